//! How long reading files takes: the instrument, and assessments of one and of 30 members.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use readiness::{Assessment, Instrument};
use readiness_samples::{SHIPPED_JSON, group, shipped};

const SEED: u64 = 2026;

fn files(criterion: &mut Criterion) {
    let mut benchmarks = criterion.benchmark_group("read");
    benchmarks.throughput(Throughput::Bytes(SHIPPED_JSON.len() as u64));
    benchmarks.bench_function("instrument", |bencher| {
        bencher.iter(|| Instrument::from_json(black_box(SHIPPED_JSON)));
    });
    let instrument = shipped();
    for members in [1, 30] {
        let json = group(&instrument, members, SEED).to_json();
        benchmarks.throughput(Throughput::Bytes(json.len() as u64));
        benchmarks.bench_function(format!("assessment, members: {members}"), |bencher| {
            bencher.iter(|| Assessment::from_json(black_box(&json)));
        });
    }
    benchmarks.finish();
}

criterion_group!(benches, files);
criterion_main!(benches);
