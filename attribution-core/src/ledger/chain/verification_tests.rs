use super::*;
use crate::error::ErrorKind;
use crate::ledger::chain::Batch;
use crate::ledger::fixture::posted;
use crate::ledger::record::{EntryKind, Record, decode, encode};

const ROOT: &str = "v1:3:441e15fc1af08232b00c3bd6fe552744eddc69daa169135b3790dbbc84bd4121";

/// Records and hashes of the deal in thirds, changed by somebody.
fn tampered(change: impl FnOnce(&mut Vec<(Vec<u8>, [u8; 32])>)) -> Chain {
    let sound = posted().chain;
    let mut entries: Vec<_> = (0..sound.len())
        .map(|place| (sound.record(place).unwrap().to_vec(), *sound.hash(place).unwrap()))
        .collect();
    change(&mut entries);
    let mut chain = Chain::default();
    for (record, hash) in entries {
        chain.push_hashed(&record, hash, None);
    }
    chain
}

fn broken(chain: &Chain, root: Option<&str>) -> Option<(u64, BreakReason)> {
    let verification = chain.verify(root).unwrap();
    assert_eq!(verification.holds, verification.broken.is_none());
    verification.broken.map(|broken| (broken.at, broken.why))
}

fn again(bytes: &[u8], change: impl FnOnce(&mut Record<'_>)) -> Vec<u8> {
    let mut record = decode(bytes).unwrap();
    change(&mut record);
    let mut bytes = Vec::new();
    encode(&record, &mut bytes);
    bytes
}

#[test]
fn a_sound_chain_holds_with_its_root_and_earlier_ones() {
    let chain = posted().chain;
    for root in [
        None,
        Some(ROOT),
        Some("v1:1:8ad34494e08ee87b1da783533b1377b750ffbbb504cfcd34555041a9e79badf8"),
        Some("v1:0:34f1ef6f2ec800e8420ef902bc14f440254597e3fa410439414343b783fa1bf7"),
    ] {
        assert_eq!(broken(&chain, root), None);
    }
    let other = ROOT.replace("441e", "441f");
    assert_eq!(broken(&chain, Some(&other)), Some((2, BreakReason::Root)));
    let none = Chain::default();
    assert_eq!(broken(&none, None), None);
    assert_eq!(broken(&none, Some(ROOT)), Some((0, BreakReason::Root)));
}

#[test]
fn an_amount_that_was_changed_is_found_where_it_was_done() {
    let chain = tampered(|entries| entries[1].0 = again(&entries[1].0, |record| record.minor += 1));
    assert_eq!(broken(&chain, Some(ROOT)), Some((1, BreakReason::Hash)));
}

#[test]
fn an_entry_that_was_dropped_is_missed_by_the_next_one() {
    let chain = tampered(|entries| {
        entries.remove(1);
        entries[1].0 = again(&entries[1].0, |record| record.sequence = 1);
    });
    assert_eq!(broken(&chain, Some(ROOT)), Some((1, BreakReason::Hash)));
}

#[test]
fn a_tail_that_was_cut_is_missed_by_the_root_alone() {
    let chain = tampered(|entries| _ = entries.pop());
    assert_eq!(broken(&chain, None), None);
    assert_eq!(broken(&chain, Some(ROOT)), Some((2, BreakReason::Root)));
}

#[test]
fn hashes_that_were_made_anew_do_not_hide_a_wrong_record() {
    let anew = |records: &[Vec<u8>]| {
        let mut chain = Chain::default();
        for record in records {
            chain.push(record, None);
        }
        chain
    };
    let sound = posted().chain;
    let records: Vec<_> = (0..3).map(|place| sound.record(place).unwrap().to_vec()).collect();
    let cut = records[1][..20].to_vec();
    assert_eq!(broken(&anew(&[records[0].clone(), cut]), None), Some((1, BreakReason::Record)));
    let swapped = [records[0].clone(), records[2].clone(), records[1].clone()];
    assert_eq!(broken(&anew(&swapped), None), Some((1, BreakReason::Sequence)));
    let early = again(&records[2], |record| record.at = "2026-01-31".parse().unwrap());
    assert_eq!(
        broken(&anew(&[records[0].clone(), records[1].clone(), early]), None),
        Some((2, BreakReason::Time))
    );
    let changed = again(&records[2], |record| record.minor += 1);
    let anew = anew(&[records[0].clone(), records[1].clone(), changed]);
    assert_eq!(broken(&anew, None), None);
    assert_eq!(broken(&anew, Some(ROOT)), Some((2, BreakReason::Root)));
}

#[test]
fn a_text_that_is_no_root_is_refused() {
    let chain = posted().chain;
    for root in [
        "",
        "v1:3",
        "v2:3:00",
        "v1:03:",
        &ROOT.to_uppercase(),
        &ROOT.replace(":3:", ":+3:"),
        ROOT.trim_start_matches('v'),
    ] {
        let error = chain.verify(Some(root)).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidInput, "root"), "{root}");
    }
}

#[test]
fn many_entries_are_checked_in_pieces() {
    let record = |place: u64| {
        let mut batch = Batch::new(&Chain::default());
        let at = "2026-02-01".parse().unwrap();
        let period = crate::ledger::record::PeriodName::new("2026-01").unwrap();
        batch.push(&mut Record::new(EntryKind::Close, at, "ann", period), None);
        let bytes = batch.records().next().unwrap().0.to_vec();
        again(&bytes, |record| record.sequence = place)
    };
    let mut sound = Chain::default();
    for place in 0..10_000 {
        sound.push(&record(place), None);
    }
    assert_eq!(broken(&sound, None), None);
    let other = |places: &[usize]| {
        let mut chain = Chain::default();
        for place in 0..sound.len() {
            let hash = if places.contains(&place) { [1; 32] } else { *sound.hash(place).unwrap() };
            chain.push_hashed(sound.record(place).unwrap(), hash, None);
        }
        broken(&chain, None)
    };
    assert_eq!(other(&[9_000]), Some((9_000, BreakReason::Hash)));
    assert_eq!(other(&[9_000, 4_095]), Some((4_095, BreakReason::Hash)));
}
