//! Values in the order of the instrument, each found by its id.

use crate::Id;

/// Values keyed by id, in the instrument's order; an object in JSON.
#[derive(Clone, Debug, PartialEq)]
pub struct Keyed<T>(Vec<(Id, T)>);

impl<T> Keyed<T> {
    /// The value of an id.
    pub fn get(&self, id: &str) -> Option<&T> {
        self.0
            .iter()
            .find(|(key, _)| key == id)
            .map(|(_, value)| value)
    }

    /// Every id with its value, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Id, &T)> {
        self.0.iter().map(|(id, value)| (id, value))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<T> Default for Keyed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> FromIterator<(Id, T)> for Keyed<T> {
    fn from_iter<I: IntoIterator<Item = (Id, T)>>(iter: I) -> Self {
        Self(iter.into_iter().collect())
    }
}
