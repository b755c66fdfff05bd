//! Reads what the command is given.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use readiness::{Assessment, Checked, Instrument};

use crate::error::Error;
use crate::notes::Notes;

/// More than any file that is read may hold.
const MOST_BYTES: u64 = 64 << 20;

/// What some programs put before a text in UTF-8.
const MARK: &str = "\u{feff}";

/// The text of a file; `-` is standard input. One without text is an error.
pub(crate) fn text(path: &Path) -> Result<String, Error> {
    let read = |from: &mut dyn Read| {
        let mut bytes = Vec::new();
        from.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    let bytes = if path == Path::new("-") {
        read(&mut io::stdin().lock())
    } else {
        File::open(path).and_then(|mut file| read(&mut file))
    };
    let bytes = bytes.map_err(Error::Unreadable)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(Error::TooLong(MOST_BYTES));
    }
    let text = as_text(&bytes)?;
    if text.trim().is_empty() {
        return Err(Error::Empty);
    }
    Ok(text.to_owned())
}

/// Bytes as text, without the mark that may stand before it.
pub(crate) fn as_text(bytes: &[u8]) -> Result<&str, Error> {
    let text = str::from_utf8(bytes).map_err(|error| Error::NotText(error.valid_up_to() + 1))?;
    Ok(text.strip_prefix(MARK).unwrap_or(text))
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

/// The instrument in a folder.
pub(crate) fn instrument(folder: &Path) -> Result<Instrument, Error> {
    let path = folder.join("instrument.json");
    text(&path)
        .and_then(|json| Instrument::from_json(&json).map_err(Error::Faults))
        .map_err(|error| error.within(name(&path)))
}

/// An assessment that can be evaluated with the instrument.
///
/// Another version of the instrument and retired answers are only noted.
pub(crate) fn assessment(
    path: &Path,
    instrument: &Instrument,
    notes: &mut Notes,
) -> Result<Assessment, Error> {
    let name = name(path);
    text(path)
        .and_then(|json| {
            let assessment = Assessment::from_json(&json)?;
            Checked::new(instrument, &assessment)?;
            if let Err(other_version) = assessment.fits(instrument) {
                notes.of(&name, &other_version);
            }
            for retired in assessment.retired(instrument) {
                let (response, item) = (retired.response, retired.item);
                notes.of(&name, &format_args!(
                    "responses[{response}].answers.{item}: the instrument no longer has this item"
                ));
            }
            Ok(assessment)
        })
        .map_err(|error| error.within(&name))
}
