//! `readiness rollup`: scores a line after the other, in constant memory on all cores.
//!
//! Lines go in batches to the workers in turn, and their results are taken
//! from the workers in the same turn: so the order is kept without sorting,
//! and a bounded number of batches is under way at any time.

use std::io::{self, BufRead, BufWriter, Read, Write};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use readiness::json::{Object, Value};
use readiness::{Assessment, Evaluation, Instrument, Letter, Options, Profile, evaluate_with};

use crate::arguments::RollupArguments;
use crate::counts::Counts;
use crate::score::with_profile;
use crate::table::Table;
use crate::{Failed, complain, input};

/// Lines that go to a worker together.
const BATCH_LINES: usize = 256;
/// Bytes after which a batch is full, whatever its lines.
const BATCH_BYTES: usize = 1 << 20;
/// Batches that wait for a worker, or in front of the writer.
const WAITING: usize = 2;
/// A longer line is not read.
const LONGEST_LINE: usize = 16 << 20;

/// Lines as they were read; `None` is one that is too long.
#[derive(Default)]
struct Batch {
    first: u64,
    lines: Vec<Option<Vec<u8>>>,
}

/// What came of a batch.
#[derive(Default)]
struct Done {
    text: String,
    counts: Counts,
}

struct Worker<'a> {
    instrument: &'a Instrument,
    options: Options,
    table: Option<&'a Table>,
}

pub(crate) fn run(arguments: &RollupArguments) -> Result<(), Failed> {
    let instrument = input::instrument(&arguments.instrument)?;
    let table = arguments.csv.then(|| Table::of(&instrument));
    let worker = Worker {
        instrument: &instrument,
        options: Options {
            draws: arguments.draws,
            seed: arguments.seed,
            ..Options::default()
        },
        table: table.as_ref(),
    };
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let (mut to_workers, mut from_workers) = (Vec::new(), Vec::new());
        for _ in 0..workers {
            let (to_worker, batches) = sync_channel::<Batch>(WAITING);
            let (done, from_worker) = sync_channel::<Done>(WAITING);
            to_workers.push(to_worker);
            from_workers.push(from_worker);
            let worker = &worker;
            scope.spawn(move || {
                for batch in batches {
                    if done.send(worker.work(&batch)).is_err() {
                        // Nobody reads the results any more.
                        break;
                    }
                }
            });
        }
        let reader = scope.spawn(move || read(&mut io::stdin().lock(), &to_workers));
        let written = write(table.as_ref(), &from_workers);
        // Without receivers everything upstream ends at its next line.
        drop(from_workers);
        let read = reader
            .join()
            .unwrap_or_else(|_| Err(io::Error::other("the reader failed")));
        outcome(read, written)
    })
}

fn outcome(read: io::Result<u64>, written: io::Result<Counts>) -> Result<(), Failed> {
    let counts = written.map_err(|error| {
        // Whoever closed the pipe has read enough.
        if error.kind() != io::ErrorKind::BrokenPipe {
            complain!("standard output: {error}");
        }
        Failed
    })?;
    let lines = read.map_err(|error| {
        complain!("standard input: {error}");
        Failed
    })?;
    counts.say(lines)
}

/// Hands batches to the workers in turn; returns how many lines there were.
fn read(input: &mut impl BufRead, workers: &[SyncSender<Batch>]) -> io::Result<u64> {
    let mut lines = 0;
    for worker in workers.iter().cycle() {
        let mut batch = Batch {
            first: lines + 1,
            ..Batch::default()
        };
        let mut bytes = 0;
        while batch.lines.len() < BATCH_LINES && bytes < BATCH_BYTES {
            let Some(line) = read_line(input)? else {
                break;
            };
            lines += 1;
            bytes += line.as_ref().map_or(0, Vec::len);
            batch.lines.push(line);
        }
        if batch.lines.is_empty() || worker.send(batch).is_err() {
            break;
        }
    }
    Ok(lines)
}

/// The next line without its end; `Some(None)` is one that is too long.
#[allow(clippy::option_option)]
fn read_line(input: &mut impl BufRead) -> io::Result<Option<Option<Vec<u8>>>> {
    let mut line = Vec::new();
    let most = LONGEST_LINE as u64 + 1;
    if input.by_ref().take(most).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.ends_with(b"\n") {
        line.pop();
    } else if line.len() > LONGEST_LINE {
        input.skip_until(b'\n')?;
        return Ok(Some(None));
    }
    Ok(Some(Some(line)))
}

/// Takes results from the workers in turn; returns what they counted.
fn write(table: Option<&Table>, workers: &[Receiver<Done>]) -> io::Result<Counts> {
    let mut out = BufWriter::new(io::stdout().lock());
    if let Some(table) = table {
        writeln!(out, "line,error,{}", table.head())?;
    }
    let mut counts = Counts::default();
    for worker in workers.iter().cycle() {
        let Ok(done) = worker.recv() else {
            // This one got no batch in this turn, so there are none left.
            break;
        };
        out.write_all(done.text.as_bytes())?;
        counts.add(&done.counts);
    }
    out.flush()?;
    Ok(counts)
}

impl Worker<'_> {
    fn work(&self, batch: &Batch) -> Done {
        let mut done = Done::default();
        for (number, line) in (batch.first..).zip(&batch.lines) {
            let result = match line {
                Some(line) => self.score(line, &mut done.counts),
                None => Err(format!("the line is over {LONGEST_LINE} bytes")),
            };
            let text = result.map(|(evaluation, profile)| match self.table {
                Some(table) => format!("{number},,{}", table.row("", &profile, &evaluation)),
                None => Value::from(with_profile(&evaluation, &profile)).to_json(),
            });
            let text = text.unwrap_or_else(|error| {
                done.counts.bad += 1;
                if let Some(table) = self.table {
                    table.error(number, &error)
                } else {
                    let mut line = Object::new();
                    line.insert("line", number);
                    line.insert("error", error);
                    Value::from(line).to_json()
                }
            });
            done.text.push_str(&text);
            done.text.push('\n');
        }
        done
    }

    /// Scores a link or an assessment.
    fn score(&self, line: &[u8], counts: &mut Counts) -> Result<(Evaluation, Profile), String> {
        let line = std::str::from_utf8(line).map_err(|_| "not UTF-8 text".to_owned())?;
        let line = line.trim();
        if line.is_empty() {
            return Err("the line is empty".to_owned());
        }
        let assessment = if line.starts_with('{') {
            Assessment::from_json(line).map_err(|error| error.to_string().replace('\n', "; "))?
        } else {
            let letter = readiness::decode(line, self.instrument);
            match letter.map_err(|error| error.to_string())? {
                Letter::Answers(letter) => letter.into_assessment(),
                Letter::Summary(summary) => {
                    let evaluation = summary.evaluation(self.instrument);
                    return Ok((evaluation, summary.profile().clone()));
                }
                Letter::Invitation(_) => return Err("an invitation has no answers".to_owned()),
            }
        };
        match assessment.fits(self.instrument) {
            Ok(()) | Err(readiness::Mismatch::OtherVersion { .. }) => {}
            Err(mismatch) => return Err(mismatch.to_string()),
        }
        let faults = assessment.check(self.instrument);
        if !faults.is_empty() {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            return Err(faults.join("; "));
        }
        counts.see(self.instrument, &assessment);
        let evaluation = evaluate_with(self.instrument, &assessment, &self.options);
        Ok((evaluation, assessment.profile))
    }
}
