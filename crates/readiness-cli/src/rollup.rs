//! `readiness rollup`: scores a line after the other, in constant memory on all cores.
//!
//! Batch by batch: the lines of one are read, scored in parallel, and written in their order
//! by a thread of its own while the next one is scored.

mod batch;
mod counts;

use std::io::{BufRead, Write};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;

use rayon::prelude::*;
use readiness::{Assessment, Checked, Instrument, Options};
use readiness_link::SharedLink;

use batch::{Batch, LONGEST_LINE, Line};
use counts::Counts;

use crate::error::{Error, shortened};
use crate::input;
use crate::notes::Notes;
use crate::options::{Format, Rollup};
use crate::record::{Record, Records};
use crate::table::Table;

/// Lines that one core scores at a time.
const LINES: usize = 16;
/// Bytes that one line mostly fits in, written.
const ROOM: usize = 4096;
/// Batches that wait to be written.
const WAITING: usize = 1;

/// Scores lines.
struct Scorer<'a> {
    instrument: &'a Instrument,
    options: &'a Options,
    table: Option<&'a Table>,
}

/// What came of some lines.
struct Scored {
    text: Vec<u8>,
    counts: Counts,
}

pub(crate) fn run(
    task: &Rollup,
    input: &mut impl BufRead,
    out: &mut (impl Write + Send),
    notes: &mut Notes,
) -> Result<(), Error> {
    let table = (task.format == Format::Csv).then(|| Table::of_lines(&task.instrument));
    let scorer = Scorer {
        instrument: &task.instrument,
        options: &task.options,
        table: table.as_ref(),
    };
    let mut head = Records::of(table.as_ref(), &mut *out);
    head.put_head()?;
    head.flush()?;
    drop(head);
    let (send, receive) = sync_channel(WAITING);
    let (read, written) = thread::scope(|scope| {
        let writer = scope.spawn(|| write(receive, out));
        let mut batch = Batch::default();
        let read = loop {
            let read = batch.read(input);
            let done = scorer.score(&batch);
            // A writer that is gone says why.
            let is_written = send.send(done).is_ok();
            match read {
                Ok(true) if is_written => {}
                Ok(_) => break Ok(()),
                Err(error) => break Err(error),
            }
        };
        drop(send);
        (read, writer.join())
    });
    let counts = written.unwrap_or_else(|panic| std::panic::resume_unwind(panic))?;
    read.map_err(|error| Error::Unreadable(error).within("standard input"))?;
    counts.conclude(notes)
}

/// Writes what came of every batch, in order, and counts it.
fn write(batches: Receiver<Vec<Scored>>, out: &mut impl Write) -> Result<Counts, Error> {
    let mut counts = Counts::default();
    for scored in batches.into_iter().flatten() {
        out.write_all(&scored.text)?;
        counts.add(&scored.counts);
    }
    out.flush()?;
    Ok(counts)
}

impl Scorer<'_> {
    /// What came of a batch, in order.
    fn score(&self, batch: &Batch) -> Vec<Scored> {
        let lines = batch.lines().par_chunks(LINES);
        lines.map(|lines| self.score_some(batch, lines)).collect()
    }

    fn score_some(&self, batch: &Batch, lines: &[Line]) -> Scored {
        let mut counts = Counts::default();
        let mut records = Records::of(self.table, Vec::with_capacity(lines.len() * ROOM));
        for line in lines {
            counts.lines += 1;
            let scored = self.score_line(batch.text(line), line.number, &mut records, &mut counts);
            if let Err(error) = scored {
                counts.bad += 1;
                let error = shortened(&error.to_string().replace('\n', "; "));
                records
                    .put_error(line.number, &error)
                    .expect("writing to memory can't fail");
            }
        }
        let text = records.into_inner().expect("writing to memory can't fail");
        Scored { text, counts }
    }

    /// Writes the record of a line, or nothing where it is bad.
    fn score_line(
        &self,
        text: Option<&[u8]>,
        number: u64,
        records: &mut Records<'_, Vec<u8>>,
        counts: &mut Counts,
    ) -> Result<(), Error> {
        let text = text.ok_or(Error::TooLong(LONGEST_LINE as u64))?;
        let text = input::as_text(text)?.trim();
        if text.is_empty() {
            return Err(Error::EmptyLine);
        }
        let assessment = if text.starts_with('{') {
            Assessment::from_json(text)?
        } else {
            match readiness_link::decode(text, self.instrument)? {
                SharedLink::Answers(answers) => answers.into_assessment(),
                SharedLink::Summary(summary) => {
                    let (evaluation, profile) = summary.into_parts();
                    let record = Record {
                        evaluation: &evaluation,
                        profile: &profile,
                        file: None,
                    };
                    return records.put(number, &record);
                }
                SharedLink::Invitation(_) => return Err(Error::Invitation),
            }
        };
        let checked = Checked::new(self.instrument, &assessment)?;
        counts.see(self.instrument, &assessment);
        let record = Record {
            evaluation: &checked.evaluate(self.options),
            profile: &assessment.profile,
            file: None,
        };
        records.put(number, &record)
    }
}
