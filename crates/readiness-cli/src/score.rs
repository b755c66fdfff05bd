//! `readiness score`: one evaluation for each assessment.

use std::io::Write;

use readiness::evaluate_with;

use crate::error::Error;
use crate::input;
use crate::notes::Notes;
use crate::options::{Format, Score};
use crate::record::{Record, Records};
use crate::table::Table;

pub(crate) fn run(task: &Score, out: &mut impl Write, notes: &mut Notes) -> Result<(), Error> {
    let table = (task.format == Format::Csv).then(|| Table::of_files(&task.instrument));
    let mut records = Records::of(table.as_ref(), out);
    records.put_head()?;
    let mut errors = Vec::new();
    for path in &task.files {
        let assessment = match input::assessment(path, &task.instrument, notes) {
            Ok(assessment) => assessment,
            Err(error) => {
                errors.push(error);
                continue;
            }
        };
        let record = Record {
            evaluation: &evaluate_with(&task.instrument, &assessment, &task.options),
            profile: &assessment.profile,
            file: Some(path.to_string_lossy()),
        };
        records.put(0, &record)?;
        records.flush()?;
    }
    records.flush()?;
    Error::all(errors)
}
