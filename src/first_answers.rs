//! What was answered before the app ran, as actions.

use readiness::{Answer, Kind};

use crate::browser::first_screen::Given;
use crate::state::{Action, State};

/// The actions by which the open draft comes to hold what the first page does. Nothing of what
/// it holds already, so that this can be asked as often as one likes.
pub(crate) fn actions(given: Vec<Given>, state: &State) -> Vec<Action> {
    given
        .into_iter()
        .filter_map(|given| action(given, state))
        .collect()
}

fn action(given: Given, state: &State) -> Option<Action> {
    let open = state.open.as_ref()?;
    let known = |item: &str| state.questionnaire.instrument.item(item);
    match given {
        Given::Chosen { item, value } => {
            let item = known(&item)?;
            let answer = match value.as_str() {
                "dont_know" => Answer::DontKnow,
                "not_applicable" => Answer::NotApplicable,
                level => Answer::Level(level.parse().ok()?),
            };
            let fits = match (&answer, &item.kind) {
                (Answer::Level(level), Kind::Scale { levels }) => level < levels,
                (Answer::Level(_), Kind::Number { .. }) => false,
                _ => true,
            };
            let recorded = open.draft.recorded(&item.id);
            let new = recorded.and_then(|it| it.answer.as_ref()) != Some(&answer);
            (fits && new).then(|| Action::Answer {
                item: item.id.clone(),
                answer: Some(answer),
            })
        }
        Given::Evidence { item, there } => {
            let item = known(&item)?;
            let recorded = open.draft.recorded(&item.id);
            let new = recorded.is_some_and(|it| it.evidence) != there;
            new.then(|| Action::Evidence {
                item: item.id.clone(),
                there,
            })
        }
        Given::Note { item, note } => {
            let item = known(&item)?;
            let recorded = open.draft.recorded(&item.id);
            let recorded = recorded.and_then(|it| it.note.as_deref());
            (recorded.unwrap_or_default() != note).then(|| Action::Note {
                item: item.id.clone(),
                note,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use readiness::Depth;
    use yew::Reducible;

    use super::*;
    use crate::components::fixture::questionnaire;
    use crate::i18n::Language;
    use crate::state::{Draft, Moment, Route, Step};

    fn begun() -> Rc<State> {
        let moment = Moment::default();
        let state = State::new(Language::Indonesian, questionnaire());
        let draft = Draft::begin(&state.questionnaire.instrument, Depth::Quick, &moment);
        let route = Route::Questionnaire {
            draft: Rc::clone(&draft.id),
            page: None,
        };
        let action = Action::Opened {
            draft: Box::new(draft),
            route,
            notice: None,
        };
        Rc::new(state).reduce(Step { action, moment })
    }

    fn chosen(item: &str, value: &str) -> Given {
        Given::Chosen {
            item: item.to_owned(),
            value: value.to_owned(),
        }
    }

    #[test]
    fn what_was_answered_is_taken_over_once() {
        let given = || {
            let (item, note) = ("networks-1".to_owned(), "Buku kas".to_owned());
            vec![
                chosen("networks-1", "3"),
                chosen("research-1", "dont_know"),
                Given::Evidence {
                    item: item.clone(),
                    there: true,
                },
                Given::Note { item, note },
            ]
        };
        let mut state = begun();
        let first = actions(given(), &state);
        assert_eq!(first.len(), 4);
        for action in first {
            let moment = Moment::default();
            state = state.reduce(Step { action, moment });
        }
        let open = state.open.as_ref().expect("open");
        let recorded = open.draft.recorded("networks-1");
        let recorded = recorded.expect("recorded");
        assert_eq!(recorded.answer, Some(Answer::Level(3)));
        assert_eq!(recorded.note.as_deref(), Some("Buku kas"));
        assert!(recorded.evidence);
        assert!(actions(given(), &state).is_empty(), "nothing is left to do");
    }

    #[test]
    fn what_the_questionnaire_does_not_ask_is_left() {
        let state = begun();
        let given = vec![
            chosen("networks-1", "5"),
            chosen("networks-1", "many"),
            chosen("nowhere-1", "1"),
            Given::Note {
                item: "networks-1".to_owned(),
                note: String::new(),
            },
            Given::Evidence {
                item: "networks-1".to_owned(),
                there: false,
            },
        ];
        assert!(actions(given, &state).is_empty());
    }

    #[test]
    fn without_a_draft_there_is_nothing_to_answer() {
        let state = State::new(Language::Indonesian, questionnaire());
        assert!(actions(vec![chosen("networks-1", "3")], &state).is_empty());
    }
}
