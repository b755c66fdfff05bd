//! Days as the reader's language writes them.

use readiness::moment::{civil, parse_date};

/// `2026-11-24` → `24 November 2026`; what is no such day stays as it is.
pub fn day(date: &str, months: &[&str; 12]) -> String {
    written(date, months).unwrap_or_else(|| date.to_owned())
}

fn written(date: &str, months: &[&str; 12]) -> Option<String> {
    let (year, month, day) = civil(parse_date(date)?);
    let month = months.get(usize::try_from(month).ok()?.checked_sub(1)?)?;
    Some([&day.to_string(), " ", month, " ", &year.to_string()].concat())
}

#[cfg(test)]
mod tests {
    use super::day;
    use crate::i18n::Language;

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
