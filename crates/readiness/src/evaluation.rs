//! What an evaluation says.

use std::borrow::Cow;

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use crate::{Depth, Id, InstrumentRef};

/// The format of an evaluation as JSON.
pub const EVALUATION_FORMAT: &str = "siapklaster.evaluation/1";

/// What the answers amount to: the only thing that screens and files draw.
///
/// Scores are 0–100 and unrounded, coverage and shares 0–1. As JSON it is
/// `siapklaster.evaluation/1`, in which a field without a value is `null`; a reader passes
/// over fields that it doesn't know.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Evaluation {
    /// The format it is written in.
    pub format: EvaluationFormat,
    /// The instrument that this was computed with.
    pub instrument: InstrumentRef,
    /// What the answers were given to: mostly the same version.
    pub answered: Answered,
    /// How much was asked.
    pub depth: Depth,
    /// How many people answered.
    pub respondents: u32,
    /// The index.
    pub headline: Headline,
    /// Every node of the tree, in tree order.
    pub nodes: IndexMap<Id, NodeScore>,
    /// The lowest scored dimension: what holds the index back most.
    pub binding: Option<Id>,
    /// The cost of imbalance: all-arithmetic minus declared score, in points.
    pub imbalance: Option<f64>,
    /// How far the people agree.
    pub agreement: Agreement,
    /// What one level more on an item adds, highest first.
    pub leverage: Vec<Leverage>,
    /// The answers looked at by tag, in order of first use.
    pub lenses: IndexMap<Id, LensScore>,
    /// How far the group is on its path.
    pub stages: Option<Stages>,
    /// The share of answers to scored items that somebody has evidence for, 0–1.
    pub evidence: Option<f64>,
    /// The index with the answers alone that somebody has evidence for; `None` where those
    /// are too few.
    pub evidence_score: Option<f64>,
    /// Weights that took the place of the instrument's, by node.
    pub weights: IndexMap<Id, f64>,
    /// Whether the intervals come from drawn members as well, not from drawn weights alone;
    /// `None` without draws, and where nobody knows any more.
    pub members_drawn: Option<bool>,
    /// How the intervals were drawn.
    pub method: Option<Method>,
}

/// The word that names the format of an evaluation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum EvaluationFormat {
    /// [`EVALUATION_FORMAT`].
    #[default]
    #[serde(rename = "siapklaster.evaluation/1")]
    V1,
}

/// The version of the instrument that answers were given to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Answered {
    /// From 1.
    pub version: u32,
}

/// The index and how sure it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Headline {
    /// The index, 0–100; `None` where too little is answered.
    pub score: Option<f64>,
    /// The index with arithmetic means throughout, 0–100.
    pub arithmetic: Option<f64>,
    /// The band.
    pub band: Option<Id>,
    /// The dimension whose floor keeps the band down.
    pub held_back_by: Option<Id>,
    /// The share of what was asked that is answered, 0–1.
    pub coverage: Option<f64>,
    /// The index with every missing answer at worst and at best.
    pub missing: Option<[f64; 2]>,
    /// The 5th and 95th percentile over the draws.
    pub interval: Option<[f64; 2]>,
    /// The share of draws in the band, 0–1.
    pub band_stability: Option<f64>,
}

/// A node's score.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NodeScore {
    /// 0–100; `None` where too little is answered, or the node is not scored.
    pub score: Option<f64>,
    /// The share of what was asked that is answered, 0–1; `None` where nothing applies.
    pub coverage: Option<f64>,
    /// The score with arithmetic means throughout, 0–100.
    pub arithmetic: Option<f64>,
    /// The score with every missing answer at worst and at best.
    pub missing: Option<[f64; 2]>,
    /// The 5th and 95th percentile over the draws.
    pub interval: Option<[f64; 2]>,
}

/// What one level more on an item adds to the index.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Leverage {
    /// The item.
    pub item: Id,
    /// Points added to the index, 0 at the top.
    pub gain: f64,
    /// The level that the group has reached: the mean level, rounded down.
    pub level: Option<u8>,
}

/// The score of a lens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct LensScore {
    /// 0–100; `None` where too little is answered.
    pub score: Option<f64>,
    /// The share of its items that is answered, 0–1.
    pub coverage: Option<f64>,
}

/// How far the group is on its path.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Stages {
    /// How many stages are finished from the first on without a gap.
    pub reached: u32,
    /// Stages not begun before one that is finished.
    pub skipped: Vec<Id>,
    /// The mean level of every stage.
    pub levels: IndexMap<Id, Option<f64>>,
}

impl Evaluation {
    /// The evaluation as JSON, on one line.
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}

/// JSON of what has text keys only and no serialiser that fails, as all of this crate's types.
pub(crate) fn to_json(of: &impl Serialize) -> String {
    serde_json::to_string(of).unwrap_or_default()
}

impl Stages {
    /// Whether a stage is finished so far on its way up, 0–1: from three quarters on, level 3
    /// of 4. Means are off by what rounding makes of them.
    pub fn is_finished(share: f64) -> bool {
        const ROUNDING: f64 = 1e-9;
        share + ROUNDING >= 0.75
    }
}

/// How far the people agree.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Agreement {
    /// Items answered by three or more people.
    pub items: IndexMap<Id, ItemAgreement>,
    /// Dimensions with such items.
    pub dimensions: IndexMap<Id, DimensionAgreement>,
    /// Whether people put the dimensions in the same order.
    pub kendall_w: Option<KendallW>,
    /// What to talk about first: lowest agreement first.
    pub discuss: Vec<Id>,
}

/// Agreement on one item.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ItemAgreement {
    /// How many people answered.
    pub n: u32,
    /// Agreement, 0–1; `None` for a number item.
    pub rwg: Option<f64>,
    /// The middle answer, as a level or number.
    pub median: f64,
    /// The interquartile range, in levels or the item's unit.
    pub iqr: f64,
}

/// Agreement on a dimension.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DimensionAgreement {
    /// Agreement over the dimension's items, 0–1.
    pub rwg_j: f64,
}

/// Kendall's coefficient of concordance over the dimensions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct KendallW {
    /// 0 (no common order) to 1 (the same order).
    pub w: f64,
    /// The test statistic.
    pub chi2: f64,
    /// Its degrees of freedom.
    pub df: u32,
}

/// How the intervals were drawn.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Method {
    /// How many draws.
    pub draws: u32,
    /// Each weight is multiplied by 1 + this · U(−1, 1).
    pub weight_noise: f64,
    /// The generator's name.
    pub generator: Cow<'static, str>,
    /// The generator's seed.
    pub seed: u64,
}
