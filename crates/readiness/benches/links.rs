//! How long links take both ways: the answers of one member, and a summary.

mod cluster;

use std::hint::black_box;

use cluster::{cluster, instrument};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use readiness::{AnswersLetter, Summary, decode, evaluate};

fn links(criterion: &mut Criterion) {
    let instrument = instrument();
    let assessment = cluster(&instrument, 30);
    let answers = AnswersLetter::of(&assessment, 0).expect("there is a first response");
    let summary = Summary::of(
        &instrument,
        &assessment,
        &evaluate(&instrument, &assessment),
    );
    let of_answers = answers.to_fragment(&instrument).expect("it fits a link");
    let of_summary = summary.to_fragment(&instrument).expect("it fits a link");

    let mut group = criterion.benchmark_group("links");
    group.throughput(Throughput::Bytes(of_answers.len() as u64));
    group.bench_function("encode answers", |bencher| {
        bencher.iter(|| black_box(&answers).to_fragment(&instrument));
    });
    group.bench_function("decode answers", |bencher| {
        bencher.iter(|| decode(black_box(&of_answers), &instrument));
    });
    group.throughput(Throughput::Bytes(of_summary.len() as u64));
    group.bench_function("encode summary", |bencher| {
        bencher.iter(|| black_box(&summary).to_fragment(&instrument));
    });
    group.bench_function("decode summary", |bencher| {
        bencher.iter(|| decode(black_box(&of_summary), &instrument));
    });
    group.finish();
}

criterion_group!(benches, links);
criterion_main!(benches);
