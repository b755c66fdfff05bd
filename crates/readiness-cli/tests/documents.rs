//! The project's documents: what they lead to is there, and the README's example runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// Every Markdown file below, but for what was built or fetched.
fn documents(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        let name = entry.file_name().into_string().unwrap();
        if path.is_dir() {
            if !name.starts_with('.') && !["target", "node_modules", "dist"].contains(&&*name) {
                found.extend(documents(&path));
            }
        } else if path.extension().is_some_and(|ending| ending == "md") {
            found.push(path);
        }
    }
    found
}

/// The lines that are not in a block of code.
fn prose(text: &str) -> impl Iterator<Item = &str> {
    let mut code = false;
    text.lines().filter(move |line| {
        let fence = line.trim_start().starts_with("```");
        code ^= fence;
        !code && !fence
    })
}

/// Where the links and pictures of a text lead, apart from other sites.
fn links(text: &str) -> Vec<&str> {
    prose(text)
        .flat_map(|line| line.split("](").skip(1))
        .filter_map(|rest| rest.split([')', ' ']).next())
        .filter(|link| !link.contains("://") && !link.starts_with("mailto:"))
        .collect()
}

/// The names by which a text's headings are led to: small letters, hyphens for spaces, no other signs.
fn anchors(text: &str) -> Vec<String> {
    prose(text)
        .filter_map(|line| {
            line.trim_start_matches('#')
                .strip_prefix(' ')
                .filter(|_| line.starts_with('#'))
        })
        .map(|heading| {
            heading.trim().to_lowercase().replace(' ', "-").replace(
                |sign: char| !sign.is_alphanumeric() && !"-_".contains(sign),
                "",
            )
        })
        .collect()
}

/// What is wrong with where a document leads.
fn broken(document: &Path) -> Vec<String> {
    let text = fs::read_to_string(document).unwrap();
    let leads_nowhere = |link: &&str| {
        let (file, anchor) = link.split_once('#').unwrap_or((*link, ""));
        let target = match file {
            "" => document.to_path_buf(),
            file => document.parent().unwrap().join(file),
        };
        let is_there =
            || anchors(&fs::read_to_string(&target).unwrap()).contains(&anchor.to_owned());
        !target.exists() || !(anchor.is_empty() || is_there())
    };
    links(&text)
        .into_iter()
        .filter(leads_nowhere)
        .map(|link| format!("{}: {link}", document.display()))
        .collect()
}

#[test]
fn every_link_in_a_document_leads_somewhere() {
    let documents = documents(&root());
    let count: usize = documents
        .iter()
        .map(|document| links(&fs::read_to_string(document).unwrap()).len())
        .sum();
    assert!(
        documents.len() >= 6 && count > 20,
        "{count} links in {documents:?}"
    );
    let broken: Vec<String> = documents
        .iter()
        .flat_map(|document| broken(document))
        .collect();
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn a_link_to_nothing_is_found() {
    let document =
        std::env::temp_dir().join(format!("siapklaster-links-{}.md", std::process::id()));
    fs::write(
        &document,
        "# Some `code`: here\n[a](#some-code-here) [b](#elsewhere) ![c](no.png) [d](https://example.org/)\n```\n[e](no.md)\n```\n",
    )
    .unwrap();
    let found = broken(&document);
    fs::remove_file(&document).unwrap();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found[0].ends_with("#elsewhere") && found[1].ends_with("no.png"));
}

#[test]
fn the_example_of_the_readme_runs() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    let call = readme
        .lines()
        .find_map(|line| line.strip_prefix("cargo run --release -p readiness-cli -- "))
        .expect("the README calls the command");
    let output = Command::new(env!("CARGO_BIN_EXE_readiness"))
        .args(call.split(' '))
        .current_dir(root())
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    assert_eq!(
        String::from_utf8(output.stdout).unwrap().lines().count(),
        2,
        "a head and a row"
    );
}
