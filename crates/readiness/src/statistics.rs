//! The formulas by themselves, for checking them against published values.

use crate::KendallW;

/// Weighted arithmetic mean of (weight, value); `None` where there is nothing.
///
/// Weights must be above 0; they are taken relative to the greatest one, so
/// that no sum of theirs overflows.
pub fn arithmetic_mean(values: &[(f64, f64)]) -> Option<f64> {
    let greatest = values.iter().map(|(weight, _)| *weight).reduce(f64::max)?;
    let [lowest, highest] = ends(values);
    if lowest.to_bits() == highest.to_bits() {
        // Equal values have themselves as mean, which needs no sum.
        return Some(lowest);
    }
    let (mut sum, mut weights) = (0.0, 0.0);
    for (weight, value) in values {
        let weight = weight / greatest;
        sum += weight * value;
        weights += weight;
    }
    Some((sum / weights).max(lowest).min(highest))
}

/// Weighted geometric mean of (weight, value), values above 0; `None` where there is nothing.
pub fn geometric_mean(values: &[(f64, f64)]) -> Option<f64> {
    let logarithms: Vec<(f64, f64)> = values
        .iter()
        .map(|(weight, value)| (*weight, libm::log(*value)))
        .collect();
    geometric_mean_of(&logarithms, ends(values))
}

/// The same of (weight, logarithm), where the smallest and the greatest value are known.
pub(crate) fn geometric_mean_of(
    logarithms: &[(f64, f64)],
    [lowest, highest]: [f64; 2],
) -> Option<f64> {
    let mean = libm::exp(arithmetic_mean(logarithms)?);
    Some(mean.max(lowest).min(highest))
}

/// The `p`-quantile of values in rising order, by linear interpolation (type 7).
///
/// Values come with how often they are there. Hyndman and Fan, "Sample
/// Quantiles in Statistical Packages", 1996; the default of R and `NumPy`.
pub fn quantile(values: &[(f64, u64)], p: f64) -> Option<f64> {
    let count: u64 = values.iter().map(|(_, times)| times).sum();
    let last = count.checked_sub(1)? as f64;
    let rank = p.clamp(0.0, 1.0) * last;
    let (below, above) = (rank.floor(), rank.ceil());
    let value_at = |rank: f64| {
        let mut before = 0;
        values.iter().find_map(|(value, times)| {
            before += times;
            (rank < before as f64).then_some(*value)
        })
    };
    let (low, high) = (value_at(below)?, value_at(above)?);
    let part = rank - below;
    Some(if (high - low).is_finite() {
        low + part * (high - low)
    } else {
        // Further apart than the greatest number.
        low * (1.0 - part) + high * part
    })
}

/// The same of values in any order, each there once; they are left in another order.
///
/// Only what stands at the two ranks is looked for: to sort them all would take
/// most of the time of an evaluation.
pub(crate) fn quantile_of(values: &mut [f64], p: f64) -> Option<f64> {
    let last = values.len().checked_sub(1)?;
    let rank = p.clamp(0.0, 1.0) * last as f64;
    // A rank is not below 0 and not above the last one.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let below = rank as usize;
    let (_, low, above) = values.select_nth_unstable_by(below, f64::total_cmp);
    let low = *low;
    let high = if rank > below as f64 {
        above.iter().copied().min_by(f64::total_cmp).unwrap_or(low)
    } else {
        low
    };
    Some(low + (rank - below as f64) * (high - low))
}

/// The sample variance (n − 1); `None` for fewer than two values.
fn variance(values: &[(f64, u64)]) -> Option<f64> {
    let count: u64 = values.iter().map(|(_, times)| times).sum();
    let given: Vec<(f64, f64)> = values
        .iter()
        .filter(|(_, times)| *times > 0)
        .map(|(value, times)| (*times as f64, *value))
        .collect();
    let mean = arithmetic_mean(&given)?;
    let squares: f64 = values
        .iter()
        .map(|(value, times)| *times as f64 * (value - mean) * (value - mean))
        .sum();
    (count > 1).then(|| squares / (count - 1) as f64)
}

/// The variance of answers to a scale item, relative to that of blind chance:
/// s² / ((A² − 1)/12), with A levels; `None` for fewer than two answers.
pub fn relative_variance(levels: u8, values: &[(f64, u64)]) -> Option<f64> {
    let levels = f64::from(levels);
    Some(variance(values)? / ((levels * levels - 1.0) / 12.0))
}

