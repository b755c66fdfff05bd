//! What is no fault but should be known.

use std::fmt::Display;

/// Notes, a line each; `main` prints them to standard error.
#[derive(Debug, Default)]
pub(crate) struct Notes(Vec<String>);

impl Notes {
    /// Notes something of a file.
    pub(crate) fn of(&mut self, file: &str, note: &dyn Display) {
        self.0.push(format!("{file}: note: {note}"));
    }

    /// Notes something of all that was given.
    pub(crate) fn of_all(&mut self, note: &dyn Display) {
        self.0.push(format!("note: {note}"));
    }

    /// Every note, in order.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}
