//! Simulated clusters, and whether the interval of a few members covers the index of all.
//!
//! Each cluster is a made-up group of 200 members ([`group`] says how they answer). The
//! index of all 200, with the declared weights, is what the interval of a few of them
//! should cover.

use readiness::{Assessment, Instrument, Options, evaluate_with};
use readiness_samples::{group, shipped};

/// How many members a cluster has.
pub(crate) const MEMBERS: u32 = 200;

/// In how many of so many clusters the interval of a sample covers the cluster's index.
///
/// The clusters are the same every time, the first of more the same as of fewer.
pub(crate) fn covered(sample: usize, clusters: u32) -> u32 {
    let instrument = shipped();
    (0..clusters)
        .map(|cluster| u32::from(covers(&instrument, sample, cluster.into())))
        .sum()
}

/// Whether the interval of a sample of one cluster covers the cluster's index.
fn covers(instrument: &Instrument, sample: usize, seed: u64) -> bool {
    let everyone = group(instrument, MEMBERS, seed);
    let index = |assessment: &Assessment, draws| {
        let options = Options {
            draws,
            ..Options::default()
        };
        evaluate_with(instrument, assessment, &options).headline
    };
    let mut few = everyone.clone();
    // The members are made alike, so that the first are as good a sample as any.
    few.responses.truncate(sample);
    let truth = index(&everyone, 0).score;
    let interval = index(&few, 1000).interval;
    truth
        .zip(interval)
        .is_some_and(|(truth, [low, high])| low <= truth && truth <= high)
}
