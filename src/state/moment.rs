//! What the world tells a step of the state: the time, and a number nobody else has.

use std::rc::Rc;

/// Passed into the pure reducer with each action, so that it needs no clock of its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moment {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub millis: u64,
    /// Minutes by which local time is ahead of UTC.
    pub offset: i32,
    /// A random number, from which new ids are made.
    pub chance: u64,
}

/// A date and time of day of the calendar, in whichever zone it was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Civil {
    /// Year, such as 2026.
    pub year: i64,
    /// Month, 1–12.
    pub month: u8,
    /// Day of the month, 1–31.
    pub day: u8,
    /// Hour, 0–23.
    pub hour: u8,
    /// Minute, 0–59.
    pub minute: u8,
}

const DAY: i64 = 86_400_000;

impl Moment {
    /// Now in UTC, such as `2026-11-24T03:00:00.000Z`.
    pub fn stamp(&self) -> String {
        stamp(self.millis)
    }

    /// Now in UTC, but always later than `earlier`: an answer must win over the one it
    /// replaces even where the device's clock was set back, or two came in one millisecond.
    pub fn stamp_after(&self, earlier: Option<&str>) -> String {
        let floor = earlier.and_then(millis).map_or(0, |past| past + 1);
        stamp(self.millis.max(floor))
    }

    /// Now in local time.
    pub fn local(&self) -> Civil {
        civil(self.millis.cast_signed() + i64::from(self.offset) * 60_000)
    }

    /// A UTC stamp in local time; none where it is not a stamp.
    pub fn localise(&self, stamp: &str) -> Option<Civil> {
        millis(stamp).map(|at| civil(at.cast_signed() + i64::from(self.offset) * 60_000))
    }

    /// A new id: the time in base 36, then four random characters.
    pub fn fresh_id(&self) -> Rc<str> {
        let mut id = String::new();
        let mut write = |mut number: u64, places: usize| {
            let mut digits = [b'0'; 13];
            for place in (0..places).rev() {
                digits[place] = b"0123456789abcdefghijklmnopqrstuvwxyz"[(number % 36) as usize];
                number /= 36;
            }
            id.extend(digits[..places].iter().map(|digit| char::from(*digit)));
        };
        write(self.millis, 9);
        write(self.chance, 4);
        id.into()
    }
}

/// Milliseconds of a stamp `YYYY-MM-DDThh:mm:ss[.f…]Z`; none where it is something else.
fn millis(stamp: &str) -> Option<u64> {
    let (date, time) = stamp.strip_suffix('Z')?.split_once('T')?;
    let mut date = date.splitn(3, '-');
    let mut next = || date.next()?.parse::<i64>().ok();
    let (year, month, day) = (next()?, next()?, next()?);
    let mut time = time.splitn(3, ':');
    let hour: i64 = time.next()?.parse().ok()?;
    let minute: i64 = time.next()?.parse().ok()?;
    let seconds = time.next()?;
    let (seconds, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
    let seconds: i64 = seconds.parse().ok()?;
    // Thousandths: whatever is finer is cut, whatever is coarser filled up.
    let fine: i64 = [fraction, "000"].concat().get(..3)?.parse().ok()?;
    let plausible = (1970..10_000).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && (0..24).contains(&hour)
        && (0..60).contains(&minute)
        && (0..61).contains(&seconds)
        && fraction.bytes().all(|digit| digit.is_ascii_digit());
    if !plausible {
        return None;
    }
    u64::try_from(
        days(year, month, day) * DAY + (hour * 60 + minute) * 60_000 + seconds * 1000 + fine,
    )
    .ok()
}

/// Days from 1970-01-01 to a date of the proleptic Gregorian calendar
/// (Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`).
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The inverse of [`days`] (ibid., `civil_from_days`), with the time of day.
fn civil(millis: i64) -> Civil {
    let shifted = millis.div_euclid(DAY) + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let minutes = millis.rem_euclid(DAY) / 60_000;
    let small = |number: i64| u8::try_from(number).unwrap_or(0);
    let calendar_month = if month < 10 { month + 3 } else { month - 9 };
    Civil {
        year: year + era * 400 + i64::from(calendar_month <= 2),
        month: small(calendar_month),
        day: small(of_year - (153 * month + 2) / 5 + 1),
        hour: small(minutes / 60),
        minute: small(minutes % 60),
    }
}

fn stamp(millis: u64) -> String {
    let at = civil(millis.cast_signed());
    format!(
        "{:04}-{:02}-{:02}T{:02}:{:02}:{:02}.{:03}Z",
        at.year,
        at.month,
        at.day,
        at.hour,
        at.minute,
        millis / 1000 % 60,
        millis % 1000
    )
}

impl Civil {
    /// `YYYY-MM-DD`, as a date field and the formats want it.
    pub fn iso_date(&self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: u64) -> Moment {
        Moment {
            millis,
            offset: 420,
            chance: 7,
        }
    }

    #[test]
    fn a_stamp_is_utc_and_reads_back() {
        assert_eq!(at(0).stamp(), "1970-01-01T00:00:00.000Z");
        let moment = at(1_795_489_200_123);
        assert_eq!(moment.stamp(), "2026-11-24T03:00:00.123Z");
        assert_eq!(millis(&moment.stamp()), Some(moment.millis));
        assert_eq!(millis("2024-02-29T23:59:59Z"), Some(1_709_251_199_000));
    }

    #[test]
    fn local_time_is_ahead_by_the_offset() {
        let local = at(1_795_489_200_123).local();
        assert_eq!((local.hour, local.minute), (10, 0));
        assert_eq!(local.iso_date(), "2026-11-24");
    }

    #[test]
    fn a_later_stamp_is_later_even_when_the_clock_went_back() {
        let earlier = "2026-11-24T03:00:00.999Z";
        assert_eq!(at(5).stamp_after(Some(earlier)), "2026-11-24T03:00:01.000Z");
        assert_eq!(at(5).stamp_after(Some("nonsense")), at(5).stamp());
    }

    #[test]
    fn what_is_no_stamp_is_none() {
        for text in [
            "",
            "Z",
            "2026-11-24",
            "2026-13-24T03:00:00Z",
            "T::Z",
            "a-b-cTd:e:fZ",
        ] {
            assert_eq!(millis(text), None, "{text}");
        }
    }

    #[test]
    fn ids_differ_by_time_and_chance() {
        let first = at(1_795_489_200_123).fresh_id();
        assert_eq!(first.len(), 13);
        assert_ne!(first, at(1_795_489_200_124).fresh_id());
    }
}
