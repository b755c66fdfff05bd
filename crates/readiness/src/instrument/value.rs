//! What an answer is worth.

use super::{Direction, Kind};

impl Kind {
    /// The value of a level, 0–1; `None` where the item has no such level.
    pub fn level_value(&self, level: u8) -> Option<f64> {
        match self {
            Self::Scale { levels } if level < *levels => {
                Some(f64::from(level) / f64::from(levels - 1))
            }
            _ => None,
        }
    }

    /// The value of a number, 0–1, cut off at the declared bounds; `None` for a scale item.
    pub fn number_value(&self, number: f64) -> Option<f64> {
        match self {
            Self::Number {
                lo, hi, direction, ..
            } if number.is_finite() => {
                let number = number.clamp(*lo, *hi);
                let value = if (hi - lo).is_finite() {
                    (number - lo) / (hi - lo)
                } else {
                    // Bounds further apart than the greatest number.
                    (number / 2.0 - lo / 2.0) / (hi / 2.0 - lo / 2.0)
                };
                Some(match direction {
                    Direction::HigherIsBetter => value,
                    Direction::LowerIsBetter => 1.0 - value,
                })
            }
            _ => None,
        }
    }

    /// What one step up is worth: one level, or a quarter of a number's range.
    pub(crate) fn step(&self) -> f64 {
        match self {
            Self::Scale { levels } => 1.0 / f64::from(levels - 1),
            Self::Number { .. } => 0.25,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(lo: f64, hi: f64, direction: Direction) -> Kind {
        let unit = String::new();
        Kind::Number {
            unit,
            lo,
            hi,
            direction,
        }
    }

    #[test]
    fn numbers_are_cut_off_at_their_bounds() {
        let values =
            |direction| [1.0, 11.0, -1.0].map(|x| number(0.0, 10.0, direction).number_value(x));
        assert_eq!(
            values(Direction::HigherIsBetter),
            [Some(0.1), Some(1.0), Some(0.0)]
        );
        assert_eq!(
            values(Direction::LowerIsBetter),
            [Some(0.9), Some(0.0), Some(1.0)]
        );
    }

    #[test]
    fn extreme_bounds_have_values_too() {
        let wide = number(f64::MIN, f64::MAX, Direction::HigherIsBetter);
        assert_eq!(wide.number_value(0.0), Some(0.5));
        let narrow = number(0.0, 5e-324, Direction::HigherIsBetter);
        assert_eq!(narrow.number_value(1.0), Some(1.0));
        assert_eq!(narrow.number_value(f64::NAN), None);
    }

    #[test]
    fn levels_are_evenly_spaced() {
        let scale = Kind::Scale { levels: 5 };
        assert_eq!(scale.level_value(3), Some(0.75));
        assert_eq!(scale.level_value(5), None);
        assert_eq!(scale.number_value(1.0), None);
    }
}
