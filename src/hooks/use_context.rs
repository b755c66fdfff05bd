//! What is the same for the whole page: it changes with the language or never, so reading
//! it draws nothing anew at an answer.

use readiness::Depth;
use yew::prelude::*;

use crate::dispatch::Dispatch;
use crate::i18n::Language;
pub use crate::state::Questionnaire;

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
