//! How a summary rounds, so that it fits a link.
//!
//! Every rounding here is stable: what was rounded once stays as it is.

/// No value, in one byte and in two.
const NONE: u8 = 0xff;
const NONE_WIDE: u16 = 0xffff;

/// Steps of 0.005, where the odd ones stand for all that lies between two
/// hundredths. So a tenth or a whole that is rounded from it later comes out
/// as it would have from the exact value: nothing is rounded up twice.
const POINT_STEPS: f64 = 200.0;
/// The same for gains, with steps of 0.025.
const GAIN_STEPS: f64 = 40.0;

/// Close enough to a step to be meant as that step.
const ROUNDING: f64 = 1e-7;

fn to_odd(value: f64, steps: f64) -> f64 {
    let even = value * steps / 2.0;
    let nearest = even.round();
    if (even - nearest).abs() < ROUNDING {
        2.0 * nearest
    } else {
        2.0 * even.floor() + 1.0
    }
}

/// A score of 0–100 in two bytes.
pub(crate) fn points(score: Option<f64>) -> u16 {
    // A clamped value fits, and NaN becomes 0.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    score.map_or(NONE_WIDE, |score| {
        to_odd(score.clamp(0.0, 100.0), POINT_STEPS) as u16
    })
}

pub(crate) fn from_points(points: u16) -> Option<f64> {
    (f64::from(points) <= 100.0 * POINT_STEPS).then(|| f64::from(points) / POINT_STEPS)
}

/// A gain in points.
pub(crate) fn gain(gain: f64) -> u16 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let steps = to_odd(gain.clamp(0.0, 100.0), GAIN_STEPS) as u16;
    steps
}

pub(crate) fn from_gain(steps: u64) -> Option<f64> {
    let steps = u16::try_from(steps).ok()?;
    (f64::from(steps) <= 100.0 * GAIN_STEPS).then(|| f64::from(steps) / GAIN_STEPS)
}

/// A share of 0–1 in whole percent.
pub(crate) fn share(share: Option<f64>) -> u8 {
    whole(share.map(|share| 100.0 * share))
}

pub(crate) fn from_share(percent: u8) -> Option<f64> {
    (percent <= 100).then(|| f64::from(percent) / 100.0)
}

/// A score of 0–100 in whole points.
pub(crate) fn whole(score: Option<f64>) -> u8 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    score.map_or(NONE, |score| score.clamp(0.0, 100.0).round() as u8)
}

pub(crate) fn from_whole(points: u8) -> Option<f64> {
    (points <= 100).then(|| f64::from(points))
}

/// A range of scores in half points, rounded outward: it never gets narrower.
pub(crate) fn range(range: Option<[f64; 2]>) -> [u8; 2] {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    range.map_or([NONE; 2], |[low, high]| {
        let low = (2.0 * low.clamp(0.0, 100.0) + ROUNDING).floor();
        let high = (2.0 * high.clamp(0.0, 100.0) - ROUNDING).ceil();
        [low as u8, high as u8]
    })
}

pub(crate) fn from_range([low, high]: [u8; 2]) -> Option<[f64; 2]> {
    (low <= 200 && high <= 200).then(|| [f64::from(low) / 2.0, f64::from(high) / 2.0])
}

/// A mean level of 0–10 in steps of 0.05.
pub(crate) fn level(level: Option<f64>) -> u8 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    level.map_or(NONE, |level| (20.0 * level.clamp(0.0, 10.0)).round() as u8)
}

pub(crate) fn from_level(steps: u8) -> Option<f64> {
    (steps <= 200).then(|| f64::from(steps) / 20.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_rounded_once_stays() {
        for steps in 0..=20_000 {
            assert_eq!(points(from_points(steps)), steps);
        }
        for steps in 0..=4000 {
            assert_eq!(
                gain(from_gain(steps).unwrap()),
                u16::try_from(steps).unwrap()
            );
        }
        for byte in 0..=200 {
            assert_eq!(level(from_level(byte)), byte);
            assert_eq!(range(from_range([byte, 200])), [byte, 200]);
            assert_eq!(range(from_range([0, byte])), [0, byte]);
        }
        for byte in 0..=100 {
            assert_eq!(share(from_share(byte)), byte);
            assert_eq!(whole(from_whole(byte)), byte);
        }
        assert_eq!(points(None), NONE_WIDE);
        assert_eq!(from_points(NONE_WIDE), None);
        assert_eq!(from_share(NONE), None);
    }

    #[test]
    fn nothing_is_rounded_up_twice() {
        // 61.4951 to hundredths would be 61.50, and that to a whole 62.
        for score in [61.4951, 61.4449, 0.049_999, 99.949_6, 50.0, 61.45, 37.2] {
            let carried = from_points(points(Some(score))).unwrap();
            assert_eq!(format!("{carried:.1}"), format!("{score:.1}"), "{score}");
            assert_eq!(format!("{carried:.0}"), format!("{score:.0}"), "{score}");
        }
    }

    #[test]
    fn a_range_is_not_narrowed() {
        assert_eq!(from_range(range(Some([37.6, 37.2]))), Some([37.5, 37.5]));
        assert_eq!(
            from_range(range(Some([50.0 - 1e-12, 62.5 + 1e-12]))),
            Some([50.0, 62.5])
        );
    }
}
