//! Nothing in the site tells on which machine it was built.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};

use crate::project;

/// Looks for this machine's folders in every file of the site.
///
/// # Errors
/// A file names one.
pub(crate) fn check(dist: &Path) -> Result<()> {
    let folders: Vec<String> = [
        Some(project::root()),
        env::var_os("HOME").map(PathBuf::from),
    ]
    .into_iter()
    .flatten()
    // A container's home may be `/`, which is in every file.
    .filter(|folder| folder.components().count() > 1)
    .map(|folder| format!("{}/", folder.display()))
    .collect();
    for file in files(dist)? {
        let bytes = fs::read(&file)?;
        if let Some(folder) = folders
            .iter()
            .find(|folder| contains(&bytes, folder.as_bytes()))
        {
            bail!(
                "{} names {folder}, a folder of this machine",
                file.display()
            );
        }
    }
    Ok(())
}

fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    Ok(found)
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|part| part == word)
}
