//! Channels of visits with distinct URLs: how many are read in a second.
//!
//! `cargo bench -p attribution-benches --bench channels`; ten million URLs with `ATTRIBUTION_URLS=10000000`.

use attribution_core::channels::{ChannelOptions, Visit, audit_links, classify_visits};
use attribution_core::domain::TextField;
use attribution_core::ingest::TouchTable;
use attribution_core::math::Random;
use attribution_core::{JourneyRules, Journeys};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// Tags and click ids of links, as often as a shop sees them: half of all visits have none.
const TAGS: [&str; 12] = [
    "",
    "",
    "",
    "",
    "",
    "",
    "&utm_source=google&utm_medium=cpc&utm_campaign=lamps-2026&gclid=Cj0KCQjw",
    "&utm_source=newsletter&utm_medium=email&utm_campaign=spring%20sale&utm_content=hero",
    "&utm_source=Facebook&utm_medium=paid_social&utm_campaign=retargeting&fbclid=IwAR0abc",
    "&gad_source=1&gclid=EAIaIQobChMI",
    "&fbclid=IwAR1xyz",
    "&utm_source=partner-x&utm_medium=affiliate",
];
const REFERRERS: [Option<&str>; 9] = [
    None,
    None,
    Some("https://www.google.com/"),
    Some("https://www.bing.com/search?q=desk+lamp"),
    Some("https://l.facebook.com/"),
    Some("https://shop.example/lamps"),
    Some("https://www.paypal.com/checkoutnow"),
    Some("https://blog.example.org/best-lamps"),
    Some("https://chatgpt.com/"),
];

fn urls() -> u32 {
    std::env::var("ATTRIBUTION_URLS").ok().and_then(|number| number.parse().ok()).unwrap_or(1_000_000)
}

fn any<T: Copy + Default>(random: &mut Random, of: &[T]) -> T {
    let index = random.below(of.len() as u64);
    usize::try_from(index).ok().and_then(|index| of.get(index)).copied().unwrap_or_default()
}

fn read(criterion: &mut Criterion) {
    let mut random = Random::new(7);
    let url = |number: u32| {
        let tags = any(&mut random, &TAGS);
        format!("https://shop.example/lamps/{}?sku={number}&ref=list{tags}", number % 977)
    };
    let urls: Vec<String> = (0..urls()).map(url).collect();
    let mut random = Random::new(11);
    let referrers: Vec<Option<&str>> = urls.iter().map(|_| any(&mut random, &REFERRERS)).collect();
    let keys: Vec<String> = (0..urls.len()).map(|visit| format!("person-{}", visit / 4)).collect();
    let at: Vec<i64> = (0..).take(urls.len()).collect();
    let visits = || {
        let table = TouchTable::new().with_text(TextField::Journey, &keys).with_at(&at);
        table.with_dimension("url", &urls).with_dimension("referrer", &referrers)
    };
    let mut group = criterion.benchmark_group("channels of distinct URLs");
    group.sample_size(10).throughput(Throughput::Elements(urls.len() as u64));
    let rules = JourneyRules::default().with_channels(ChannelOptions::default());
    group.bench_function("journeys from URLs and referrers", |bencher| {
        bencher.iter(|| Journeys::from_columns(&rules, &[visits()], &[]));
    });
    let channels = vec!["Direct"; urls.len()];
    group.bench_function("(journeys from channels)", |bencher| {
        bencher.iter(|| {
            let table = visits().with_text(TextField::Channel, &channels);
            Journeys::from_columns(&JourneyRules::default(), &[table], &[])
        });
    });
    group.finish();
    answers(criterion, &urls, &referrers);
}

/// Most visits that are given as records.
const RECORDS: usize = 100_000;

fn answers(criterion: &mut Criterion, urls: &[String], referrers: &[Option<&str>]) {
    let visits = urls.iter().zip(referrers).take(RECORDS);
    let visits: Vec<Visit> =
        visits.map(|(url, referrer)| Visit::new(url).with_referrer(referrer.unwrap_or_default())).collect();
    let options = ChannelOptions::default();
    let mut group = criterion.benchmark_group("visits as records");
    group.sample_size(10).throughput(Throughput::Elements(visits.len() as u64));
    group.bench_function("classified", |bencher| bencher.iter(|| classify_visits(&visits, &options)));
    group.bench_function("audited", |bencher| bencher.iter(|| audit_links(&visits, &options)));
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);
