//! `readiness rollup`: scores a line after the other, in constant memory on all cores.
//!
//! Every worker takes the next block of lines, scores them, and writes what came
//! of them when it is the block's turn: so the order is kept, and there is never
//! more in memory than a block for each worker.

mod blocks;
mod cells;
mod piece;
mod progress;
mod summary_json;
mod summary_row;
mod turns;

use std::io::{self, BufReader, Write};
use std::sync::{Mutex, PoisonError};
use std::thread;

use readiness::json::{Object, Value};
use readiness::{
    Assessment, Evaluation, Instrument, Letter, Options, Profile, Summaries, evaluate_with,
};

use blocks::{Block, Blocks, LONGEST_LINE};
use progress::Progress;
use summary_json::SummaryJson;
use summary_row::SummaryRow;
use turns::{Done, Turns};

use crate::arguments::RollupArguments;
use crate::counts::Counts;
use crate::score::with_profile;
use crate::table::Table;
use crate::{Failed, complain, input};

/// Workers for each core: one more that waits for its turn leaves no core idle.
const WORKERS: usize = 2;

/// Scores lines.
struct Worker<'a> {
    instrument: &'a Instrument,
    options: Options,
    format: Format,
}

/// How lines are written.
enum Format {
    Json(SummaryJson),
    Csv(Table, SummaryRow),
}

pub(crate) fn run(arguments: &RollupArguments) -> Result<(), Failed> {
    let instrument = input::instrument(&arguments.instrument)?;
    let mut out = io::stdout();
    let format = if arguments.csv {
        let table = Table::of(&instrument);
        if let Err(error) = writeln!(out, "line,error,{}", table.head()) {
            return outcome(Ok(0), Err(error));
        }
        Format::Csv(table, SummaryRow::of(&instrument))
    } else {
        Format::Json(SummaryJson::of(&instrument))
    };
    let worker = Worker {
        instrument: &instrument,
        options: Options {
            draws: arguments.draws,
            seed: arguments.seed,
            ..Options::default()
        },
        format,
    };
    let blocks = Mutex::new(Blocks::of(BufReader::new(io::stdin())));
    let turns = Turns::of(out, Progress::on_terminal());
    let workers = WORKERS * thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                // Whoever fails would have the others wait for its turn for ever.
                let _guard = StopOnFailure(&turns);
                worker.run(&blocks, &turns);
            });
        }
    });
    let blocks = blocks.into_inner().unwrap_or_else(PoisonError::into_inner);
    outcome(blocks.into_outcome(), turns.into_outcome())
}

struct StopOnFailure<'a, W: Write>(&'a Turns<W>);

impl<W: Write> Drop for StopOnFailure<'_, W> {
    fn drop(&mut self) {
        if thread::panicking() {
            self.0.stop();
        }
    }
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

impl Worker<'_> {
    fn run<R: io::BufRead, W: Write>(&self, blocks: &Mutex<Blocks<R>>, turns: &Turns<W>) {
        let mut summaries = Summaries::of(self.instrument);
        let mut block = Block::default();
        let mut done = Done::default();
        loop {
            let mut blocks = blocks.lock().unwrap_or_else(PoisonError::into_inner);
            let is_there = blocks.next(&mut block);
            drop(blocks);
            if !is_there {
                break;
            }
            self.work(&block, &mut summaries, &mut done);
            if !turns.write(block.number, &done) {
                break;
            }
        }
    }

    fn work(&self, block: &Block, summaries: &mut Summaries<'_>, done: &mut Done) {
        done.clear();
        for (number, line) in block.lines() {
            done.last = number;
            let result = match line {
                Some(line) => self.put(number, line, summaries, done),
                None => Err(format!("the line is over {LONGEST_LINE} bytes")),
            };
            if let Err(error) = result {
                done.counts.bad += 1;
                let text = self.error(number, error);
                done.text.extend_from_slice(text.as_bytes());
            }
            done.text.push(b'\n');
        }
    }

    /// Writes what a line amounts to, or nothing where it is bad.
    fn put(
        &self,
        number: u64,
        line: &[u8],
        summaries: &mut Summaries<'_>,
        done: &mut Done,
    ) -> Result<(), String> {
        let line = std::str::from_utf8(line).map_err(|_| "not UTF-8 text".to_owned())?;
        let line = line.trim();
        if line.is_empty() {
            return Err("the line is empty".to_owned());
        }
        if !line.starts_with('{') {
            let summary = summaries.read(line).map_err(|error| error.to_string())?;
            if let Some((steps, profile)) = summary {
                match &self.format {
                    Format::Json(json) => json.put(&mut done.text, steps, &profile),
                    Format::Csv(_, row) => row.put(&mut done.text, number, steps, &profile),
                }
                return Ok(());
            }
        }
        let (evaluation, profile) = self.score(line, &mut done.counts)?;
        let text = self.text(number, &evaluation, &profile);
        done.text.extend_from_slice(text.as_bytes());
        Ok(())
    }

    fn text(&self, number: u64, evaluation: &Evaluation, profile: &Profile) -> String {
        match &self.format {
            Format::Json(_) => Value::from(with_profile(evaluation, profile)).to_json(),
            Format::Csv(table, _) => format!("{number},,{}", table.row("", profile, evaluation)),
        }
    }

    fn error(&self, number: u64, error: String) -> String {
        match &self.format {
            Format::Json(_) => {
                let mut line = Object::new();
                line.insert("line", number);
                line.insert("error", error);
                Value::from(line).to_json()
            }
            Format::Csv(table, _) => table.error(number, &error),
        }
    }

    /// Scores a link or an assessment.
    fn score(&self, line: &str, counts: &mut Counts) -> Result<(Evaluation, Profile), String> {
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
