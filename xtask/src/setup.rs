//! Installs what is missing, and only that.

use std::{
    collections::VecDeque,
    ffi::OsString,
    path::Path,
    sync::{Mutex, PoisonError},
    thread,
    time::Instant,
};

use anyhow::{Context, Result, bail};

use crate::{
    debian, node, path,
    step::{seconds, step},
    tools::{self, Tool},
    wasm_target::{self, WasmTarget},
};

/// What the tools are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Building the site.
    Build,
    /// Building and testing it, in Chromium, Firefox and `WebKit`.
    Test,
}

/// What a build needs, found and ready.
pub(crate) struct Toolbox {
    /// The compiler for WebAssembly.
    pub(crate) wasm: WasmTarget,
    /// PATH with the project's own tools first.
    pub(crate) path: OsString,
}

type Job = (String, Box<dyn FnOnce() -> Result<()> + Send>);

/// Makes ready whatever `purpose` needs.
///
/// # Errors
/// Something can't be installed; the sentence says what to install by hand.
pub(crate) fn setup(purpose: Purpose) -> Result<Toolbox> {
    step("set-up", || {
        node::check()?;
        do_side_by_side(missing(purpose)?)?;
        toolbox()
    })
}

/// What is still to do, the longest first.
fn missing(purpose: Purpose) -> Result<VecDeque<Job>> {
    let mut jobs: VecDeque<Job> = VecDeque::new();
    let mut tool = |tool: Tool| {
        if tool.find().is_none() {
            jobs.push_back((
                format!("install {}", tool.program),
                Box::new(move || tool.install()),
            ));
        }
    };
    tool(tools::trunk());
    tool(tools::wasm_bindgen()?);
    if wasm_target::find().is_none() {
        jobs.insert(
            jobs.len().min(1),
            (
                "build the standard library for WebAssembly".to_owned(),
                Box::new(wasm_target::install),
            ),
        );
    }
    if !node::up_to_date() {
        jobs.push_back((
            "install the npm packages".to_owned(),
            Box::new(node::install),
        ));
    }
    if purpose == Purpose::Test {
        let geckodriver = tools::geckodriver();
        if geckodriver.find().is_none() {
            jobs.push_front((
                format!("install {}", geckodriver.program),
                Box::new(move || geckodriver.install()),
            ));
        }
        add_packages(&mut jobs, debian::FOR_TESTS);
    }
    Ok(jobs)
}

fn add_packages(jobs: &mut VecDeque<Job>, packages: &[debian::Package]) {
    let packages = debian::missing(packages);
    if !packages.is_empty() {
        let name = format!("install {}", packages.join(", "));
        jobs.push_back((name, Box::new(move || debian::install(&packages))));
    }
}

/// Two at a time: cargo by itself uses every core, and more at once would want more memory
/// and disk than a small machine has.
fn do_side_by_side(jobs: VecDeque<Job>) -> Result<()> {
    let jobs = Mutex::new(jobs);
    let faults = Mutex::new(Vec::new());
    let next = || {
        jobs.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop_front()
    };
    let worker = || {
        while let Some((name, job)) = next() {
            println!("  {name} …");
            let begun = Instant::now();
            match job() {
                Ok(()) => println!("  {name}: {}", seconds(begun.elapsed())),
                Err(error) => faults
                    .lock()
                    .unwrap_or_else(PoisonError::into_inner)
                    .push(format!("could not {name}: {error:#}")),
            }
        }
    };
    thread::scope(|scope| {
        scope.spawn(worker);
        scope.spawn(worker);
    });
    let faults = faults.into_inner().unwrap_or_else(PoisonError::into_inner);
    if !faults.is_empty() {
        bail!("{}", faults.join("\n"));
    }
    Ok(())
}

fn toolbox() -> Result<Toolbox> {
    let trunk = tools::trunk().find().context("trunk is missing")?;
    let wasm_bindgen = tools::wasm_bindgen()?
        .find()
        .context("wasm-bindgen is missing")?;
    let folder = |file: &Path| file.parent().map(Path::to_path_buf).unwrap_or_default();
    Ok(Toolbox {
        wasm: wasm_target::find().context("the standard library for WebAssembly is missing")?,
        path: path::with(&[&node::programs(), &folder(&trunk), &folder(&wasm_bindgen)])?,
    })
}
