//! What a rollup counts, and says at its end.

use readiness::{Assessment, Instrument};

use crate::{Failed, complain};

#[derive(Default)]
pub(crate) struct Counts {
    /// Lines that could not be scored.
    pub(crate) bad: u64,
    /// Answers to items that the instrument doesn't have any more, and the lines they are in.
    retired: u64,
    with_retired: u64,
    /// Lines with answers to another version of the instrument.
    other_version: u64,
}

impl Counts {
    /// Counts an assessment that is scored.
    pub(crate) fn see(&mut self, instrument: &Instrument, assessment: &Assessment) {
        let retired = assessment.retired(instrument).len() as u64;
        self.retired += retired;
        self.with_retired += u64::from(retired > 0);
        self.other_version += u64::from(assessment.instrument.version != instrument.version());
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.bad += other.bad;
        self.retired += other.retired;
        self.with_retired += other.with_retired;
        self.other_version += other.other_version;
    }

    /// Says what was counted in so many lines; bad ones are a failure.
    pub(crate) fn say(&self, lines: u64) -> Result<(), Failed> {
        let (retired, with_retired) = (self.retired, self.with_retired);
        if retired > 0 {
            complain!(
                "note: {retired} answers in {with_retired} of {lines} lines are to items that the instrument no longer has"
            );
        }
        let other_version = self.other_version;
        if other_version > 0 {
            complain!(
                "note: {other_version} of {lines} lines have answers to another version of the instrument"
            );
        }
        let bad = self.bad;
        if bad == 0 {
            return Ok(());
        }
        complain!("{bad} of {lines} lines were bad");
        Err(Failed)
    }
}
