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
pub(crate) fn order_texts<'a>(count: usize, text: &dyn Fn(usize) -> &'a str) -> Vec<usize> {
    order(count, &|a, b| text(a).cmp(text(b)))
}

/// Every text that is there a second time: its place, and that of the first one.
pub(crate) fn repeats<'a>(count: usize, text: &dyn Fn(usize) -> &'a str) -> Vec<(usize, usize)> {
    let mut repeats = Vec::new();
    let mut first = None;
    for place in order_texts(count, text) {
        match first {
            Some(before) if text(before) == text(place) => repeats.push((place, before)),
            _ => first = Some(place),
        }
    }
    repeats
}

/// The exchanges, one after the other, that bring a list into this order.
pub(crate) fn exchanges(order: &[usize]) -> Vec<(usize, usize)> {
    let mut exchanges = Vec::new();
    // Where each element is by now, and which one is at each place.
    let mut place_of: Vec<usize> = (0..order.len()).collect();
    let mut at: Vec<usize> = (0..order.len()).collect();
    for (place, &wanted) in order.iter().enumerate() {
        let (from, moved) = (place_of[wanted], at[place]);
        if from != place {
            exchanges.push((place, from));
            at[from] = moved;
            place_of[moved] = from;
        }
    }
    exchanges
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_in_order_and_know_their_first() {
        let texts = ["b", "a", "b", "", "a", "b"];
        let text = |place: usize| texts[place];
        assert_eq!(order_texts(6, &text), [3, 1, 4, 0, 2, 5]);
        assert_eq!(repeats(6, &text), [(4, 1), (2, 0), (5, 0)]);
        assert_eq!(order_numbers(&[2.0, -1.0, 2.0]), [1, 0, 2]);
    }

    #[test]
    fn exchanges_bring_about_the_order() {
        let order = [3, 1, 4, 0, 2, 5];
        let mut list = ["b", "a", "b", "", "a", "b"];
        let sorted = order.map(|place| list[place]);
        for (one, other) in exchanges(&order) {
            list.swap(one, other);
        }
        assert_eq!(list, sorted);
        assert_eq!(exchanges(&[0, 1, 2]), []);
    }
}
