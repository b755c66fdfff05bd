//! Readiness of a business cluster: questionnaires, answers, scores and links.

mod assessment;
mod evaluate;
mod evaluation;
mod fault;
mod id;
mod instrument;
mod json;
mod keyed;
mod link;
mod moment;
pub mod statistics;
mod text;

pub(crate) use assessment::fit;
pub use assessment::{
    ASSESSMENT_FORMAT, Answer, Assessment, AssessmentError, Depth, Extra, InstrumentRef, Mismatch,
    Profile, Recorded, Response, Retired, Source, Tally,
};
pub use evaluate::{Options, evaluate, evaluate_with};
pub use evaluation::{
    Agreement, DimensionAgreement, EVALUATION_FORMAT, Evaluation, Headline, ItemAgreement,
    KendallW, LensScore, Leverage, Method, NodeScore, Stages,
};
pub use fault::{Fault, Problem};
pub use id::Id;
pub use instrument::{
    Aggregation, Band, Direction, Group, INSTRUMENT_FORMAT, Instrument, Item, Kind, Node,
};
pub use keyed::Keyed;
pub use link::{AnswersLetter, Invitation, Letter, LetterError, LinkError, Summary, decode};
pub use text::{ItemText, NextStep, Text};
