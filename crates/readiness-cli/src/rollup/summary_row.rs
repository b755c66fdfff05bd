//! A summary as a row of the table, written straight from the letter's steps.
//!
//! What comes out is to the byte what the evaluation of the summary writes, which
//! the tests compare.

use std::io::Write;

use readiness::{Instrument, moment::format_date};
use readiness_link::{CarriedProfile, Steps};

use super::cells::{Cell, Cells, put_whole};
use crate::table::{cell, number};

/// Writes the summaries of one instrument.
pub(super) struct SummaryRow {
    cells: Cells,
    /// Instrument and version, with the commas around them.
    instrument: Vec<u8>,
    /// The version that was answered, which is the instrument's; and no score on evidence.
    answered: Vec<u8>,
    bands: Vec<Vec<u8>>,
    dimensions: Vec<Vec<u8>>,
    has_stages: bool,
}

impl SummaryRow {
    pub(super) fn of(instrument: &Instrument) -> Self {
        let id = instrument.id();
        Self {
            cells: Cells::of(number),
            instrument: format!(",{},{},", cell(id), instrument.version()).into_bytes(),
            answered: format!(",{},", instrument.version()).into_bytes(),
            bands: instrument
                .bands()
                .iter()
                .map(|band| cell(&band.id).into_bytes())
                .collect(),
            dimensions: instrument
                .dimensions()
                .map(|group| cell(&group.id).into_bytes())
                .collect(),
            has_stages: instrument.stages().is_some(),
        }
    }

    /// Writes a summary, without the end of the line.
    pub(super) fn put(
        &self,
        out: &mut Vec<u8>,
        line: u64,
        steps: &Steps,
        profile: &CarriedProfile<'_>,
    ) {
        let cells = &self.cells;
        put_whole(out, line);
        // No error and no file.
        out.extend_from_slice(b",,");
        for text in [profile.name, profile.commodity, profile.region] {
            out.push(b',');
            put_text(out, text.unwrap_or_default());
        }
        out.push(b',');
        if let Some(members) = profile.members {
            put_whole(out, members.into());
        }
        out.push(b',');
        if let Some(date) = profile.date {
            put_text(out, &format_date(date));
        }
        out.extend_from_slice(&self.instrument);
        out.extend_from_slice(steps.depth.as_str().as_bytes());
        out.push(b',');
        put_whole(out, steps.respondents.into());
        put_after_comma(out, cells.points(steps.score));
        put_after_comma(out, cells.points(steps.arithmetic));
        put_id(out, &self.bands, steps.band);
        put_id(out, &self.dimensions, steps.held_back_by);
        put_after_comma(out, cells.share(steps.coverage));
        for pair in [steps.missing, steps.interval] {
            for end in cells.pair(pair).unwrap_or([cells.none; 2]) {
                put_after_comma(out, end);
            }
        }
        put_after_comma(out, cells.share(steps.band_stability));
        put_id(out, &self.dimensions, steps.binding);
        out.push(b',');
        if let Some([score, arithmetic]) = Steps::pair([steps.score, steps.arithmetic]) {
            // Writing to memory can't fail.
            let _ = write!(out, "{}", arithmetic - score);
        }
        // A summary has no evidence.
        out.extend_from_slice(b",,");
        if self.has_stages {
            put_whole(out, steps.reached.into());
        }
        out.extend_from_slice(&self.answered);
        for node in &steps.nodes {
            put_after_comma(out, cells.points(node.score));
        }
        for &score in &steps.lenses {
            put_after_comma(out, cells.whole(score));
        }
    }
}

fn put_after_comma(out: &mut Vec<u8>, cell: Cell) {
    out.push(b',');
    cell.put(out);
}

fn put_id(out: &mut Vec<u8>, ids: &[Vec<u8>], place: Option<usize>) {
    out.push(b',');
    out.extend_from_slice(place.map_or(b"", |place| ids[place].as_slice()));
}

fn put_text(out: &mut Vec<u8>, text: &str) {
    // Most texts begin with no sign of a formula and hold nothing to be quoted.
    let begins_plain = text
        .bytes()
        .next()
        .is_none_or(|byte| byte.is_ascii_alphanumeric());
    if begins_plain
        && text
            .bytes()
            .all(|byte| byte >= b' ' && byte != b',' && byte != b'"')
    {
        out.extend_from_slice(text.as_bytes());
    } else {
        out.extend_from_slice(cell(text).as_bytes());
    }
}
