//! Reading many summaries of one instrument.

use crate::bytes::Reader;
use crate::envelope::{self, Kind};
use crate::fields::CarriedProfile;
use crate::layout::Layout;
use crate::{LinkError, Steps};
use readiness::Instrument;

/// Reads the links with summaries of one instrument, one after the other, all in
/// the same memory.
///
/// What it reads is what [`decode`](crate::decode) makes a
/// [`Summary`](crate::Summary) of, before it becomes numbers and ids.
#[derive(Clone, Debug)]
pub struct Summaries<'a> {
    layout: Layout<'a>,
    payload: Vec<u8>,
    steps: Steps,
}

impl<'a> Summaries<'a> {
    /// A reader for summaries of this instrument.
    pub fn of(instrument: &'a Instrument) -> Self {
        Self {
            layout: Layout::of(instrument),
            payload: Vec::new(),
            steps: Steps::default(),
        }
    }

    /// Reads a link; `None` where it carries something other than a summary.
    ///
    /// # Errors
    /// Why it can't be read.
    pub fn read(&mut self, link: &str) -> Result<Option<(&Steps, CarriedProfile<'_>)>, LinkError> {
        let (kind, body) = envelope::decode(link, self.layout.instrument, &mut self.payload)?;
        if kind != Kind::Summary {
            return Ok(None);
        }
        let mut reader = Reader::of(body);
        self.steps.read(&mut reader, &self.layout);
        let profile = CarriedProfile::take_all(&mut reader);
        reader.check()?;
        Ok(Some((&self.steps, profile)))
    }
}
