//! Writes an assessment file, unknown fields included.

use serde::{Serialize, Serializer};
use serde_json::{Map, Number, Value};

use super::{ASSESSMENT_FORMAT, Answer, Assessment, Extra, Profile, Recorded, Response, Tally};

pub(super) fn write(assessment: &Assessment) -> String {
    let mut file = assessment.extra.clone();
    put(&mut file, "format", ASSESSMENT_FORMAT);
    let mut instrument = assessment.instrument.extra.clone();
    put(&mut instrument, "id", assessment.instrument.id.as_str());
    put(&mut instrument, "version", assessment.instrument.version);
    put(&mut file, "instrument", instrument);
    put(&mut file, "depth", assessment.depth.as_str());
    put(&mut file, "profile", profile(&assessment.profile));
    let responses: Vec<Value> = assessment.responses.iter().map(response).collect();
    put(&mut file, "responses", responses);
    Value::Object(file).to_string()
}

fn put(map: &mut Extra, key: &str, value: impl Into<Value>) {
    map.insert(key.to_owned(), value.into());
}

fn put_text(map: &mut Extra, key: &str, text: Option<&String>) {
    if let Some(text) = text {
        put(map, key, text.as_str());
    }
}

pub(super) fn profile(profile: &Profile) -> Value {
    let mut map = profile.extra.clone();
    put_text(&mut map, "name", profile.name.as_ref());
    put_text(&mut map, "commodity", profile.commodity.as_ref());
    put_text(&mut map, "region", profile.region.as_ref());
    put_text(&mut map, "date", profile.date.as_ref());
    put_text(&mut map, "at", profile.at.as_ref());
    if let Some(members) = profile.members {
        put(&mut map, "members", members);
    }
    Value::Object(map)
}

fn response(response: &Response) -> Value {
    let mut map = response.extra.clone();
    put(&mut map, "id", response.id.as_str());
    put_text(&mut map, "label", response.label.as_ref());
    put(&mut map, "source", response.source.as_str());
    let answers: Map<String, Value> = response
        .answers
        .iter()
        .map(|(id, answer)| (id.to_string(), recorded(answer)))
        .collect();
    put(&mut map, "answers", answers);
    Value::Object(map)
}

pub(super) fn recorded(recorded: &Recorded) -> Value {
    let mut map = recorded.extra.clone();
    match &recorded.answer {
        None => {}
        Some(Answer::Level(level)) => put(&mut map, "level", *level),
        Some(Answer::Number(number)) => {
            // A number that JSON can't hold is no answer.
            if let Some(number) = Number::from_f64(*number) {
                put(&mut map, "number", Value::Number(number));
            }
        }
        Some(Answer::DontKnow) => put(&mut map, "state", "dont_know"),
        Some(Answer::NotApplicable) => put(&mut map, "state", "not_applicable"),
        Some(Answer::Tally(count)) => put(&mut map, "tally", tally(count)),
    }
    put_text(&mut map, "at", recorded.at.as_ref());
    put_text(&mut map, "note", recorded.note.as_ref());
    if recorded.evidence {
        put(&mut map, "evidence", true);
    }
    Value::Object(map)
}

fn tally(tally: &Tally) -> Value {
    let mut map = tally.extra.clone();
    put(&mut map, "levels", tally.levels.clone());
    put(&mut map, "dont_know", tally.dont_know);
    put(&mut map, "not_applicable", tally.not_applicable);
    Value::Object(map)
}

impl Serialize for Profile {
    /// As in an assessment file, unknown fields included.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        profile(self).serialize(serializer)
    }
}
