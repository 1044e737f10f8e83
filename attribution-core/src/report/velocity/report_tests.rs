use super::*;
use crate::domain::{Deals, JourneyRules, Opportunity, StageChange, TextField};
use crate::error::ErrorKind;
use crate::ingest::TouchTable;
use crate::math::{Random, exp};
use crate::report::velocity::forecast::NoForecast;

const CREATED: i64 = 1_767_225_600_000_000;

fn at(days: f64) -> Timestamp {
    #[expect(clippy::cast_possible_truncation, reason = "days of a few years")]
    Timestamp::from_micros(CREATED + (days * 86_400e6) as i64).unwrap()
}

/// A deal of an account of its own, which is created and closes on the days told.
fn deal(index: usize, (status, created, closed): (DealStatus, f64, f64), size: &str) -> Opportunity {
    Opportunity {
        account: Some(format!("account-{index}")),
        status: Some(status),
        amount: Some(1000.0),
        created_at: Some(at(created)),
        closed_at: (status != DealStatus::Open).then(|| at(closed)),
        deal_size: Some(size.into()),
        ..Opportunity::new(format!("deal-{index}"))
    }
}

/// Touches as (account, day, kind, side).
fn journeys(deals: Deals, touches: &[(usize, f64, &str, &str)], as_of: f64) -> Journeys {
    let accounts: Vec<String> = touches.iter().map(|touch| format!("account-{}", touch.0)).collect();
    let accounts: Vec<&str> = accounts.iter().map(String::as_str).collect();
    let kinds: Vec<&str> = touches.iter().map(|touch| touch.2).collect();
    let sides: Vec<&str> = touches.iter().map(|touch| touch.3).collect();
    let moments: Vec<i64> = touches.iter().map(|touch| at(touch.1).micros()).collect();
    let table = TouchTable::new()
        .with_text(TextField::Account, &accounts)
        .with_text(TextField::Channel, &kinds)
        .with_text(TextField::Kind, &kinds)
        .with_text(TextField::Side, &sides)
        .with_at(&moments);
    Journeys::from_deals(&JourneyRules::for_deals(), &[table], deals.as_of(at(as_of))).unwrap()
}

/// By hand: two won in 40 and 80 days, one lost in 60, one open since 50; the touches of the open deal and of the lost one are
/// seen as those of the won ones are.
#[test]
fn a_report_on_four_deals() {
    let deals = vec![
        deal(0, (DealStatus::Won, 0.0, 40.0), "SMB"),
        deal(1, (DealStatus::Won, 0.0, 80.0), "Enterprise"),
        deal(2, (DealStatus::Lost, 10.0, 70.0), "smb"),
        deal(3, (DealStatus::Open, 50.0, 0.0), "smb"),
    ];
    let deals = Deals::new(deals, Vec::new()).unwrap();
    let change = StageChange::of_opportunity("deal-3", "Discovery", at(60.0));
    let deals = deals.with_stage_changes(vec![change]).unwrap();
    let touches = [
        (0, 5.0, "Demo Request", "sales"),
        (1, 31.0, "demo_request", "sales"),
        (2, 12.0, "demo-request", "sales"),
        (3, 55.0, "demo request", "sales"),
    ];
    let journeys = journeys(deals, &touches, 100.0);
    let options = VelocityOptions::default();
    let report = velocity(&journeys, &options).unwrap();
    assert_eq!(report.as_of, Some(at(100.0)));
    let total = &report.total;
    assert_eq!((total.opportunities, total.won, total.lost, total.open), (4, 2, 1, 1));
    assert!((total.per_day.unwrap() - 4.0 * (2.0 / 3.0) * 1000.0 / 60.0).abs() < 1e-9);
    let sizes: Vec<_> =
        report.by_deal_size.iter().map(|row| (row.deal_size.as_deref(), row.opportunities)).collect();
    assert_eq!(sizes, [(Some("enterprise"), 1), (Some("smb"), 3)]);
    assert_eq!(report.survival_by_deal_size.len(), 2);
    // At risk: 4 on day 40, 2 on day 60 (the open one is censored at 50), 1 on day 80.
    let steps: Vec<_> =
        report.survival.cycle.steps.iter().map(|step| (step.at_risk, step.survival)).collect();
    assert_eq!(steps, [(4, 0.75), (2, 0.375), (1, 0.0)]);
    assert_eq!(report.survival.winning.won, Some(0.25 + 0.75 * 0.5));
    assert_eq!((report.deals_at_landmark, report.associations.len()), (4, 1));
    let demo = &report.associations[0];
    assert_eq!((demo.touch_type.as_str(), demo.deals_with, demo.closed_with), ("demo_request", 3, 2));
    assert_eq!((demo.median_with, demo.median_without), (Some(60.0), Some(80.0)));
    assert_eq!(
        (report.regression.is_none(), report.no_regression),
        (true, Some(NoRegression::TooFewWonDeals))
    );
    let open = &report.predictions[0];
    assert_eq!((open.opportunity.as_str(), open.age_days), ("deal-3", Some(50.0)));
    assert_eq!((open.survival.days, open.survival.of_deal_size), (Some(60.0), false));
    assert_eq!(open.regression.reason, Some(NoForecast::NoRegression));
    assert_eq!(report.deals.len(), 4);
    assert_eq!((report.deals[3].stages[0].days, report.deals[3].stages[0].still_there), (Some(40.0), true));
    // The period is that of the creation.
    let period = crate::domain::Period { start: at(0.0), end: at(10.0) };
    let early = velocity(&journeys, &options.with_period(period)).unwrap();
    assert_eq!((early.total.opportunities, early.predictions.len()), (2, 0));
}

