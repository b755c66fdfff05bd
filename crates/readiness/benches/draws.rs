//! How long an evaluation with 1,000 draws takes: under 5 ms for 30 members.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use readiness::evaluate;
use readiness_samples::{group, shipped};

const SEED: u64 = 2026;

fn draws(criterion: &mut Criterion) {
    let instrument = shipped();
    let mut benchmarks = criterion.benchmark_group("1,000 draws");
    for members in [1, 30] {
        let assessment = group(&instrument, members, SEED);
        benchmarks.bench_function(format!("members: {members}"), |bencher| {
            bencher.iter(|| evaluate(&instrument, black_box(&assessment)));
        });
    }
    benchmarks.finish();
}

criterion_group!(benches, draws);
criterion_main!(benches);
