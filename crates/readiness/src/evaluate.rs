//! The calculator.

mod agreement;
mod bands;
mod change;
mod checked;
mod draws;
mod evidence;
mod gather;
mod lenses;
mod leverage;
mod pass;
mod stages;

use std::collections::BTreeMap;

use indexmap::IndexMap;

use crate::{
    Answered, Assessment, Depth, Evaluation, EvaluationFormat, Headline, Id, Instrument,
    InstrumentRef, Method, NodeScore,
};
pub use change::{Change, Difference, change};
pub use checked::{Checked, Unfit};
use draws::Drawn;
use gather::Sums;
use pass::{Pass, Way};

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
/// its item as missing ([`Assessment::check`] names those; of a [`Checked`] assessment there
/// are none).
///
/// ```
/// use readiness::{Answer, Assessment, Depth, Instrument, Response, evaluate};
///
/// let instrument = Instrument::from_json(r#"{
///     "format": "siapklaster.instrument/1", "id": "small", "version": 1,
///     "bands": [{"id": "starting", "from": 0}, {"id": "ready", "from": 50}],
///     "root": {"id": "readiness", "children": [{"id": "buying", "kind": "scale", "levels": 5}]}
/// }"#).expect("a sound instrument");
/// let mut assessment = Assessment::new(&instrument, Depth::Full);
/// for (person, level) in [("ani", 1), ("budi", 2), ("citra", 4)] {
///     assessment.responses.push(Response {
///         id: person.to_owned(),
///         answers: [("buying".into(), Answer::Level(level).into())].into(),
///         ..Response::default()
///     });
/// }
///
/// let evaluation = evaluate(&instrument, &assessment);
/// // The mean of the levels 1, 2 and 4 of 4.
/// assert!((evaluation.headline.score.unwrap() - 100.0 * 7.0 / 12.0).abs() < 1e-9);
/// assert_eq!(evaluation.headline.band.as_deref(), Some("ready"));
/// // Three answers that differ: in some draws of members the index is below 50.
/// assert!(evaluation.headline.band_stability.unwrap() < 1.0);
/// ```
pub fn evaluate(instrument: &Instrument, assessment: &Assessment) -> Evaluation {
    evaluate_with(instrument, assessment, &Options::default())
}

/// Evaluates an assessment with other options than the usual ones.
pub fn evaluate_with(
    instrument: &Instrument,
    assessment: &Assessment,
    options: &Options,
) -> Evaluation {
    let voices = gather::voices(instrument.tree(), assessment);
    of_voices(instrument, assessment, &voices, options)
}

