//! Share links: the answers of one person, the summary of an assessment, or an invitation, in
//! the fragment of an address.
//!
//! ```
//! use readiness::{Answer, Assessment, Depth, Instrument, Response};
//! use readiness_link::{SharedAnswers, SharedLink, decode};
//!
//! let instrument = Instrument::from_json(r#"{
//!     "format": "siapklaster.instrument/1", "id": "small", "version": 1,
//!     "bands": [{"id": "all", "from": 0}],
//!     "root": {"id": "readiness", "children": [{"id": "buying", "kind": "scale", "levels": 5}]}
//! }"#).expect("a sound instrument");
//! let mut assessment = Assessment::new(&instrument, Depth::Full);
//! assessment.responses.push(Response {
//!     id: "me".to_owned(),
//!     answers: [("buying".into(), Answer::Level(3).into())].into(),
//!     ..Response::default()
//! });
//!
//! let shared = SharedAnswers::of(&assessment, 0).expect("there is a first response");
//! let fragment = shared.to_fragment(&instrument)?;
//! assert_eq!(fragment, "a=AQ5hBXNtYWxsAQJtZQABBPBs1OY");
//!
//! let link = format!("https://example.org/siapklaster/#{fragment}");
//! let Ok(SharedLink::Answers(answers)) = decode(&link, &instrument) else {
//!     panic!("the link has answers")
//! };
//! assert_eq!(answers.response().answers["buying"].answer, Some(Answer::Level(3)));
//! # Ok::<(), readiness_link::EncodeError>(())
//! ```
//!
//! # Scope
//!
//! - [`SharedAnswers`], [`Summary`] and [`Invitation`] are what a link can carry; each writes
//!   itself as a fragment, for the instrument that it belongs to.
//! - [`decode`] reads a link, and tells apart what is cut, altered, too new or another
//!   instrument's. It never panics, whatever it is given.
//! - Links of earlier releases can be read for ever. The bytes are laid down in
//!   docs/formats.md, whose examples the tests read.
//!
//! It knows no address, no page and no network: who opens a link, and what becomes of it, is
//! for others to say. What it decodes is not merged into anything.

mod answers;
mod base64url;
mod bytes;
mod crc;
mod envelope;
mod fields;
mod invitation;
mod layout;
mod rounding;
mod steps;
mod summary;

use std::fmt;

pub use answers::SharedAnswers;
pub use invitation::Invitation;
pub use summary::Summary;

use bytes::Malformed;
use envelope::Kind;
pub use envelope::fragment;
use readiness::{Fault, Id, Instrument, InstrumentRef, Mismatch};

/// What a link carries.
// There is one link at a time: its size doesn't matter.
#[allow(clippy::large_enum_variant)]
#[derive(Clone, Debug, PartialEq)]
pub enum SharedLink {
    /// `#a=`: the answers of one response.
    Answers(SharedAnswers),
    /// `#s=`: the summary of an assessment.
    Summary(Summary),
    /// `#i=`: an invitation to answer for a group.
    Invitation(Invitation),
}

/// Why a link can't be read.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LinkError {
    /// There is nothing of ours in it.
    NotALink,
    /// Its end is missing.
    Cut,
    /// Its checksum doesn't match.
    Altered,
    /// It was made by a version of the program with another format.
    UnknownVersion(u8),
    /// It belongs to another instrument.
    OtherInstrument {
        /// The link's instrument.
        id: Id,
        /// The version of that instrument.
        version: u32,
    },
    /// It belongs to another version of the instrument.
    OtherVersion {
        /// The link's version.
        given: u32,
        /// The instrument's version.
        expected: u32,
    },
    /// It is longer than a link can be.
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
                id = serde_json::Value::from(id.as_str())
            ),
            Self::OtherVersion { given, expected } => write!(
                f,
                "the link belongs to version {given} of the instrument, not to version {expected}"
            ),
            Self::TooLong => f.write_str("the link is longer than a link can be"),
            Self::Unfit(fault) => write!(
                f,
                "the link holds what the instrument doesn't allow: {fault}"
            ),
        }
    }
}

impl std::error::Error for LinkError {}

/// Why a link can't be written.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EncodeError {
    /// It belongs to another instrument or version.
    Mismatch(Mismatch),
    /// It holds an answer that doesn't fit its item.
    Unfit(Fault),
    /// It would be longer than a link can be.
    TooLong,
}

impl fmt::Display for EncodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Mismatch(mismatch) => write!(f, "{mismatch}"),
            Self::Unfit(fault) => write!(f, "{fault}"),
            Self::TooLong => f.write_str("this is too much for a link: send a file"),
        }
    }
}

impl std::error::Error for EncodeError {}

/// Reads a link, a fragment (`#a=…`) or what is behind the `#`.
///
/// # Errors
/// Why it can't be read.
pub fn decode(link: &str, instrument: &Instrument) -> Result<SharedLink, LinkError> {
    let mut payload = Vec::new();
    let (kind, body) = envelope::decode(link, instrument, &mut payload)?;
    Ok(match kind {
        Kind::Answers => SharedLink::Answers(SharedAnswers::read(body, instrument)?),
        Kind::Summary => SharedLink::Summary(Summary::read(body, instrument)?),
        Kind::Invitation => SharedLink::Invitation(Invitation::read(body)?),
    })
}

/// A link is written for the instrument that it belongs to.
fn check_instrument(of: &InstrumentRef, instrument: &Instrument) -> Result<(), EncodeError> {
    of.fits(instrument).map_err(EncodeError::Mismatch)
}
