use super::*;
use crate::domain::{DAY_MICROS, Deals, Opportunity};
use crate::math::{Random, exp};
use crate::report::deal_touches::DealTouch;
use crate::time::Timestamp;

const CREATED: i64 = 1_767_225_600_000_000;

#[expect(clippy::cast_possible_truncation, reason = "days of a few years")]
fn moment(days: f64) -> i64 {
    CREATED + (days * 86_400e6) as i64
}

/// Won deals of one day with their cycles; an infinite one is open.
fn deals(days: &[f64]) -> Deals {
    let created_at = Some(Timestamp::from_micros(CREATED).unwrap());
    let deal = |(index, days): (usize, &f64)| Opportunity {
        created_at,
        status: Some(if days.is_finite() { DealStatus::Won } else { DealStatus::Open }),
        closed_at: days.is_finite().then(|| Timestamp::from_micros(moment(*days)).unwrap()),
        sales_cycle_days: days.is_finite().then_some(*days),
        ..Opportunity::new(format!("deal-{index}"))
    };
    Deals::new(days.iter().enumerate().map(deal).collect(), Vec::new()).unwrap()
}

fn found(
    days: &[f64],
    touches: Vec<Vec<(f64, u32)>>,
    options: &VelocityOptions,
) -> (u64, Vec<CycleAssociation>) {
    let deals = deals(days);
    let touch = |(days, code): (f64, u32)| DealTouch { at: moment(days), touch_type: Some(code) };
    let touches = touches.into_iter().map(|of_one| of_one.into_iter().map(touch).collect()).collect();
    let touches = DealTouches::of_types(&["webinar", "demo"], touches);
    let as_of = Some(Timestamp::from_micros(CREATED + 200 * DAY_MICROS).unwrap());
    let rows = deals.opportunities().iter().enumerate();
    let cycles: Vec<DealCycle<'_>> =
        rows.map(|(row, deal)| DealCycle::new(&deals, row, deal, as_of)).collect();
    associations(&cycles, &touches, options)
}

/// By hand: the deal of 30 days is closed at the landmark; the webinar of day 30 and the demo of day 45 come too late; the webinar
/// before the creation is one before the landmark.
#[test]
fn only_deals_that_are_open_at_the_landmark_and_touches_before_it() {
    let days = [30.0, 40.0, 50.0, 60.0, 70.0, f64::INFINITY];
    let touches = vec![
        vec![(1.0, 0)],
        vec![(2.0, 0), (3.0, 0), (4.0, 1)],
        vec![(30.0, 0)],
        vec![(-20.0, 0), (45.0, 1)],
        vec![],
        vec![(29.9, 0)],
    ];
    let (at_landmark, found) = found(&days, touches, &VelocityOptions::default());
    assert_eq!((at_landmark, found.len()), (5, 2));
    let webinar = &found[0];
    assert_eq!((webinar.touch_type.as_str(), webinar.deals_with, webinar.closed_with), ("webinar", 3, 2));
    assert_eq!((webinar.deals_without, webinar.closed_without), (2, 2));
    assert_eq!((webinar.median_with, webinar.median_without), (Some(60.0), Some(60.0)));
    assert_eq!(webinar.difference, Some(0.0));
    let demo = &found[1];
    assert_eq!((demo.touch_type.as_str(), demo.deals_with, demo.median_with), ("demo", 1, Some(40.0)));
    assert_eq!((demo.median_without, demo.difference), (Some(65.0), Some(-25.0)));
}

#[test]
fn a_type_that_every_deal_has_differs_from_nothing() {
    let (_, found) = found(&[40.0, 50.0], vec![vec![(1.0, 0)], vec![(1.0, 0)]], &VelocityOptions::default());
    assert_eq!((found[0].deals_without, found[0].median_without, found[0].difference), (0, None, None));
    assert_eq!((found[0].low, found[0].high), (None, None));
}

/// Webinars that come once in 100 days on average, whatever becomes of a deal: with and without a landmark. A deal that lasts long
/// has time for one, so that without a landmark webinars seem to lengthen cycles; behind it they do not.
#[test]
fn touches_without_effect_show_none() {
    let mut random = Random::new(4);
    let days: Vec<f64> = (0..2000).map(|_| exp(4.3 + 0.8 * random.normal())).collect();
    let touches: Vec<Vec<(f64, u32)>> = days
        .iter()
        .map(|days| {
            let first = random.exponential(100.0);
            if first < *days { vec![(first, 0)] } else { Vec::new() }
        })
        .collect();
    let naive: Vec<bool> = touches.iter().map(|touches| !touches.is_empty()).collect();
    let median = |wanted: bool| {
        let of_group = days.iter().zip(&naive).filter(|(_, with)| **with == wanted);
        SortedCycles::new(of_group.map(|(days, _)| (*days, true)).collect()).median().unwrap()
    };
    assert!(median(true) > 1.5 * median(false), "{} and {}", median(true), median(false));
    let (_, found) = found(&days, touches, &VelocityOptions::default());
    let webinar = &found[0];
    assert!(webinar.low.unwrap() < 0.0 && 0.0 < webinar.high.unwrap(), "{webinar:?}");
    assert!(webinar.difference.unwrap().abs() < 10.0, "{webinar:?}");
}

/// The replicates of a type do not depend on which other types there are.
#[test]
fn each_type_has_replicates_of_its_own() {
    let days: Vec<f64> = (31..91).map(f64::from).collect();
    let with = |demos: bool| -> Vec<Vec<(f64, u32)>> {
        (0..60)
            .map(|index| {
                let demo = (demos && index % 2 == 0).then_some((1.0, 1));
                (index % 3 == 0).then_some((1.0, 0)).into_iter().chain(demo).collect()
            })
            .collect()
    };
    let options = VelocityOptions::default();
    let webinar =
        |found: Vec<CycleAssociation>| found.into_iter().find(|one| one.touch_type == "webinar").unwrap();
    let alone = webinar(found(&days, with(false), &options).1);
    assert_eq!(alone, webinar(found(&days, with(true), &options).1));
    assert!(alone.low.is_some());
}
