//! What a page around the app learns of a walk: how many questions are answered, never which
//! or how. The messages are those of docs/embedding.md.

use std::cell::RefCell;

use readiness::json::{Object, Value};
use readiness::{Assessment, Evaluation, Fault, Instrument, Summary};

use crate::browser::{address, frame};
use crate::components::layout::storage_warning::own_answers;
use crate::i18n::Language;
use crate::pages::shown;
use crate::startup::speak;
use crate::state::{Route, Saved, State};
use crate::store::Store;

/// What the host knows of the walk.
#[derive(Clone, Copy, Default, PartialEq)]
struct Known {
    /// Questions answered and asked.
    progress: Option<(usize, usize)>,
    saved: Option<bool>,
    complete: bool,
}

impl Known {
    fn of(state: &State) -> Known {
        let progress = state
            .open
            .as_ref()
            .map(|open| (open.answered.iter().sum(), open.plan.questions));
        Known {
            progress,
            saved: match state.saved {
                Saved::Untouched => None,
                Saved::At(_) => Some(true),
                Saved::Not(_) => Some(false),
            },
            complete: matches!(state.screen, Route::Result(_)),
        }
    }

    /// What has to be said to somebody who knew `before`.
    fn news(self, before: Known) -> Vec<String> {
        let counts = |kind: &str| {
            let (answered, asked) = self.progress?;
            Some(message(
                kind,
                [("answered", answered.into()), ("asked", asked.into())],
            ))
        };
        let saved = || Some(message("saved", [("saved", self.saved?.into())]));
        let news = [
            (self.progress != before.progress).then(|| counts("progress")),
            (self.saved != before.saved).then(saved),
            (self.complete && !before.complete).then(|| counts("complete")),
        ];
        news.into_iter().flatten().flatten().collect()
    }
}

/// Lets the page around the app follow the walk and choose the language, and a full page go
/// on with the answers. Does nothing in a page of its own.
pub(crate) fn attach(store: &Store) {
    if !address::framed() {
        return;
    }
    let language = store.read(|state| state.language.code());
    tell(&message("ready", [("language", language.into())]));
    let known = RefCell::new(Known::default());
    store.each(move |state| {
        let now = Known::of(state);
        for news in now.news(known.replace(now)) {
            tell(&news);
        }
    });
    let own = store.clone();
    frame::hear("siapklaster:carry", move |_| {
        if let Some(letter) = own.read(own_answers).flatten() {
            frame::send("siapklaster:letter", &letter);
        }
    });
    let store = store.clone();
    frame::hear("siapklaster:language", move |code| {
        let in_use = store.read(|state| state.asked);
        match Language::of_code(&code) {
            Some(language) if in_use != Some(language) => speak(&store, language),
            _ => {}
        }
    });
}

/// Says that the questionnaire could not be taken.
pub(crate) fn refused(file: &str, fault: Option<&Fault>) {
    let fault = fault.map_or_else(|| "it did not come".to_owned(), ToString::to_string);
    let said = [file, ": ", &fault].concat();
    tell(&message(
        "error",
        [("reason", "instrument".into()), ("message", said.into())],
    ));
}

/// Whether the snippet asks for a summary: then the person is asked too.
fn wants_summary() -> bool {
    address::framed() && address::asked("handover").is_some()
}

/// Lays a summary before the person, who decides whether it goes to the host: with the
/// profile, and without. Nothing is sent by this.
fn offer(instrument: &Instrument, assessment: &Assessment, evaluation: &Evaluation) {
    let whole = Summary::of(instrument, assessment, evaluation);
    let bare = whole.clone().without_profile().to_fragment(instrument);
    let (Ok(bare), Ok(whole)) = (bare, whole.to_fragment(instrument)) else {
        return;
    };
    let headline = &evaluation.headline;
    let band = headline.band.as_ref().map(ToString::to_string);
    let summary = [
        ("fragment", Value::from(whole)),
        ("bare", bare.into()),
        ("score", headline.score.into()),
        ("band", band.into()),
    ];
    frame::send("siapklaster:summary", &json(summary));
}

/// Offers the summary of the result that has just been drawn, where the page around asks.
pub(crate) fn offer_result(store: &Store, state: &State) {
    if let (Some(open), true) = (&state.open, wants_summary()) {
        let (assessment, _) = shown(state, open);
        let evaluation = store.evaluation(state, &assessment);
        // Before its intervals are drawn it would lack them.
        if evaluation.method.is_some() {
            offer(&state.instrument, &assessment, &evaluation);
        }
    }
}

fn tell(message: &str) {
    frame::send("siapklaster:tell", message);
}

fn message<const N: usize>(kind: &str, fields: [(&str, Value); N]) -> String {
    let kind = [("type", Value::from(kind))];
    json(kind.into_iter().chain(fields))
}

fn json<'a>(fields: impl IntoIterator<Item = (&'a str, Value)>) -> String {
    Value::from(fields.into_iter().collect::<Object>()).to_json()
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGUN: Known = Known {
        progress: Some((0, 43)),
        saved: None,
        complete: false,
    };

    #[test]
    fn nothing_new_is_not_said() {
        assert!(BEGUN.news(BEGUN).is_empty());
        assert!(Known::default().news(Known::default()).is_empty());
    }

    #[test]
    fn an_answer_is_a_count() {
        let now = Known {
            progress: Some((1, 43)),
            saved: Some(true),
            ..BEGUN
        };
        assert_eq!(
            now.news(BEGUN),
            [
                r#"{"type":"progress","answered":1,"asked":43}"#,
                r#"{"type":"saved","saved":true}"#
            ]
        );
    }

    #[test]
    fn the_result_is_said_once_each_time_it_is_reached() {
        let there = Known {
            complete: true,
            ..BEGUN
        };
        assert_eq!(
            there.news(BEGUN),
            [r#"{"type":"complete","answered":0,"asked":43}"#]
        );
        assert!(there.news(there).is_empty());
        assert_eq!(BEGUN.news(there), [""; 0]);
    }

    #[test]
    fn leaving_a_draft_says_nothing() {
        assert!(Known::default().news(BEGUN).is_empty());
    }
}
