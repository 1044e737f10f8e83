//! Links of a corpus, and thousands that are made of them: no text is too odd, too long or too slow.
//!
//! `fuzz/` has the corpus and a target that looks further; see docs/contributing.md.

#![expect(clippy::panic, clippy::indexing_slicing, clippy::unwrap_used, reason = "a test fails by panicking")]

mod checks;
mod reference;

use std::path::Path;
use std::time::{Duration, Instant};

use attribution_core::math::Random;

/// Texts that are put into links.
const SIGNS: [&str; 24] = [
    "%",
    "%%",
    "%2",
    "%zz",
    "%FF",
    "+",
    "&",
    "&&&",
    "&amp;",
    "=",
    "==",
    "?",
    "??",
    "#",
    "://",
    "//",
    "@",
    ":",
    " ",
    "\u{a0}",
    "\u{fffd}",
    "\0",
    "İ",
    "utm_source=",
];

fn corpus() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/links");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files.iter().map(|file| std::fs::read(file).unwrap()).collect()
}

fn below(random: &mut Random, limit: usize) -> usize {
    usize::try_from(random.below(limit as u64)).unwrap()
}

/// A link of the corpus with a few changes: bits, splices, cuts, and signs that stand where they should not.
fn mutated(random: &mut Random, corpus: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = corpus[below(random, corpus.len())].clone();
    for _ in 0..=below(random, 4) {
        let at = below(random, bytes.len() + 1);
        match below(random, 6) {
            0 if at < bytes.len() => bytes[at] ^= 1 << below(random, 8),
            1 => bytes.truncate(at),
            2 => {
                let other = &corpus[below(random, corpus.len())];
                let from = below(random, other.len() + 1);
                bytes.truncate(at);
                bytes.extend_from_slice(&other[from..]);
            }
            3 => {
                let end = (at + below(random, 8)).min(bytes.len());
                bytes.drain(at..end);
            }
            4 => {
                let letter = bytes.get(at).copied().unwrap_or(b'&');
                let times = below(random, 300);
                bytes.splice(at..at, std::iter::repeat_n(letter, times));
            }
            _ => {
                let sign = SIGNS[below(random, SIGNS.len())];
                bytes.splice(at..at, sign.bytes());
            }
        }
    }
    bytes
}

#[test]
fn links_of_the_corpus_are_sound() {
    let corpus = corpus();
    assert!((30..=100).contains(&corpus.len()), "{} files", corpus.len());
    for link in corpus {
        checks::check(&String::from_utf8_lossy(&link));
    }
}

#[test]
fn links_that_are_made_of_the_corpus_are_sound() {
    let corpus = corpus();
    let mut random = Random::new(20_261_128);
    for _ in 0..20_000 {
        checks::check(&String::from_utf8_lossy(&mutated(&mut random, &corpus)));
    }
}

/// A text of eight times the length takes eight times as long, or so; 64 times would be a look at all parts for each.
#[test]
fn long_links_are_read_in_linear_time() {
    let made = |size: usize| {
        let repeat = |text: &str| format!("https://a.example/?{}", text.repeat(size / text.len()));
        let numbered = |start: &str| {
            let parameters: Vec<String> = (0..size / 12).map(|number| format!("{start}{number}=a")).collect();
            parameters.join("&")
        };
        // One value in many spellings.
        let spelt = |count: usize| {
            let letter = |number: usize, bit: usize| if number >> bit & 1 == 1 { 'A' } else { 'a' };
            let value = |number: usize| (0..14).map(|bit| letter(number, bit)).collect::<String>();
            (0..count).map(|number| format!("utm_source={}", value(number))).collect::<Vec<_>>().join("&")
        };
        [
            repeat("&"),
            repeat("?"),
            repeat("%"),
            repeat("utm_source=a&"),
            repeat("utm_source=a?"),
            repeat("gclid=%20a&fbclid=b&"),
            repeat("amp;"),
            format!("https://a.example/?x{}utm_source=a", "?amp;".repeat(size / 5)),
            format!("https://a.example/?x{}utm_source=a", "?%3F".repeat(size / 4)),
            format!("https://a.example/?{}", spelt(size / 25)),
            repeat("%3D%26"),
            format!("https://a.example/?{}", numbered("utm_")),
            format!("https://a.example/#{}", numbered("utm_")),
            format!("https://{}example/", "a.".repeat(size / 2)),
            format!("{}:", "a".repeat(size)),
            format!("https://a.example/?utm_campaign={}", "shop".repeat(size / 4)),
            format!("https://a.example/?utm_medium={}", "cross-".repeat(size / 6)),
        ]
    };
    let took = |link: &str| {
        let read = || {
            let start = Instant::now();
            let visit = attribution_core::channels::Visit::new(link).with_referrer(link);
            let options = attribution_core::channels::ChannelOptions::default();
            std::hint::black_box(attribution_core::channels::parse_link(link));
            std::hint::black_box(
                attribution_core::channels::audit_links(std::slice::from_ref(&visit), &options).unwrap(),
            );
            std::hint::black_box(attribution_core::channels::classify_visits(&[visit], &options).unwrap());
            start.elapsed()
        };
        (0..3).map(|_| read()).min().unwrap_or_default()
    };
    for (short, long) in made(50_000).iter().zip(&made(400_000)) {
        let (before, after) = (took(short), took(long));
        // Eight times as long; a machine with other work to do is given much room.
        let most = before * 30 + Duration::from_millis(200);
        assert!(after < most, "{before:?} and {after:?}: {}", short.chars().take(60).collect::<String>());
    }
}
