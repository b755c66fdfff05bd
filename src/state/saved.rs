//! Whether the open draft is on the device.

use super::moment::Civil;

/// How far the last change is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nothing has been changed yet.
    #[default]
    Untouched,
    /// Stored, at this local time.
    At(Civil),
    /// In memory only.
    Not(StoreFault),
}

/// Why the device does not keep what it is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StoreFault {
    /// The browser gives this page no storage: a setting, a private window, a strict frame.
    Blocked,
    /// The storage has no room left.
    Full,
    /// A newer version of the app has stored this draft since: it is not written over.
    Newer,
}

impl Saved {
    /// The state as a text, for the module that takes over.
    pub fn to_text(self) -> String {
        match self {
            Saved::Untouched => String::new(),
            Saved::Not(StoreFault::Blocked) => "blocked".to_owned(),
            Saved::Not(StoreFault::Full) => "full".to_owned(),
            Saved::Not(StoreFault::Newer) => "newer".to_owned(),
            Saved::At(at) => {
                let day = [at.month, at.day, at.hour, at.minute].map(|part| part.to_string());
                [at.year.to_string(), day.join(" ")].join(" ")
            }
        }
    }

    /// What [`Saved::to_text`] wrote.
    pub fn from_text(text: &str) -> Saved {
        let civil = || {
            let (year, rest) = text.split_once(' ')?;
            let mut parts = rest.split(' ').map(|part| part.parse().ok());
            Some(Civil {
                year: year.parse().ok()?,
                month: parts.next()??,
                day: parts.next()??,
                hour: parts.next()??,
                minute: parts.next()??,
            })
        };
        match text {
            "blocked" => Saved::Not(StoreFault::Blocked),
            "full" => Saved::Not(StoreFault::Full),
            "newer" => Saved::Not(StoreFault::Newer),
            _ => civil().map_or(Saved::Untouched, Saved::At),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_handed_over_is_read_back() {
        let at = Civil {
            year: 2026,
            month: 11,
            day: 24,
            hour: 6,
            minute: 7,
        };
        for saved in [
            Saved::Untouched,
            Saved::At(at),
            Saved::Not(StoreFault::Blocked),
            Saved::Not(StoreFault::Full),
            Saved::Not(StoreFault::Newer),
        ] {
            assert_eq!(Saved::from_text(&saved.to_text()), saved);
        }
        assert_eq!(Saved::from_text("2026 11 x"), Saved::Untouched);
    }
}
