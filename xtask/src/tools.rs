//! Trunk, wasm-bindgen and geckodriver, in the versions that the project asks for.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::{cache, path, project};

/// The version of Trunk; newer ones want a newer Rust than Debian's.
const TRUNK: &str = "0.21.14";

/// The version of geckodriver, which knows more versions of Firefox than its own.
const GECKODRIVER: &str = "0.37.1";

/// A program that comes as a crate.
pub(crate) struct Tool {
    /// The program's name.
    pub(crate) program: &'static str,
    /// The crate's name.
    package: &'static str,
    /// The version that must be.
    version: String,
}

/// Builds the site from index.html.
pub(crate) fn trunk() -> Tool {
    Tool {
        program: "trunk",
        package: "trunk",
        version: TRUNK.to_owned(),
    }
}

/// Makes the bridge between WebAssembly and JavaScript.
///
/// # Errors
/// Cargo.lock names no version.
pub(crate) fn wasm_bindgen() -> Result<Tool> {
    // The program and the crate must be of one version.
    let version = project::locked_version("wasm-bindgen")?;
    Ok(Tool {
        program: "wasm-bindgen",
        package: "wasm-bindgen-cli",
        version,
    })
}

/// Drives Firefox; Debian has no package of it.
pub(crate) fn geckodriver() -> Tool {
    Tool {
        program: "geckodriver",
        package: "geckodriver",
        version: GECKODRIVER.to_owned(),
    }
}

impl Tool {
    /// The tool in its version, on PATH or where set-up put it.
    pub(crate) fn find(&self) -> Option<PathBuf> {
        [
            path::find(self.program),
            Some(self.home().join("bin").join(self.program)),
        ]
        .into_iter()
        .flatten()
        .find(|file| self.is(file))
    }

    /// Compiles the tool from its crate.
    ///
    /// # Errors
    /// Cargo's own failure, with the end of what it said.
    pub(crate) fn install(&self) -> Result<()> {
        // The versions of the tool's own lock are the tried ones; where one of them can't be had
        // (withdrawn, or not in the registry that cargo is set to), the newest that fit will do.
        self.cargo_install(&["--locked"])
            .or_else(|_| self.cargo_install(&[]))
            .with_context(|| format!("{} {} could not be installed", self.package, self.version))
    }

    fn cargo_install(&self, more: &[&str]) -> Result<()> {
        let Self {
            package, version, ..
        } = self;
        let sh = Shell::new()?;
        let home = self.home();
        // A debug build takes a quarter of the time, and these tools work on little.
        sh.set_var("CARGO_PROFILE_DEV_DEBUG", "0");
        sh.set_var("CARGO_TARGET_DIR", home.join("target"));
        let said = cmd!(
            sh,
            "cargo install --quiet {package} --version {version} --root {home} --debug --no-default-features {more...}"
        )
        .quiet()
        .ignore_status()
        .output()?;
        // Compiled once, never again.
        let _ = sh.remove_path(home.join("target"));
        if said.status.success() {
            return Ok(());
        }
        anyhow::bail!("{}", String::from_utf8_lossy(&said.stderr).trim_end())
    }

    fn home(&self) -> PathBuf {
        cache::folder().join(format!("{}-{}", self.program, self.version))
    }

    fn is(&self, file: &Path) -> bool {
        let asks = || -> Result<String> {
            let sh = Shell::new()?;
            let file = OsString::from(file);
            Ok(cmd!(sh, "{file} --version")
                .quiet()
                .ignore_stderr()
                .read()?)
        };
        file.is_file()
            && asks()
                .is_ok_and(|said| said.split_whitespace().nth(1) == Some(self.version.as_str()))
    }
}
