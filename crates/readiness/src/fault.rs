//! What is wrong in a file, and where.

use std::fmt;

use serde_json::Value;

/// One fault in a file: the place and what is wrong there.
///
/// Shown as `root.children[0].weight: a weight must be more than 0`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Fault {
    /// Path to the place, such as `root.children[0].weight`; empty for the whole file.
    pub place: String,
    /// What is wrong there.
    pub problem: Problem,
}

impl Fault {
    /// A fault at a path.
    pub fn new(place: impl Into<String>, problem: Problem) -> Self {
        Self {
            place: place.into(),
            problem,
        }
    }
}

impl Fault {
    /// The same fault in a value that is itself at this path.
    #[must_use]
    pub fn below(mut self, path: &str) -> Self {
        self.place = [path, ".", &self.place].concat();
        self
    }

    /// What `serde_json` says of text that it can't read.
    pub(crate) fn of_json(path: String, error: &serde_json::Error) -> Self {
        let (line, column) = (error.line(), error.column());
        let said = error.to_string();
        let at = format!(" at line {line} column {column}");
        let why = said.strip_suffix(&at).unwrap_or(&said).to_owned();
        Self::new(path, Problem::NotJson { line, column, why })
    }
}

/// Somebody's text inside a sentence: in quotation marks and on one line, as JSON writes it.
/// (`{:?}` would do the same, but brings tables of all of Unicode into the page.)
pub(crate) fn quoted(text: &str) -> Value {
    text.into()
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.place.is_empty() {
            write!(f, "{}", self.problem)
        } else {
            write!(f, "{}: {}", self.place, self.problem)
        }
    }
}

