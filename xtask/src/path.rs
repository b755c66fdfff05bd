//! Programs on PATH.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// Where administrators' programs are, which an ordinary user's PATH may leave out.
const SYSTEM: [&str; 2] = ["/usr/sbin", "/sbin"];

/// The first program of this name on PATH.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path)
        .chain(SYSTEM.map(PathBuf::from))
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// PATH with these folders first.
///
/// # Errors
/// A folder's name can't stand in PATH.
pub(crate) fn with(folders: &[&Path]) -> Result<OsString> {
    let old = env::var_os("PATH").unwrap_or_default();
    env::join_paths(
        folders
            .iter()
            .map(PathBuf::from)
            .chain(env::split_paths(&old)),
    )
    .context("a folder's name can't stand in PATH")
}
