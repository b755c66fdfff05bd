//! The letter with one response's answers.

use super::LetterError;
use crate::{Assessment, Depth, Instrument, Profile, Response};

/// The answers of one response, as a link carries them.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswersLetter {
    assessment: Assessment,
}

impl AnswersLetter {
    /// The letter of one of an assessment's responses; `None` where there is no such response.
    pub fn of(assessment: &Assessment, response: usize) -> Option<Self> {
        let response = assessment.responses.get(response)?;
        Some(Self {
            assessment: Assessment {
                responses: vec![response.clone()],
                ..assessment.clone()
            },
        })
    }

    /// The same letter without notes.
    #[must_use]
    pub fn without_notes(self) -> Self {
        self
    }

    /// The same letter without the profile.
    #[must_use]
    pub fn without_profile(self) -> Self {
        self
    }

    /// The fragment, `a=…`.
    ///
    /// # Errors
    /// Where the letter belongs to another instrument or would be too long.
    pub fn to_fragment(&self, _instrument: &Instrument) -> Result<String, LetterError> {
        Err(LetterError::TooLong)
    }

    /// How much was asked.
    pub fn depth(&self) -> Depth {
        self.assessment.depth
    }

    /// Who was assessed.
    pub fn profile(&self) -> &Profile {
        &self.assessment.profile
    }

    /// The response.
    pub fn response(&self) -> &Response {
        &self.assessment.responses[0]
    }

    /// An assessment of this one response.
    pub fn into_assessment(self) -> Assessment {
        self.assessment
    }
}
