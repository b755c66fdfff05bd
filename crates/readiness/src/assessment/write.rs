//! Writes an assessment file, unknown fields included.

use super::{
    ASSESSMENT_FORMAT, Answer, Assessment, Extra, InstrumentRef, Profile, Recorded, Response, Tally,
};
use crate::json::{Object, Value};

pub(super) fn write(assessment: &Assessment) -> String {
    let responses: Vec<Value> = assessment.responses.iter().map(response).collect();
    let mut file = Fields::default();
    file.put("format", ASSESSMENT_FORMAT);
    file.put("instrument", instrument(&assessment.instrument));
    file.put("depth", assessment.depth.as_str());
    file.put("profile", profile(&assessment.profile));
    file.put("responses", responses);
    file.with(&assessment.extra).to_json()
}

/// The fields that this version knows, in the order of docs/formats.md.
#[derive(Default)]
struct Fields {
    known: Vec<&'static str>,
    object: Object,
}

impl Fields {
    fn put(&mut self, key: &'static str, value: impl Into<Value>) {
        self.put_value(key, value.into());
    }

    fn put_text(&mut self, key: &'static str, text: Option<&String>) {
        if let Some(text) = text {
            self.put_value(key, text.as_str().into());
        }
    }

    fn put_value(&mut self, key: &'static str, value: Value) {
        self.known.push(key);
        self.object.insert(key, value);
    }

    /// The whole object; what is known goes before what isn't.
    fn with(mut self, extra: &Extra) -> Value {
        self.object.extend(extra, &self.known);
        self.object.into()
    }
}

fn instrument(instrument: &InstrumentRef) -> Value {
    let mut fields = Fields::default();
    fields.put("id", &instrument.id);
    fields.put("version", instrument.version);
    fields.with(&instrument.extra)
}

fn profile(profile: &Profile) -> Value {
    let mut fields = Fields::default();
    fields.put_text("name", profile.name.as_ref());
    fields.put_text("commodity", profile.commodity.as_ref());
    fields.put_text("region", profile.region.as_ref());
    if let Some(members) = profile.members {
        fields.put("members", members);
    }
    fields.put_text("date", profile.date.as_ref());
    fields.put_text("at", profile.at.as_ref());
    fields.with(&profile.extra)
}

fn response(response: &Response) -> Value {
    let mut answers = Object::new();
    for (id, answer) in &response.answers {
        answers.push(id.to_string(), recorded(answer));
    }
    let mut fields = Fields::default();
    fields.put("id", response.id.as_str());
    fields.put_text("label", response.label.as_ref());
    fields.put("source", response.source.as_str());
    fields.put("answers", answers);
    fields.with(&response.extra)
}

pub(super) fn recorded(recorded: &Recorded) -> Value {
    let mut fields = Fields::default();
    match &recorded.answer {
        Some(Answer::Level(level)) => fields.put("level", *level),
        Some(Answer::Number(number)) if number.is_finite() => fields.put("number", *number),
        // A number that JSON can't hold is no answer.
        None | Some(Answer::Number(_)) => {}
        Some(Answer::DontKnow) => fields.put("state", "dont_know"),
        Some(Answer::NotApplicable) => fields.put("state", "not_applicable"),
        Some(Answer::Tally(count)) => fields.put("tally", tally(count)),
    }
    fields.put_text("at", recorded.at.as_ref());
    fields.put_text("note", recorded.note.as_ref());
    if recorded.evidence {
        fields.put("evidence", true);
    }
    fields.with(&recorded.extra)
}

fn tally(tally: &Tally) -> Value {
    let levels: Vec<Value> = tally.levels.iter().map(|count| (*count).into()).collect();
    let mut fields = Fields::default();
    fields.put("levels", levels);
    fields.put("dont_know", tally.dont_know);
    fields.put("not_applicable", tally.not_applicable);
    fields.with(&tally.extra)
}

impl InstrumentRef {
    /// As in an assessment file, unknown fields included.
    pub fn to_value(&self) -> Value {
        instrument(self)
    }
}

impl Profile {
    /// As in an assessment file, unknown fields included.
    pub fn to_value(&self) -> Value {
        profile(self)
    }
}
