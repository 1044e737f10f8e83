//! Models that learn: summaries, Markov chains, Shapley values and bootstrap.
//!
//! `cargo bench -p attribution-benches --bench learning`

use attribution_core::compare::{BootstrapOptions, bootstrap};
use attribution_core::domain::NullJourneys;
use attribution_core::{JourneyRules, Journeys, ModelSpec, PathCount, PathSummary};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn spec(json: &str) -> ModelSpec {
    json.parse().unwrap_or_else(|_| ModelSpec::markov())
}

/// The journeys of a summary.
fn journeys(summary: &PathSummary) -> Option<Journeys> {
    let name = |code: &u32| summary.channels().name(*code).unwrap_or_default().to_owned();
    let row = |path: attribution_core::paths::SummarisedPath<'_>| PathCount {
        path: path.channels.iter().map(name).collect(),
        conversions: path.totals.conversions,
        value: path.totals.value.value(),
        nulls: path.totals.nulls,
    };
    let rows: Vec<PathCount> = summary.paths().map(row).collect();
    Journeys::from_path_counts(&JourneyRules::default(), &rows).ok()
}

fn fit(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("fit");
    group.sample_size(10);
    for (name, paths, channels) in [
        ("5 k paths, 12 channels", 5_000, 12),
        ("300 k paths, 12 channels", 300_000, 12),
        ("300 k paths, 200 channels", 300_000, 200),
    ] {
        let Ok(summary) = attribution_benches::summary(paths, channels) else { return };
        for model in [
            "markov",
            r#"{"model":"markov","order":2}"#,
            r#"{"model":"markov","order":3}"#,
            "shapley",
            r#"{"model":"shapley","value_function":"conversion_rate"}"#,
        ] {
            let slow = model.contains('3') && channels > 12;
            if !slow {
                group.bench_function(format!("{name}, {model}"), |bencher| {
                    bencher.iter(|| spec(model).fit(&summary));
                });
            }
        }
    }
    group.finish();
}

fn summarise(criterion: &mut Criterion) {
    let Ok(rows) = attribution_benches::rows(1) else { return };
    let Ok(journeys) = attribution_benches::journeys(&rows, NullJourneys::Keep) else { return };
    let mut group = criterion.benchmark_group("E1");
    group.sample_size(10).throughput(Throughput::Elements(journeys.touches() as u64));
    group.bench_function("summary", |bencher| bencher.iter(|| journeys.summary()));
    group.bench_function("shapley, fitted and attributed", |bencher| {
        bencher.iter(|| ModelSpec::shapley().attribute(&journeys));
    });
    group.finish();
}

fn replicates(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("bootstrap, 1000 replicates");
    group.sample_size(10);
    for (name, paths) in [("5 k paths", 5_000), ("300 k paths", 300_000)] {
        let Some(journeys) = attribution_benches::summary(paths, 12).ok().as_ref().and_then(journeys) else {
            return;
        };
        for model in ["linear", "markov", "shapley"] {
            group.bench_function(format!("{name}, {model}"), |bencher| {
                bencher.iter(|| bootstrap(&spec(model), &journeys, BootstrapOptions::default()));
            });
        }
    }
    group.finish();
}

criterion_group!(benches, fit, summarise, replicates);
criterion_main!(benches);
