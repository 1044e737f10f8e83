//! Expected values: an independent reference (exact fractions), unless a test says otherwise.

use super::*;
use crate::domain::{Conversion, JourneyRules, Journeys, Touchpoint};
use crate::models::ModelSpec;

/// Summary of touches that each earn all of a deal of their own.
fn summary(values: &[(&str, f64)]) -> TouchSummary {
    let at = "2026-03-01".parse().unwrap();
    let touch =
        |(id, _): &(&str, f64)| Touchpoint { id: Some((*id).to_owned()), ..Touchpoint::new(*id, at, "x") };
    let deal =
        |(id, value): &(&str, f64)| Conversion::new(*id, "2026-03-02T12:00:00Z".parse().unwrap(), *value);
    let touches: Vec<_> = values.iter().map(touch).collect();
    let deals: Vec<_> = values.iter().map(deal).collect();
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &deals).unwrap();
    let credits = ModelSpec::linear().attribute(&journeys).unwrap();
    TouchSummary::new(&credits, 5, &ReportFilter::default()).unwrap()
}

fn near(got: Option<f64>, expected: Option<f64>) -> bool {
    match (got, expected) {
        (Some(got), Some(expected)) => (got - expected).abs() <= 1e-9,
        (got, expected) => got == expected,
    }
}

#[test]
#[expect(clippy::type_complexity, reason = "a table of cases")]
fn summaries_are_those_of_the_reference() {
    let ten = ["t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8", "t9"];
    let ten: Vec<_> = ten.into_iter().zip((1..=10).rev().map(|tens| f64::from(tens) * 10.0)).collect();
    let cases: [(&[(&str, f64)], f64, &[(&str, f64, Option<f64>)], [Option<f64>; 3]); 4] = [
        (
            &ten,
            55.0,
            &[
                ("t0", 100.0, Some(0.181_818_181_818_181_82)),
                ("t1", 90.0, Some(0.163_636_363_636_363_64)),
                ("t2", 80.0, Some(0.145_454_545_454_545_45)),
                ("t3", 70.0, Some(0.127_272_727_272_727_26)),
                ("t4", 60.0, Some(0.109_090_909_090_909_09)),
            ],
            [Some(0.345_454_545_454_545_46), Some(0.054_545_454_545_454_54), Some(0.3)],
        ),
        (
            &[("a", 1.0), ("b", 2.0), ("c", 5.0)],
            2.666_666_666_666_666_5,
            &[("c", 5.0, Some(0.625)), ("b", 2.0, Some(0.25)), ("a", 1.0, Some(0.125))],
            [Some(0.625), Some(0.125), Some(0.333_333_333_333_333_3)],
        ),
        (&[("a", 3.0)], 3.0, &[("a", 3.0, Some(1.0))], [Some(1.0), Some(1.0), Some(0.0)]),
        (&[("a", 0.0), ("b", 0.0)], 0.0, &[("a", 0.0, None), ("b", 0.0, None)], [None, None, None]),
    ];
    for (values, mean, top, [top_fifth, bottom_fifth, gini]) in cases {
        let got = summary(values);
        assert_eq!(got.touches, values.len() as u64);
        assert!(near(Some(got.total), Some(values.iter().map(|(_, value)| value).sum())), "{got:?}");
        assert!(near(got.mean, Some(mean)), "{got:?}");
        assert!(near(got.top_fifth_share, top_fifth), "{got:?}");
        assert!(near(got.bottom_fifth_share, bottom_fifth), "{got:?}");
        assert!(near(got.gini, gini), "{got:?}");
        assert_eq!(got.top.len(), top.len());
        for (got, (id, value, share)) in got.top.iter().zip(top) {
            assert_eq!(got.id.as_deref(), Some(*id));
            assert!(near(Some(got.value), Some(*value)) && near(got.share, *share), "{got:?}");
        }
    }
}

#[test]
fn a_touch_of_two_deals_is_one_touch_with_both_credits() {
    // By hand: one touch of two deals of 60 and 40, alone in the first and one of two in the second: 60 + 20.
    let touches = [
        Touchpoint::new("acme", "2026-01-01".parse().unwrap(), "webinar"),
        Touchpoint::new("acme", "2026-01-20".parse().unwrap(), "email"),
    ];
    let deals = [
        Conversion::new("acme", "2026-01-10".parse().unwrap(), 60.0),
        Conversion::new("acme", "2026-01-30".parse().unwrap(), 40.0),
    ];
    let rules: JourneyRules = serde_json::from_str(r#"{"between_conversions":"all_in_window"}"#).unwrap();
    let journeys = Journeys::build(&rules, &touches, &deals).unwrap();
    let credits = ModelSpec::linear().attribute(&journeys).unwrap();
    let got = TouchSummary::new(&credits, 5, &ReportFilter::default()).unwrap();
    assert_eq!((got.touches, got.credits, got.deals), (2, 3, 2));
    assert_eq!((got.total, got.mean), (100.0, Some(50.0)));
    assert_eq!((got.top[0].channel.as_str(), got.top[0].value, got.top[0].deals), ("webinar", 80.0, 2));
}

#[test]
fn without_touches_there_is_no_mean_and_no_share() {
    let journeys = Journeys::build(&JourneyRules::default(), &[], &[]);
    let credits = ModelSpec::linear().attribute(&journeys.unwrap()).unwrap();
    let got = TouchSummary::new(&credits, 5, &ReportFilter::default()).unwrap();
    assert_eq!((got.touches, got.total, got.mean, got.top_fifth_share, got.gini), (0, 0.0, None, None, None));
}
