//! Numbers as the reader's language writes them. Everything that shows a number goes through here.

use super::Language;

/// A score or share as a whole number, half away from zero: `61.5` → `62`.
pub fn whole(value: f64) -> String {
    // An `i64` is enough for a percentage; the cast saturates, NaN becomes 0.
    #[allow(clippy::cast_possible_truncation)]
    let rounded = value.round() as i64;
    rounded.to_string()
}

/// The same rounded down: for what has not come up to a threshold, and must not look as if.
pub fn whole_below(value: f64) -> String {
    // What a share loses by being held in binary: 0.29 times 100 is less than 29.
    whole((value + 1e-9).floor())
}

/// One digit behind the decimal mark, which is a comma in Indonesian: `2.31` → `2,3`.
pub fn tenths(value: f64, language: Language) -> String {
    let mark = match language {
        Language::Indonesian => ',',
        Language::English => '.',
    };
    with_tenths(value, mark)
}

/// A length or place for SVG, in its unit: `12.34` → `12.3`.
pub fn coordinate(value: f64) -> String {
    with_tenths(value, '.')
}

/// A place along a picture's width as SVG wants it, from 0 to 100: `61.44` → `61.4%`.
pub fn percent(value: f64) -> String {
    let mut place = coordinate(value.clamp(0.0, 100.0));
    place.push('%');
    place
}

/// By integers: Rust's own float formatting costs tens of kilobytes in WebAssembly.
fn with_tenths(value: f64, mark: char) -> String {
    #[allow(clippy::cast_possible_truncation)]
    let tenths = (value * 10.0).round() as i64;
    let mut number = String::new();
    if tenths < 0 {
        number.push('-');
    }
    number.push_str(&(tenths.unsigned_abs() / 10).to_string());
    number.push(mark);
    number.push_str(&(tenths.unsigned_abs() % 10).to_string());
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_round_half_away_from_zero() {
        assert_eq!(whole(61.4), "61");
        assert_eq!(whole(61.5), "62");
        assert_eq!(whole(0.0), "0");
        assert_eq!(whole(99.99), "100");
    }

    #[test]
    fn the_decimal_mark_follows_the_language() {
        assert_eq!(tenths(2.31, Language::Indonesian), "2,3");
        assert_eq!(tenths(2.31, Language::English), "2.3");
        assert_eq!(tenths(-0.04, Language::English), "0.0");
        assert_eq!(tenths(-1.26, Language::English), "-1.3");
    }

    #[test]
    fn places_stay_in_the_picture() {
        assert_eq!(percent(61.44), "61.4%");
        assert_eq!(percent(-3.0), "0.0%");
        assert_eq!(percent(140.0), "100.0%");
    }
}
