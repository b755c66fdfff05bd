//! The questionnaire, one page at a time.

use std::rc::Rc;

use readiness::{Id, Recorded};
use yew::prelude::*;

use crate::components::form::item_card::ItemCard;
use crate::components::form::page_foot::PageFoot;
use crate::components::form::page_hints::page_hints;
use crate::components::form::page_list::{PageList, page_list, page_route};
use crate::components::form::page_title::{given_title, page_title};
use crate::components::form::progress::Progress;
use crate::components::form::retired_answers::{Others, retired, retired_answers};
use crate::components::form::stage_ticks::{Stage, StageTicks};
use crate::components::layout::heading::heading;
use crate::hooks::{
    Questionnaire, use_dispatch, use_language, use_questionnaire, use_render_count,
    use_text_language,
};
use crate::state::{Draft, Open, Page, Route};

/// What [`QuestionnairePage`] shows.
#[derive(PartialEq, Properties)]
pub struct QuestionnairePageProps {
    /// The draft with its pages.
    pub open: Open,
    /// The name of the page that is open.
    pub page: Rc<str>,
    /// What was typed last into a field for a number: the item, and the text as it is.
    pub typed: Option<(Rc<str>, Rc<str>)>,
    /// Whether the list of pages is unfolded in a narrow window.
    pub list_open: bool,
}

/// A page of questions. An answer draws it anew, but it only hands out: of its parts those are
/// drawn whose own props have changed.
#[component]
pub fn QuestionnairePage(props: &QuestionnairePageProps) -> Html {
    use_render_count("QuestionnairePage");
    let language = use_language();
    let lang = use_text_language();
    let questionnaire = use_questionnaire();
    let dispatch = use_dispatch();
    let QuestionnairePageProps {
        open,
        page: name,
        typed,
        list_open,
    } = props;
    let (draft, pages) = (&open.draft, &open.plan.pages);
    let index = open.plan.page(name).unwrap_or_default();
    // Asked once, so that the first answer does not take it away and move the page under the
    // finger.
    let begins = *use_memo((Rc::clone(&draft.id), Rc::clone(name)), |_| {
        index == 0 || draft.own_index().is_none()
    });
    let last = index + 1 == pages.len();
    // Others' answers are many and don't change while one's own are given.
    let others = use_memo(last.then(|| Others(Rc::clone(&draft.others))), |others| {
        let others = others.iter().flat_map(|others| &*others.0);
        retired(others, &questionnaire.instrument)
    });
    let Some(page) = pages.get(index) else {
        return heading("".into(), None);
    };
    let Questionnaire {
        instrument, text, ..
    } = &questionnaire;
    let answered = open.answered[index];
    let before = match index.checked_sub(1) {
        Some(before) => page_route(&draft.id, &pages[before]),
        None => Route::Start,
    };
    let after = match pages.get(index + 1) {
        Some(after) => page_route(&draft.id, after),
        None => Route::Profile(Rc::clone(&draft.id)),
    };
    let list = page_list(&PageList {
        open,
        index,
        list_open: *list_open,
        questionnaire: &questionnaire,
        lang: lang.clone(),
        language,
        dispatch: &dispatch,
    });
    html! {
        <div class="walk">
            { list }
            <div class="walk__page">
                <Progress
                    answered={open.answered.iter().sum::<usize>()}
                    questions={open.plan.questions}
                />
                <p class="walk__section" lang={lang.clone()}>
                    { page.section.as_ref().and_then(|id| given_title(text, id)).unwrap_or_default() }
                </p>
                { heading(page_title(&open.plan, index, text, language).into(), lang.clone()) }
                <p class="walk__help" {lang}>{ text.help(&page.group).unwrap_or_default() }</p>
                { page_hints(page, draft, instrument, begins, language) }
                <div class="walk__items">
                    { questions(page, draft, typed.as_ref(), &questionnaire) }
                </div>
                <div class="walk__retired">
                    if last {
                        { retired_answers(&retired([&*draft.own], instrument), &others, language) }
                    }
                </div>
                <PageFoot
                    missing={page.questions().saturating_sub(answered)}
                    {before}
                    {after}
                />
                <div class="walk__keys">
                    if let Some(top) = top_level(page, &questionnaire) {
                        // One key is one digit.
                        <p class="muted">{ (language.words().questionnaire.keys)(top.min(9)) }</p>
                    }
                </div>
            </div>
        </div>
    }
}

