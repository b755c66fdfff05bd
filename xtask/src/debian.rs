//! Programs that come as Debian packages.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::Mutex,
};

use anyhow::{Result, bail};
use xshell::{Shell, cmd};

use crate::path;

/// A package, and what is there when it is installed.
pub(crate) struct Package {
    /// Its name in Debian.
    pub(crate) name: &'static str,
    /// A program on PATH, or a file where the name starts with `/`; a folder of it may be `*`, any.
    pub(crate) proof: &'static str,
}

const fn package(name: &'static str, proof: &'static str) -> Package {
    Package { name, proof }
}

/// A Rust that can compile to WebAssembly without rustup's server.
pub(crate) const RUST: &[Package] = &[
    package("rustc-web", "/usr/bin/rustc"),
    package("cargo-web", "/usr/bin/cargo"),
    package(
        "rust-web-src",
        "/usr/lib/rustlib/src/rust/library/Cargo.toml",
    ),
    package("rust-web-llvm", "/usr/bin/rust-lld"),
];

/// What the browser journeys and the tests of hosting and embedding start.
pub(crate) const FOR_TESTS: &[Package] = &[
    package("chromium", "chromium"),
    package("chromium-driver", "chromedriver"),
    package("firefox-esr", "firefox-esr"),
    package("webkit2gtk-driver", "WebKitWebDriver"),
    package(
        "gir1.2-webkit2-4.1",
        "/usr/lib/x86_64-linux-gnu/girepository-1.0/WebKit2-4.1.typelib",
    ),
    package(
        "python3-gi",
        "/usr/lib/python3/dist-packages/gi/__init__.py",
    ),
    package("xvfb", "Xvfb"),
    package("nginx", "nginx"),
    package(
        "libnginx-mod-http-brotli-static",
        "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so",
    ),
    package("caddy", "caddy"),
    package("wordpress", "/usr/share/wordpress/wp-load.php"),
    package(
        "wordpress-theme-twentytwentythree",
        "/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css",
    ),
    package("php-cli", "php"),
    package("php-mysql", "/usr/lib/php/*/mysqli.so"),
    package("mariadb-server", "mariadbd"),
];

/// The packages of these that are not here, by what they should have brought.
pub(crate) fn missing(packages: &[Package]) -> Vec<&'static str> {
    let absent = |package: &&Package| {
        if package.proof.starts_with('/') {
            !is_there(package.proof)
        } else {
            path::find(package.proof).is_none()
        }
    };
    packages
        .iter()
        .filter(absent)
        .map(|package| package.name)
        .collect()
}

/// Whether there is such a file.
fn is_there(file: &str) -> bool {
    // A symbolic link may point at nothing yet: `rust-lld` does without `lld-N`.
    let is_there = |file: &Path| fs::symlink_metadata(file).is_ok();
    match file.split_once("/*/") {
        None => is_there(Path::new(file)),
        Some((above, below)) => fs::read_dir(above)
            .into_iter()
            .flatten()
            .flatten()
            .any(|folder| is_there(&folder.path().join(below))),
    }
}

/// Installs packages; needs Debian and root.
///
/// # Errors
/// Not Debian, not root (with the command to give), or apt-get's own failure.
pub(crate) fn install(names: &[&str]) -> Result<()> {
    // Two apt-get at once would stand in each other's way.
    static ONE_AT_A_TIME: Mutex<bool> = Mutex::new(false);
    let mut updated = ONE_AT_A_TIME
        .lock()
        .unwrap_or_else(std::sync::PoisonError::into_inner);
    if names.is_empty() {
        return Ok(());
    }
    let list = names.join(" ");
    if !Path::new("/etc/debian_version").exists() {
        bail!("this system is not Debian: install by its own means what Debian calls {list}");
    }
    let sh = Shell::new()?;
    if cmd!(sh, "id -u").quiet().read()? != "0" {
        bail!("to go on, run: sudo apt-get install --no-install-recommends {list}");
    }
    sh.set_var("DEBIAN_FRONTEND", "noninteractive");
    if !*updated {
        cmd!(sh, "apt-get -qq update")
            .quiet()
            .ignore_stdout()
            .run()?;
        *updated = true;
    }
    let _no_daemons = NoDaemons::begin();
    cmd!(
        sh,
        "apt-get -qq install -y --no-install-recommends -o DPkg::Lock::Timeout=300 {names...}"
    )
    .quiet()
    .ignore_stdout()
    .ignore_stderr()
    .run()?;
    Ok(())
}

/// While it lives, installing a package starts no service: the tests start their own.
struct NoDaemons(Option<PathBuf>);

impl NoDaemons {
    fn begin() -> Self {
        let policy = PathBuf::from("/usr/sbin/policy-rc.d");
        if policy.exists() {
            return Self(None);
        }
        let written = fs::write(&policy, "#!/bin/sh\nexit 101\n").is_ok() && executable(&policy);
        Self(written.then_some(policy))
    }
}

impl Drop for NoDaemons {
    fn drop(&mut self) {
        if let Some(policy) = &self.0 {
            // Ours and tiny; if it stays, the next package's service is not started.
            let _ = fs::remove_file(policy);
        }
    }
}

#[cfg(unix)]
fn executable(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(file, fs::Permissions::from_mode(0o755)).is_ok()
}

#[cfg(not(unix))]
fn executable(_: &Path) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::is_there;
    use crate::project;

    #[test]
    fn a_star_is_any_one_folder() {
        let root = project::root();
        let is_there = |file: &str| is_there(&root.join(file).display().to_string());
        assert!(is_there("xtask/src/debian.rs"));
        assert!(is_there("crates/*/Cargo.toml"));
        assert!(!is_there("crates/*/debian.rs"));
        assert!(!is_there("crates/*/lib.rs"), "one folder, not two");
        assert!(!is_there("nowhere/*/Cargo.toml"));
    }
}
