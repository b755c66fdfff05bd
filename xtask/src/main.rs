//! `cargo xtask`: sets up, builds, serves and tests the project.

mod arguments;
mod bench;
mod blank_form;
mod build;
mod cache;
mod debian;
mod figures;
mod machine_paths;
mod node;
mod package;
mod path;
mod project;
mod renders;
mod serve;
mod setup;
mod size;
mod step;
mod test;
mod tools;
mod wasm_target;

use std::process::ExitCode;

use arguments::{Xtask, XtaskCmd};

fn main() -> ExitCode {
    let asked = Xtask::from_env_or_exit();
    let done = match asked.subcommand {
        XtaskCmd::Setup(_) => setup::setup(setup::Purpose::Test).map(drop),
        XtaskCmd::Build(_) => {
            setup::setup(setup::Purpose::Build).and_then(|tools| build::build(&tools))
        }
        XtaskCmd::Bench(bench) => {
            bench::bench(bench.rounds.unwrap_or(bench::ROUNDS), bench.publish)
        }
        XtaskCmd::Size(_) => setup::setup(setup::Purpose::Build).and_then(|_| size::report()),
        XtaskCmd::Package(_) => setup::setup(setup::Purpose::Build).and_then(|tools| {
            build::build(&tools)?;
            package::make()
        }),
        XtaskCmd::Serve(serve) => serve::build_and_serve(serve.port.unwrap_or(serve::PORT)),
        XtaskCmd::Test(test) => test::test(test.only.as_deref()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\n{error:#}");
            ExitCode::FAILURE
        }
    }
}
