//! `readiness check`: an instrument and its texts.

use std::io::Write;
use std::path::Path;

use readiness::{Instrument, Text, Warning};

use crate::error::{Error, shortened};
use crate::input;
use crate::notes::Notes;
use crate::options::Check;

/// Whether there were faults.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Finding {
    Sound,
    Faulty,
}

/// Writes every fault; only an instrument that isn't there is an error.
pub(crate) fn run(task: &Check, out: &mut impl Write, notes: &mut Notes) -> Result<Finding, Error> {
    let folder = &task.folder;
    let path = folder.join("instrument.json");
    let json = input::text(&path).map_err(|error| error.within(input::name(&path)))?;
    let instrument = match Instrument::from_json(&json) {
        Ok(instrument) => instrument,
        Err(faults) => {
            write(out, &Error::Faults(faults).within(input::name(&path)))?;
            notes.of(
                &input::name(folder),
                &"its texts are checked once it has no faults",
            );
            return Ok(Finding::Faulty);
        }
    };
    write_warnings(out, &path, &Instrument::warnings(&json))?;
    let mut finding = Finding::Sound;
    for language in instrument.languages() {
        let path = folder.join(format!("text.{language}.json"));
        let warnings = input::text(&path).and_then(|json| {
            Text::from_json(&json, &instrument).map_err(Error::Faults)?;
            Ok(Text::warnings(&json, &instrument))
        });
        match warnings {
            Ok(warnings) => write_warnings(out, &path, &warnings)?,
            Err(error) => {
                write(out, &error.within(input::name(&path)))?;
                finding = Finding::Faulty;
            }
        }
    }
    if finding == Finding::Sound {
        let items = instrument.items().count();
        let languages = instrument.languages().join(", ");
        let folder = folder.display();
        writeln!(
            out,
            "{folder}: no faults; items: {items}; languages: {languages}"
        )?;
    }
    Ok(finding)
}

/// Writes what is odd, a line each; the instrument can be used all the same.
fn write_warnings(out: &mut impl Write, path: &Path, warnings: &[Warning]) -> Result<(), Error> {
    let file = input::name(path);
    for warning in warnings {
        writeln!(out, "{file}: warning: {}", shortened(&warning.to_string()))?;
    }
    Ok(())
}

/// Writes what was found, a line each.
fn write(out: &mut impl Write, found: &Error) -> Result<(), Error> {
    for line in found.to_string().lines() {
        writeln!(out, "{}", shortened(line))?;
    }
    Ok(())
}
