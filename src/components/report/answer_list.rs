//! Every answer of one response, read-only, by page of the questionnaire.

use crate::draw::{El, div, el};
use crate::i18n::Language;
use crate::i18n::numbers::{tenths, whole};
use crate::i18n::shared::SharedWords;
use crate::live::Scene;
use readiness::{Answer, Depth, Item, Kind, Recorded, Response, Text};

/// Draws what a response answers to the questions of this depth.
pub fn answer_list(scene: Scene, response: Option<&Response>, depth: Depth) -> El {
    let (instrument, text) = (&scene.state.instrument, &scene.state.text);
    let language = scene.state.language;
    let mut pages = div("answer-list");
    for page in instrument.pages() {
        let mut entries = el("dl");
        for item in page
            .items()
            .filter(|item| instrument.is_asked(&item.id, depth))
        {
            let recorded = response.and_then(|response| response.answers.get(&item.id));
            entries = entries.with(entry(item, text, recorded, language));
        }
        let title = el("h3").text(text.title(&page.id));
        pages = pages.with(
            el("section")
                .class("answer-list__page")
                .with(title)
                .with(entries),
        );
    }
    pages
}

fn entry(item: &Item, text: &Text, recorded: Option<&Recorded>, language: Language) -> El {
    let words = language.report_words().shared;
    let question = text
        .item(&item.id)
        .map_or(&*item.id, |item| item.question.as_str());
    let mut said = el("dd").text(&answer(item, text, recorded, words, language));
    if recorded.is_some_and(|recorded| recorded.evidence) {
        said = said
            .text(" ")
            .with(el("span").class("tag").text(words.evidence));
    }
    if let Some(note) = recorded.and_then(|recorded| recorded.note.as_deref()) {
        said = said.with(el("span").class("answer-list__note").text(note));
    }
    div("answer-list__entry")
        .with(el("dt").text(question))
        .with(said)
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
