//! An assessment: the answers of one or more people.

mod check;
mod merge;
mod read;
mod recorded;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

pub(crate) use check::fit;

use crate::fault::quoted;
use crate::{Fault, Id, Instrument};

/// The format that [`Assessment::from_json`] reads.
pub const ASSESSMENT_FORMAT: &str = "siapklaster.assessment/1";

/// Fields that this version doesn't know, kept for writing back.
pub type Extra = serde_json::Map<String, serde_json::Value>;

/// The answers of a group, person by person.
///
/// Read by [`from_json`](Self::from_json) or `serde`, it is held to all rules that don't
/// depend on its instrument.
#[derive(Clone, Debug, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "SiapKlaster assessment"))]
pub struct Assessment {
    /// The format it is written in.
    pub format: AssessmentFormat,
    /// The instrument that was answered.
    pub instrument: InstrumentRef,
    /// How much was asked.
    #[serde(default)]
    pub depth: Depth,
    /// Who was assessed.
    #[serde(default)]
    pub profile: Profile,
    /// The answers, one response a person (or a hand count).
    #[serde(default)]
    pub responses: Vec<Response>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The word that names the format of an assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub enum AssessmentFormat {
    /// [`ASSESSMENT_FORMAT`].
    #[default]
    #[serde(rename = "siapklaster.assessment/1")]
    V1,
}

/// Which instrument answers belong to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct InstrumentRef {
    /// The instrument's id.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub id: Id,
    /// The instrument's version.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    pub version: u32,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// How much a walk asks.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Depth {
    /// The key items and the stages.
    Quick,
    /// Every item.
    #[default]
    Full,
}

/// Who was assessed.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Profile {
    /// The group's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its commodity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commodity: Option<String>,
    /// Its region.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// How many members it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub members: Option<u32>,
    /// The day of the assessment, `YYYY-MM-DD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// When the profile was last changed (RFC 3339): the later one wins a merge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// The answers of one person, or a hand count of several.
#[derive(Clone, Debug, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Response {
    /// Unique in the assessment and kept through links and files.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub id: String,
    /// Whose it is, as the group calls them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Where it came from.
    #[serde(default)]
    pub source: Source,
    /// The answers by item.
    #[serde(default)]
    pub answers: BTreeMap<Id, Recorded>,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Where a response came from.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Given on this device.
    #[default]
    Device,
    /// From a member's link.
    Link,
    /// From a member's file.
    File,
    /// A hand count.
    Count,
}

/// An answer with what was recorded beside it.
#[derive(Clone, Debug, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(from = "recorded::Fields"))]
#[serde(into = "recorded::Fields")]
pub struct Recorded {
    /// The answer; `None` is blank.
    pub answer: Option<Answer>,
    /// When it was given (RFC 3339). A blank with a time is a later "cleared".
    pub at: Option<String>,
    /// A note.
    pub note: Option<String>,
    /// Whether there is evidence for it.
    pub evidence: bool,
    /// Unknown fields.
    pub extra: Extra,
}

/// What was answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// A level of a scale item, from 0.
    Level(u8),
    /// The value of a number item, finite.
    Number(f64),
    /// Asked, and not known.
    DontKnow,
    /// The question doesn't apply.
    NotApplicable,
    /// How many people gave which answer.
    Tally(Tally),
}

/// A count of people by answer.
#[derive(Clone, Debug, PartialEq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Tally {
    /// How many people chose each level.
    pub levels: Vec<u32>,
    /// How many don't know.
    #[serde(default)]
    pub dont_know: u32,
    /// For how many it doesn't apply.
    #[serde(default)]
    pub not_applicable: u32,
    /// Unknown fields.
    #[serde(flatten)]
    pub extra: Extra,
}

/// Why a text can't be read as an assessment.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum AssessmentError {
    /// The text has more bytes than are read.
    TooLarge {
        /// The most bytes that are read.
        limit: usize,
    },
    /// It is not JSON; where and why.
    NotJson(Fault),
    /// It is JSON, but not an assessment.
    NotAnAssessment,
    /// It was written by a newer version; the format it names.
    NewerFormat(String),
    /// It is an assessment with faults.
    Faults(Vec<Fault>),
}

/// Why an assessment doesn't go with an instrument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// It answers another instrument.
    OtherInstrument {
        /// The instrument it answers.
        given: Id,
        /// The instrument at hand.
        expected: Id,
    },
    /// It answers another version of the instrument.
    OtherVersion {
        /// The version it answers.
        given: u32,
        /// The version at hand.
        expected: u32,
    },
}

/// An answer to an item that the instrument doesn't have any more.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Retired<'a> {
    /// Which response it is in: its place in [`Assessment::responses`].
    pub response: usize,
    /// The item's id.
    pub item: &'a Id,
    /// What was recorded.
    pub recorded: &'a Recorded,
}

impl Assessment {
    /// An empty assessment of an instrument.
    pub fn new(instrument: &Instrument, depth: Depth) -> Self {
        Self {
            instrument: InstrumentRef::of(instrument),
            depth,
            ..Self::default()
        }
    }

