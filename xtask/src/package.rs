//! What an agency downloads: target/package holds the site, the `WordPress` plugin, the
//! `readiness` command, the changelog, and the checksums of all four.
//!
//! The same sources give the same archives, byte for byte: files in order, one time for all.

use std::{
    fmt::Write as _,
    fs::{self, File},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use flate2::{Compression, GzBuilder};
use sha2::{Digest, Sha256};
use xshell::cmd;

use crate::{machine_paths, node, project, step::step, wasm_target};

/// The version of everything in this repository.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The checksums, as `sha256sum --check` reads them.
const SUMS: &str = "SHA256SUMS";

/// The time of every file in an archive, in seconds since 1970: 2020-01-01, as in the zips.
const TIME: u64 = 1_577_836_800;

/// Where the packages go.
fn folder() -> PathBuf {
    project::root().join("target/package")
}

/// Makes the packages from dist/ and from the command's sources.
///
/// # Errors
/// There is no dist/, the command doesn't compile, or a path of this machine is in it.
pub(crate) fn make() -> Result<()> {
    let folder = folder();
    if !project::dist().join("index.html").exists() {
        bail!("there is no site to pack: run `cargo xtask build` first");
    }
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(&folder)?;
    step("pack the site", || site(&folder))?;
    step("pack the WordPress plugin", || wordpress(&folder))?;
    step("pack the command", || command(&folder))?;
    fs::copy(
        project::root().join("CHANGELOG.md"),
        folder.join("CHANGELOG.md"),
    )?;
    fs::write(folder.join(SUMS), sums(&folder)?)?;
    println!("\nThe packages are in {}", folder.display());
    Ok(())
}

fn site(folder: &Path) -> Result<()> {
    let dist = project::dist();
    let archive = folder.join(format!("siapklaster-{VERSION}-site.zip"));
    let sh = node::shell()?;
    cmd!(sh, "node xtask/node/package.mjs {dist} {archive}")
        .quiet()
        .run()?;
    Ok(())
}

fn wordpress(folder: &Path) -> Result<()> {
    let sh = node::shell()?;
    let made = cmd!(sh, "node embed/wordpress/package.mjs")
        .quiet()
        .read()?;
    fs::copy(
        made,
        folder.join(format!("siapklaster-{VERSION}-wordpress.zip")),
    )?;
    Ok(())
}

/// The command in an archive named after the machines that it runs on.
fn command(folder: &Path) -> Result<()> {
    let sh = node::shell()?;
    let root = project::root();
    let target = root.join("target/command");
    sh.set_var("CARGO_TARGET_DIR", &target);
    let sysroot = cmd!(sh, "rustc --print sysroot").quiet().read()?;
    let mut flags = wasm_target::forget_paths(&root);
    // Where rustup has the standard library's source, what is compiled from it names it.
    flags.push(format!(
        "--remap-path-prefix={sysroot}/lib/rustlib/src/rust=/rust"
    ));
    sh.set_var("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
    sh.set_var("CARGO_PROFILE_RELEASE_STRIP", "symbols");
    cmd!(
        sh,
        "cargo build --quiet --profile dist --package readiness-cli"
    )
    .quiet()
    .run()?;

    let about = cmd!(sh, "rustc -vV").quiet().read()?;
    let triple = about
        .lines()
        .find_map(|line| line.strip_prefix("host: "))
        .context("rustc does not name its host")?;
    let name = format!("readiness-{VERSION}-{triple}");
    let program = format!("readiness{}", std::env::consts::EXE_SUFFIX);
    let built = target.join("dist").join(&program);
    machine_paths::check(&built)?;

    let file = File::create(folder.join(format!("{name}.tar.gz")))?;
    // Without a time of its own in the head.
    let packed = GzBuilder::new().mtime(0).write(file, Compression::best());
    let mut archive = tar::Builder::new(packed);
    for (source, inside, mode) in [
        (root.join("CHANGELOG.md"), "CHANGELOG.md", 0o644),
        (root.join("LICENSE-APACHE"), "LICENSE-APACHE", 0o644),
        (root.join("LICENSE-MIT"), "LICENSE-MIT", 0o644),
        (built, program.as_str(), 0o755),
    ] {
        let content = fs::read(&source)?;
        let mut header = tar::Header::new_gnu();
        header.set_size(content.len() as u64);
        header.set_mode(mode);
        header.set_mtime(TIME);
        archive.append_data(&mut header, format!("{name}/{inside}"), content.as_slice())?;
    }
    archive.into_inner()?.finish()?;
    Ok(())
}

/// A line a file: its checksum and its name, in order.
fn sums(folder: &Path) -> Result<String> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_>>()?;
    files.sort();
    let mut lines = String::new();
    for file in files {
        let name = file
            .file_name()
            .and_then(|name| name.to_str())
            .context("a package has no name")?;
        writeln!(lines, "{:x}  {name}", Sha256::digest(fs::read(&file)?))?;
    }
    Ok(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_those_of_sha256sum() -> Result<()> {
        let folder = std::env::temp_dir().join(format!("siapklaster-sums-{}", std::process::id()));
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("b"), "abc")?;
        fs::write(folder.join("a"), "")?;
        let lines = sums(&folder)?;
        fs::remove_dir_all(&folder)?;
        // FIPS 180-2, appendix B.1, and the well-known sum of nothing.
        assert_eq!(
            lines,
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n\
             ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b\n"
        );
        Ok(())
    }
}
