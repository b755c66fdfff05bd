//! An answer as files have it: one of several fields, beside what was recorded with it.

use serde::Serialize;

use super::{Answer, Extra, Recorded, Tally};

/// An answer: one of level, number, state and tally, or none of them for blank.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "schema",
    schemars(
        rename = "Recorded",
        extend("not" = {"anyOf": [
            {"required": ["level", "number"]}, {"required": ["level", "state"]},
            {"required": ["level", "tally"]}, {"required": ["number", "state"]},
            {"required": ["number", "tally"]}, {"required": ["state", "tally"]}]})
    )
)]
pub(super) struct Fields {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(max = 10)))]
    level: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    number: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<State>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tally: Option<Tally>,
    /// When it was given (RFC 3339).
    #[serde(skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// Whether there is evidence for it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    evidence: bool,
    #[serde(flatten)]
    extra: Extra,
}

/// Why there is neither a level nor a number.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum State {
    DontKnow,
    NotApplicable,
}

impl From<Recorded> for Fields {
    fn from(recorded: Recorded) -> Self {
        let mut fields = Self {
            level: None,
            number: None,
            state: None,
            tally: None,
            at: recorded.at,
            note: recorded.note,
            evidence: recorded.evidence,
            extra: recorded.extra,
        };
        match recorded.answer {
            Some(Answer::Level(level)) => fields.level = Some(level),
            // A number that JSON can't hold is no answer.
            Some(Answer::Number(number)) => fields.number = Some(number).filter(|n| n.is_finite()),
            Some(Answer::DontKnow) => fields.state = Some(State::DontKnow),
            Some(Answer::NotApplicable) => fields.state = Some(State::NotApplicable),
            Some(Answer::Tally(tally)) => fields.tally = Some(tally),
            None => {}
        }
        fields
    }
}
