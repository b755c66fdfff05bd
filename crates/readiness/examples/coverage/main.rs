//! How often the interval of a sample of members covers their cluster's index:
//! `cargo run --release -p readiness --example coverage -- 1000`.

mod simulation;

use simulation::{MEMBERS, covered};

fn main() {
    let clusters: u32 = std::env::args()
        .nth(1)
        .and_then(|count| count.parse().ok())
        .unwrap_or(1000);
    for sample in [8, 15, 30] {
        let covered = covered(sample, clusters);
        println!("{sample} of {MEMBERS}: {covered} of {clusters} covered");
    }
}
