use super::*;
use crate::domain::{DealStatus, EvidenceSource, RegistrationStatus};
use crate::time::Timestamp;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn deal() -> Opportunity {
    Opportunity {
        status: Some(DealStatus::Won),
        created_at: Some(at("2026-01-10T00:00:00Z")),
        closed_at: Some(at("2026-06-30T12:00:00Z")),
        ..Opportunity::new("deal-1")
    }
}

fn evidence(id: &str, partner: &str, day: &str, kind: &str) -> PartnerEvidence {
    PartnerEvidence {
        at: Some(at(day)),
        kind: Some(kind.into()),
        role: Some("influence".into()),
        source: EvidenceSource::TouchpointTracking,
        ..PartnerEvidence::new(id, partner, "deal-1")
    }
}

fn registration(id: &str, partner: &str, day: &str, status: RegistrationStatus) -> PartnerEvidence {
    PartnerEvidence {
        source: EvidenceSource::DealRegistration,
        status: Some(status),
        submitted_at: Some(at(day)),
        approved_by: Some("ann".into()),
        ..evidence(id, partner, day, "deal_registration")
    }
}

fn found(rows: &[PartnerEvidence]) -> (Option<String>, Vec<String>) {
    let found = sourced_or_influenced(&deal(), rows).unwrap();
    (found.sourced, found.influenced)
}

#[test]
fn an_approved_registration_sourced_it_and_others_before_the_close_influenced_it() {
    let rows = [
        evidence("1", "P2", "2026-01-20", "activity"),
        registration("r", "P1", "2026-04-10T12:00:00Z", RegistrationStatus::Approved),
        evidence("3", "P3", "2026-07-05", "activity"),
    ];
    assert_eq!(found(&rows), (Some("P1".into()), vec!["P2".into()]));
}

#[test]
fn a_referral_after_the_deal_existed_is_influence() {
    assert_eq!(found(&[evidence("1", "P2", "2026-02-05", "referral")]), (None, vec!["P2".into()]));
    // At the very moment of the creation it is not after it.
    assert_eq!(
        found(&[evidence("1", "P2", "2026-01-10T00:00:00Z", "Sourced By")]),
        (Some("P2".into()), vec![])
    );
}

#[test]
fn the_earliest_registration_sources_and_comes_before_any_referral() {
    let rows = [
        evidence("a", "P4", "2025-12-01", "referral"),
        registration("r2", "P2", "2026-02-02", RegistrationStatus::Converted),
        registration("r1", "P1", "2026-02-02", RegistrationStatus::Approved),
        registration("r0", "P3", "2026-02-01", RegistrationStatus::Rejected),
    ];
    assert_eq!(found(&rows), (Some("P1".into()), vec!["P2".into(), "P4".into()]));
    let unapproved = PartnerEvidence { status: None, approved_by: None, ..rows[1].clone() };
    assert_eq!(found(&[unapproved]), (None, vec!["P2".into()]));
}

#[test]
fn evidence_without_time_is_as_old_as_the_deal() {
    let timeless = PartnerEvidence { at: None, ..evidence("1", "P1", "2026-01-01", "referral") };
    let older = evidence("2", "P2", "2026-01-09", "referral");
    assert_eq!(found(&[timeless.clone(), older]), (Some("P2".into()), vec!["P1".into()]));
    assert_eq!(found(&[timeless]), (Some("P1".into()), vec![]));
    assert_eq!(found(&[]), (None, vec![]));
}
