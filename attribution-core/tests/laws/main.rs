//! Laws that every model of the catalogue keeps, on random journeys.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod arithmetic;
mod axioms;
#[cfg(feature = "statistical")]
mod timed;

use std::collections::BTreeSet;

use attribution_core::domain::{BetweenConversions, Conservation, Journey, TextField};
use attribution_core::{
    Conversion, Dimension, JourneyRules, Journeys, ModelSpec, PathSummary, Timestamp, Touchpoint,
};
use proptest::prelude::*;

const HOUR: i64 = 3_600_000_000;

/// Every model with its defaults but those that learn from times, and some with parameters at the edges of their ranges.
fn specs() -> Vec<ModelSpec> {
    let more = [
        r#"{"model":"ensemble","members":[{"weight":0.5,"spec":"same_touch"},{"weight":0.5,"spec":"influencer_touch"}]}"#,
        r#"{"model":"time_decay","half_life_days":0.0001}"#,
        r#"{"model":"time_decay","half_life_days":1e308}"#,
        r#"{"model":"time_decay","half_life_days":5e-324}"#,
        r#"{"model":"step_decay","rate":1}"#,
        r#"{"model":"step_decay","rate":5e-324}"#,
        r#"{"model":"position_based","first":0,"last":0}"#,
        r#"{"model":"position_based","first":0.5,"last":0.5}"#,
        r#"{"model":"position_based","first":1,"last":0}"#,
        r#"{"model":"custom_position","start":[],"end":[],"middle":0}"#,
        r#"{"model":"custom_position","start":[3,2,1],"end":[1,2],"middle":1}"#,
        r#"{"model":"custom_position","start":[8e307],"end":[5e307],"middle":1e307}"#,
        r#"{"model":"w_shaped","first":1,"lead":0,"opportunity":0}"#,
        r#"{"model":"full_path","first":0.25,"lead":0.25,"opportunity":0.25,"close":0.25}"#,
        r#"{"model":"full_path","first":0,"lead":0,"opportunity":0,"close":0}"#,
        r#"{"model":"custom_weights","weights":{"c0":0,"c1":3}}"#,
        r#"{"model":"custom_weights","by":"kind","weights":{"k1":3},"default":0}"#,
        r#"{"model":"last_non_direct","direct":["c0","C1"]}"#,
        r#"{"model":"first_touch","priority":{"by":"kind","order":["k1"]}}"#,
        r#"{"model":"last_touch","priority":{"by":"kind","order":["k1","K0"]}}"#,
        r#"{"model":"influencer_touch","by":"touches"}"#,
        r#"{"model":"influencer_touch","by":"value","values":{"i1":5}}"#,
        r#"{"model":"ensemble","members":[{"weight":0.25,"spec":"linear"},{"weight":0.5,"spec":"time_decay"},{"weight":0.25,"spec":"same_touch"}]}"#,
        r#"{"model":"ensemble","members":[{"weight":0.5,"spec":"linear"},{"weight":0.5,"spec":"markov"}]}"#,
        r#"{"model":"markov","order":2}"#,
        r#"{"model":"markov","order":4,"self_loops":"drop","smoothing":0.5}"#,
        r#"{"model":"markov","value_weighted":true,"state":"channel_position"}"#,
        r#"{"model":"shapley","value_function":"conversion_rate"}"#,
        r#"{"model":"shapley","value_function":"conversion_rate","ordered":true}"#,
        r#"{"model":"logistic","bags":0,"features":"counts"}"#,
        r#"{"model":"logistic","bags":7,"features":"recency","l2":0.1}"#,
    ];
    let all = ModelSpec::all().into_iter().filter(|spec| spec.name() != "hazard");
    all.chain(more.map(|json| ModelSpec::from_json(json).unwrap())).collect()
}

#[derive(Clone, Debug)]
struct Log {
    touches: Vec<Touchpoint>,
    conversions: Vec<Conversion>,
}

impl Log {
    fn journeys(&self) -> Journeys {
        let rules = JourneyRules::default()
            .with_unlimited_lookback()
            .with_between_conversions(BetweenConversions::AllInWindow);
        Journeys::build(&rules, &self.touches, &self.conversions).unwrap()
    }
}