/// Agreement on one item, 0–1: 1 − relative variance, not below 0.
///
/// James, Demaree and Wolf, "Estimating within-group interrater reliability
/// with and without response bias", 1984.
pub fn rwg(relative_variance: f64) -> f64 {
    (1.0 - relative_variance).max(0.0)
}

/// Agreement over several items, 0–1, from their relative variances:
/// J(1 − q)/(J(1 − q) + q), with q their mean, and 0 where q is over 1.
///
/// James, Demaree and Wolf, 1984.
pub fn rwg_j(relative_variances: &[f64]) -> Option<f64> {
    let once: Vec<(f64, f64)> = relative_variances.iter().map(|&q| (1.0, q)).collect();
    let mean = arithmetic_mean(&once)?;
    if mean > 1.0 {
        return Some(0.0);
    }
    let agreed = relative_variances.len() as f64 * (1.0 - mean);
    Some(agreed / (agreed + mean))
}

/// Whether raters put things in the same order: Kendall's W with the
/// correction for ties, 0–1.
///
/// `None` where it is undefined: fewer than two raters or things, or every
/// rater ties all. Kendall and Gibbons, "Rank Correlation Methods", 1990.
pub fn kendall_w(raters: &[Vec<f64>]) -> Option<KendallW> {
    let things = raters.first()?.len();
    if raters.len() < 2 || things < 2 || raters.iter().any(|rater| rater.len() != things) {
        return None;
    }
    let mut sums = vec![0.0; things];
    let mut ties = 0.0;
    for rater in raters {
        for (sum, rank) in sums.iter_mut().zip(ranks(rater, &mut ties)) {
            *sum += rank;
        }
    }
    let (m, n) = (raters.len() as f64, things as f64);
    let mean = m * (n + 1.0) / 2.0;
    let spread: f64 = sums.iter().map(|sum| (sum - mean) * (sum - mean)).sum();
    let most = m * m * (n * n * n - n) - m * ties;
    if most <= 0.0 {
        return None;
    }
    let w = 12.0 * spread / most;
    Some(KendallW {
        w,
        chi2: m * (n - 1.0) * w,
        df: u32::try_from(things - 1).ok()?,
    })
}

/// Ranks from 1, equals sharing the mean of theirs; adds Σ(t³ − t) to `ties`.
fn ranks(values: &[f64], ties: &mut f64) -> Vec<f64> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&one, &other| values[one].total_cmp(&values[other]));
    let mut ranks = vec![0.0; values.len()];
    let mut start = 0;
    while start < order.len() {
        let value = values[order[start]];
        let same = order[start..]
            .iter()
            .take_while(|&&other| values[other] <= value)
            .count();
        let rank = start as f64 + f64::midpoint(same as f64, 1.0);
        for &place in &order[start..start + same] {
            ranks[place] = rank;
        }
        let same_count = same as f64;
        *ties += same_count * same_count * same_count - same_count;
        start += same;
    }
    ranks
}

