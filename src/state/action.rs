//! Everything that can happen to the state.

use std::rc::Rc;

use readiness::{Answer, Id, Text};

use super::{Deleted, Draft, Entry, ImportFault, Notice, Saved};
use crate::i18n::Language;
use crate::route::Route;

/// What the person does to the state, and what became of a [`super::Command`].
#[derive(Clone)]
pub enum Action {
    /// An item is answered; none clears the answer.
    Answer {
        /// The item.
        item: Id,
        /// The answer, or none to clear it.
        answer: Option<Answer>,
    },
    /// A number item is typed.
    Number {
        /// The item.
        item: Id,
        /// What stands in its field.
        text: String,
    },
    /// The note beside an answer is typed.
    Note {
        /// The item.
        item: Id,
        /// The whole note as it stands now.
        note: String,
    },
    /// "There is evidence" is ticked or unticked.
    Evidence {
        /// The item.
        item: Id,
        /// Whether there is.
        there: bool,
    },
    /// The stages that are finished, answered as one question; none clears the question.
    Ticks(Option<Vec<Id>>),
    /// A field of the profile is typed.
    Profile(ProfileField, String),
    /// A quick walk is deepened to the full one, all answers kept.
    Deepen,
    /// A draft's name is about to be changed, or after all not.
    Renaming(Option<Rc<str>>),
    /// The person is asked about removing everything, or has said no.
    AskToWipe(bool),
    /// The list of pages is opened or closed.
    ToggleList,
    /// The notice is dismissed, and with it the chance to undo.
    Dismiss,

    /// The page is another one. A page of a draft that is not open can't be shown.
    Arrived(Route),
    /// A draft was begun, or read from the device, and opens on a page.
    Opened {
        /// The draft.
        draft: Box<Draft>,
        /// Where.
        route: Route,
        /// What is said of it.
        notice: Option<Notice>,
    },
    /// A language was asked for; its words are on their way.
    LanguageWanted(Language),
    /// They have come, with the language that the questionnaire's are in.
    TextLoaded(Language, Rc<Text>, Rc<str>),
    /// They have not.
    TextFailed(Language),
    /// The drafts on this device were listed.
    Listed(Vec<Entry>),
    /// A file became a draft: whose.
    Imported(Option<String>),
    /// A file was read, but its draft is here already.
    Clashed(Box<Draft>),
    /// That question is answered.
    ClashResolved,
    /// A file was refused.
    Refused(ImportFault),
    /// A draft of the list has another name.
    Renamed(Rc<str>),
    /// A draft was deleted here.
    Deleted(Box<Deleted>),
    /// The last deletion was taken back: whose.
    Restored(Option<String>),
    /// Something that can't be opened was removed.
    Removed,
    /// Everything on this device was removed.
    Wiped,
    /// The open draft was changed in another tab: as stored now, and as this tab knew it last.
    Merged {
        /// As stored now.
        stored: Box<Draft>,
        /// As both knew it last, where that is known.
        base: Option<Box<Draft>>,
    },
    /// The open draft was deleted in another tab.
    Vanished(Box<Deleted>),
    /// The open draft was stored, or not.
    Stored(Saved),
    /// Something is to be said.
    Say(Notice),
}

/// A field of the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProfileField {
    /// Name of the group.
    Name,
    /// Leading commodity.
    Commodity,
    /// Region.
    Region,
    /// Number of members.
    Members,
    /// Date of the assessment.
    Date,
}

impl Action {
    /// Whether it ends what was said before: what the person does, does.
    pub(super) fn ends_notice(&self) -> bool {
        match self {
            Action::Answer { .. }
            | Action::Number { .. }
            | Action::Note { .. }
            | Action::Evidence { .. }
            | Action::Ticks(_)
            | Action::Profile(..)
            | Action::Deepen
            | Action::Renaming(_)
            | Action::AskToWipe(_)
            | Action::Dismiss
            | Action::Arrived(_)
            | Action::Opened { .. }
            | Action::Imported(_)
            | Action::Clashed(_)
            | Action::ClashResolved
            | Action::Refused(_)
            | Action::Renamed(_)
            | Action::Deleted(_)
            | Action::Restored(_)
            | Action::Removed
            | Action::Wiped
            | Action::Vanished(_)
            | Action::Say(_) => true,
            Action::ToggleList
            | Action::LanguageWanted(_)
            | Action::TextLoaded(..)
            | Action::TextFailed(_)
            | Action::Listed(_)
            | Action::Merged { .. }
            | Action::Stored(_) => false,
        }
    }
}
