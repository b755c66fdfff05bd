//! Reads an assessment file and finds every fault.

use std::collections::BTreeMap;

use serde::de::{Deserialize, Deserializer, Error};
use serde_json::Value;

use super::{
    ASSESSMENT_FORMAT, Answer, Assessment, AssessmentError, AssessmentFormat, Depth, InstrumentRef,
    Profile, Recorded, Response, Source, Tally,
};
use crate::Id;
use crate::fault::Problem;
use crate::reader::{Faults, Fields, Place, parse, whole};

/// Some five thousand people's answers to the shipped instrument.
const MOST_BYTES: usize = 16 << 20;

pub(super) fn read(json: &str) -> Result<Assessment, AssessmentError> {
    let (value, faults) = parse(json, MOST_BYTES).map_err(|fault| match fault.problem {
        Problem::TooLarge { limit } => AssessmentError::TooLarge { limit },
        _ => AssessmentError::NotJson(fault),
    })?;
    of_value(&value, faults)
}

impl<'de> Deserialize<'de> for Assessment {
    /// Held to the same rules as a file.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(deserializer)?;
        of_value(&value, Faults::default()).map_err(D::Error::custom)
    }
}

fn of_value(value: &Value, mut faults: Faults) -> Result<Assessment, AssessmentError> {
    // Of a format that is not known, nothing else can be said.
    match value.get("format").and_then(Value::as_str) {
        Some(ASSESSMENT_FORMAT) => {}
        Some(format) if is_newer(format) => {
            return Err(AssessmentError::NewerFormat(format.to_owned()));
        }
        _ => return Err(AssessmentError::NotAnAssessment),
    }
    match read_file(value, &mut faults) {
        Some(assessment) if faults.is_empty() => Ok(assessment),
        _ => Err(AssessmentError::Faults(faults.into_vec())),
    }
}

fn is_newer(format: &str) -> bool {
    // What all versions of the format begin with.
    let name = &ASSESSMENT_FORMAT[..ASSESSMENT_FORMAT.len() - 1];
    let version = format.strip_prefix(name).map(str::parse::<u64>);
    matches!(version, Some(Ok(2..)))
}

fn read_file(value: &Value, faults: &mut Faults) -> Option<Assessment> {
    let file = Fields::of(value, &Place::File, faults)?;
    let instrument = file
        .need("instrument", faults)
        .and_then(|value| read_instrument(value, &Place::File.key("instrument"), faults));
    let depth = file
        .word("depth", &["full", "quick"], "full and quick", faults)
        .map(|word| [Depth::Full, Depth::Quick][word]);
    let profile = match file.get("profile") {
        None => Profile::default(),
        Some(value) => read_profile(value, &Place::File.key("profile"), faults).unwrap_or_default(),
    };
    let place = Place::File.key("responses");
    let mut responses: Vec<Response> = Vec::new();
    let mut first_of: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, value) in file
        .list("responses", faults)
        .into_iter()
        .flatten()
        .enumerate()
    {
        let place = place.index(index);
        let Some(response) = read_response(value, &place, faults) else {
            continue;
        };
        if let Some(id) = value.get("id").and_then(Value::as_str)
            && let Some(first) = first_of.insert(id, index)
        {
            let first = Place::File.key("responses").index(first).path();
            let id = id.to_owned();
            faults.push(&place.key("id"), Problem::DoubledId { id, first });
        }
        responses.push(response);
    }
    Some(Assessment {
        format: AssessmentFormat::default(),
        instrument: instrument?,
        depth: depth.unwrap_or_default(),
        profile,
        responses,
        extra: file.unknown(&["format", "instrument", "depth", "profile", "responses"]),
    })
}

fn read_instrument(value: &Value, place: &Place<'_>, faults: &mut Faults) -> Option<InstrumentRef> {
    let fields = Fields::of(value, place, faults)?;
    let id = fields.need_text("id", faults);
    fields.need("version", faults);
    let version = fields.whole("version", 1, u32::MAX.into(), faults);
    Some(InstrumentRef {
        id: id?.into(),
        version: u32::try_from(version?).ok()?,
        extra: fields.unknown(&["id", "version"]),
    })
}

