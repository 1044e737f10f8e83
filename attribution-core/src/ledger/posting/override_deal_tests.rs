use crate::error::ErrorKind;
use crate::ledger::fixture::{all, amounts, decided, on, posted, row, thirds, usd, why};
use crate::ledger::{DealOverride, EntryKind};

#[test]
fn an_override_holds_until_it_is_released() {
    let mut ledger = posted();
    ledger
        .override_deal(&decided(&[("P1", 7_000), ("P2", 3_000)]), &why("02-06", "ann", "agreed by mail"))
        .unwrap();
    let expected =
        [row("P1", 3_666, 700_000_000_000), row("P2", -333, 300_000_000_000), row("P3", -3_333, 0)];
    assert_eq!(amounts(&ledger, 3), expected);
    for refused in [
        ledger.recalculate(&[thirds()], &on("02-07", "system")).unwrap_err(),
        ledger.post(&[thirds()], &on("02-07", "system")).unwrap_err(),
    ] {
        assert_eq!((refused.kind(), refused.path()), (ErrorKind::NotAllowed, "awards[0].deal"));
    }
    ledger.release("deal-1", &why("02-08", "ann", "settled")).unwrap();
    ledger.recalculate(&[thirds()], &on("02-09", "system")).unwrap();
    let third = 333_333_333_333;
    assert_eq!(
        amounts(&ledger, 7),
        [row("P1", -3_666, third), row("P2", 333, third), row("P3", 3_333, third)]
    );
    assert_eq!(ledger.root().root, "v1:10:d0c49e6ba45362483b2d69567d3350e8e0d2b36a0bd292a49a37ea4ef446f65f");
}

#[test]
fn an_override_says_who_and_why_and_adds_up() {
    let mut ledger = posted();
    let before = ledger.clone();
    let whole = decided(&[("P1", 7_000), ("P2", 3_000)]);
    for (decided, posting, path) in [
        (whole.clone(), why("02-06", "", "agreed by mail"), "by"),
        (whole.clone(), why("02-06", "ann", ""), "reason"),
        (whole, on("02-06", "ann"), "reason"),
        (decided(&[("P1", 7_000)]), why("02-06", "ann", "agreed by mail"), "amounts"),
        (decided(&[]), why("02-06", "ann", "agreed by mail"), "amounts"),
        (
            decided(&[("P1", 5_000), ("P1", 5_000)]),
            why("02-06", "ann", "agreed by mail"),
            "amounts[1].partner",
        ),
    ] {
        let error = ledger.override_deal(&decided, &posting).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidInput, path));
    }
    assert_eq!(ledger, before);
}

#[test]
fn a_decision_for_what_is_there_already_pins_the_deal_too() {
    let mut ledger = posted();
    let same = decided(&[("P1", 3_334), ("P2", 3_333), ("P3", 3_333)]);
    ledger.override_deal(&same, &why("02-06", "ann", "agreed by mail")).unwrap();
    assert!(
        all(&ledger)[3..].iter().all(|entry| entry.minor == Some(0) && entry.kind == EntryKind::Override)
    );
    assert!(ledger.recalculate(&[thirds()], &on("02-07", "system")).is_err());
    // A later decision takes the place of it.
    ledger.override_deal(&decided(&[("P4", 10_000)]), &why("02-07", "ann", "sold")).unwrap();
    assert_eq!(amounts(&ledger, 6)[0], row("P4", 10_000, 1_000_000_000_000));
}

#[test]
fn only_an_overridden_deal_is_released() {
    let mut ledger = posted();
    for deal in ["deal-1", "deal-2"] {
        let error = ledger.release(deal, &why("02-08", "ann", "settled")).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::NotAllowed, "deal"));
    }
    assert_eq!(ledger.release("deal-1", &on("02-08", "ann")).unwrap_err().path(), "reason");
}

#[test]
fn shares_of_an_override_are_parts_of_the_deal() {
    let day = "2026-01-20".parse().unwrap();
    let share = |deal: i64, minor: i64| DealOverride::new("d", usd(deal), day, &[]).share(minor);
    assert_eq!(share(-10_000, -7_000), 700_000_000_000);
    assert_eq!(share(3, 2), 666_666_666_667);
    assert_eq!(share(10_000, -1), 0);
    assert_eq!(share(0, 5), 0);
    assert_eq!(share(1, i64::MAX), 1_000_000_000_000_000);
    assert_eq!(share(i64::MIN, i64::MIN), 1_000_000_000_000);
}
