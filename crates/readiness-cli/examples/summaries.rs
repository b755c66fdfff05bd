//! Writes so many links with summaries of the shipped instrument, one a line, for
//! measuring `readiness rollup`: always the same ones.
//!
//! `cargo run --release -p readiness-cli --example summaries -- 1000000 > links.txt`

use std::io::{self, BufWriter, Write};

use readiness::{Options, evaluate_with};
use readiness_link::Summary;
use readiness_samples::{group, shipped};

/// So many different clusters; then they come again under other names.
const CLUSTERS: u64 = 4096;

fn main() -> io::Result<()> {
    let lines: u64 = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or(1_000_000);
    let instrument = shipped();
    let mut clusters = Vec::new();
    for (seed, people) in (0..lines.min(CLUSTERS)).zip((3..=30).cycle()) {
        let assessment = group(&instrument, people, seed);
        let options = Options {
            draws: 100,
            ..Options::default()
        };
        let evaluation = evaluate_with(&instrument, &assessment, &options);
        clusters.push((assessment, evaluation));
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for (number, place) in (0..lines).zip((0..clusters.len()).cycle()) {
        let (assessment, evaluation) = &mut clusters[place];
        assessment.profile.name = Some(format!("Kelompok {number}"));
        let summary = Summary::of(&instrument, assessment, evaluation);
        let fragment = summary.to_fragment(&instrument);
        writeln!(out, "#{}", fragment.expect("a summary fits a link"))?;
    }
    out.flush()
}
