//! What the world tells a step of the state: the time, and a number nobody else has.

use std::rc::Rc;

use readiness::moment;

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

    /// A new draft's id: the time in base 36, then four random characters.
    pub fn fresh_id(&self) -> Rc<str> {
        let mut id = String::new();
        write(&mut id, self.millis, 9);
        write(&mut id, self.chance, 4);
        id.into()
    }

    /// The id of the answers that are given on this device: eight characters, all that a link
    /// carries. Else the same answers would be two people's in a file and a link.
    pub fn fresh_own(&self) -> Rc<str> {
        let mut id = String::new();
        write(&mut id, self.millis, 2);
        write(&mut id, self.chance, 6);
        id.into()
    }
}

/// The last places of a number in base 36.
fn write(text: &mut String, mut number: u64, places: usize) {
    let mut digits = [b'0'; 13];
    for place in (0..places).rev() {
        digits[place] = b"0123456789abcdefghijklmnopqrstuvwxyz"[(number % 36) as usize];
        number /= 36;
    }
    text.extend(digits[..places].iter().map(|digit| char::from(*digit)));
}

/// Milliseconds of a stamp, from 1970 on; none where it is something else.
fn millis(stamp: &str) -> Option<u64> {
    u64::try_from(moment::parse_millis(stamp)?).ok()
}

fn civil(millis: i64) -> Civil {
    let (year, month, day) = moment::civil(millis.div_euclid(DAY));
    let minutes = millis.rem_euclid(DAY) / 60_000;
    let small = |number: i64| u8::try_from(number).unwrap_or(0);
    Civil {
        year,
        month: small(month),
        day: small(day),
        hour: small(minutes / 60),
        minute: small(minutes % 60),
    }
}

fn stamp(millis: u64) -> String {
    moment::format_millis(millis.cast_signed())
}

impl Civil {
    /// The time of day as it is written in Indonesia, and read everywhere: `06.07`.
    pub fn clock(&self) -> String {
        format!("{:02}.{:02}", self.hour, self.minute)
    }

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
        let own = at(1_795_489_200_123).fresh_own();
        assert_eq!(&*own, "ff000007");
        assert_ne!(own, at(1_795_489_200_124).fresh_own());
    }
}