fn read_profile(value: &Value, place: &Place<'_>, faults: &mut Faults) -> Option<Profile> {
    let fields = Fields::of(value, place, faults)?;
    let mut text = |key| fields.text(key, faults).map(str::to_owned);
    Some(Profile {
        name: text("name"),
        commodity: text("commodity"),
        region: text("region"),
        date: text("date"),
        at: text("at"),
        members: read_count(fields, "members", faults),
        extra: fields.unknown(&["name", "commodity", "region", "members", "date", "at"]),
    })
}

fn read_count(fields: Fields<'_>, key: &str, faults: &mut Faults) -> Option<u32> {
    let count = fields.whole(key, 0, u32::MAX.into(), faults)?;
    u32::try_from(count).ok()
}

fn read_response(value: &Value, place: &Place<'_>, faults: &mut Faults) -> Option<Response> {
    let fields = Fields::of(value, place, faults)?;
    let id = fields.need_text("id", faults);
    let words = ["device", "link", "file", "count"];
    let source = fields
        .word("source", &words, "device, link, file and count", faults)
        .map(|word| [Source::Device, Source::Link, Source::File, Source::Count][word]);
    let mut answers = Vec::new();
    if let Some(value) = fields.get("answers") {
        let place = place.key("answers");
        if let Some(fields) = Fields::of(value, &place, faults) {
            for (id, value) in fields.iter() {
                if let Some(recorded) = read_recorded(value, &place.key(id), faults) {
                    answers.push((Id::from(id), recorded));
                }
            }
        }
    }
    Some(Response {
        label: fields.text("label", faults).map(str::to_owned),
        source: source.unwrap_or_default(),
        answers: answers.into_iter().collect(),
        extra: fields.unknown(&["id", "label", "source", "answers"]),
        id: id?.to_owned(),
    })
}

fn read_recorded(value: &Value, place: &Place<'_>, faults: &mut Faults) -> Option<Recorded> {
    let fields = Fields::of(value, place, faults)?;
    let said = ["level", "number", "state", "tally"]
        .iter()
        .filter(|key| fields.get(key).is_some())
        .count();
    if said > 1 {
        faults.push(place, Problem::SeveralAnswers);
    }
    Some(Recorded {
        answer: read_answer(fields, faults),
        at: fields.text("at", faults).map(str::to_owned),
        note: fields.text("note", faults).map(str::to_owned),
        evidence: fields.flag("evidence", faults).unwrap_or(false),
        extra: fields.unknown(&[
            "level", "number", "state", "tally", "at", "note", "evidence",
        ]),
    })
}

fn read_answer(fields: Fields<'_>, faults: &mut Faults) -> Option<Answer> {
    if fields.get("level").is_some() {
        let level = fields.whole("level", 0, 10, faults)?;
        u8::try_from(level).ok().map(Answer::Level)
    } else if fields.get("number").is_some() {
        fields.number("number", faults).map(Answer::Number)
    } else if fields.get("state").is_some() {
        let words = ["dont_know", "not_applicable"];
        let word = fields.word("state", &words, "dont_know and not_applicable", faults)?;
        Some([Answer::DontKnow, Answer::NotApplicable][word].clone())
    } else {
        let value = fields.get("tally")?;
        read_tally(value, &fields.place.key("tally"), faults).map(Answer::Tally)
    }
}

fn read_tally(value: &Value, place: &Place<'_>, faults: &mut Faults) -> Option<Tally> {
    let fields = Fields::of(value, place, faults)?;
    fields.need("levels", faults)?;
    let values = fields.list("levels", faults)?;
    let place = place.key("levels");
    let most = u64::from(u32::MAX);
    let mut levels = Vec::new();
    for (n, value) in values.iter().enumerate() {
        match whole(value).and_then(|count| u32::try_from(count).ok()) {
            Some(count) => levels.push(count),
            None => faults.push(&place.index(n), Problem::NotWholeIn { lo: 0, hi: most }),
        }
    }
    Some(Tally {
        levels,
        dont_know: read_count(fields, "dont_know", faults).unwrap_or(0),
        not_applicable: read_count(fields, "not_applicable", faults).unwrap_or(0),
        extra: fields.unknown(&["levels", "dont_know", "not_applicable"]),
    })
}
