//! Where the tools that set-up builds are kept: outside the clone, so that every
//! clone and every `cargo clean` shares them.

use std::{env, path::PathBuf};

use crate::project;

/// `~/.cache/siapklaster`, or what `XDG_CACHE_HOME` says.
pub(crate) fn folder() -> PathBuf {
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(home)
        .unwrap_or_else(|| project::root().join("target"))
        .join("siapklaster")
}
