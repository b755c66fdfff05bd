//! Reading, writing, checking and merging assessments.

use readiness::{Answer, Assessment, AssessmentError, Depth, Instrument, Mismatch, Source};
use serde_json::{Value, json};

fn instrument() -> Instrument {
    let json = json!({
        "format": "siapklaster.instrument/1", "id": "small", "version": 2,
        "bands": [{"id": "low", "from": 0}],
        "root": {"id": "all", "children": [
            {"id": "scale", "kind": "scale", "levels": 5},
            {"id": "number", "kind": "number", "lo": 0, "hi": 10}]}
    });
    Instrument::from_json(&json.to_string()).unwrap()
}

fn file() -> Value {
    json!({
        "format": "siapklaster.assessment/1", "x-file": [1, {"deep": null}],
        "instrument": {"id": "small", "version": 2, "x-ref": true}, "depth": "full",
        "profile": {"name": "Kelompok \u{201c}Maju\u{201d}", "members": 24, "x-profile": 0.1},
        "responses": [
            {"id": "r1", "label": "Ibu S", "source": "count", "x-response": "y", "answers": {
                "scale": {"tally": {"levels": [0, 2, 5, 1, 0], "dont_know": 1, "not_applicable": 0, "x-tally": 2}},
                "number": {"number": 62.5, "at": "2026-11-24T03:00:00Z", "note": "n", "evidence": true, "x-answer": {}},
                "gone": {"state": "dont_know"}}},
            {"id": "r2", "source": "device", "answers": {
                "scale": {"level": 3}, "number": {"state": "not_applicable"}, "gone": {"at": "2026-11-24T03:00:00Z"}}}]
    })
}

fn read(value: &Value) -> Assessment {
    Assessment::from_json(&value.to_string()).unwrap()
}

#[test]
fn what_is_read_is_written_back_with_unknown_fields() {
    let written: Value = serde_json::from_str(&read(&file()).to_json()).unwrap();
    assert_eq!(written, file());
}

#[test]
fn the_states_of_an_answer_are_told_apart() {
    let assessment = read(&file());
    let answer = |response: usize, item: &str| {
        assessment.responses[response]
            .answers
            .get(item)
            .unwrap()
            .answer
            .clone()
    };
    assert!(matches!(answer(0, "scale"), Some(Answer::Tally(tally)) if tally.people() == 9));
    assert_eq!(answer(0, "number"), Some(Answer::Number(62.5)));
    assert_eq!(answer(0, "gone"), Some(Answer::DontKnow));
    assert_eq!(answer(1, "scale"), Some(Answer::Level(3)));
    assert_eq!(answer(1, "number"), Some(Answer::NotApplicable));
    assert_eq!(answer(1, "gone"), None);
    assert_eq!(assessment.responses[0].source, Source::Count);
    assert!(!assessment.responses[1].is_blank());
}

#[test]
fn left_out_fields_have_their_defaults() {
    let assessment = read(&json!({
        "format": "siapklaster.assessment/1", "instrument": {"id": "small", "version": 1}}));
    assert_eq!(assessment.depth, Depth::Full);
    assert!(assessment.responses.is_empty());
    let assessment = read(&json!({
        "format": "siapklaster.assessment/1", "instrument": {"id": "small", "version": 1},
        "responses": [{"id": "r"}]}));
    assert!(assessment.responses[0].is_blank());
}

