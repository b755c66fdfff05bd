//! The fields of an object, read one by one with the place of each fault.

use serde_json::{Map, Value};

use super::{Faults, Place};
use crate::fault::Problem;

/// An object being read at its place.
#[derive(Clone, Copy)]
pub(crate) struct Fields<'a> {
    map: &'a Map<String, Value>,
    pub(crate) place: &'a Place<'a>,
}

impl<'a> Fields<'a> {
    /// The fields of `value`, if it is an object.
    pub(crate) fn of(value: &'a Value, place: &'a Place<'a>, faults: &mut Faults) -> Option<Self> {
        if let Value::Object(map) = value {
            Some(Self { map, place })
        } else {
            faults.push(
                place,
                Problem::WrongType {
                    expected: "an object",
                },
            );
            None
        }
    }

    /// A field, where `null` is as good as left out.
    pub(crate) fn get(&self, key: &str) -> Option<&'a Value> {
        self.map.get(key).filter(|value| !value.is_null())
    }

    /// A field that must be there.
    pub(crate) fn need(&self, key: &str, faults: &mut Faults) -> Option<&'a Value> {
        let value = self.get(key);
        if value.is_none() {
            faults.push(&self.place.key(key), Problem::Missing);
        }
        value
    }

    /// A text, where it is there.
    pub(crate) fn text(&self, key: &str, faults: &mut Faults) -> Option<&'a str> {
        let text = self.get(key)?.as_str();
        if text.is_none() {
            faults.push(
                &self.place.key(key),
                Problem::WrongType { expected: "a text" },
            );
        }
        text
    }

    /// A text that must be there and not be empty.
    pub(crate) fn need_text(&self, key: &str, faults: &mut Faults) -> Option<&'a str> {
        self.need(key, faults)?;
        let text = self.text(key, faults)?;
        if text.trim().is_empty() {
            faults.push(&self.place.key(key), Problem::EmptyText);
            return None;
        }
        Some(text)
    }

    /// A number, where it is there.
    pub(crate) fn number(&self, key: &str, faults: &mut Faults) -> Option<f64> {
        let number = self.get(key)?.as_f64();
        if number.is_none() {
            faults.push(
                &self.place.key(key),
                Problem::WrongType {
                    expected: "a number",
                },
            );
        }
        number
    }

    /// A number from `lo` to `hi`, where it is there.
    pub(crate) fn number_in(
        &self,
        key: &str,
        lo: f64,
        hi: f64,
        faults: &mut Faults,
    ) -> Option<f64> {
        let number = self.number(key, faults)?;
        if (lo..=hi).contains(&number) {
            Some(number)
        } else {
            faults.push(&self.place.key(key), Problem::OutOfRange { lo, hi });
            None
        }
    }

    /// A whole number from `lo` to `hi`, where it is there.
    pub(crate) fn whole(&self, key: &str, lo: u64, hi: u64, faults: &mut Faults) -> Option<u64> {
        let number = whole(self.get(key)?).filter(|number| (lo..=hi).contains(number));
        if number.is_none() {
            faults.push(&self.place.key(key), Problem::NotWholeIn { lo, hi });
        }
        number
    }

    /// Yes or no, where it is there.
    pub(crate) fn flag(&self, key: &str, faults: &mut Faults) -> Option<bool> {
        let flag = self.get(key)?.as_bool();
        if flag.is_none() {
            faults.push(
                &self.place.key(key),
                Problem::WrongType {
                    expected: "true or false",
                },
            );
        }
        flag
    }

    /// A list, where it is there.
    pub(crate) fn list(&self, key: &str, faults: &mut Faults) -> Option<&'a Vec<Value>> {
        let list = self.get(key)?.as_array();
        if list.is_none() {
            faults.push(
                &self.place.key(key),
                Problem::WrongType { expected: "a list" },
            );
        }
        list
    }

    /// One of several words, where it is there: its place among them.
    pub(crate) fn word(
        &self,
        key: &str,
        words: &[&str],
        allowed: &'static str,
        faults: &mut Faults,
    ) -> Option<usize> {
        let text = self.text(key, faults)?;
        let place = words.iter().position(|word| *word == text);
        if place.is_none() {
            let word = text.to_owned();
            faults.push(&self.place.key(key), Problem::UnknownWord { word, allowed });
        }
        place
    }

    /// One of several words, the first of them where it is left out: its place.
    pub(crate) fn word_or_first(
        &self,
        key: &str,
        words: &[&str],
        allowed: &'static str,
        faults: &mut Faults,
    ) -> Option<usize> {
        if self.get(key).is_none() {
            return Some(0);
        }
        self.word(key, words, allowed, faults)
    }

    /// Every field with its name.
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.map.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// The fields that are not among those known.
    pub(crate) fn unknown(&self, known: &[&str]) -> Map<String, Value> {
        let unknown = self.iter().filter(|(key, _)| !known.contains(key));
        unknown
            .map(|(key, value)| (key.to_owned(), value.clone()))
            .collect()
    }
}

/// A whole number, also where it is written as `3.0`.
pub(crate) fn whole(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| {
        let number = value.as_f64()?;
        // Up to 2^53 every whole number is a float of its own.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        (number.fract() == 0.0 && (0.0..=9_007_199_254_740_992.0).contains(&number))
            .then_some(number as u64)
    })
}
