//! What can go wrong, each with a sentence; `main` alone prints them.

use std::{fmt, io};

use readiness::{AssessmentError, Fault, Unfit};
use readiness_link::{EncodeError, LinkError};

/// Why the command, or a line of a rollup, came to nothing.
///
/// Shown as one line, or as several where several things are wrong.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// A file, or standard input, can't be read.
    #[error("{0}")]
    Unreadable(io::Error),
    /// There is no text in it.
    #[error("there is nothing in it")]
    Empty,
    /// A line of a rollup without text.
    #[error("the line is empty")]
    EmptyLine,
    /// More than is read of one file or line.
    #[error("it is over {0} bytes")]
    TooLong(u64),
    /// It is no text; the byte, counted from 1, at which that shows.
    #[error("not UTF-8 text: byte {0} belongs to no character")]
    NotText(usize),
    /// An instrument, or answers, with faults.
    #[error("{}", lines(.0))]
    Faults(Vec<Fault>),
    /// An assessment that can't be read.
    #[error(transparent)]
    Assessment(#[from] AssessmentError),
    /// An assessment that belongs to another instrument, or has answers that don't fit.
    #[error(transparent)]
    Unfit(#[from] Unfit),
    /// A link that can't be read.
    #[error(transparent)]
    Link(#[from] LinkError),
    /// A link that can't be written.
    #[error(transparent)]
    Encode(#[from] EncodeError),
    /// Several links where one is read.
    #[error("more than one link; `readiness rollup` reads many")]
    ManyLinks,
    /// A link that leads to no answers.
    #[error("an invitation has no answers")]
    Invitation,
    /// A response is asked for that isn't there.
    #[error("there is no response {0:?}")]
    NoResponse(String),
    /// Another weight for a node that isn't there.
    #[error("--weight {0}: the instrument has no such node")]
    NoSuchNode(String),
    /// Draws that would take more memory than they may.
    #[error(
        "--draws {draws}: so many draws would take {needed} of memory, and {limit} is the limit: here {most} are the most"
    )]
    Memory {
        draws: u32,
        needed: Bytes,
        limit: Bytes,
        most: u64,
    },
    /// Vectors that can't be read.
    #[error("the vectors can't be read: {0}")]
    Vectors(String),
    /// A vector that didn't pass, and why.
    #[error("{name}: {why}")]
    Vector { name: String, why: String },
    /// Lines of a rollup that could not be scored; each has its own error in the output.
    #[error("{bad} of {lines} lines were bad")]
    BadLines { bad: u64, lines: u64 },
    /// Results that can't be written.
    #[error("standard output: {0}")]
    Output(#[from] io::Error),
    /// An error, and the file it is in.
    #[error("{}", prefixed(.file, .error))]
    In { file: String, error: Box<Error> },
    /// Errors that don't hide each other.
    #[error("{}", lines(.0))]
    Several(Vec<Error>),
}

impl Error {
    /// Says which file it is in.
    pub(crate) fn within(self, file: impl Into<String>) -> Self {
        Self::In {
            file: file.into(),
            error: Box::new(self),
        }
    }

    /// One error for all of them; none for none.
    pub(crate) fn all(errors: Vec<Self>) -> Result<(), Self> {
        if errors.is_empty() {
            Ok(())
        } else {
            Err(Self::Several(errors))
        }
    }

    /// Whether somebody closed the output who had read enough: nothing was wrong.
    pub(crate) fn is_closed_output(&self) -> bool {
        matches!(self, Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe)
    }
}

impl From<csv::Error> for Error {
    fn from(error: csv::Error) -> Self {
        Self::Output(error.into())
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

fn lines<T: ToString>(of: &[T]) -> String {
    let lines: Vec<String> = of.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

fn prefixed(file: &str, error: &Error) -> String {
    let error = error.to_string();
    let lines: Vec<String> = error
        .lines()
        .map(|line| format!("{file}: {line}"))
        .collect();
    lines.join("\n")
}

/// An amount of memory, shown in megabytes or gigabytes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bytes(pub(crate) u64);

impl fmt::Display for Bytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.div_ceil(1_000_000) {
            megabytes @ 0..1000 => write!(f, "{megabytes} MB"),
            megabytes => write!(f, "{}.{} GB", megabytes / 1000, megabytes % 1000 / 100),
        }
    }
}

/// What a line keeps of its beginning and of its end, in characters.
const KEPT: [usize; 2] = [600, 200];

/// A sentence, one line of it, that may quote what somebody else wrote: of a megabyte, the
/// beginning and the end are shown.
pub(crate) fn shortened(line: &str) -> String {
    let [first, last] = KEPT;
    let count = line.chars().count();
    if count <= first + last {
        return line.to_owned();
    }
    let start: String = line.chars().take(first).collect();
    let end: String = line.chars().skip(count - last).collect();
    format!("{start} … {end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_sentence_keeps_its_beginning_and_its_end() {
        assert_eq!(shortened("short"), "short");
        let long = format!("the instrument {}, not \"small\"", "é".repeat(1 << 20));
        let shown = shortened(&long);
        assert_eq!(shown.chars().count(), 803);
        assert!(shown.starts_with("the instrument éé") && shown.ends_with("éé, not \"small\""));
    }

    #[test]
    fn every_line_names_its_file() {
        let error = Error::Several(vec![Error::Empty, Error::NotText(3)]).within("a.json");
        assert_eq!(
            error.to_string(),
            "a.json: there is nothing in it\na.json: not UTF-8 text: byte 3 belongs to no character"
        );
    }

    #[test]
    fn sizes_are_for_people() {
        let sizes = [1, 999_000_000, 3_208_000_000].map(|bytes| Bytes(bytes).to_string());
        assert_eq!(sizes, ["1 MB", "999 MB", "3.2 GB"]);
    }
}
