use super::*;
use crate::domain::{Award, AwardPart};
use crate::ledger::fixture::{all, ledger, on, usd, why};
use crate::ledger::{CommissionBand, CommissionRate};
use crate::money::Money;

fn deal(name: &str, partner: &str, rule: &str, amount: Money) -> Award {
    let closed_at = "2026-01-20".parse().unwrap();
    Award {
        rule: Some(rule.into()),
        ..Award::new(name, amount, closed_at, vec![AwardPart::new(partner, 1.0)])
    }
}

fn commissions(ledger: &Ledger) -> Vec<(String, i64, Vec<String>)> {
    let entries = all(ledger).into_iter().filter(|entry| entry.book == Some(LedgerBook::Commission));
    entries.map(|entry| (entry.partner.unwrap(), entry.minor.unwrap(), entry.evidence)).collect()
}

fn minors(ledger: &Ledger) -> Vec<i64> {
    commissions(ledger).into_iter().map(|(_, minor, _)| minor).collect()
}

#[test]
fn each_entry_has_its_commission_once() {
    let mut ledger = ledger();
    let bands = vec![CommissionBand::new(5_000_000, "0.12"), CommissionBand::new(10_000_000, "0.15")];
    let plan = CommissionPlan::default()
        .with_currency("USD".parse().unwrap())
        .with_default(CommissionRate::new("0.10").with_bands(bands));
    for name in ["d1", "d2", "d3"] {
        ledger.post(&[deal(name, "P1", "r", usd(4_000_000))], &on("02-01", "system")).unwrap();
        let run = ledger.commission(&plan, "2026-01", &on("02-01", "system")).unwrap();
        assert_eq!((run.posted.count, run.set_aside.len()), (1, 0));
    }
    assert_eq!(minors(&ledger), [400_000, 460_000, 540_000]);
    let evidence: Vec<_> = commissions(&ledger).into_iter().flat_map(|(_, _, evidence)| evidence).collect();
    assert_eq!(evidence, ["entry:0", "entry:2", "entry:4"]);
    let again = ledger.commission(&plan, "2026-01", &on("02-02", "system")).unwrap();
    assert_eq!((again.posted.count, again.earlier), (0, 3));

    // A reversal takes back what its entry brought: from 12 to 8 million.
    ledger.reverse(4, &why("02-03", "ann", "lost")).unwrap();
    ledger.commission(&plan, "2026-01", &on("02-03", "system")).unwrap();
    assert_eq!(minors(&ledger)[3], -540_000);
    assert_eq!(all(&ledger).last().unwrap().kind, EntryKind::Adjustment);
}

#[test]
fn the_most_special_rate_is_taken() {
    let mut ledger = ledger();
    let rate = |text: &str| CommissionRate::new(text);
    let plan = CommissionPlan::default()
        .with_partners([("P1".to_owned(), rate("0.4"))].into())
        .with_rules([("special".to_owned(), rate("0.3"))].into())
        .with_tiers([("gold".to_owned(), rate("0.2"))].into())
        .with_partner_tiers(
            [("P1".to_owned(), "gold".to_owned()), ("P2".to_owned(), "gold".to_owned())].into(),
        );
    let deals = [
        deal("d1", "P1", "special", usd(100)),
        deal("d2", "P2", "special", usd(100)),
        deal("d3", "P2", "standard", usd(100)),
        deal("d4", "P3", "standard", usd(100)),
    ];
    ledger.post(&deals, &on("02-01", "system")).unwrap();
    let run = ledger.commission(&plan, "2026-01", &on("02-01", "system")).unwrap();
    assert_eq!(minors(&ledger), [40, 30, 20]);
    let aside = CommissionSetAside { sequence: 3, partner: "P3".into(), reason: NoCommissionReason::NoRate };
    assert_eq!(run.set_aside, [aside]);
    // With a default it has its commission in the next run.
    let plan = plan.with_default(rate("0.1"));
    ledger.commission(&plan, "2026-01", &on("02-01", "system")).unwrap();
    assert_eq!(minors(&ledger), [40, 30, 20, 10]);
}

