//! Path analytics: patterns, lags, roles and n-grams of four million touches in a million journeys.
//!
//! `cargo bench -p attribution-benches --bench paths` prints touches per second.

use attribution_core::Journeys;
use attribution_core::domain::NullJourneys;
use attribution_core::paths::{
    NgramOptions, PathTransform, PatternOptions, TimeLagOptions, assists, ngram_lift, path_patterns,
    time_lags,
};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn journeys() -> Option<Journeys> {
    let rows = attribution_benches::rows(1).ok()?;
    attribution_benches::journeys(&rows, NullJourneys::Keep).ok()
}

fn analytics(criterion: &mut Criterion) {
    let Some(journeys) = journeys() else { return };
    let mut group = criterion.benchmark_group("path analytics, 4 M touches");
    group.sample_size(10).throughput(Throughput::Elements(journeys.touches() as u64));
    for (name, transform) in [("exact", PathTransform::Exact), ("unique", PathTransform::Unique)] {
        let options = PatternOptions::default().with_transform(transform);
        group.bench_function(format!("patterns, {name}"), |bencher| {
            bencher.iter(|| path_patterns(&journeys, &options));
        });
    }
    group.bench_function("time lags", |bencher| {
        bencher.iter(|| time_lags(&journeys, &TimeLagOptions::default()));
    });
    group.bench_function("assists", |bencher| bencher.iter(|| assists(&journeys.summary())));
    group.bench_function("n-gram lift", |bencher| {
        bencher.iter(|| ngram_lift(&journeys.summary(), &NgramOptions::default()));
    });
    group.finish();
}

criterion_group!(benches, analytics);
criterion_main!(benches);
