//! Sorting, compiled once: a sort of its own for every type would fill kilobytes
//! of the page.

use std::cmp::Ordering;

/// The places 0 to `count` − 1 in rising order; equals stay as they are.
pub(crate) fn order(count: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..count).collect();
    places.sort_by(|&a, &b| compare(a, b));
    places
}

/// The places of numbers in rising order.
pub(crate) fn order_numbers(numbers: &[f64]) -> Vec<usize> {
    order(numbers.len(), &|a, b| numbers[a].total_cmp(&numbers[b]))
}

/// The places of texts in rising order.
pub(crate) fn order_texts(texts: &[&str]) -> Vec<usize> {
    order(texts.len(), &|a, b| texts[a].cmp(texts[b]))
}

/// For every text the place of the first that is the same, where that is another one.
pub(crate) fn repeats(texts: &[&str]) -> Vec<Option<usize>> {
    let mut repeats = vec![None; texts.len()];
    let mut first = None;
    for place in order_texts(texts) {
        match first {
            Some(before) if texts[before] == texts[place] => repeats[place] = first,
            _ => first = Some(place),
        }
    }
    repeats
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_in_order_and_know_their_first() {
        let texts = ["b", "a", "b", "", "a", "b"];
        assert_eq!(order_texts(&texts), [3, 1, 4, 0, 2, 5]);
        let expected = [None, None, Some(0), None, Some(1), Some(0)];
        assert_eq!(repeats(&texts), expected);
        assert_eq!(order_numbers(&[2.0, -1.0, 2.0]), [1, 0, 2]);
    }
}
