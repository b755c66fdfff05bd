//! The coverage of the intervals is what docs/method.md says it is.

#[path = "../examples/coverage/simulation.rs"]
mod simulation;

use simulation::{MEMBERS, covered};

const METHOD: &str = include_str!("../../../docs/method.md");

/// How many clusters the document speaks of, and of each sample the percentage covered.
fn documented() -> (u32, [(usize, f64); 3]) {
    let (_, rest) = METHOD
        .split_once("cover the index of their whole cluster? Out of ")
        .unwrap();
    let (clusters, rest) = rest.split_once(" simulated clusters of ").unwrap();
    let (members, rest) = rest.split_once(" members it was ").unwrap();
    assert_eq!(members.parse(), Ok(MEMBERS));
    let (figures, _) = rest.split_once(", against").unwrap();
    let figures = figures
        .replace(" for samples of ", " for ")
        .replace(" and ", ", ");
    let figures: Vec<(usize, f64)> = figures
        .split(", ")
        .map(|figure| {
            let (percentage, sample) = figure.split_once(" % for ").unwrap();
            (sample.parse().unwrap(), percentage.parse().unwrap())
        })
        .collect();
    let clusters = clusters.replace(',', "").parse().unwrap();
    (clusters, figures.try_into().unwrap())
}

#[test]
#[ignore = "too slow unoptimised: `cargo xtask test --only slow` runs it"]
fn the_documented_coverage_is_what_the_simulation_gives() {
    let (clusters, figures) = documented();
    for (sample, percentage) in figures {
        let covered = 100.0 * f64::from(covered(sample, clusters)) / f64::from(clusters);
        assert_eq!(
            format!("{covered:.1}"),
            format!("{percentage:.1}"),
            "{sample}"
        );
    }
}