#[test]
fn a_text_that_is_no_assessment_says_why() {
    let error = |text: &str| Assessment::from_json(text).unwrap_err();
    assert!(matches!(error("{"), AssessmentError::NotJson(_)));
    assert!(matches!(error("[]"), AssessmentError::NotAnAssessment));
    assert!(matches!(
        error(r#"{"format": "other/1"}"#),
        AssessmentError::NotAnAssessment
    ));
    assert_eq!(
        error(r#"{"format": "siapklaster.assessment/2"}"#),
        AssessmentError::NewerFormat("siapklaster.assessment/2".to_owned())
    );
    assert!(matches!(
        error(&" ".repeat(17 << 20)),
        AssessmentError::TooLarge { .. }
    ));
    assert!(matches!(
        error(&"[".repeat(1 << 20)),
        AssessmentError::NotJson(_)
    ));
}

#[test]
fn every_fault_is_named_with_its_place() {
    let mut value = file();
    value["instrument"] = json!({"id": " ", "version": 0});
    value["responses"][0]["answers"]["scale"]["tally"]["levels"][1] = json!(-2);
    value["responses"][0]["answers"]["number"]["level"] = json!(1);
    value["responses"][0]["answers"]["gone"] = json!(3);
    value["responses"][1]["id"] = json!("r1");
    value["responses"][1]["answers"]["scale"]["level"] = json!(2.5);
    value["responses"][1]["answers"]["number"]["state"] = json!("perhaps");
    value["profile"]["members"] = json!("many");
    let error = Assessment::from_json(&value.to_string()).unwrap_err();
    let mut faults: Vec<String> = error.to_string().lines().map(str::to_owned).collect();
    faults.sort();
    assert_eq!(
        faults,
        [
            "instrument.id: must not be empty",
            "instrument.version: must be a whole number from 1 to 4294967295",
            "profile.members: must be a whole number from 0 to 4294967295",
            "responses[0].answers.gone: must be an object",
            "responses[0].answers.number: an answer is one of level, number, state and tally",
            "responses[0].answers.scale.tally.levels[1]: must be a whole number from 0 to 4294967295",
            "responses[1].answers.number.state: \"perhaps\" is not one of dont_know and not_applicable",
            "responses[1].answers.scale.level: must be a whole number from 0 to 10",
            "responses[1].id: the id \"r1\" is already at responses[0]",
        ]
    );
    let by_serde = serde_json::from_value::<Assessment>(value).unwrap_err();
    assert_eq!(by_serde.to_string(), error.to_string());
}

#[test]
fn a_key_that_is_there_twice_is_named_with_its_place() {
    let json = file().to_string().replacen(
        r#""scale":{"level":3}"#,
        r#""scale":{"level":3},"scale":{"level":4}"#,
        1,
    );
    let error = Assessment::from_json(&json).unwrap_err();
    assert_eq!(
        error.to_string(),
        "responses[1].answers.scale: the key \"scale\" is there twice"
    );
}

#[test]
fn what_other_programs_write_a_little_differently_is_read() {
    let mut value = file();
    value["profile"]["members"] = json!(24.0);
    value["profile"]["region"] = Value::Null;
    value["depth"] = Value::Null;
    value["responses"][1]["answers"]["scale"] =
        json!({"level": 3.0, "number": null, "evidence": null});
    let mark = format!("\u{feff}{value}");
    assert_eq!(Assessment::from_json(&mark).unwrap(), read(&file()));
}

#[test]
fn another_instrument_and_another_version_are_told_apart() {
    let instrument = instrument();
    let mut assessment = read(&file());
    assert_eq!(assessment.fits(&instrument), Ok(()));
    assessment.instrument.version = 1;
    assert!(matches!(
        assessment.fits(&instrument),
        Err(Mismatch::OtherVersion { .. })
    ));
    assessment.instrument.id = "large".into();
    assert!(matches!(
        assessment.fits(&instrument),
        Err(Mismatch::OtherInstrument { .. })
    ));
}

#[test]
fn answers_that_do_not_fit_their_items_are_named() {
    let mut value = file();
    value["responses"][0]["answers"] = json!({
        "scale": {"level": 5}, "number": {"level": 1}, "gone": {"level": 9}});
    value["responses"][1]["answers"] = json!({
        "scale": {"number": 1.0},
        "number": {"tally": {"levels": [1]}}});
    let mut third = value["responses"][1].clone();
    third["id"] = json!("r3");
    third["answers"] = json!({"scale": {"tally": {"levels": [1, 2]}}});
    let mut fourth = third.clone();
    fourth["id"] = json!("r4");
    fourth["answers"] =
        json!({"scale": {"tally": {"levels": [4_000_000_000_u32, 4_000_000_000_u32, 0, 0, 0]}}});
    value["responses"]
        .as_array_mut()
        .unwrap()
        .extend([third, fourth]);
    value["depth"] = json!("quick");
    let faults: Vec<String> = read(&value)
        .check(&instrument())
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        faults,
        [
            "depth: this instrument has no key items and so no quick walk",
            "responses[0].answers.number.level: this item is answered with a number",
            "responses[0].answers.scale.level: there is no level 5, the highest is 4",
            "responses[1].answers.number.tally: this item is answered with a number",
            "responses[1].answers.scale.number: this item is answered with a level",
            "responses[2].answers.scale.tally.levels: 2 given, 5 expected",
            "responses[3].answers.scale.tally: more than 1000000 people",
        ]
    );
}

#[test]
fn retired_answers_are_found_and_kept() {
    let assessment = read(&file());
    let instrument = instrument();
    let retired = assessment.retired(&instrument);
    assert_eq!(retired.len(), 2);
    assert_eq!(retired[0].item, "gone");
}

/// The answers of one response to the item `scale`, each with its time.
fn one(id: &str, level: Option<u8>, at: Option<&str>) -> Assessment {
    let mut value = json!({
        "format": "siapklaster.assessment/1", "instrument": {"id": "small", "version": 1},
        "responses": [{"id": id, "answers": {"scale": {"level": level, "at": at}}}]});
    if level.is_none() {
        value["responses"][0]["answers"]["scale"]
            .as_object_mut()
            .unwrap()
            .remove("level");
    }
    read(&value)
}

fn merged(a: &Assessment, b: &Assessment) -> Assessment {
    let mut merged = a.clone();
    merged.merge(b);
    let mut other_way = b.clone();
    other_way.merge(a);
    assert_eq!(merged, other_way, "who merges into whom matters");
    merged
}

fn level(assessment: &Assessment) -> Option<Answer> {
    assessment.responses[0]
        .answers
        .get("scale")
        .unwrap()
        .answer
        .clone()
}

#[test]
fn the_later_answer_wins() {
    let early = one("r", Some(1), Some("2026-11-24T03:00:00Z"));
    // 09:30 in Jakarta is 02:30 in UTC: earlier, though the text sorts later.
    let earlier = one("r", Some(4), Some("2026-11-24T09:30:00+07:00"));
    let late = one("r", Some(0), Some("2026-11-24T03:00:00.5Z"));
    let cleared = one("r", None, Some("2026-11-24T04:00:00Z"));
    let timeless = one("r", Some(3), None);
    assert_eq!(level(&merged(&early, &earlier)), Some(Answer::Level(1)));
    assert_eq!(level(&merged(&early, &late)), Some(Answer::Level(0)));
    assert_eq!(level(&merged(&early, &timeless)), Some(Answer::Level(1)));
    assert_eq!(
        level(&merged(&early, &cleared)),
        None,
        "a later clearing wins"
    );
    let twin = one("r", Some(2), Some("2026-11-24T03:00:00Z"));
    assert!(level(&merged(&early, &twin)).is_some());
}

#[test]
fn responses_are_matched_by_id() {
    let both = merged(&one("b", Some(1), None), &one("a", Some(2), None));
    let ids: Vec<&str> = both
        .responses
        .iter()
        .map(|response| response.id.as_str())
        .collect();
    assert_eq!(ids, ["a", "b"]);
    assert_eq!(merged(&both, &both), both);
}

#[test]
fn the_profile_that_was_changed_later_wins() {
    let mut before = one("r", Some(1), None);
    before.profile.name = Some("Z".to_owned());
    before.profile.at = Some("2026-11-24T03:00:00Z".to_owned());
    let mut after = before.clone();
    after.profile.name = None;
    after.profile.region = Some("Sleman".to_owned());
    after.profile.at = Some("2026-11-24T03:00:01Z".to_owned());
    assert_eq!(merged(&before, &after).profile, after.profile);
}

#[test]
fn what_has_no_time_of_its_own_is_decided_field_by_field() {
    let mut ours = one("r", Some(1), None);
    ours.depth = Depth::Quick;
    ours.profile.name = Some("B".to_owned());
    ours.profile.members = Some(9);
    ours.responses[0].label = Some("a".to_owned());
    ours.responses[0].source = Source::File;
    let mut theirs = one("r", Some(1), None);
    theirs.depth = Depth::Full;
    theirs.profile.name = Some("A".to_owned());
    theirs.profile.region = Some("Sleman".to_owned());
    theirs.profile.members = Some(10);
    theirs.responses[0].label = Some("b".to_owned());
    theirs.responses[0].source = Source::Link;
    for both in [merged(&ours, &theirs), merged(&theirs, &ours)] {
        assert_eq!(both.depth, Depth::Full);
        assert_eq!(both.profile.name.as_deref(), Some("B"));
        assert_eq!(both.profile.region.as_deref(), Some("Sleman"));
        assert_eq!(both.profile.members, Some(10));
        assert_eq!(both.responses[0].label.as_deref(), Some("b"));
        assert_eq!(both.responses[0].source, Source::File);
    }
}

#[test]
fn another_instruments_answers_stay_out() {
    let ours = one("r", Some(1), None);
    let mut theirs = one("s", Some(1), None);
    theirs.instrument.id = "other".into();
    let mut merged = ours.clone();
    merged.merge(&theirs);
    assert_eq!(merged, ours);
}
