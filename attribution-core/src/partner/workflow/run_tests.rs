use super::*;
use crate::domain::{DealStatus, EvidenceSource, RegistrationStatus};
use crate::error::Error;
use crate::partner::{DealOutcome, MergeRule, PartnerModelName};

fn deal() -> Opportunity {
    Opportunity {
        status: Some(DealStatus::Won),
        amount: Some(100_000.0),
        currency: Some("USD".parse().unwrap()),
        created_at: Some("2026-01-10T00:00:00Z".parse().unwrap()),
        closed_at: Some("2026-06-30T12:00:00Z".parse().unwrap()),
        ..Opportunity::new("deal-1")
    }
}

/// A registration of P1 submitted at a moment, and tracked activity of P2 (5) and P3 (3).
fn evidence(submitted: &str) -> Vec<PartnerEvidence> {
    let at = |at: &str| Some(at.parse().unwrap());
    let registration = PartnerEvidence {
        source: EvidenceSource::DealRegistration,
        at: at(submitted),
        status: Some(RegistrationStatus::Approved),
        approved_by: Some("ann".into()),
        ..PartnerEvidence::new("r", "P1", "deal-1")
    };
    let tracked = |id: &str, partner: &str, weight: f64| PartnerEvidence {
        source: EvidenceSource::TouchpointTracking,
        at: at("2026-04-20"),
        weight: Some(weight),
        ..PartnerEvidence::new(id, partner, "deal-1")
    };
    vec![registration, tracked("t1", "P2", 5.0), tracked("t2", "P3", 3.0)]
}

fn workflow(json: &str) -> Workflow {
    Error::read(json).unwrap()
}

const APPROVED_FIRST: &str = r#"{"sources": [
    {"source": "deal_registration", "priority": 1, "require_approval": true, "required_status": "approved", "expiry_days": 90},
    {"source": "touchpoint_tracking", "priority": 2}]}"#;

fn run(workflow: &Workflow, evidence: &[PartnerEvidence]) -> PartnerAttribution {
    let model = PartnerModel::new(PartnerModelName::ActivityWeighted);
    run_workflow(&[deal()], evidence, workflow, &model, AwardConstraint::SumTo100).unwrap()
}

fn minor(found: &PartnerAttribution) -> Vec<(&str, i64)> {
    found.deals[0].parts.iter().map(|part| (part.partner.as_str(), part.minor.unwrap())).collect()
}

#[test]
fn an_approved_registration_beats_tracked_touches_up_to_the_last_of_90_days() {
    let first = workflow(APPROVED_FIRST);
    assert_eq!(minor(&run(&first, &evidence("2026-04-01T12:00:00Z"))), [("P1", 10_000_000)]);
    // A second more than 90 days: 5/8 and 3/8 of the touches.
    let expired = run(&first, &evidence("2026-04-01T11:59:59Z"));
    assert_eq!(minor(&expired), [("P2", 6_250_000), ("P3", 3_750_000)]);
    assert_eq!(expired.unused[0].reason, UnusedReason::Expired);
    let mut unapproved = evidence("2026-04-10");
    unapproved[0].approved_by = None;
    assert_eq!(minor(&run(&first, &unapproved)).len(), 2);
    let mut pending = evidence("2026-04-10");
    pending[0].status = Some(RegistrationStatus::Pending);
    assert_eq!(run(&first, &pending).unused[0].reason, UnusedReason::WrongStatus);
}

