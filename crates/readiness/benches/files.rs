//! How long reading files takes: the instrument, and assessments of one and of 30 members.

mod cluster;

use std::hint::black_box;

use cluster::{JSON, cluster, instrument};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use readiness::{Assessment, Instrument};

fn files(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("read");
    group.throughput(Throughput::Bytes(JSON.len() as u64));
    group.bench_function("instrument", |bencher| {
        bencher.iter(|| Instrument::from_json(black_box(JSON)));
    });
    let instrument = instrument();
    for members in [1, 30] {
        let json = cluster(&instrument, members).to_json();
        group.throughput(Throughput::Bytes(json.len() as u64));
        group.bench_function(format!("assessment, members: {members}"), |bencher| {
            bencher.iter(|| Assessment::from_json(black_box(&json)));
        });
    }
    group.finish();
}

criterion_group!(benches, files);
criterion_main!(benches);
