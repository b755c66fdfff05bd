//! The command `readiness`: check instruments, score assessments, read and write links.
//!
//! Results go to standard output, errors to standard error. Exit status 0:
//! all went well; 1: something was wrong with what was given, and was named;
//! 2: the command was called in a way it doesn't know. Whoever closes the output
//! early ends the command, with 0.

mod arguments;
mod change;
mod check;
mod counts;
mod input;
mod link;
mod options;
mod rollup;
mod score;
mod shipped;
mod table;
mod vectors;

use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Command, LinkCommand};

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Score(arguments) => score::run(&arguments),
        Command::Rollup(arguments) => rollup::run(&arguments),
        Command::Change(arguments) => change::run(&arguments),
        Command::Vectors(arguments) => vectors::run(&arguments),
        Command::Link(LinkCommand::Encode(arguments)) => link::encode(&arguments),
        Command::Link(LinkCommand::Decode(arguments)) => link::decode(&arguments),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failed) => ExitCode::FAILURE,
    }
}

/// Something was wrong with what was given, and has been named on standard error.
struct Failed;

/// Names something wrong on standard error.
macro_rules! complain {
    ($($argument:tt)*) => {
        // Where standard error is closed, there is nobody left to tell.
        let _ = std::io::Write::write_fmt(
            &mut std::io::stderr().lock(),
            format_args!("{}\n", format_args!($($argument)*)),
        );
    };
}
pub(crate) use complain;
