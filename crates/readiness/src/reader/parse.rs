//! Text as a JSON value, without doubled keys.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Value};

use super::{Faults, Place};
use crate::Fault;
use crate::fault::Problem;

/// Reads JSON text of at most `limit` bytes; what else is at fault are keys that are there twice.
///
/// `serde_json`'s own value would keep the last of two, and an author would never know.
pub(crate) fn parse(text: &str, limit: usize) -> Result<(Value, Faults), Fault> {
    if text.len() > limit {
        return Err(Fault::new("", Problem::TooLarge { limit }));
    }
    // Windows editors begin a file with a mark that JSON doesn't have.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut found = Found::default();
    let mut json = serde_json::Deserializer::from_str(text);
    let at = Position {
        path: &Place::File,
        found: &mut found,
    };
    let value = at.deserialize(&mut json);
    match value.and_then(|value| json.end().map(|()| value)) {
        Err(error) => Err(Fault::of_json(found.broken.unwrap_or_default(), &error)),
        Ok(value) => Ok((value, found.faults)),
    }
}

/// What was found on the way.
#[derive(Default)]
struct Found {
    faults: Faults,
    /// The path to where the text stops being JSON.
    broken: Option<String>,
}

/// Where in the file a value is read.
struct Position<'p, 'f> {
    path: &'p Place<'p>,
    found: &'f mut Found,
}

impl<'de> DeserializeSeed<'de> for Position<'_, '_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let (path, found) = (self.path, &mut *self.found);
        let value = deserializer.deserialize_any(Position { path, found });
        if value.is_err() {
            self.found.broken.get_or_insert_with(|| path.path());
        }
        value
    }
}

impl<'de> Visitor<'de> for Position<'_, '_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Value, E> {
        Ok(flag.into())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Value, E> {
        Ok(number.into())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Value, E> {
        Ok(text.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        let mut values = Vec::new();
        loop {
            let path = self.path.index(values.len());
            let at = Position {
                path: &path,
                found: self.found,
            };
            match list.next_element_seed(at)? {
                Some(value) => values.push(value),
                None => return Ok(values.into()),
            }
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(key) = fields.next_key::<String>()? {
            let path = self.path.key(&key);
            let at = Position {
                path: &path,
                found: self.found,
            };
            let value = fields.next_value_seed(at)?;
            if object.contains_key(&key) {
                self.found
                    .faults
                    .push(&path, Problem::DoubledKey(key.clone()));
            } else {
                object.insert(key, value);
            }
        }
        Ok(object.into())
    }
}
