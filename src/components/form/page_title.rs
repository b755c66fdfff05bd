//! What a page of questions is called.

use readiness::Text;

use crate::i18n::Language;
use crate::state::Plan;

/// The title of the page of an index: its group's, with the part where the group's questions
/// take several pages; its number where the questionnaire gives the group no title.
pub fn page_title(plan: &Plan, index: usize, text: &Text, language: Language) -> String {
    let words = language.words().questionnaire;
    let Some(page) = plan.pages.get(index) else {
        return String::new();
    };
    let Some(title) = given_title(text, &page.group) else {
        return (words.untitled)(index + 1);
    };
    match page.part {
        (_, 1) => title.to_owned(),
        (part, parts) => (words.part)(title, part, parts),
    }
}

/// The title of a group, if the text gives it one.
pub fn given_title<'a>(text: &'a Text, id: &'a str) -> Option<&'a str> {
    // Else the text has the id, which means nothing to a reader.
    Some(text.title(id)).filter(|title| *title != id)
}

#[cfg(test)]
mod tests {
    use readiness::{Depth, Instrument};

    use super::*;

    /// The titles of the pages of a questionnaire with two groups: one of two questions without a
    /// title, and one of fifty that is called "Second".
    fn titles() -> Vec<String> {
        let items = |group: &str, count: usize| {
            let items = (0..count).map(|item| {
                format!(r#"{{"id": "{group}-{item}", "weight": 1, "kind": "scale", "levels": 2}}"#)
            });
            items.collect::<Vec<_>>().join(", ")
        };
        let group = |id: &str, count| {
            format!(
                r#"{{"id": "{id}", "weight": 1, "children": [{}]}}"#,
                items(id, count)
            )
        };
        let instrument = format!(
            r#"{{"format": "siapklaster.instrument/1", "id": "two", "version": 1, "languages": ["en"],
                "min_coverage": 0.5, "bands": [{{"id": "low", "from": 0}}],
                "root": {{"id": "root", "children": [{}, {}]}}}}"#,
            group("first", 2),
            group("second", 50),
        );
        let instrument = Instrument::from_json(&instrument).expect("an instrument");
        let words = instrument.items().map(|item| {
            format!(
                r#""{}": {{"question": "Q?", "levels": ["no", "yes"]}}"#,
                item.id
            )
        });
        let text = format!(
            r#"{{"second": {{"title": "Second"}}, {}}}"#,
            words.collect::<Vec<_>>().join(", "),
        );
        let text = Text::from_json(&text, &instrument).expect("its text");
        let plan = Plan::of(&instrument, Depth::Full);
        let pages = 0..plan.pages.len();
        pages
            .map(|index| page_title(&plan, index, &text, Language::English))
            .collect()
    }

    #[test]
    fn a_page_has_its_group_s_title_or_its_number_but_never_an_id() {
        assert_eq!(titles(), ["Page 1", "Second (1 of 2)", "Second (2 of 2)"]);
    }
}
