use crate::error::ErrorKind;
use crate::ledger::fixture::{amounts, award, decided, net, on, posted, row, thirds, why};

#[test]
fn a_reversal_takes_back_one_entry_and_an_award_settles_the_rest() {
    let mut ledger = posted();
    ledger.reverse(1, &why("02-04", "ann", "wrong partner")).unwrap();
    let entry = ledger.entry(3).unwrap();
    assert_eq!((entry.minor, entry.reverses, entry.rule), (Some(-3_333), Some(1), None));
    assert_eq!(entry.hash, "917d5b904b0c5f8743160c0bc12b9e4ae16538a9394ae823c8a885cfd490a7f1");
    ledger.recalculate(&[award(1, &[("P1", 0.5), ("P3", 0.5)])], &on("02-05", "system")).unwrap();
    let half = 500_000_000_000;
    assert_eq!(amounts(&ledger, 4), [row("P1", 1_666, half), row("P3", 1_667, half)]);
    assert_eq!(ledger.root().root, "v1:6:25851682e18334f2ce98e33a4daa4739a2c6639706eb67dd46eebd6c203f567e");
}

#[test]
fn a_bare_reversal_comes_back_with_the_next_recalculation() {
    let mut ledger = posted();
    ledger.reverse(1, &why("02-04", "ann", "wrong partner")).unwrap();
    assert_eq!(net(&ledger, "P2"), 0);
    ledger.recalculate(&[thirds()], &on("02-05", "system")).unwrap();
    assert_eq!(net(&ledger, "P2"), 3_333);
}

#[test]
fn an_entry_is_reversed_once_and_a_reversal_never() {
    let mut ledger = posted();
    ledger.reverse(1, &why("02-04", "ann", "wrong partner")).unwrap();
    ledger.close_period("2026-07", &on("02-04", "ann")).unwrap();
    let before = ledger.clone();
    for (sequence, kind) in [
        (1, ErrorKind::NotAllowed),
        (3, ErrorKind::NotAllowed),
        (4, ErrorKind::NotAllowed),
        (5, ErrorKind::InvalidInput),
        (u64::MAX, ErrorKind::InvalidInput),
    ] {
        let error = ledger.reverse(sequence, &why("02-05", "ann", "again")).unwrap_err();
        assert_eq!((error.kind(), error.path()), (kind, "sequence"), "{sequence}");
    }
    assert_eq!(ledger.reverse(0, &on("02-05", "ann")).unwrap_err().path(), "reason");
    assert_eq!(ledger, before);
}

#[test]
fn an_overridden_deal_is_released_before_anything_of_it_is_reversed() {
    let mut ledger = posted();
    ledger.override_deal(&decided(&[("P1", 10_000)]), &why("02-06", "ann", "agreed by mail")).unwrap();
    let error = ledger.reverse(0, &why("02-07", "ann", "wrong")).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::NotAllowed, "deal"));
    ledger.release("deal-1", &why("02-08", "ann", "settled")).unwrap();
    ledger.reverse(0, &why("02-09", "ann", "wrong")).unwrap();
    assert_eq!(net(&ledger, "P1"), 10_000 - 3_334);
}
