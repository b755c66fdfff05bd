//! Answers to questions that the questionnaire no longer has.

use readiness::{Answer, Assessment, Instrument};
use yew::prelude::*;

use crate::i18n::Language;

/// The answers, with what becomes of them; an element without content where there are none.
pub fn retired_answers(
    assessment: &Assessment,
    instrument: &Instrument,
    language: Language,
) -> Html {
    let words = language.words().questionnaire;
    let retired = assessment.retired(instrument);
    let answers = retired.iter().map(|gone| {
        let answer = match &gone.recorded.answer {
            Some(Answer::Level(level)) => (words.level)(*level),
            Some(Answer::Number(number)) => readiness::number::write(*number),
            Some(Answer::DontKnow) => words.dont_know.to_owned(),
            Some(Answer::NotApplicable) => words.not_applicable.to_owned(),
            Some(Answer::Tally(_)) | None => "–".to_owned(),
        };
        let remark = gone.recorded.note.as_deref().unwrap_or_default();
        html! { <li>{ format!("{}: {answer}", gone.item) }<p>{ remark }</p></li> }
    });
    html! {
        <div class="walk__retired">
            if !retired.is_empty() {
                <section class="card">
                    <h2>{ words.retired }</h2>
                    <p>{ words.retired_hint }</p>
                    <ul>{ for answers }</ul>
                </section>
            }
        </div>
    }
}
