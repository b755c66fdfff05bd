//! What is typed into fields for numbers, as the language in use writes them.

use crate::i18n::Language;

/// The id of the field for the number of members.
pub const MEMBERS: &str = "profile-members";

/// A number of members.
pub fn members(text: &str, language: Language) -> Option<u32> {
    let digits = ungrouped(text, language);
    digits.parse().ok()
}

/// A number with a decimal comma or point, by the grammar of JSON: "inf" is none.
pub fn number(text: &str, language: Language) -> Option<f64> {
    serde_json::from_str(&ungrouped(text, language).replace(',', ".")).ok()
}

/// The text without what separates its thousands: in Indonesian 1.500 is one thousand five
/// hundred. Only where all groups are whole, so that 62.5 stays what it is in both languages.
fn ungrouped(text: &str, language: Language) -> String {
    let text = text.trim();
    let separator = match language {
        Language::Indonesian => '.',
        Language::English => ',',
    };
    let whole = text.split([',', '.']).next().unwrap_or_default();
    let mut groups = text.split(separator).peekable();
    let begins_well = (1..=3).contains(&whole.trim_start_matches('-').len());
    groups.next();
    let mut is_grouped = groups.peek().is_some() && begins_well;
    while let Some(group) = groups.next() {
        // The last may have decimals behind it.
        let digits = match (group.split_once([',', '.']), groups.peek()) {
            (Some((digits, _)), None) => digits,
            _ => group,
        };
        is_grouped &= digits.len() == 3 && digits.bytes().all(|byte| byte.is_ascii_digit());
    }
    if is_grouped {
        text.replace(separator, "")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{English, Indonesian};

    #[test]
    fn thousands_are_written_as_the_language_does() {
        for (text, language, expected) in [
            ("62,5", Indonesian, Some(62.5)),
            ("62.5", Indonesian, Some(62.5)),
            ("62.5", English, Some(62.5)),
            ("62,5", English, Some(62.5)),
            ("1.500", Indonesian, Some(1500.0)),
            ("1.500", English, Some(1.5)),
            ("1,500", English, Some(1500.0)),
            ("1,500", Indonesian, Some(1.5)),
            ("-2.000.000,25", Indonesian, Some(-2_000_000.25)),
            ("2,000,000.25", English, Some(2_000_000.25)),
            ("1.50.000", Indonesian, None),
            ("1500.000", Indonesian, Some(1500.0)),
            (" 7 ", Indonesian, Some(7.0)),
            ("inf", English, None),
            ("", English, None),
        ] {
            assert_eq!(number(text, language), expected, "{text} {language:?}");
        }
        assert_eq!(members("1.250", Indonesian), Some(1250));
        assert_eq!(members("1,250", English), Some(1250));
        for text in ["2.5", "2,5", "-3", "dua", "99999999999"] {
            assert_eq!(members(text, Indonesian), None, "{text}");
        }
    }
}
