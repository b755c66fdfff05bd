//! One pass over the tree, from the leaves to the root.

use super::gather::Sums;
use crate::Aggregation;
use crate::instrument::Tree;
use crate::statistics::{arithmetic_mean, geometric_mean_of};

/// Thirteen of twenty must count as 0.65, whatever rounding makes of the sum.
const ROUNDING: f64 = 1e-12;

/// Values and coverage of every node.
#[derive(Clone, Debug, Default)]
pub(super) struct Pass {
    /// 0–1; `None` where too little is answered.
    pub(super) values: Vec<Option<f64>>,
    /// 0–1; `None` where nothing applies.
    pub(super) coverage: Vec<Option<f64>>,
    /// The logarithms of the values below geometric groups, moved as those take them.
    logarithms: Vec<f64>,
    /// Room for the weights and values of one group's children.
    counting: Vec<(f64, f64)>,
}

/// How a pass is made.
#[derive(Clone, Copy)]
pub(super) struct Way<'a> {
    pub(super) tree: &'a Tree,
    /// The weight of every node.
    pub(super) weights: &'a [f64],
    /// Whether each leaf is asked.
    pub(super) asked: &'a [bool],
    /// The coverage from which a node has a value.
    pub(super) min_coverage: f64,
    /// Arithmetic means throughout, in place of the declared aggregation.
    pub(super) arithmetic: bool,
}

impl Pass {
    /// Scores what was asked and answered.
    pub(super) fn score(&mut self, way: Way<'_>, answered: &[Sums]) {
        self.answer(way, answered);
        self.rise(way);
    }

    /// Takes what was asked and answered for the leaves.
    pub(super) fn answer(&mut self, way: Way<'_>, answered: &[Sums]) {
        self.set_leaves(way, &|leaf| {
            if way.asked[leaf] {
                (answered[leaf].value(), answered[leaf].coverage())
            } else {
                (None, None)
            }
        });
    }

    /// Sets the leaves' values and coverage.
    pub(super) fn set_leaves(
        &mut self,
        way: Way<'_>,
        leaf: &dyn Fn(usize) -> (Option<f64>, Option<f64>),
    ) {
        let nodes = way.tree.nodes.len();
        self.values.resize(nodes, None);
        self.coverage.resize(nodes, None);
        self.logarithms.resize(nodes, 0.0);
        for (place, leaf_of) in way.tree.leaves.iter().enumerate() {
            let (value, coverage) = leaf(place);
            self.set(way, leaf_of.node, value, coverage);
        }
    }

    /// Goes up from the leaves.
    pub(super) fn rise(&mut self, way: Way<'_>) {
        // A parent stands before its children, so that backwards they come first.
        for group in (0..way.tree.nodes.len()).rev() {
            self.rise_to(way, group);
        }
    }

    /// The value and the coverage of a group whose children have theirs.
    pub(super) fn rise_to(&mut self, way: Way<'_>, group: usize) {
        let node = &way.tree.nodes[group];
        let Some(aggregation) = node.aggregation else {
            return;
        };
        if aggregation == Aggregation::Geometric && !way.arithmetic {
            for &child in &node.children {
                if let Some(value) = self.values[child] {
                    self.logarithms[child] = libm::log(moved(value));
                }
            }
        }
        let value = self.aggregate(way, group, group, 0.0);
        self.counting.clear();
        for &child in &node.children {
            if let Some(coverage) = self.coverage[child] {
                self.counting.push((way.weights[child], coverage));
            }
        }
        let coverage = arithmetic_mean(&self.counting);
        self.set(way, group, value, coverage);
    }

    fn set(&mut self, way: Way<'_>, node: usize, value: Option<f64>, coverage: Option<f64>) {
        self.coverage[node] = coverage;
        self.values[node] = value.filter(|_| way.is_enough(coverage));
    }

