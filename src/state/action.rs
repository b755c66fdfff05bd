//! Everything that can happen to the state.

use std::rc::Rc;

use readiness::{Answer, Assessment, Depth, Id, Text};

use super::{Draft, Entry, ImportFault, Notice, Resolution, Route, Saved};
use crate::i18n::Language;

/// What the person does, and what the browser reports.
#[derive(Clone)]
pub enum Action {
    /// The person goes to a screen.
    Go(Route),
    /// The browser's address leads to a screen: back, forward, a pasted link.
    Arrived(Route),
    /// A new draft is begun.
    Begin(Depth),
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
    /// The person asks for a language.
    Speak(Language),
    /// A draft in the list gets another name.
    Rename {
        /// The draft's id.
        draft: Rc<str>,
        /// Its new name; empty for none.
        name: String,
    },
    /// A draft's name is about to be changed, or after all not.
    Renaming(Option<Rc<str>>),
    /// A draft is deleted; [`Action::Undo`] brings it back.
    Delete(Rc<str>),
    /// The last deletion is taken back.
    Undo,
    /// The notice is dismissed, and with it the chance to undo.
    Dismiss,
    /// A file is to become a draft: its text.
    Import(String),
    /// What to do with an imported file whose draft is on this device already.
    Resolve(Resolution),
    /// A letter's answers become a draft of this device, which opens.
    Copy(Rc<Assessment>),
    /// A letter's answers are added to a draft of this device, as another respondent's.
    Join {
        /// The draft's id.
        draft: Rc<str>,
        /// The letter's answers.
        letter: Rc<Assessment>,
    },
    /// Something that can't be opened is removed from the device, by its storage key.
    Remove(Rc<str>),
    /// The person is asked about removing everything, or has said no.
    AskToWipe(bool),
    /// Everything of this app on this device is removed.
    Wipe,
    /// The list of pages is opened or closed.
    ToggleMap,
    /// Something is to be said.
    Say(Notice),

    /// A draft was read from the device and opens on a screen.
    Opened {
        /// The draft.
        draft: Box<Draft>,
        /// Where.
        screen: Route,
    },
    /// A file was read and becomes a draft.
    Imported(Box<Draft>),
    /// A letter's answers were added to a draft.
    Joined(Box<Draft>),
    /// A file was read, but its draft is here already.
    Clashed(Box<Draft>),
    /// A file was refused.
    Refused(ImportFault),
    /// The words of the language asked for have come.
    Spoken(Language, Rc<Text>),
    /// They have not.
    Unspoken(Language),
    /// The open draft was changed in another tab: as stored now.
    Merged(Box<Draft>),
    /// The open draft was deleted in another tab.
    Vanished,
    /// The drafts on this device were listed.
    Listed(Vec<Entry>),
    /// The intervals of what is shown have been drawn.
    Drawn,
    /// The open draft was stored, or not.
    Kept(Saved),
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
