//! What JSON can say.

use crate::number;

/// A JSON value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
    /// `null`.
    #[default]
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A text.
    String(String),
    /// A list.
    Array(Vec<Value>),
    /// Values by key.
    Object(Object),
}

/// A JSON number: kept as it is written, so that none changes on its way
/// through this program, however many digits it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Number(String);

/// Values by key, in the order of the file; no key is there twice.
///
/// Two objects are equal where they hold the same, in whatever order.
#[derive(Clone, Debug, Default)]
pub struct Object(Vec<(String, Value)>);

impl Value {
    /// Whether it is `null`.
    pub fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// Yes or no, where it is that.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(flag) => Some(*flag),
            _ => None,
        }
    }

    /// The nearest float, where it is a number.
    pub fn as_f64(&self) -> Option<f64> {
        match self {
            Self::Number(Number(text)) => number::parse(text),
            _ => None,
        }
    }

    /// The whole number, where it is one, written without a point or an exponent.
    pub fn as_u64(&self) -> Option<u64> {
        match self {
            Self::Number(Number(text)) => number::whole(text),
            _ => None,
        }
    }

    /// The text, where it is one.
    pub fn as_str(&self) -> Option<&str> {
        match self {
            Self::String(text) => Some(text),
            _ => None,
        }
    }

    /// The list, where it is one.
    pub fn as_array(&self) -> Option<&[Value]> {
        match self {
            Self::Array(values) => Some(values),
            _ => None,
        }
    }

    /// The object, where it is one.
    pub fn as_object(&self) -> Option<&Object> {
        match self {
            Self::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The value of a key, where it is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Value> {
        self.as_object()?.get(key)
    }
}

impl Number {
    /// Of text that is a number in JSON's grammar.
    pub(super) fn of(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The number as it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Object {
    /// An object without keys.
    pub fn new() -> Self {
        Self::default()
    }

    pub(crate) fn with_capacity(keys: usize) -> Self {
        Self(Vec::with_capacity(keys))
    }

    /// The value of a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let place = self.place(key)?;
        Some(&self.0[place].1)
    }

    /// Gives a key a value, in the place of the one it had.
    pub fn insert(&mut self, key: impl Into<String>, value: impl Into<Value>) {
        self.put(key.into(), value.into());
    }

    fn put(&mut self, key: String, value: Value) {
        match self.place(&key) {
            Some(place) => self.0[place].1 = value,
            None => self.0.push((key, value)),
        }
    }

    /// Adds a key that isn't there yet, without looking.
    pub(crate) fn push(&mut self, key: String, value: Value) {
        self.0.push((key, value));
    }

    /// Adds the fields of another object but for those of these names, without
    /// looking whether they are there.
    pub(crate) fn extend(&mut self, other: &Self, but: &[&str]) {
        for (key, value) in other.iter() {
            if !but.contains(&key) {
                self.push(key.to_owned(), value.clone());
            }
        }
    }

    /// Every key with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(key, value)| (key.as_str(), value))
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The key at a place; empty beyond the end.
    pub(super) fn key(&self, place: usize) -> &str {
        self.0.get(place).map_or("", |(key, _)| key)
    }

    fn place(&self, key: &str) -> Option<usize> {
        self.0.iter().position(|(other, _)| other == key)
    }
}

impl PartialEq for Object {
    fn eq(&self, other: &Self) -> bool {
        // Mostly the order is the same as well.
        self.0 == other.0
            || self.len() == other.len()
                && self
                    .iter()
                    .all(|(key, value)| other.get(key) == Some(value))
    }
}

impl<K: Into<String>, V: Into<Value>> FromIterator<(K, V)> for Object {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(iter: I) -> Self {
        let mut object = Self::new();
        for (key, value) in iter {
            object.insert(key, value);
        }
        object
    }
}

impl From<bool> for Value {
    fn from(flag: bool) -> Self {
        Self::Bool(flag)
    }
}

impl From<f64> for Value {
    /// `null` where JSON has no such number.
    fn from(number: f64) -> Self {
        if number.is_finite() {
            Self::Number(Number(number::json(number)))
        } else {
            Self::Null
        }
    }
}

impl From<u64> for Value {
    fn from(number: u64) -> Self {
        Self::Number(Number(number.to_string()))
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        u64::from(number).into()
    }
}

impl From<u8> for Value {
    fn from(number: u8) -> Self {
        u64::from(number).into()
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        (number as u64).into()
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::String(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::String(text)
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object)
    }
}

impl From<Vec<Value>> for Value {
    fn from(values: Vec<Value>) -> Self {
        Self::Array(values)
    }
}

impl<T: Into<Value>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}
