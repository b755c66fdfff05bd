//! An instrument: the tree of groups and items that is asked and scored.

mod read;
mod tree;
mod value;

pub(crate) use tree::{Leaf, Tree};

use crate::{Depth, Fault, Id, Stages};

/// The format that [`Instrument::from_json`] reads.
pub const INSTRUMENT_FORMAT: &str = "siapklaster.instrument/1";

/// The structure of a questionnaire: read and checked once, then trusted.
///
/// At most 2,000 items, 16 deep, 2 MiB of JSON.
#[derive(Clone, Debug)]
pub struct Instrument {
    id: Id,
    version: u32,
    languages: Vec<String>,
    min_coverage: f64,
    bands: Vec<Band>,
    root: Group,
    tree: Tree,
}

/// An inner node: a group of groups and items.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Group {
    /// The group's id, unique in the tree.
    pub id: Id,
    /// Its weight among its siblings, more than 0.
    pub weight: f64,
    /// How its children's values become its own.
    pub aggregation: Aggregation,
    /// Whether it counts in the index; `false` also below an unscored group.
    pub scored: bool,
    /// Its children, at least one.
    pub children: Vec<Node>,
}

/// A child of a group.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// An inner node.
    Group(Group),
    /// A leaf.
    Item(Item),
}

/// A leaf: one question.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Item {
    /// The item's id, unique in the tree and for ever.
    pub id: Id,
    /// Its weight among its siblings, more than 0.
    pub weight: f64,
    /// Whether the quick walk asks it.
    pub key: bool,
    /// The lenses that look at it.
    pub tags: Vec<Id>,
    /// How it is answered.
    pub kind: Kind,
    /// Whether it counts in the index: no group above it is unscored.
    pub scored: bool,
}

/// How an item is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// One of several levels, 0 to `levels` − 1.
    Scale {
        /// How many levels there are, 2 to 11.
        levels: u8,
    },
    /// A number between declared bounds.
    Number {
        /// The unit that is shown behind the number.
        unit: String,
        /// The number that counts as one end.
        lo: f64,
        /// The number that counts as the other end, above `lo`.
        hi: f64,
        /// Which end is the better one.
        direction: Direction,
    },
}

/// Which end of a number item is the better one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// `hi` is worth 1.
    HigherIsBetter,
    /// `lo` is worth 1.
    LowerIsBetter,
}

/// An index of 50 must count as 50, whatever a logarithm makes of it.
pub(crate) const ROUNDING: f64 = 1e-9;

/// How a group's value comes from its children's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aggregation {
    /// Weighted mean.
    Arithmetic,
    /// Weighted geometric mean, shifted so that one zero doesn't wipe out the rest.
    Geometric,
    /// The lowest.
    Minimum,
}

/// A stretch of the index with a name.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Band {
    /// The band's id.
    pub id: Id,
    /// Where it starts, 0–100; it ends where the next one starts.
    pub from: f64,
    /// What every scored dimension must reach for this band, 0–100.
    pub dimension_floor: Option<f64>,
}

impl Band {
    /// Whether an index comes up to this band, dimensions aside.
    pub fn is_reached(&self, score: f64) -> bool {
        score + ROUNDING >= self.from
    }
}

impl Instrument {
    /// Reads `instrument.json`.
    ///
    /// ```
    /// use readiness::{Depth, Instrument};
    ///
    /// let instrument = Instrument::from_json(r#"{
    ///     "format": "siapklaster.instrument/1", "id": "small", "version": 1,
    ///     "bands": [{"id": "all", "from": 0}],
    ///     "root": {"id": "readiness", "children": [
    ///         {"id": "buying", "kind": "scale", "levels": 5, "key": true},
    ///         {"id": "loans", "kind": "number", "unit": "%", "lo": 0, "hi": 100}]}
    /// }"#).expect("a sound instrument");
    /// let quick: Vec<&str> = instrument.asked(Depth::Quick).map(|item| &*item.id).collect();
    /// assert_eq!(quick, ["buying"]);
    ///
    /// let faults = Instrument::from_json(r#"{
    ///     "format": "siapklaster.instrument/1", "id": "Small", "version": 1,
    ///     "bands": [{"id": "all", "from": 10}],
    ///     "root": {"id": "readiness", "children": [{"id": "buying", "kind": "scale", "levels": 5}]}
    /// }"#).unwrap_err();
    /// let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
    /// assert_eq!(faults, [
    ///     "id: \"Small\" is not an id: 1 to 64 of a-z, 0-9 and '-'",
    ///     "bands[0].from: the first band must start at 0",
    /// ]);
    /// ```
    ///
    /// # Errors
    /// Every fault with its place.
    pub fn from_json(json: &str) -> Result<Self, Vec<Fault>> {
        read::read(json)
    }

