//! Every check of the project, one after the other.

use std::{
    fs,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};
use xshell::{Cmd, cmd};

use crate::{
    build, figures, node, package, path, project, renders,
    setup::{self, Purpose},
    step::{seconds, step},
    tools,
};

/// The checks in their order: the quick ones first.
const CHECKS: &[Check] = &[
    Check {
        name: "format",
        needs: Needs::Rust,
        run: format,
    },
    Check {
        name: "lint",
        needs: Needs::Rust,
        run: lint,
    },
    Check {
        name: "native",
        needs: Needs::Rust,
        run: native,
    },
    Check {
        name: "slow",
        needs: Needs::Rust,
        run: slow,
    },
    Check {
        name: "docs",
        needs: Needs::Rust,
        run: docs,
    },
    Check {
        name: "site",
        needs: Needs::Tools,
        run: site,
    },
    Check {
        name: "package",
        needs: Needs::Tools,
        run: package,
    },
    Check {
        name: "figures",
        needs: Needs::Tools,
        run: figures,
    },
    Check {
        name: "journeys",
        needs: Needs::Tools,
        run: || node_tests("chromium", &["rig", "journeys"]),
    },
    Check {
        name: "renders",
        needs: Needs::Tools,
        run: renders,
    },
    Check {
        name: "offline",
        needs: Needs::Tools,
        run: || node_tests("chromium", &["offline"]),
    },
    Check {
        name: "hosting",
        needs: Needs::Tools,
        run: || node_tests("chromium", &["hosting"]),
    },
    Check {
        name: "embed",
        needs: Needs::Tools,
        run: || node_tests("chromium", &["embed"]),
    },
    Check {
        name: "engines",
        needs: Needs::Tools,
        run: engines,
    },
    Check {
        name: "firefox",
        needs: Needs::ToBeNamed,
        run: || node_tests("firefox", IN_A_BROWSER),
    },
    Check {
        name: "webkit",
        needs: Needs::ToBeNamed,
        run: || node_tests("webkit", IN_A_BROWSER),
    },
];

/// The folders of tests that an engine can be chosen for; each journey says what it needs of one.
const IN_A_BROWSER: &[&str] = &["journeys", "offline", "hosting", "embed"];

struct Check {
    name: &'static str,
    needs: Needs,
    run: fn() -> Result<()>,
}

#[derive(PartialEq, Eq)]
enum Needs {
    /// Nothing but the Rust that is running.
    Rust,
    /// What set-up brings.
    Tools,
    /// The same, and so much time that such a check runs only when it is named.
    ToBeNamed,
}

/// Runs all checks, or the one that is named.
///
/// # Errors
/// The first check that fails, by its name; or there is none of that name.
pub(crate) fn test(only: Option<&str>) -> Result<()> {
    let checks: Vec<&Check> = CHECKS
        .iter()
        .filter(|check| match only {
            Some(name) => name == check.name,
            None => check.needs != Needs::ToBeNamed,
        })
        .collect();
    if checks.is_empty() {
        bail!(
            "there is no check of that name; there are {}",
            CHECKS
                .iter()
                .map(|check| check.name)
                .collect::<Vec<_>>()
                .join(", ")
        );
    }
    let begun = Instant::now();
    let mut times: Vec<(&str, Duration)> = Vec::new();
    if checks.iter().any(|check| check.needs != Needs::Rust) {
        setup::setup(Purpose::Test)?;
        times.push(("set-up", begun.elapsed()));
    }
    for check in checks {
        let begun = Instant::now();
        step(check.name, check.run)?;
        times.push((check.name, begun.elapsed()));
    }
    println!("\nEverything passed:");
    for (name, time) in times {
        println!("{:>14}  {name}", seconds(time));
    }
    println!("{:>14}  in all", seconds(begun.elapsed()));
    Ok(())
}

fn format() -> Result<()> {
    run(|sh| cmd!(sh, "cargo fmt --all --check"))?;
    biome("format")
}

fn lint() -> Result<()> {
    run(|sh| {
        cmd!(
            sh,
            "cargo clippy --quiet --workspace --all-targets -- -D warnings"
        )
    })?;
    biome("lint")?;
    types()
}

