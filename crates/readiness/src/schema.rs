//! JSON Schemas of the files, generated from types that have their shape.
//!
//! The readers don't use these types: they read field by field, so that they
//! can name every fault at once with its place, and keep unknown fields. Tests
//! hold the two together.

// Only the shape of these types is used; no value of them is ever made.
#![allow(dead_code, clippy::struct_field_names)]

use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings, json_schema};

use indexmap::IndexMap;

use crate::{
    Answered, Assessment, Depth, Difference, Evaluation, Headline, Id, InstrumentRef, Method,
    Profile,
};

/// The schemas, each with the name of its file.
pub fn schemas() -> [(&'static str, Schema); 5] {
    [
        ("instrument.schema.json", schema::<InstrumentFile>()),
        ("text.schema.json", schema::<TextFile>()),
        ("assessment.schema.json", schema::<Assessment>()),
        ("evaluation.schema.json", schema::<EvaluationFile>()),
        ("change.schema.json", schema::<ChangeFile>()),
    ]
}

fn schema<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12()
        .into_generator()
        .into_root_schema_for::<T>()
}

/// The structure of a questionnaire: `instrument.json`.
#[derive(JsonSchema)]
#[schemars(title = "SiapKlaster instrument")]
struct InstrumentFile {
    #[schemars(extend("const" = "siapklaster.instrument/1"))]
    format: String,
    id: NodeId,
    #[schemars(range(min = 1))]
    version: u32,
    /// The languages that there is a text.LANGUAGE.json of.
    languages: Option<Vec<Language>>,
    /// The coverage from which a node is scored; 0.65 where left out.
    #[schemars(range(min = 0.0, max = 1.0))]
    min_coverage: Option<f64>,
    /// Rising, the first from 0.
    #[schemars(length(min = 1))]
    bands: Vec<BandFile>,
    root: GroupFile,
}

/// 1 to 64 of a–z, 0–9 and '-', unique in its file.
#[derive(JsonSchema)]
struct NodeId(#[schemars(regex(pattern = "^[a-z0-9-]{1,64}$"))] String);

/// An id that may hold dots.
#[derive(JsonSchema)]
struct Tag(#[schemars(regex(pattern = "^[a-z0-9.-]{1,64}$"))] String);

/// A language tag.
#[derive(JsonSchema)]
struct Language(#[schemars(regex(pattern = "^[A-Za-z0-9-]{1,35}$"))] String);

/// A weight among siblings; 1 where left out.
#[derive(JsonSchema)]
struct Weight(#[schemars(extend("exclusiveMinimum" = 0))] f64);

/// A stretch of the index with a name.
#[derive(JsonSchema)]
struct BandFile {
    id: NodeId,
    /// Where it starts; it ends where the next one starts.
    #[schemars(range(min = 0.0, max = 100.0))]
    from: f64,
    /// What every scored dimension must reach for this band.
    #[schemars(range(min = 0.0, max = 100.0))]
    dimension_floor: Option<f64>,
}

/// An inner node of the tree.
#[derive(JsonSchema)]
struct GroupFile {
    id: NodeId,
    weight: Option<Weight>,
    /// Arithmetic where left out.
    aggregation: Option<AggregationWord>,
    /// Whether it counts in the index; true where left out.
    scored: Option<bool>,
    #[schemars(length(min = 1))]
    children: Vec<NodeFile>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum AggregationWord {
    Arithmetic,
    Geometric,
    Minimum,
}

#[derive(JsonSchema)]
#[schemars(untagged)]
enum NodeFile {
    Group(GroupFile),
    Scale(ScaleFile),
    Number(NumberFile),
}

/// An item that is answered with a level.
#[derive(JsonSchema)]
struct ScaleFile {
    id: NodeId,
    weight: Option<Weight>,
    #[schemars(extend("const" = "scale"))]
    kind: String,
    #[schemars(range(min = 2, max = 11))]
    levels: u8,
    /// Whether the quick walk asks it; false where left out.
    key: Option<bool>,
    tags: Option<Vec<Tag>>,
}

/// An item that is answered with a number.
#[derive(JsonSchema)]
struct NumberFile {
    id: NodeId,
    weight: Option<Weight>,
    #[schemars(extend("const" = "number"))]
    kind: String,
    unit: Option<String>,
    /// Below `hi`.
    lo: f64,
    hi: f64,
    /// Higher is better where left out.
    direction: Option<DirectionWord>,
    key: Option<bool>,
    tags: Option<Vec<Tag>>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum DirectionWord {
    HigherIsBetter,
    LowerIsBetter,
}

/// The words of an instrument in one language: `text.LANGUAGE.json`.
///
/// By id, for groups, items, bands and tags. Every item must be there with its question.
#[derive(JsonSchema)]
#[schemars(title = "SiapKlaster text")]
struct TextFile(BTreeMap<String, WordsFile>);

/// The words of a group, item, band or tag.
#[derive(JsonSchema)]
struct WordsFile {
    title: Option<String>,
    #[schemars(length(min = 1))]
    question: Option<String>,
    /// One sentence a level of a scale item.
    #[schemars(length(min = 2, max = 11), inner(length(min = 1)))]
    levels: Option<Vec<String>>,
    help: Option<String>,
    /// What would prove a high level.
    evidence: Option<String>,
    /// One step a level below the top.
    next: Option<Vec<NextStepFile>>,
}

/// What to do to come one level further, and who does it.
#[derive(JsonSchema)]
struct NextStepFile {
    #[schemars(length(min = 1))]
    owner: String,
    #[schemars(length(min = 1))]
    step: String,
}

/// What the command adds to an evaluation.
#[derive(JsonSchema)]
#[schemars(title = "SiapKlaster evaluation")]
struct EvaluationFile {
    #[schemars(flatten)]
    evaluation: Evaluation,
    /// Whose it is, as in the assessment; from the command.
    profile: Option<Profile>,
    /// The file that was scored; from the command.
    file: Option<String>,
}

/// What changed between two rounds, later minus earlier, in points.
#[derive(JsonSchema)]
#[schemars(title = "SiapKlaster change")]
struct ChangeFile {
    #[schemars(extend("const" = "siapklaster.change/1"))]
    format: String,
    instrument: InstrumentRef,
    /// What is compared: quick where either round is.
    depth: Depth,
    before: RoundFile,
    after: RoundFile,
    /// Null where a round has no score.
    headline: Option<Difference>,
    /// The dimensions that are scored in both rounds.
    dimensions: IndexMap<Id, Difference>,
    method: Option<Method>,
}

/// One of the rounds.
#[derive(JsonSchema)]
struct RoundFile {
    file: String,
    profile: Profile,
    answered: Answered,
    respondents: u32,
    headline: Headline,
}

impl JsonSchema for Id {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string"})
    }
}
