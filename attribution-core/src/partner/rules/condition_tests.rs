use super::*;
use crate::error::Error;

fn holds(condition: &str, deal: &Opportunity) -> bool {
    let condition: RuleCondition = Error::read(condition).unwrap();
    condition.holds(deal)
}

fn deal() -> Opportunity {
    Opportunity {
        amount: Some(50_000.0),
        currency: Some("EUR".parse().unwrap()),
        segment: Some("Mid Market".into()),
        revenue_type: Some("renewal".into()),
        stage: Some("Closed Won".into()),
        closed_at: Some("2026-06-30".parse().unwrap()),
        metadata: BTreeMap::from([("region".to_owned(), "EMEA".to_owned())]),
        ..Opportunity::new("deal-1")
    }
}

#[test]
fn ranges_take_the_least_and_leave_the_limit_out() {
    for (condition, expected) in [
        (r#"{"amount": {"currency": "EUR", "min": 50000}}"#, true),
        (r#"{"amount": {"currency": "EUR", "max": 50000}}"#, false),
        (r#"{"amount": {"currency": "EUR", "min": 50000.01}}"#, false),
        (r#"{"amount": {"currency": "USD"}}"#, false),
        (r#"{"amount": {"currency": "eur"}}"#, true),
        (r#"{"closed": {"from": "2026-06-30", "to": "2026-07-01"}}"#, true),
        (r#"{"closed": {"to": "2026-06-30"}}"#, false),
    ] {
        assert_eq!(holds(condition, &deal()), expected, "{condition}");
    }
    assert!(!holds(r#"{"amount": {"currency": "EUR"}}"#, &Opportunity { amount: None, ..deal() }));
    assert!(!holds(r#"{"closed": {}}"#, &Opportunity { closed_at: None, stage: None, ..deal() }));
}

#[test]
fn words_are_met_in_any_spelling_and_metadata_to_the_letter() {
    for (condition, expected) in [
        ("{}", true),
        (r#"{"segments": ["mid_market", "smb"]}"#, true),
        (r#"{"segments": ["smb"]}"#, false),
        (r#"{"deal_sizes": ["smb"]}"#, false),
        (r#"{"kinds": ["opportunity"]}"#, true),
        (r#"{"kinds": ["consumption"]}"#, false),
        (r#"{"metadata": {"region": ["EMEA", "APAC"]}}"#, true),
        (r#"{"metadata": {"region": ["emea"]}}"#, false),
        (r#"{"metadata": {"country": ["DE"]}}"#, false),
        (r#"{"all": [{"stages": ["closed won"]}, {"revenue_types": ["Renewal"]}]}"#, true),
        (r#"{"all": [{"stages": ["closed won"]}, {"revenue_types": ["new"]}]}"#, false),
        (r#"{"any": [{"stages": ["lead"]}, {"revenue_types": ["renewal"]}]}"#, true),
        (r#"{"not": {"revenue_types": ["renewal"]}}"#, false),
        (r#"{"not": {"not": {"revenue_types": ["renewal"]}}}"#, true),
    ] {
        assert_eq!(holds(condition, &deal()), expected, "{condition}");
    }
}

#[test]
fn conditions_that_never_hold_are_said_with_their_address() {
    let nested = r#"{"any": [{}, {"not": {"closed": {"from": "2026-02-01", "to": "2026-02-01"}, "metadata": {"a": []}}}],
        "amount": {"currency": "EUR", "min": 2, "max": 1}}"#;
    let condition: RuleCondition = Error::read(nested).unwrap();
    let mut problems = Vec::new();
    condition.problems("applies_to", &mut problems);
    let paths: Vec<_> = problems.iter().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        ["applies_to.amount.max", "applies_to.any[1].not.closed.to", "applies_to.any[1].not.metadata.a"]
    );
}

#[test]
fn conditions_may_be_nested_but_not_without_end() {
    let mut condition = RuleCondition::default();
    for _ in 0..40 {
        condition = RuleCondition::default().with_not(Box::new(condition));
    }
    let mut problems = Vec::new();
    condition.problems("applies_to", &mut problems);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].detail.starts_with("expected conditions nested at most"));
}

#[test]
fn other_names_of_a_role_are_no_names_of_a_segment() {
    let of_integrators = Opportunity { segment: Some("implementation".into()), ..deal() };
    assert!(!holds(r#"{"segments": ["SI"]}"#, &of_integrators));
    assert!(holds(r#"{"segments": ["Implementation"]}"#, &of_integrators));
}
