//! What the start screen lists.

use std::rc::Rc;

use readiness::{Depth, Instrument};

use super::{Draft, Plan, Stored};

/// One entry of the list of what this device keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A draft that can be gone on with.
    Draft(DraftSummary),
    /// Something that this version can't open, kept as it is.
    Closed {
        /// Its storage key.
        key: Rc<str>,
        /// The last part of it.
        id: Rc<str>,
        /// Why it can't be opened.
        why: Closed,
    },
}

/// A draft in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSummary {
    /// The draft's id.
    pub id: Rc<str>,
    /// The group's name, if it was given.
    pub name: Option<String>,
    /// Quick or full.
    pub depth: Depth,
    /// How many questions are answered.
    pub answered: usize,
    /// Of how many.
    pub questions: usize,
    /// Whose answers beside this device's are in it: how many responses.
    pub others: usize,
    /// When it was last changed, UTC.
    pub updated: String,
    /// Whether nothing has been filled in yet.
    pub untouched: bool,
}

/// Why something can't be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Closed {
    /// It can't be parsed, and was set aside.
    Unreadable,
    /// It was written by a newer version of the app.
    Newer,
    /// It belongs to another questionnaire, or another version of this one.
    Elsewhere {
        /// The questionnaire's id.
        instrument: String,
        /// Its version.
        version: u32,
        /// Whose the draft is, where it says so.
        name: Option<String>,
    },
}

impl DraftSummary {
    /// Lists a draft.
    pub fn of(draft: &Draft, instrument: &Instrument) -> DraftSummary {
        let depth = draft.depth();
        let plan = Plan::of(instrument, depth);
        DraftSummary {
            id: draft.id.clone(),
            name: draft.profile().name.clone(),
            depth,
            answered: plan.answered(draft).iter().sum(),
            questions: plan.questions,
            others: draft.count_others(),
            updated: draft.updated.clone(),
            untouched: draft.is_untouched(),
        }
    }
}

/// A deleted draft, from which it can be brought back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deleted {
    /// Its id.
    pub id: Rc<str>,
    /// The group's name, if it was given.
    pub name: Option<String>,
    /// Its texts.
    pub stored: Stored,
}
