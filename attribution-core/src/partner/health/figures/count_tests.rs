//! Expected values: days and amounts counted by hand.

use super::*;
use crate::Money;
use crate::domain::{AwardPart, DealStatus};
use crate::partner::{RegistrationAction, RegistrationStep};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn eur() -> Currency {
    "EUR".parse().unwrap()
}

fn deal(id: &str, status: DealStatus, closed: &str) -> Opportunity {
    Opportunity {
        status: Some(status),
        amount: Some(100.0),
        currency: Some(eur()),
        created_at: Some(at("2025-01-01")),
        closed_at: (status != DealStatus::Open).then(|| at(closed)),
        ..Opportunity::new(id)
    }
}

fn evidence(id: &str, deal: &str, day: &str) -> PartnerEvidence {
    PartnerEvidence { at: Some(at(day)), ..PartnerEvidence::new(id, "P1", deal) }
}

fn award(deal: &str, minor: i64, currency: &str, closed: &str) -> Award {
    Award::new(
        deal,
        Money::new(minor, currency.parse().unwrap()),
        at(closed),
        vec![AwardPart::new("P1", 1.0)],
    )
}

/// The moment of all figures: 90 days before it is 31 December, 180 days before it 2 October.
const AS_OF: &str = "2026-03-31T00:00:00Z";

#[test]
fn revenue_of_two_periods_pipeline_rates_and_activity_are_counted() {
    let deals = [
        deal("d1", DealStatus::Won, "2026-02-01T00:00:00Z"),
        deal("d2", DealStatus::Lost, "2025-12-01T00:00:00Z"),
        deal("d3", DealStatus::Open, ""),
        deal("d4", DealStatus::Won, "2025-11-01T00:00:00Z"),
        deal("d5", DealStatus::Lost, "2025-11-01T00:00:00Z"),
        // Closed after the moment, so it was open then.
        deal("d6", DealStatus::Won, "2026-04-01T00:00:00Z"),
    ];
    let evidence = [
        evidence("e1", "d1", "2026-01-15"),
        evidence("e2", "d2", "2025-11-15"),
        evidence("e3", "d3", "2026-03-01T00:00:00Z"),
        evidence("e6", "d6", "2026-01-01"),
        evidence("e7", "d1", "2026-02-02"),
        evidence("e8", "nowhere", "2026-02-02"),
    ];
    let awards = [
        award("d1", 12_000, "EUR", "2026-02-01T00:00:00Z"),
        // A refund of it, and one that closed exactly 90 days before, which is the period before.
        award("d1", -2_000, "EUR", "2026-03-01T00:00:00Z"),
        award("d4", 5_000, "EUR", "2025-12-31T00:00:00Z"),
        award("d4", 7_000, "EUR", "2025-10-02T00:00:00Z"),
    ];
    let options = FiguresOptions::default().with_target(50.0);
    let found = partner_figures(&deals, &evidence, &awards, &[], at(AS_OF), &options).unwrap();
    let expected = PartnerFigures {
        currency: Some(eur()),
        revenue_recent: Some(100.0),
        revenue_before: Some(50.0),
        days_since_activity: Some(30.0),
        won: Some(1),
        lost: Some(1),
        // d4 won and d5 lost, without the partner.
        baseline_win_rate: Some(0.5),
        pipeline: Some(200.0),
        target: Some(50.0),
        approved: Some(0),
        not_approved: Some(0),
        ..PartnerFigures::new("P1")
    };
    assert_eq!(found.figures, [expected]);
    let counts = found.counts;
    assert_eq!((counts.deals_used, counts.evidence_used, counts.awards_used, counts.set_aside), (6, 4, 4, 2));
}

#[test]
fn registrations_count_by_the_status_that_they_had_then() {
    use RegistrationAction::{Approve, Expire, Reject, Revoke};
    use RegistrationStatus::{Approved, Expired, Pending, Rejected, Revoked};
    let step = |action, from, to, day: &str| RegistrationStep {
        action,
        from,
        to,
        at: at(day),
        by: "ann".into(),
        why: Some("x".into()),
        expires_at: None,
        opportunity: None,
    };
    let registration = |id: &str, history: Vec<RegistrationStep>| DealRegistration {
        status: history.last().map_or(Pending, |step| step.to),
        history,
        ..DealRegistration::new(id, "P1", at("2025-12-01"))
    };
    let approve = || step(Approve, Pending, Approved, "2025-12-02");
    let rows = [
        registration("r1", vec![approve()]),
        registration("r2", vec![approve(), step(Expire, Approved, Expired, "2026-03-10")]),
        registration("r3", vec![step(Expire, Pending, Expired, "2026-03-10")]),
        registration("r4", vec![approve(), step(Revoke, Approved, Revoked, "2025-12-03")]),
        // Approved then, revoked after the moment; and pending then.
        registration("r5", vec![approve(), step(Revoke, Approved, Revoked, "2026-04-01")]),
        registration("r6", vec![step(Reject, Pending, Rejected, "2026-04-01")]),
        DealRegistration { submitted_at: at("2026-04-01"), ..registration("r7", Vec::new()) },
    ];
    let found = partner_figures(&[], &[], &[], &rows, at(AS_OF), &FiguresOptions::default()).unwrap();
    let figures = &found.figures[0];
    assert_eq!((figures.approved, figures.not_approved), (Some(3), Some(1)));
    assert_eq!((found.counts.registrations_decided, found.counts.registrations_open), (4, 3));
    assert_eq!((figures.days_since_activity, figures.revenue_recent), (Some(120.0), None));
}

#[test]
fn currencies_are_never_mixed() {
    let deals = [deal("d1", DealStatus::Won, "2026-02-01"), deal("d2", DealStatus::Open, "")];
    let rows = [evidence("e1", "d2", "2026-01-15")];
    let awards = [award("d1", 12_000, "USD", "2026-02-01T00:00:00Z")];
    let run = |options: &FiguresOptions| partner_figures(&deals, &rows, &awards, &[], at(AS_OF), options);
    assert_eq!(
        run(&FiguresOptions::default()).unwrap_err().to_string(),
        "options.currency: expected one of the currencies that there are, got none among EUR, USD"
    );
    let euros = run(&FiguresOptions::default().with_currency(eur())).unwrap();
    assert_eq!((euros.figures[0].revenue_recent, euros.figures[0].pipeline), (Some(0.0), Some(100.0)));
    assert_eq!((euros.counts.parts_of_other_currency, euros.counts.pipeline_of_other_currency), (1, 0));
    let dollars = run(&FiguresOptions::default().with_currency("USD".parse().unwrap())).unwrap();
    assert_eq!((dollars.figures[0].revenue_recent, dollars.figures[0].pipeline), (Some(120.0), Some(0.0)));
    assert_eq!((dollars.counts.parts_of_other_currency, dollars.counts.pipeline_of_other_currency), (0, 1));
}

#[test]
fn nothing_gives_nothing_and_options_that_cannot_be_are_refused() {
    let run = |options: &FiguresOptions| partner_figures(&[], &[], &[], &[], at(AS_OF), options);
    assert!(run(&FiguresOptions::default()).unwrap().figures.is_empty());
    let none = FiguresOptions::default().with_recent_days(crate::math::Days::known(0.0)).with_target(-1.0);
    let error = run(&none).unwrap_err();
    let paths: Vec<&str> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["options.recent_days", "options.target"]);
}
