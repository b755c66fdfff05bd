//! Every answer of one response, read-only, by page of the questionnaire.

use readiness::{Answer, Depth, Group, Item, Kind, Recorded, Response};
use yew::prelude::*;

use crate::components::report::sheet::Sheet;
use crate::i18n::numbers::{tenths, whole};

/// Draws what a response answers to the questions of this depth.
pub fn answer_list(sheet: &Sheet, response: Option<&Response>, depth: Depth) -> Html {
    let pages = sheet.instrument.pages();
    html! {
        <div class="answer-list">
            { for pages.map(|page| answers_of_page(sheet, page, response, depth)) }
        </div>
    }
}

fn answers_of_page(sheet: &Sheet, page: &Group, response: Option<&Response>, depth: Depth) -> Html {
    let asked = page
        .items()
        .filter(|item| sheet.instrument.is_asked(&item.id, depth));
    let entries = asked.map(|item| {
        let recorded = response.and_then(|response| response.answers.get(&item.id));
        entry(sheet, item, recorded)
    });
    html! {
        <section class="answer-list__page">
            <h3 lang={sheet.lang()}>{ sheet.title(&page.id) }</h3>
            <dl>{ for entries }</dl>
        </section>
    }
}

fn entry(sheet: &Sheet, item: &Item, recorded: Option<&Recorded>) -> Html {
    let words = sheet.language.report_words().shared;
    let question = sheet.text.item(&item.id);
    let question = question.map_or(&*item.id, |item| item.question.as_str());
    let remark = recorded.and_then(|recorded| recorded.note.as_deref());
    html! {
        <div class="answer-list__entry">
            <dt lang={sheet.lang()}>{ question }</dt>
            <dd>
                { answer(sheet, item, recorded) }
                if recorded.is_some_and(|recorded| recorded.evidence) {
                    { " " }<span class="tag">{ words.evidence }</span>
                }
                if let Some(remark) = remark {
                    <span class="answer-list__note">{ remark }</span>
                }
            </dd>
        </div>
    }
}

fn answer(sheet: &Sheet, item: &Item, recorded: Option<&Recorded>) -> String {
    let words = sheet.language.report_words().shared;
    match recorded.and_then(|recorded| recorded.answer.as_ref()) {
        None => words.blank.to_owned(),
        Some(Answer::DontKnow) => words.dont_know.to_owned(),
        Some(Answer::NotApplicable) => words.not_applicable.to_owned(),
        Some(Answer::Level(level)) => {
            let levels = sheet.text.item(&item.id).map(|item| &item.levels);
            let sentence = levels.and_then(|levels| levels.get(usize::from(*level)));
            let level = level.to_string();
            sentence.map_or_else(
                || level.clone(),
                |sentence| [&level, " · ", sentence].concat(),
            )
        }
        Some(Answer::Number(number)) => {
            let unit = match &item.kind {
                Kind::Number { unit, .. } => unit,
                Kind::Scale { .. } => "",
            };
            [&tenths(*number, sheet.language), " ", unit].concat()
        }
        Some(Answer::Tally(tally)) => {
            let people = tally.levels.iter().map(|people| whole(f64::from(*people)));
            people.collect::<Vec<_>>().join(" / ")
        }
    }
}
