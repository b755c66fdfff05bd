//! JSON at the edge: read strictly, with the place of every fault.

mod fields;
mod locate;

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};

use crate::Fault;
use crate::fault::Problem;

pub(crate) use fields::{Fields, whole};

/// More faults than these help nobody, and a hostile file could hold a million.
const MOST_FAULTS: usize = 1000;

/// Reads JSON text of at most `limit` bytes, without doubled keys.
pub(crate) fn parse(text: &str, limit: usize) -> Result<Value, Fault> {
    if text.len() > limit {
        return Err(Fault::new("", Problem::TooLarge { limit }));
    }
    // Windows editors begin a file with a mark that JSON doesn't have.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    match serde_json::from_str::<Strict>(text) {
        Ok(Strict(value)) => Ok(value),
        Err(error) => Err(locate::fault(text, &error)),
    }
}

/// A path to a place in a file, as `root.children[0].weight`.
#[derive(Clone, Copy)]
pub(crate) enum Place<'a> {
    /// The whole file.
    File,
    /// A field of an object.
    Key(&'a Place<'a>, &'a str),
    /// An element of an array.
    Index(&'a Place<'a>, usize),
}

impl<'a> Place<'a> {
    pub(crate) fn key(&'a self, key: &'a str) -> Self {
        Self::Key(self, key)
    }

    pub(crate) fn index(&'a self, index: usize) -> Self {
        Self::Index(self, index)
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File => Ok(()),
            Self::Key(Place::File, key) => f.write_str(key),
            Self::Key(above, key) => write!(f, "{above}.{key}"),
            Self::Index(above, index) => write!(f, "{above}[{index}]"),
        }
    }
}

/// The faults found so far.
#[derive(Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn push(&mut self, place: &Place<'_>, problem: Problem) {
        match self.0.len() {
            n if n < MOST_FAULTS => self.0.push(Fault::new(place.to_string(), problem)),
            MOST_FAULTS => self.0.push(Fault::new("", Problem::MoreFaults)),
            _ => {}
        }
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn into_vec(self) -> Vec<Fault> {
        self.0
    }
}

/// A JSON value whose objects have no key twice.
///
/// `serde_json::Value` keeps the last of two without a word; in a file that
/// people write by hand, the first one would be lost unseen.
struct Strict(Value);

impl<'de> Deserialize<'de> for Strict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(StrictVisitor).map(Self)
    }
}

struct StrictVisitor;

impl<'de> Visitor<'de> for StrictVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::Number(value.into()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        while let Some(Strict(value)) = seq.next_element()? {
            values.push(value);
        }
        Ok(Value::Array(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Value, A::Error> {
        let mut values = Map::new();
        while let Some(key) = map.next_key::<String>()? {
            if values.contains_key(&key) {
                return Err(A::Error::custom(locate::DOUBLED_KEY));
            }
            let Strict(value) = map.next_value()?;
            values.insert(key, value);
        }
        Ok(Value::Object(values))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(text: &str) -> String {
        parse(text, 1 << 20).unwrap_err().to_string()
    }

    #[test]
    fn numbers_that_json_does_not_have_are_named_with_their_place() {
        for bad in ["NaN", "Infinity", "-Infinity", "1e999", "-1e999"] {
            let text = format!(r#"{{"a": [{{"b": 1}}, {{"c": 2, "w": {bad}, "z": 0}}]}}"#);
            assert_eq!(
                fault(&text),
                "a[1].w: NaN and infinite numbers are not allowed",
                "{bad}"
            );
        }
    }

    #[test]
    fn a_doubled_key_is_named_with_its_place() {
        assert_eq!(
            fault(r#"{"a": {"b": 1, "c": [1], "b": 2}}"#),
            r#"a.b: the key "b" is there twice"#
        );
    }

    #[test]
    fn a_syntax_fault_says_where() {
        assert!(fault(r#"{"a": [1, 2"#).starts_with("a[1]: not JSON: "));
        assert!(fault("").starts_with("not JSON: "));
        assert!(fault("{\n \"a\": {\"b c\": tru}\n}").starts_with("a.b c: not JSON: "));
    }

    #[test]
    fn deep_nesting_is_a_fault() {
        let text = "[".repeat(100_000);
        assert!(fault(&text).ends_with("nested too deeply"));
    }

    #[test]
    fn a_byte_order_mark_is_passed_over() {
        assert_eq!(parse("\u{feff}1", 10), Ok(Value::from(1)));
    }

    #[test]
    fn the_size_is_looked_at_first() {
        let fault = parse("[[[[[", 4).unwrap_err();
        assert_eq!(fault.to_string(), "the file is over 4 bytes");
    }
}
