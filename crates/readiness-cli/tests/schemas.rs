//! The published JSON Schemas: current, and in agreement with the readers.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jsonschema::Validator;
use readiness::schema::schemas;
use readiness::{Assessment, Instrument, Text, evaluate};
use serde_json::{Value, json};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn validator(name: &str) -> Validator {
    let (_, schema) = schemas()
        .into_iter()
        .find(|(other, _)| *other == name)
        .unwrap();
    jsonschema::validator_for(schema.as_value()).unwrap()
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn assert_valid(validator: &Validator, value: &Value) {
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn the_published_schemas_are_current() {
    for (name, schema) in schemas() {
        let published = fs::read_to_string(root().join("schemas").join(name)).unwrap();
        let current = serde_json::to_string_pretty(&schema).unwrap() + "\n";
        assert_eq!(
            published, current,
            "cargo run -p readiness-cli --example schemas"
        );
    }
}

#[test]
fn the_shipped_files_are_valid() {
    let folder = root().join("instruments/klaster-unggulan");
    assert_valid(
        &validator("instrument.schema.json"),
        &read(&folder.join("instrument.json")),
    );
    for language in ["id", "en"] {
        let text = read(&folder.join(format!("text.{language}.json")));
        assert_valid(&validator("text.schema.json"), &text);
    }
}

#[test]
fn what_is_written_is_valid() {
    let json =
        fs::read_to_string(root().join("instruments/klaster-unggulan/instrument.json")).unwrap();
    let instrument = Instrument::from_json(&json).unwrap();
    let responses: Vec<Value> = (0..4)
        .map(|person| {
            let answers: Value = instrument
                .items()
                .enumerate()
                .map(|(n, item)| {
                    (
                        item.id.to_string(),
                        json!({"level": (n * n + person) % 5, "note": "n", "evidence": true}),
                    )
                })
                .collect();
            json!({"id": format!("r{person}"), "source": "file", "answers": answers})
        })
        .collect();
    let file = json!({
        "format": "siapklaster.assessment/1", "instrument": {"id": "klaster-unggulan", "version": 1},
        "profile": {"name": "n", "members": 3}, "responses": responses});
    let mut tally = file.clone();
    tally["responses"] = json!([{"id": "c", "source": "count", "answers": {
        "networks-1": {"tally": {"levels": [0, 2, 5, 1, 0], "dont_know": 1, "not_applicable": 0}},
        "networks-2": {"state": "dont_know"}}}]);
    let empty = json!({"format": "siapklaster.assessment/1", "instrument": {"id": "klaster-unggulan", "version": 1}});
    for file in [file, tally, empty] {
        assert_valid(&validator("assessment.schema.json"), &file);
        let assessment = Assessment::from_json(&file.to_string()).unwrap();
        let written = serde_json::from_str(&assessment.to_json()).unwrap();
        assert_valid(&validator("assessment.schema.json"), &written);
        let evaluation = evaluate(&instrument, &assessment).to_json();
        let evaluation = serde_json::from_str(&evaluation).unwrap();
        assert_valid(&validator("evaluation.schema.json"), &evaluation);
    }
}

#[test]
fn what_the_reader_refuses_for_its_shape_the_schema_refuses_too() {
    let instrument = json!({
        "format": "siapklaster.instrument/1", "id": "small", "version": 1,
        "bands": [{"id": "low", "from": 0}],
        "root": {"id": "all", "children": [{"id": "x", "kind": "scale", "levels": 2}]}});
    let schema = validator("instrument.schema.json");
    assert_valid(&schema, &instrument);
    for (pointer, value) in [
        ("/format", json!("siapklaster.instrument/2")),
        ("/id", json!("Small")),
        ("/version", json!(0)),
        ("/bands", json!([])),
        ("/root/children", json!([])),
        ("/root/children/0/levels", json!(1)),
        ("/root/children/0/kind", json!("yesno")),
        ("/root/children/0/id", json!(7)),
    ] {
        let mut faulty = instrument.clone();
        *faulty.pointer_mut(pointer).unwrap() = value;
        assert!(
            Instrument::from_json(&faulty.to_string()).is_err(),
            "{pointer}"
        );
        assert!(!schema.is_valid(&faulty), "{pointer}");
    }

    let reader = Instrument::from_json(&instrument.to_string()).unwrap();
    let schema = validator("text.schema.json");
    for words in [
        json!({"levels": ["a", ""], "question": "?"}),
        json!({"levels": ["a", "b"], "question": 1}),
    ] {
        let faulty = json!({"x": words});
        assert!(Text::from_json(&faulty.to_string(), &reader).is_err());
        assert!(!schema.is_valid(&faulty));
    }

    let schema = validator("assessment.schema.json");
    for answer in [
        json!({"level": 11}),
        json!({"level": -1}),
        json!({"level": 1, "number": 1}),
        json!({"state": "perhaps"}),
        json!({"tally": {}}),
        json!({"evidence": "yes"}),
        json!(3),
    ] {
        let faulty = json!({
            "format": "siapklaster.assessment/1", "instrument": {"id": "small", "version": 1},
            "responses": [{"id": "r", "answers": {"x": answer}}]});
        assert!(
            Assessment::from_json(&faulty.to_string()).is_err(),
            "{faulty}"
        );
        assert!(!schema.is_valid(&faulty), "{faulty}");
    }
}

/// What the command writes, a line a value.
fn lines(arguments: &[&str]) -> Vec<Value> {
    let output = Command::new(env!("CARGO_BIN_EXE_readiness"))
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

#[test]
fn what_the_command_writes_is_valid_and_has_no_field_that_the_schema_does_not_name() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("schemas");
    fs::create_dir_all(&folder).unwrap();
    let files: Vec<String> = (0..2)
        .map(|round| {
            let responses: Vec<Value> = (0..3)
                .map(|person| {
                    let answers: Value = ["networks-1", "networks-2", "networks-3"]
                        .map(|item| (item.to_owned(), json!({"level": (person + round) % 5})))
                        .into_iter()
                        .collect();
                    json!({"id": format!("r{person}"), "answers": answers})
                })
                .collect();
            let file = json!({
                "format": "siapklaster.assessment/1", "instrument": {"id": "klaster-unggulan", "version": 2},
                "profile": {"name": "n"}, "responses": responses});
            let path = folder.join(format!("{round}.json"));
            fs::write(&path, file.to_string()).unwrap();
            path.to_str().unwrap().to_owned()
        })
        .collect();
    let [one, other] = [files[0].as_str(), files[1].as_str()];
    for (schema, arguments) in [
        ("evaluation.schema.json", vec!["score", one, other]),
        ("evaluation.schema.json", vec!["score", "--draws", "0", one]),
        ("change.schema.json", vec!["change", one, other]),
        (
            "change.schema.json",
            vec!["change", "--draws", "0", one, other],
        ),
    ] {
        let validator = validator(schema);
        let published = read(&root().join("schemas").join(schema));
        let named = published["properties"].as_object().unwrap();
        let lines = lines(&arguments);
        assert!(!lines.is_empty());
        for line in lines {
            assert_valid(&validator, &line);
            for key in line.as_object().unwrap().keys() {
                assert!(named.contains_key(key), "{key}");
            }
        }
    }
}
