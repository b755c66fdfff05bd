//! The questionnaire on paper: `blank.<language>.html`, and its quick version
//! `blank-quick.<language>.html`. They need no script; where there is one, a button prints.

mod page;
mod words;

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use readiness::{Depth, Fault, Instrument, Text};

use crate::project;
use words::{EN, ID};

/// The questionnaire that is put on paper.
const INSTRUMENT: &str = "instruments/klaster-unggulan";

/// The form's own style, loaded by nothing else.
const STYLE: &str = "print-form.css";

/// What the form's button does.
const SCRIPT: &str = "print-form.js";

/// The file of a form.
fn file(language: &str, depth: Depth) -> String {
    match depth {
        Depth::Full => format!("blank.{language}.html"),
        Depth::Quick => format!("blank-quick.{language}.html"),
    }
}

/// Writes the forms in each language, with their style and script, into the site.
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
        for depth in [Depth::Full, Depth::Quick] {
            fs::write(
                dist.join(file(words.language, depth)),
                page::page(&instrument, &text, words, depth),
            )?;
        }
    }
    for (folder, name) in [("styles", STYLE), ("boot", SCRIPT)] {
        fs::copy(project::root().join(folder).join(name), dist.join(name))
            .with_context(|| format!("{folder}/{name} can't be copied"))?;
    }
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
