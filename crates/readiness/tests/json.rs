//! JSON is read and written as an established reader and writer do it.

use proptest::collection::vec;
use proptest::prelude::*;
use readiness::json::Value;
use readiness::{Assessment, AssessmentError};

/// Any JSON text as the field `x` of an assessment: read, kept and written back.
fn kept(json: &str) -> Option<Value> {
    let file = format!(
        r#"{{"format": "siapklaster.assessment/1", "instrument": {{"id": "i", "version": 1}}, "x": {json}}}"#
    );
    let extra = Assessment::from_json(&file).ok()?.extra;
    extra.get("x").cloned()
}

/// The same value as another reader's, numbers included.
fn same(ours: &Value, theirs: &serde_json::Value) -> bool {
    match (ours, theirs) {
        (Value::Null, serde_json::Value::Null) => true,
        (Value::Bool(a), serde_json::Value::Bool(b)) => a == b,
        (Value::String(a), serde_json::Value::String(b)) => a == b,
        (Value::Number(_), serde_json::Value::Number(b)) => {
            ours.as_f64().map(f64::to_bits) == b.as_f64().map(f64::to_bits)
                && (!b.is_u64() || ours.as_u64() == b.as_u64())
        }
        (Value::Array(a), serde_json::Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), serde_json::Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(key, value)| b.get(key).is_some_and(|other| same(value, other)))
        }
        _ => false,
    }
}

fn value() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<u64>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        (0.0..100.0).prop_map(serde_json::Value::from),
        ".{0,12}".prop_map(Into::into),
        any::<String>().prop_map(Into::into),
    ];
    leaf.prop_recursive(6, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Into::into),
            vec((".{0,6}", inner), 0..6)
                .prop_map(|fields| serde_json::Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Pieces of JSON in any order: mostly faulty, sometimes not.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[\\[\\]{},: \n\t]",
        "[\\[\\]{},:]",
        "\"[a-c]?\"",
        "\"[a-c]?\":",
        "-?[0-9.eE+-]{1,4}",
        "true|false|null",
        "\"\\\\[\"\\\\/bfnrtuxU0]\"",
        "\"\\\\u[0-9a-fA-FdD8cC]{3,5}\"",
        "\"\\\\ud[89ab][0-9a-f]{2}\\\\u[dD][c-f][0-9a-f]{2}\"",
        "[\u{0}-\u{ff}]",
    ];
    vec(piece, 1..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_value_is_read_and_written_as_by_others(value in value()) {
        let text = value.to_string();
        let ours = kept(&text).unwrap_or_default();
        prop_assert!(same(&ours, &value), "{} {}", ours, value);
        // To the letter, since neither the order nor a number's form changes.
        prop_assert_eq!(ours.to_json(), text);
        prop_assert_eq!(kept(&ours.to_json()), Some(ours.clone()));
        let spread = serde_json::to_string_pretty(&value).unwrap();
        prop_assert_eq!(kept(&spread), Some(ours));
    }

    #[test]
    fn what_is_not_json_is_refused_as_by_others(text in pieces()) {
        let is_json = match Assessment::from_json(&text) {
            Err(AssessmentError::NotAnAssessment) => true,
            Err(AssessmentError::NotJson(_)) => false,
            // Others keep one of two.
            Err(AssessmentError::Faults(_)) => return Ok(()),
            other => panic!("{other:?}"),
        };
        let theirs = serde_json::from_str::<serde_json::Value>(&text);
        prop_assert_eq!(is_json, theirs.is_ok(), "{}", text);
        if let Ok(theirs) = theirs {
            prop_assert!(same(&kept(&text).unwrap_or_default(), &theirs), "{}", text);
        }
    }

    #[test]
    fn floats_are_written_as_by_others(number in any::<f64>(), score in 0.0..100.0, hundredths in any::<i32>()) {
        for number in [number, score, f64::from(hundredths) / 100.0, f64::from(hundredths)] {
            prop_assert_eq!(Value::from(number).to_json(), serde_json::Value::from(number).to_string());
        }
    }
}

#[test]
fn numbers_are_kept_to_the_letter() {
    for text in [
        "1.0",
        "1e2",
        "0.10",
        "-0",
        "123456789012345678901234567890",
        "1E+0",
    ] {
        assert_eq!(
            kept(text).map(|value| value.to_json()).as_deref(),
            Some(text)
        );
    }
}

#[test]
fn the_order_of_fields_is_kept_but_means_nothing() {
    let (one, other) = (
        r#"{"b":1,"a":{"d":2,"c":3}}"#,
        r#"{"a":{"c":3,"d":2},"b":1}"#,
    );
    assert_eq!(kept(one).unwrap().to_json(), one);
    assert_eq!(kept(one), kept(other));
    assert_ne!(kept(one), kept(r#"{"b":1,"a":{"d":2,"c":4}}"#));
    assert_ne!(kept(one), kept(r#"{"b":1}"#));
}
