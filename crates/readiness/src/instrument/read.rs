//! Reads an instrument and finds every fault.

use super::Instrument;
use crate::Fault;
use crate::fault::Problem;

pub(super) fn read(_json: &str) -> Result<Instrument, Vec<Fault>> {
    Err(vec![Fault::new("", Problem::Missing)])
}
