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

use crate::{Agreement, Headline, Id, Keyed, LensScore, Leverage, Method, NodeScore, Stages};

/// The schemas, each with the name of its file.
pub fn schemas() -> [(&'static str, Schema); 5] {
    [
        ("instrument.schema.json", schema::<InstrumentFile>()),
        ("text.schema.json", schema::<TextFile>()),
        ("assessment.schema.json", schema::<AssessmentFile>()),
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

/// The answers of a group, person by person.
#[derive(JsonSchema)]
#[schemars(title = "SiapKlaster assessment")]
struct AssessmentFile {
    #[schemars(extend("const" = "siapklaster.assessment/1"))]
    format: String,
    instrument: InstrumentRefFile,
    depth: Option<DepthWord>,
    profile: Option<ProfileFile>,
    responses: Option<Vec<ResponseFile>>,
}

/// Which instrument answers belong to.
#[derive(JsonSchema)]
struct InstrumentRefFile {
    #[schemars(length(min = 1))]
    id: String,
    #[schemars(range(min = 1))]
    version: u32,
}

/// How much was asked; full where left out.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum DepthWord {
    Full,
    Quick,
}

/// Who was assessed.
#[derive(JsonSchema)]
struct ProfileFile {
    name: Option<String>,
    commodity: Option<String>,
    region: Option<String>,
    members: Option<u32>,
    /// The day of the assessment, YYYY-MM-DD.
    date: Option<String>,
    /// When the profile was last changed (RFC 3339).
    at: Option<String>,
}

/// The answers of one person, or a hand count of several.
#[derive(JsonSchema)]
struct ResponseFile {
    /// Unique in the assessment.
    #[schemars(length(min = 1))]
    id: String,
    label: Option<String>,
    source: Option<SourceWord>,
    /// By item.
    answers: Option<BTreeMap<String, RecordedFile>>,
}

/// Where a response came from; device where left out.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum SourceWord {
    Device,
    Link,
    File,
    Count,
}

/// An answer: one of level, number, state and tally, or none of them for blank.
#[derive(JsonSchema)]
#[schemars(extend("not" = {"anyOf": [
    {"required": ["level", "number"]}, {"required": ["level", "state"]},
    {"required": ["level", "tally"]}, {"required": ["number", "state"]},
    {"required": ["number", "tally"]}, {"required": ["state", "tally"]}]}))]
struct RecordedFile {
    #[schemars(range(max = 10))]
    level: Option<u8>,
    number: Option<f64>,
    state: Option<StateWord>,
    tally: Option<TallyFile>,
    /// When it was given (RFC 3339).
    at: Option<String>,
    note: Option<String>,
    evidence: Option<bool>,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum StateWord {
    DontKnow,
    NotApplicable,
}

/// How many people gave which answer.
#[derive(JsonSchema)]
struct TallyFile {
    /// One count a level.
    levels: Vec<u32>,
    dont_know: Option<u32>,
    not_applicable: Option<u32>,
}

/// What the answers amount to. Scores 0–100, unrounded; coverage and shares 0–1.
#[derive(JsonSchema)]
#[schemars(title = "SiapKlaster evaluation")]
struct EvaluationFile {
    #[schemars(extend("const" = "siapklaster.evaluation/1"))]
    format: String,
    instrument: InstrumentRefFile,
    answered: AnsweredFile,
    depth: DepthWord,
    respondents: u32,
    headline: Headline,
    nodes: Keyed<NodeScore>,
    binding: Option<Id>,
    imbalance: Option<f64>,
    agreement: Agreement,
    leverage: Vec<Leverage>,
    lenses: Keyed<LensScore>,
    stages: Option<Stages>,
    evidence: Option<f64>,
    evidence_score: Option<f64>,
    weights: Keyed<f64>,
    /// Whether the intervals come from drawn members as well; null without draws.
    members_drawn: Option<bool>,
    method: Option<Method>,
    /// Whose it is, as in the assessment; from the command.
    profile: Option<ProfileFile>,
    /// The file that was scored; from the command.
    file: Option<String>,
}

/// The version of the instrument that the answers were given to.
#[derive(JsonSchema)]
struct AnsweredFile {
    #[schemars(range(min = 1))]
    version: u32,
}

/// What changed between two rounds, later minus earlier, in points.
#[derive(JsonSchema)]
#[schemars(title = "SiapKlaster change")]
struct ChangeFile {
    #[schemars(extend("const" = "siapklaster.change/1"))]
    format: String,
    instrument: InstrumentRefFile,
    /// What is compared: quick where either round is.
    depth: DepthWord,
    before: RoundFile,
    after: RoundFile,
    /// Null where a round has no score.
    headline: Option<DifferenceFile>,
    /// The dimensions that are scored in both rounds.
    dimensions: BTreeMap<String, DifferenceFile>,
    method: Option<Method>,
}

/// One of the rounds.
#[derive(JsonSchema)]
struct RoundFile {
    file: String,
    profile: ProfileFile,
    answered: AnsweredFile,
    respondents: u32,
    headline: Headline,
}

/// A difference with its 90 % interval.
#[derive(JsonSchema)]
struct DifferenceFile {
    #[schemars(range(min = -100.0, max = 100.0))]
    points: f64,
    /// The 5th and 95th percentile over the draws.
    interval: Option<[f64; 2]>,
    /// Whether the interval excludes 0.
    changed: bool,
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

impl<T: JsonSchema> JsonSchema for Keyed<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        format!("By_id_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        BTreeMap::<String, T>::json_schema(generator)
    }
}
