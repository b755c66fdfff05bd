//! `readiness change`: what changed between two rounds.

use std::borrow::Cow;
use std::io::Write;
use std::path::Path;

use readiness::{
    Answered, Assessment, Change, Depth, Evaluation, Headline, InstrumentRef, Method, Profile,
    change, evaluate_with,
};
use serde::Serialize;

use crate::error::Error;
use crate::notes::Notes;
use crate::{input, options, record};

const FORMAT: &str = "siapklaster.change/1";

/// What is written: `siapklaster.change/1`.
#[derive(Serialize)]
struct Record<'a> {
    format: &'static str,
    instrument: &'a InstrumentRef,
    depth: Depth,
    before: Round<'a>,
    after: Round<'a>,
    #[serde(flatten)]
    change: &'a Change,
    method: Option<&'a Method>,
}

/// What there is to know of one round.
#[derive(Serialize)]
struct Round<'a> {
    file: Cow<'a, str>,
    profile: &'a Profile,
    answered: Answered,
    respondents: u32,
    headline: &'a Headline,
}

impl<'a> Round<'a> {
    fn of(evaluation: &'a Evaluation, assessment: &'a Assessment, path: &'a Path) -> Self {
        Self {
            file: path.to_string_lossy(),
            profile: &assessment.profile,
            answered: evaluation.answered,
            respondents: evaluation.respondents,
            headline: &evaluation.headline,
        }
    }
}

pub(crate) fn run(
    task: &options::Change,
    out: &mut impl Write,
    notes: &mut Notes,
) -> Result<(), Error> {
    let (instrument, options) = (&task.instrument, &task.options);
    // Both are read before either is given up on, so that the faults of both are named.
    let before = input::assessment(&task.before, instrument, notes);
    let after = input::assessment(&task.after, instrument, notes);
    let (mut before, mut after) = match (before, after) {
        (Ok(before), Ok(after)) => (before, after),
        (before, after) => {
            let errors = [before, after].into_iter().filter_map(Result::err);
            return Error::all(errors.collect());
        }
    };
    if before.depth != after.depth {
        // Else the difference would be one of what was asked, not of the group.
        (before.depth, after.depth) = (Depth::Quick, Depth::Quick);
    }
    let change = change(instrument, &before, &after, options);
    let rounds = [&before, &after].map(|round| evaluate_with(instrument, round, options));
    let record = Record {
        format: FORMAT,
        instrument: &rounds[1].instrument,
        depth: rounds[1].depth,
        before: Round::of(&rounds[0], &before, &task.before),
        after: Round::of(&rounds[1], &after, &task.after),
        change: &change,
        method: rounds[1].method.as_ref(),
    };
    record::put_json(out, &record)
}
