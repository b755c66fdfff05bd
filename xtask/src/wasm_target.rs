//! Rust's standard library for WebAssembly, built small.
//!
//! The library that rustup ships is built for speed and carries the words of every
//! panic. Built from source for size, and with panics that only trap, it makes the
//! app a seventh smaller. The app itself is compiled with stable flags alone: only
//! this library is built with unstable ones. It is kept per compiler, outside the clone.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::{cache, debian, path};

/// The target's name.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Raised with every change to how the library is built.
const RECIPE: u32 = 1;

/// The first Rust 1.x whose library knows the flags below.
const OLDEST: u32 = 92;

/// How long rustup's server may take to send the library's source.
const PATIENCE: Duration = Duration::from_secs(60);

/// The rustup toolchain that stands for Debian's Rust.
const DEBIAN: &str = "debian";

/// A compiler and the library that it makes WebAssembly with.
pub(crate) struct WasmTarget {
    /// The rustup toolchain; the active one if none is named.
    pub(crate) toolchain: Option<&'static str>,
    /// What rustc's `--sysroot` must be.
    pub(crate) sysroot: PathBuf,
}

/// The library, if an earlier set-up has built it for a compiler that is here.
pub(crate) fn find() -> Option<WasmTarget> {
    [None, Some(DEBIAN)].into_iter().find_map(|toolchain| {
        let sysroot = Compiler::ask(toolchain)?.library();
        sysroot
            .is_dir()
            .then_some(WasmTarget { toolchain, sysroot })
    })
}

/// Builds the library: with rustup's Rust if rustup can get its source, else with Debian's.
///
/// # Errors
/// Neither way is open (and what to do), or the build fails.
pub(crate) fn install() -> Result<()> {
    match rustup_way() {
        Ok(compiler) => {
            println!("  WebAssembly by the rustup way: Rust {}", compiler.release);
            compiler.build_library()
        }
        Err(reason) => {
            println!("  WebAssembly by the Debian way, since {reason:#}");
            let compiler = debian_way().with_context(|| {
                format!("the rustup way is closed, since {reason:#}; the Debian way is closed too")
            })?;
            println!("  Debian's Rust {}", compiler.release);
            compiler.build_library()
        }
    }
}

fn rustup_way() -> Result<Compiler> {
    let compiler = Compiler::ask(None).context("there is no rustc on PATH")?;
    if compiler.minor < OLDEST {
        bail!(
            "Rust {} is older than 1.{OLDEST} (`rustup update` brings a new one)",
            compiler.release
        );
    }
    if !compiler.has_source() {
        if path::find("rustup").is_none() {
            bail!("there is no rustup");
        }
        let mut rustup = Command::new("rustup");
        rustup.args(["component", "add", "rust-src"]);
        if !succeeds_in_time(rustup, PATIENCE) || !compiler.has_source() {
            bail!("`rustup component add rust-src` does not work here");
        }
    }
    Ok(compiler)
}

fn debian_way() -> Result<Compiler> {
    debian::install(&debian::missing(debian::RUST))?;
    // The linker is a link to the one of a package that nothing depends on.
    let linker =
        fs::read_link("/usr/bin/rust-lld").context("/usr/bin/rust-lld is no link to a linker")?;
    if !Path::new("/usr/bin").join(&linker).exists() {
        let package = linker
            .file_name()
            .and_then(|name| name.to_str())
            .context("/usr/bin/rust-lld points nowhere")?;
        debian::install(&[package])?;
    }
    if Compiler::ask(Some(DEBIAN)).is_none() {
        let sh = Shell::new()?;
        cmd!(sh, "rustup --quiet toolchain link {DEBIAN} /usr")
            .quiet()
            .run()?;
    }
    Compiler::ask(Some(DEBIAN)).context("rustup does not take /usr as a toolchain")
}

/// Runs a command that must not ask and must not hang.
fn succeeds_in_time(mut command: Command, limit: Duration) -> bool {
    let begun = Instant::now();
    let Ok(mut child) = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
    else {
        return false;
    };
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.success(),
            Ok(None) if begun.elapsed() < limit => thread::sleep(Duration::from_millis(100)),
            _ => {
                // Either it has just ended, or it is ended here.
                let _ = child.kill();
                let _ = child.wait();
                return false;
            }
        }
    }
}

struct Compiler {
    toolchain: Option<&'static str>,
    /// `1.96.0`.
    release: String,
    /// 96.
    minor: u32,
    /// Tells builds of one release apart.
    commit: String,
    sysroot: PathBuf,
}

impl Compiler {
    fn ask(toolchain: Option<&'static str>) -> Option<Self> {
        let sh = shell(toolchain).ok()?;
        let version = cmd!(sh, "rustc -vV").quiet().ignore_stderr().read().ok()?;
        let sysroot = cmd!(sh, "rustc --print sysroot")
            .quiet()
            .ignore_stderr()
            .read()
            .ok()?;
        let field = |name: &str| {
            version
                .lines()
                .find_map(|line| line.strip_prefix(name))
                .map(str::trim)
        };
        let release = field("release:")?.to_owned();
        Some(Self {
            toolchain,
            minor: release.split('.').nth(1)?.parse().ok()?,
            commit: field("commit-hash:")
                .unwrap_or("unknown")
                .chars()
                .take(9)
                .collect(),
            release,
            sysroot: sysroot.into(),
        })
    }