    /// Reads an assessment file, at most 16 MiB.
    ///
    /// ```
    /// use readiness::{Answer, Assessment};
    ///
    /// let assessment = Assessment::from_json(r#"{
    ///     "format": "siapklaster.assessment/1", "instrument": {"id": "small", "version": 1},
    ///     "responses": [{"id": "me", "answers": {"buying": {"level": 3}}}], "my-own": [1]
    /// }"#)?;
    /// let recorded = &assessment.responses[0].answers["buying"];
    /// assert_eq!(recorded.answer, Some(Answer::Level(3)));
    /// // What this version doesn't know is kept.
    /// assert!(assessment.to_json().contains(r#""my-own":[1]"#));
    ///
    /// let error = Assessment::from_json(r#"{
    ///     "format": "siapklaster.assessment/1", "instrument": {"id": "small", "version": 1},
    ///     "responses": [{"id": "me", "answers": {"buying": {"level": "high"}}}]
    /// }"#).unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "responses[0].answers.buying.level: must be a whole number from 0 to 10"
    /// );
    /// # Ok::<(), readiness::AssessmentError>(())
    /// ```
    ///
    /// # Errors
    /// What kept it from being read; faults each with their place.
    pub fn from_json(json: &str) -> Result<Self, AssessmentError> {
        read::read(json)
    }

    /// Writes the assessment, unknown fields included.
    pub fn to_json(&self) -> String {
        crate::evaluation::to_json(self)
    }

    /// Whether these answers are to this instrument, in this version.
    ///
    /// Ids are for ever, so an assessment of another version can still be
    /// evaluated ([`Evaluation::answered`](crate::Evaluation::answered) tells);
    /// one of another instrument can't.
    ///
    /// # Errors
    /// What differs.
    pub fn fits(&self, instrument: &Instrument) -> Result<(), Mismatch> {
        self.instrument.fits(instrument)
    }

    /// Answers that don't fit their items, each with its place.
    ///
    /// [`evaluate`](crate::evaluate) takes such an answer as missing.
    pub fn check(&self, instrument: &Instrument) -> Vec<Fault> {
        check::check(self, instrument)
    }

    /// The answers to items that the instrument doesn't have.
    pub fn retired(&self, instrument: &Instrument) -> Vec<Retired<'_>> {
        let mut retired = Vec::new();
        for (response, given) in self.responses.iter().enumerate() {
            for (item, recorded) in &given.answers {
                if instrument.tree().leaf(item).is_none() {
                    retired.push(Retired {
                        response,
                        item,
                        recorded,
                    });
                }
            }
        }
        retired
    }

    /// Takes over what `other` knows later or more of; of another instrument, nothing.
    ///
    /// Responses are matched by id and come out ordered by it; of two answers
    /// to an item the later one wins, by [`Recorded::at`]. The profile that was
    /// changed later wins as a whole, by [`Profile::at`]. It does not matter
    /// who merges into whom, nor how often.
    pub fn merge(&mut self, other: &Self) {
        merge::merge(self, other);
    }
}

impl InstrumentRef {
    /// The reference to an instrument.
    pub fn of(instrument: &Instrument) -> Self {
        Self {
            id: instrument.id().clone(),
            version: instrument.version(),
            extra: Extra::new(),
        }
    }

    /// Whether it is this instrument, in this version.
    ///
    /// # Errors
    /// What differs.
    pub fn fits(&self, instrument: &Instrument) -> Result<(), Mismatch> {
        if self.id != *instrument.id() {
            Err(Mismatch::OtherInstrument {
                given: self.id.clone(),
                expected: instrument.id().clone(),
            })
        } else if self.version != instrument.version() {
            Err(Mismatch::OtherVersion {
                given: self.version,
                expected: instrument.version(),
            })
        } else {
            Ok(())
        }
    }
}

impl Default for InstrumentRef {
    fn default() -> Self {
        Self {
            id: Id::from(""),
            version: 1,
            extra: Extra::new(),
        }
    }
}

impl Depth {
    /// The word in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Quick => "quick",
        }
    }
}

impl Source {
    /// The word in files.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Device => "device",
            Self::Link => "link",
            Self::File => "file",
            Self::Count => "count",
        }
    }
}

impl Response {
    /// Whether nothing in it is answered.
    pub fn is_blank(&self) -> bool {
        self.answers
            .values()
            .all(|recorded| recorded.answer.is_none())
    }
}

impl From<Answer> for Recorded {
    fn from(answer: Answer) -> Self {
        Self {
            answer: Some(answer),
            ..Self::default()
        }
    }
}

impl fmt::Display for AssessmentError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLarge { limit } => write!(f, "the file is over {limit} bytes"),
            Self::NotJson(fault) => write!(f, "{fault}"),
            Self::NotAnAssessment => {
                write!(
                    f,
                    "format: must be {assessment_format}: this is not an assessment",
                    assessment_format = quoted(ASSESSMENT_FORMAT)
                )
            }
            Self::NewerFormat(format) => write!(
                f,
                "format: {format} is newer than {assessment_format}: a newer version of this program reads it",
                assessment_format = quoted(ASSESSMENT_FORMAT),
                format = quoted(format)
            ),
            Self::Faults(faults) => {
                for (n, fault) in faults.iter().enumerate() {
                    if n > 0 {
                        f.write_str("\n")?;
                    }
                    write!(f, "{fault}")?;
                }
                Ok(())
            }
        }
    }
}

impl std::error::Error for AssessmentError {}

impl fmt::Display for Mismatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherInstrument { given, expected } => write!(
                f,
                "instrument.id: these are answers to the instrument {given}, not to {expected}",
                expected = quoted(expected),
                given = quoted(given)
            ),
            Self::OtherVersion { given, expected } => write!(
                f,
                "instrument.version: these are answers to version {given} of the instrument, not to version {expected}"
            ),
        }
    }
}

impl std::error::Error for Mismatch {}
