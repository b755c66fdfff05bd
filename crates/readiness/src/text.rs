//! The words of an instrument in one language.

mod read;

use std::collections::BTreeMap;

use crate::{Fault, Id, Instrument};

/// One language's words of an instrument, checked against it.
#[derive(Clone, Debug, Default)]
pub struct Text {
    titles: BTreeMap<Id, String>,
    helps: BTreeMap<Id, String>,
    items: BTreeMap<Id, ItemText>,
}

/// The words of one item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ItemText {
    /// The question.
    pub question: String,
    /// One sentence a level; empty for a number item.
    pub levels: Vec<String>,
    /// A line that explains the question.
    pub help: Option<String>,
    /// What would prove a high level.
    pub evidence: Option<String>,
    /// What to do next: one a level below the top, or empty.
    pub next: Vec<NextStep>,
}

/// What to do to come one level further.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NextStep {
    /// Who does it: the id of a stakeholder, or words.
    pub owner: String,
    /// What is to be done.
    pub step: String,
}

impl Text {
    /// Reads `text.<language>.json` and checks it against its instrument.
    ///
    /// Ids that the instrument doesn't have are passed over.
    ///
    /// # Errors
    /// Every fault with its place.
    pub fn from_json(json: &str, instrument: &Instrument) -> Result<Self, Vec<Fault>> {
        read::read(json, instrument)
    }

    /// The title of a group, band, tag or item. Where the text has none: an item's question,
    /// else the id.
    pub fn title<'a>(&'a self, id: &'a str) -> &'a str {
        let title = self.titles.get(id).map(String::as_str);
        title
            .or_else(|| self.item(id).map(|item| &*item.question))
            .unwrap_or(id)
    }

    /// A line that explains a group, band or tag; none where the text has none.
    pub fn help(&self, id: &str) -> Option<&str> {
        self.helps.get(id).map(String::as_str)
    }

    /// The words of an item.
    pub fn item(&self, id: &str) -> Option<&ItemText> {
        self.items.get(id)
    }
}
