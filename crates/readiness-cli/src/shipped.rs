//! The instrument that comes with the command.

use readiness::Instrument;

use crate::{Failed, complain};

const JSON: &str = include_str!("../../../instruments/klaster-unggulan/instrument.json");

pub(crate) fn instrument() -> Result<Instrument, Failed> {
    Instrument::from_json(JSON).map_err(|faults| {
        for fault in faults {
            complain!("the shipped instrument: {fault}");
        }
        Failed
    })
}
