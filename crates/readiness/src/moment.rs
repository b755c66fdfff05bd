//! Days and points in time as RFC 3339 writes them.

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
        let mut rest = Rest(text.as_bytes());
        let days = rest.date()?;
        rest.mark(b"Tt ")?;
        let hour = rest.number(2, 23)?;
        rest.mark(b":")?;
        let minute = rest.number(2, 59)?;
        rest.mark(b":")?;
        // A leap second counts as the one before it.
        let second = rest.number(2, 60)?.min(59);
        let nanoseconds = match rest.mark(b".") {
            None => 0,
            Some(_) => rest.fraction()?,
        };
        let offset = match rest.mark(b"Zz+-")? {
            b'Z' | b'z' => 0,
            sign => {
                let hours = rest.number(2, 23)?;
                rest.mark(b":")?;
                let offset = hours * 3600 + rest.number(2, 59)? * 60;
                if sign == b'-' { -offset } else { offset }
            }
        };
        rest.0.is_empty().then_some(Self {
            seconds: days * DAY + hour * 3600 + minute * 60 + second - offset,
            nanoseconds,
        })
    }
}

/// The time that is written as `2026-11-24T03:00:00Z`, of seconds since 1970-01-01T00:00:00Z.
pub fn format(seconds: i64) -> String {
    let mut text = unmarked(seconds);
    text.push('Z');
    text
}

/// The time of an answer for comparing: no time is earlier than every time.
pub(crate) fn time_of(at: Option<&str>) -> Option<Moment> {
    Moment::parse(at?)
}

/// Milliseconds since 1970-01-01T00:00:00Z of a time such as
/// `2026-11-24T03:00:00.123Z`; what is finer is cut off.
pub fn parse_millis(text: &str) -> Option<i64> {
    let moment = Moment::parse(text)?;
    Some(moment.seconds * 1000 + i64::from(moment.nanoseconds / 1_000_000))
}

/// The time that is written as `2026-11-24T03:00:00.123Z`.
pub fn format_millis(millis: i64) -> String {
    let mut text = unmarked(millis.div_euclid(1000));
    text.push('.');
    put(&mut text, millis.rem_euclid(1000), 3);
    text.push('Z');
    text
}

/// Days since 1970-01-01 of `2026-11-24`.
pub fn parse_date(text: &str) -> Option<i64> {
    let mut rest = Rest(text.as_bytes());
    let days = rest.date()?;
    rest.0.is_empty().then_some(days)
}

/// The day that is written as `2026-11-24`, within years 0000 to 9999.
pub fn format_date(days: i64) -> String {
    let (year, month, day) = civil(days.clamp(-719_528, LAST_DAY));
    let mut text = String::new();
    put(&mut text, year, 4);
    for number in [month, day] {
        text.push('-');
        put(&mut text, number, 2);
    }
    text
}

/// Date and clock, without a zone.
fn unmarked(seconds: i64) -> String {
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

/// Year, month and day of the Gregorian calendar; days are counted from 1970-01-01.
///
/// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `civil_from_days`.
pub fn civil(days: i64) -> (i64, i64, i64) {
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

/// What is left to read.
struct Rest<'a>(&'a [u8]);

impl Rest<'_> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// One of several characters, if it comes next.
    fn mark(&mut self, marks: &[u8]) -> Option<u8> {
        let next = self.0.first()?;
        marks.contains(next).then(|| self.byte()).flatten()
    }

    fn digit(&mut self) -> Option<u8> {
        self.mark(b"0123456789").map(|digit| digit - b'0')
    }

    /// A number of so many digits.
    fn number(&mut self, width: u32, most: i64) -> Option<i64> {
        let mut number = 0;
        for _ in 0..width {
            number = 10 * number + i64::from(self.digit()?);
        }
        (number <= most).then_some(number)
    }

    /// Days since 1970-01-01 of a date.
    fn date(&mut self) -> Option<i64> {
        let year = self.number(4, 9999)?;
        self.mark(b"-")?;
        let month = self.number(2, 12)?;
        self.mark(b"-")?;
        let day = self.number(2, 31)?;
        let days = days(year, month, day);
        // A day that the month doesn't have would come out as another day.
        (month > 0 && civil(days) == (year, month, day)).then_some(days)
    }

    /// Nanoseconds of a fraction of a second of at least one digit.
    fn fraction(&mut self) -> Option<u32> {
        let mut nanoseconds = 0;
        let mut unit = 100_000_000;
        let mut digit = Some(self.digit()?);
        while let Some(figure) = digit {
            nanoseconds += unit * u32::from(figure);
            unit /= 10;
            digit = self.digit();
        }
        Some(nanoseconds)
    }
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
        assert_eq!(format(1_795_489_200), "2026-11-24T03:00:00Z");
        assert_eq!(format(-1), "1969-12-31T23:59:59Z");
    }

    #[test]
    fn milliseconds_go_both_ways() {
        assert_eq!(format_millis(1_795_489_200_123), "2026-11-24T03:00:00.123Z");
        assert_eq!(format_millis(-1), "1969-12-31T23:59:59.999Z");
        for (text, millis) in [
            ("2026-11-24T03:00:00.123Z", 1_795_489_200_123),
            ("2026-11-24T10:00:00.12399+07:00", 1_795_489_200_123),
            ("2024-02-29T23:59:59Z", 1_709_251_199_000),
            ("1969-12-31T23:59:59.999Z", -1),
        ] {
            assert_eq!(parse_millis(text), Some(millis), "{text}");
        }
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
