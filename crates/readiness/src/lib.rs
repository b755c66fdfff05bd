//! How ready a group of small businesses is to grow as a cluster: reads a
//! questionnaire, and evaluates answers to it.
//!
//! ```
//! use readiness::{Answer, Assessment, Depth, Instrument, Response, evaluate};
//!
//! let instrument = Instrument::from_json(r#"{
//!     "format": "siapklaster.instrument/1", "id": "small", "version": 1,
//!     "bands": [{"id": "starting", "from": 0}, {"id": "ready", "from": 50}],
//!     "root": {"id": "readiness", "aggregation": "geometric", "children": [
//!         {"id": "networks", "children": [{"id": "buying", "kind": "scale", "levels": 5}]},
//!         {"id": "finance", "children": [{"id": "loans", "kind": "number", "lo": 0, "hi": 10}]}]}
//! }"#).expect("a sound instrument");
//!
//! let mut assessment = Assessment::new(&instrument, Depth::Full);
//! assessment.responses.push(Response {
//!     id: "me".to_owned(),
//!     answers: [
//!         ("buying".into(), Answer::Level(3).into()),
//!         ("loans".into(), Answer::Number(7.5).into()),
//!     ].into(),
//!     ..Response::default()
//! });
//!
//! let evaluation = evaluate(&instrument, &assessment);
//! assert_eq!(evaluation.headline.score, Some(75.0));
//! assert_eq!(evaluation.headline.band.as_deref(), Some("ready"));
//! ```
//!
//! # Scope
//!
//! - [`Instrument`] and [`Text`]: a questionnaire's structure and words, checked once when read.
//! - [`Assessment`]: the answers of a group, read, written and merged; unknown fields are kept.
//! - [`evaluate`]: the only calculator. What it computes is laid down in docs/method.md.
//! - [`change`]: what changed between two rounds, and whether that is more than chance.
//!
//! Links with answers or summaries are made and read by the crate `readiness-link`.
//!
//! It has no clock, no chance, no files and no browser: the same input gives
//! the same output everywhere. It never panics on what it is given to read. It
//! draws nothing and rounds nothing that it reports; screens and tables do.

mod assessment;
mod evaluate;
mod evaluation;
mod fault;
mod id;
mod instrument;
pub mod moment;
mod reader;
#[cfg(feature = "schema")]
pub mod schema;
pub mod statistics;
mod text;
mod warnings;

pub(crate) use assessment::fit;
pub use assessment::{
    ASSESSMENT_FORMAT, Answer, Assessment, AssessmentError, AssessmentFormat, Depth, Extra,
    InstrumentRef, Mismatch, Profile, Recorded, Response, Retired, Source, Tally,
};
pub use evaluate::{Change, Checked, Difference, Options, Unfit, change, evaluate, evaluate_with};
pub use evaluation::{
    Agreement, Answered, DimensionAgreement, EVALUATION_FORMAT, Evaluation, EvaluationFormat,
    Headline, ItemAgreement, KendallW, LensScore, Leverage, Method, NodeScore, Stages,
};
pub use fault::{Fault, Problem};
pub use id::Id;
pub use instrument::{
    Aggregation, Band, Direction, Group, INSTRUMENT_FORMAT, Instrument, Item, Kind, Node,
};
pub use text::{ItemText, NextStep, Text};
pub use warnings::{Concern, Warning};
