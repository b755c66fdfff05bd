//! `readiness change`: what changed between two rounds.

use std::io;
use std::path::Path;

use readiness::json::{Object, Value};
use readiness::{Assessment, Depth, Evaluation, change, evaluate_with};

use crate::arguments::ChangeArguments;
use crate::options::options;
use crate::score::{with_profile, write};
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

    let mut line = Object::new();
    line.insert("format", FORMAT);
    let both = rounds[1].to_object();
    put(&mut line, &both, &["instrument", "depth"]);
    line.insert("before", round(&rounds[0], &before, &arguments.before));
    line.insert("after", round(&rounds[1], &after, &arguments.after));
    put(&mut line, &change.to_object(), &["headline", "dimensions"]);
    put(&mut line, &both, &["method"]);
    write(&mut io::stdout().lock(), &Value::from(line).to_json())
}

/// What there is to know of one round.
fn round(evaluation: &Evaluation, assessment: &Assessment, path: &Path) -> Object {
    let mut round = Object::new();
    round.insert("file", &*path.to_string_lossy());
    let all = with_profile(evaluation, &assessment.profile);
    put(
        &mut round,
        &all,
        &["profile", "answered", "respondents", "headline"],
    );
    round
}

fn put(into: &mut Object, from: &Object, keys: &[&str]) {
    for key in keys {
        into.insert(*key, from.get(key).cloned().unwrap_or_default());
    }
}
