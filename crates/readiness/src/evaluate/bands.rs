//! Which band an index falls in, and what holds it back.

use super::pass::Pass;
use crate::Instrument;
use crate::instrument::ROUNDING;

/// The places of a band and of the dimension whose floor keeps it down, if one does.
pub(super) type Held = (Option<usize>, Option<usize>);

/// The band of a pass among the instrument's bands, and the dimension, among the
/// tree's nodes, that holds it back.
pub(super) fn band(instrument: &Instrument, pass: &Pass) -> Held {
    let Some(Some(index)) = pass.values.first() else {
        return (None, None);
    };
    let score = 100.0 * index;
    let lowest = lowest(instrument, pass);
    let bands = instrument.bands();
    let holds = |place: usize| match (bands[place].dimension_floor, lowest) {
        (Some(floor), Some((_, lowest))) => lowest + ROUNDING >= floor,
        _ => true,
    };
    let reached = || (0..bands.len()).filter(|place| bands[*place].is_reached(score));
    // The first band stands for whatever is below the others, floor or not.
    let held = reached()
        .rev()
        .find(|&place| holds(place))
        .or_else(|| reached().next());
    let held_back_by = reached()
        .next_back()
        .filter(|&named| !holds(named))
        .and(lowest)
        .map(|(dimension, _)| dimension);
    (held, held_back_by)
}

/// The scored dimension with the lowest score, and that score; the first of equals.
pub(super) fn lowest(instrument: &Instrument, pass: &Pass) -> Option<(usize, f64)> {
    let mut lowest: Option<(usize, f64)> = None;
    for &dimension in &instrument.tree().dimensions {
        if let Some(value) = pass.values[dimension] {
            let score = 100.0 * value;
            if lowest.is_none_or(|(_, lowest)| score < lowest - ROUNDING) {
                lowest = Some((dimension, score));
            }
        }
    }
    lowest
}
