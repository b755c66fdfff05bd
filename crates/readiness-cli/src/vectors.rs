//! `readiness vectors`: runs the published conformance vectors.

use std::io::Write;

use crate::error::Error;
use crate::input;
use crate::options::Vectors;

pub(crate) fn run(task: &Vectors, out: &mut impl Write) -> Result<(), Error> {
    let json = match &task.file {
        None => conformance::PUBLISHED.to_owned(),
        Some(path) => input::text(path).map_err(|error| error.within(input::name(path)))?,
    };
    let vectors = conformance::read(&json).map_err(Error::Vectors)?;
    let failed: Vec<Error> = vectors
        .iter()
        .filter_map(|vector| {
            let why = vector.check().err()?;
            let name = vector.name().to_owned();
            Some(Error::Vector { name, why })
        })
        .collect();
    let all = vectors.len();
    writeln!(out, "{} of {all} vectors passed", all - failed.len())?;
    Error::all(failed)
}