fn of_voices(
    instrument: &Instrument,
    assessment: &Assessment,
    voices: &[gather::Voice<'_>],
    options: &Options,
) -> Evaluation {
    let tree = instrument.tree();
    let weights = weights(instrument, options);
    let asked = asked(instrument, assessment.depth);
    let way = Way {
        tree,
        weights: &weights,
        asked: &asked,
        min_coverage: instrument.min_coverage(),
        arithmetic: false,
    };
    let mut answered = vec![Sums::default(); tree.leaves.len()];
    gather::sum(&mut answered, &mut voices.iter());

    let mut declared = Pass::default();
    declared.score(way, &answered);
    let mut arithmetic = Pass::default();
    arithmetic.score(
        Way {
            arithmetic: true,
            ..way
        },
        &answered,
    );
    let missing = ranges(way, &answered, &declared);
    let (band, held_back_by) = bands::band(instrument, &declared);

    let mut in_band = 0_u32;
    let mut each = |pass: &Pass| {
        if band.is_some() && bands::band(instrument, pass).0 == band {
            in_band += 1;
        }
    };
    let mut drawn = Drawn::run(way, voices, options.draws, options.seed, &mut each);
    let id_of = |node: usize| tree.nodes[node].id.clone();
    let nodes: IndexMap<Id, NodeScore> = tree
        .nodes
        .iter()
        .enumerate()
        .map(|(place, node)| {
            let percent = |pass: &Pass| {
                let value = pass.values[place].filter(|_| node.scored)?;
                Some(100.0 * value)
            };
            let score = percent(&declared);
            let score = NodeScore {
                score,
                coverage: declared.coverage[place],
                arithmetic: percent(&arithmetic),
                missing: missing[place].filter(|_| node.scored),
                interval: score.and_then(|_| drawn.interval(place)),
            };
            (node.id.clone(), score)
        })
        .collect();

    let root = nodes
        .get(&instrument.root().id)
        .copied()
        .unwrap_or_default();
    let (evidence, evidence_score) =
        evidence::evidence(way, voices, root.score, (&mut answered, &mut arithmetic));
    Evaluation {
        format: EvaluationFormat::default(),
        instrument: InstrumentRef::of(instrument),
        answered: Answered {
            version: assessment.instrument.version,
        },
        depth: assessment.depth,
        respondents: respondents(voices),
        headline: Headline {
            score: root.score,
            arithmetic: root.arithmetic,
            band_stability: (band.is_some() && options.draws > 0)
                .then(|| f64::from(in_band) / f64::from(options.draws)),
            band: band.map(|band| instrument.bands()[band].id.clone()),
            held_back_by: held_back_by.map(id_of),
            coverage: root.coverage,
            missing: root.missing,
            interval: root.interval,
        },
        binding: bands::lowest(instrument, &declared).map(|(dimension, _)| id_of(dimension)),
        imbalance: root
            .arithmetic
            .zip(root.score)
            .map(|(arithmetic, score)| arithmetic - score),
        agreement: agreement::agreement(way, voices, &declared),
        lenses: lenses::lenses(way, &declared),
        stages: stages::stages(tree, &declared),
        leverage: leverage::leverage(way, &mut declared),
        evidence,
        evidence_score,
        weights: overridden(instrument, &weights),
        nodes,
        members_drawn: (options.draws > 0).then_some(voices.len() >= draws::FEWEST_MEMBERS),
        method: (options.draws > 0).then_some(Method {
            draws: options.draws,
            weight_noise: draws::WEIGHT_NOISE,
            generator: draws::GENERATOR.into(),
            seed: options.seed,
        }),
    }
}

/// The weight of every node.
fn weights(instrument: &Instrument, options: &Options) -> Vec<f64> {
    let nodes = instrument.tree().nodes.iter();
    nodes
        .map(|node| match options.weights.get(&node.id) {
            Some(&weight) if weight > 0.0 && weight.is_finite() => weight,
            _ => node.weight,
        })
        .collect()
}

/// The weights that are not the instrument's own, in tree order.
fn overridden(instrument: &Instrument, weights: &[f64]) -> IndexMap<Id, f64> {
    let nodes = instrument.tree().nodes.iter().zip(weights);
    nodes
        .filter(|(node, weight)| node.weight.to_bits() != weight.to_bits())
        .map(|(node, weight)| (node.id.clone(), *weight))
        .collect()
}

/// Whether each leaf is asked.
fn asked(instrument: &Instrument, depth: Depth) -> Vec<bool> {
    let tree = instrument.tree();
    tree.leaves
        .iter()
        .map(|leaf| tree.asks(leaf, depth))
        .collect()
}

/// Every node's score with each missing answer at worst and at best, 0–100.
///
/// What wasn't asked is missing as well. A node left out as insufficient
/// takes part here, so that the range is widened to the score where needed.
fn ranges(way: Way<'_>, answered: &[Sums], declared: &Pass) -> Vec<Option<[f64; 2]>> {
    let end = |end: usize| {
        let mut pass = Pass::default();
        let way = Way {
            min_coverage: 0.0,
            ..way
        };
        pass.set_leaves(way, &|leaf| {
            let range = if way.asked[leaf] {
                answered[leaf].range()
            } else {
                Some([0.0, 1.0])
            };
            (range.map(|range| range[end]), range.map(|_| 1.0))
        });
        pass.rise(way);
        pass.values
    };
    let (worst, best) = (end(0), end(1));
    let ends = worst.into_iter().zip(best);
    ends.zip(&declared.values)
        .map(|((worst, best), declared)| {
            let (worst, best) = worst.zip(best)?;
            let declared = declared.unwrap_or(worst);
            Some([100.0 * worst.min(declared), 100.0 * best.max(declared)])
        })
        .collect()
}

fn respondents(voices: &[gather::Voice<'_>]) -> u32 {
    let people: f64 = voices.iter().map(|voice| voice.people).sum();
    // A cast to an integer type keeps to its bounds.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let people = people as u32;
    people
}