fn at(hour: i64) -> Timestamp {
    Timestamp::from_micros(hour * HOUR).unwrap()
}

prop_compose! {
    fn touch()(
        key in 0..5_u8, hour in 0..400_i64, channel in 0..6_u8, kind in prop::option::of(0..3_u8),
        influencer in prop::option::of(0..3_u8), engagement in prop::option::of(0.0..=100.0),
        weight in prop::option::of(0.0..5.0), cost in prop::option::of(0.0..5.0),
    ) -> Touchpoint {
        Touchpoint {
            kind: kind.map(|kind| format!("k{kind}")),
            influencer: influencer.map(|name| format!("i{name}")),
            engagement,
            weight,
            cost,
            ..Touchpoint::new(format!("j{key}"), at(hour), format!("c{channel}"))
        }
    }
}

prop_compose! {
    fn log()(
        mut touches in prop::collection::vec(touch(), 1..40),
        sales in prop::collection::vec((0..5_u8, 200..500_i64, 0.0..1000.0, prop::option::of(0..400_i64), prop::option::of(0..400_i64)), 1..8),
    ) -> Log {
        // The first touch carries every field, so that every model finds what it needs.
        let first = &mut touches[0];
        (first.kind, first.influencer) = (Some("k0".into()), Some("i0".into()));
        (first.engagement, first.weight) = (Some(1.0), Some(1.0));
        let conversions = sales
            .into_iter()
            .map(|(key, hour, value, lead, opportunity)| Conversion {
                lead_created_at: lead.map(at),
                opportunity_created_at: opportunity.map(at),
                ..Conversion::new(format!("j{key}"), at(hour), value)
            })
            .collect();
        Log { touches, conversions }
    }
}

/// True for a journey with a touch that a model may credit, by the definition of the model.
fn qualifies(spec: &ModelSpec, journey: &Journey<'_>) -> bool {
    match spec {
        ModelSpec::SameTouch => (0..journey.len()).any(|touch| journey.at(touch) == journey.converted_at()),
        ModelSpec::InfluencerTouch(_) => {
            (0..journey.len()).any(|touch| journey.text(TextField::Influencer, touch).is_some())
        }
        ModelSpec::Ensemble(ensemble) => ensemble
            .members
            .iter()
            .any(|member| member.weight.get() > 0.0 && qualifies(&member.spec, journey)),
        _ => true,
    }
}

fn weights(spec: &ModelSpec, journeys: &Journeys) -> Vec<f64> {
    spec.attribute(journeys).unwrap().weights().to_vec()
}

