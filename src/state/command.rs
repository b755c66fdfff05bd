//! What the person asks for that needs more than the state: the device, the network, chance.

use std::rc::Rc;

use readiness::{Assessment, Depth};

use super::ImportFault;
use crate::i18n::Language;
use crate::route::Route;

/// Asked for by the person; [`crate::dispatch::Dispatch`] does it and tells the state what
/// came of it by [`super::Action`]s.
#[derive(Clone)]
pub enum Command {
    /// Goes to a page, and opens the draft that it needs.
    Go(Route),
    /// Begins a draft and goes to its first question.
    Begin(Depth),
    /// Fetches a language's words and changes to it.
    Speak(Language),
    /// Makes a draft of answers that a link holds, and goes to its first open question.
    Copy(Rc<Assessment>),
    /// Adds the answers that a link holds to a draft of this device.
    Join {
        /// The draft's id.
        draft: Rc<str>,
        /// The link's answers.
        answers: Rc<Assessment>,
    },
    /// Makes a draft of a file: its text, or why it could not be read.
    Import(Result<String, ImportFault>),
    /// Says what to do with an imported file whose draft is on this device already.
    Resolve(Resolution),
    /// Gives a draft of the list another name; empty for none.
    Rename {
        /// The draft's id.
        draft: Rc<str>,
        /// Its new name.
        name: String,
    },
    /// Deletes a draft of the list.
    Delete(Rc<str>),
    /// Takes the last deletion back.
    Undo,
    /// Removes something that can't be opened, by its storage key.
    Remove(Rc<str>),
    /// Removes everything of this app from this device.
    Wipe,
    /// Saves something as a file.
    Export(Export),
    /// Copies a link with the open draft's own answers.
    CopyOwnAnswers,
}

/// What is saved as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Export {
    /// The open draft.
    Open,
    /// A draft of the list, by its id, with the group's name.
    Draft(Rc<str>, Option<String>),
    /// What is stored under a key, as it is, with a name for the file.
    Stored(Rc<str>, Rc<str>),
}

/// How an imported file goes with the draft that it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// Answer by answer, the later wins.
    Merge,
    /// As a draft of its own.
    Separate,
    /// Not at all.
    Cancel,
}
