use std::collections::BTreeMap;

use super::{SimulatedActivities, activities};
use crate::math::{Share, count_f64};
use crate::simulate::SimulatedActivitiesOptions;

fn share(part: f64) -> Share {
    Share::new(part).unwrap()
}

fn made(options: &SimulatedActivitiesOptions) -> SimulatedActivities {
    activities(options).unwrap()
}

#[test]
fn the_parts_are_those_that_are_asked_for() {
    let options = SimulatedActivitiesOptions::default().with_misspelt(Share::default());
    let simulated = made(&options);
    let count =
        |holds: &dyn Fn(usize) -> bool| (0..simulated.activities.len()).filter(|row| holds(*row)).count();
    let part = |some: usize, all: usize| count_f64(some as u64) / count_f64(all as u64);
    let all = simulated.activities.len();
    // 300 accounts with a deal each on average, 6.7 activities for each, and a tenth for none.
    assert!((2_000..2_500).contains(&all), "{all}");
    let of_none = count(&|row| simulated.truth[row].is_none());
    assert!((0.08..0.12).contains(&part(of_none, all)));
    let activity = |row: usize| &simulated.activities[row];
    let with_deal = |row: usize| simulated.truth[row].is_some();
    let of_deals = count(&with_deal);
    let by_id = count(&|row| with_deal(row) && activity(row).account.is_some());
    assert!((0.37..0.43).contains(&part(by_id, of_deals)));
    let by_person = count(&|row| with_deal(row) && activity(row).contact.is_some());
    assert!((0.46..0.54).contains(&part(by_person, of_deals)));
    // Activities without an id give a name.
    assert_eq!(count(&|row| activity(row).account.is_none() == activity(row).account_name.is_none()), 0);
    let names: BTreeMap<_, _> =
        simulated.deals.accounts().iter().map(|of| (of.name.as_deref().unwrap(), of.id.as_str())).collect();
    for (activity, deal) in simulated.activities.iter().zip(&simulated.truth) {
        let deal = deal.as_deref().map(|deal| simulated.deals.opportunity(deal).unwrap());
        match (activity.account_name.as_deref(), deal) {
            (Some(name), Some(deal)) => assert_eq!(names.get(name).copied(), deal.account.as_deref()),
            (None, Some(deal)) => assert_eq!(activity.account, deal.account),
            _ => {}
        }
        if let (Some(deal), Some(close)) = (deal, deal.and_then(|deal| deal.closed_at)) {
            let created = deal.created_at.unwrap();
            assert!(activity.at <= close && activity.at.days_since(created) >= -30.001);
        }
    }
}

#[test]
fn roles_are_as_frequent_as_in_the_scenario() {
    let options = SimulatedActivitiesOptions::default().with_mean_activities(60.0);
    let simulated = made(&options);
    let of = |role: Option<&str>| {
        count_f64(simulated.activities.iter().filter(|of| of.role.as_deref() == role).count() as u64)
    };
    let all = count_f64(simulated.activities.len() as u64);
    // Hundredths of 6.7: sales and marketing 2 each, and so on.
    for (role, mean) in [
        (None, 4.0),
        (Some("implementation"), 0.5),
        (Some("referral"), 0.3),
        (Some("isv"), 0.6),
        (Some("reseller"), 0.5),
        (Some("influence"), 0.8),
    ] {
        let (part, expected) = (of(role) / all, mean / 6.7);
        assert!((part - expected).abs() < 0.1 * expected, "{role:?}: {part} is not {expected}");
    }
    assert!(simulated.activities.iter().all(|of| of.role.is_some() == of.partner.is_some()));
}

#[test]
fn some_names_are_misspelt() {
    let simulated =
        made(&SimulatedActivitiesOptions::default().with_misspelt(share(1.0)).with_account_ids(share(0.0)));
    let names: Vec<_> = simulated.deals.accounts().iter().map(|of| of.name.as_deref()).collect();
    let written = simulated.activities.iter().zip(&simulated.truth).filter(|(_, deal)| deal.is_some());
    assert!(written.clone().count() > 1_000);
    assert_eq!(written.filter(|(of, _)| names.contains(&of.account_name.as_deref())).count(), 0);
}

#[test]
fn the_seed_decides_and_more_accounts_change_none() {
    let options = SimulatedActivitiesOptions::default();
    assert_eq!(made(&options).activities, made(&options).activities);
    let more = options.deals.clone().with_accounts(301);
    let (few, many) = (made(&options), made(&options.clone().with_deals(more)));
    let of_deals = |of: &SimulatedActivities| {
        let pairs = of.activities.iter().zip(&of.truth).filter(|(_, deal)| deal.is_some());
        pairs.map(|(of, deal)| (of.at, of.kind.clone(), deal.clone())).collect::<Vec<_>>()
    };
    let (few, many) = (of_deals(&few), of_deals(&many));
    assert_eq!(few[..], many[..few.len()]);
    let other = options.deals.clone().with_seed(2);
    assert_ne!(made(&options).activities, made(&options.with_deals(other)).activities);
}

#[test]
fn options_that_cannot_be_are_refused() {
    for (options, path) in [
        (r#"{"mean_activities": -1}"#, "mean_activities"),
        (r#"{"partners": 0}"#, "partners"),
        (r#"{"without_deal": 1}"#, "without_deal"),
        (r#"{"without_deal": 0.999999999}"#, "without_deal"),
        (r#"{"deals": {"win_rate": 2}}"#, "deals.win_rate"),
    ] {
        let options: SimulatedActivitiesOptions = serde_json::from_str(options).unwrap();
        assert_eq!(activities(&options).unwrap_err().path(), path);
    }
    let none = SimulatedActivitiesOptions::default().with_mean_activities(0.0);
    assert!(made(&none).activities.is_empty());
}
