//! Reads what the command is given.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use readiness::{Assessment, AssessmentError, Instrument};

use crate::arguments::InstrumentArgument;
use crate::{Failed, complain, shipped};

/// More than any file that is read may hold.
const MOST_BYTES: u64 = 64 << 20;

/// The text of a file; `-` is standard input. One without text is an error.
pub(crate) fn text(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        io::stdin()
            .lock()
            .take(MOST_BYTES)
            .read_to_end(&mut bytes)?;
    } else {
        File::open(path)?.take(MOST_BYTES).read_to_end(&mut bytes)?;
    }
    let text = String::from_utf8(bytes)
        .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "not UTF-8 text"))?;
    if text.trim().is_empty() {
        return Err(io::Error::new(
            io::ErrorKind::InvalidData,
            "there is nothing in it",
        ));
    }
    Ok(text)
}

/// How a file is named to people.
pub(crate) fn name(path: &Path) -> String {
    if path == Path::new("-") {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

/// The folder of an instrument, also where its instrument.json is named.
pub(crate) fn folder(path: &Path) -> PathBuf {
    match path.parent() {
        Some(folder) if path.is_file() => folder.to_owned(),
        _ => path.to_owned(),
    }
}

/// The instrument in a folder, or else its faults are named.
pub(crate) fn instrument_in(folder: &Path) -> Result<Instrument, Failed> {
    let path = folder.join("instrument.json");
    let json = text(&path).map_err(|error| {
        complain!("{}: {error}", path.display());
        Failed
    })?;
    Instrument::from_json(&json).map_err(|faults| {
        for fault in faults {
            complain!("{}: {fault}", path.display());
        }
        Failed
    })
}

/// The instrument that is asked for, or the shipped one.
pub(crate) fn instrument(argument: &InstrumentArgument) -> Result<Instrument, Failed> {
    match &argument.dir {
        Some(dir) => instrument_in(&folder(dir)),
        None => shipped::instrument(),
    }
}

/// An assessment that can be evaluated with the instrument, or else what is wrong is named.
///
/// Another version of the instrument and retired answers are only remarked on.
pub(crate) fn assessment(path: &Path, instrument: &Instrument) -> Result<Assessment, Failed> {
    let name = name(path);
    let json = text(path).map_err(|error| {
        complain!("{name}: {error}");
        Failed
    })?;
    let assessment = Assessment::from_json(&json).map_err(|error| {
        match error {
            AssessmentError::Faults(faults) => {
                for fault in faults {
                    complain!("{name}: {fault}");
                }
            }
            error => {
                complain!("{name}: {error}");
            }
        }
        Failed
    })?;
    match assessment.fits(instrument) {
        Ok(()) => {}
        Err(mismatch @ readiness::Mismatch::OtherVersion { .. }) => {
            complain!("{name}: note: {mismatch}");
        }
        Err(mismatch) => {
            complain!("{name}: {mismatch}");
            return Err(Failed);
        }
    }
    let faults = assessment.check(instrument);
    for fault in &faults {
        complain!("{name}: {fault}");
    }
    if !faults.is_empty() {
        return Err(Failed);
    }
    for retired in assessment.retired(instrument) {
        let (response, item) = (retired.response, retired.item);
        complain!(
            "{name}: note: responses[{response}].answers.{item}: the instrument no longer has this item"
        );
    }
    Ok(assessment)
}
