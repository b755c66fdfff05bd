//! Answers to questions that the questionnaire no longer has.

use std::rc::Rc;

use readiness::{Answer, Id, Instrument, Recorded, Response};
use yew::prelude::*;

use crate::i18n::Language;

/// What others answered; the same only where it is the very same, since comparing hundreds of
/// people at every answer would cost more than it saves.
#[derive(Clone)]
pub struct Others(pub Rc<Vec<Response>>);

impl PartialEq for Others {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The answers of some people to items that the instrument doesn't have.
pub fn retired<'a>(
    people: impl IntoIterator<Item = &'a Response>,
    instrument: &Instrument,
) -> Vec<(Id, Recorded)> {
    let answers = people.into_iter().flat_map(|person| &person.answers);
    let retired = answers.filter(|(item, _)| instrument.item(item).is_none());
    retired
        .map(|(item, recorded)| (item.clone(), recorded.clone()))
        .collect()
}

/// One's own and others' answers to questions that are gone, with what becomes of them; nothing
/// where there are none.
pub fn retired_answers(
    own: &[(Id, Recorded)],
    others: &[(Id, Recorded)],
    language: Language,
) -> Html {
    let words = language.words().questionnaire;
    let answers = own.iter().chain(others).map(|(item, recorded)| {
        let answer = match &recorded.answer {
            Some(Answer::Level(level)) => (words.level)(*level),
            Some(Answer::Number(number)) => number.to_string(),
            Some(Answer::DontKnow) => words.dont_know.to_owned(),
            Some(Answer::NotApplicable) => words.not_applicable.to_owned(),
            Some(Answer::Tally(_)) | None => "–".to_owned(),
        };
        let remark = recorded.note.as_deref().unwrap_or_default();
        html! { <li>{ format!("{item}: {answer}") }<p>{ remark }</p></li> }
    });
    if own.is_empty() && others.is_empty() {
        return Html::default();
    }
    html! {
        <section class="card">
            <h2>{ words.retired }</h2>
            <p>{ words.retired_hint }</p>
            <ul>{ for answers }</ul>
        </section>
    }
}
