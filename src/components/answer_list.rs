//! Every answer of one response, read-only, by page of the questionnaire.

use readiness::{Answer, Assessment, Instrument, Item, Kind, Recorded, Response, Text};
use yew::prelude::*;

use crate::text::Language;
use crate::text::numbers::{tenths, whole};
use crate::text::shared::SharedWords;

/// Draws the answers of the first response, which is the only one that a letter carries.
pub fn answer_list(
    instrument: &Instrument,
    text: &Text,
    assessment: &Assessment,
    language: Language,
) -> Html {
    let words = language.words().shared;
    let response = assessment.responses.first();
    let pages = instrument.pages().map(|page| {
        let asked = page
            .items()
            .filter(|item| instrument.is_asked(&item.id, assessment.depth));
        html! {
            <section class="answer-list__page">
                <h3>{ text.title(&page.id) }</h3>
                <dl>
                    for item in asked {
                        { entry(item, text, response, words, language) }
                    }
                </dl>
            </section>
        }
    });
    html! { <div class="answer-list">{ for pages }</div> }
}

fn entry(
    item: &Item,
    text: &Text,
    response: Option<&Response>,
    words: &SharedWords,
    language: Language,
) -> Html {
    let recorded = response.and_then(|response| response.answers.get(&item.id));
    let question = text
        .item(&item.id)
        .map_or(&*item.id, |item| item.question.as_str());
    html! {
        <div class="answer-list__entry">
            <dt>{ question }</dt>
            <dd>
                { answer(item, text, recorded, words, language) }
                if recorded.is_some_and(|recorded| recorded.evidence) {
                    { " " }<span class="tag">{ words.evidence }</span>
                }
                if let Some(note) = recorded.and_then(|recorded| recorded.note.clone()) {
                    <span class="answer-list__note">{ note }</span>
                }
            </dd>
        </div>
    }
}

fn answer(
    item: &Item,
    text: &Text,
    recorded: Option<&Recorded>,
    words: &SharedWords,
    language: Language,
) -> String {
    match recorded.and_then(|recorded| recorded.answer.as_ref()) {
        None => words.blank.to_owned(),
        Some(Answer::DontKnow) => words.dont_know.to_owned(),
        Some(Answer::NotApplicable) => words.not_applicable.to_owned(),
        Some(Answer::Level(level)) => {
            let levels = text.item(&item.id).map(|item| &item.levels);
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
            [&tenths(*number, language), " ", unit].concat()
        }
        Some(Answer::Tally(tally)) => {
            let people = tally.levels.iter().map(|people| whole(f64::from(*people)));
            people.collect::<Vec<_>>().join(" / ")
        }
    }
}