/// The smallest and the greatest value. A mean lies between them; rounding could
/// carry it outside, and with it an even profile over the edge of a band.
fn ends(values: &[(f64, f64)]) -> [f64; 2] {
    let (mut lowest, mut highest) = (f64::INFINITY, f64::NEG_INFINITY);
    for (_, value) in values {
        lowest = lowest.min(*value);
        highest = highest.max(*value);
    }
    [lowest, highest]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(a: Option<f64>, b: f64) {
        assert!((a.unwrap() - b).abs() < 1e-6, "{a:?} {b}");
    }

    fn weighted(weights: [f64; 3]) -> Vec<(f64, f64)> {
        weights.into_iter().zip([1.0, 2.0, 3.0]).collect()
    }

    #[test]
    fn means_have_the_published_values() {
        // 6^(1/3) and 18^(1/4).
        near(geometric_mean(&weighted([1.0, 1.0, 1.0])), 1.817_121);
        near(geometric_mean(&weighted([1.0, 1.0, 2.0])), 2.059_767);
        let ones = |values: [f64; 4]| values.map(|value| (1.0, value));
        near(arithmetic_mean(&ones([21.0, 1.0, 1.0, 1.0])), 6.0);
        near(geometric_mean(&ones([21.0, 1.0, 1.0, 1.0])), 2.140_695);
        near(arithmetic_mean(&ones([6.0; 4])), 6.0);
        near(geometric_mean(&ones([6.0; 4])), 6.0);
    }

    #[test]
    fn equal_values_have_themselves_as_mean() {
        for value in [0.01, 0.505, 0.1 + 0.2, 1.0] {
            let values = [3.0, 0.1, 7e300, 1e-300].map(|weight| (weight, value));
            assert_eq!(arithmetic_mean(&values), Some(value));
            assert_eq!(geometric_mean(&values), Some(value));
        }
    }

    fn once(values: &[f64]) -> Vec<(f64, u64)> {
        let mut values: Vec<(f64, u64)> = values.iter().map(|&value| (value, 1)).collect();
        values.sort_by(|a, b| a.0.total_cmp(&b.0));
        values
    }

    #[test]
    fn quantiles_are_interpolated() {
        // Ranks 0..3: the median is half-way between 2 and 3, the first quartile at rank 0.75.
        let values = once(&[1.0, 2.0, 3.0, 10.0]);
        near(quantile(&values, 0.5), 2.5);
        near(quantile(&values, 0.25), 1.75);
        near(quantile(&values, 1.0), 10.0);
        near(quantile(&[(0.0, 2), (4.0, 0), (6.0, 2)], 0.5), 3.0);
        near(quantile(&[(7.0, 1)], 0.9), 7.0);
        assert_eq!(quantile(&[], 0.5), None);
        assert_eq!(quantile(&[(1.0, 0)], 0.5), None);
    }

    #[test]
    fn quantiles_of_any_order_are_those_of_the_sorted_values() {
        let mut seed = 1_u32;
        for count in 1..200 {
            let values: Vec<f64> = (0..count)
                .map(|_| {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    // Of few kinds where there are few, so that some are equal.
                    f64::from(seed >> 16) % f64::from(count / 2 + 1) - 3.0
                })
                .collect();
            for p in [0.0, 0.05, 0.5, 0.95, 1.0] {
                let found = quantile_of(&mut values.clone(), p);
                assert_eq!(found, quantile(&once(&values), p), "{values:?} {p}");
            }
        }
        assert_eq!(quantile_of(&mut [], 0.5), None);
    }

    fn agreement(levels: u8, values: &[f64]) -> Option<f64> {
        relative_variance(levels, &once(values)).map(rwg)
    }

    #[test]
    fn agreement_on_an_item_has_the_published_values() {
        near(agreement(5, &[4.0, 4.0, 5.0, 4.0, 5.0]), 0.85);
        near(agreement(5, &[1.0, 5.0, 1.0, 5.0]), 0.0);
        // Before the cut: s² = 16/3, 1 − (16/3)/2 = −5/3.
        near(
            relative_variance(5, &once(&[1.0, 5.0, 1.0, 5.0])).map(|q| 1.0 - q),
            -5.0 / 3.0,
        );
        near(agreement(4, &[3.0, 3.0, 3.0]), 1.0);
        assert_eq!(agreement(5, &[3.0]), None);
    }

    #[test]
    fn agreement_over_items_follows_its_formula() {
        // q = (0.15 + 0.25)/2 = 0.2: 2 · 0.8/(1.6 + 0.2) = 8/9.
        near(rwg_j(&[0.15, 0.25]), 8.0 / 9.0);
        near(rwg_j(&[0.0, 0.0, 0.0]), 1.0);
        near(rwg_j(&[1.5, 1.0]), 0.0);
        assert_eq!(rwg_j(&[]), None);
    }

    #[test]
    fn concordance_has_the_published_values() {
        let w = |raters: &[&[f64]]| {
            let raters: Vec<Vec<f64>> = raters.iter().map(|rater| rater.to_vec()).collect();
            kendall_w(&raters)
        };
        let published = w(&[
            &[1.0, 5.0, 7.0, 2.0, 8.0],
            &[1.0, 6.0, 8.0, 3.0, 6.0],
            &[2.0, 5.0, 4.0, 2.0, 5.0],
        ])
        .unwrap();
        near(Some(published.w), 0.836_257);
        // m(n − 1)W.
        near(Some(published.chi2), 12.0 * published.w);
        assert_eq!(published.df, 4);
        near(w(&[&[1.0, 2.0, 3.0], &[1.0, 2.0, 3.0]]).map(|w| w.w), 1.0);
        near(w(&[&[1.0, 2.0, 3.0], &[3.0, 2.0, 1.0]]).map(|w| w.w), 0.0);
        assert_eq!(w(&[&[1.0, 1.0], &[2.0, 2.0]]), None);
        assert_eq!(w(&[&[1.0, 2.0]]), None);
        assert_eq!(w(&[]), None);
    }

    #[test]
    fn nothing_has_no_mean() {
        assert_eq!(arithmetic_mean(&[]), None);
        assert_eq!(geometric_mean(&[]), None);
    }
}