impl std::error::Error for Fault {}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Problem {
    /// The file has more bytes than are read.
    TooLarge {
        /// The most bytes that are read.
        limit: usize,
    },
    /// The text is not JSON here.
    NotJson {
        /// Counted from 1.
        line: usize,
        /// In characters, counted from 1.
        column: usize,
        /// What is missing, as a sentence.
        why: String,
    },
    /// `NaN` or an infinite number, which JSON doesn't have.
    NotFinite,
    /// A value of another type is needed.
    WrongType {
        /// What is needed, such as `a text`.
        expected: &'static str,
    },
    /// A field that must be there is missing.
    Missing,
    /// The file's format is not the one that is read here.
    WrongFormat {
        /// The format that is read.
        expected: &'static str,
    },
    /// Not 1 to 64 of a–z, 0–9 and '-'.
    BadId(String),
    /// Not 1 to 64 of a–z, 0–9, '-' and '.'.
    BadTag(String),
    /// Not a language tag such as `id` or `en`.
    BadLanguage(String),
    /// The same id a second time.
    DoubledId {
        /// The id.
        id: String,
        /// The place of the first one.
        first: String,
    },
    /// The same key twice in one object.
    DoubledKey(String),
    /// Neither a group nor an item.
    NeitherGroupNorItem,
    /// A group and an item at once.
    GroupAndItem,
    /// The root must be a group.
    RootIsItem,
    /// A group without children.
    EmptyGroup,
    /// A word that is not among those allowed.
    UnknownWord {
        /// The word.
        word: String,
        /// Those allowed.
        allowed: &'static str,
    },
    /// A weight that is 0 or less.
    WeightNotPositive,
    /// A number outside its bounds.
    OutOfRange {
        /// Lower bound.
        lo: f64,
        /// Upper bound.
        hi: f64,
    },
    /// A whole number outside its bounds, or not whole.
    NotWholeIn {
        /// Lower bound.
        lo: u64,
        /// Upper bound.
        hi: u64,
    },
    /// `lo` is not below `hi`.
    LoNotBelowHi,
    /// There are no bands.
    NoBands,
    /// The first band doesn't start at 0.
    BandsDontStartAtZero,
    /// A band doesn't start above the one before it.
    BandsDontRise,
    /// Not one scored item.
    NoScoredItem,
    /// More items than are read.
    TooManyItems {
        /// The most that are read.
        limit: usize,
    },
    /// A tree deeper than is read.
    TooDeep {
        /// The deepest that is read.
        limit: usize,
    },
    /// More faults than are listed.
    MoreFaults,
    /// The text has no words for this item.
    NoWords,
    /// An empty text where words are needed.
    EmptyText,
    /// A count that differs from what the instrument says.
    Count {
        /// How many there are.
        given: usize,
        /// How many there should be.
        expected: usize,
    },
    /// An answer says more than one thing.
    SeveralAnswers,
    /// A level that the item doesn't have.
    NoSuchLevel {
        /// The level.
        level: u8,
        /// The item's highest level.
        top: u8,
    },
    /// A number as the answer to a scale item.
    NumberForScale,
    /// A level or a tally as the answer to a number item.
    LevelForNumber,
    /// A tally of more people than are counted.
    TooManyPeople {
        /// The most that are counted.
        limit: u32,
    },
    /// The instrument has no quick walk.
    NoQuickWalk,
    /// An item of the instrument among those it doesn't have any more.
    NotRetired,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { limit } => write!(f, "the file is over {limit} bytes"),
            Self::NotJson { line, column, why } => {
                write!(f, "not JSON: {why} (line {line}, column {column})")
            }
            Self::NotFinite => f.write_str("NaN and infinite numbers are not allowed"),
            Self::WrongType { expected } => write!(f, "must be {expected}"),
            Self::Missing => f.write_str("missing"),
            Self::WrongFormat { expected } => {
                write!(f, "must be {expected}", expected = quoted(expected))
            }
            Self::BadId(id) => {
                write!(
                    f,
                    "{id} is not an id: 1 to 64 of a-z, 0-9 and '-'",
                    id = quoted(id)
                )
            }
            Self::BadTag(tag) => {
                write!(
                    f,
                    "{tag} is not a tag: 1 to 64 of a-z, 0-9, '-' and '.'",
                    tag = quoted(tag)
                )
            }
            Self::BadLanguage(tag) => {
                write!(
                    f,
                    "{tag} is not a language tag such as \"id\" or \"en\"",
                    tag = quoted(tag)
                )
            }
            Self::DoubledId { id, first } => {
                write!(f, "the id {id} is already at {first}", id = quoted(id))
            }
            Self::DoubledKey(key) => write!(f, "the key {key} is there twice", key = quoted(key)),
            Self::NeitherGroupNorItem => {
                f.write_str("neither a group (children) nor an item (kind)")
            }
            Self::GroupAndItem => f.write_str("a group (children) and an item (kind) at once"),
            Self::RootIsItem => f.write_str("the root must be a group (children)"),
            Self::EmptyGroup => f.write_str("a group needs a child"),
            Self::UnknownWord { word, allowed } => {
                write!(f, "{word} is not one of {allowed}", word = quoted(word))
            }
            Self::WeightNotPositive => f.write_str("a weight must be more than 0"),
            Self::OutOfRange { lo, hi } => {
                write!(f, "must be from {lo} to {hi}")
            }
            Self::NotWholeIn { lo, hi } => {
                write!(f, "must be a whole number from {lo} to {hi}")
            }
            Self::LoNotBelowHi => f.write_str("lo must be below hi"),
            Self::NoBands => f.write_str("there must be a band"),
            Self::BandsDontStartAtZero => f.write_str("the first band must start at 0"),
            Self::BandsDontRise => f.write_str("must be above the band before it"),
            Self::NoScoredItem => f.write_str("there is no scored item"),
            Self::TooManyItems { limit } => write!(f, "there are more than {limit} items"),
            Self::TooDeep { limit } => write!(f, "the tree is more than {limit} deep"),
            Self::MoreFaults => f.write_str("there are more faults than are listed"),
            Self::NoWords => f.write_str("missing: the instrument has this item"),
            Self::EmptyText => f.write_str("must not be empty"),
            Self::Count { given, expected } => write!(f, "{given} given, {expected} expected"),
            Self::SeveralAnswers => {
                f.write_str("an answer is one of level, number, state and tally")
            }
            Self::NoSuchLevel { level, top } => {
                write!(f, "there is no level {level}, the highest is {top}")
            }
            Self::NumberForScale => f.write_str("this item is answered with a level"),
            Self::LevelForNumber => f.write_str("this item is answered with a number"),
            Self::TooManyPeople { limit } => write!(f, "more than {limit} people"),
            Self::NotRetired => f.write_str("the instrument still has this item"),
            Self::NoQuickWalk => {
                f.write_str("this instrument has no key items and so no quick walk")
            }
        }
    }
}
