//! How long an evaluation without draws takes, as the result screen is painted with:
//! under 20 µs for one person.

mod cluster;

use std::hint::black_box;

use cluster::{cluster, instrument};
use criterion::{Criterion, criterion_group, criterion_main};
use readiness::{Options, evaluate_with};

fn scores(criterion: &mut Criterion) {
    let instrument = instrument();
    let options = Options {
        draws: 0,
        ..Options::default()
    };
    let mut group = criterion.benchmark_group("no draws");
    for members in [1, 30] {
        let assessment = cluster(&instrument, members);
        group.bench_function(format!("members: {members}"), |bencher| {
            bencher.iter(|| evaluate_with(&instrument, black_box(&assessment), &options));
        });
    }
    group.finish();
}

criterion_group!(benches, scores);
criterion_main!(benches);
