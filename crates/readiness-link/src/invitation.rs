//! The link that invites to answer.

use crate::bytes::{Reader, Writer};
use crate::envelope::{Kind, encode};
use crate::fields::{self, CarriedProfile};
use crate::{EncodeError, LinkError};
use readiness::{Depth, Instrument, Profile};

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
    pub fn to_fragment(&self, instrument: &Instrument) -> Result<String, EncodeError> {
        let mut body = Writer::default();
        body.byte(if self.depth == Depth::Quick { QUICK } else { 0 });
        fields::put_profile(&mut body, &self.profile);
        encode(Kind::Invitation, instrument, body)
    }

    pub(crate) fn read(body: &[u8]) -> Result<Self, LinkError> {
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
