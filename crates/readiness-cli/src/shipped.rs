//! The instrument that comes with the command.

use readiness::Instrument;

use crate::error::Error;

const JSON: &str = include_str!("../../../instruments/klaster-unggulan/instrument.json");

pub(crate) fn instrument() -> Result<Instrument, Error> {
    Instrument::from_json(JSON)
        .map_err(|faults| Error::Faults(faults).within("the shipped instrument"))
}
