use super::*;
use crate::domain::RegistrationStatus;
use crate::partner::{RegistrationAction, RegistrationDecision, decide_registration};
use crate::time::Timestamp;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn accepted_registrations_are_touches_and_all_others_are_set_aside_with_the_reason() {
    let pending = DealRegistration::new("r1", "P1", at("2026-01-01"));
    let approval = RegistrationDecision::new(RegistrationAction::Approve, at("2026-01-05"), "ann");
    let approved = decide_registration(&pending, &approval).unwrap();
    let conversion = RegistrationDecision::new(RegistrationAction::Convert, at("2026-02-01"), "bob")
        .with_opportunity("opp-1");
    let converted = decide_registration(&approved, &conversion).unwrap();
    let with_id =
        |registration: DealRegistration, id: &str| DealRegistration { id: id.into(), ..registration };
    let rows = [
        pending,
        with_id(approved.clone(), "r2"),
        with_id(converted, "r3"),
        DealRegistration {
            opportunity: Some("opp-2".into()),
            history: Vec::new(),
            ..with_id(approved, "r4")
        },
    ];
    let found = registration_evidence(&rows).unwrap();
    assert_eq!(
        found.counts,
        RegistrationEvidenceCounts { registrations: 4, evidence: 2, set_aside: 2, without_approver: 1 }
    );
    let aside: Vec<_> = found.set_aside.iter().map(|one| (one.registration.as_str(), one.reason)).collect();
    assert_eq!(
        aside,
        [("r1", EvidenceSetAsideReason::NotApproved), ("r2", EvidenceSetAsideReason::NoOpportunity)]
    );
    let expected = PartnerEvidence {
        at: Some(at("2026-01-01")),
        source: EvidenceSource::DealRegistration,
        kind: Some("deal_registration".into()),
        role: Some("referral".into()),
        confidence: Some(1.0),
        status: Some(RegistrationStatus::Converted),
        submitted_at: Some(at("2026-01-01")),
        approved_by: Some("ann".into()),
        approved_at: Some(at("2026-01-05")),
        ..PartnerEvidence::new("r3", "P1", "opp-1")
    };
    assert_eq!(found.evidence[0], expected);
    assert_eq!((found.evidence[1].id.as_str(), &found.evidence[1].approved_by), ("r4", &None));
    found.evidence.iter().for_each(|touch| touch.validate().unwrap());
}

#[test]
fn no_registrations_are_no_evidence() {
    assert_eq!(registration_evidence(&[]).unwrap().counts, RegistrationEvidenceCounts::default());
}
