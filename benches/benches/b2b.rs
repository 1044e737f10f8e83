//! Building journeys of deals, each of their models, and the reports: a million touches, 100 000 leads, 20 000 opportunities.
//!
//! `cargo bench -p attribution-benches --bench b2b` prints touches per second.

use std::ops::ControlFlow;

use attribution_core::domain::TextField;
use attribution_core::report::{
    B2bReport, B2bReportOptions, Influencer, InfluencerProgramme, PipelineOptions, influencer_report,
    pipeline_report,
};
use attribution_core::{JourneyRules, Journeys, ModelSpec};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

const MODELS: [&str; 6] = ["b2b_time", "b2b_quality", "b2b_account", "b2b_stage", "b2b_velocity", "b2b"];

fn build(criterion: &mut Criterion) {
    let Ok(rows) = attribution_benches::deal_rows(1) else { return };
    let mut group = criterion.benchmark_group("deals, 1 M touches");
    group.sample_size(10).throughput(Throughput::Elements(rows.touches()));
    group.bench_function("build", |bencher| bencher.iter(|| rows.journeys()));
    group.finish();
}

fn models(criterion: &mut Criterion) {
    let journeys = attribution_benches::deal_rows(1).and_then(|rows| rows.journeys());
    let Ok(journeys) = journeys else { return };
    let mut group = criterion.benchmark_group("deals, touches of won deals");
    group.sample_size(20).throughput(Throughput::Elements(journeys.converting_touches() as u64));
    let specs = MODELS.iter().filter_map(|name| name.parse::<ModelSpec>().ok());
    for spec in specs.chain([ModelSpec::linear()]) {
        group.bench_function(spec.label(), |bencher| bencher.iter(|| spec.attribute(&journeys)));
    }
    group.finish();
}

fn report(criterion: &mut Criterion) {
    let journeys = attribution_benches::deal_rows(1).and_then(|rows| rows.journeys());
    let Ok(journeys) = journeys else { return };
    let mut group = criterion.benchmark_group("deals, 20 000 opportunities");
    group.sample_size(10);
    let (model, options) = (ModelSpec::b2b(), B2bReportOptions::default());
    let never = |_, _| ControlFlow::Continue(());
    group.bench_function("whole report", |bencher| {
        bencher.iter(|| B2bReport::from_journeys(&journeys, &model, &[], &options, &never));
    });
    group.finish();
}

/// Pipeline by channel and by creator: credits at each milestone of leads and deals.
fn pipeline(criterion: &mut Criterion) {
    let Ok(rows) = attribution_benches::deal_rows(1) else { return };
    let creators = attribution_benches::creators(rows.touches());
    let table = rows.table().with_text(TextField::Influencer, &creators);
    let Ok(journeys) = Journeys::from_deals(&JourneyRules::for_deals(), &[table], rows.deals.clone()) else {
        return;
    };
    let influencers: Vec<Influencer> =
        creators.names.iter().map(|name| Influencer::new(name.clone(), &[])).collect();
    let programme = InfluencerProgramme { influencers: &influencers, fees: &[], posts: &[] };
    let (model, options) = (ModelSpec::linear(), PipelineOptions::default());
    let mut group = criterion.benchmark_group("pipeline, 1 M touches");
    group.sample_size(10).throughput(Throughput::Elements(rows.touches()));
    group.bench_function("by channel", |bencher| {
        bencher.iter(|| pipeline_report(&journeys, &model, &options, &[], &[]));
    });
    group.bench_function("by creator", |bencher| {
        bencher.iter(|| influencer_report(&journeys, &model, &programme, &options));
    });
    group.finish();
}

criterion_group!(benches, build, models, report, pipeline);
criterion_main!(benches);
