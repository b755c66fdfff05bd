//! Text to the nearest float, ties to the even one.

use std::cmp::Ordering;

use super::big::Big;

/// A float that is halfway between two others has no more digits than this;
/// of further ones it only matters whether one is not zero.
const MOST_DIGITS: i64 = 800;

/// What follows the point in a float's bits.
const FRACTION_BITS: u32 = 52;
/// The smallest float is two to the power of this.
const LOWEST_POWER: i32 = -1074;

/// The number at the beginning of a text, in JSON's grammar, and what follows it.
///
/// It is infinite where it is beyond the greatest float.
pub(crate) fn prefix(text: &str) -> Option<(f64, &str)> {
    let bytes = text.as_bytes();
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest.iter().take_while(|b| b.is_ascii_digit()).count()
    };
    let is = |at: usize, wanted: &[u8]| bytes.get(at).is_some_and(|b| wanted.contains(b));

    let negative = is(0, b"-");
    let start = usize::from(negative);
    // Nothing follows a leading zero.
    let point = if is(start, b"0") {
        start + 1
    } else {
        digits(start)
    };
    let end = if is(point, b".") {
        digits(point + 1)
    } else {
        point
    };
    if point == start || end == point + 1 {
        return None;
    }
    let places = end - point - usize::from(end > point);
    let mut exponent = 0;
    let mut stop = end;
    if is(end, b"eE") {
        let from = end + 1 + usize::from(is(end + 1, b"+-"));
        stop = digits(from);
        if stop == from {
            return None;
        }
        for b in &bytes[from..stop] {
            exponent = (10 * exponent + i64::from(b - b'0')).min(1 << 40);
        }
        if is(end + 1, b"-") {
            exponent = -exponent;
        }
    }
    let size = nearest(&bytes[start..end], exponent - i64::try_from(places).ok()?);
    Some((if negative { -size } else { size }, &text[stop..]))
}

/// The float nearest to digits, among which there may be a point, times ten to a power.
fn nearest(text: &[u8], mut exponent: i64) -> f64 {
    let digits = text.iter().filter(|b| **b != b'.').map(|b| b - b'0');
    let mut number: u64 = 0;
    let mut is_whole = true;
    for digit in digits.clone() {
        is_whole &= number < 1 << 53;
        number = number.wrapping_mul(10).wrapping_add(u64::from(digit));
    }
    // William D. Clinger, "How to Read Floating Point Numbers Accurately": both
    // are floats, so that there is one rounding.
    if is_whole && number <= 1 << 53 && (-22..=22).contains(&exponent) {
        let power = (0..exponent.unsigned_abs()).fold(1.0, |power, _| 10.0 * power);
        let number = number as f64;
        return if exponent < 0 {
            number / power
        } else {
            number * power
        };
    }

    let mut number = Big::default();
    let mut count = 0;
    let mut is_cut = false;
    for digit in digits {
        if count == MOST_DIGITS {
            exponent += 1;
            is_cut |= digit > 0;
        } else if count > 0 || digit > 0 {
            number.multiply(10, digit.into());
            count += 1;
        }
    }
    if is_cut {
        number.multiply(10, 1);
        exponent -= 1;
        count += 1;
    }
    let magnitude = count + exponent;
    if count == 0 || magnitude < -323 {
        return 0.0;
    }
    if magnitude > 309 {
        return f64::INFINITY;
    }
    let mut divisor = Big::of(1);
    let scaled = if exponent < 0 {
        &mut divisor
    } else {
        &mut number
    };
    // The bounds above keep it to some thousand.
    #[allow(clippy::cast_possible_truncation)]
    scaled.multiply_by_power_of_ten(exponent.unsigned_abs() as u32);
    divide(number, divisor)
}

/// The float nearest to a quotient that is not far outside a float's bounds.
fn divide(mut number: Big, mut divisor: Big) -> f64 {
    // number / divisor = quotient · 2^power, with a quotient below 2^54.
    let size = number.bits() - divisor.bits();
    let mut power = (size - 53).max(LOWEST_POWER);
    let shifted = if power < 0 { &mut number } else { &mut divisor };
    shifted.multiply_by_power_of_two(power.unsigned_abs());
    divisor.multiply_by_power_of_two(FRACTION_BITS + 1);
    if number.compare(&divisor) != Ordering::Less {
        divisor.multiply(2, 0);
        power += 1;
    }
    // Now it is below 2^53, one bit after the other.
    let mut quotient: u64 = 0;
    for _ in 0..=FRACTION_BITS {
        number.multiply(2, 0);
        quotient = 2 * quotient + u64::from(number.take(&divisor));
    }
    number.multiply(2, 0);
    quotient += match number.compare(&divisor) {
        Ordering::Less => 0,
        Ordering::Equal => quotient & 1,
        Ordering::Greater => 1,
    };
    // The highest bit, if there, and a carry both add one to the exponent.
    let exponent = u64::from(power.abs_diff(LOWEST_POWER)) << FRACTION_BITS;
    f64::from_bits((exponent + quotient).min(f64::INFINITY.to_bits()))
}
