//! Nothing that is given away tells on which machine it was built.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Result, bail};

use crate::project;

/// Looks for this machine's folders in a file, or in every file of a folder.
///
/// # Errors
/// A file names one.
pub(crate) fn check(path: &Path) -> Result<()> {
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
    for file in files(path)? {
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

fn files(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(path)? {
        found.extend(files(&entry?.path())?);
    }
    Ok(found)
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|part| part == word)
}
