//! Sizes that the library is made for: touches, URLs and links of identities by the ten million, with their speed and what they take of memory.
//!
//! `cargo run --release -p attribution-benches --example sizes -- patterns 40000000`, `urls 10000000` or
//! `identities 10000000`; a hundredth of these without a size. Memory is told where the system has `/proc`.

use std::fs;
use std::time::Instant;

use attribution_benches::visit_rows;
use attribution_core::channels::ChannelOptions;
use attribution_core::domain::{NullJourneys, TextField};
use attribution_core::ingest::{
    CodedText, IdentityKind, IdentityLink, IdentityOptions, TouchTable, stitch_identities,
};
use attribution_core::math::Random;
use attribution_core::paths::{PatternOptions, path_patterns};
use attribution_core::{JourneyRules, Journeys, Result};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    let size = arguments.next().and_then(|size| size.parse().ok());
    match what.as_str() {
        "urls" => urls(size.unwrap_or(100_000)),
        "patterns" => patterns(size.unwrap_or(400_000)),
        "identities" => identities(size.unwrap_or(100_000)),
        _ => {
            println!("patterns [touches] | urls [visits] | identities [links]");
            Ok(())
        }
    }
}

/// Patterns of paths of which there are at most 4096, however many touches there are.
fn patterns(touches: u32) -> Result<()> {
    let mut random = Random::new(7);
    let mut draw = |limit: u64| u32::try_from(random.below(limit)).unwrap_or_default();
    let paths: Vec<Vec<u32>> = (0..4096).map(|_| (0..=draw(7)).map(|_| draw(8)).collect()).collect();
    let (mut journeys, mut channels) = (Vec::new(), Vec::new());
    for (journey, path) in (0_u32..).zip(paths.iter().cycle()) {
        if channels.len() >= touches as usize {
            break;
        }
        journeys.extend(std::iter::repeat_n(journey, path.len()));
        channels.extend_from_slice(path);
    }
    let names = (0..=journeys.last().copied().unwrap_or_default()).map(|journey| format!("j{journey}"));
    let at: Vec<i64> = (0_i64..).take(channels.len()).collect();
    let journeys = CodedText { codes: journeys, names: names.collect::<Vec<_>>() };
    let channels = CodedText { codes: channels, names: ["a", "b", "c", "d", "e", "f", "g", "h"] };
    let table =
        TouchTable::new().with_text(TextField::Journey, &journeys).with_text(TextField::Channel, &channels);
    let rules = JourneyRules::default().with_null_journeys(NullJourneys::Keep);
    let journeys = Journeys::from_columns(&rules, &[table.with_at(&at)], &[])?;
    measured(journeys.touches(), "touches", || path_patterns(&journeys, &PatternOptions::default()))?;
    Ok(())
}

/// Journeys from visits whose URLs are all distinct.
fn urls(visits: u32) -> Result<()> {
    let rows = visit_rows(visits);
    let rules = JourneyRules::default().with_channels(ChannelOptions::default());
    measured(rows.urls.len(), "URLs", || Journeys::from_columns(&rules, &[rows.table()], &[]))?;
    Ok(())
}

/// Links of cookies, users and mail addresses of people, a third of whom are contacts of an account too.
fn identities(count: u32) -> Result<()> {
    let mut random = Random::new(7);
    let people = u64::from(count / 4).max(1);
    let links: Vec<IdentityLink> = (0..count)
        .map(|number| {
            let person = random.below(people);
            let user = (IdentityKind::User, format!("user-{person}"));
            match number % 4 {
                0 | 1 => IdentityLink::new((IdentityKind::Anonymous, format!("cookie-{number}")), user),
                2 => IdentityLink::new(
                    user,
                    (IdentityKind::Email, format!("p{person}@org-{}.example", person % 5000)),
                ),
                _ => IdentityLink::new(
                    (IdentityKind::CrmContact, format!("003-{}", person / 3)),
                    (IdentityKind::Email, format!("p{}@org-{}.example", person / 3, person / 3 % 5000)),
                ),
            }
        })
        .collect();
    measured(links.len(), "links", || stitch_identities(&links, &IdentityOptions::default()))?;
    Ok(())
}

/// Does a work and prints how fast it was, and the most memory that was taken beyond what was there before.
fn measured<T>(number: usize, of: &str, work: impl FnOnce() -> T) -> T {
    // What was the most until now is forgotten.
    let _ = fs::write("/proc/self/clear_refs", "5");
    let before = kilobytes("VmRSS:");
    let start = Instant::now();
    let done = work();
    let seconds = start.elapsed().as_secs_f64();
    let speed = f64::from(u32::try_from(number).unwrap_or(u32::MAX)) / seconds / 1e6;
    println!("{number} {of}: {seconds:.2} s, {speed:.2} M/s");
    if let (Some(before), Some(most)) = (before, kilobytes("VmHWM:")) {
        println!(
            "memory: {} MB before, {} MB more at the peak",
            before / 1024,
            most.saturating_sub(before) / 1024
        );
    }
    done
}

/// A figure of this process.
fn kilobytes(name: &str) -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    line.split_whitespace().next()?.parse().ok()
}
