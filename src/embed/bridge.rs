//! What a page around the app learns of an assessment: how many questions are answered, never which
//! or how. The messages are those of docs/embedding.md; `embed/frame.js` passes them on.

use gloo_events::EventListener;
use readiness::{Assessment, Evaluation, Fault, Instrument};
use readiness_link::Summary;
use serde::Serialize;

use crate::browser::{address, frame};
use crate::dispatch::Dispatch;
use crate::i18n::Language;
use crate::route::Route;
use crate::state::{Command, Saved, State};

/// A message to the page around the app.
#[derive(Debug, Serialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Message<'a> {
    /// The app is there.
    Ready {
        /// The language in use (BCP 47).
        language: &'a str,
    },
    /// So many questions are answered of so many.
    Progress {
        /// Questions answered.
        answered: usize,
        /// Questions asked.
        asked: usize,
    },
    /// The result is reached.
    Complete {
        /// Questions answered.
        answered: usize,
        /// Questions asked.
        asked: usize,
    },
    /// Whether the last change is stored.
    Saved {
        /// Whether it is.
        saved: bool,
    },
    /// Something keeps the app from working.
    Error {
        /// Which of the reasons in docs/embedding.md.
        reason: &'a str,
        /// A sentence.
        message: &'a str,
    },
}

/// The summary that is laid before the person (`embed/handover.js`), with the profile and without.
#[derive(Serialize)]
struct Offer<'a> {
    fragment: String,
    bare: String,
    score: Option<f64>,
    band: Option<&'a str>,
}

/// What the host knows of the assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Known {
    /// Questions answered and asked.
    progress: Option<(usize, usize)>,
    saved: Option<bool>,
    complete: bool,
}

impl Known {
    /// What there is to know of a state.
    pub(crate) fn of(state: &State) -> Known {
        let open = state.open.as_ref();
        Known {
            progress: open.map(|open| (open.answered_in_all(), open.plan.questions)),
            saved: match state.saved {
                Saved::Untouched => None,
                Saved::At(_) => Some(true),
                Saved::Not(_) => Some(false),
            },
            complete: matches!(state.route, Route::Result(_)),
        }
    }

    /// What has to be said to somebody who knew `before`.
    fn news(self, before: Known) -> Vec<Message<'static>> {
        let mut news = Vec::new();
        if let Some((answered, asked)) = self.progress.filter(|_| self.progress != before.progress)
        {
            news.push(Message::Progress { answered, asked });
        }
        if let Some(saved) = self.saved.filter(|_| self.saved != before.saved) {
            news.push(Message::Saved { saved });
        }
        if let Some((answered, asked)) = self.progress.filter(|_| self.complete && !before.complete)
        {
            news.push(Message::Complete { answered, asked });
        }
        news
    }

    /// Says to the page around what it does not know yet.
    pub(crate) fn tell(self, before: Known) {
        if address::framed() {
            self.news(before).iter().for_each(tell);
        }
    }
}

/// Lets the page around the app choose the language, and a full page go on with the answers,
/// as long as the listeners live. None in a page of its own.
pub(crate) fn listen(dispatch: &Dispatch) -> Vec<EventListener> {
    if !address::framed() {
        return Vec::new();
    }
    tell(&Message::Ready {
        language: dispatch.read(|state| state.language).code(),
    });
    let carry = {
        let dispatch = dispatch.clone();
        frame::hear("siapklaster:carry", move |_| {
            if let Some(answers) = dispatch.read(State::own_answers) {
                frame::send("siapklaster:letter", &answers);
            }
        })
    };
    let speak = {
        let dispatch = dispatch.clone();
        frame::hear("siapklaster:language", move |code| {
            if let Some(language) = Language::of_code(&code) {
                dispatch.command(Command::Speak(language));
            }
        })
    };
    carry.into_iter().chain(speak).collect()
}

/// Says that the questionnaire could not be taken.
pub(crate) fn refused(file: &str, fault: Option<&Fault>) {
    let fault = fault.map_or_else(|| "it did not come".to_owned(), ToString::to_string);
    tell(&Message::Error {
        reason: "instrument",
        message: &[file, ": ", &fault].concat(),
    });
}

/// Lays a summary before the person where the snippet asks for one; the person decides whether
/// it goes to the host: with the profile, or without. Nothing is sent by this.
pub(crate) fn offer(instrument: &Instrument, assessment: &Assessment, evaluation: &Evaluation) {
    // Before its intervals are drawn it would lack them.
    let wanted = address::framed() && address::asked("handover").is_some();
    if !wanted || evaluation.method.is_none() {
        return;
    }
    let whole = Summary::of(instrument, assessment, evaluation);
    let bare = whole.clone().without_profile().to_fragment(instrument);
    let (Ok(bare), Ok(fragment)) = (bare, whole.to_fragment(instrument)) else {
        return;
    };
    let headline = &evaluation.headline;
    let offer = Offer {
        fragment,
        bare,
        score: headline.score,
        band: headline.band.as_deref(),
    };
    if let Ok(offer) = serde_json::to_string(&offer) {
        frame::send("siapklaster:summary", &offer);
    }
}

fn tell(message: &Message) {
    if let Ok(message) = serde_json::to_string(message) {
        frame::send("siapklaster:tell", &message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEGUN: Known = Known {
        progress: Some((0, 43)),
        saved: None,
        complete: false,
    };

    /// What is sent.
    fn said(now: Known, before: Known) -> Vec<String> {
        let news = now.news(before);
        let texts = news.iter().map(serde_json::to_string);
        texts.collect::<Result<_, _>>().expect("plain fields")
    }

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
            said(now, BEGUN),
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
            said(there, BEGUN),
            [r#"{"type":"complete","answered":0,"asked":43}"#]
        );
        assert!(there.news(there).is_empty());
        assert_eq!(said(BEGUN, there), [""; 0]);
    }

    #[test]
    fn leaving_a_draft_says_nothing() {
        assert!(Known::default().news(BEGUN).is_empty());
    }
}
