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

use readiness::{Assessment, Evaluation, Instrument, Options, Profile, evaluate_with};
use readiness_link::{SharedLink, Summaries};

use serde_json::{Value, json};

use blocks::{Block, Blocks, LONGEST_LINE};
use progress::Progress;
use summary_json::SummaryJson;
use summary_row::SummaryRow;
use turns::{Done, Turns};

use crate::arguments::RollupArguments;
use crate::counts::Counts;
use crate::score::{unwritten, with_profile};
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
    let counts = written.map_err(|error| unwritten(&error))?;
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
                let text = self.error(number, &error);
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
            Format::Json(_) => Value::from(with_profile(evaluation, profile)).to_string(),
            Format::Csv(table, _) => format!("{number},,{}", table.row("", profile, evaluation)),
        }
    }

    fn error(&self, number: u64, error: &str) -> String {
        match &self.format {
            Format::Json(_) => json!({"line": number, "error": error}).to_string(),
            Format::Csv(table, _) => table.error(number, error),
        }
    }

    /// Scores a link or an assessment.
    fn score(&self, line: &str, counts: &mut Counts) -> Result<(Evaluation, Profile), String> {
        let assessment = if line.starts_with('{') {
            Assessment::from_json(line).map_err(|error| error.to_string().replace('\n', "; "))?
        } else {
            let letter = readiness_link::decode(line, self.instrument);
            match letter.map_err(|error| error.to_string())? {
                SharedLink::Answers(letter) => letter.into_assessment(),
                SharedLink::Summary(summary) => {
                    let evaluation = summary.evaluation(self.instrument);
                    return Ok((evaluation, summary.profile().clone()));
                }
                SharedLink::Invitation(_) => return Err("an invitation has no answers".to_owned()),
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

#[cfg(test)]
mod tests {
    use proptest::prelude::{any, prop_assert_eq};
    use proptest::test_runner::TestRunner;
    use rand_pcg::Pcg32;
    use rand_pcg::rand_core::Rng;
    use readiness::{
        Answer, Depth, InstrumentRef, LensScore, Leverage, NodeScore, Response, Stages,
    };
    use readiness_link::Summary;

    use super::*;

    /// Every part that an instrument can have, an id that looks like a formula,
    /// and an item that is a number.
    const ALL: &str = r#"{"format": "siapklaster.instrument/1", "id": "-all", "version": 30,
        "bands": [{"id": "-low", "from": 0}, {"id": "high", "from": 50}],
        "root": {"id": "root", "aggregation": "minimum", "children": [
            {"id": "-a", "children": [
                {"id": "a-1", "kind": "scale", "levels": 11, "tags": ["t.one", "-two"]},
                {"id": "an-item-whose-id-is-as-long-as-an-id-can-be-which-is-sixty-four-", "kind": "number", "lo": 0, "hi": 1}]},
            {"id": "b", "children": [{"id": "b-1", "kind": "scale", "levels": 2}]},
            {"id": "path", "scored": false, "children": [
                {"id": "s-1", "kind": "scale", "levels": 5}, {"id": "s-2", "kind": "scale", "levels": 5}]}]}}"#;
    /// Nothing but one item.
    const ONE: &str = r#"{"format": "siapklaster.instrument/1", "id": "one", "version": 1,
        "bands": [{"id": "low", "from": 0}],
        "root": {"id": "root", "children": [{"id": "i", "kind": "scale", "levels": 2}]}}"#;
    const SHIPPED: &str = include_str!("../../../instruments/klaster-unggulan/instrument.json");

    /// Chance that fills an evaluation with whatever a letter can carry.
    struct Chance(Pcg32);

    impl Chance {
        fn below(&mut self, count: usize) -> usize {
            let count = u32::try_from(count).unwrap();
            usize::try_from(self.0.next_u32() % count).unwrap()
        }

        fn maybe<T>(&mut self, of: impl FnOnce(&mut Self) -> T) -> Option<T> {
            (self.below(5) > 0).then(|| of(self))
        }

        /// Whole, halves and hundredths more often than others.
        fn score(&mut self) -> f64 {
            let scales = [1.0, 2.0, 100.0, 40.0, 1e6];
            let scale = scales[self.below(scales.len())];
            (f64::from(self.0.next_u32()) / f64::from(u32::MAX) * 100.0 * scale).round() / scale
        }

        fn pair(&mut self) -> Option<[f64; 2]> {
            self.maybe(|chance| {
                let (one, other) = (chance.score(), chance.score());
                [one.min(other), one.max(other)]
            })
        }

        fn share(&mut self) -> Option<f64> {
            self.maybe(|chance| chance.score() / 100.0)
        }

        fn pick<T: Clone>(&mut self, from: &[T]) -> Option<T> {
            self.maybe(|chance| from[chance.below(from.len())].clone())
        }

        fn text(&mut self) -> Option<String> {
            let texts = [
                "",
                "Tani Maju",
                "=1+1",
                "a,\"b\"",
                "-x",
                "\u{1}\\",
                "Kelompok é…",
                "two\nlines",
                "1 @ 2",
                "\u{7f}",
            ];
            self.pick(&texts.map(str::to_owned))
        }

        fn summary(&mut self, instrument: &Instrument) -> Summary {
            let mut evaluation = self.evaluation(instrument);
            evaluation.leverage = self.leverage(instrument);
            let assessment = Assessment {
                profile: Profile {
                    name: self.text(),
                    commodity: self.text(),
                    region: self.text(),
                    members: self.maybe(|chance| chance.0.next_u32()),
                    date: self.pick(&["1970-01-01", "2026-11-24", "9999-12-31"].map(str::to_owned)),
                    ..Profile::default()
                },
                ..Assessment::default()
            };
            Summary::of(instrument, &assessment, &evaluation)
        }

        /// An entry has no constructor: all come from an evaluation of answers.
        fn leverage(&mut self, instrument: &Instrument) -> Vec<Leverage> {
            let mut assessment = Assessment::new(instrument, Depth::Full);
            let answers = instrument.items().filter_map(|item| {
                let level = self.below(usize::from(item.top()?) + 1);
                let level = u8::try_from(level).unwrap();
                Some((item.id.clone(), Answer::Level(level).into()))
            });
            assessment.responses.push(Response {
                answers: answers.collect(),
                ..Response::default()
            });
            let options = Options {
                draws: 0,
                ..Options::default()
            };
            let mut leverage = evaluate_with(instrument, &assessment, &options).leverage;
            for entry in &mut leverage {
                entry.gain = self.score();
                entry.level = entry.level.filter(|_| self.below(5) > 0);
            }
            leverage
        }

        fn evaluation(&mut self, instrument: &Instrument) -> Evaluation {
            let groups: Vec<_> = instrument.groups().map(|group| group.id.clone()).collect();
            let dimensions: Vec<_> = instrument
                .dimensions()
                .map(|group| group.id.clone())
                .collect();
            let bands: Vec<_> = instrument
                .bands()
                .iter()
                .map(|band| band.id.clone())
                .collect();
            let items: Vec<_> = instrument.items().map(|item| item.id.clone()).collect();
            let mut evaluation = Evaluation::default();
            evaluation.instrument = InstrumentRef::of(instrument);
            if self.below(2) == 0 {
                evaluation.depth = Depth::Quick;
            }
            evaluation.respondents = self.0.next_u32() >> self.below(32);
            let headline = &mut evaluation.headline;
            headline.score = self.maybe(Self::score);
            headline.arithmetic = self.maybe(Self::score);
            headline.band = self.pick(&bands);
            headline.held_back_by = self.pick(&dimensions);
            headline.coverage = self.share();
            headline.missing = self.pair();
            headline.interval = self.pair();
            headline.band_stability = self.share();
            evaluation.binding = self.pick(&dimensions);
            let nodes = groups.iter().map(|id| {
                let mut node = NodeScore::default();
                node.score = self.maybe(Self::score);
                node.coverage = self.share();
                node.missing = self.pair();
                node.interval = self.pair();
                (id.clone(), node)
            });
            evaluation.nodes = nodes.collect();
            let lenses = instrument.lenses().map(|id| {
                let mut lens = LensScore::default();
                lens.score = self.maybe(Self::score);
                (id.clone(), lens)
            });
            evaluation.lenses = lenses.collect();
            if let Some(group) = instrument.stages() {
                let ids: Vec<_> = group.items().map(|item| item.id.clone()).collect();
                let mut stages = Stages::default();
                stages.reached = u32::try_from(self.below(9)).unwrap();
                stages.skipped.extend(self.pick(&ids));
                let levels = ids.iter().map(|id| {
                    let level = self.maybe(|chance| chance.score() / 10.0);
                    (id.clone(), level)
                });
                stages.levels = levels.collect();
                evaluation.stages = Some(stages);
            }
            for _ in 0..self.below(4) {
                evaluation.agreement.discuss.extend(self.pick(&items));
            }
            evaluation
        }
    }

    fn worker(instrument: &Instrument, csv: bool) -> Worker<'_> {
        let format = if csv {
            Format::Csv(Table::of(instrument), SummaryRow::of(instrument))
        } else {
            Format::Json(SummaryJson::of(instrument))
        };
        Worker {
            instrument,
            options: Options::default(),
            format,
        }
    }

    /// The short way and the way by the evaluation are the same to the byte.
    #[test]
    fn a_summary_is_written_as_its_evaluation_is() {
        for json in [SHIPPED, ALL, ONE] {
            let instrument = Instrument::from_json(json).unwrap();
            let workers = [worker(&instrument, false), worker(&instrument, true)];
            let mut runner = TestRunner::default();
            let outcome = runner.run(&any::<u64>(), |seed| {
                let mut chance = Chance(Pcg32::new(seed, 1));
                let summary = chance.summary(&instrument);
                let fragment = summary.to_fragment(&instrument).unwrap();
                let link = format!("https://example.org/#{fragment}\r");
                for worker in &workers {
                    let mut done = Done::default();
                    let mut summaries = Summaries::of(&instrument);
                    let short = worker.put(7, link.as_bytes(), &mut summaries, &mut done);
                    prop_assert_eq!(short, Ok(()));
                    let mut counts = Counts::default();
                    let (evaluation, profile) = worker.score(link.trim(), &mut counts).unwrap();
                    let general = worker.text(7, &evaluation, &profile);
                    prop_assert_eq!(String::from_utf8(done.text).unwrap(), general);
                }
                Ok(())
            });
            outcome.unwrap();
        }
    }
}
