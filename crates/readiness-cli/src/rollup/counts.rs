//! What a rollup counts, and notes at its end.

use readiness::{Assessment, Instrument};

use crate::error::Error;
use crate::notes::Notes;

#[derive(Default)]
pub(super) struct Counts {
    /// All lines.
    pub(super) lines: u64,
    /// Lines that could not be scored.
    pub(super) bad: u64,
    /// Answers to items that the instrument doesn't have any more, and the lines they are in.
    retired: u64,
    with_retired: u64,
    /// Lines with answers to another version of the instrument.
    other_version: u64,
}

impl Counts {
    /// Counts an assessment that is scored.
    pub(super) fn see(&mut self, instrument: &Instrument, assessment: &Assessment) {
        let retired = assessment.retired(instrument).len() as u64;
        self.retired += retired;
        self.with_retired += u64::from(retired > 0);
        self.other_version += u64::from(assessment.instrument.version != instrument.version());
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.lines += other.lines;
        self.bad += other.bad;
        self.retired += other.retired;
        self.with_retired += other.with_retired;
        self.other_version += other.other_version;
    }

    /// Notes what was counted.
    ///
    /// # Errors
    /// Some lines were bad.
    pub(super) fn conclude(&self, notes: &mut Notes) -> Result<(), Error> {
        let Self {
            lines,
            bad,
            retired,
            with_retired,
            other_version,
        } = *self;
        if retired > 0 {
            notes.of_all(&format_args!(
                "{retired} answers in {with_retired} of {lines} lines are to items that the instrument no longer has"
            ));
        }
        if other_version > 0 {
            notes.of_all(&format_args!(
                "{other_version} of {lines} lines have answers to another version of the instrument"
            ));
        }
        if bad == 0 {
            Ok(())
        } else {
            Err(Error::BadLines { bad, lines })
        }
    }
}
