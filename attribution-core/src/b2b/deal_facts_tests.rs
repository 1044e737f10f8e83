use super::*;
use crate::domain::ContactRole;

#[test]
fn the_committee_is_that_of_contact_roles_where_there_are_any() {
    let deal = Opportunity {
        decision_makers: Some(9.0),
        deal_size: Some("Enterprise".into()),
        sales_cycle_days: Some(200.0),
        ..Opportunity::new("deal-1")
    };
    let role =
        |lead: &str, role: &str| ContactRole { role: Some(role.into()), ..ContactRole::new("deal-1", lead) };
    let roles = vec![
        role("ann", "Decision Maker"),
        role("ann", "Influencer"),
        role("bob", "Champion"),
        role("eve", "Other"),
    ];
    let deals = Deals::new(vec![deal], vec![]).unwrap();
    let facts = DealFacts::all(&deals, &B2bConfig::default());
    // 0.3 for the size, 0.2 for nine people, 0.15 for 200 days.
    assert!((facts[0].complexity - 1.65).abs() < 1e-12);
    let deals = deals.with_contact_roles(roles).unwrap();
    let facts = DealFacts::all(&deals, &B2bConfig::default());
    // Ann decides, Bob has a say, Eve has a part: three people, each once.
    assert_eq!((facts[0].stakeholders, facts[0].committee_factor), (3.0, 1.2));
    assert!((facts[0].complexity - 1.45).abs() < 1e-12);
    // Open, but its cycle is known: 200 days for 270.
    assert!((facts[0].velocity_bonus.unwrap() - (1.0 + 0.5 * 70.0 / 270.0)).abs() < 1e-12);
}

#[test]
fn nothing_expected_is_no_bonus() {
    assert_eq!(velocity_bonus(10.0, 0.0), 1.0);
}