    /// The instrument's id.
    pub fn id(&self) -> &Id {
        &self.id
    }

    /// The instrument's version, from 1.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The languages it says it has a text in.
    pub fn languages(&self) -> &[String] {
        &self.languages
    }

    /// The coverage from which a node is scored, 0–1.
    pub fn min_coverage(&self) -> f64 {
        self.min_coverage
    }

    /// The bands, rising from 0.
    pub fn bands(&self) -> &[Band] {
        &self.bands
    }

    /// The top of the tree.
    pub fn root(&self) -> &Group {
        &self.root
    }

    /// Every group, in tree order, the root first.
    pub fn groups(&self) -> impl Iterator<Item = &Group> {
        self.walk().0.into_iter()
    }

    /// Every item, in tree order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.walk().1.into_iter()
    }

    /// All groups and all items. As lists, since a walk that stops at every node
    /// would be compiled again for every use.
    fn walk(&self) -> (Vec<&Group>, Vec<&Item>) {
        let (mut groups, mut items) = (Vec::new(), Vec::new());
        self.root.walk(&mut groups, &mut items);
        (groups, items)
    }

    /// The groups that hold items, in tree order: the pages of a walk.
    pub fn pages(&self) -> impl Iterator<Item = &Group> {
        self.groups().filter(|group| group.items().next().is_some())
    }

    /// The scored groups whose children are items, in tree order.
    pub fn dimensions(&self) -> impl Iterator<Item = &Group> {
        self.groups().filter(|group| group.is_dimension())
    }

    /// The first unscored group that holds items.
    pub fn stages(&self) -> Option<&Group> {
        self.pages().find(|group| !group.scored)
    }

    /// The tags of scored items, in order of first use.
    pub fn lenses(&self) -> impl Iterator<Item = &Id> {
        self.tree.lenses.iter().map(|(tag, _)| tag)
    }

    /// The item of an id.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.tree.item(&self.root, id)
    }

    /// Whether there is a quick walk: a scored item is a key item.
    pub fn has_quick(&self) -> bool {
        self.items().any(|item| item.scored && item.key)
    }

    /// The items that a walk asks, in tree order.
    ///
    /// The full walk asks all; the quick one the key items and every stage.
    pub fn asked(&self, depth: Depth) -> impl Iterator<Item = &Item> {
        self.items()
            .filter(move |item| self.is_asked(&item.id, depth))
    }

    /// Whether a walk of this depth asks the item; an unknown item is never asked.
    pub fn is_asked(&self, item: &str, depth: Depth) -> bool {
        self.tree.is_asked(item, depth)
    }

    pub(crate) fn tree(&self) -> &Tree {
        &self.tree
    }
}

impl Group {
    /// The items that are its direct children.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.children.iter().filter_map(|node| match node {
            Node::Group(_) => None,
            Node::Item(item) => Some(item),
        })
    }

    fn walk<'a>(&'a self, groups: &mut Vec<&'a Group>, items: &mut Vec<&'a Item>) {
        groups.push(self);
        for child in &self.children {
            match child {
                Node::Group(group) => group.walk(groups, items),
                Node::Item(item) => items.push(item),
            }
        }
    }

    fn is_dimension(&self) -> bool {
        self.scored
            && self
                .children
                .iter()
                .all(|node| matches!(node, Node::Item(_)))
    }
}

impl Node {
    /// The node's id.
    pub fn id(&self) -> &Id {
        match self {
            Self::Group(group) => &group.id,
            Self::Item(item) => &item.id,
        }
    }

    fn scored(&self) -> bool {
        match self {
            Self::Group(group) => group.scored,
            Self::Item(item) => item.scored,
        }
    }
}

impl Item {
    /// The highest level of a scale item.
    pub fn top(&self) -> Option<u8> {
        match self.kind {
            Kind::Scale { levels } => Some(levels - 1),
            Kind::Number { .. } => None,
        }
    }

    /// The lowest level by which a stage is finished: what a tick in a quick walk stands for.
    /// None for an item without levels.
    pub fn finished_level(&self) -> Option<u8> {
        let top = self.top()?;
        (0..=top).find(|level| Stages::is_finished(f64::from(*level) / f64::from(top)))
    }
}
