//! How much a first visit loads.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::project;

/// More than this fails the build.
const LIMIT: u64 = 280_000;

/// What the project wants to stay under.
const AIM: u64 = 250_000;

/// Loaded by boot.js, so not named in index.html: the report's styles, and the questionnaire
/// in one language.
const LATER: [&str; 3] = [
    "report.css",
    "instruments/klaster-unggulan/instrument.json",
    "instruments/klaster-unggulan/text.id.json",
];

/// Prints each file's share of a first visit, compressed with brotli, and their sum.
///
/// # Errors
/// The sum is above [`LIMIT`], or a file is missing.
pub(crate) fn check() -> Result<()> {
    let dist = project::dist();
    let page = fs::read_to_string(dist.join("index.html")).context("dist has no index.html")?;
    let mut files = vec!["index.html".to_owned()];
    files.extend(loaded_by(&page));
    files.extend(LATER.map(str::to_owned));

    println!("\nA first visit loads, in bytes (brotli):");
    let mut sum = 0;
    for file in files {
        let bytes = transferred(&dist.join(&file))?;
        println!("{bytes:>9}  {file}");
        sum += bytes;
    }
    println!("{sum:>9}  in all; the aim is {AIM}, the limit {LIMIT}");
    println!();
    if sum > LIMIT {
        bail!(
            "a first visit loads {sum} bytes, {} more than the limit",
            sum - LIMIT
        );
    }
    Ok(())
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

/// The site's own files that `<link>` and `<script>` elements of a page name.
fn loaded_by(page: &str) -> Vec<String> {
    let mut files = Vec::new();
    for tag in page
        .split('<')
        .filter_map(|part| part.split_once('>'))
        .map(|(tag, _)| tag)
    {
        let name = if tag.starts_with("link ") {
            attribute(tag, "href")
        } else if tag.starts_with("script ") {
            attribute(tag, "src")
        } else {
            None
        };
        if let Some(name) = name {
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
                    <link rel=\"preload\" href=\"./icon.svg\"/>";
        assert_eq!(loaded_by(page), ["icon.svg", "boot.js"]);
    }
}
