//! One pass over the tree, from the leaves to the root.

use super::gather::Answered;
use crate::Aggregation;
use crate::instrument::{Flat, Tree};
use crate::statistics::{arithmetic_mean, geometric_mean, within};

/// Thirteen of twenty must count as 0.65, whatever rounding makes of the sum.
const ROUNDING: f64 = 1e-12;

/// Values and coverage of every node.
#[derive(Clone, Debug, Default)]
pub(super) struct Pass {
    /// 0–1; `None` where too little is answered.
    pub(super) values: Vec<Option<f64>>,
    /// 0–1; `None` where nothing applies.
    pub(super) coverage: Vec<Option<f64>>,
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
    pub(super) fn score(&mut self, way: Way<'_>, answered: &[Answered]) {
        self.run(way, &|leaf| {
            if way.asked[leaf] {
                (answered[leaf].value(), answered[leaf].coverage())
            } else {
                (None, None)
            }
        });
    }

    /// Goes up from the leaves' values and coverage.
    pub(super) fn run(&mut self, way: Way<'_>, leaf: &dyn Fn(usize) -> (Option<f64>, Option<f64>)) {
        let nodes = &way.tree.nodes;
        self.values.clear();
        self.values.resize(nodes.len(), None);
        self.coverage.clear();
        self.coverage.resize(nodes.len(), None);
        // A parent stands before its children, so that backwards they come first.
        for (place, node) in nodes.iter().enumerate().rev() {
            let (value, coverage) = match node.leaf {
                Some(place) => leaf(place),
                None => (
                    way.aggregate(node, &|child| self.values[child]),
                    arithmetic_mean(&way.counting(node, &|child| self.coverage[child])),
                ),
            };
            self.coverage[place] = coverage;
            self.values[place] = value.filter(|_| way.is_enough(coverage));
        }
    }

    /// The root's value if one leaf had another value.
    pub(super) fn root_with(&self, way: Way<'_>, node: usize, value: f64) -> Option<f64> {
        let nodes = &way.tree.nodes;
        let (mut place, mut value) = (node, value);
        while let Some(parent) = nodes[place].parent {
            self.values[parent]?;
            let changed = |child: usize| {
                if child == place {
                    Some(value)
                } else {
                    self.values[child]
                }
            };
            value = way.aggregate(&nodes[parent], &changed)?;
            place = parent;
        }
        Some(value)
    }
}

impl Way<'_> {
    pub(super) fn is_enough(&self, coverage: Option<f64>) -> bool {
        coverage.is_some_and(|coverage| coverage + ROUNDING >= self.min_coverage)
    }

    /// A group's value from its children's.
    fn aggregate(&self, node: &Flat, value: &dyn Fn(usize) -> Option<f64>) -> Option<f64> {
        let values = self.counting(node, value);
        match node.aggregation? {
            _ if self.arithmetic => arithmetic_mean(&values),
            Aggregation::Arithmetic => arithmetic_mean(&values),
            Aggregation::Geometric => shifted_geometric_mean(&values),
            Aggregation::Minimum => values.iter().map(|(_, value)| *value).reduce(f64::min),
        }
    }

    /// Weights and values of the children that count in a node: below a scored
    /// group the scored ones.
    fn counting(&self, node: &Flat, value: &dyn Fn(usize) -> Option<f64>) -> Vec<(f64, f64)> {
        let mut values = Vec::with_capacity(node.children.len());
        for &child in &node.children {
            if self.tree.nodes[child].scored == node.scored
                && let Some(value) = value(child)
            {
                values.push((self.weights[child], value));
            }
        }
        values
    }
}

/// The geometric mean of values moved from [0, 1] to [0.01, 1], moved back:
/// 0 stays 0, 1 stays 1, and one zero doesn't wipe out the rest.
fn shifted_geometric_mean(values: &[(f64, f64)]) -> Option<f64> {
    let shifted: Vec<(f64, f64)> = values
        .iter()
        .map(|(weight, value)| (*weight, (1.0 + 99.0 * value) / 100.0))
        .collect();
    let mean = (geometric_mean(&shifted)? - 0.01) / 0.99;
    // Moving back rounds as well, so that equal values are held to themselves here.
    Some(within(values, mean))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shift_keeps_the_ends_and_softens_a_zero() {
        let mean = |values: &[f64]| {
            let values: Vec<(f64, f64)> = values.iter().map(|&value| (1.0, value)).collect();
            shifted_geometric_mean(&values).unwrap()
        };
        assert!(mean(&[0.0, 0.0]).abs() < f64::MIN_POSITIVE);
        assert_eq!(mean(&[1.0, 1.0, 1.0]).to_bits(), 1.0_f64.to_bits());
        assert_eq!(mean(&[0.5, 0.5]).to_bits(), 0.5_f64.to_bits());
        // sqrt(0.01 · 1) = 0.1; (0.1 − 0.01) / 0.99 = 1/11.
        assert!((mean(&[0.0, 1.0]) - 1.0 / 11.0).abs() < 1e-15);
    }
}
