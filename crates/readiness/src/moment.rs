//! Points in time as RFC 3339 writes them, to be compared and put in links.

use crate::number;

/// A point in time: seconds since 1970-01-01T00:00:00Z and nanoseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment {
    pub(crate) seconds: i64,
    nanoseconds: u32,
}

const DAY: i64 = 86_400;
/// 9999-12-31: a later day has no four-digit year.
const LAST_DAY: i64 = 2_932_896;

impl Moment {
    /// Reads `2026-11-24T03:00:00Z`, also with a fraction or an offset.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let (date, time) = text.split_at_checked(10)?;
        let days = parse_date(date)?;
        let time = time.strip_prefix(['T', 't', ' '])?;
        let (clock, rest) = time.split_at_checked(8)?;
        let b = clock.as_bytes();
        if b[2] != b':' || b[5] != b':' {
            return None;
        }
        let hour = digits(&clock[..2], 23)?;
        let minute = digits(&clock[3..5], 59)?;
        // A leap second counts as the one before it.
        let second = digits(&clock[6..], 60)?.min(59);
        let (nanoseconds, offset) = fraction(rest)?;
        let offset = parse_offset(offset)?;
        Some(Self {
            seconds: days * DAY + hour * 3600 + minute * 60 + second - offset,
            nanoseconds,
        })
    }

    /// The time that is written as `2026-11-24T03:00:00Z`, to the second.
    pub(crate) fn format(seconds: i64) -> String {
        let mut text = format_date(seconds.div_euclid(DAY));
        let second = seconds.rem_euclid(DAY);
        for (mark, number) in [
            ('T', second / 3600),
            (':', second / 60 % 60),
            (':', second % 60),
        ] {
            text.push(mark);
            put(&mut text, number, 2);
        }
        text.push('Z');
        text
    }
}

/// The time of an answer for comparing: no time is earlier than every time.
pub(crate) fn time_of(at: Option<&str>) -> Option<Moment> {
    Moment::parse(at?)
}

/// Days since 1970-01-01 of `2026-11-24`.
pub(crate) fn parse_date(text: &str) -> Option<i64> {
    let b = text.as_bytes();
    if b.len() != 10 || b[4] != b'-' || b[7] != b'-' || !text.is_ascii() {
        return None;
    }
    let year = digits(&text[..4], 9999)?;
    let month = digits(&text[5..7], 12)?;
    let day = digits(&text[8..], 31)?;
    let days = days(year, month, day);
    // A day that the month doesn't have would come out as another day.
    (month > 0 && day > 0 && format_date(days) == text).then_some(days)
}

/// The day that is written as `2026-11-24`, within years 0000 to 9999.
pub(crate) fn format_date(days: i64) -> String {
    let (year, month, day) = civil(days.clamp(-719_528, LAST_DAY));
    let mut text = String::new();
    put(&mut text, year, 4);
    for number in [month, day] {
        text.push('-');
        put(&mut text, number, 2);
    }
    text
}

/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let day_of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
fn civil(days: i64) -> (i64, i64, i64) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = (shifted_month + 2) % 12 + 1;
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, day)
}

fn digits(text: &str, most: i64) -> Option<i64> {
    let number = number::whole(text)?;
    i64::try_from(number).ok().filter(|number| *number <= most)
}

/// Writes a number with leading zeros.
fn put(text: &mut String, number: i64, width: u32) {
    for place in (0..width).rev() {
        let digit = number / 10_i64.pow(place) % 10;
        text.extend(
            u32::try_from(digit)
                .ok()
                .and_then(|digit| char::from_digit(digit, 10)),
        );
    }
}

/// Nanoseconds of a fraction of a second, and what follows it.
fn fraction(text: &str) -> Option<(u32, &str)> {
    let Some(text) = text.strip_prefix('.') else {
        return Some((0, text));
    };
    let end = text.bytes().take_while(u8::is_ascii_digit).count();
    let (figures, rest) = text.split_at_checked(end)?;
    if figures.is_empty() {
        return None;
    }
    let mut nanoseconds = 0;
    for n in 0..9 {
        let figure = figures.as_bytes().get(n).map_or(0, |b| u32::from(b - b'0'));
        nanoseconds = nanoseconds * 10 + figure;
    }
    Some((nanoseconds, rest))
}

/// Seconds ahead of UTC of `Z` or `+07:00`.
fn parse_offset(text: &str) -> Option<i64> {
    if matches!(text, "Z" | "z") {
        return Some(0);
    }
    let sign = match text.as_bytes().first()? {
        b'+' => 1,
        b'-' => -1,
        _ => return None,
    };
    if text.len() != 6 || !text.is_ascii() || text.as_bytes()[3] != b':' {
        return None;
    }
    let hours = digits(&text[1..3], 23)?;
    let minutes = digits(&text[4..], 59)?;
    Some(sign * (hours * 3600 + minutes * 60))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_compared_across_offsets_and_fractions() {
        let parse = |text| Moment::parse(text).unwrap();
        assert_eq!(
            parse("2026-11-24T10:00:00+07:00"),
            parse("2026-11-24T03:00:00Z")
        );
        assert!(parse("2026-11-24T03:00:00.5Z") > parse("2026-11-24T03:00:00.125Z"));
        assert!(parse("2026-11-24T03:00:00.001Z") > parse("2026-11-24T03:00:00Z"));
        // `date -u -d 2026-11-24T03:00:00Z +%s`
        assert_eq!(parse("2026-11-24T03:00:00Z").seconds, 1_795_489_200);
        assert_eq!(Moment::format(1_795_489_200), "2026-11-24T03:00:00Z");
        assert_eq!(Moment::format(-1), "1969-12-31T23:59:59Z");
    }

    #[test]
    fn what_is_no_time_is_none() {
        for text in [
            "",
            "2026-11-24",
            "2026-11-24T03:00:00",
            "2026-13-01T00:00:00Z",
            "2026-02-29T00:00:00Z",
            "2026-11-24T24:00:00Z",
            "2026-11-24T03:00:00.Z",
            "2026-11-24T03:00:00+7:00",
            "２０２６-11-24T03:00:00Z",
            "2026-11-24T03:00:0é",
        ] {
            assert_eq!(Moment::parse(text), None, "{text}");
        }
    }

    #[test]
    fn every_day_of_four_centuries_goes_both_ways() {
        for days in -80_000..80_000 {
            assert_eq!(parse_date(&format_date(days)), Some(days));
        }
        assert_eq!(parse_date("2000-02-29"), Some(11_016));
        assert_eq!(parse_date("1900-02-29"), None);
    }
}
