use proptest::prelude::*;

use super::*;
use crate::domain::DealStatus;
use crate::error::Error;
use crate::partner::{DealOutcome, describe_rule, rule_templates, simulate_rules, validate_rules};

fn rules(json: &str) -> Vec<PartnerRule> {
    serde_json::from_str(json).unwrap()
}

fn deal(id: &str, amount: f64) -> Opportunity {
    Opportunity {
        status: Some(DealStatus::Won),
        amount: Some(amount),
        currency: Some("USD".parse().unwrap()),
        closed_at: Some("2026-06-30".parse().unwrap()),
        ..Opportunity::new(id)
    }
}

fn evidence(id: &str, partner: &str, deal: &str, role: &str) -> PartnerEvidence {
    PartnerEvidence { role: Some(role.into()), ..PartnerEvidence::new(id, partner, deal) }
}

#[test]
fn the_smallest_priority_decides_and_then_the_smaller_id() {
    let deals = [deal("d", 10.0)];
    let rows = [PartnerEvidence::new("e", "P1", "d")];
    let decided = |rules: &[PartnerRule]| evaluate_rules(&deals, &rows, rules).unwrap().deals[0].rule.clone();
    let three =
        rules(r#"[{"id": "b", "priority": 2}, {"id": "c", "priority": 1}, {"id": "a", "priority": 2}]"#);
    assert_eq!(decided(&three).as_deref(), Some("c"));
    assert_eq!(decided(&[three[0].clone(), three[2].clone()]).as_deref(), Some("a"));
    let off = PartnerRule { active: false, ..three[1].clone() };
    assert_eq!(decided(&[off.clone(), three[0].clone()]).as_deref(), Some("b"));
    assert_eq!(decided(&[off]), None);
    assert_eq!(decided(&[]), None);
}

#[test]
fn a_rule_whose_workflow_does_not_apply_leaves_the_deal_to_the_next() {
    let with_workflow = rules(
        r#"[{"id": "a", "priority": 1, "workflow": {"sources": [{"source": "activity"}], "applies_to": {"segments": ["smb"]}}},
            {"id": "b"}]"#,
    );
    let found =
        evaluate_rules(&[deal("d", 1.0)], &[PartnerEvidence::new("e", "P1", "d")], &with_workflow).unwrap();
    assert_eq!(found.deals[0].rule.as_deref(), Some("b"));
}

#[test]
fn what_filters_leave_out_earns_nothing_and_is_listed() {
    let filtered = rules(r#"[{"id": "a", "filters": {"exclude_roles": ["reseller"], "min_weight": 2}}]"#);
    let rows = [
        PartnerEvidence { weight: Some(2.0), ..evidence("1", "P1", "d", "SI") },
        PartnerEvidence { weight: Some(9.0), ..evidence("2", "P2", "d", "Reseller") },
        evidence("3", "P3", "d", "isv"),
    ];
    let found = evaluate_rules(&[deal("d", 1.0)], &rows, &filtered).unwrap();
    assert_eq!(found.partners.len(), 1);
    let unused: Vec<_> = found.unused.iter().map(|row| (row.evidence.as_str(), row.reason)).collect();
    assert_eq!(unused, [("2", UnusedReason::Filtered), ("3", UnusedReason::Filtered)]);
}

#[test]
fn templates_work_as_they_are_and_say_what_they_do() {
    let templates = rule_templates("USD".parse().unwrap()).unwrap();
    assert_eq!(templates.len(), 12);
    for template in &templates {
        let checked = validate_rules(std::slice::from_ref(&template.rule));
        assert!(checked.valid, "{}: {:?}", template.id, checked.problems);
        assert!(
            template.description.ends_with('.') && !template.description.contains("  "),
            "{}",
            template.description
        );
        let again: PartnerRule = Error::read(&serde_json::to_string(&template.rule).unwrap()).unwrap();
        assert_eq!(again, template.rule);
    }
    // 100,000 at 60, 25, 10 and 5 percent.
    let enterprise =
        templates.iter().find(|template| template.id == "enterprise_roles").unwrap().rule.clone();
    let roles = ["SI", "influence", "referral", "isv"];
    let rows: Vec<_> = roles
        .iter()
        .enumerate()
        .map(|(place, role)| evidence(role, &format!("P{place}"), "d", role))
        .collect();
    let found = evaluate_rules(&[deal("d", 100_000.0)], &rows, &[enterprise]).unwrap();
    let minor: Vec<_> = found.deals[0].parts.iter().map(|part| part.minor.unwrap()).collect();
    assert_eq!(minor, [6_000_000, 2_500_000, 1_000_000, 500_000]);
}

#[test]
fn sentences_say_every_part_of_a_rule() {
    let told = |json: &str| describe_rule(&rules(json)[0]).unwrap();
    assert_eq!(
        told(
            r#"[{"id": "a", "active": false, "model": {"model": "time_decay", "half_life_days": 14, "confidence_weighted": true},
                "constraint": "cap_at_100", "applies_to": {"any": [{"segments": ["smb"]}, {"amount": {"currency": "EUR",
                "min": 1000, "max": 5000}}], "closed": {"from": "2026-01-01"}}, "filters": {"kinds": ["meeting", "demo"]}}]"#
        ),
        "For deals closed from 2026-01-01 on and (in segment smb or from 1000 to below 5000 EUR), evidence of kind meeting or \
         demo is split by age, half as much for every 14 days before the close, each multiplied by its confidence, and shares \
         are capped at 100 % each. The rule is switched off."
    );
    assert_eq!(
        told(
            r#"[{"id": "a", "model": "primary_only", "workflow": {"sources": [{"source": "marketplace"}, {"source":
                "deal_registration", "priority": 1, "expiry_days": 90}], "fallback": "equal_split"}}]"#
        ),
        "For all deals, all evidence from the first source that has any of deal registration (at most 90 days old) and \
         marketplace is split with all of it to the partner that the CRM names, else to the most active, and shares add up to \
         100 %. Where no source has evidence, partners with approved evidence have equal shares."
    );
}

