//! The command `readiness`: check instruments, score assessments, read and write links.
//!
//! Results go to standard output, errors and notes to standard error. Exit status 0: all
//! went well; 1: something was wrong with what was given, and was named; 2: the command was
//! called in a way it doesn't know. Whoever closes the output early ends the command, with 0.
//!
//! [`arguments`] spells what it is called with, [`options`] checks that against the
//! instrument, and a module for each command does it. What goes wrong is returned, and
//! printed here.

mod arguments;
mod change;
mod check;
mod error;
mod input;
mod link;
mod notes;
mod options;
mod record;
mod rollup;
mod score;
mod shipped;
mod table;
mod vectors;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;
use check::Finding;
use error::{Error, shortened};
use notes::Notes;
use options::Task;

/// A rollup allocates on all cores at once, some hundred times a line.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(error) if error.use_stderr() => {
            print(&error.to_string());
            return ExitCode::from(2);
        }
        // Help or the version, which was asked for.
        Err(help) => help.exit(),
    };
    let mut notes = Notes::default();
    let outcome = Task::of(arguments).and_then(|task| run(&task, &mut notes));
    notes.lines().for_each(print);
    match outcome {
        Ok(Finding::Sound) => ExitCode::SUCCESS,
        Ok(Finding::Faulty) => ExitCode::FAILURE,
        Err(error) if error.is_closed_output() => ExitCode::SUCCESS,
        Err(error) => {
            print(&error.to_string());
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task, notes: &mut Notes) -> Result<Finding, Error> {
    let out = &mut io::stdout();
    match task {
        Task::Check(task) => return check::run(task, out, notes),
        Task::Score(task) => score::run(task, out, notes),
        Task::Rollup(task) => rollup::run(task, &mut io::stdin().lock(), out, notes),
        Task::Change(task) => change::run(task, out, notes),
        Task::Encode(task) => link::encode(task, out, notes),
        Task::Decode(task) => link::decode(task, out),
        Task::Vectors(task) => vectors::run(task, out),
    }?;
    Ok(Finding::Sound)
}

/// Names what is wrong on standard error.
fn print(lines: &str) {
    let mut err = io::stderr().lock();
    for line in lines.lines() {
        // Where standard error is closed, there is nobody left to tell.
        let _ = writeln!(err, "{}", shortened(line));
    }
}
