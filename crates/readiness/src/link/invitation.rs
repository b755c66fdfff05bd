//! The letter that invites to answer.

use super::bytes::{Reader, Writer};
use super::envelope::{Kind, seal};
use super::fields::{self, CarriedProfile};
use super::{LetterError, LinkError};
use crate::{Depth, Instrument, Profile};

/// An invitation to answer for a group.
#[derive(Clone, Debug, PartialEq)]
pub struct Invitation {
    /// How much is asked.
    pub depth: Depth,
    /// The group that is answered for.
    pub profile: Profile,
}

const QUICK: u8 = 1;

impl Invitation {
    /// The fragment, `i=…`.
    ///
    /// # Errors
    /// Where it would be too long.
    pub fn to_fragment(&self, instrument: &Instrument) -> Result<String, LetterError> {
        let mut body = Writer::default();
        body.byte(if self.depth == Depth::Quick { QUICK } else { 0 });
        fields::put_profile(&mut body, &self.profile);
        seal(Kind::Invitation, instrument, body)
    }

    pub(super) fn read(body: &[u8]) -> Result<Self, LinkError> {
        let mut reader = Reader::of(body);
        let flags = reader.byte();
        let profile = CarriedProfile::take_all(&mut reader).to_profile();
        reader.check()?;
        let depth = if flags & QUICK == 0 {
            Depth::Full
        } else {
            Depth::Quick
        };
        Ok(Self { depth, profile })
    }
}