#[test]
fn merging_gives_the_registering_partner_exactly_its_part() {
    let merged = r#"{"sources": [{"source": "deal_registration", "weight": 0.8}, {"source": "touchpoint_tracking", "weight": 0.2}],
        "conflict": "merge"}"#;
    let by_part = workflow(merged);
    assert_eq!(
        minor(&run(&by_part, &evidence("2026-04-10"))),
        [("P1", 8_000_000), ("P2", 1_250_000), ("P3", 750_000)]
    );
    // Without the registration the other source has all.
    assert_eq!(minor(&run(&by_part, &evidence("2026-04-10")[1..])), [("P2", 6_250_000), ("P3", 3_750_000)]);
    // 0.8·1, 0.2·5 and 0.2·3 of 2.4.
    let raw = by_part.with_merge(MergeRule::RawWeights);
    assert_eq!(
        minor(&run(&raw, &evidence("2026-04-10"))),
        [("P1", 3_333_333), ("P2", 4_166_667), ("P3", 2_500_000)]
    );
    let error = raw.validate_with(&PartnerModel::new(PartnerModelName::RoleWeighted)).unwrap_err();
    assert_eq!(error.path(), "merge");
}

#[test]
fn sources_that_disagree_go_to_a_person_with_both_sides() {
    let reviewed = workflow(APPROVED_FIRST).with_conflict(crate::partner::ConflictRule::ManualReview);
    let found = run(&reviewed, &evidence("2026-04-10"));
    assert_eq!((found.deals[0].outcome, found.counts.used, found.awards.len()), (DealOutcome::Review, 3, 0));
    let sides: Vec<_> = found.deals[0].sides.iter().map(|side| side.partners.clone()).collect();
    assert_eq!(sides, [vec!["P1"], vec!["P2", "P3"]]);
}

#[test]
fn activity_below_the_least_counts_for_nobody() {
    let active = workflow(r#"{"sources": [{"source": "touchpoint_tracking", "min_activity": 4}]}"#);
    let found = run(&active, &evidence("2026-04-10"));
    assert_eq!(minor(&found), [("P2", 10_000_000)]);
    let reasons: Vec<_> = found.unused.iter().map(|row| row.reason).collect();
    assert_eq!(reasons, [UnusedReason::NotInWorkflow, UnusedReason::BelowMinActivity]);
}

#[test]
fn every_problem_of_a_workflow_is_said() {
    let wrong = workflow(
        r#"{"sources": [{"source": "activity", "enabled": false, "weight": -1}, {"source": "activity", "enabled": false}],
            "primary": "marketplace", "applies_to": {"metadata": {"region": []}}}"#,
    );
    let error = wrong.validate().unwrap_err();
    let paths: Vec<_> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        ["sources[0].weight", "sources[1].source", "sources", "primary", "applies_to.metadata.region"]
    );
}

#[test]
fn the_words_of_other_tools_are_read() {
    use crate::partner::FallbackRule;
    assert_eq!(workflow(r#"{"fallback": "manual"}"#).fallback, FallbackRule::ManualReview);
    assert_eq!(serde_json::to_string(&FallbackRule::ManualReview).unwrap(), r#""manual_review""#);
}

#[test]
fn exactly_the_days_of_the_limit_hold_between_dates() {
    let first = workflow(APPROVED_FIRST);
    let by_day = Opportunity { closed_at: Some("2026-04-01".parse().unwrap()), ..deal() };
    let model = PartnerModel::new(PartnerModelName::ActivityWeighted);
    let decided = |submitted: &str| {
        let rows = &evidence(submitted)[..1];
        let found =
            run_workflow(std::slice::from_ref(&by_day), rows, &first, &model, AwardConstraint::SumTo100);
        found.unwrap().counts.attributed
    };
    // 2026-01-01 to 2026-04-01 are 90 days.
    assert_eq!((decided("2026-01-01"), decided("2025-12-31")), (1, 0));
}

#[test]
fn a_source_of_no_weight_has_no_part_of_what_is_merged() {
    let merged = workflow(
        r#"{"conflict": "merge", "sources": [{"source": "deal_registration", "weight": 0}, {"source": "touchpoint_tracking"}]}"#,
    );
    let found = run(&merged, &evidence("2026-04-10"));
    assert_eq!((minor(&found).len(), found.unused[0].reason), (2, UnusedReason::NoWeight));
    let alone = run(&merged, &evidence("2026-04-10")[..1]);
    assert_eq!((alone.deals[0].outcome, alone.counts.used), (DealOutcome::NoEvidence, 0));
}
