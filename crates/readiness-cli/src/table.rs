//! Evaluations as a table: CSV as in RFC 4180, one row each.

use std::borrow::Cow;
use std::io::Write;

use csv::Writer;
use readiness::{Id, Instrument};

use crate::record::Record;

/// The columns that every instrument has.
const COLUMNS: [&str; 26] = [
    "file",
    "name",
    "commodity",
    "region",
    "members",
    "date",
    "instrument",
    "version",
    "depth",
    "respondents",
    "score",
    "arithmetic",
    "band",
    "held_back_by",
    "coverage",
    "missing_low",
    "missing_high",
    "interval_low",
    "interval_high",
    "band_stability",
    "binding",
    "imbalance",
    "evidence",
    "stages_reached",
    "answered_version",
    "evidence_score",
];

/// The columns of an instrument's table.
pub(crate) struct Table {
    /// Whether a row begins with the number of its line and its error.
    numbered: bool,
    groups: Vec<Id>,
    lenses: Vec<Id>,
}

impl Table {
    /// The table of assessment files.
    pub(crate) fn of_files(instrument: &Instrument) -> Self {
        let groups = instrument.groups().skip(1).filter(|group| group.scored);
        Self {
            numbered: false,
            groups: groups.map(|group| group.id.clone()).collect(),
            lenses: instrument.lenses().cloned().collect(),
        }
    }

    /// The table of a rollup's lines.
    pub(crate) fn of_lines(instrument: &Instrument) -> Self {
        Self {
            numbered: true,
            ..Self::of_files(instrument)
        }
    }

    /// Writes the names of the columns.
    pub(crate) fn put_head<W: Write>(&self, rows: &mut Writer<W>) -> csv::Result<()> {
        if self.numbered {
            rows.write_field("line")?;
            rows.write_field("error")?;
        }
        for name in COLUMNS {
            rows.write_field(name)?;
        }
        for id in self.groups.iter().chain(&self.lenses) {
            put_text(rows, Some(id))?;
        }
        end(rows)
    }

    /// Writes a line that could not be scored.
    pub(crate) fn put_error<W: Write>(
        &self,
        rows: &mut Writer<W>,
        line: u64,
        error: &str,
    ) -> csv::Result<()> {
        put_whole(rows, Some(line))?;
        put_text(rows, Some(error))?;
        for _ in 0..COLUMNS.len() + self.groups.len() + self.lenses.len() {
            rows.write_field("")?;
        }
        end(rows)
    }

    /// Writes one evaluation; a cell without a value is empty.
    pub(crate) fn put<W: Write>(
        &self,
        rows: &mut Writer<W>,
        line: u64,
        record: &Record<'_>,
    ) -> csv::Result<()> {
        let (evaluation, profile) = (record.evaluation, record.profile);
        let headline = &evaluation.headline;
        if self.numbered {
            put_whole(rows, Some(line))?;
            rows.write_field("")?;
        }
        put_text(rows, record.file.as_deref())?;
        put_text(rows, profile.name.as_deref())?;
        put_text(rows, profile.commodity.as_deref())?;
        put_text(rows, profile.region.as_deref())?;
        put_whole(rows, profile.members)?;
        put_text(rows, profile.date.as_deref())?;
        put_text(rows, Some(&evaluation.instrument.id))?;
        put_whole(rows, Some(evaluation.instrument.version))?;
        rows.write_field(evaluation.depth.as_str())?;
        put_whole(rows, Some(evaluation.respondents))?;
        put_number(rows, headline.score)?;
        put_number(rows, headline.arithmetic)?;
        put_text(rows, headline.band.as_deref())?;
        put_text(rows, headline.held_back_by.as_deref())?;
        put_number(rows, headline.coverage)?;
        for range in [headline.missing, headline.interval] {
            put_number(rows, range.map(|[low, _]| low))?;
            put_number(rows, range.map(|[_, high]| high))?;
        }
        put_number(rows, headline.band_stability)?;
        put_text(rows, evaluation.binding.as_deref())?;
        put_number(rows, evaluation.imbalance)?;
        put_number(rows, evaluation.evidence)?;
        put_whole(
            rows,
            evaluation.stages.as_ref().map(|stages| stages.reached),
        )?;
        put_whole(rows, Some(evaluation.answered.version))?;
        put_number(rows, evaluation.evidence_score)?;
        for id in &self.groups {
            put_number(rows, evaluation.nodes.get(id).and_then(|node| node.score))?;
        }
        for id in &self.lenses {
            put_number(rows, evaluation.lenses.get(id).and_then(|lens| lens.score))?;
        }
        end(rows)
    }
}

fn put_whole<W: Write>(
    rows: &mut Writer<W>,
    number: Option<impl itoa::Integer>,
) -> csv::Result<()> {
    match number {
        Some(number) => rows.write_field(itoa::Buffer::new().format(number)),
        None => rows.write_field(""),
    }
}

/// The shortest digits that are this number, without the `.0` of a whole one.
fn put_number<W: Write>(rows: &mut Writer<W>, number: Option<f64>) -> csv::Result<()> {
    match number {
        Some(number) => {
            let mut buffer = zmij::Buffer::new();
            let digits = buffer.format(number);
            rows.write_field(digits.strip_suffix(".0").unwrap_or(digits))
        }
        None => rows.write_field(""),
    }
}

fn put_text<W: Write>(rows: &mut Writer<W>, text: Option<&str>) -> csv::Result<()> {
    rows.write_field(guarded(text.unwrap_or_default()).as_bytes())
}

fn end<W: Write>(rows: &mut Writer<W>) -> csv::Result<()> {
    rows.write_record(None::<&[u8]>)
}

/// A text that is no formula: a spreadsheet takes what begins with `=` and the like for one,
/// and runs it; a quote before it keeps a stranger's file from doing so.
fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}").into()
    } else {
        text.into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_quoted_where_needed_and_are_no_formulas() {
        let cell = |text: &str| {
            let mut rows = Writer::from_writer(Vec::new());
            put_text(&mut rows, Some(text)).unwrap();
            rows.write_field("end").unwrap();
            end(&mut rows).unwrap();
            let row = String::from_utf8(rows.into_inner().unwrap()).unwrap();
            row.strip_suffix(",end\n").unwrap().to_owned()
        };
        assert_eq!(cell("Tani Maju"), "Tani Maju");
        assert_eq!(cell("a, \"b\"\nc"), "\"a, \"\"b\"\"\nc\"");
        assert_eq!(cell("=HYPERLINK(\"x\")"), "\"'=HYPERLINK(\"\"x\"\")\"");
        assert_eq!(cell("-1"), "'-1");
    }
}
