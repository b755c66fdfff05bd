//! The formulas by themselves, for checking them against published values.

/// Weighted arithmetic mean of (weight, value); `None` where there is nothing.
///
/// Weights must be above 0; they are taken relative to the greatest one, so
/// that no sum of theirs overflows.
pub fn arithmetic_mean(values: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let greatest = values.clone().map(|(weight, _)| weight).reduce(f64::max)?;
    let (mut sum, mut weights) = (0.0, 0.0);
    for (weight, value) in values.clone() {
        let weight = weight / greatest;
        sum += weight * value;
        weights += weight;
    }
    Some(within(values, sum / weights))
}

/// Weighted geometric mean of (weight, value), values above 0; `None` where there is nothing.
pub fn geometric_mean(values: impl Iterator<Item = (f64, f64)> + Clone) -> Option<f64> {
    let logarithms = values
        .clone()
        .map(|(weight, value)| (weight, libm::log(value)));
    let mean = libm::exp(arithmetic_mean(logarithms)?);
    Some(within(values, mean))
}

/// A mean lies between the smallest and the greatest value; rounding could
/// carry it outside, and with it an even profile over the edge of a band.
fn within(values: impl Iterator<Item = (f64, f64)> + Clone, mean: f64) -> f64 {
    let values = values.map(|(_, value)| value);
    let lowest = values.clone().fold(f64::INFINITY, f64::min);
    let highest = values.fold(f64::NEG_INFINITY, f64::max);
    mean.max(lowest).min(highest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: Option<f64>, b: f64) {
        assert!((a.unwrap() - b).abs() < 1e-6, "{a:?} {b}");
    }

    fn weighted(weights: [f64; 3]) -> impl Iterator<Item = (f64, f64)> + Clone {
        weights.into_iter().zip([1.0, 2.0, 3.0])
    }

    #[test]
    fn means_have_the_published_values() {
        // 6^(1/3) and 18^(1/4).
        near(geometric_mean(weighted([1.0, 1.0, 1.0])), 1.817_121);
        near(geometric_mean(weighted([1.0, 1.0, 2.0])), 2.059_767);
        let ones = |values: [f64; 4]| values.into_iter().map(|value| (1.0, value));
        near(arithmetic_mean(ones([21.0, 1.0, 1.0, 1.0])), 6.0);
        near(geometric_mean(ones([21.0, 1.0, 1.0, 1.0])), 2.140_695);
        near(arithmetic_mean(ones([6.0; 4])), 6.0);
        near(geometric_mean(ones([6.0; 4])), 6.0);
    }

    #[test]
    fn equal_values_have_themselves_as_mean() {
        for value in [0.01, 0.505, 0.1 + 0.2, 1.0] {
            let values = [3.0, 0.1, 7e300, 1e-300].map(|weight| (weight, value));
            assert_eq!(arithmetic_mean(values.into_iter()), Some(value));
            assert_eq!(geometric_mean(values.into_iter()), Some(value));
        }
    }

    #[test]
    fn nothing_has_no_mean() {
        assert_eq!(arithmetic_mean(std::iter::empty()), None);
        assert_eq!(geometric_mean(std::iter::empty()), None);
    }
}
