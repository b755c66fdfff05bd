//! How long an evaluation without draws takes, as the result screen is painted with:
//! under 20 µs for one person.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use readiness::{Options, evaluate_with};
use readiness_samples::{group, shipped};

const SEED: u64 = 2026;

fn scores(criterion: &mut Criterion) {
    let instrument = shipped();
    let options = Options {
        draws: 0,
        ..Options::default()
    };
    let mut benchmarks = criterion.benchmark_group("no draws");
    for members in [1, 30] {
        let assessment = group(&instrument, members, SEED);
        benchmarks.bench_function(format!("members: {members}"), |bencher| {
            bencher.iter(|| evaluate_with(&instrument, black_box(&assessment), &options));
        });
    }
    benchmarks.finish();
}

criterion_group!(benches, scores);
criterion_main!(benches);