    fn source(&self) -> PathBuf {
        self.sysroot.join("lib/rustlib/src/rust")
    }

    fn has_source(&self) -> bool {
        self.source().join("library/Cargo.lock").is_file()
    }

    /// The sysroot for this compiler: its name says all that its content depends on.
    fn library(&self) -> PathBuf {
        cache::folder().join(format!("wasm-{}-{}-{RECIPE}", self.release, self.commit))
    }

    fn build_library(&self) -> Result<()> {
        let sh = shell(self.toolchain)?;
        let workshop = cache::folder().join(format!("wasm-workshop-{}", std::process::id()));
        sh.remove_path(&workshop)?;
        sh.write_file(workshop.join("Cargo.toml"), EMPTY_CRATE)?;
        sh.write_file(workshop.join("src/lib.rs"), "")?;
        sh.change_dir(&workshop);

        let source = self.source();
        let flags = [
            // Needed by the app's link-time optimisation.
            "-Cembed-bitcode=yes".to_owned(),
            // The library compiles its panics to a trap, while its panic strategy stays
            // `abort`: with the unstable strategy of that name, the app would need it too.
            "--cfg=panic=\"immediate-abort\"".to_owned(),
            "-Aexplicit_builtin_cfgs_in_flags".to_owned(),
            format!("--remap-path-prefix={}=/rust", source.display()),
        ];
        sh.set_var("CARGO_ENCODED_RUSTFLAGS", flags.join("\x1f"));
        // Lets a stable compiler build its own standard library.
        sh.set_var("RUSTC_BOOTSTRAP", "1");
        sh.set_var("CARGO_TARGET_DIR", workshop.join("target"));
        cmd!(sh, "cargo build --quiet --release --target {TARGET}")
            .arg("-Zbuild-std=std,panic_abort")
            .arg("-Zbuild-std-features=optimize_for_size")
            .quiet()
            .run()?;

        let made = workshop.join("sysroot");
        let libraries = made.join("lib/rustlib").join(TARGET).join("lib");
        sh.create_dir(&libraries)?;
        for file in sh.read_dir(workshop.join("target").join(TARGET).join("release/deps"))? {
            let name = file
                .file_name()
                .and_then(|name| name.to_str())
                .unwrap_or_default();
            if Path::new(name)
                .extension()
                .is_some_and(|kind| kind == "rlib")
                && !name.starts_with("libworkshop")
            {
                sh.copy_file(&file, &libraries)?;
            }
        }
        // In one move, so that a broken build leaves nothing that looks whole.
        let library = self.library();
        sh.remove_path(&library)?;
        fs::rename(&made, &library)?;
        sh.remove_path(&workshop)?;
        Ok(())
    }
}

const EMPTY_CRATE: &str = "\
[package]
name = \"workshop\"
version = \"0.0.0\"
edition = \"2021\"

[workspace]

[profile.release]
opt-level = \"z\"
codegen-units = 1
";

/// A shell in which `cargo` and `rustc` are this toolchain's.
fn shell(toolchain: Option<&str>) -> Result<Shell> {
    let sh = Shell::new()?;
    if let Some(toolchain) = toolchain {
        sh.set_var("RUSTUP_TOOLCHAIN", toolchain);
    }
    Ok(sh)
}

/// Lets `cargo` in this shell compile for the browser.
pub(crate) fn prepare(sh: &Shell, target: &WasmTarget, root: &Path) {
    sh.set_var("CARGO_ENCODED_RUSTFLAGS", flags(&target.sysroot, root));
    // Apart from the native builds: other compiler, other flags.
    sh.set_var("CARGO_TARGET_DIR", root.join("target/wasm"));
    if let Some(toolchain) = target.toolchain {
        sh.set_var("RUSTUP_TOOLCHAIN", toolchain);
    }
}

/// The flags that the app is compiled with.
fn flags(sysroot: &Path, root: &Path) -> String {
    let mut flags = vec![
        format!("--sysroot={}", sysroot.display()),
        // Names that hold the types generic code was made for, so that `cargo xtask size` knows
        // whom it belongs to. The site's module has no names at all.
        "-Csymbol-mangling-version=v0".to_owned(),
    ];
    flags.extend(forget_paths(root));
    flags.join("\x1f")
}

/// No path of this machine goes into what is given away: flags by which the compiler forgets
/// where crates and clone are.
pub(crate) fn forget_paths(root: &Path) -> Vec<String> {
    let home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::var_os("HOME").map(|home| PathBuf::from(home).join(".cargo")))
        .unwrap_or_default();
    vec![
        format!(
            "--remap-path-prefix={}=",
            home.join("registry/src").display()
        ),
        format!("--remap-path-prefix={}=", root.display()),
    ]
}
