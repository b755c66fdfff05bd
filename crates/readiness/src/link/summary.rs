//! The letter with a summary.

use super::LetterError;
use crate::{Assessment, Depth, Evaluation, Instrument, Profile};

/// The summary of an assessment, as a link carries it: rounded, and without answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    depth: Depth,
    profile: Profile,
}

impl Summary {
    /// The summary of an evaluated assessment.
    pub fn of(_instrument: &Instrument, assessment: &Assessment, _evaluation: &Evaluation) -> Self {
        Self {
            depth: assessment.depth,
            profile: assessment.profile.clone(),
        }
    }

    /// The same summary without the profile; the date stays.
    #[must_use]
    pub fn without_profile(self) -> Self {
        self
    }

    /// The fragment, `s=…`.
    ///
    /// # Errors
    /// Where the summary belongs to another instrument or would be too long.
    pub fn to_fragment(&self, _instrument: &Instrument) -> Result<String, LetterError> {
        Err(LetterError::TooLong)
    }

    /// What the summary says, as an evaluation; what it doesn't carry is `None` or empty.
    pub fn evaluation(&self, instrument: &Instrument) -> Evaluation {
        Evaluation {
            instrument: instrument.id().clone(),
            version: instrument.version(),
            depth: self.depth,
            ..Evaluation::default()
        }
    }

    /// How much was asked.
    pub fn depth(&self) -> Depth {
        self.depth
    }

    /// Who was assessed.
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// The day of the assessment, `YYYY-MM-DD`.
    pub fn date(&self) -> Option<&str> {
        self.profile.date.as_deref()
    }
}
