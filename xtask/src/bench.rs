//! How the site compares with what a user would pick instead: bench/peers measures, this starts it.

use anyhow::Result;
use xshell::cmd;

use crate::{
    build, node, project,
    setup::{self, Purpose},
};

/// How often each figure is measured unless told.
pub(crate) const ROUNDS: u16 = 5;

/// Builds the site, brings the rival, and measures both in turn; `publish` puts the outcome into
/// docs/performance.md.
///
/// # Errors
/// The site or the rival can't be built, or one of them can't be answered.
pub(crate) fn bench(rounds: u16, publish: bool) -> Result<()> {
    build::build(&setup::setup(Purpose::Test)?)?;
    node::ensure_packages_in(&project::root().join("bench/peers"))?;
    let sh = node::shell()?;
    let rounds = rounds.to_string();
    let publish = publish.then_some("--publish");
    cmd!(
        sh,
        "node bench/peers/bench.mjs --rounds {rounds} {publish...}"
    )
    .quiet()
    .run()?;
    Ok(())
}
