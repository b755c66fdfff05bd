//! The tree laid out flat, for fast look-ups and repeated sums.

use super::{Aggregation, Group, Item, Kind, Node};
use std::collections::BTreeMap;

use crate::{Depth, Id};

/// The nodes in tree order: a parent always before its children.
#[derive(Clone, Debug)]
pub(crate) struct Tree {
    pub(crate) nodes: Vec<Flat>,
    /// The nodes that are items, in tree order.
    pub(crate) leaves: Vec<Leaf>,
    /// The places in `nodes` of the scored groups below the root.
    pub(crate) groups: Vec<usize>,
    /// The places in `nodes` of the scored groups whose children are all items.
    pub(crate) dimensions: Vec<usize>,
    /// The tags of scored items in order of first use, each with the places of
    /// its items in `leaves`.
    pub(crate) lenses: Vec<(Id, Vec<usize>)>,
    /// From an item's id to its place in `leaves`.
    index: BTreeMap<Id, usize>,
    has_quick: bool,
}

/// One node of the tree.
#[derive(Clone, Debug)]
pub(crate) struct Flat {
    pub(crate) id: Id,
    pub(crate) weight: f64,
    pub(crate) scored: bool,
    /// The group above; the root has none.
    pub(crate) parent: Option<usize>,
    /// How the children are summed; `None` for an item.
    pub(crate) aggregation: Option<Aggregation>,
    /// Places in `nodes` of the children that count in it: below a scored group
    /// the scored ones.
    pub(crate) children: Vec<usize>,
    /// For an item, its place in `leaves`.
    pub(crate) leaf: Option<usize>,
}

/// What the calculator needs to know of an item.
#[derive(Clone, Debug)]
pub(crate) struct Leaf {
    pub(crate) id: Id,
    pub(crate) kind: Kind,
    pub(crate) scored: bool,
    key: bool,
    pub(crate) stage: bool,
    /// Its place in `nodes`.
    pub(crate) node: usize,
    /// Which child to take at every step down from the root.
    path: Vec<usize>,
}

impl Tree {
    pub(crate) fn of(root: &Group) -> Self {
        let mut tree = Self {
            nodes: Vec::new(),
            leaves: Vec::new(),
            groups: Vec::new(),
            dimensions: Vec::new(),
            lenses: Vec::new(),
            index: BTreeMap::new(),
            has_quick: false,
        };
        let mut stages = None;
        tree.add_group(root, None, &mut Vec::new(), &mut stages);
        tree
    }

    fn add_group(
        &mut self,
        group: &Group,
        parent: Option<usize>,
        path: &mut Vec<usize>,
        stages: &mut Option<usize>,
    ) {
        let place = self.nodes.len();
        self.nodes.push(Flat {
            id: group.id.clone(),
            weight: group.weight,
            scored: group.scored,
            parent,
            aggregation: Some(group.aggregation),
            children: Vec::with_capacity(group.children.len()),
            leaf: None,
        });
        if stages.is_none() && !group.scored && group.items().next().is_some() {
            *stages = Some(place);
        }
        if group.scored && parent.is_some() {
            self.groups.push(place);
        }
        if group.is_dimension() {
            self.dimensions.push(place);
        }
        for (position, child) in group.children.iter().enumerate() {
            if child.scored() == group.scored {
                let next = self.nodes.len();
                self.nodes[place].children.push(next);
            }
            path.push(position);
            match child {
                Node::Group(child) => self.add_group(child, Some(place), path, stages),
                Node::Item(item) => self.add_item(item, place, path, *stages == Some(place)),
            }
            path.pop();
        }
    }

    fn add_item(&mut self, item: &Item, parent: usize, path: &[usize], stage: bool) {
        let leaf = self.leaves.len();
        self.index.insert(item.id.clone(), leaf);
        self.has_quick |= item.scored && item.key;
        for tag in item.tags.iter().filter(|_| item.scored) {
            match self.lenses.iter_mut().find(|(other, _)| other == tag) {
                Some((_, leaves)) => leaves.push(leaf),
                None => self.lenses.push((tag.clone(), vec![leaf])),
            }
        }
        self.leaves.push(Leaf {
            id: item.id.clone(),
            kind: item.kind.clone(),
            scored: item.scored,
            key: item.key,
            stage,
            node: self.nodes.len(),
            path: path.to_vec(),
        });
        self.nodes.push(Flat {
            id: item.id.clone(),
            weight: item.weight,
            scored: item.scored,
            parent: Some(parent),
            aggregation: None,
            children: Vec::new(),
            leaf: Some(leaf),
        });
    }

    pub(crate) fn leaf(&self, id: &str) -> Option<&Leaf> {
        self.index.get(id).map(|&leaf| &self.leaves[leaf])
    }

    /// Those of the values that belong to an item, each with the item's place in `leaves`.
    ///
    /// Both maps are in the order of the ids, so that one walk finds all.
    pub(crate) fn leaves_of<'a, T>(
        &self,
        values: &'a BTreeMap<Id, T>,
    ) -> impl Iterator<Item = (usize, &'a T)> {
        let mut index = self.index.iter().peekable();
        values.iter().filter_map(move |(id, value)| {
            while index.next_if(|(other, _)| *other < id).is_some() {}
            let (_, &leaf) = index.next_if(|(other, _)| *other == id)?;
            Some((leaf, value))
        })
    }

    pub(crate) fn item<'a>(&self, root: &'a Group, id: &str) -> Option<&'a Item> {
        let mut group = root;
        for &position in &self.leaf(id)?.path {
            match group.children.get(position)? {
                Node::Group(child) => group = child,
                Node::Item(item) => return Some(item),
            }
        }
        None
    }

    pub(crate) fn is_asked(&self, id: &str, depth: Depth) -> bool {
        self.leaf(id).is_some_and(|leaf| self.asks(leaf, depth))
    }

    /// Without key items there is no quick walk, so that all are asked.
    pub(crate) fn asks(&self, leaf: &Leaf, depth: Depth) -> bool {
        depth == Depth::Full || !self.has_quick || leaf.key || leaf.stage
    }
}
