//! Decimal numbers as JSON writes them: read to the nearest float, written as
//! the shortest text that reads back as the same one.
//!
//! Both are exact, as Rust's own are, but without tables: those fill tens of
//! kilobytes that don't compress, and every visit to the page would load them.

mod big;
mod read;
mod write;

pub(crate) use read::prefix;
pub(crate) use write::json;
pub use write::write;

/// The float nearest to a number in JSON's grammar: `-62.5`, `1e3`.
///
/// `None` for every other text, and for a number beyond the greatest float.
///
/// ```
/// assert_eq!(readiness::number::parse("62.5"), Some(62.5));
/// assert_eq!(readiness::number::parse("inf"), None);
/// ```
pub fn parse(text: &str) -> Option<f64> {
    match prefix(text) {
        Some((number, rest)) if rest.is_empty() && number.is_finite() => Some(number),
        _ => None,
    }
}

/// A whole number in digits alone; `None` for every other text, and beyond 64 bits.
pub fn whole(text: &str) -> Option<u64> {
    let mut number: u64 = 0;
    for b in text.bytes() {
        let digit = b.checked_sub(b'0').filter(|digit| *digit < 10)?;
        number = number.checked_mul(10)?.checked_add(digit.into())?;
    }
    (!text.is_empty()).then_some(number)
}
