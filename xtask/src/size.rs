//! How many bytes a visit loads, and where they are.

mod module;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::project;

/// What a whole session was brought down to, in bytes over the wire: start, questionnaire, result
/// and link, without headers and without the service worker's copies for the next time. Each
/// build compares itself with it; docs/performance.md has how it was reached.
const REACHED: u64 = 287_010;

/// More than this fails the build: what was reached and 3 %.
const LIMIT: u64 = REACHED + REACHED * 3 / 100;

/// Loaded by scripts, so not named in index.html: the questionnaire in one language.
const QUESTIONNAIRE: [&str; 2] = [
    "instruments/klaster-unggulan/instrument.json",
    "instruments/klaster-unggulan/text.id.json",
];

/// Loaded by scripts later in a session.
const LATER: [&str; 2] = ["report.css", "spare.js"];

/// Prints each file's share of a session, compressed with brotli, and their sum.
///
/// # Errors
/// The sum is above [`LIMIT`], or a file is missing.
pub(crate) fn check() -> Result<()> {
    let dist = project::dist();
    let page = fs::read_to_string(dist.join("index.html"))
        .context("dist has no index.html: run `cargo xtask build` first")?;
    let mut first = vec!["index.html".to_owned()];
    first.extend(loaded_by(&page));
    first.extend(QUESTIONNAIRE.map(str::to_owned));

    println!("\nA first visit loads, in bytes over the wire (brotli):");
    let visit = print(&dist, &first)?;
    println!("{visit:>9}  in all");
    println!("\nThe rest of the session:");
    let later = print(&dist, &LATER.map(str::to_owned))?;
    let session = visit + later;
    println!("{session:>9}  the whole session; {REACHED} was reached, {LIMIT} is the limit\n");
    if session > LIMIT {
        bail!(
            "a whole session loads {session} bytes, {} more than the limit: `cargo xtask size` shows which crates and modules they are",
            session - LIMIT
        );
    }
    Ok(())
}

/// The same, and the WebAssembly by crate and module.
///
/// # Errors
/// The site was not built, or the module can't be made again with its names.
pub(crate) fn report() -> Result<()> {
    module::print()?;
    check()
}

/// Prints the files with their bytes, and gives the sum.
fn print(dist: &Path, files: &[String]) -> Result<u64> {
    let mut sum = 0;
    for file in files {
        let bytes = transferred(&dist.join(file))?;
        println!("{bytes:>9}  {file}");
        sum += bytes;
    }
    Ok(sum)
}

/// The size of the compressed copy, or of the file where compression gains nothing.
fn transferred(file: &Path) -> Result<u64> {
    let mut compressed = file.as_os_str().to_owned();
    compressed.push(".br");
    fs::metadata(PathBuf::from(compressed))
        .or_else(|_| fs::metadata(file))
        .map(|file| file.len())
        .with_context(|| format!("the page loads {}, which is not there", file.display()))
}

/// The site's own files that a page names: by `<link>` and `<script>` elements, and the app's own,
/// which are asked for after the first paint, by `<meta name="siapklaster-app">`.
fn loaded_by(page: &str) -> Vec<String> {
    let mut files = Vec::new();
    for tag in page
        .split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(tag, _)| tag)
    {
        let names = if tag.starts_with("link ") {
            [attribute(tag, "href"), None]
        } else if tag.starts_with("script ") {
            [attribute(tag, "src"), None]
        } else if tag.starts_with("meta name=\"siapklaster-app\"") {
            [attribute(tag, "content"), attribute(tag, "data-wasm")]
        } else {
            [None, None]
        };
        for name in names.into_iter().flatten() {
            let name = name.trim_start_matches("./").to_owned();
            if !files.contains(&name) {
                files.push(name);
            }
        }
    }
    files
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_its_links_and_scripts_once() {
        let page = "<a href=\"blank.id.html\">x</a><link rel=\"icon\" href=\"./icon.svg\"><script type=\"module\" src=\"./boot.js\"></script>\
                    <link rel=\"preload\" href=\"./icon.svg\"/>\
                    <meta name=\"siapklaster-app\" content=\"./app.js\" data-wasm=\"./app.wasm\">";
        let loaded = ["icon.svg", "boot.js", "app.js", "app.wasm"];
        assert_eq!(loaded_by(page), loaded);
    }
}
