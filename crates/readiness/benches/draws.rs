//! How long an evaluation with 1,000 draws takes: under 5 ms for 30 members.

mod cluster;

use std::hint::black_box;

use cluster::{cluster, instrument};
use criterion::{Criterion, criterion_group, criterion_main};
use readiness::evaluate;

fn draws(criterion: &mut Criterion) {
    let instrument = instrument();
    let mut group = criterion.benchmark_group("1,000 draws");
    for members in [1, 30] {
        let assessment = cluster(&instrument, members);
        group.bench_function(format!("members: {members}"), |bencher| {
            bencher.iter(|| evaluate(&instrument, black_box(&assessment)));
        });
    }
    group.finish();
}

criterion_group!(benches, draws);
criterion_main!(benches);
