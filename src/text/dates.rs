//! Days as the reader's language writes them.

/// `2026-11-24` → `24 November 2026`; what is no such day stays as it is.
pub fn day(date: &str, months: &[&str; 12]) -> String {
    written(date, months).unwrap_or_else(|| date.to_owned())
}

fn written(date: &str, months: &[&str; 12]) -> Option<String> {
    let mut parts = date.splitn(3, '-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let (month, day) = (month.parse::<usize>().ok()?, day.parse::<u8>().ok()?);
    let month = months.get(month.checked_sub(1)?)?;
    year.parse::<u16>().ok()?;
    Some([&day.to_string(), " ", month, " ", year].concat())
}

#[cfg(test)]
mod tests {
    use super::day;
    use crate::text::Language;

    #[test]
    fn a_day_is_written_out() {
        let months = |language: Language| &language.report_words().result.months;
        assert_eq!(
            day("2026-05-04", months(Language::Indonesian)),
            "4 Mei 2026"
        );
        assert_eq!(day("2026-05-04", months(Language::English)), "4 May 2026");
        for other in ["", "kemarin", "2026-13-01", "2026-00-01", "<b>"] {
            assert_eq!(day(other, months(Language::English)), other);
        }
    }
}
