use super::*;
use crate::domain::Validation;

/// Opportunities with these ids, statuses and probabilities, read by `work`.
fn opportunities<const N: usize>(
    ids: [&str; N],
    status: [Option<&str>; N],
    probability: [Option<f64>; N],
    rules: &JourneyRules,
) -> Result<Deals> {
    let created = [0_i64; N];
    let table = RecordTable::new(TableKind::Opportunities)
        .with_text("id", &ids)
        .with_text("status", &status)
        .with_number("probability", &probability)
        .with_time("created_at", &created);
    Deals::from_tables(rules, &[table])
}

fn read(table: RecordTable<'_>) -> Result<Deals> {
    Deals::from_tables(&JourneyRules::for_deals(), &[table])
}

/// People with a say were once called like creators: the earlier name is read too, but not beside the other.
#[test]
fn committee_influencers_go_by_their_earlier_name_too() {
    let table = |names: &[&str]| {
        let table = RecordTable::new(TableKind::Opportunities).with_text("id", &["a"]);
        read(names.iter().fold(table, |table, name| table.with_number(name, &[2.0])))
    };
    for name in ["committee_influencers", "influencers", " Influencers"] {
        assert_eq!(table(&[name]).unwrap().opportunities()[0].committee_influencers, Some(2.0), "{name}");
    }
    let error = table(&["committee_influencers", "influencers"]).unwrap_err();
    assert_eq!(error.path(), "opportunities.committee_influencers");
    let deal: Opportunity = serde_json::from_str(r#"{"id": "a", "influencers": 2}"#).unwrap();
    assert_eq!(deal.committee_influencers, Some(2.0));
}

#[test]
fn probabilities_above_one_are_percentages() {
    let rules = JourneyRules::for_deals();
    let deals = opportunities(["a", "b"], [None, None], [Some(40.0), Some(1.0)], &rules).unwrap();
    assert_eq!(deals.opportunities()[0].probability, Some(0.4));
    assert_eq!(deals.opportunities()[1].probability, Some(0.01));
    assert_eq!(deals.notes[0].code, "PERCENT");
    let shares = opportunities(["a", "b"], [None, None], [Some(0.4), Some(1.0)], &rules).unwrap();
    assert_eq!((shares.opportunities()[0].probability, shares.notes.len()), (Some(0.4), 0));
    let error = opportunities(["a"], [None], [Some(140.0)], &rules).unwrap_err();
    assert_eq!(error.path(), "opportunities[0].probability");
}

#[test]
fn one_probability_above_a_hundred_does_not_spoil_the_percentages() {
    let rules = JourneyRules::for_deals().with_validation(Validation::Collect);
    let probability = [Some(1_000.0), Some(65.0), Some(100.0)];
    let deals = opportunities(["a", "b", "c"], [None; 3], probability, &rules).unwrap();
    let kept: Vec<_> = deals.opportunities().iter().map(|deal| deal.probability).collect();
    assert_eq!(kept, [Some(0.65), Some(1.0)]);
    assert_eq!(
        (deals.rejected[0].path.as_str(), deals.rejected[0].detail.as_str()),
        ("opportunities[0].probability", "expected a percentage from 0 to 100, got 1000")
    );
}

#[test]
fn what_cannot_be_used_is_refused_with_its_address_or_set_aside() {
    let read = |rules: &JourneyRules| {
        opportunities(["a", "b", "a", ""], [None, Some("signed"), None, None], [None; 4], rules)
    };
    let error = read(&JourneyRules::for_deals()).unwrap_err();
    assert_eq!(
        (error.path(), error.detail()),
        ("opportunities[1].status", "expected `open`, `won` or `lost`, got \"signed\"")
    );
    let rules = JourneyRules::for_deals().with_validation(Validation::Collect);
    let deals = read(&rules).unwrap();
    assert_eq!(deals.opportunities().len(), 1);
    let paths: Vec<_> = deals.rejected.iter().map(|one| one.path.as_str()).collect();
    assert_eq!(paths, ["opportunities[1].status", "opportunities[2].id", "opportunities[3].id"]);
    assert_eq!(deals.rejected_opportunities, 3);
}

#[test]
fn the_status_follows_from_what_is_there() {
    let stages = ["Closed Won", "closedlost", "Proposal", "Won", "Prospecting"].map(Some);
    let closed = [None, None, None, None, Some(86_400_000_000_i64)];
    let table = RecordTable::new(TableKind::Opportunities)
        .with_text("id", &["a", "b", "c", "d", "e"])
        .with_text("stage", &stages)
        .with_number("probability", &[None, None, None, None, Some(1.0)])
        .with_time("closed_at", &closed)
        .with_time("created_at", &[0_i64; 5]);
    let deals = read(table).unwrap();
    let found: Vec<_> = deals.opportunities().iter().map(|deal| deal.outcome().name()).collect();
    assert_eq!(found, ["won", "lost", "open", "won", "won"]);
}

#[test]
fn a_status_may_be_written_as_the_stage_that_closes_a_deal() {
    let status = [Some("Closed Won"), Some(" LOST "), Some("Open")];
    let deals = opportunities(["a", "b", "c"], status, [None; 3], &JourneyRules::for_deals()).unwrap();
    let found: Vec<_> = deals.opportunities().iter().map(|deal| deal.outcome().name()).collect();
    assert_eq!(found, ["won", "lost", "open"]);
}

#[test]
fn amounts_are_of_one_currency() {
    let table = RecordTable::new(TableKind::Opportunities)
        .with_text("id", &["a", "b"])
        .with_text("currency", &["EUR", "USD"]);
    let error = read(table).unwrap_err();
    assert_eq!(error.path(), "opportunities[1].currency");
}
