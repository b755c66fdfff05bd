//! Builds the site into dist/.

use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::{
    blank_form, machine_paths, node, project,
    setup::Toolbox,
    size,
    step::step,
    tools,
    wasm_target::{self, TARGET},
};

/// Browsers that the styles are written for: those that run the app's WebAssembly.
const BROWSERS: &str = "chrome100,firefox100,safari15.4";

/// Builds the whole site and measures it.
///
/// # Errors
/// A step fails, a path of this machine is in the site, or a first visit is too large.
pub(crate) fn build(tools: &Toolbox) -> Result<()> {
    step("bundle styles and scripts", bundle)?;
    step("compile the app", || app(tools))?;
    step("draw the first pages", first_pages)?;
    step("finish the site", finish)?;
    size::check()
}

/// styles/app.css, styles/report.css and boot/boot.js, each with all that it imports in one small file,
/// where index.html looks for it.
fn bundle() -> Result<()> {
    let sh = node::shell()?;
    let esbuild = node::programs().join("esbuild");
    cmd!(
        sh,
        "{esbuild} styles/app.css styles/report.css --bundle --minify --target={BROWSERS} --outdir=target/styles --log-level=warning"
    )
    .quiet()
    .run()?;
    cmd!(
        sh,
        "{esbuild} boot/first.js --minify --target=es2022 --outfile=target/scripts/first.js --log-level=warning"
    )
    .quiet()
    .run()?;
    // frame.js is asked for only inside a frame, spare.js once the app stands: files of their own.
    cmd!(
        sh,
        "{esbuild} boot/boot.js --bundle --minify --format=esm --target=es2022 --external:./frame.js --external:./spare.js --outfile=target/scripts/boot.js --log-level=warning"
    )
    .quiet()
    .run()?;
    Ok(())
}

fn app(tools: &Toolbox) -> Result<()> {
    let root = project::root();
    let sh = node::shell()?;
    sh.set_var("PATH", &tools.path);
    wasm_target::prepare(&sh, &tools.wasm, &root);
    // The program must be of the crate's version, whatever Trunk.toml says.
    sh.set_var(
        "TRUNK_TOOLS_WASM_BINDGEN",
        project::locked_version("wasm-bindgen")?,
    );
    // Some set it to 1, which Trunk takes for a value that it does not know.
    sh.set_var("NO_COLOR", "true");
    // Trunk works offline: what Cargo.lock names is fetched before.
    cmd!(sh, "cargo fetch --quiet --target {TARGET}")
        .quiet()
        .run()?;
    let trunk = tools::trunk().find().context("trunk is missing")?;
    cmd!(sh, "{trunk} --log=warn build --release --offline")
        .quiet()
        .run()?;
    Ok(())
}

/// The start page and the first questions into the HTML. A program of its own, since it is the
/// app that draws them: `xtask` stays quick to compile without it.
fn first_pages() -> Result<()> {
    let sh = node::shell()?;
    let dist = project::dist();
    cmd!(
        sh,
        "cargo run --quiet --package prerender -- {dist} instruments/klaster-unggulan"
    )
    .quiet()
    .run()?;
    Ok(())
}

/// What Trunk leaves to do: the paper form, smaller scripts, the worker's list, compressed copies.
fn finish() -> Result<()> {
    let dist = project::dist();
    blank_form::write(&dist)?;
    node_script("minify", &dist)?;
    node_script("worker", &dist)?;
    machine_paths::check(&dist)?;
    node_script("precompress", &dist)
}

fn node_script(name: &str, dist: &Path) -> Result<()> {
    let sh = node::shell()?;
    let script = format!("xtask/node/{name}.mjs");
    if !sh.path_exists(&script) {
        bail!("{script} is missing");
    }
    cmd!(sh, "node {script} {dist}").quiet().run()?;
    Ok(())
}
