//! The site once more, with an app that counts how often each component is drawn:
//! target/renders.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use xshell::cmd;

use crate::{
    node, project,
    setup::Toolbox,
    tools,
    wasm_target::{self, TARGET},
};

/// Copies dist/ and puts the counting app in the other's place.
///
/// # Errors
/// The site was not built, the app doesn't compile, or `wasm-bindgen` is missing.
pub(crate) fn build(tools: &Toolbox) -> Result<()> {
    let root = project::root();
    let folder = root.join("target/renders");
    let sh = node::shell()?;
    sh.remove_path(&folder)?;
    let dist = project::dist();
    cmd!(sh, "cp -R {dist} {folder}").quiet().run()?;
    let name = app_name(&folder)?;

    wasm_target::prepare(&sh, &tools.wasm, &root);
    cmd!(
        sh,
        "cargo build --quiet --package siapklaster --bin siapklaster --features count-renders --profile web --target {TARGET}"
    )
    .quiet()
    .run()?;
    let module = root
        .join("target/wasm")
        .join(TARGET)
        .join("web/siapklaster.wasm");
    let wasm_bindgen = tools::wasm_bindgen()?
        .find()
        .context("wasm-bindgen is missing")?;
    cmd!(
        sh,
        "{wasm_bindgen} --target web --no-typescript --out-name {name} --out-dir {folder} {module}"
    )
    .quiet()
    .run()?;
    // The compressed copies are the other app's.
    for ending in [".js.br", "_bg.wasm.br"] {
        sh.remove_path(folder.join(format!("{name}{ending}")))?;
    }
    Ok(())
}

/// The name that the build gave to the app's files, without their endings.
fn app_name(site: &Path) -> Result<String> {
    let files = fs::read_dir(site).context("dist is empty: run `cargo xtask build` first")?;
    let mut names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let name = names.find_map(|name| Some(name.strip_suffix("_bg.wasm")?.to_owned()));
    name.context("dist has no WebAssembly: run `cargo xtask build` first")
}
