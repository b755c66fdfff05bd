//! `prerender DIST INSTRUMENT`: draws the start page and the first page of questions of both
//! depths, in every language, with the app's own components, and puts them into the site's
//! index.html as templates. `boot/first.js` shows one of them before anything else is loaded;
//! the app takes over what was answered there.

mod draw;

use std::{env, fs, path::Path, rc::Rc};

use anyhow::{Context, Result, bail};
use readiness::{Fault, Instrument, Text};
use siapklaster::i18n::Language;
use siapklaster::state::Questionnaire;

/// Where index.html takes the templates.
const HERE: &str = "<!-- first pages -->";

fn main() -> Result<()> {
    let mut arguments = env::args().skip(1);
    let (Some(dist), Some(folder)) = (arguments.next(), arguments.next()) else {
        bail!("usage: prerender DIST INSTRUMENT");
    };
    let page = Path::new(&dist).join("index.html");
    let html = read(&page)?;
    if !html.contains(HERE) {
        bail!("{} has no {HERE}", page.display());
    }
    let folder = Path::new(&folder);
    let file = folder.join("instrument.json");
    let instrument = Rc::new(checked(&file, Instrument::from_json(&read(&file)?))?);
    let mut templates = String::new();
    for language in Language::ALL {
        let file = folder.join(format!("text.{}.json", language.code()));
        let text = checked(&file, Text::from_json(&read(&file)?, &instrument))?;
        let questionnaire = Questionnaire {
            instrument: Rc::clone(&instrument),
            text: Rc::new(text),
            language_code: language.code().into(),
        };
        templates += &draw::template(language, &questionnaire);
    }
    fs::write(&page, html.replace(HERE, &templates))
        .with_context(|| format!("{} can't be written", page.display()))
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} can't be read", file.display()))
}

fn checked<T>(file: &Path, parsed: Result<T, Vec<Fault>>) -> Result<T> {
    parsed.map_err(|faults| {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        anyhow::anyhow!("{} has faults:\n{}", file.display(), faults.join("\n"))
    })
}
