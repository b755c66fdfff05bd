//! How long links take both ways: the answers of one member, and a summary.

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use readiness::evaluate;
use readiness_link::{SharedAnswers, Summary, decode};
use readiness_samples::{group, shipped};

const SEED: u64 = 2026;

fn links(criterion: &mut Criterion) {
    let instrument = shipped();
    let assessment = group(&instrument, 30, SEED);
    let answers = SharedAnswers::of(&assessment, 0).expect("there is a first response");
    let summary = Summary::of(
        &instrument,
        &assessment,
        &evaluate(&instrument, &assessment),
    );
    let of_answers = answers.to_fragment(&instrument).expect("it fits a link");
    let of_summary = summary.to_fragment(&instrument).expect("it fits a link");

    let mut benchmarks = criterion.benchmark_group("links");
    benchmarks.throughput(Throughput::Bytes(of_answers.len() as u64));
    benchmarks.bench_function("encode answers", |bencher| {
        bencher.iter(|| black_box(&answers).to_fragment(&instrument));
    });
    benchmarks.bench_function("decode answers", |bencher| {
        bencher.iter(|| decode(black_box(&of_answers), &instrument));
    });
    benchmarks.throughput(Throughput::Bytes(of_summary.len() as u64));
    benchmarks.bench_function("encode summary", |bencher| {
        bencher.iter(|| black_box(&summary).to_fragment(&instrument));
    });
    benchmarks.bench_function("decode summary", |bencher| {
        bencher.iter(|| decode(black_box(&of_summary), &instrument));
    });
    benchmarks.finish();
}

criterion_group!(benches, links);
criterion_main!(benches);
