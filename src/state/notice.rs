//! What is said once, until the next action.

use super::ImportFault;
use crate::i18n::Language;

/// Something that has just happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A draft was deleted; it can be brought back.
    Deleted(Option<String>),
    /// It was brought back.
    Restored(Option<String>),
    /// Something that can't be opened was removed.
    Removed,
    /// Everything on this device was removed.
    Wiped,
    /// A file became a draft.
    Imported(Option<String>),
    /// A file did not.
    Refused(ImportFault),
    /// The answers of a link became a draft.
    Copied,
    /// The answers of a link were added to a draft, which now has so many responses.
    Joined(Option<String>, usize),
    /// The address named a draft that is not on this device.
    Missing,
    /// The open draft was deleted in another tab.
    Vanished,
    /// The words of a language could not be fetched.
    Unspoken(Language),
    /// A file could not be handed to the browser.
    NotDownloaded,
    /// A walk was deepened.
    Deepened,
    /// A note was changed in two tabs; both are kept.
    NotesJoined,
    /// A link with the answers was copied.
    LinkCopied,
    /// It could not be.
    LinkNotCopied,
}
