//! A float as the shortest text that reads back as the same one.

use std::cmp::Ordering;

use super::big::Big;

/// The shortest text that reads back as this number: `100`, `62.5`, `1e-7`, `1e+21`.
///
/// `NaN` and infinite numbers, which JSON doesn't have, are `null`.
///
/// ```
/// assert_eq!(readiness::number::write(0.1 + 0.2), "0.30000000000000004");
/// ```
pub fn write(number: f64) -> String {
    if !number.is_finite() {
        return "null".to_owned();
    }
    let mut text = String::new();
    if number.is_sign_negative() {
        text.push('-');
    }
    let (digits, exponent) = shortest(number.abs());
    let digits = digits.to_string();
    // The place of the point, counted from before the first digit.
    let point = exponent + i32::try_from(digits.len()).unwrap_or(0);
    let zeros = |count: i32| std::iter::repeat_n('0', count.unsigned_abs() as usize);
    match point {
        -4..=0 => {
            text.push_str("0.");
            text.extend(zeros(point));
            text.push_str(&digits);
        }
        1..=16 if exponent >= 0 => {
            text.push_str(&digits);
            text.extend(zeros(exponent));
        }
        1..=16 => put_with_point(&mut text, &digits, point.unsigned_abs() as usize),
        _ => {
            put_with_point(&mut text, &digits, 1);
            text.push_str(if point > 0 { "e+" } else { "e" });
            text.push_str(&(point - 1).to_string());
        }
    }
    text
}

/// The same, where a whole number ends in `.0`: what tells floats in JSON.
pub(crate) fn json(number: f64) -> String {
    let mut text = write(number);
    if text.bytes().all(|b| b == b'-' || b.is_ascii_digit()) {
        text.push_str(".0");
    }
    text
}

fn put_with_point(text: &mut String, digits: &str, point: usize) {
    let (whole, fraction) = digits.split_at(point);
    text.push_str(whole);
    if !fraction.is_empty() {
        text.push('.');
        text.push_str(fraction);
    }
}

/// The fewest digits that stand for a number that is not negative, and the
/// power of ten of the last one.
fn shortest(number: f64) -> (u64, i32) {
    let (mut digits, mut exponent) = short(number).unwrap_or_else(|| long(number));
    while digits % 10 == 0 && digits > 0 {
        digits /= 10;
        exponent += 1;
    }
    if digits == 0 {
        (0, 0)
    } else {
        (digits, exponent)
    }
}

/// Up to fifteen digits, of which at most twenty-two stand behind the point.
///
/// No two such decimals are the same float, so that the first one found is the
/// shortest. Both the digits and the power of ten are floats: their quotient is
/// rounded once, as reading does it.
fn short(number: f64) -> Option<(u64, i32)> {
    let mut power = 1.0;
    for places in 0..=22 {
        let digits = (number * power).round();
        if digits >= 1e15 {
            break;
        }
        // To the bit, as it must read back.
        #[allow(clippy::float_cmp)]
        let reads_back = digits / power == number;
        if reads_back {
            // A whole number within 0 to 10^15.
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            return Some((digits as u64, -places));
        }
        power *= 10.0;
    }
    None
}

/// Robert G. Burger and R. Kent Dybvig, "Printing Floating-Point Numbers Quickly
/// and Accurately": digit by digit, until what is left is within half the
/// distance to the next float.
fn long(number: f64) -> (u64, i32) {
    let bits = number.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, power) = match bits >> 52 {
        0 => (fraction, -1074),
        // Eleven bits, as there is no sign.
        #[allow(clippy::cast_possible_truncation)]
        exponent => (fraction | 1 << 52, exponent as i32 - 1075),
    };
    let is_even = mantissa & 1 == 0;
    // The float below a power of two is half as far away as the one above.
    let is_uneven = fraction == 0 && bits >> 52 > 1;

    // number = rest / unit, and the distances are above / unit and below / unit.
    let mut rest = Big::of(mantissa);
    let mut unit = Big::of(1);
    let mut below = Big::of(1);
    let scaled: [&mut Big; 2] = if power < 0 {
        [&mut unit, &mut Big::default()]
    } else {
        [&mut rest, &mut below]
    };
    for big in scaled {
        big.multiply_by_power_of_two(power.unsigned_abs());
    }
    let mut above = below.clone();
    for big in [&mut rest, &mut unit] {
        big.multiply(2, 0);
    }
    if is_uneven {
        for big in [&mut rest, &mut unit, &mut above] {
            big.multiply(2, 0);
        }
    }

    // The power of ten above the number, or one less.
    let highest = power + 63 - i32::try_from(mantissa.leading_zeros()).unwrap_or(0);
    #[allow(clippy::cast_possible_truncation)]
    let mut exponent = (f64::from(highest) * std::f64::consts::LOG10_2).ceil() as i32;
    if exponent < 0 {
        for big in [&mut rest, &mut above, &mut below] {
            big.multiply_by_power_of_ten(exponent.unsigned_abs());
        }
    } else {
        unit.multiply_by_power_of_ten(exponent.unsigned_abs());
    }
    let reaches = |rest: &Big, above: &Big, unit: &Big| match rest.compare_sum(above, unit) {
        Ordering::Less => false,
        Ordering::Equal => is_even,
        Ordering::Greater => true,
    };
    if reaches(&rest, &above, &unit) {
        exponent += 1;
        unit.multiply(10, 0);
    }

    let mut digits = 0;
    loop {
        exponent -= 1;
        for big in [&mut rest, &mut above, &mut below] {
            big.multiply(10, 0);
        }
        digits *= 10;
        while rest.take(&unit) {
            digits += 1;
        }
        let low = match rest.compare(&below) {
            Ordering::Less => true,
            Ordering::Equal => is_even,
            Ordering::Greater => false,
        };
        let high = reaches(&rest, &above, &unit);
        if low || high {
            rest.multiply(2, 0);
            let is_nearer = match rest.compare(&unit) {
                Ordering::Less => false,
                Ordering::Equal => digits % 2 == 1,
                Ordering::Greater => true,
            };
            let up = high && (!low || is_nearer);
            return (digits + u64::from(up), exponent);
        }
    }
}
