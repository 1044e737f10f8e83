use crate::domain::DealStatus;
use crate::simulate::{Scenario, ScenarioName};

#[test]
fn deals_are_the_rows_of_the_same_scenario() {
    let scenario = Scenario::named(ScenarioName::LongCycleB2b).with_people(1_000);
    let (made, rows) = (scenario.deals().unwrap(), scenario.generate().unwrap());
    let counts = made.deals.counts();
    assert_eq!((counts.won, counts.lost), (rows.conversions.len() as u64, 0));
    assert_eq!(made.touches.len(), rows.touches.len());
    for (deal, plain) in made.touches.iter().zip(rows.touches.records()) {
        assert_eq!((&deal.journey, deal.at, &deal.channel), (&plain.journey, plain.at, &plain.channel));
    }
    let (leads, opportunities): (Vec<_>, Vec<_>) =
        rows.milestones.records().partition(|(_, milestone, _)| *milestone == "lead");
    assert_eq!(
        (made.deals.leads().len(), made.deals.opportunities().len()),
        (leads.len(), opportunities.len())
    );
    let won = made.deals.opportunities().iter().filter(|deal| deal.status == Some(DealStatus::Won));
    for (deal, conversion) in won.zip(rows.conversions.records()) {
        assert_eq!(deal.account.as_deref(), Some(conversion.journey.as_str()));
        assert_eq!(deal.closed_at, Some(conversion.at));
        assert_eq!(deal.created_at, conversion.opportunity_created_at);
        assert_eq!(deal.amount, Some(conversion.value));
    }
    assert_eq!(made.deals.stage_changes().len(), rows.conversions.len() + made.deals.opportunities().len());
}

#[test]
fn without_stages_deals_are_there_from_the_first_touch_on() {
    let scenario = Scenario::named(ScenarioName::PartnerMix).with_people(300);
    let made = scenario.deals().unwrap();
    assert!(made.deals.leads().is_empty());
    assert_eq!(made.deals.opportunities().len() as u64, scenario.truth().unwrap().journeys);
}