fn bits(weights: &[f64]) -> Vec<u64> {
    weights.iter().map(|weight| weight.to_bits()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn weights_are_shares(log in log()) {
        let journeys = log.journeys();
        for spec in specs() {
            let credits = spec.attribute(&journeys).unwrap();
            for journey in journeys.iter().take(journeys.converting()) {
                let weights = credits.weights_of(journey.index());
                prop_assert!(weights.iter().all(|weight| (0.0..=1.0 + 1e-12).contains(weight)), "{spec}: {weights:?}");
                let sum: f64 = weights.iter().sum();
                let channels = journey.channels().iter().collect::<BTreeSet<_>>().len();
                let expected = match credits.conservation() {
                    Conservation::Full => 1.0,
                    Conservation::WhereEarned => f64::from(u8::from(qualifies(&spec, &journey))),
                    Conservation::PerChannel => f64::from(u32::try_from(channels).unwrap()),
                    other => return Err(TestCaseError::fail(format!("no law for {other:?}"))),
                };
                prop_assert!((sum - expected).abs() <= 1e-12 * expected.max(1.0), "{spec}: {sum}");
            }
        }
    }

    #[test]
    fn nothing_of_the_value_is_lost_by_grouping(log in log()) {
        let journeys = log.journeys();
        for spec in specs() {
            let credits = spec.attribute(&journeys).unwrap();
            if credits.conservation() == Conservation::PerChannel {
                continue;
            }
            let total = journeys.report().value;
            for by in [&[Dimension::Channel][..], &[Dimension::TouchWeek], &[Dimension::Kind, Dimension::Channel]] {
                let table = credits.by(by).unwrap();
                let sum = table.attributed_value() + table.unattributed().value;
                prop_assert!((sum - total).abs() <= 1e-9 * total.max(1.0), "{spec} by {by:?}: {sum} of {total}");
            }
        }
    }

    #[test]
    fn a_shift_in_time_changes_nothing(log in log(), hours in -100_000..100_000_i64) {
        let mut later = log.clone();
        let shift = |at: &mut Timestamp| *at = Timestamp::from_micros(at.micros() + hours * HOUR).unwrap();
        later.touches.iter_mut().for_each(|touch| shift(&mut touch.at));
        for conversion in &mut later.conversions {
            shift(&mut conversion.at);
            conversion.lead_created_at.iter_mut().for_each(shift);
            conversion.opportunity_created_at.iter_mut().for_each(shift);
        }
        let (before, after) = (log.journeys(), later.journeys());
        for spec in specs() {
            prop_assert_eq!(bits(&weights(&spec, &before)), bits(&weights(&spec, &after)), "{}", spec);
        }
    }

    #[test]
    fn one_touch_earns_everything(touch in touch(), value in 0.0..1e6) {
        let mut only = touch;
        (only.influencer, only.engagement) = (Some("i0".into()), Some(3.0));
        (only.kind, only.weight) = (Some("k1".into()), Some(2.0));
        let conversions = vec![Conversion::new(only.journey.clone(), only.at, value)];
        let journeys = Log { touches: vec![only], conversions }.journeys();
        for spec in specs() {
            prop_assert_eq!(weights(&spec, &journeys), [1.0], "{}", spec);
        }
    }

    #[test]
    fn a_channel_without_weight_earns_nothing(log in log()) {
        let journeys = log.journeys();
        let spec = ModelSpec::from_json(r#"{"model":"custom_weights","weights":{"c0":0}}"#).unwrap();
        let credits = spec.attribute(&journeys).unwrap();
        for journey in journeys.iter().take(journeys.converting()) {
            let names: Vec<_> = journey.channel_names().collect();
            let alone = names.iter().all(|name| *name == "c0");
            for (name, weight) in names.iter().zip(credits.weights_of(journey.index())) {
                prop_assert!(alone || *name != "c0" || *weight == 0.0);
            }
        }
    }

    #[test]
    fn journeys_teach_what_their_summary_teaches(log in log()) {
        let journeys = log.journeys();
        let summary = PathSummary::from_bytes(&journeys.summary().to_bytes()).unwrap();
        for spec in specs().into_iter().filter(ModelSpec::learns) {
            let fitted = spec.fit(&summary).unwrap();
            prop_assert_eq!(bits(&weights(&spec, &journeys)), bits(fitted.attribute(&journeys).unwrap().weights()), "{}", spec);
            let watch = |_, _| std::ops::ControlFlow::Continue(());
            prop_assert_eq!(spec.fit_journeys(&journeys, &watch).unwrap(), fitted);
        }
    }

    #[test]
    fn the_order_of_rows_changes_nothing(log in log(), turn in 0..40_usize) {
        // Touches at one instant keep the order of the input, so that there must be none.
        let mut log = log;
        for (second, touch) in (0..).zip(&mut log.touches) {
            touch.at = Timestamp::from_micros(touch.at.micros() + second * 1_000_000).unwrap();
        }
        let mut turned = log.clone();
        let touches = turned.touches.len();
        turned.touches.rotate_left(turn % touches);
        turned.touches.reverse();
        let (before, after) = (log.journeys(), turned.journeys());
        for spec in specs() {
            prop_assert_eq!(bits(&weights(&spec, &before)), bits(&weights(&spec, &after)), "{}", spec);
        }
    }

    #[test]
    fn explanations_say_what_the_credits_say(log in log()) {
        let journeys = log.journeys();
        for spec in specs() {
            let credits = spec.attribute(&journeys).unwrap();
            for index in 0..journeys.converting() {
                let explanation = spec.explain(&journeys, index).unwrap();
                let explained: Vec<_> = explanation.touches.iter().map(|touch| touch.weight).collect();
                prop_assert_eq!(bits(&explained), bits(credits.weights_of(index)), "{}", spec);
                prop_assert!(explanation.touches.iter().all(|touch| !touch.sentence.contains("NaN")), "{}", spec);
            }
        }
    }
}

#[cfg(feature = "parallel")]
/// Fifty thousand journeys, so that there is work for every thread.
fn large() -> Journeys {
    let touches: Vec<_> = (0..200_000_i64)
        .map(|touch| Touchpoint {
            influencer: (touch % 3 == 0).then(|| format!("i{}", touch % 5)),
            engagement: Some(f64::from(u8::try_from(touch % 101).unwrap())),
            weight: Some(1.0),
            ..Touchpoint::new(
                format!("j{}", (touch * 7919) % 50_000),
                at(touch % 997),
                format!("c{}", touch % 11),
            )
        })
        .collect();
    let conversions = (0..50_000).map(|key| Conversion::new(format!("j{key}"), at(1000), 3.0)).collect();
    Log { touches, conversions }.journeys()
}

#[cfg(feature = "parallel")]
#[test]
fn one_thread_and_several_give_the_same_bits() {
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let journeys = large();
            let by_channel = |spec: &ModelSpec| {
                let credits = spec.attribute(&journeys).unwrap();
                (bits(credits.weights()), credits.by(&[Dimension::Channel]).unwrap())
            };
            // The large log has channels alone.
            let needs_kinds =
                |spec: &ModelSpec| ["custom_weights", "priority"].iter().any(|it| spec.label().contains(it));
            specs().iter().filter(|spec| !needs_kinds(spec)).map(by_channel).collect::<Vec<_>>()
        })
    };
    let (one, three) = (run(1), run(3));
    assert!(one == three);
}

