//! Values found by id, kept in the order of the ids.

use std::fmt;

use crate::Id;
use crate::order::{exchanges, order};

/// A map from ids to values: two lists side by side, sorted by id.
///
/// A tree would be compiled anew for every type of value, several kilobytes each
/// time; the lists share everything that doesn't depend on the value.
#[derive(Clone, PartialEq)]
pub struct SortedMap<V> {
    ids: Vec<Id>,
    values: Vec<V>,
}

impl<V> SortedMap<V> {
    /// A map without values.
    pub const fn new() -> Self {
        Self {
            ids: Vec::new(),
            values: Vec::new(),
        }
    }

    /// Sorted once: to insert one by one would move the rest each time.
    fn sort(&mut self) {
        let order = order(self.ids.len(), &|a, b| self.ids[a].cmp(&self.ids[b]));
        for (one, other) in exchanges(&order) {
            self.ids.swap(one, other);
            self.values.swap(one, other);
        }
        let mut place = 1;
        while place < self.ids.len() {
            if self.ids[place - 1] == self.ids[place] {
                self.ids.remove(place - 1);
                self.values.remove(place - 1);
            } else {
                place += 1;
            }
        }
    }

    /// The value of an id.
    pub fn get(&self, id: &str) -> Option<&V> {
        let place = find(&self.ids, id).ok()?;
        self.values.get(place)
    }

    /// The value of an id, to be changed.
    pub fn get_mut(&mut self, id: &str) -> Option<&mut V> {
        let place = find(&self.ids, id).ok()?;
        self.values.get_mut(place)
    }

    /// The value of an id, looked for first at the place of the id before it plus
    /// one: whoever asks in the order of the ids mostly finds it there at once.
    pub(crate) fn get_next(&self, next: &mut usize, id: &str) -> Option<&V> {
        let place = match self.ids.get(*next) {
            Some(other) if *other == *id => *next,
            _ => find(&self.ids, id).ok()?,
        };
        *next = place + 1;
        self.values.get(place)
    }

    /// Whether the id has a value.
    pub fn contains_key(&self, id: &str) -> bool {
        find(&self.ids, id).is_ok()
    }

    /// Gives an id a value; what it had is given back.
    pub fn insert(&mut self, id: Id, value: V) -> Option<V> {
        match find(&self.ids, &id) {
            Ok(place) => Some(std::mem::replace(&mut self.values[place], value)),
            Err(place) => {
                self.ids.insert(place, id);
                self.values.insert(place, value);
                None
            }
        }
    }

    /// Takes an id's value out.
    pub fn remove(&mut self, id: &str) -> Option<V> {
        let place = find(&self.ids, id).ok()?;
        self.ids.remove(place);
        Some(self.values.remove(place))
    }

    /// Keeps only those for which `keep` holds.
    pub fn retain(&mut self, mut keep: impl FnMut(&Id, &mut V) -> bool) {
        let mut place = 0;
        while place < self.ids.len() {
            if keep(&self.ids[place], &mut self.values[place]) {
                place += 1;
            } else {
                self.ids.remove(place);
                self.values.remove(place);
            }
        }
    }

    /// Every id with its value, in the order of the ids.
    pub fn iter(&self) -> Iter<'_, V> {
        self.ids.iter().zip(&self.values)
    }

    /// The ids, in order.
    pub fn keys(&self) -> std::slice::Iter<'_, Id> {
        self.ids.iter()
    }

    /// The values, in the order of their ids.
    pub fn values(&self) -> std::slice::Iter<'_, V> {
        self.values.iter()
    }

    /// The values, to be changed.
    pub fn values_mut(&mut self) -> std::slice::IterMut<'_, V> {
        self.values.iter_mut()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
}

impl<V: Default> SortedMap<V> {
    /// The value of an id, to be changed; a fresh one where it had none.
    pub fn get_or_default(&mut self, id: &Id) -> &mut V {
        let place = find(&self.ids, id).unwrap_or_else(|place| {
            self.ids.insert(place, id.clone());
            self.values.insert(place, V::default());
            place
        });
        &mut self.values[place]
    }
}

fn find(ids: &[Id], id: &str) -> Result<usize, usize> {
    ids.binary_search_by(|other| other.as_str().cmp(id))
}

/// Ids with their values.
type Iter<'a, V> = std::iter::Zip<std::slice::Iter<'a, Id>, std::slice::Iter<'a, V>>;

impl<V> Default for SortedMap<V> {
    fn default() -> Self {
        Self::new()
    }
}

impl<V: fmt::Debug> fmt::Debug for SortedMap<V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self).finish()
    }
}

impl<'a, V> IntoIterator for &'a SortedMap<V> {
    type Item = (&'a Id, &'a V);
    type IntoIter = Iter<'a, V>;

    fn into_iter(self) -> Iter<'a, V> {
        self.iter()
    }
}

impl<V> FromIterator<(Id, V)> for SortedMap<V> {
    /// Of several values of an id the last one stays.
    fn from_iter<I: IntoIterator<Item = (Id, V)>>(iter: I) -> Self {
        let mut map = Self::new();
        for (id, value) in iter {
            map.ids.push(id);
            map.values.push(value);
        }
        map.sort();
        map
    }
}

impl<V, const N: usize> From<[(Id, V); N]> for SortedMap<V> {
    fn from(entries: [(Id, V); N]) -> Self {
        entries.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn pairs(map: &SortedMap<u8>) -> Vec<(String, u8)> {
        map.iter().map(|(id, n)| (id.to_string(), *n)).collect()
    }

    proptest! {
        #[test]
        fn it_is_a_map(first in proptest::collection::vec(("[a-d]{0,2}", 0_u8..9), 0..20),
                       then in proptest::collection::vec(("[a-d]{0,2}", 0_u8..9), 0..20)) {
            let with_id = |(id, n): &(String, u8)| (Id::from(id.as_str()), *n);
            let mut ours: SortedMap<u8> = first.iter().map(with_id).collect();
            let mut theirs: BTreeMap<String, u8> = first.iter().cloned().collect();
            for (id, n) in then {
                prop_assert_eq!(ours.get(&id), theirs.get(&id));
                prop_assert_eq!(ours.contains_key(&id), theirs.contains_key(&id));
                match n {
                    0 | 1 => prop_assert_eq!(ours.remove(&id), theirs.remove(&id)),
                    2 => {
                        *ours.get_or_default(&Id::from(&*id)) += 1;
                        *theirs.entry(id).or_default() += 1;
                    }
                    3 => {
                        ours.retain(|_, n| *n > 4);
                        theirs.retain(|_, n| *n > 4);
                    }
                    _ => prop_assert_eq!(ours.insert(Id::from(&*id), n), theirs.insert(id, n)),
                }
                prop_assert_eq!(pairs(&ours), theirs.clone().into_iter().collect::<Vec<_>>());
                prop_assert_eq!(ours.len(), theirs.len());
            }
        }
    }
}
