//! What changed between two rounds.

use super::draws::{Members, Weights, interval};
use super::gather::{self, Voice};
use super::pass::{Pass, Way};
use super::{Options, asked, weights};
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::{Assessment, Id, Instrument};

/// Points below which a difference is rounding.
const ROUNDING: f64 = 1e-9;

/// What changed from one round to a later one, in points.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Change {
    /// The index.
    pub headline: Option<Difference>,
    /// The dimensions that are scored in both rounds.
    pub dimensions: IndexMap<Id, Difference>,
}

/// A difference with its 90 % interval.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Difference {
    /// Later minus earlier score, −100 to 100.
    pub points: f64,
    /// The 5th and 95th percentile over the draws.
    pub interval: Option<[f64; 2]>,
    /// Whether the interval excludes 0.
    pub changed: bool,
}

impl Change {
    /// The change as JSON, on one line.
    pub fn to_json(&self) -> String {
        crate::evaluation::to_json(self)
    }
}

/// Compares two rounds of one instrument.
///
/// The same drawn weights are laid on both rounds; members are drawn for each
/// round by itself, where it has three or more.
///
/// ```
/// use readiness::{Answer, Assessment, Depth, Instrument, Options, Response, change};
///
/// let instrument = Instrument::from_json(r#"{
///     "format": "siapklaster.instrument/1", "id": "small", "version": 1,
///     "bands": [{"id": "all", "from": 0}],
///     "root": {"id": "readiness", "children": [{"id": "buying", "kind": "scale", "levels": 5}]}
/// }"#).expect("a sound instrument");
/// let round = |level| {
///     let mut assessment = Assessment::new(&instrument, Depth::Full);
///     assessment.responses.push(Response {
///         id: "me".to_owned(),
///         answers: [("buying".into(), Answer::Level(level).into())].into(),
///         ..Response::default()
///     });
///     assessment
/// };
///
/// let change = change(&instrument, &round(1), &round(3), &Options::default());
/// let headline = change.headline.expect("both rounds have a score");
/// assert_eq!(headline.points, 50.0);
/// assert!(headline.changed);
/// ```
pub fn change(
    instrument: &Instrument,
    before: &Assessment,
    after: &Assessment,
    options: &Options,
) -> Change {
    let tree = instrument.tree();
    let declared = weights(instrument, options);
    let rounds = [before, after].map(|round| {
        let voices = gather::voices(tree, round);
        (voices, asked(instrument, round.depth))
    });
    let way = |round: usize| Way {
        tree,
        weights: &declared,
        asked: &rounds[round].1,
        min_coverage: instrument.min_coverage(),
        arithmetic: false,
    };
    let voices = |round: usize| -> &[Voice<'_>] { &rounds[round].0 };
    let mut members = [0, 1].map(|round| {
        let side = round as u64;
        Members::new(options.seed, side, tree.leaves.len(), voices(round))
    });
    let mut passes = [Pass::default(), Pass::default()];
    for round in 0..2 {
        passes[round].score(way(round), &members[round].answered);
    }
    let mut places = vec![0];
    places.extend(&tree.dimensions);
    let difference = |passes: &[Pass; 2], place: usize| {
        Some(100.0 * (passes[1].values[place]? - passes[0].values[place]?))
    };
    let points: Vec<Option<f64>> = places
        .iter()
        .map(|&place| difference(&passes, place))
        .collect();

    let mut drawn: Vec<Vec<f64>> = vec![Vec::new(); places.len()];
    let mut weights = Weights::new(options.seed);
    for _ in 0..options.draws {
        weights.draw(&declared);
        for round in 0..2 {
            members[round].draw();
            let way = Way {
                weights: &weights.drawn,
                ..way(round)
            };
            passes[round].score(way, &members[round].answered);
        }
        for (drawn, &place) in drawn.iter_mut().zip(&places) {
            drawn.extend(difference(&passes, place));
        }
    }
    let mut differences = points.into_iter().zip(&mut drawn).map(|(points, drawn)| {
        let interval = interval(drawn);
        Some(Difference {
            points: points?,
            interval,
            changed: interval.is_some_and(|[low, high]| low > ROUNDING || high < -ROUNDING),
        })
    });
    let headline = differences.next().flatten();
    let ids = tree
        .dimensions
        .iter()
        .map(|&dimension| tree.nodes[dimension].id.clone());
    Change {
        headline,
        dimensions: ids
            .zip(differences)
            .filter_map(|(id, difference)| Some((id, difference?)))
            .collect(),
    }
}
