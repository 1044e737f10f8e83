use super::*;
use crate::ledger::fixture::{award, decided, on, posted, why};

/// A ledger of every kind of entry.
fn whole() -> Ledger {
    let mut ledger = posted();
    ledger
        .recalculate(&[award(2, &[("P1", 0.5), ("P2", 0.5)])], &on("02-02", "system").with_key("run-2"))
        .unwrap();
    ledger.reverse(3, &why("02-03", "ann", "wrong")).unwrap();
    ledger.override_deal(&decided(&[("P1", 10_000)]), &why("02-04", "ann", "agreed")).unwrap();
    ledger.release("deal-1", &why("02-05", "ann", "settled")).unwrap();
    let payout = crate::ledger::Payout::new("P1", crate::ledger::fixture::usd(5), "wire 81");
    ledger.pay(&payout, &on("02-06", "ann").with_key("pay-1")).unwrap();
    ledger.close_period("2026-01", &on("02-07", "ann")).unwrap();
    ledger.reopen_period("2026-01", &why("02-08", "ann", "late")).unwrap();
    ledger.lock_period("2026-01", &on("02-09", "ann")).unwrap();
    ledger
}

/// The bytes after a change, with a digest that fits them.
fn resealed(bytes: &[u8], change: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = bytes[..bytes.len() - 32].to_vec();
    change(&mut bytes);
    let digest = sha256(&[&bytes]);
    bytes.extend_from_slice(&digest);
    bytes
}

#[test]
fn bytes_give_back_the_ledger_and_what_it_adds_up_to() {
    let mut ledger = whole();
    let mut read = Ledger::from_bytes(&ledger.to_bytes()).unwrap();
    assert_eq!(read, ledger);
    assert_eq!(read.to_bytes(), ledger.to_bytes());
    // The next calls do the same: the state was made anew, keys among it.
    let awards = [award(3, &[("P3", 1.0)])];
    let refused = ledger.recalculate(&awards, &on("03-01", "system")).unwrap_err();
    assert_eq!(read.recalculate(&awards, &on("03-01", "system")).unwrap_err(), refused);
    let payout = crate::ledger::Payout::new("P1", crate::ledger::fixture::usd(5), "wire 81");
    assert!(read.pay(&payout, &on("03-01", "ann").with_key("pay-1")).unwrap().repeated);
}

#[test]
fn every_byte_that_is_cut_or_changed_is_found() {
    let bytes = whole().to_bytes();
    for place in 0..bytes.len() {
        let mut changed = bytes.clone();
        changed[place] ^= 1 << (place % 8);
        assert!(Ledger::from_bytes(&changed).is_err(), "byte {place}");
        assert!(Ledger::from_bytes(&bytes[..place]).is_err(), "{place} bytes");
    }
}

#[test]
fn bytes_that_somebody_sealed_again_are_still_checked() {
    let bytes = whole().to_bytes();
    let path = |change: &dyn Fn(&mut Vec<u8>)| {
        let error = Ledger::from_bytes(&resealed(&bytes, |bytes| change(bytes))).unwrap_err();
        error.path().to_owned()
    };
    // The number of entries stands behind 11 bytes, the first record behind 23.
    assert_eq!(path(&|bytes| bytes[11..19].copy_from_slice(&u64::MAX.to_le_bytes())), "entries[14]");
    assert_eq!(path(&|bytes| bytes[19..23].copy_from_slice(&u32::MAX.to_le_bytes())), "bytes");
    assert_eq!(path(&|bytes| bytes[4] = 2), "bytes");
    assert_eq!(path(&|bytes| bytes[5] = 9), "bytes");
    assert_eq!(path(&|bytes| bytes[10] = 13), "options.fiscal_start");
    assert_eq!(path(&|bytes| bytes[5] = 2), "entries[0]");
    assert_eq!(path(&|bytes| bytes.push(0)), "bytes");
    // Another amount in the last record leads to another root.
    let at = bytes.windows(6).rposition(|part| part == b"wire 8").unwrap();
    assert_eq!(path(&|bytes| bytes[at + 5] = b'9'), "root");
}

/// Records that the encoding allows and no ledger posts.
#[test]
fn entries_that_could_not_have_been_posted_are_refused() {
    let ledger = whole();
    let places: Vec<_> =
        (0..ledger.len()).map(|place| ledger.chain.record(place).unwrap().to_vec()).collect();
    let replay = |order: &[usize]| {
        let mut read = crate::ledger::fixture::ledger();
        let mut renumbered = |sequence: usize, place: usize| {
            let mut record = places[place].clone();
            record[2..10].copy_from_slice(&(sequence as u64).to_le_bytes());
            read.replay(&record, None)
        };
        let results = order.iter().enumerate().map(|(sequence, place)| renumbered(sequence, *place));
        results.collect::<Result<Vec<_>>>().map(drop)
    };
    replay(&[0, 1, 2, 3, 4, 5, 6]).unwrap();
    // A release without an override, a reopening of what is open, a reversal of something else or of the same again.
    for (order, why) in [
        (vec![0, 1, 2, 9], "not overridden"),
        (vec![13, 13], "lock"),
        (vec![12, 12], "reopen"),
        (vec![0, 1, 2, 4, 3, 5, 6], "take back"),
        (vec![0, 1, 2, 3, 4, 5, 6, 6], "take back"),
        (vec![0, 1, 2, 3, 4, 5, 6, 7, 3], "before"),
        (vec![13, 0], "before"),
    ] {
        let error = replay(&order).unwrap_err();
        assert!(error.detail().contains(why), "{order:?}: {error}");
    }
}
