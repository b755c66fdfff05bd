//! Where the project's own files are, and which versions it asks for.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    // `cargo xtask` always runs from the clone that it was compiled in.
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("..")
        .canonicalize()
        .unwrap_or_else(|_| PathBuf::from("."))
}

/// The folder that `build` fills.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The version of a crate in Cargo.lock.
///
/// # Errors
/// Cargo.lock can't be read, or has no such crate.
pub(crate) fn locked_version(name: &str) -> Result<String> {
    let lock = root().join("Cargo.lock");
    let text =
        fs::read_to_string(&lock).with_context(|| format!("{} can't be read", lock.display()))?;
    version_in(&text, name).with_context(|| format!("Cargo.lock has no {name}"))
}

fn version_in(lock: &str, name: &str) -> Option<String> {
    let head = format!("name = \"{name}\"\nversion = \"");
    let (_, rest) = lock.split_once(&head)?;
    Some(rest.split_once('"')?.0.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_locked_version_is_the_crates_own() {
        let lock = "[[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.1\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}
