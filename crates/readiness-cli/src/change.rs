//! `readiness change`: what changed between two rounds.

use std::io;
use std::path::Path;

use readiness::{Assessment, Depth, Evaluation, change, evaluate_with};
use serde_json::{Map, Value};

use crate::arguments::ChangeArguments;
use crate::options::options;
use crate::score::{object, with_profile, write};
use crate::{Failed, input};

const FORMAT: &str = "siapklaster.change/1";

pub(crate) fn run(arguments: &ChangeArguments) -> Result<(), Failed> {
    let instrument = input::instrument(&arguments.instrument)?;
    let options = options(&arguments.how, &instrument)?;
    // Both are read before either is given up on, so that the faults of both are named.
    let before = input::assessment(&arguments.before, &instrument);
    let after = input::assessment(&arguments.after, &instrument);
    let (mut before, mut after) = (before?, after?);
    if before.depth != after.depth {
        // Else the difference would be one of what was asked, not of the group.
        (before.depth, after.depth) = (Depth::Quick, Depth::Quick);
    }
    let change = change(&instrument, &before, &after, &options);
    let rounds = [&before, &after].map(|round| evaluate_with(&instrument, round, &options));

    let mut line = Map::new();
    line.insert("format".to_owned(), FORMAT.into());
    let both = object(&rounds[1]);
    put(&mut line, &both, &["instrument", "depth"]);
    line.insert(
        "before".to_owned(),
        round(&rounds[0], &before, &arguments.before).into(),
    );
    line.insert(
        "after".to_owned(),
        round(&rounds[1], &after, &arguments.after).into(),
    );
    put(&mut line, &object(&change), &["headline", "dimensions"]);
    put(&mut line, &both, &["method"]);
    write(&mut io::stdout().lock(), &Value::from(line).to_string())
}

/// What there is to know of one round.
fn round(evaluation: &Evaluation, assessment: &Assessment, path: &Path) -> Map<String, Value> {
    let mut round = Map::new();
    round.insert("file".to_owned(), path.to_string_lossy().into());
    let all = with_profile(evaluation, &assessment.profile);
    put(
        &mut round,
        &all,
        &["profile", "answered", "respondents", "headline"],
    );
    round
}

fn put(into: &mut Map<String, Value>, from: &Map<String, Value>, keys: &[&str]) {
    for key in keys {
        into.insert(
            (*key).to_owned(),
            from.get(*key).cloned().unwrap_or_default(),
        );
    }
}
