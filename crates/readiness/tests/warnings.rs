//! What authors are warned of.

use readiness::{Instrument, Text};
use serde_json::{Value, json};

fn instrument() -> Value {
    json!({
        "format": "siapklaster.instrument/1", "id": "small", "version": 1, "$schema": "s",
        "bands": [{"id": "low", "from": 0}],
        "root": {"id": "all", "children": [
            {"id": "one", "children": [{"id": "scale", "kind": "scale", "levels": 2}]},
            {"id": "two", "children": [{"id": "number", "kind": "number", "lo": 0, "hi": 1}]}]}})
}

fn of_instrument(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut file = instrument();
    change(&mut file);
    let json = file.to_string();
    Instrument::from_json(&json).expect("a warning is no fault");
    let warnings = Instrument::warnings(&json);
    warnings.iter().map(ToString::to_string).collect()
}

#[test]
fn what_is_meant_as_it_stands_is_not_warned_of() {
    assert_eq!(of_instrument(|_| {}), [""; 0]);
    let shipped = include_str!("../../../instruments/klaster-unggulan/instrument.json");
    assert_eq!(Instrument::warnings(shipped), []);
    let instrument = Instrument::from_json(shipped).unwrap();
    for text in [
        include_str!("../../../instruments/klaster-unggulan/text.id.json"),
        include_str!("../../../instruments/klaster-unggulan/text.en.json"),
    ] {
        assert_eq!(Text::warnings(text, &instrument), []);
    }
}

#[test]
fn misspelt_fields_are_named_with_what_is_meant() {
    let warnings = of_instrument(|file| {
        file["min_covarage"] = json!(0.5);
        file["bands"][0]["form"] = json!(0);
        file["root"]["children"][0]["wieght"] = json!(2);
        file["root"]["children"][1]["children"][0]["colour"] = json!("red");
        file["root"]["children"][1]["children"][0]["min"] = json!(0);
        file["root"]["x-note"] = json!("for ourselves");
    });
    assert_eq!(
        warnings,
        [
            "min_covarage: this field is not known: \"min_coverage\" is",
            "bands[0].form: this field is not known: \"from\" is",
            "root.children[0].wieght: this field is not known: \"weight\" is",
            "root.children[1].children[0].colour: this field is not known",
            "root.children[1].children[0].min: this field is not known",
        ]
    );
}

#[test]
fn fields_without_effect_are_named() {
    let warnings = of_instrument(|file| {
        file["root"]["children"][0]["children"][0]["scored"] = json!(false);
        file["root"]["children"][0]["children"][0]["unit"] = json!("%");
        file["root"]["children"][1]["key"] = json!(true);
    });
    assert_eq!(
        warnings,
        [
            "root.children[0].children[0].scored: this field has no effect here",
            "root.children[0].children[0].unit: this field has no effect here",
            "root.children[1].key: this field has no effect here",
        ]
    );
}

#[test]
fn more_than_forty_items_in_a_group_are_warned_of() {
    let items = |count: usize| {
        of_instrument(|file| {
            let item = |n| json!({"id": format!("i-{n}"), "kind": "scale", "levels": 2});
            file["root"]["children"][0]["children"] = (0..count).map(item).collect();
        })
    };
    assert_eq!(items(40), [""; 0]);
    assert_eq!(
        items(41),
        ["root.children[0].children: 41 items in one group: over 40 make a long page"]
    );
}

#[test]
fn odd_words_are_named() {
    let instrument = Instrument::from_json(&instrument().to_string()).unwrap();
    let text = json!({
        "all": {"titel": "All"}, "association": {"title": "The association"},
        "scale": {"question": "?", "levels": ["a", "b"], "hlep": "h",
            "next": [{"owner": "association", "step": "s", "who": "w"}]},
        "number": {"question": "?"}, "nmuber": {"question": "?"}, "one": {"levels": []}})
    .to_string();
    Text::from_json(&text, &instrument).expect("a warning is no fault");
    let warnings = Text::warnings(&text, &instrument);
    let warnings: Vec<String> = warnings.iter().map(ToString::to_string).collect();
    assert_eq!(
        warnings,
        [
            "all.titel: this field is not known: \"title\" is",
            "scale.hlep: this field is not known: \"help\" is",
            "scale.next[0].who: this field is not known",
            "nmuber: the instrument has no such item",
            "one.levels: this field has no effect here",
        ]
    );
}
