//! What is the same for the whole page: it changes with the language or never, so reading
//! it draws nothing anew at an answer.

use std::rc::Rc;

use readiness::{Depth, Instrument, Text};
use yew::prelude::*;

use crate::dispatch::Dispatch;
use crate::i18n::Language;

/// The questionnaire with its words in the language in use.
#[derive(Clone)]
pub struct Questionnaire {
    /// What is asked and how it is scored.
    pub instrument: Rc<Instrument>,
    /// Its words.
    pub text: Rc<Text>,
    /// The language of these words (BCP 47): not the interface's where the questionnaire has
    /// none in that.
    pub language_code: Rc<str>,
}

impl PartialEq for Questionnaire {
    /// Whether it is the very same: comparing two thousand questions at every answer would cost
    /// more than drawing one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.instrument, &other.instrument) && Rc::ptr_eq(&self.text, &other.text)
    }
}

/// What the page is in: it never changes. Components ask here instead of the browser, so that
/// the build can draw them, too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Environment {
    /// In a frame: "back" belongs to the page around, and links to other pages open a tab.
    pub framed: bool,
    /// The questionnaire is an agency's own.
    pub own_instrument: bool,
    /// The page around asks for this depth alone.
    pub depth: Option<Depth>,
    /// The device has a sheet for sharing.
    pub can_share: bool,
    /// The page's own address without fragment: what a shared link begins with.
    pub address: String,
    /// Minutes by which local time is ahead of UTC.
    pub utc_offset: i32,
}

/// Where to hand over what the person does.
#[hook]
pub fn use_dispatch() -> Dispatch {
    use_context().expect("the app provides it around every page")
}

/// The language in use.
#[hook]
pub fn use_language() -> Language {
    use_context().expect("the app provides it around every page")
}

/// The questionnaire.
#[hook]
pub fn use_questionnaire() -> Questionnaire {
    use_context().expect("the app provides it around every page")
}

/// What the page is in.
#[hook]
pub fn use_environment() -> Environment {
    use_context().expect("the app provides it around every page")
}
