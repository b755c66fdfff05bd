//! What an instrument file may say, and every way in which it is refused.

// Values that are exact in binary are compared exactly.
#![allow(clippy::float_cmp)]

use readiness::{Depth, Instrument, Text};
use serde_json::{Value, json};

fn small() -> Value {
    json!({
        "format": "siapklaster.instrument/1", "id": "small", "version": 1, "languages": ["id"],
        "bands": [{"id": "low", "from": 0}, {"id": "high", "from": 50}],
        "root": {"id": "all", "children": [
            {"id": "one", "children": [
                {"id": "one-1", "kind": "scale", "levels": 3, "key": true, "tags": ["a.b"]},
                {"id": "one-2", "kind": "number", "lo": 0, "hi": 10}]},
            {"id": "path", "scored": false, "children": [
                {"id": "step-1", "kind": "scale", "levels": 5}]}]}
    })
}

fn faults(value: &Value) -> Vec<String> {
    Instrument::from_json(&value.to_string())
        .expect_err("must be refused")
        .iter()
        .map(ToString::to_string)
        .collect()
}

/// The faults of the small instrument with `value` put at `pointer`.
fn with(pointer: &str, value: Value) -> Vec<String> {
    let mut file = small();
    *file.pointer_mut(pointer).expect("a place in the fixture") = value;
    faults(&file)
}

/// The faults of the small instrument without the field `key` at `pointer`.
fn without(pointer: &str, key: &str) -> Vec<String> {
    let mut file = small();
    let object = file.pointer_mut(pointer).and_then(Value::as_object_mut);
    object.expect("an object").remove(key).expect("a field");
    faults(&file)
}

#[test]
fn left_out_fields_have_their_defaults() {
    let instrument = Instrument::from_json(&small().to_string()).unwrap();
    assert_eq!(instrument.min_coverage(), 0.65);
    assert_eq!(instrument.root().weight, 1.0);
    assert!(instrument.root().scored);
    assert!(!instrument.item("one-2").unwrap().key);
    assert!(instrument.item("one-2").unwrap().tags.is_empty());
    assert_eq!(instrument.item("one-1").unwrap().top(), Some(2));
}