#[test]
fn bands_of_another_currency_set_an_entry_aside() {
    let mut ledger = ledger();
    let banded = CommissionRate::new("0.10").with_bands(vec![CommissionBand::new(100, "0.2")]);
    let plan = CommissionPlan::default().with_currency("USD".parse().unwrap()).with_default(banded);
    let euros = Money::new(1_000, "EUR".parse().unwrap());
    ledger
        .post(&[deal("d1", "P1", "r", euros), deal("d2", "P1", "r", usd(50))], &on("02-01", "system"))
        .unwrap();
    let run = ledger.commission(&plan, "2026-01", &on("02-01", "system")).unwrap();
    assert_eq!(run.set_aside[0].reason, NoCommissionReason::OtherCurrency);
    // Euros do not count towards the band of dollars.
    assert_eq!(minors(&ledger), [5]);
    // One rate for all amounts has no currency.
    let flat = CommissionPlan::default().with_default(CommissionRate::new("0.10"));
    ledger.commission(&flat, "2026-01", &on("02-01", "system")).unwrap();
    assert_eq!(minors(&ledger), [5, 100]);
}

#[test]
fn a_commission_that_rounds_to_nothing_is_on_record() {
    let mut ledger = ledger();
    let plan = CommissionPlan::default().with_default(CommissionRate::new("0.015"));
    let deals = [333, 10, 323, 334].map(|minor| deal(&format!("d{minor}"), "P1", "r", usd(minor)));
    ledger.post(&deals, &on("02-01", "system")).unwrap();
    ledger.commission(&plan, "2026-01", &on("02-01", "system")).unwrap();
    // 4.995, 5.145, 9.99 and 15 round to 5, 5, 10 and 15.
    assert_eq!(minors(&ledger), [5, 0, 5, 5]);
    assert_eq!(ledger.commission(&plan, "2026-01", &on("02-01", "system")).unwrap().posted.count, 0);
}

#[test]
fn a_period_has_the_commission_of_its_own_entries() {
    let mut ledger = ledger();
    let plan = CommissionPlan::default().with_default(CommissionRate::new("0.1"));
    ledger.post(&[deal("d1", "P1", "r", usd(100))], &on("02-01", "system")).unwrap();
    assert_eq!(ledger.commission(&plan, "2026-02", &on("02-01", "system")).unwrap().posted.count, 0);
    ledger.close_period("2026-01", &on("02-01", "ann")).unwrap();
    ledger.commission(&plan, "2026-01", &on("02-01", "system")).unwrap();
    assert_eq!(all(&ledger).last().unwrap().period, "2026-02");
    // A commission that was taken back by hand stays so.
    ledger.reverse(2, &why("02-02", "ann", "waived")).unwrap();
    assert_eq!(ledger.commission(&plan, "2026-01", &on("02-03", "system")).unwrap().posted.count, 0);
    assert_eq!(ledger.commission(&plan, "soon", &on("02-03", "system")).unwrap_err().path(), "period");
}

#[test]
fn a_plan_that_cannot_work_is_refused() {
    let banded = CommissionRate::new("0.10").with_bands(vec![CommissionBand::new(100, "0.2")]);
    let refused = |plan: CommissionPlan| plan.validate().unwrap_err().path().to_owned();
    assert_eq!(refused(CommissionPlan::default().with_default(banded)), "currency");
    let tiers = [("P1".to_owned(), "gold".to_owned())].into();
    assert_eq!(refused(CommissionPlan::default().with_partner_tiers(tiers)), "partner_tiers.P1");
    let rules = [("r".to_owned(), CommissionRate::new("x"))].into();
    assert_eq!(refused(CommissionPlan::default().with_rules(rules)), "rules.r.rate");
}

#[test]
fn what_is_taken_back_has_the_rate_at_which_it_was_given() {
    let plan = CommissionPlan::default()
        .with_rules([("r1".to_owned(), CommissionRate::new("0.20"))].into())
        .with_default(CommissionRate::new("0.10"));
    let sum = |ledger: &mut Ledger| {
        ledger.commission(&plan, "2026-01", &on("02-05", "system")).unwrap();
        let of_first = commissions(ledger).into_iter().filter(|(partner, ..)| partner == "P1");
        of_first.map(|(_, minor, _)| minor).sum::<i64>()
    };
    // 1,000.00 at 20 percent, given and taken back: by a reversal, and by a rule of another rate.
    let mut reversed = ledger();
    reversed.post(&[deal("d", "P1", "r1", usd(100_000))], &on("02-01", "system")).unwrap();
    reversed.reverse(0, &why("02-02", "ann", "wrong")).unwrap();
    assert_eq!(sum(&mut reversed), 0);
    let mut recalculated = ledger();
    recalculated.post(&[deal("d", "P1", "r1", usd(100_000))], &on("02-01", "system")).unwrap();
    recalculated.recalculate(&[deal("d", "P2", "r2", usd(100_000))], &on("02-02", "system")).unwrap();
    assert_eq!(sum(&mut recalculated), 0);
}
