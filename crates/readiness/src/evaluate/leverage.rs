//! What one level more on an item adds to the index.

use super::pass::{Pass, Way};
use crate::{Kind, Leverage};

/// Every answered item that counts, highest gain first, equals in tree order.
pub(super) fn leverage(way: Way<'_>, pass: &mut Pass) -> Vec<Leverage> {
    let Some(Some(index)) = pass.values.first().copied() else {
        return Vec::new();
    };
    let mut leverage: Vec<Leverage> = way
        .tree
        .leaves
        .iter()
        .filter(|leaf| leaf.scored)
        .filter_map(|leaf| {
            let value = pass.values[leaf.node]?;
            let raised = (value + leaf.kind.step()).min(1.0);
            let gain = if raised > value {
                let raised = pass.root_with(way, leaf.node, raised).unwrap_or(index);
                100.0 * (raised - index).max(0.0)
            } else {
                0.0
            };
            Some(Leverage {
                item: leaf.id.clone(),
                gain,
                level: reached(&leaf.kind, value),
            })
        })
        .collect();
    // Gains that differ by rounding alone are equal.
    let rounded = |entry: &Leverage| (entry.gain * 1e9).round();
    leverage.sort_by(|one, other| rounded(other).total_cmp(&rounded(one)));
    leverage
}

/// The level that a mean value has reached.
fn reached(kind: &Kind, value: f64) -> Option<u8> {
    match kind {
        Kind::Scale { levels } => {
            let top = f64::from(levels - 1);
            // 0 to 10, so that nothing is cut off.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            let level = (value * top + 1e-9).floor() as u8;
            Some(level)
        }
        Kind::Number { .. } => None,
    }
}