#[test]
fn pages_dimensions_and_stages_are_found_in_the_tree() {
    let instrument = Instrument::from_json(&small().to_string()).unwrap();
    let ids = |groups: Vec<&readiness::Group>| {
        groups
            .iter()
            .map(|group| group.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(instrument.pages().collect()), ["one", "path"]);
    assert_eq!(ids(instrument.dimensions().collect()), ["one"]);
    assert_eq!(ids(instrument.stages().into_iter().collect()), ["path"]);
    assert!(instrument.has_quick());
    let asked = |depth| {
        instrument
            .asked(depth)
            .map(|item| item.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(asked(Depth::Full), ["one-1", "one-2", "step-1"]);
    assert_eq!(asked(Depth::Quick), ["one-1", "step-1"]);
}

#[test]
fn the_shipped_tree_has_its_shape() {
    let json = include_str!("../../../instruments/klaster-unggulan/instrument.json");
    let instrument = Instrument::from_json(json).unwrap();
    assert_eq!(instrument.items().count(), 43);
    assert_eq!(instrument.dimensions().count(), 12);
    assert_eq!(instrument.pages().count(), 13);
    assert_eq!(instrument.asked(Depth::Quick).count(), 19);
}

#[test]
fn unknown_fields_are_passed_over() {
    let mut file = small();
    file["colour"] = json!("red");
    file["root"]["children"][0]["icon"] = json!({"x": [1, 2]});
    assert!(Instrument::from_json(&file.to_string()).is_ok());
}

#[test]
fn each_fault_is_named_with_its_place() {
    let cases = [
        (
            without("/root/children/0", "id"),
            "root.children[0].id: missing",
        ),
        (
            with("/root/children/0/id", json!("Ein s")),
            r#"root.children[0].id: "Ein s" is not an id: 1 to 64 of a-z, 0-9 and '-'"#,
        ),
        (
            with("/root/children/1/children/0/id", json!("one-1")),
            r#"root.children[1].children[0].id: the id "one-1" is already at root.children[0].children[0]"#,
        ),
        (
            with("/root/children/0/children/1/lo", json!(10)),
            "root.children[0].children[1].lo: lo must be below hi",
        ),
        (
            without("/root/children/0/children/1", "hi"),
            "root.children[0].children[1].hi: missing",
        ),
        (
            with("/root/children/0/children/0/levels", json!(12)),
            "root.children[0].children[0].levels: must be a whole number from 2 to 11",
        ),
        (
            with("/root/children/0/children/0/kind", json!("yesno")),
            r#"root.children[0].children[0].kind: "yesno" is not one of scale and number"#,
        ),
        (
            with("/root/children/0/children", json!([])),
            "root.children[0].children: a group needs a child",
        ),
        (
            without("/root/children/0", "children"),
            "root.children[0]: neither a group (children) nor an item (kind)",
        ),
        (
            with("/bands/0/from", json!(1)),
            "bands[0].from: the first band must start at 0",
        ),
        (
            with("/bands/1/from", json!(0)),
            "bands[1].from: must be above the band before it",
        ),
        (with("/bands", json!([])), "bands: there must be a band"),
        (without("", "bands"), "bands: missing"),
        (
            with("/languages", json!(["id", "../../etc"])),
            r#"languages[1]: "../../etc" is not a language tag such as "id" or "en""#,
        ),
        (
            with("/format", json!("siapklaster.instrument/2")),
            r#"format: must be "siapklaster.instrument/1""#,
        ),
        (
            with("/version", json!(0)),
            "version: must be a whole number from 1 to 4294967295",
        ),
    ];
    for (faults, expected) in cases {
        assert!(
            faults.iter().any(|fault| fault == expected),
            "{expected}\n{faults:#?}"
        );
    }
}

#[test]
fn all_faults_are_named_at_once() {
    let mut file = small();
    file["root"]["children"][0]["weight"] = json!(-1);
    file["root"]["children"][0]["children"][1]["hi"] = json!(0);
    file["bands"][1]["from"] = json!(101);
    assert_eq!(
        faults(&file),
        [
            "bands[1].from: must be from 0 to 100",
            "root.children[0].weight: a weight must be more than 0",
            "root.children[0].children[1].lo: lo must be below hi",
        ]
    );
}

#[test]
fn a_weight_that_is_no_number_is_named_with_its_place() {
    for bad in ["NaN", "Infinity", "-Infinity", "1e999"] {
        let json = small().to_string().replace(
            r#""children":[{"id":"one-1""#,
            &format!(r#""weight":{bad},"children":[{{"id":"one-1""#),
        );
        assert!(json.contains(bad), "the fixture was changed");
        let faults = Instrument::from_json(&json).unwrap_err();
        assert!(
            faults[0]
                .to_string()
                .starts_with("root.children[0].weight: not JSON: "),
            "{bad} {faults:?}"
        );
    }
    for bad in [json!(0), json!(-0.5), json!("1"), json!("NaN")] {
        let mut file = small();
        file["root"]["children"][0]["weight"] = bad.clone();
        assert!(
            faults(&file)[0].starts_with("root.children[0].weight: "),
            "{bad}"
        );
    }
}

#[test]
fn no_scored_item_is_refused() {
    let mut file = small();
    file["root"]["children"][0]["scored"] = json!(false);
    assert_eq!(faults(&file), ["root: there is no scored item"]);
}

#[test]
fn limits_are_held() {
    let items = |count: usize| {
        let items: Vec<Value> = (0..count)
            .map(|n| json!({"id": format!("i-{n}"), "kind": "scale", "levels": 2}))
            .collect();
        let mut file = small();
        file["root"] = json!({"id": "all", "children": items});
        file
    };
    assert!(Instrument::from_json(&items(2000).to_string()).is_ok());
    assert_eq!(
        faults(&items(2001)),
        ["root.children[2000]: there are more than 2000 items"]
    );

    let deep = |groups: usize| {
        let mut node = json!({"id": "leaf", "kind": "scale", "levels": 2});
        for n in 0..groups {
            node = json!({"id": format!("g-{n}"), "children": [node]});
        }
        let mut file = small();
        file["root"] = node;
        file
    };
    assert!(Instrument::from_json(&deep(16).to_string()).is_ok());
    assert!(faults(&deep(17))[0].ends_with("the tree is more than 16 deep"));
    let open = r#"{"format":"siapklaster.instrument/1","root":"#.to_owned()
        + &r#"{"id":"a","children":["#.repeat(50_000);
    assert!(
        Instrument::from_json(&open).unwrap_err()[0]
            .to_string()
            .contains("not JSON: recursion limit exceeded")
    );

    let large = small().to_string() + &" ".repeat(2 << 20);
    assert_eq!(
        Instrument::from_json(&large).unwrap_err()[0].to_string(),
        "the file is over 2097152 bytes"
    );
}

fn words() -> Value {
    json!({
        "all": {"title": "Semua"}, "low": {"title": "Rendah"}, "a.b": {"title": "Lensa"},
        "one-1": {"question": "Apa?", "levels": ["a", "b", "c"], "help": "h", "evidence": "e",
                  "next": [{"owner": "x", "step": "y"}, {"owner": "x", "step": "z"}]},
        "one-2": {"question": "Berapa?"},
        "step-1": {"question": "Sudah?", "levels": ["a", "b", "c", "d", "e"]},
        "gone-7": {"question": 5}
    })
}

fn text_faults(value: &Value) -> Vec<String> {
    let instrument = Instrument::from_json(&small().to_string()).unwrap();
    let faults = Text::from_json(&value.to_string(), &instrument).expect_err("must be refused");
    faults.iter().map(ToString::to_string).collect()
}

#[test]
fn a_text_gives_titles_and_words() {
    let instrument = Instrument::from_json(&small().to_string()).unwrap();
    let text = Text::from_json(&words().to_string(), &instrument).unwrap();
    assert_eq!(text.title("low"), "Rendah");
    assert_eq!(
        text.title("high"),
        "high",
        "an id stands in for a missing title"
    );
    let item = text.item("one-1").unwrap();
    assert_eq!(item.levels, ["a", "b", "c"]);
    assert_eq!(item.next[1].step, "z");
    assert!(text.item("gone-7").is_none());
}

#[test]
fn each_fault_of_a_text_is_named_with_its_place() {
    let mut file = words();
    file["one-1"]["levels"] = json!(["a", "b", ""]);
    file["one-1"]["next"] = json!([{"owner": "x"}]);
    file["step-1"]["levels"] = json!(["a", "b", "c", "d"]);
    file["all"]["title"] = json!(7);
    file.as_object_mut().unwrap().remove("one-2");
    assert_eq!(
        text_faults(&file),
        [
            "all.title: must be a text",
            "one-1.levels[2]: must not be empty",
            "one-1.next: 1 given, 2 expected",
            "one-1.next[0].step: missing",
            "one-2: missing: the instrument has this item",
            "step-1.levels: 4 given, 5 expected",
        ]
    );
    let mut file = words();
    file["one-1"].as_object_mut().unwrap().remove("question");
    file["one-1"].as_object_mut().unwrap().remove("levels");
    assert_eq!(
        text_faults(&file),
        ["one-1.question: missing", "one-1.levels: missing"]
    );
}
