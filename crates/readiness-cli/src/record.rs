//! What is written of an assessment: its evaluation, and whose it is.

use std::borrow::Cow;
use std::io::Write;

use readiness::{Evaluation, Profile};
use serde::Serialize;

use crate::error::Error;
use crate::table::Table;

/// One scored assessment.
#[derive(Serialize)]
pub(crate) struct Record<'a> {
    #[serde(flatten)]
    pub(crate) evaluation: &'a Evaluation,
    pub(crate) profile: &'a Profile,
    /// The file it came from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) file: Option<Cow<'a, str>>,
}

/// A line of a rollup that could not be scored.
#[derive(Serialize)]
struct Bad<'a> {
    line: u64,
    error: &'a str,
}

/// Writes records, a line each.
pub(crate) enum Records<'a, W: Write> {
    /// JSON lines.
    Json(W),
    /// A table.
    Csv(&'a Table, Box<csv::Writer<W>>),
}

impl<'a, W: Write> Records<'a, W> {
    /// As rows of a table, or as JSON where there is none.
    pub(crate) fn of(table: Option<&'a Table>, out: W) -> Self {
        match table {
            Some(table) => Self::Csv(table, Box::new(csv::Writer::from_writer(out))),
            None => Self::Json(out),
        }
    }

    /// Writes the names of the columns, where there are any.
    pub(crate) fn put_head(&mut self) -> Result<(), Error> {
        match self {
            Self::Json(_) => Ok(()),
            Self::Csv(table, rows) => Ok(table.put_head(rows)?),
        }
    }

    /// Writes a record; `line` is its number in a rollup.
    pub(crate) fn put(&mut self, line: u64, record: &Record<'_>) -> Result<(), Error> {
        match self {
            Self::Json(out) => put_json(out, record),
            Self::Csv(table, rows) => Ok(table.put(rows, line, record)?),
        }
    }

    /// Writes why there is no record of a line of a rollup.
    pub(crate) fn put_error(&mut self, line: u64, error: &str) -> Result<(), Error> {
        match self {
            Self::Json(out) => put_json(out, &Bad { line, error }),
            Self::Csv(table, rows) => Ok(table.put_error(rows, line, error)?),
        }
    }

    pub(crate) fn flush(&mut self) -> Result<(), Error> {
        match self {
            Self::Json(out) => Ok(out.flush()?),
            Self::Csv(_, rows) => Ok(rows.flush()?),
        }
    }

    /// Where it was written to.
    pub(crate) fn into_inner(self) -> Result<W, Error> {
        match self {
            Self::Json(out) => Ok(out),
            Self::Csv(_, rows) => Ok(rows.into_inner().map_err(csv::IntoInnerError::into_error)?),
        }
    }
}

/// Writes a value as a line of JSON.
pub(crate) fn put_json(out: &mut impl Write, value: &impl Serialize) -> Result<(), Error> {
    serde_json::to_writer(&mut *out, value)?;
    Ok(out.write_all(b"\n")?)
}
