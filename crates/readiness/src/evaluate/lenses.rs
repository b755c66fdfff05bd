//! The answers looked at by tag.

use super::pass::{Pass, Way};
use crate::statistics::arithmetic_mean;
use crate::{Id, Keyed, LensScore};

/// Every tag of a scored item, in order of first use.
pub(super) fn lenses(way: Way<'_>, pass: &Pass) -> Keyed<LensScore> {
    let mut tags: Vec<&Id> = Vec::new();
    for leaf in way.tree.leaves.iter().filter(|leaf| leaf.scored) {
        for tag in &leaf.tags {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    tags.into_iter()
        .map(|tag| (tag.clone(), lens(way, pass, tag)))
        .collect()
}

fn lens(way: Way<'_>, pass: &Pass, tag: &Id) -> LensScore {
    let mean = |of: &[Option<f64>]| {
        let leaves = way.tree.leaves.iter();
        let values: Vec<(f64, f64)> = leaves
            .filter(|leaf| leaf.scored && leaf.tags.contains(tag))
            .filter_map(|leaf| Some((way.weights[leaf.node], of[leaf.node]?)))
            .collect();
        arithmetic_mean(&values)
    };
    let coverage = mean(&pass.coverage);
    LensScore {
        score: mean(&pass.values)
            .filter(|_| way.is_enough(coverage))
            .map(|value| 100.0 * value),
        coverage,
    }
}
