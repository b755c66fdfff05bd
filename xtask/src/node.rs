//! Node and the npm packages of package.json.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::project;

/// The oldest Node that the tests run on.
const OLDEST: u32 = 20;

/// Where the packages' programs are.
pub(crate) fn programs() -> PathBuf {
    project::root().join("node_modules/.bin")
}

/// A shell in the root of the repository.
///
/// # Errors
/// The folder is gone.
pub(crate) fn shell() -> Result<Shell> {
    let sh = Shell::new()?;
    sh.change_dir(project::root());
    Ok(sh)
}

/// Checks that Node is new enough.
///
/// # Errors
/// There is no Node, or an older one.
pub(crate) fn check() -> Result<()> {
    const INSTALL: &str =
        "install Node 20 or newer (nodejs.org; Debian 12's own is 18) and put it on PATH";
    let sh = Shell::new()?;
    let Ok(version) = cmd!(sh, "node --version").quiet().ignore_stderr().read() else {
        bail!("Node is missing: {INSTALL}");
    };
    let major: Option<u32> = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .and_then(|major| major.parse().ok());
    match major {
        Some(major) if major >= OLDEST => Ok(()),
        _ => bail!("Node {version} is too old: {INSTALL}"),
    }
}

/// Whether `node_modules` is what package-lock.json says.
pub(crate) fn up_to_date() -> bool {
    let root = project::root();
    let lock = fs::read(root.join("package-lock.json")).ok();
    lock.is_some() && lock == fs::read(stamp()).ok()
}

/// Installs what package-lock.json names, unless it is there.
///
/// # Errors
/// There is no Node, or npm fails.
pub(crate) fn ensure_packages() -> Result<()> {
    check()?;
    if up_to_date() { Ok(()) } else { install() }
}

/// Installs what package-lock.json names.
///
/// # Errors
/// npm's own failure, with what it said.
pub(crate) fn install() -> Result<()> {
    let sh = shell()?;
    cmd!(
        sh,
        "npm ci --ignore-scripts --no-audit --no-fund --loglevel=error"
    )
    .quiet()
    .ignore_stdout()
    .run()?;
    fs::copy(project::root().join("package-lock.json"), stamp())
        .context("node_modules can't be marked as done")?;
    Ok(())
}

/// The lock that `node_modules` was filled from.
fn stamp() -> PathBuf {
    project::root().join("node_modules/.filled-from.json")
}
