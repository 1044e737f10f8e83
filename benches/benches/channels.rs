//! Channels of visits with distinct URLs: how many are read in a second.
//!
//! `cargo bench -p attribution-benches --bench channels`; ten million URLs with `ATTRIBUTION_URLS=10000000`.

use attribution_benches::{tracking_links, visit_rows};
use attribution_core::channels::{ChannelOptions, Visit, audit_links, classify_visits, parse_link};
use attribution_core::domain::TextField;
use attribution_core::{JourneyRules, Journeys};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

fn urls() -> u32 {
    std::env::var("ATTRIBUTION_URLS").ok().and_then(|number| number.parse().ok()).unwrap_or(1_000_000)
}

fn links(criterion: &mut Criterion) {
    let links = tracking_links(RECORDS);
    let mut group = criterion.benchmark_group("distinct links with tags and click ids");
    group.throughput(Throughput::Elements(links.len() as u64));
    group.bench_function("parsed", |bencher| {
        bencher.iter(|| links.iter().map(|link| parse_link(link).click_ids.len()).sum::<usize>());
    });
    group.finish();
}

fn read(criterion: &mut Criterion) {
    let rows = visit_rows(urls());
    let (urls, referrers) = (&rows.urls, &rows.referrers);
    let mut group = criterion.benchmark_group("channels of distinct URLs");
    group.sample_size(10).throughput(Throughput::Elements(urls.len() as u64));
    let rules = JourneyRules::default().with_channels(ChannelOptions::default());
    group.bench_function("journeys from URLs and referrers", |bencher| {
        bencher.iter(|| Journeys::from_columns(&rules, &[rows.table()], &[]));
    });
    let channels = vec!["Direct"; urls.len()];
    group.bench_function("(journeys from channels)", |bencher| {
        bencher.iter(|| {
            let table = rows.table().with_text(TextField::Channel, &channels);
            Journeys::from_columns(&JourneyRules::default(), &[table], &[])
        });
    });
    group.finish();
    answers(criterion, urls, referrers);
}

/// Most visits that are given as records.
const RECORDS: u32 = 100_000;

fn answers(criterion: &mut Criterion, urls: &[String], referrers: &[Option<&str>]) {
    let visits = urls.iter().zip(referrers).take(RECORDS as usize);
    let visits: Vec<Visit> =
        visits.map(|(url, referrer)| Visit::new(url).with_referrer(referrer.unwrap_or_default())).collect();
    let options = ChannelOptions::default();
    let mut group = criterion.benchmark_group("visits as records");
    group.sample_size(10).throughput(Throughput::Elements(visits.len() as u64));
    group.bench_function("classified", |bencher| bencher.iter(|| classify_visits(&visits, &options)));
    group.bench_function("audited", |bencher| bencher.iter(|| audit_links(&visits, &options)));
    group.finish();
}

criterion_group!(benches, links, read);
criterion_main!(benches);
