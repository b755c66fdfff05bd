//! `readiness score`: one evaluation for each assessment.

use std::io::{self, Write};
use std::process;

use readiness::{Evaluation, Profile, evaluate_with};
use serde::Serialize;
use serde_json::{Map, Value};

use crate::arguments::ScoreArguments;
use crate::options::options;
use crate::table::Table;
use crate::{Failed, complain, input};

pub(crate) fn run(arguments: &ScoreArguments) -> Result<(), Failed> {
    let instrument = input::instrument(&arguments.instrument)?;
    let options = options(&arguments.how, &instrument)?;
    let mut out = io::stdout().lock();
    let table = arguments.csv.then(|| Table::of(&instrument));
    let mut outcome = Ok(());
    if let Some(table) = &table {
        write(&mut out, &table.head())?;
    }
    for path in &arguments.files {
        let Ok(assessment) = input::assessment(path, &instrument) else {
            outcome = Err(Failed);
            continue;
        };
        let evaluation = evaluate_with(&instrument, &assessment, &options);
        let file = path.to_string_lossy();
        let line = if let Some(table) = &table {
            table.row(&file, &assessment.profile, &evaluation)
        } else {
            let mut line = with_profile(&evaluation, &assessment.profile);
            line.insert("file".to_owned(), file.into());
            Value::from(line).to_string()
        };
        write(&mut out, &line)?;
    }
    outcome
}

/// An evaluation, and whose it is.
pub(crate) fn with_profile(evaluation: &Evaluation, profile: &Profile) -> Map<String, Value> {
    let mut line = object(evaluation);
    line.insert("profile".to_owned(), object(profile).into());
    line
}

/// What is written as an object, to be put in with others.
pub(crate) fn object(of: &impl Serialize) -> Map<String, Value> {
    match serde_json::to_value(of) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    }
}

/// Writes a line to standard output.
pub(crate) fn write(out: &mut impl Write, line: &str) -> Result<(), Failed> {
    out.write_all(line.as_bytes())
        .and_then(|()| out.write_all(b"\n"))
        .and_then(|()| out.flush())
        .map_err(|error| unwritten(&error))
}

/// What becomes of a result that could not be written.
pub(crate) fn unwritten(error: &io::Error) -> Failed {
    if error.kind() == io::ErrorKind::BrokenPipe {
        // Whoever closed the pipe has read enough: nothing was wrong.
        process::exit(0);
    }
    complain!("standard output: {error}");
    Failed
}
