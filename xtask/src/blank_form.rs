//! The questionnaire on paper: `blank.<language>.html`, which needs no script.

mod page;
mod words;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use readiness::{Fault, Instrument, Text};

use crate::project;
use words::{EN, ID};

/// The questionnaire that is put on paper.
const INSTRUMENT: &str = "instruments/klaster-unggulan";

/// The form's own style, loaded by nothing else.
const STYLE: &str = "print-form.css";

/// Writes the form in each language, and its style, into the site.
///
/// # Errors
/// The questionnaire has faults, all of which are named; or a file can't be read or written.
pub(crate) fn write(dist: &Path) -> Result<()> {
    let folder = project::root().join(INSTRUMENT);
    let instrument = parse(&folder.join("instrument.json"), Instrument::from_json)?;
    for words in [&ID, &EN] {
        let text = parse(
            &folder.join(format!("text.{}.json", words.language)),
            |json| Text::from_json(json, &instrument),
        )?;
        fs::write(
            dist.join(format!("blank.{}.html", words.language)),
            page::page(&instrument, &text, words),
        )?;
    }
    fs::copy(project::root().join("styles").join(STYLE), dist.join(STYLE))
        .with_context(|| format!("styles/{STYLE} can't be copied"))?;
    Ok(())
}

fn parse<T>(file: &Path, read: impl FnOnce(&str) -> Result<T, Vec<Fault>>) -> Result<T> {
    let json =
        fs::read_to_string(file).with_context(|| format!("{} can't be read", file.display()))?;
    match read(&json) {
        Ok(parsed) => Ok(parsed),
        Err(faults) => {
            let list: Vec<String> = faults.iter().map(ToString::to_string).collect();
            bail!("{} has faults:\n{}", file.display(), list.join("\n"))
        }
    }
}
