//! Places in a file, and the faults found there.

use crate::Fault;
use crate::fault::Problem;

/// More faults than these help nobody, and a hostile file could hold a million.
const MOST_FAULTS: usize = 1000;

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

impl Place<'_> {
    /// The path as text; empty for the whole file.
    pub(crate) fn path(&self) -> String {
        let mut path = String::new();
        self.put(&mut path);
        path
    }

    fn put(&self, path: &mut String) {
        match self {
            Self::File => {}
            Self::Key(above, key) => {
                above.put(path);
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Self::Index(above, index) => {
                above.put(path);
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
            }
        }
    }
}

/// The faults found so far.
#[derive(Default)]
pub(crate) struct Faults(Vec<Fault>);

impl Faults {
    pub(crate) fn push(&mut self, place: &Place<'_>, problem: Problem) {
        match self.0.len() {
            n if n < MOST_FAULTS => self.0.push(Fault::new(place.path(), problem)),
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
