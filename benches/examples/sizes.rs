//! Sizes that the library is made for: touches, URLs and links of identities by the ten million, names of companies by the hundred
//! thousand, with their speed and what they take of memory.
//!
//! `cargo run --release -p attribution-benches --example sizes -- patterns 40000000`, `urls 10000000`,
//! `identities 10000000`, `matching 100000`, `inference 1000000` or
//! `ledger 1000000`; a hundredth of these without a size. Memory is told where the system has `/proc`.

use std::fs;
use std::time::Instant;

use attribution_benches::visit_rows;
use attribution_core::channels::ChannelOptions;
use attribution_core::domain::{Award, AwardPart, NullJourneys, TextField};
use attribution_core::inference::{
    AccountRecord, InferenceOptions, MatchOptions, infer_touches, match_accounts,
};
use attribution_core::ingest::{
    CodedText, IdentityKind, IdentityLink, IdentityOptions, TouchTable, stitch_identities,
};
use attribution_core::ledger::{Ledger, LedgerOptions, Posting};
use attribution_core::math::Random;
use attribution_core::paths::{PatternOptions, path_patterns};
use attribution_core::simulate::{SimulatedActivitiesOptions, activities};
use attribution_core::{JourneyRules, Journeys, Money, Result};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let what = arguments.next().unwrap_or_default();
    let size = arguments.next().and_then(|size| size.parse().ok());
    match what.as_str() {
        "urls" => urls(size.unwrap_or(100_000)),
        "patterns" => patterns(size.unwrap_or(400_000)),
        "identities" => identities(size.unwrap_or(100_000)),
        "matching" => matching(size.unwrap_or(1000)),
        "inference" => inference(size.unwrap_or(10_000)),
        "ledger" => ledger(size.unwrap_or(10_000)),
        _ => {
            println!(
                "patterns [touches] | urls [visits] | identities [links] | matching [names] | inference [activities] | ledger [entries]"
            );
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

/// Entries of a ledger: deals of three partners each, by the hundred in a call; then verified, written and read.
fn ledger(count: u32) -> Result<()> {
    let posting = Posting::new("2026-03-01T09:00:00Z".parse()?, "system");
    let mut random = Random::new(7);
    let mut awards = Vec::new();
    for number in 0..count / 3 {
        let first = random.below(5_000);
        let parts = [(first, 0.5), (first + 1, 0.3), (first + 2, 0.2)].map(|(partner, share)| AwardPart {
            role: Some("referral".into()),
            evidence: vec![format!("reg-{number}")],
            ..AwardPart::new(format!("partner-{partner}"), share)
        });
        let amount = Money::new(i64::from(number % 90_000) * 100, "USD".parse()?);
        let award = Award::new(
            format!("0065g00000{number:08}"),
            amount,
            "2026-02-10T12:00:00Z".parse()?,
            parts.to_vec(),
        );
        awards.push(Award {
            rule: Some("standard".into()),
            rule_version: 1,
            model: Some("role_weighted".into()),
            ..award
        });
    }
    let mut ledger = Ledger::new(LedgerOptions::default())?;
    measured(awards.len() * 3, "entries appended", || {
        awards.chunks(100).try_for_each(|awards| ledger.post(awards, &posting).map(drop))
    })?;
    let root = ledger.root();
    for _ in 0..2 {
        let verification = measured(ledger.len(), "entries verified", || ledger.verify(Some(&root.root)))?;
        println!("holds: {}", verification.holds);
    }
    let bytes = measured(ledger.len(), "entries written as bytes", || ledger.to_bytes());
    println!("{} bytes, {} an entry", bytes.len(), bytes.len() / ledger.len().max(1));
    let read = measured(ledger.len(), "entries read from bytes", || Ledger::from_bytes(&bytes))?;
    println!("the same root: {}", read.root() == root);
    measured(ledger.len(), "entries in a proof", || ledger.proof(0))?;
    let lines = measured(ledger.len(), "entries written as JSON lines", || ledger.to_json_lines());
    println!("{} bytes, {} an entry", lines.len(), lines.len() / ledger.len().max(1));
    measured(ledger.len(), "entries read from JSON lines", || Ledger::from_json_lines(&lines))?;
    measured(ledger.len(), "entries behind a statement", || {
        ledger.statement("partner-7", "2026-02", "USD".parse()?)
    })?;
    Ok(())
}

/// Activities of invented deals, of which a third write the name of their account.
fn inference(count: u32) -> Result<()> {
    let options = SimulatedActivitiesOptions::default();
    // Each account has a deal on average, and a tenth of the activities has none.
    let deals = options.deals.clone().with_accounts(count / 7);
    let made = activities(&options.with_deals(deals))?;
    let options = InferenceOptions::default();
    let found = measured(made.activities.len(), "activities", || {
        infer_touches(&made.activities, &made.deals, &options)
    })?;
    println!("{:?}", found.counts);
    Ok(())
}

/// Names of companies, each with a typo, a lost word or another legal form, matched with as many accounts.
fn matching(count: u32) -> Result<()> {
    let mut random = Random::new(7);
    // As many surnames as accounts have two of, and words that many share.
    let names: Vec<String> = (0..count).map(|_| company(&mut random, u64::from(count))).collect();
    let rows: Vec<AccountRecord> = (0_u32..)
        .zip(&names)
        .map(|(number, name)| AccountRecord::new(number.to_string(), damaged(name, &mut random)))
        .collect();
    let accounts: Vec<AccountRecord> = (0_u32..)
        .zip(&names)
        .map(|(number, name)| AccountRecord::new(format!("001{number:06}"), name.as_str()))
        .collect();
    for explain in [false, true] {
        let options = MatchOptions::default().with_explain(explain);
        let found = measured(rows.len(), "names", || match_accounts(&rows, &accounts, &options))?;
        let twins = found.rows.iter().filter(|row| {
            let twin = row.id.parse::<u32>().map(|number| format!("001{number:06}"));
            twin.ok().as_ref() == row.account.as_ref()
        });
        let twins = twins.count();
        println!("explain {explain}: {twins} of {} found, {:?}", rows.len(), found.counts);
    }
    Ok(())
}

/// Syllables of invented names.
const SYLLABLES: [&str; 24] = [
    "an", "bel", "cor", "dal", "er", "fin", "gar", "hol", "in", "jor", "kel", "lund", "mar", "nor", "os",
    "pet", "quin", "ros", "sten", "tor", "ul", "vik", "wes", "yor",
];

/// Words that many names have.
const TRADES: [&str; 12] = [
    "Group",
    "Systems",
    "Industries",
    "Logistics",
    "Energy",
    "Software",
    "Partners",
    "Foods",
    "Medical",
    "Holding",
    "Services",
    "Consulting",
];

/// Legal forms.
const FORMS: [&str; 8] = ["Inc", "Ltd", "GmbH", "LLC", "S.A.", "B.V.", "AG", "PLC"];

fn pick<'a>(from: &[&'a str], random: &mut Random) -> &'a str {
    let place = usize::try_from(random.below(from.len() as u64)).unwrap_or_default();
    from.get(place).copied().unwrap_or_default()
}

/// An invented name: one or two words of its own, often a trade, and a legal form.
fn company(random: &mut Random, count: u64) -> String {
    let word = |random: &mut Random| {
        let syllables = 2 + random.below(if count > 10_000 { 3 } else { 2 });
        (0..syllables).map(|_| pick(&SYLLABLES, random)).collect::<String>()
    };
    let mut words = vec![word(random)];
    if random.below(2) == 0 {
        words.push(word(random));
    }
    if random.below(3) > 0 {
        words.push(pick(&TRADES, random).to_owned());
    }
    words.push(pick(&FORMS, random).to_owned());
    words.join(" ")
}

/// A name as somebody else writes it: in capitals, without its legal form, or with one letter too few.
fn damaged(name: &str, random: &mut Random) -> String {
    match random.below(3) {
        0 => name.to_uppercase(),
        1 => name.rsplit_once(' ').map_or(name, |(words, _)| words).to_owned(),
        _ => {
            let lost = usize::try_from(random.below(name.len() as u64)).unwrap_or_default();
            name.chars().enumerate().filter(|(place, _)| *place != lost).map(|(_, letter)| letter).collect()
        }
    }
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
