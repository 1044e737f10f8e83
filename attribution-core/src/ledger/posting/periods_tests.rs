use crate::domain::Award;
use crate::error::ErrorKind;
use crate::ledger::fixture::{all, award, decided, ledger, on, posted, thirds, why};
use crate::ledger::{BalanceBy, BalanceOptions, EntryKind};

#[test]
fn a_closed_period_passes_on_and_a_locked_one_refuses() {
    let mut ledger = ledger();
    ledger.close_period("2026-01", &on("02-01", "ann")).unwrap();
    ledger.close_period("2026-02", &on("03-01", "ann")).unwrap();
    ledger.post(&[thirds()], &on("03-02", "system")).unwrap();
    assert!(all(&ledger)[2..].iter().all(|entry| entry.period == "2026-03"));
    ledger.lock_period("2026-01", &on("03-03", "ann")).unwrap();
    let refused = ledger.recalculate(&[award(1, &[("P1", 1.0)])], &on("03-04", "system")).unwrap_err();
    assert_eq!((refused.kind(), refused.path()), (ErrorKind::NotAllowed, "awards[0].period"));
    assert!(refused.detail().contains("2026-01"));
    assert_eq!(ledger.root().root, "v1:6:5bfaac0f6d492bb14ec6f376efd45d65b6157c2c490f6863cc2973a3fa3a187a");

    // Statements of February, March and April: nothing, one award, nothing more; the balance runs on.
    let kinds = |period: &str| {
        let statement = ledger.statement("P1", period, "USD".parse().unwrap()).unwrap();
        let kinds = statement.attribution.by_kind.iter().map(|kind| (kind.kind, kind.entries, kind.minor));
        (kinds.collect::<Vec<_>>(), statement.deals, statement.lines.len())
    };
    assert_eq!(kinds("2026-02"), (vec![], vec![], 0));
    assert_eq!(kinds("2026-03"), (vec![(EntryKind::Award, 1, 3_334)], vec!["deal-1".to_owned()], 1));
    assert_eq!(kinds("2026-04"), (vec![], vec![], 0));
    let by = BalanceOptions::default().with_partner("P1").with_by(vec![BalanceBy::Period]);
    let balances = ledger.balance(&by).unwrap();
    assert_eq!(
        balances.iter().map(|row| (row.period.as_deref(), row.minor)).collect::<Vec<_>>(),
        [(Some("2026-03"), 3_334)]
    );
}

#[test]
fn a_locked_period_does_not_mind_what_changes_nothing() {
    let mut ledger = posted();
    ledger.lock_period("2026-01", &on("03-03", "ann")).unwrap();
    assert_eq!(ledger.recalculate(&[thirds()], &on("03-04", "system")).unwrap().count, 0);
    let refused =
        ledger.override_deal(&decided(&[("P1", 10_000)]), &why("03-04", "ann", "agreed")).unwrap_err();
    assert_eq!(refused.path(), "period");
    assert_eq!(ledger.reverse(0, &why("03-04", "ann", "wrong")).unwrap_err().path(), "period");
    // A deal that closes in another month has another period.
    let later = Award { closed_at: "2026-02-20".parse().unwrap(), ..award(1, &[("P1", 1.0)]) };
    ledger.recalculate(&[later], &on("03-04", "system")).unwrap();
    assert_eq!(all(&ledger).last().unwrap().period, "2026-02");
}

#[test]
fn late_entries_pass_over_locked_periods_to_an_open_one() {
    let mut ledger = ledger();
    ledger.close_period("2026-01", &on("02-01", "ann")).unwrap();
    ledger.lock_period("2026-02", &on("02-01", "ann")).unwrap();
    ledger.post(&[thirds()], &on("03-02", "system")).unwrap();
    assert_eq!(all(&ledger).last().unwrap().period, "2026-03");
}

#[test]
fn periods_change_as_their_states_allow() {
    let mut ledger = ledger();
    let refused = |result: crate::Result<_>| {
        let error = result.map(|_: crate::ledger::Posted| ()).unwrap_err();
        (error.kind(), error.path().to_owned())
    };
    let not_allowed = (ErrorKind::NotAllowed, "period".to_owned());
    assert_eq!(refused(ledger.reopen_period("2026-01", &why("02-01", "ann", "late"))), not_allowed);
    ledger.close_period("2026-01", &on("02-01", "ann")).unwrap();
    assert_eq!(refused(ledger.close_period("2026-01", &on("02-01", "ann"))), not_allowed);
    let no_reason = refused(ledger.reopen_period("2026-01", &on("02-01", "ann")));
    assert_eq!(no_reason, (ErrorKind::InvalidInput, "reason".to_owned()));
    ledger.reopen_period("2026-01", &why("02-01", "ann", "late")).unwrap();
    ledger.lock_period("2026-01", &on("02-01", "ann")).unwrap();
    assert_eq!(refused(ledger.lock_period("2026-01", &on("02-01", "ann"))), not_allowed);
    assert_eq!(refused(ledger.close_period("2026-01", &on("02-01", "ann"))), not_allowed);
    assert_eq!(refused(ledger.reopen_period("2026-01", &why("02-01", "ann", "late"))), not_allowed);
    let no_name = refused(ledger.close_period("January", &on("02-01", "ann")));
    assert_eq!(no_name, (ErrorKind::InvalidInput, "period".to_owned()));
    assert_eq!(ledger.len(), 3);
}
