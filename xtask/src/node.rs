//! Node and the npm packages of package.json.

use std::{
    fs,
    path::{Path, PathBuf},
};

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
    up_to_date_in(&project::root())
}

fn up_to_date_in(folder: &Path) -> bool {
    let lock = fs::read(folder.join("package-lock.json")).ok();
    lock.is_some() && lock == fs::read(stamp(folder)).ok()
}

/// Installs what package-lock.json names, unless it is there.
///
/// # Errors
/// There is no Node, or npm fails.
pub(crate) fn ensure_packages() -> Result<()> {
    ensure_packages_in(&project::root())
}

/// The same for a folder that has a package-lock.json of its own.
///
/// # Errors
/// There is no Node, or npm fails.
pub(crate) fn ensure_packages_in(folder: &Path) -> Result<()> {
    check()?;
    if up_to_date_in(folder) {
        return Ok(());
    }
    install_in(folder)
}

/// Installs what package-lock.json names.
///
/// # Errors
/// npm's own failure, with what it said.
pub(crate) fn install() -> Result<()> {
    install_in(&project::root())
}

fn install_in(folder: &Path) -> Result<()> {
    let sh = shell()?;
    sh.change_dir(folder);
    cmd!(
        sh,
        "npm ci --ignore-scripts --no-audit --no-fund --loglevel=error"
    )
    .quiet()
    .ignore_stdout()
    .run()?;
    fs::copy(folder.join("package-lock.json"), stamp(folder))
        .context("node_modules can't be marked as done")?;
    Ok(())
}

/// The lock that `node_modules` was filled from.
fn stamp(folder: &Path) -> PathBuf {
    folder.join("node_modules/.filled-from.json")
}
