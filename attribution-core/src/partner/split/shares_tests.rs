use proptest::prelude::*;

use super::*;
use crate::domain::{DealStatus, EvidenceSource};
use crate::partner::{DealOutcome, PartnerAttribution};
use crate::time::Timestamp;

/// A won deal of 100,000.00 USD from 2026-01-10 to 2026-06-30 at noon.
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

fn evidence(id: &str, partner: &str, role: &str, at: &str) -> PartnerEvidence {
    PartnerEvidence {
        role: Some(role.into()),
        at: Some(at.parse().unwrap()),
        source: EvidenceSource::TouchpointTracking,
        ..PartnerEvidence::new(id, partner, "deal-1")
    }
}

fn shares(found: &PartnerAttribution) -> Vec<(String, f64)> {
    found.deals[0].parts.iter().map(|part| (part.partner.clone(), part.share)).collect()
}

fn close(found: &PartnerAttribution, expected: &[(&str, f64)]) {
    let found = shares(found);
    assert_eq!(found.len(), expected.len(), "{found:?}");
    for ((partner, share), (name, number)) in found.iter().zip(expected) {
        assert!(partner == name && (share - number).abs() < 1e-12, "{found:?} is not {expected:?}");
    }
}

/// Sourcing and closing by P1, influence by P2.
fn sourcer_and_influencer() -> Vec<PartnerEvidence> {
    vec![
        evidence("1", "P1", "sourcer", "2026-03-01"),
        evidence("2", "P2", "influencer", "2026-04-01"),
        evidence("3", "P1", "closer", "2026-06-01"),
    ]
}

