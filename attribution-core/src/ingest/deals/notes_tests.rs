use super::*;
use crate::domain::{Account, ContactRole, Lead, Opportunity, StageChange};

fn deals() -> Deals {
    let deal = Opportunity { account: Some("acme".into()), ..Opportunity::new("d1") };
    let lead = Lead { opportunity: Some("d9".into()), account: Some("acme".into()), ..Lead::new("ann") };
    Deals::new(vec![deal], vec![lead]).unwrap()
}

#[test]
fn tables_that_were_not_given_lack_nobody() {
    let paths: Vec<_> = of_records(&deals()).into_iter().map(|note| note.path).collect();
    assert_eq!(paths, ["leads.opportunity"]);
}

#[test]
fn won_deals_without_an_amount_are_counted_with_the_columns_that_may_hold_it() {
    let closed_at = "2026-01-01".parse().ok();
    let won = |id: &str, amount| Opportunity {
        status: Some(DealStatus::Won),
        amount,
        closed_at,
        ..Opportunity::new(id)
    };
    let note = |amounts: [Option<f64>; 2]| {
        let deals = Deals::new(vec![won("d1", amounts[0]), won("d2", amounts[1])], Vec::new()).unwrap();
        of_amounts(&deals, &["leads.Size".into(), "opportunities.Deal Value".into()]).map(|note| note.detail)
    };
    assert_eq!(
        note([None, None]).as_deref(),
        Some(
            "2 of 2 won deals have no amount, and count with the value 0; columns that were not read: Deal Value"
        )
    );
    let some = "1 of 2 won deals have no amount, and count with the value 0";
    assert_eq!(note([Some(1.0), None]).as_deref(), Some(some));
    assert_eq!(note([Some(1.0), Some(0.0)]), None);
}

#[test]
fn records_that_name_what_no_record_has_are_counted_and_shown_once() {
    let roles =
        [("d1", "ann"), ("d1", "bob"), ("d2", "bob")].map(|(deal, lead)| ContactRole::new(deal, lead));
    let changes = ["d1", "d2", "d3"];
    let at = "2026-01-01".parse().unwrap();
    let deals = deals()
        .with_accounts(vec![Account::new("other")])
        .unwrap()
        .with_contact_roles(roles.to_vec())
        .unwrap()
        .with_stage_changes(changes.map(|deal| StageChange::of_opportunity(deal, "proposal", at)).to_vec())
        .unwrap();
    let notes: Vec<_> = of_records(&deals).into_iter().map(|note| (note.path, note.detail)).collect();
    let expected = [
        ("opportunities.account", "1 opportunities name an account that no record has, such as \"acme\""),
        ("leads.account", "1 leads name an account that no record has, such as \"acme\""),
        ("leads.opportunity", "1 leads name an opportunity that no record has, such as \"d9\""),
        (
            "contact_roles.opportunity",
            "1 contact roles name an opportunity that no record has, such as \"d2\"",
        ),
        ("contact_roles.lead", "2 contact roles name a lead that no record has, such as \"bob\""),
        (
            "stage_changes.opportunity",
            "2 stage changes name an opportunity that no record has, such as \"d2\", \"d3\"",
        ),
    ];
    assert_eq!(notes, expected.map(|(path, detail)| (path.to_owned(), detail.to_owned())));
}