#[test]
fn a_reseller_passes_a_part_up_and_the_cents_still_add_up() {
    let rule = rules(r#"[{"id": "a", "pass_up": [{"from": "P1", "to": "D", "rate": 0.1}]}]"#);
    let rows = [evidence("1", "P1", "d", "reseller"), evidence("2", "P2", "d", "reseller")];
    let found = evaluate_rules(&[deal("d", 0.33)], &rows, &rule).unwrap();
    // 45 %, 50 % and 5 % of 33 cents: 14.85, 16.5 and 1.65.
    let minor: Vec<_> =
        found.deals[0].parts.iter().map(|part| (part.partner.as_str(), part.minor.unwrap())).collect();
    assert_eq!(minor, [("P1", 15), ("P2", 16), ("D", 2)]);
    assert!(describe_rule(&rule[0]).unwrap().ends_with("100 %. Then P1 passes 10 % of its share to D."));
}

proptest! {
    #[test]
    fn simulating_is_evaluating_twice(
        amounts in prop::collection::vec(1_u32..1_000_000, 1..6),
        given in prop::collection::vec((0..3_u8, 0..4_u8, 0..6_usize), 0..16),
        threshold in 1_u32..1_000_000,
    ) {
        let deals: Vec<_> =
            amounts.iter().enumerate().map(|(place, minor)| deal(&place.to_string(), f64::from(*minor) / 100.0)).collect();
        let roles = ["SI", "influence", "referral", "isv"];
        let rows: Vec<_> = given.iter().enumerate().map(|(id, (partner, role, deal))| {
            evidence(&id.to_string(), &format!("P{partner}"), &deal.to_string(), roles[usize::from(*role)])
        }).collect();
        let current = rules(r#"[{"id": "equal"}]"#);
        let proposed = rules(&format!(
            r#"[{{"id": "roles", "model": "role_weighted", "applies_to": {{"amount": {{"currency": "USD", "min": {}}}}}}}]"#,
            f64::from(threshold) / 100.0,
        ));
        let found = simulate_rules(&deals, &rows, &current, &proposed).unwrap();
        let now = evaluate_rules(&deals, &rows, &current).unwrap();
        let then = evaluate_rules(&deals, &rows, &proposed).unwrap();
        // Independent sums of what each partner has in each world.
        let total = |of: &PartnerAttribution, partner: &str| -> i64 {
            of.deals.iter().flat_map(|deal| &deal.parts).filter(|part| part.partner == partner).filter_map(|part| part.minor).sum()
        };
        for change in &found.partners {
            prop_assert_eq!(change.current_minor, Some(total(&now, &change.partner)));
            prop_assert_eq!(change.change_minor, Some(total(&then, &change.partner) - total(&now, &change.partner)));
            let by_deal: i64 = found.changes.iter()
                .filter(|row| row.partner.as_deref() == Some(&change.partner)).filter_map(|row| row.change_minor).sum();
            prop_assert_eq!(change.change_minor, Some(by_deal));
        }
        let other = deals.iter().enumerate().filter(|(place, _)| now.deals[*place] != then.deals[*place]).count() as u64;
        prop_assert!(found.changed <= other);
        for (before, after) in now.deals.iter().zip(&then.deals) {
            let listed = found.changes.iter().any(|row| row.deal == before.deal);
            let differs = before.rule != after.rule || before.outcome != after.outcome
                || before.parts.iter().map(|part| (&part.partner, part.minor)).ne(after.parts.iter().map(|part| (&part.partner, part.minor)));
            prop_assert_eq!(listed, differs || before.parts.iter().zip(&after.parts).any(|(a, b)| a.share != b.share));
        }
        prop_assert_eq!(then.deals.iter().all(|deal| deal.outcome != DealOutcome::NoRule),
            amounts.iter().all(|minor| minor >= &threshold));
    }
}
