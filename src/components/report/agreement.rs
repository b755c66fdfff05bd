//! How far the people agree: what to talk about first, and whether they see the same order
//! of strength. Only where three or more people answered.

use readiness::{Evaluation, Id, ItemAgreement};
use yew::prelude::*;

use crate::components::report::sheet::Sheet;
use crate::i18n::numbers::{tenths, whole};
use crate::i18n::result::ResultWords;

/// So many items are listed: more than an evening can hold serves nobody.
const LISTED: usize = 5;

/// Draws the list; `None` where nothing is known about agreement.
pub fn agreement(sheet: &Sheet) -> Option<Html> {
    let agreement = &sheet.evaluation.agreement;
    let words = sheet.words;
    if !has_agreement(sheet.evaluation) {
        return None;
    }
    let about = if agreement.discuss.is_empty() {
        words.agreed.to_owned()
    } else {
        (words.discuss_about)(agreement.discuss.len(), agreement.items.len())
    };
    let order = agreement.kendall_w.as_ref().map(|order| {
        (words.same_order)(
            &whole(order.w * 100.0),
            &tenths(order.chi2, sheet.language),
            order.df,
        )
    });
    let listed = agreement.discuss.iter().take(LISTED);
    let entries = listed.filter_map(|id| Some(entry(sheet, id, agreement.items.get(id)?)));
    Some(html! {
        <div>
            <p class="muted">{ about }</p>
            <ol class="agreement">{ for entries }</ol>
            if let Some(order) = order {
                <p class="agreement__order muted">{ order }</p>
            }
        </div>
    })
}

/// Whether enough people answered anything to say how far they agree.
pub fn has_agreement(evaluation: &Evaluation) -> bool {
    let mut items = evaluation.agreement.items.iter();
    items.any(|(_, item)| item.rwg.is_some())
}

fn entry(sheet: &Sheet, id: &Id, item: &ItemAgreement) -> Html {
    let words = sheet.words;
    let question = sheet.text.item(id).map_or("", |text| &text.question);
    let said = (words.agreement)(
        &whole(item.rwg.unwrap_or_default() * 100.0),
        &tenths(item.median, sheet.language),
        item.n,
    );
    html! {
        <li class="agreement__item" id={["discuss-", id].concat()}>
            <p class="agreement__question" lang={sheet.lang()}>{ question }</p>
            <p class="agreement__said">
                <strong>{ how_far(item, words) }</strong>{ " · " }{ said }
            </p>
        </li>
    }
}

/// The degree of agreement in words, by the bounds that `LeBreton` and Senter give for
/// r<sub>wg</sub> ("Answers to 20 Questions About Interrater Reliability and Interrater
/// Agreement", 2008, table 3).
fn how_far(item: &ItemAgreement, words: &'static ResultWords) -> &'static str {
    let [none, weak, moderate] = words.degrees;
    match item.rwg {
        Some(rwg) if rwg <= 0.30 => none,
        Some(rwg) if rwg <= 0.50 => weak,
        _ => moderate,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::components::fixture::{instrument, markup, text};
    use crate::i18n::Language;
    use readiness::{Assessment, evaluate};

    fn people(levels: &[u8]) -> Assessment {
        let responses: Vec<String> = levels
            .iter()
            .enumerate()
            .map(|(person, level)| {
                format!(r#"{{"id": "r{person}", "source": "link", "answers": {{"networks-1": {{"level": {level}}}, "networks-2": {{"level": 3}}}}}}"#)
            })
            .collect();
        let json = format!(
            r#"{{"format": "siapklaster.assessment/1", "instrument": {{"id": "klaster-unggulan", "version": 1}}, "responses": [{}]}}"#,
            responses.join(",")
        );
        Assessment::from_json(&json).expect("an assessment")
    }

    fn drawn(levels: &[u8]) -> Option<String> {
        let instrument = instrument();
        let text = text(&instrument);
        let evaluation = evaluate(&instrument, &people(levels));
        let sheet = Sheet {
            evaluation: &evaluation,
            instrument: &instrument,
            text: &text,
            text_language: None,
            language: Language::Indonesian,
            words: Language::Indonesian.report_words().result,
            completeness: None,
        };
        agreement(&sheet).map(markup)
    }

    #[test]
    fn two_people_neither_agree_nor_disagree() {
        assert!(drawn(&[0, 4]).is_none());
    }

    #[test]
    fn what_people_see_differently_is_listed_and_what_they_see_alike_is_not() {
        let seen = drawn(&[0, 4, 0, 4]).expect("a list");
        assert!(seen.contains("discuss-networks-1"), "{seen}");
        assert!(!seen.contains("discuss-networks-2"), "{seen}");
        // The published vector {1, 5, 1, 5}: r_wg is 0, cut off.
        assert!(seen.contains("sangat berbeda"), "{seen}");
        let alike = drawn(&[3, 3, 3]).expect("a sentence");
        assert!(
            alike.contains("sejalan") && !alike.contains("discuss-"),
            "{alike}"
        );
    }
}
