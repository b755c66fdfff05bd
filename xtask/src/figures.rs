//! Builds what compares the domain natively and in the browser: target/figures/ holds the
//! figures of this machine and the module that a page computes them with.

use std::fs;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{
    node, project,
    setup::Toolbox,
    tools,
    wasm_target::{self, TARGET},
};

/// Builds both.
///
/// # Errors
/// The domain doesn't compile, or `wasm-bindgen` is missing.
pub(crate) fn build(tools: &Toolbox) -> Result<()> {
    let root = project::root();
    let folder = root.join("target/figures");
    fs::create_dir_all(&folder)?;
    let sh = node::shell()?;
    let native = cmd!(sh, "cargo run --quiet --package conformance --bin figures");
    fs::write(folder.join("native.txt"), native.quiet().read()? + "\n")?;

    wasm_target::prepare(&sh, &tools.wasm, &root);
    cmd!(
        sh,
        "cargo build --quiet --package conformance --lib --profile web --target {TARGET}"
    )
    .quiet()
    .run()?;
    let module = root
        .join("target/wasm")
        .join(TARGET)
        .join("web/conformance.wasm");
    let wasm_bindgen = tools::wasm_bindgen()?
        .find()
        .context("wasm-bindgen is missing")?;
    cmd!(
        sh,
        "{wasm_bindgen} --target web --no-typescript --out-dir {folder} {module}"
    )
    .quiet()
    .run()?;
    Ok(())
}
