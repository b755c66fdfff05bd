//! The questionnaire in use.

use std::rc::Rc;

use readiness::{Instrument, Text};

/// The questionnaire with its words in the language in use.
#[derive(Clone)]
pub struct Questionnaire {
    /// What is asked and how it is scored.
    pub instrument: Rc<Instrument>,
    /// Its words.
    pub text: Rc<Text>,
    /// The language of these words (BCP 47): not the interface's where the questionnaire has none in that.
    pub language_code: Rc<str>,
}

impl PartialEq for Questionnaire {
    /// Whether it is the very same: comparing two thousand questions at every answer would cost
    /// more than drawing one.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.instrument, &other.instrument) && Rc::ptr_eq(&self.text, &other.text)
    }
}
