//! Expected values: by hand from the two accounts of the fixture.

use super::*;
use crate::report::fixture::journeys;
use crate::report::{AccountMilestoneKind, PeriodOf};

fn acme() -> AccountJourney {
    AccountJourney::new(&journeys(), "acme", &ReportFilter::default()).unwrap()
}

#[test]
fn each_touch_of_all_deals_is_there_once_in_the_order_of_time() {
    let got = acme();
    let touches: Vec<_> = got
        .touchpoints
        .iter()
        .map(|touch| (touch.row, touch.lead.as_deref().unwrap(), touch.opportunities.join(" ")))
        .collect();
    assert_eq!(
        touches,
        [
            (0, "ann", "won open".to_owned()),
            (1, "bob", "won open".into()),
            (2, "ann", "won open".into()),
            (3, "cid", "open".into())
        ]
    );
    assert_eq!(got.touches, 4);
    // 10 January, 5 February, 20 March, 10 May: gaps of 26, 43 and 51 days.
    let gaps: Vec<_> = got.touchpoints.iter().map(|touch| touch.gap_days).collect();
    assert_eq!(gaps, [None, Some(26.0), Some(43.0), Some(51.0)]);
    assert_eq!(
        (got.longest_gap_days, got.mean_gap_days, got.span_days),
        (Some(51.0), Some(40.0), Some(120.0))
    );
    assert_eq!(got.longest_gap_from, got.touchpoints[2].at);
    assert_eq!(got.touchpoints[2].side, Some(Side::Both));
}

#[test]
fn people_are_set_against_the_committee() {
    let got = acme();
    let people: Vec<_> = got
        .stakeholders
        .iter()
        .map(|person| (person.lead.as_str(), person.touches, person.member, person.roles.join(" ")))
        .collect();
    assert_eq!(
        people,
        [
            ("ann", 2, true, "Decision Maker".to_owned()),
            ("bob", 1, true, "Influencer".into()),
            ("cid", 1, false, String::new()),
            ("eve", 0, true, "Champion".into()),
        ]
    );
    // Of the three with a role two were touched; cid is no member.
    assert_eq!((got.engaged, got.committee_size), (3, 3.0));
    assert!((got.engaged_share.unwrap() - 2.0 / 3.0).abs() < 1e-12);
}

#[test]
fn milestones_are_those_of_the_deals_and_of_their_first_leads() {
    use AccountMilestoneKind::{ExpectedClose, LeadCreated, OpportunityCreated, StageChanged, Won};
    let got = acme();
    let milestones: Vec<_> = got
        .milestones
        .iter()
        .map(|one| (one.milestone, one.opportunity.as_str(), one.lead.as_deref()))
        .collect();
    assert_eq!(
        milestones,
        [
            (LeadCreated, "won", Some("bob")),
            (OpportunityCreated, "won", None),
            // The proposal was reached once.
            (StageChanged, "won", None),
            (Won, "won", None),
            (OpportunityCreated, "open", None),
            (LeadCreated, "open", Some("cid")),
            (ExpectedClose, "open", None),
        ]
    );
}

#[test]
fn deals_of_every_status_are_there_and_a_filter_picks_them() {
    let got = AccountJourney::new(&journeys(), "beta", &ReportFilter::default()).unwrap();
    let deals: Vec<_> =
        got.deals.iter().map(|deal| (deal.opportunity.as_str(), deal.status, deal.touches)).collect();
    assert_eq!(deals, [("untouched", DealStatus::Won, 0), ("lost", DealStatus::Lost, 1)]);
    assert_eq!((got.touches, got.longest_gap_days, got.engaged_share), (1, None, None));
    let period =
        crate::domain::Period { start: "2026-02-01".parse().unwrap(), end: "2026-03-21".parse().unwrap() };
    let filter = ReportFilter::default().with_period(period);
    let got = AccountJourney::new(&journeys(), "acme", &filter).unwrap();
    assert_eq!((got.deals.len(), got.touches), (0, 0));
    let got = AccountJourney::new(&journeys(), "acme", &filter.with_period_of(PeriodOf::Touch)).unwrap();
    assert_eq!((got.deals.len(), got.touches), (2, 2));
}

#[test]
fn an_unknown_account_is_refused_with_the_nearest_one() {
    let error = AccountJourney::new(&journeys(), "acmee", &ReportFilter::default()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "account"));
    assert!(error.detail().ends_with("did you mean acme?"), "{error}");
}
