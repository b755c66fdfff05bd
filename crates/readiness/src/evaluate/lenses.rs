//! The answers looked at by tag.

use super::pass::{Pass, Way};
use crate::statistics::arithmetic_mean;
use crate::{Keyed, LensScore};

/// Every tag of a scored item, in order of first use.
pub(super) fn lenses(way: Way<'_>, pass: &Pass) -> Keyed<LensScore> {
    let lenses = way.tree.lenses.iter();
    lenses
        .map(|(tag, leaves)| (tag.clone(), lens(way, pass, leaves)))
        .collect()
}

fn lens(way: Way<'_>, pass: &Pass, leaves: &[usize]) -> LensScore {
    let mean = |of: &[Option<f64>]| {
        let mut values = Vec::with_capacity(leaves.len());
        for &leaf in leaves {
            let node = way.tree.leaves[leaf].node;
            if let Some(value) = of[node] {
                values.push((way.weights[node], value));
            }
        }
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
