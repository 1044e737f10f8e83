use crate::domain::{Award, AwardPart};
use crate::ledger::fixture::{award, ledger, on, usd, why};
use crate::ledger::{CommissionPlan, CommissionRate, EntryKind, LedgerBook, Payout};

fn usd_code() -> crate::money::Currency {
    "USD".parse().unwrap()
}

#[test]
fn a_statement_runs_from_what_was_owed_to_what_is_owed() {
    let mut ledger = ledger();
    let plan = CommissionPlan::default().with_default(CommissionRate::new("0.1"));
    let part =
        AwardPart { evidence: vec!["e1".into()], role: Some("referral".into()), ..AwardPart::new("P1", 0.7) };
    let january = Award { parts: vec![AwardPart::new("P2", 0.3), part], ..award(1, &[]) };
    ledger.post(&[january], &on("02-01", "system")).unwrap();
    ledger.commission(&plan, "2026-01", &on("02-01", "system")).unwrap();
    ledger.pay(&Payout::new("P1", usd(500), "wire 81"), &on("02-10", "ann")).unwrap();
    ledger.reverse(1, &why("02-11", "ann", "P2 did it")).unwrap();
    ledger.commission(&plan, "2026-01", &on("02-12", "system")).unwrap();

    let january = ledger.statement("P1", "2026-01", usd_code()).unwrap();
    assert_eq!((january.opening, january.closing), (0, 0));
    assert_eq!((january.attribution.minor, january.commission.minor), (0, 0));
    assert_eq!(january.deals, ["deal-1"]);
    let lines: Vec<_> =
        january.lines.iter().map(|line| (line.line, line.book, line.kind, line.minor)).collect();
    let (attribution, commission) = (LedgerBook::Attribution, LedgerBook::Commission);
    assert_eq!(
        lines,
        [
            (1, attribution, EntryKind::Award, 7_000),
            (2, commission, EntryKind::Award, 700),
            (3, attribution, EntryKind::Reversal, -7_000),
            (4, commission, EntryKind::Adjustment, -700),
        ]
    );
    assert_eq!(january.lines[0].deal_minor, Some(10_000));
    assert_eq!(january.lines[0].share, Some(0.7));
    assert_eq!(january.lines[0].evidence, ["e1"]);
    // Sequences of the ledger become lines of the statement.
    assert_eq!((january.lines[1].for_line, &january.lines[1].evidence), (Some(1), &vec![]));
    assert_eq!((january.lines[2].reverses_line, january.lines[3].for_line), (Some(1), Some(3)));

    let february = ledger.statement("P1", "2026-02", usd_code()).unwrap();
    assert_eq!((february.opening, february.closing), (0, -500));
    assert_eq!(february.lines[0].evidence, ["wire 81"]);
    let march = ledger.statement("P1", "2026-03", usd_code()).unwrap();
    assert_eq!((march.opening, march.closing, march.lines.len()), (-500, -500, 0));
    let euros = ledger.statement("P1", "2026-02", "EUR".parse().unwrap()).unwrap();
    assert_eq!((euros.closing, euros.lines.len()), (0, 0));
    assert_eq!(ledger.statement("", "2026-02", usd_code()).unwrap_err().path(), "partner");
    assert_eq!(ledger.statement("P1", "February", usd_code()).unwrap_err().path(), "period");
}