/// Checks the types that the scripts' comments state.
fn types() -> Result<()> {
    node::ensure_packages()?;
    let tsc = node::programs().join("tsc");
    for project in [".", "public"] {
        run(|sh| cmd!(sh, "{tsc} --project {project}"))?;
    }
    Ok(())
}

/// Checks scripts, styles and tests; biome.jsonc says what is asked of them.
fn biome(what: &str) -> Result<()> {
    node::ensure_packages()?;
    let biome = node::programs().join("biome");
    run(|sh| cmd!(sh, "{biome} {what} --error-on-warnings"))
}

fn native() -> Result<()> {
    run(|sh| cmd!(sh, "cargo test --quiet --workspace"))
}

/// What is too slow without optimisation: the coverage of the intervals that docs/method.md
/// states, a million people, a million lines.
fn slow() -> Result<()> {
    run(|sh| {
        cmd!(
            sh,
            "cargo test --quiet --release --package readiness --package readiness-cli --tests -- --ignored"
        )
    })
}

fn docs() -> Result<()> {
    run(|sh| cmd!(sh, "cargo doc --quiet --workspace --no-deps").env("RUSTDOCFLAGS", "-D warnings"))
}

fn site() -> Result<()> {
    build::build(&setup::setup(Purpose::Build)?)
}

/// What an agency downloads is complete, and works.
fn package() -> Result<()> {
    package::make()?;
    node_tests("chromium", &["package"])
}

/// How much an answer draws.
fn renders() -> Result<()> {
    renders::build(&setup::setup(Purpose::Build)?)?;
    node_tests("chromium", &["renders"])
}

/// The domain natively and in the browser: the same to the last digit.
fn figures() -> Result<()> {
    figures::build(&setup::setup(Purpose::Build)?)?;
    node_tests("chromium", &["figures"])
}

/// In Firefox and `WebKit` what differs by engine: the journeys that say so of themselves. All of
/// them are the checks `firefox` and `webkit`.
fn engines() -> Result<()> {
    let files: Vec<PathBuf> = test_files(IN_A_BROWSER)?
        .into_iter()
        .filter(|file| fs::read_to_string(file).is_ok_and(|text| text.contains("inEachEngine(")))
        .collect();
    for engine in ["firefox", "webkit"] {
        step(engine, || {
            in_node(
                engine,
                &files,
                &[("SIAPKLASTER_JOURNEYS", "in-each-engine")],
            )
        })?;
    }
    Ok(())
}

/// Runs tests/*/*.test.mjs of these folders in Node, with a browser of this engine.
fn node_tests(engine: &str, folders: &[&str]) -> Result<()> {
    in_node(engine, &test_files(folders)?, &[])
}

/// The files tests/*/*.test.mjs of these folders, in order.
fn test_files(folders: &[&str]) -> Result<Vec<PathBuf>> {
    let mut files: Vec<PathBuf> = Vec::new();
    for folder in folders {
        let tests = project::root().join("tests").join(folder);
        let before = files.len();
        files.extend(
            fs::read_dir(&tests)
                .with_context(|| format!("{} can't be read", tests.display()))?
                .filter_map(|entry| Some(entry.ok()?.path()))
                .filter(|file| file.to_string_lossy().ends_with(".test.mjs")),
        );
        if files.len() == before {
            bail!("{} holds no test", tests.display());
        }
    }
    files.sort();
    Ok(files)
}

fn in_node(engine: &str, files: &[PathBuf], settings: &[(&str, &str)]) -> Result<()> {
    let driver = tools::geckodriver().find();
    let folders: Vec<&Path> = driver.iter().filter_map(|it| it.parent()).collect();
    let path = path::with(&folders)?;
    run(|sh| {
        cmd!(sh, "node --test --test-concurrency=2 {files...}")
            .env("SIAPKLASTER_BROWSER", engine)
            .env("PATH", path)
            .envs(settings.iter().copied())
    })
}

fn run(command: impl FnOnce(&xshell::Shell) -> Cmd<'_>) -> Result<()> {
    let sh = node::shell()?;
    command(&sh).quiet().run()?;
    Ok(())
}