    /// The root's value if one leaf had another value.
    pub(super) fn root_with(&mut self, way: Way<'_>, node: usize, value: f64) -> Option<f64> {
        let nodes = &way.tree.nodes;
        let (mut place, mut value) = (node, value);
        while let Some(parent) = nodes[place].parent {
            self.values[parent]?;
            value = self.aggregate(way, parent, place, value)?;
            place = parent;
        }
        Some(value)
    }

    /// A group's value from its children's, where one of them, `changed`, is taken
    /// to have another value; the group itself stands for none.
    fn aggregate(&mut self, way: Way<'_>, group: usize, changed: usize, value: f64) -> Option<f64> {
        let node = &way.tree.nodes[group];
        let mut aggregation = node.aggregation?;
        if way.arithmetic {
            aggregation = Aggregation::Arithmetic;
        }
        let is_geometric = aggregation == Aggregation::Geometric;
        let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
        self.counting.clear();
        for &child in &node.children {
            let (value, logarithm) = if child == changed {
                (
                    value,
                    if is_geometric {
                        libm::log(moved(value))
                    } else {
                        0.0
                    },
                )
            } else if let Some(value) = self.values[child] {
                (value, self.logarithms[child])
            } else {
                continue;
            };
            lowest = lowest.min(value);
            highest = highest.max(value);
            let counts = if is_geometric { logarithm } else { value };
            self.counting.push((way.weights[child], counts));
        }
        match aggregation {
            Aggregation::Arithmetic => arithmetic_mean(&self.counting),
            Aggregation::Minimum => (!self.counting.is_empty()).then_some(lowest),
            Aggregation::Geometric => {
                let ends = [moved(lowest), moved(highest)];
                let mean = geometric_mean_of(&self.counting, ends)?;
                // Equal values are held to themselves, also by what rounding does
                // where they are moved and moved back.
                Some(((mean - 0.01) / 0.99).max(lowest).min(highest))
            }
        }
    }
}

impl Way<'_> {
    pub(super) fn is_enough(&self, coverage: Option<f64>) -> bool {
        coverage.is_some_and(|coverage| coverage + ROUNDING >= self.min_coverage)
    }
}

/// A value as the geometric mean takes it, moved from [0, 1] to [0.01, 1]: 0
/// stays 0, 1 stays 1, and one zero doesn't wipe out the rest.
fn moved(value: f64) -> f64 {
    (1.0 + 99.0 * value) / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Instrument;

    /// The root's value over items with these values.
    fn geometric(values: &[f64]) -> f64 {
        let items: Vec<String> = (0..values.len())
            .map(|n| format!(r#"{{"id": "i{n}", "kind": "scale", "levels": 5}}"#))
            .collect();
        let instrument = Instrument::from_json(&format!(
            r#"{{"format": "siapklaster.instrument/1", "id": "small", "version": 1,
                "bands": [{{"id": "low", "from": 0}}],
                "root": {{"id": "root", "aggregation": "geometric", "children": [{}]}}}}"#,
            items.join(",")
        ))
        .unwrap();
        let tree = instrument.tree();
        let way = Way {
            tree,
            weights: &vec![1.0; tree.nodes.len()],
            asked: &vec![true; tree.leaves.len()],
            min_coverage: 0.65,
            arithmetic: false,
        };
        let mut pass = Pass::default();
        pass.set_leaves(way, &|leaf| (Some(values[leaf]), Some(1.0)));
        pass.rise(way);
        pass.values[0].unwrap()
    }

    #[test]
    fn the_shift_keeps_the_ends_and_softens_a_zero() {
        assert!(geometric(&[0.0, 0.0]).abs() < f64::MIN_POSITIVE);
        assert_eq!(geometric(&[1.0, 1.0, 1.0]).to_bits(), 1.0_f64.to_bits());
        assert_eq!(geometric(&[0.5, 0.5]).to_bits(), 0.5_f64.to_bits());
        // sqrt(0.01 · 1) = 0.1; (0.1 − 0.01) / 0.99 = 1/11.
        assert!((geometric(&[0.0, 1.0]) - 1.0 / 11.0).abs() < 1e-15);
    }
}