/// 300 deals of log-normal cycles by size, of which each has touches that change nothing: the sizes and the noise are found
/// again, and cycles of open deals are predicted.
#[test]
fn a_simulated_pipeline_is_found_again() {
    let mut random = Random::new(12);
    let (mut deals, mut touches) = (Vec::new(), Vec::new());
    for index in 0..300 {
        let enterprise = random.uniform() < 0.4;
        let created = 400.0 * random.uniform();
        let days = exp(if enterprise { 5.0 } else { 4.0 } + 0.4 * random.normal()) - 1.0;
        let status = if random.uniform() < 0.7 { DealStatus::Won } else { DealStatus::Lost };
        let status = if created + days > 420.0 { DealStatus::Open } else { status };
        let deal_size = if enterprise { "enterprise" } else { "smb" };
        deals.push(deal(index, (status, created, created + days), deal_size));
        for _ in 0..random.poisson(2.0) {
            let side = if random.uniform() < 0.5 { "sales" } else { "marketing" };
            touches.push((index, created + 30.0 * random.uniform(), "mail", side));
        }
    }
    let journeys = journeys(Deals::new(deals, Vec::new()).unwrap(), &touches, 420.0);
    let report = velocity(&journeys, &VelocityOptions::default()).unwrap();
    assert!(report.total.open > 20, "{:?}", report.total);
    let regression = report.regression.as_ref().unwrap();
    let term = |name: &str| regression.terms.iter().find(|term| term.term == name).unwrap();
    assert_eq!(regression.base_deal_size.as_deref(), Some("smb"));
    // Enterprise deals of which much is still open look shorter: won ones are not all.
    let size = term("deal_size: enterprise");
    assert!(size.low.unwrap() < 1.0 && size.coefficient.unwrap() > 0.7, "{size:?}");
    assert_eq!(term("committee_size").coefficient, None, "no committee is known of any deal");
    assert!(term("touches: sales").coefficient.is_some());
    assert!((regression.sigma - 0.4).abs() < 0.08, "{}", regression.sigma);
    let validation = regression.validation.unwrap();
    assert!((0.85..=0.95).contains(&validation.coverage), "{validation:?}");
    for open in &report.predictions {
        let age = open.age_days.unwrap();
        assert!(open.survival.of_deal_size && open.survival.days.is_none_or(|days| days > age), "{open:?}");
        assert_eq!(open.survival.days.is_none(), open.survival.reason == Some(NoForecast::NotReached));
        if age < 30.0 {
            assert_eq!(open.regression.reason, Some(NoForecast::YoungerThanLandmark));
        } else {
            assert!(open.regression.low_at_age >= Some(age - 1e-6), "{open:?}");
            assert!(
                open.regression.low < open.regression.days && open.regression.days < open.regression.high
            );
        }
    }
    // The median of all enterprise deals is exp(5) − 1, whatever is still open: 1.25·0.4/√109 is 5 % of it.
    let enterprise = &report.survival_by_deal_size[0].cycle;
    assert!((enterprise.median.unwrap() / (exp(5.0) - 1.0) - 1.0).abs() < 0.15, "{:?}", enterprise.median);
}

#[test]
fn no_deals_give_no_figures() {
    let none = journeys(Deals::new(Vec::new(), Vec::new()).unwrap(), &[], 0.0);
    let report = velocity(&none, &VelocityOptions::default()).unwrap();
    assert_eq!(
        (report.total.opportunities, report.total.win_rate, report.survival.cycle.median),
        (0, None, None)
    );
    assert_eq!((report.survival.winning.won, report.deals_at_landmark), (None, 0));
    assert!(report.by_deal_size.is_empty() && report.deals.is_empty());
}

#[test]
fn journeys_without_deals_and_options_out_of_range_are_refused() {
    let plain = Journeys::build(&JourneyRules::default(), &[], &[]).unwrap();
    let error = velocity(&plain, &VelocityOptions::default()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidInput, "journeys"));
    let options = |json| VelocityOptions::from_json(json).and_then(|options| options.validate());
    for (json, path) in [
        (r#"{"landmark_days": -1}"#, "landmark_days"),
        (r#"{"bootstrap": {"replicates": 1}}"#, "bootstrap.replicates"),
        (r#"{"period": {"start": "2026-02-01", "end": "2026-01-01"}}"#, "period"),
        (r#"{"config": {"default_cycle_days": -3}}"#, "config.default_cycle_days"),
        (r#"{"landmark": 3}"#, "landmark"),
    ] {
        let error = options(json).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidConfig, path), "{error}");
    }
}

#[test]
fn a_report_can_be_stopped() {
    let deals = (0..40)
        .map(|index| deal(index, (DealStatus::Won, 0.0, 40.0 + f64::from(u8::from(index % 2 == 0))), "smb"));
    let touches: Vec<_> = (0..20).map(|index| (index, 5.0, "demo", "sales")).collect();
    let journeys = journeys(Deals::new(deals.collect(), Vec::new()).unwrap(), &touches, 100.0);
    let options = VelocityOptions::default();
    let stop = |done: u64, _| {
        if done > 0 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    };
    let error = velocity_watched(&journeys, &options, &stop).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Cancelled);
    assert_eq!(
        velocity_watched(&journeys, &options, &unwatched).unwrap(),
        velocity(&journeys, &options).unwrap()
    );
}
