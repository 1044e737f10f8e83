//! Building journeys, and every rule-based model on journeys that are built.
//!
//! `cargo bench -p attribution-benches` prints touches per second.

use attribution_core::domain::{Conservation, NullJourneys};
use attribution_core::models::{Model, attribute};
use attribution_core::{Dimension, Journey, JourneyRules, ModelSpec, attribute_touches};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const FIVE: [&str; 5] = ["first_touch", "last_touch", "linear", "time_decay", "position_based"];

/// Model without a rule: the cost before anything is weighed.
struct Nothing;

impl Model for Nothing {
    fn weigh(&self, _: &Journey<'_>, _: &mut [f64]) {}

    fn conservation(&self) -> Conservation {
        Conservation::PerChannel
    }
}

fn build(criterion: &mut Criterion) {
    let Ok(rows) = attribution_benches::rows(1) else { return };
    let mut group = criterion.benchmark_group("build E1");
    group.sample_size(10).throughput(Throughput::Elements(rows.touches.len() as u64));
    for (name, nulls) in [("converting only", NullJourneys::Skip), ("with null journeys", NullJourneys::Keep)]
    {
        group.bench_function(name, |bencher| bencher.iter(|| attribution_benches::journeys(&rows, nulls)));
    }
    let models: Vec<ModelSpec> = FIVE.iter().filter_map(|name| name.parse().ok()).collect();
    group.bench_function("five models by channel, from columns", |bencher| {
        bencher.iter(|| {
            let (touches, conversions) = ([rows.touches.table()], [rows.conversions.table()]);
            let credits = attribute_touches(&JourneyRules::default(), &touches, &conversions, &models)?;
            credits.iter().map(|credits| credits.by(&[Dimension::Channel])).collect::<Result<Vec<_>, _>>()
        });
    });
    group.finish();
}

fn models(criterion: &mut Criterion) {
    let Ok(rows) = attribution_benches::rows(1) else { return };
    let Ok(journeys) = attribution_benches::journeys_with_fields(&rows) else { return };
    let mut group = criterion.benchmark_group("attribute E1, converting touches");
    group.sample_size(20).throughput(Throughput::Elements(journeys.converting_touches() as u64));
    group.bench_function("(nothing)", |bencher| bencher.iter(|| attribute(&Nothing, "nothing", &journeys)));
    let rules = ModelSpec::all().into_iter().filter(|spec| !spec.learns());
    for spec in rules {
        group.bench_function(spec.label(), |bencher| bencher.iter(|| spec.attribute(&journeys)));
    }
    group.finish();
}

criterion_group!(benches, build, models);
criterion_main!(benches);
