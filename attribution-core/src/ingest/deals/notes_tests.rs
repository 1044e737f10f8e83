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
