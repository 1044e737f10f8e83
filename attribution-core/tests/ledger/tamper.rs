//! Tampering with a ledger outside of the library, and how it is found.

use attribution_core::Money;
use attribution_core::domain::{Award, AwardPart};
use attribution_core::ledger::{Ledger, LedgerOptions, Posting};

/// A ledger of a thousand entries.
fn thousand() -> Ledger {
    let mut ledger = Ledger::new(LedgerOptions::default()).unwrap();
    let posting = Posting::new("2026-03-01T09:00:00Z".parse().unwrap(), "system").with_key("run-1");
    let awards: Vec<Award> = (0..500)
        .map(|number| {
            let parts = vec![AwardPart::new("P1", 0.6), AwardPart::new("P2", 0.4)];
            let amount = Money::new(1_000 + number, "EUR".parse().unwrap());
            Award::new(format!("deal-{number}"), amount, "2026-02-10".parse().unwrap(), parts)
        })
        .collect();
    ledger.post(&awards, &posting).unwrap();
    assert_eq!(ledger.len(), 1_000);
    ledger
}

/// A thousand entries of which most are short.
fn short() -> Ledger {
    let mut ledger = Ledger::new(LedgerOptions::default()).unwrap();
    let posting = Posting::new("2026-03-01T09:00:00Z".parse().unwrap(), "a").with_reason("r").with_key("k");
    let parts = (0..20).map(|number| AwardPart::new(format!("P{number}"), 0.05)).collect();
    let amount = Money::new(1_000, "EUR".parse().unwrap());
    ledger.post(&[Award::new("d", amount, "2026-02-10".parse().unwrap(), parts)], &posting).unwrap();
    let mut posting = posting;
    posting.key = None;
    while ledger.len() < 1_000 {
        ledger.close_period("2026-02", &posting).unwrap();
        ledger.reopen_period("2026-02", &posting).unwrap();
    }
    ledger
}

#[test]
fn every_changed_byte_of_a_thousand_entries_is_found() {
    let mut bytes = short().to_bytes();
    for place in 0..bytes.len() {
        bytes[place] ^= 1 << (place % 8);
        assert!(Ledger::from_bytes(&bytes).is_err(), "byte {place}");
        bytes[place] ^= 1 << (place % 8);
    }
    assert!(Ledger::from_bytes(&bytes).is_ok());
}

#[test]
fn every_dropped_doubled_or_swapped_line_is_found_and_named() {
    let ledger = thousand();
    let text = ledger.to_json_lines();
    let lines: Vec<&str> = text.lines().collect();
    let refused = |lines: &[&str]| Ledger::from_json_lines(&lines.join("\n")).unwrap_err().path().to_owned();
    for place in (0..lines.len() - 1).step_by(53) {
        let (before, after) = lines.split_at(place);
        let dropped = [before, &after[1..]].concat();
        let expected = if place == 999 { "root".to_owned() } else { format!("entries[{place}]") };
        assert_eq!(refused(&dropped), expected);
        let doubled = [before, &after[..1], after].concat();
        assert_eq!(refused(&doubled), format!("entries[{}]", place + 1));
        if place + 2 < lines.len() {
            let swapped = [before, &[after[1], after[0]], &after[2..]].concat();
            assert_eq!(refused(&swapped), format!("entries[{place}]"));
        }
    }
}

#[test]
fn a_cut_tail_is_found_by_a_root_that_was_kept() {
    let ledger = thousand();
    let root = ledger.root().root;
    let mut shorter = Ledger::new(LedgerOptions::default()).unwrap();
    let text = ledger.to_json_lines();
    for count in [0, 1, 500, 999] {
        // Somebody cuts the lines and writes a root that fits.
        let kept: Vec<&str> = text.lines().take(count).collect();
        let hash = kept.last().map_or(shorter.root().hash, |line| {
            line.split("\"hash\":\"").nth(1).unwrap().trim_end_matches("\"}").to_owned()
        });
        let cut = format!("{}\n{{\"root\":\"v1:{count}:{hash}\"}}", kept.join("\n"));
        shorter = Ledger::from_json_lines(&cut).unwrap();
        assert!(shorter.verify(None).unwrap().holds);
        let broken = shorter.verify(Some(&root)).unwrap().broken.unwrap();
        assert_eq!((broken.at, serde_json::to_value(broken.why).unwrap()), (count as u64, "root".into()));
        // The longer ledger holds with the root of the shorter one: nothing before it was changed.
        assert!(ledger.verify(Some(&shorter.root().root)).unwrap().holds);
    }
}

#[test]
fn checks_hold_of_bytes_and_lines_of_a_ledger_and_of_pieces_of_them() {
    let ledger = thousand();
    crate::checks::check(&ledger.to_bytes());
    crate::checks::check(ledger.to_json_lines().as_bytes());
    let text = ledger.to_json_lines();
    for length in (0..2_000).step_by(97) {
        crate::checks::check(&ledger.to_bytes()[..length]);
        crate::checks::check(&text.as_bytes()[..length]);
    }
}
