//! Simulated clusters, and whether the interval of a few members covers the index of all.
//!
//! Each cluster has 200 members. Every item has a mean level of its own, every
//! member a leaning of their own, and every answer chance. The index of all 200,
//! with the declared weights, is what the interval of a few of them should cover.

use rand_pcg::Pcg32;
use rand_pcg::rand_core::Rng;
use readiness::{Answer, Assessment, Depth, Instrument, Options, Response, evaluate_with};

/// How many members a cluster has.
pub(crate) const MEMBERS: usize = 200;

/// In how many of so many clusters the interval of a sample covers the cluster's index.
///
/// The clusters are the same every time, the first of more the same as of fewer.
pub(crate) fn covered(sample: usize, clusters: u32) -> u32 {
    let json = include_str!("../../../../instruments/klaster-unggulan/instrument.json");
    let instrument = Instrument::from_json(json).expect("the shipped instrument is sound");
    let mut generator = Pcg32::new(2026, sample as u64);
    (0..clusters)
        .map(|_| u32::from(covers(&instrument, sample, &mut generator)))
        .sum()
}

/// Whether the interval of a sample of one cluster covers the cluster's index.
fn covers(instrument: &Instrument, sample: usize, generator: &mut Pcg32) -> bool {
    let everyone = cluster(instrument, generator);
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

fn cluster(instrument: &Instrument, generator: &mut Pcg32) -> Assessment {
    let mut assessment = Assessment::new(instrument, Depth::Full);
    let means: Vec<f64> = instrument
        .items()
        .map(|_| 0.5 + 3.0 * uniform(generator))
        .collect();
    for member in 0..MEMBERS {
        let leaning = 0.6 * normal(generator);
        let answers = instrument
            .items()
            .zip(&means)
            .map(|(item, mean)| {
                let level = (mean + leaning + 0.8 * normal(generator)).round();
                #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
                let level = level.clamp(0.0, 4.0) as u8;
                (item.id.clone(), Answer::Level(level).into())
            })
            .collect();
        assessment.responses.push(Response {
            id: format!("{member:03}"),
            answers,
            ..Response::default()
        });
    }
    assessment
}

fn uniform(generator: &mut Pcg32) -> f64 {
    (f64::from(generator.next_u32()) + 0.5) / 4_294_967_296.0
}

/// The sum of twelve uniform numbers is close enough to normal.
fn normal(generator: &mut Pcg32) -> f64 {
    (0..12).map(|_| uniform(generator)).sum::<f64>() - 6.0
}
