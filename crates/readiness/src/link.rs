//! Links: letters that carry answers, a summary or an invitation.

mod answers;
mod invitation;
mod summary;

use std::fmt;

pub use answers::AnswersLetter;
pub use invitation::Invitation;
pub use summary::Summary;

use crate::{Fault, Id, Instrument};

/// What a link carries.
#[derive(Clone, Debug, PartialEq)]
pub enum Letter {
    /// `#a=`: the answers of one response.
    Answers(AnswersLetter),
    /// `#s=`: the summary of an assessment.
    Summary(Summary),
    /// `#i=`: an invitation to answer for a group.
    Invitation(Invitation),
}

/// Why a link can't be read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LinkError {
    /// There is no letter in it.
    NotALink,
    /// Its end is missing.
    Cut,
    /// Its checksum doesn't match.
    Altered,
    /// It was made by a version of the program with another letter format.
    UnknownVersion(u8),
    /// It belongs to another instrument.
    OtherInstrument {
        /// The letter's instrument.
        id: Id,
        /// The version of that instrument.
        version: u32,
    },
    /// It belongs to another version of the instrument.
    OtherVersion {
        /// The letter's version.
        given: u32,
        /// The instrument's version.
        expected: u32,
    },
    /// It is longer than a letter can be.
    TooLong,
    /// It holds something that the instrument doesn't allow.
    Unfit(Fault),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotALink => f.write_str(
                "this is not a link with answers, a summary or an invitation (#a=, #s= or #i=)",
            ),
            Self::Cut => f.write_str("the end of the link is missing: copy the whole link"),
            Self::Altered => f.write_str("the link was altered on its way: ask for it again"),
            Self::UnknownVersion(version) => write!(
                f,
                "the link has format {version}, which this version doesn't know: a newer one reads it"
            ),
            Self::OtherInstrument { id, version } => write!(
                f,
                "the link belongs to another instrument, {id:?} version {version}"
            ),
            Self::OtherVersion { given, expected } => write!(
                f,
                "the link belongs to version {given} of the instrument, not to version {expected}"
            ),
            Self::TooLong => f.write_str("the link is longer than a letter can be"),
            Self::Unfit(fault) => write!(
                f,
                "the link holds what the instrument doesn't allow: {fault}"
            ),
        }
    }
}

impl std::error::Error for LinkError {}

/// Why a letter can't be written.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LetterError {
    /// It belongs to another instrument or version.
    Mismatch(crate::Mismatch),
    /// It would be longer than a letter can be.
    TooLong,
}

impl fmt::Display for LetterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mismatch(mismatch) => write!(f, "{mismatch}"),
            Self::TooLong => f.write_str("this is too much for a link: send a file"),
        }
    }
}

impl std::error::Error for LetterError {}

/// Reads a link, a fragment (`#a=…`) or what is behind the `#`.
///
/// # Errors
/// Why it can't be read.
pub fn decode(_link: &str, _instrument: &Instrument) -> Result<Letter, LinkError> {
    Err(LinkError::NotALink)
}
