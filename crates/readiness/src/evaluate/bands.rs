//! Which band an index falls in, and what holds it back.

use crate::{Band, Id};

/// An index of 50 must count as 50, whatever a logarithm makes of it.
const ROUNDING: f64 = 1e-9;

/// The band of a score and the dimension whose floor keeps it down, if one does.
///
/// `dimensions` are the scored dimensions with their scores, in tree order.
pub(super) fn band(
    bands: &[Band],
    score: f64,
    dimensions: &[(Id, f64)],
) -> (Option<Id>, Option<Id>) {
    let lowest = lowest(dimensions);
    let holds = |band: &Band| match (band.dimension_floor, lowest) {
        (Some(floor), Some((_, lowest))) => *lowest + ROUNDING >= floor,
        _ => true,
    };
    let reached: Vec<&Band> = bands
        .iter()
        .filter(|band| score + ROUNDING >= band.from)
        .collect();
    let named = reached.last();
    // The first band stands for whatever is below the others, floor or not.
    let held = reached
        .iter()
        .rev()
        .find(|band| holds(band))
        .or(reached.first());
    let held_back_by = named
        .filter(|band| !holds(band))
        .and(lowest)
        .map(|(id, _)| id.clone());
    (held.map(|band| band.id.clone()), held_back_by)
}

/// The dimension with the lowest score; the first of equals.
pub(super) fn lowest(dimensions: &[(Id, f64)]) -> Option<&(Id, f64)> {
    dimensions.iter().reduce(|lowest, other| {
        if other.1 < lowest.1 - ROUNDING {
            other
        } else {
            lowest
        }
    })
}
