use super::*;
use crate::domain::{JourneyRules, Journeys};
use crate::ingest::TextColumn;
use crate::math::count_f64;
use crate::simulate::ScenarioName;

fn made(name: ScenarioName, people: u32) -> SimulatedScenario {
    Scenario::named(name).with_people(people).generate().unwrap()
}

#[test]
fn rows_are_the_journeys_that_the_truth_is_about() {
    for name in ScenarioName::ALL {
        let made = made(name, 5_000);
        let rules = JourneyRules::default().with_unlimited_lookback();
        let journeys =
            Journeys::from_columns(&rules, &[made.touches.table()], &[made.conversions.table()]).unwrap();
        let truth = &made.truth;
        assert_eq!(journeys.len() as u64, truth.journeys);
        assert_eq!(journeys.converting() as u64, truth.conversions);
        assert_eq!(journeys.report().touches_used, truth.touches);
        assert_eq!(journeys.report().conversions_unattributed, 0);
        let value = truth.causal.channels.iter().map(|effect| effect.value).sum::<f64>()
            + truth.causal.baseline.value;
        assert!((value / journeys.report().value - 1.0).abs() < 1e-12);
    }
}

#[test]
fn records_and_columns_are_the_same() {
    let made = made(ScenarioName::LongCycleB2b, 500);
    let touches: Vec<_> = made.touches.records().collect();
    let conversions: Vec<_> = made.conversions.records().collect();
    assert!(touches.iter().all(|touch| touch.validate().is_ok()));
    assert!(conversions.iter().all(|conversion| conversion.validate().is_ok()));
    let rules = JourneyRules::default().with_unlimited_lookback();
    let records = Journeys::build(&rules, &touches, &conversions).unwrap();
    let columns =
        Journeys::from_columns(&rules, &[made.touches.table()], &[made.conversions.table()]).unwrap();
    assert_eq!(records.rows(), columns.rows());
    assert!(
        conversions.iter().all(|conversion| conversion.lead_created_at <= conversion.opportunity_created_at
            && conversion.opportunity_created_at <= Some(conversion.at))
    );
}

#[test]
fn milestones_are_of_everybody_who_passed_them() {
    let made = made(ScenarioName::LongCycleB2b, 2_000);
    let of = |name: &str| {
        let milestones = &made.milestones.milestone;
        (0..made.milestones.at.len()).filter(|row| milestones.text(*row) == Some(name)).count()
    };
    let (leads, opportunities, won) = (of("lead"), of("opportunity"), made.conversions.len());
    assert!(leads > opportunities && opportunities > won, "{leads}, {opportunities}, {won}");
    let rate = count_f64(won as u64) / 2_000.0;
    assert!((0.15..0.21).contains(&rate), "{rate} won");
    assert!(
        made.touches.intent.text(0).is_none()
            && made.touches.journey.text(0).unwrap().starts_with("account-")
    );
    // One stage has none.
    assert!(self::made(ScenarioName::Independent, 200).milestones.at.is_empty());
}

#[test]
fn intent_is_a_dimension_of_touches_where_people_differ() {
    let made = made(ScenarioName::ExposureBias, 100);
    assert!(made.touches.records().all(|touch| touch.dimensions.contains_key("intent")));
}

#[test]
fn nobody_gives_no_rows() {
    let none = made(ScenarioName::Independent, 0);
    assert!(none.touches.is_empty() && none.conversions.is_empty());
    assert_eq!((none.truth.people, none.truth.baseline_share()), (0, 0.0));
}
