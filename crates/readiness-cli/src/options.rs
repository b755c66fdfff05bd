//! What an evaluation is asked for with.

use readiness::{Instrument, Options};

use crate::arguments::HowArguments;
use crate::{Failed, complain};

/// The options that are asked for, or else the weight at fault is named.
pub(crate) fn options(
    arguments: &HowArguments,
    instrument: &Instrument,
) -> Result<Options, Failed> {
    let mut options = Options {
        draws: arguments.draws,
        seed: arguments.seed,
        ..Options::default()
    };
    for (id, weight) in &arguments.weights {
        let is_group = instrument.groups().any(|group| *group.id == **id);
        if !is_group && instrument.item(id).is_none() {
            complain!("--weight {id}: the instrument has no such node");
            return Err(Failed);
        }
        options.weights.insert(id.as_str().into(), *weight);
    }
    Ok(options)
}
