//! `readiness vectors`: runs the published conformance vectors.

use std::io;

use crate::arguments::VectorsArguments;
use crate::score::write;
use crate::{Failed, complain, input};

pub(crate) fn run(arguments: &VectorsArguments) -> Result<(), Failed> {
    let json = match &arguments.file {
        None => conformance::PUBLISHED.to_owned(),
        Some(path) => input::text(path).map_err(|error| {
            complain!("{}: {error}", path.display());
            Failed
        })?,
    };
    let vectors = conformance::read(&json).map_err(|error| {
        complain!("the vectors can't be read: {error}");
        Failed
    })?;
    let mut passed = 0;
    for vector in &vectors {
        match vector.check() {
            Ok(()) => passed += 1,
            Err(why) => {
                complain!("{}: {why}", vector.name());
            }
        }
    }
    let all = vectors.len();
    write(
        &mut io::stdout().lock(),
        &format!("{passed} of {all} vectors passed"),
    )?;
    if passed == all { Ok(()) } else { Err(Failed) }
}
