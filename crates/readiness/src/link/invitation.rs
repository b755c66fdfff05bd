//! The letter that invites to answer.

use super::LetterError;
use crate::{Depth, Instrument, Profile};

/// An invitation to answer for a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    /// How much is asked.
    pub depth: Depth,
    /// The group that is answered for.
    pub profile: Profile,
}

impl Invitation {
    /// The fragment, `i=…`.
    ///
    /// # Errors
    /// Where it would be too long.
    pub fn to_fragment(&self, _instrument: &Instrument) -> Result<String, LetterError> {
        Err(LetterError::TooLong)
    }
}
