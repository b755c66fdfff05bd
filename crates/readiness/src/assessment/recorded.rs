//! An answer as files have it: one of several fields, beside what was recorded with it.

use serde::{Deserialize, Serialize};

use super::{Answer, Extra, Recorded, Tally, lenient};
use crate::Problem;

/// An answer: one of level, number, state and tally, or none of them for blank.
#[derive(Serialize, Deserialize)]
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
#[serde(expecting = "an object")]
pub(super) struct Fields {
    #[serde(
        default,
        deserialize_with = "lenient::whole_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    #[cfg_attr(feature = "schema", schemars(range(max = 10)))]
    level: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    number: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    state: Option<State>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    tally: Option<Tally>,
    /// When it was given (RFC 3339).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    at: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    /// Whether there is evidence for it.
    #[serde(
        default,
        deserialize_with = "lenient::or_default",
        skip_serializing_if = "std::ops::Not::not"
    )]
    evidence: bool,
    #[serde(flatten)]
    extra: Extra,
}

/// Why there is neither a level nor a number.
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
enum State {
    DontKnow,
    NotApplicable,
}

impl TryFrom<Fields> for Recorded {
    type Error = Problem;

    fn try_from(fields: Fields) -> Result<Self, Problem> {
        let state = fields.state.map(|state| match state {
            State::DontKnow => Answer::DontKnow,
            State::NotApplicable => Answer::NotApplicable,
        });
        let mut given = [
            fields.level.map(Answer::Level),
            fields.number.map(Answer::Number),
            state,
            fields.tally.map(Answer::Tally),
        ]
        .into_iter()
        .flatten();
        let answer = given.next();
        if given.next().is_some() {
            return Err(Problem::SeveralAnswers);
        }
        Ok(Self {
            answer,
            at: fields.at,
            note: fields.note,
            evidence: fields.evidence,
            extra: fields.extra,
        })
    }
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