#[test]
fn several_roles_are_summed_or_the_best_of_them_counts() {
    // 0.4 + 0.2 against 0.2, and 0.4 against 0.2, of 10,000.00.
    let deal = [Opportunity { amount: Some(10_000.0), ..deal() }];
    let weights = [("sourcer", 0.4), ("influencer", 0.2), ("closer", 0.2), ("implementer", 0.2)];
    let weights: BTreeMap<String, f64> = weights.map(|(role, weight)| (role.to_owned(), weight)).into();
    let model = PartnerModel::new(PartnerModelName::RoleWeighted).with_weights(weights);
    let minor = |model: &PartnerModel| {
        let found =
            partner_shares(&deal, &sourcer_and_influencer(), model, AwardConstraint::SumTo100).unwrap();
        found.deals[0].parts.iter().map(|part| part.minor.unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(minor(&model), [750_000, 250_000]);
    let best = model.with_several_roles(super::super::SeveralRoles::Best);
    assert_eq!(minor(&best), [666_667, 333_333]);
}

#[test]
fn a_role_is_shared_by_those_who_act_in_it() {
    // SI 0.5 by two: 0.25 each, and 0.3: of 0.8 that is 31.25 %, 31.25 % and 37.5 %.
    let rows = [
        evidence("1", "P1", "SI", "2026-03-01"),
        evidence("2", "P2", "implementation", "2026-03-01"),
        evidence("3", "P3", "Influence", "2026-03-01"),
    ];
    let model = PartnerModel::new(PartnerModelName::RoleWeighted);
    let found = partner_shares(&[deal()], &rows, &model, AwardConstraint::SumTo100).unwrap();
    close(&found, &[("P1", 0.3125), ("P2", 0.3125), ("P3", 0.375)]);
    assert_eq!(found.deals[0].parts[0].calculation, "(implementation 0.5 / 2) / 0.8");
}

#[test]
fn touches_of_a_partner_are_added_up_where_touches_are_weighed() {
    // First and last touch 0.4 each; the two between 0.1 each: P1 has 0.4 + 0.1 + 0.4.
    let rows = [
        evidence("1", "P1", "influence", "2026-02-01"),
        evidence("2", "P2", "influence", "2026-03-01"),
        evidence("3", "P1", "influence", "2026-04-01"),
        evidence("4", "P1", "influence", "2026-05-01"),
    ];
    let u_shaped = PartnerModel::new(PartnerModelName::UShaped);
    close(
        &partner_shares(&[deal()], &rows, &u_shaped, AwardConstraint::SumTo100).unwrap(),
        &[("P1", 0.9), ("P2", 0.1)],
    );
    let equal = PartnerModel::new(PartnerModelName::EqualSplit);
    close(
        &partner_shares(&[deal()], &rows, &equal, AwardConstraint::SumTo100).unwrap(),
        &[("P1", 0.5), ("P2", 0.5)],
    );
}

#[test]
fn an_approved_registration_of_an_earlier_submission_takes_all() {
    let registration = |id: &str, partner: &str, submitted: &str, status: &str| PartnerEvidence {
        source: EvidenceSource::DealRegistration,
        submitted_at: Some(submitted.parse().unwrap()),
        status: crate::domain::RegistrationStatus::from_name(status),
        ..PartnerEvidence::new(id, partner, "deal-1")
    };
    let model = PartnerModel::new(PartnerModelName::RegisteredSourcer);
    let takes_all = |rows: &[PartnerEvidence]| {
        shares(&partner_shares(&[deal()], rows, &model, AwardConstraint::SumTo100).unwrap())[0].0.clone()
    };
    let touch = evidence("t", "P3", "influence", "2026-01-15");
    assert_eq!(takes_all(std::slice::from_ref(&touch)), "P3");
    let pending = registration("a", "P1", "2026-01-30", "pending");
    let approved = registration("b", "P2", "2026-02-02", "approved");
    assert_eq!(takes_all(&[pending, approved.clone(), touch]), "P2");
    let converted = registration("c", "P1", "2026-01-30", "converted");
    assert_eq!(takes_all(&[approved, converted]), "P1");
}

#[test]
fn agreed_shares_are_not_rescaled_in_silence() {
    let agreed = BTreeMap::from([("P1".to_owned(), 0.5), ("P2".to_owned(), 0.4)]);
    let model = PartnerModel::new(PartnerModelName::Fixed).with_shares(agreed);
    let refused = partner_shares(&[deal()], &[], &model, AwardConstraint::SumTo100).unwrap_err();
    assert_eq!((refused.kind(), refused.path()), (crate::ErrorKind::InvalidConfig, "model.shares"));
    let found = partner_shares(&[deal()], &[], &model, AwardConstraint::None).unwrap();
    close(&found, &[("P1", 0.5), ("P2", 0.4)]);
    assert_eq!(found.deals[0].unallocated_minor, Some(1_000_000));
}

#[test]
fn a_deal_without_evidence_has_no_award() {
    let found = partner_shares(&[deal()], &[], &PartnerModel::default(), AwardConstraint::SumTo100).unwrap();
    assert_eq!((found.deals[0].outcome, found.awards.len()), (DealOutcome::NoEvidence, 0));
    assert_eq!(found.deals[0].unallocated_minor, Some(10_000_000));
}

#[test]
fn evidence_without_any_moment_is_as_old_as_the_oldest() {
    // A at the moment of B, 29 days before the close, C 15 days before: halves of 30 days.
    let undated = PartnerEvidence { at: None, ..evidence("a", "A", "isv", "2026-01-01") };
    let rows = [
        undated,
        evidence("b", "B", "isv", "2026-06-01T12:00:00Z"),
        evidence("c", "C", "isv", "2026-06-15T12:00:00Z"),
    ];
    let uncreated = Opportunity { created_at: None, ..deal() };
    let model = PartnerModel::new(PartnerModelName::TimeDecay);
    let found = partner_shares(&[uncreated], &rows, &model, AwardConstraint::SumTo100).unwrap();
    // 2^(-29/30) = 0.511687, 2^(-15/30) = 0.707107: of 1.730480.
    let shares: Vec<_> = shares(&found).into_iter().map(|(_, share)| (share * 1e6).round() / 1e6).collect();
    assert_eq!(shares, [0.295_691, 0.295_691, 0.408_619]);
}

#[test]
fn weights_of_the_whole_are_the_whole_whatever_their_last_bits() {
    for touches in 1..40 {
        let rows: Vec<_> =
            (0..touches).map(|id| evidence(&id.to_string(), "P", "isv", "2026-03-01")).collect();
        let model = PartnerModel::new(PartnerModelName::Linear);
        let found = partner_shares(&[deal()], &rows, &model, AwardConstraint::AllowDoubleCounting).unwrap();
        assert_eq!(found.deals[0].parts[0].minor, Some(10_000_000), "{touches}");
    }
}

#[test]
fn weights_may_be_large_and_evidence_of_no_weight_is_unused() {
    let model = PartnerModel::new(PartnerModelName::ActivityWeighted);
    let weighing = |weight: f64| {
        let rows = ["P1", "P2"].map(|partner| PartnerEvidence {
            weight: Some(weight),
            ..evidence(partner, partner, "isv", "2026-03-01")
        });
        partner_shares(&[deal()], &rows, &model, AwardConstraint::SumTo100).unwrap()
    };
    close(&weighing(1e308), &[("P1", 0.5), ("P2", 0.5)]);
    let none = weighing(0.0);
    assert_eq!((none.deals[0].outcome, none.counts.used, none.unused.len()), (DealOutcome::NoEvidence, 0, 2));
}

/// Partner, role, day, weight, and whether it is of another deal.
type Row = (u8, u8, Option<u32>, Option<u8>, bool);

/// Evidence of a few partners in a few roles, on a deal that may be another.
fn rows() -> impl Strategy<Value = Vec<PartnerEvidence>> {
    let row = (
        0..4_u8,
        0..3_u8,
        prop::option::of(0..250_u32),
        prop::option::of(0..5_u8),
        prop::bool::weighted(0.1),
    );
    prop::collection::vec(row, 0..12).prop_map(|rows| {
        let of = |(id, (partner, role, day, weight, is_other)): (usize, Row)| {
            let from: Timestamp = "2026-01-01".parse().unwrap();
            PartnerEvidence {
                at: day.map(|day| {
                    Timestamp::from_micros(from.micros() + i64::from(day) * 86_400_000_000).unwrap()
                }),
                role: ["si", "influence"].get(usize::from(role)).map(|role| (*role).to_owned()),
                weight: weight.map(f64::from),
                ..PartnerEvidence::new(
                    id.to_string(),
                    format!("P{partner}"),
                    if is_other { "deal-2" } else { "deal-1" },
                )
            }
        };
        rows.into_iter().enumerate().map(of).collect()
    })
}

proptest! {
    #[test]
    fn every_row_is_accounted_for_and_every_cent(
        rows in rows(),
        model in prop::sample::select(PartnerModelName::ALL.to_vec()),
        minor in -100_000_i32..100_000,
        turn in 0..12_usize,
    ) {
        prop_assume!(model != PartnerModelName::Fixed);
        let deal = [Opportunity { amount: Some(f64::from(minor) / 100.0), ..deal() }];
        let model = PartnerModel::new(model);
        let found = partner_shares(&deal, &rows, &model, AwardConstraint::SumTo100).unwrap();
        prop_assert_eq!(found.counts.evidence, found.counts.used + found.counts.unused);
        let split = &found.deals[0];
        let given: i64 = split.parts.iter().map(|part| part.minor.unwrap()).sum();
        prop_assert_eq!(given + split.unallocated_minor.unwrap(), i64::from(minor));
        if split.outcome == DealOutcome::Attributed {
            prop_assert_eq!(given, i64::from(minor));
            let sum: f64 = split.parts.iter().map(|part| part.share).sum();
            prop_assert!((sum - 1.0).abs() < 1e-9, "{}", sum);
        }
        // The order of rows means nothing.
        let mut turned = rows.clone();
        turned.rotate_left(turn.min(rows.len()));
        let again = partner_shares(&deal, &turned, &model, AwardConstraint::SumTo100).unwrap();
        prop_assert_eq!(&again.deals, &found.deals);
    }
}
