//! Links: letters that carry answers, a summary or an invitation.

mod answers;
mod base64url;
mod bytes;
mod crc;
mod envelope;
mod fields;
mod invitation;
mod rounding;
mod steps;
mod summaries;
mod summary;

use std::fmt;

use crate::fault::quoted;
pub use answers::AnswersLetter;
pub use fields::CarriedProfile;
pub use invitation::Invitation;
pub use steps::{LeverageSteps, NodeSteps, Steps};
pub use summaries::Summaries;
pub use summary::Summary;

use crate::{Fault, Id, Instrument, InstrumentRef};
use bytes::Malformed;
use envelope::Kind;
pub use envelope::fragment;

/// What a link carries.
// There is one letter at a time: its size doesn't matter.
#[allow(clippy::large_enum_variant)]
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

impl From<Malformed> for LinkError {
    /// The checksum holds, but the body was not written by this program.
    fn from(_: Malformed) -> Self {
        Self::Altered
    }
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
                "the link belongs to another instrument, {id} version {version}",
                id = quoted(id)
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
    /// It holds an answer that doesn't fit its item.
    Unfit(Fault),
    /// It would be longer than a letter can be.
    TooLong,
}

impl fmt::Display for LetterError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mismatch(mismatch) => write!(f, "{mismatch}"),
            Self::Unfit(fault) => write!(f, "{fault}"),
            Self::TooLong => f.write_str("this is too much for a link: send a file"),
        }
    }
}

impl std::error::Error for LetterError {}

/// Reads a link, a fragment (`#a=…`) or what is behind the `#`.
///
/// # Errors
/// Why it can't be read.
pub fn decode(link: &str, instrument: &Instrument) -> Result<Letter, LinkError> {
    let mut payload = Vec::new();
    let (kind, body) = envelope::open(link, instrument, &mut payload)?;
    Ok(match kind {
        Kind::Answers => Letter::Answers(AnswersLetter::read(body, instrument)?),
        Kind::Summary => Letter::Summary(Summary::read(body, instrument)?),
        Kind::Invitation => Letter::Invitation(Invitation::read(body)?),
    })
}

/// A letter is written for the instrument that it belongs to.
fn check_addressee(letter: &InstrumentRef, instrument: &Instrument) -> Result<(), LetterError> {
    letter.matches(instrument).map_err(LetterError::Mismatch)
}