#[test]
fn milestones_lose_nothing_when_they_coincide_or_nothing_else_is_there() {
    let touches: Vec<_> =
        (0..3).map(|day| Touchpoint::new("deal", at(day * 24), format!("c{day}"))).collect();
    for count in 1..=3 {
        for lead in 0..3 {
            for opportunity in 0..3 {
                let deal = Conversion {
                    lead_created_at: Some(at(lead * 24)),
                    opportunity_created_at: Some(at(opportunity * 24)),
                    ..Conversion::new("deal", at(100), 100.0)
                };
                let log = Log { touches: touches[..count].to_vec(), conversions: vec![deal] };
                for spec in [ModelSpec::w_shaped(), ModelSpec::full_path()] {
                    let sum: f64 = weights(&spec, &log.journeys()).iter().sum();
                    assert!((sum - 1.0).abs() < 1e-12, "{spec} {count} {lead} {opportunity}: {sum}");
                }
            }
        }
    }
}

/// Anything that grows with the square of the touches would take hours here.
#[test]
fn a_journey_of_a_hundred_thousand_touches_is_attributed_and_explained() {
    let touches: Vec<_> = (0..100_000_i64)
        .map(|second| Touchpoint {
            kind: Some("click".into()),
            influencer: Some(format!("i{}", second % 1_000)),
            engagement: Some(50.0),
            weight: Some(1.0),
            ..Touchpoint::new(
                "ann",
                Timestamp::from_micros(second * 1_000_000).unwrap(),
                format!("c{}", second % 300),
            )
        })
        .collect();
    let conversions = [Conversion::new("ann", "1970-02-01".parse().unwrap(), 1.0)];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    for spec in ModelSpec::all() {
        let explained = spec.explain(&journeys, 0).unwrap();
        let weights: Vec<_> = explained.touches.iter().map(|touch| touch.weight).collect();
        assert_eq!(weights, spec.attribute(&journeys).unwrap().weights(), "{spec}");
        assert!(explained.touches.iter().all(|touch| touch.sentence.contains(": ")), "{spec}");
    }
}
