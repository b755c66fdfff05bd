//! What is said above the questions of a page, as long as it is true.

use readiness::{Answer, Instrument, Item};
use yew::prelude::*;

use crate::i18n::Language;
use crate::state::{Draft, Page};

/// The hints of a page. `begins` says that the page is where one's own answers begin.
pub fn page_hints(
    page: &Page,
    draft: &Draft,
    instrument: &Instrument,
    begins: bool,
    language: Language,
) -> Html {
    let words = language.words().questionnaire;
    let others = draft.others();
    html! {
        <div class="walk__hint">
            if are_as_ticked(page, draft, instrument) {
                <p class="notice">{ words.ticks_before }</p>
            }
            if others > 0 && begins {
                <p class="muted">{ (words.others)(others) }</p>
            }
        </div>
    }
}

/// Whether the stages on a page are all still as the ticks of the quick questionnaire gave
/// them: at 0, or at the level that finishes them. One answer by hand that no tick can give,
/// or one taken back, and they are not.
fn are_as_ticked(page: &Page, draft: &Draft, instrument: &Instrument) -> bool {
    draft.deepened
        && !page.ticks
        && page.items.iter().all(|id| {
            let stage = instrument.item(id).filter(|item| !item.scored);
            let finished = stage.and_then(Item::finished_level);
            let answer = draft.recorded(id).and_then(|it| it.answer.as_ref());
            matches!(
                (answer, finished),
                (Some(Answer::Level(level)), Some(finished)) if [0, finished].contains(level)
            )
        })
}

#[cfg(test)]
mod tests {
    use readiness::Depth;

    use super::*;
    use crate::components::fixture;
    use crate::state::{Moment, Plan};

    /// Whether the hint about ticks is shown on the stages' page of the full questionnaire,
    /// with every item at level 0 but those that `other` names.
    fn hinted(deepened: bool, other: &[(&str, &str)]) -> bool {
        let instrument = fixture::instrument();
        let answers = fixture::all_at(&instrument, 0, other);
        let mut draft = Draft::of(answers, &Moment::default());
        draft.deepened = deepened;
        let plan = Plan::of(&instrument, Depth::Full);
        let stages = &instrument.stages().expect("the stages").id;
        let page = plan.page(stages).expect("their page");
        are_as_ticked(&plan.pages[page], &draft, &instrument)
    }

    fn first_stage() -> String {
        let instrument = fixture::instrument();
        let stages = instrument.stages().expect("the stages");
        stages.items().next().expect("a stage").id.to_string()
    }

    #[test]
    fn the_hint_about_ticks_is_there_while_all_stages_are_as_ticked() {
        let stage = first_stage();
        assert!(hinted(true, &[]));
        assert!(hinted(true, &[(&stage, r#"{"level": 3}"#)]));
        // Never quick: nothing was ticked.
        assert!(!hinted(false, &[]));
    }

    #[test]
    fn the_hint_about_ticks_goes_with_the_first_answer_by_hand() {
        let stage = first_stage();
        for by_hand in [
            r#"{"level": 1}"#,
            r#"{"level": 2}"#,
            r#"{"level": 4}"#,
            r#"{"state": "dont_know"}"#,
            "{}",
        ] {
            assert!(!hinted(true, &[(&stage, by_hand)]), "{by_hand}");
        }
    }

    #[test]
    fn other_pages_have_no_hint_about_ticks() {
        let instrument = fixture::instrument();
        let mut draft = Draft::of(fixture::all_at(&instrument, 0, &[]), &Moment::default());
        draft.deepened = true;
        let plan = Plan::of(&instrument, Depth::Full);
        let hinted = plan
            .pages
            .iter()
            .filter(|page| are_as_ticked(page, &draft, &instrument));
        assert_eq!(hinted.count(), 1);
    }
}