/// The page's questions.
fn questions(
    page: &Page,
    draft: &Draft,
    typed: Option<&(Rc<str>, Rc<str>)>,
    questionnaire: &Questionnaire,
) -> Html {
    if page.ticks {
        let stages = page.items.iter().filter_map(|id| {
            let level = questionnaire.instrument.item(id)?.finished_level()?;
            let answer = draft.recorded(id).and_then(|it| it.answer.as_ref());
            Some(Stage::new(id.clone(), level, answer))
        });
        return html! {
            <StageTicks
                key={&*page.group}
                group={page.group.clone()}
                number={page.first}
                stages={stages.collect::<Vec<Stage>>()}
            />
        };
    }
    let typed_in = |id: &Id| {
        let (_, text) = typed.filter(|(of, _)| **of == **id)?;
        Some(Rc::clone(text))
    };
    let cards = page.items.iter().enumerate().map(|(offset, id)| {
        let recorded: Recorded = draft.recorded(id).cloned().unwrap_or_default();
        html! {
            <ItemCard
                key={&**id}
                item={id.clone()}
                number={page.first + offset}
                {recorded}
                typed={typed_in(id)}
            />
        }
    });
    cards.collect()
}

/// The highest level of the page's questions, where they can be answered by a digit.
fn top_level(page: &Page, questionnaire: &Questionnaire) -> Option<u8> {
    let items = page.items.iter().filter(|_| !page.ticks);
    let tops = items.filter_map(|id| questionnaire.instrument.item(id)?.top());
    tops.max()
}

#[cfg(test)]
mod tests {
    use readiness::Depth;

    use super::*;
    use crate::components::fixture;
    use crate::hooks::Environment;
    use crate::i18n::Language;
    use crate::state::Moment;

    /// The page of an index of the full questionnaire, with its items.
    fn drawn(index: usize, answers: &str, language: Language) -> (String, Vec<Id>) {
        let instrument = fixture::instrument();
        let answers = fixture::assessment(Depth::Full, answers);
        let open = Open::new(Draft::of(answers, &Moment::default()), &instrument);
        let page = &open.plan.pages[index];
        let (name, items) = (Rc::clone(&page.id), page.items.clone());
        let page = html! {
            <QuestionnairePage {open} page={name} typed={None::<(Rc<str>, Rc<str>)>} list_open={false} />
        };
        let markup = fixture::page_markup(page, language, Environment::default());
        (markup, items)
    }

    #[test]
    fn it_is_drawn_without_a_browser_with_each_question_and_its_answer() {
        let instrument = fixture::instrument();
        let first = instrument.items().next().expect("an item").id.clone();
        let answers = format!(r#""{first}": {{"level": 2, "note": "kata kami"}}"#);
        let (page, items) = drawn(0, &answers, Language::Indonesian);
        for item in &items {
            assert!(
                page.contains(&format!("<fieldset id=\"item-{item}\"")),
                "{item}"
            );
        }
        assert_eq!(page.matches(" checked").count(), 1);
        let chosen = page.split("<input ").find(|tag| tag.contains(" checked"));
        let chosen = chosen.expect("the answer");
        assert!(chosen.contains(&format!("name=\"{first}\"")) && chosen.contains("value=\"2\""));
        // Open from the start only where there is a note.
        let notes = page.split("<details ").skip(1);
        let open = notes.filter(|tag| tag.split('>').next().is_some_and(|it| it.contains("open")));
        assert_eq!(open.count(), 1);
    }

    #[test]
    fn the_questions_say_their_language_where_the_interface_speaks_another() {
        let (page, items) = drawn(0, "", Language::English);
        let questions = page.matches("</span><span lang=\"id\">").count();
        assert_eq!(questions, items.len());
        let (page, _) = drawn(0, "", Language::Indonesian);
        assert!(!page.contains("lang=\"id\""));
    }
}
