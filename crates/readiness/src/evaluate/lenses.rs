//! The answers looked at by tag.

use super::pass::{Pass, Way};
use crate::statistics::arithmetic_mean;
use indexmap::IndexMap;

use crate::{Id, LensScore};

/// Every tag of a scored item, in order of first use.
pub(super) fn lenses(way: Way<'_>, pass: &Pass) -> IndexMap<Id, LensScore> {
    let mut room = Vec::new();
    let lenses = way.tree.lenses.iter();
    lenses
        .map(|(tag, leaves)| (tag.clone(), lens(way, pass, leaves, &mut room)))
        .collect()
}

fn lens(way: Way<'_>, pass: &Pass, leaves: &[usize], room: &mut Vec<(f64, f64)>) -> LensScore {
    let mut mean = |of: &[Option<f64>]| {
        let nodes = leaves.iter().map(|&leaf| way.tree.leaves[leaf].node);
        room.clear();
        room.extend(nodes.filter_map(|node| Some((way.weights[node], of[node]?))));
        arithmetic_mean(room)
    };
    let coverage = mean(&pass.coverage);
    LensScore {
        score: mean(&pass.values)
            .filter(|_| way.is_enough(coverage))
            .map(|value| 100.0 * value),
        coverage,
    }
}
