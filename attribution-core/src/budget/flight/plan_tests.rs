use super::*;
use crate::budget::FlightChannel;
use crate::math::{Random, ln};
use crate::response::Curve;

fn random_problem(random: &mut Random) -> FlightProblem {
    let periods = 2 + random.below(7);
    let channel = |index: u64, random: &mut Random| {
        let (beta, scale) = (exp(random.normal()), exp(random.normal()));
        let curve = match random.below(4) {
            0 => Curve::MichaelisMenten { beta, half_sat: scale },
            1 => Curve::Log { beta, scale },
            2 => Curve::Power { beta, exponent: 0.5 },
            _ => Curve::Exponential { beta, scale },
        };
        FlightChannel {
            id: index.to_string(),
            curve,
            theta: 0.9 * random.uniform(),
            weights: (0..periods)
                .map(|_| if random.below(5) == 0 { 0.0 } else { 2.0 * random.uniform() })
                .collect(),
            initial_adstock: if random.below(2) == 0 { 0.0 } else { 2.0 * random.uniform() },
            tail_periods: u32::try_from(random.below(4)).unwrap(),
        }
    };
    let channels = (0..=random.below(3)).map(|index| channel(index, random)).collect();
    FlightProblem { budget: 3.0 * random.uniform() + 0.1, periods: u32::try_from(periods).unwrap(), channels }
}

fn response(problem: &FlightProblem, spends: &[Vec<f64>]) -> f64 {
    let mut total = 0.0;
    for (channel, spends) in problem.channels.iter().zip(spends) {
        let mut adstock = channel.initial_adstock;
        for (spend, weight) in spends.iter().zip(&channel.weights) {
            adstock = spend + channel.theta * adstock;
            total += weight * channel.curve.response(adstock);
        }
        for _ in 0..channel.tail_periods {
            adstock *= channel.theta;
            total += channel.weights.last().unwrap() * channel.curve.response(adstock);
        }
    }
    total
}

#[test]
fn no_other_flight_brings_more() {
    let mut random = Random::new(6);
    for round in 0..120 {
        let problem = random_problem(&mut random);
        let plan = plan_flight(&problem).unwrap();
        let spends: Vec<Vec<f64>> = plan.channels.iter().map(|channel| channel.spend.clone()).collect();
        assert!(spends.iter().flatten().all(|spend| *spend >= 0.0));
        assert!(
            (plan.spend - problem.budget).abs() <= 1e-9 * problem.budget,
            "{round}: {problem:?} {plan:?}"
        );
        assert!((response(&problem, &spends) / plan.response - 1.0).abs() < 1e-12);
        assert!(plan.gap < 1e-9, "{round}: {} {problem:?}", plan.gap);
        assert!(plan.even_response <= plan.bound);
        for _ in 0..50 {
            // Some spend moves from one period or channel to another.
            let mut other = spends.clone();
            for spend in other.iter_mut().flatten() {
                *spend = (*spend + 0.1 * random.normal()).max(0.0);
            }
            let total: f64 = other.iter().flatten().sum();
            if total > 0.0 {
                for spend in other.iter_mut().flatten() {
                    *spend *= problem.budget / total;
                }
                assert!(response(&problem, &other) <= plan.bound * (1.0 + 1e-12), "{round}");
            }
        }
    }
}

#[test]
fn without_carry_over_all_periods_are_alike() {
    let channel = FlightChannel {
        id: "a".into(),
        curve: Curve::Log { beta: 5.0, scale: 2.0 },
        theta: 0.0,
        weights: Vec::new(),
        initial_adstock: 0.0,
        tail_periods: 0,
    };
    let plan = plan_flight(&FlightProblem { budget: 12.0, periods: 4, channels: vec![channel] }).unwrap();
    assert!(plan.channels[0].spend.iter().all(|spend| (spend - 3.0).abs() < 1e-9));
    assert!((plan.response / plan.even_response - 1.0).abs() < 1e-12);
}

#[test]
fn what_cannot_be_planned_is_refused() {
    let path = |json: &str| FlightProblem::from_json(json).unwrap_err().path().to_owned();
    assert_eq!(path(r#"{"budget":-1,"periods":1,"channels":[]}"#), "budget");
    assert_eq!(path(r#"{"budget":1,"periods":0,"channels":[]}"#), "periods");
    let channel = |rest: &str| format!(r#"{{"budget":1,"periods":2,"channels":[{{"id":"a",{rest}}}]}}"#);
    let hill = r#""curve":{"family":"hill","beta":1,"half_sat":1,"slope":2}"#;
    assert_eq!(path(&channel(hill)), "channels[0].curve");
    let log = r#""curve":{"family":"log","beta":1,"scale":1}"#;
    assert_eq!(path(&channel(&format!(r#"{log},"theta":1"#))), "channels[0].theta");
    assert_eq!(path(&channel(&format!(r#"{log},"weights":[1]"#))), "channels[0].weights");
    assert_eq!(path(&channel(&format!(r#"{log},"weights":[1,-1]"#))), "channels[0].weights[1]");
    let empty = plan_flight(&FlightProblem { budget: 0.0, periods: 3, channels: Vec::new() }).unwrap();
    assert_eq!((empty.spend, empty.response), (0.0, 0.0));
}

fn exponentials(budget: f64) -> FlightProblem {
    let channel = |id: &str, beta: f64| {
        format!(r#"{{"id":"{id}","curve":{{"family":"exponential","beta":{beta},"scale":1}}}}"#)
    };
    let channels = [channel("a", 1.0), channel("b", 2.0)].join(",");
    FlightProblem::from_json(&format!(r#"{{"budget":{budget},"periods":2,"channels":[{channels}]}}"#))
        .unwrap()
}

#[test]
fn more_than_saturates_every_period_brings_all_there_is() {
    // Two periods of at most 1 and 2: never more than 6.
    for budget in [2000.0, 2500.0, 3000.0, 1e6, 1e300] {
        let plan = plan_flight(&exponentials(budget)).unwrap();
        assert_eq!((plan.response, plan.bound, plan.gap), (6.0, 6.0, 0.0), "{budget}");
        assert!(plan.spend <= budget && plan.spend > 0.99 * budget.min(2900.0), "{budget}: {}", plan.spend);
        assert!(plan.shadow_price.unwrap() < 1e-200);
    }
    // By hand: at price p each spends ln(beta / p); 2 (ln 1 + ln 2) − 4 ln p = 4 makes ln p = (ln 2) / 2 − 1.
    let plan = plan_flight(&exponentials(4.0)).unwrap();
    let price = exp(ln(2.0) / 2.0 - 1.0);
    assert!((plan.shadow_price.unwrap() - price).abs() < 1e-12);
    assert!((plan.channels[1].spend[0] - (1.0 + ln(2.0) / 2.0)).abs() < 1e-12);
    assert!((plan.response - (6.0 - 4.0 * price)).abs() < 1e-12);
}

#[test]
fn a_first_unit_has_a_price_where_its_slope_is_a_number() {
    let price = |curve: &str| {
        let json =
            format!(r#"{{"budget":0,"periods":2,"channels":[{{"id":"a","theta":0.5,"curve":{curve}}}]}}"#);
        let plan = plan_flight(&FlightProblem::from_json(&json).unwrap()).unwrap();
        assert_eq!((plan.spend, plan.response, plan.gap), (0.0, 0.0, 0.0));
        (plan.shadow_price, plan.shadow_price_reason)
    };
    assert_eq!(price(r#"{"family":"power","beta":3,"exponent":0.5}"#), (None, Some(NoPrice::Infinite)));
    // 6 / 2 in the first period, and half of it in the second.
    assert_eq!(price(r#"{"family":"exponential","beta":6,"scale":2}"#), (Some(4.5), None));
    let none = FlightProblem { budget: 5.0, periods: 1, channels: Vec::new() };
    let none = plan_flight(&none).unwrap();
    assert_eq!((none.shadow_price, none.shadow_price_reason), (None, Some(NoPrice::NoChannel)));
}

#[test]
fn a_spend_of_next_to_nothing_has_a_price() {
    // The first channel is worth a spend of 1.65e-320, whose slope a double cannot tell to more than five digits.
    let json = r#"{"budget":58.2745481540831,"periods":8,"channels":[
        {"id":"a","weights":[0,0,0,0,0.7892731232153961,0,0,0],
         "curve":{"family":"power","beta":8.840963102149403e-6,"exponent":0.978983230164945}},
        {"id":"b","theta":0.6766085522961782,"weights":[0,1.1692557148672862,1.9175018433576894,0,0,2.91399716598598,0,0],
         "curve":{"family":"power","beta":43.46177562444866,"exponent":0.7158012562407767}}]}"#;
    let both = FlightProblem::from_json(json).unwrap();
    let alone = FlightProblem { channels: both.channels[1..].to_vec(), ..both.clone() };
    let (both, alone) = (plan_flight(&both).unwrap(), plan_flight(&alone).unwrap());
    assert_eq!((both.status, alone.status), (AllocationStatus::Optimal, AllocationStatus::Optimal));
    assert!(both.gap < 1e-12, "{}", both.gap);
    let (price, expected) = (both.shadow_price.unwrap(), alone.shadow_price.unwrap());
    assert!((price / expected - 1.0).abs() < 1e-12, "{price} {expected}");
}

#[test]
fn names_are_there_once() {
    let log = r#""curve":{"family":"log","beta":1,"scale":1}"#;
    let error = |first: &str, second: &str| {
        let json = format!(
            r#"{{"budget":1,"periods":1,"channels":[{{"id":"{first}",{log}}},{{"id":"{second}",{log}}}]}}"#
        );
        FlightProblem::from_json(&json).unwrap_err().to_string()
    };
    assert_eq!(error("tv", "tv"), "channels[1].id: expected a name of its own, got tv like channels[0]");
    assert_eq!(error("tv", ""), "channels[1].id: expected a name, got an empty text");
}

#[test]
fn what_no_number_can_say_is_refused() {
    let path = |json: &str| FlightProblem::from_json(json).unwrap_err().path().to_owned();
    let power = r#"{"id":"a","curve":{"family":"power","beta":1e100,"exponent":0.9}}"#;
    assert_eq!(path(&format!(r#"{{"budget":1e300,"periods":3,"channels":[{power}]}}"#)), "channels[0]");
    let adstock = r#"{"id":"a","initial_adstock":1e308,"curve":{"family":"exponential","beta":1,"scale":1}}"#;
    assert_eq!(path(&format!(r#"{{"budget":1.7e308,"periods":3,"channels":[{adstock}]}}"#)), "channels[0]");
}

mod laws {
    use proptest::prelude::*;

    use super::*;

    fn curve() -> impl Strategy<Value = Curve> {
        let sizes = (-6.0..6.0_f64, -6.0..6.0_f64);
        (0..7_u8, sizes, 0.02..0.999_f64).prop_map(|(family, (beta, scale), exponent)| {
            let (beta, scale) = (exp(2.0 * beta), exp(2.0 * scale));
            match family {
                0 => Curve::MichaelisMenten { beta, half_sat: scale },
                1 => Curve::Log { beta, scale },
                2 => Curve::Power { beta, exponent },
                3 => Curve::Tanh { beta, scale },
                4 => Curve::Hill { beta, half_sat: scale, slope: exponent },
                5 => Curve::Logistic { beta, rate: 1.0 / scale },
                _ => Curve::Exponential { beta, scale },
            }
        })
    }

    prop_compose! {
        fn problem()(periods in 1..9_usize)(
            channels in prop::collection::vec(
                (
                    curve(),
                    prop_oneof![Just(0.0), 0.0..0.99_f64],
                    prop::collection::vec(prop_oneof![Just(0.0), 0.0..3.0_f64], periods),
                    prop_oneof![Just(0.0), 0.0..100.0_f64],
                    0..5_u32,
                ),
                1..5,
            ),
            periods in Just(periods),
        ) -> FlightProblem {
            let channel = |(id, (curve, theta, weights, initial_adstock, tail_periods))| {
                let id = format!("{id}");
                FlightChannel { id, curve, theta, weights, initial_adstock, tail_periods }
            };
            let channels = channels.into_iter().enumerate().map(channel).collect();
            FlightProblem { budget: 0.0, periods: u32::try_from(periods).unwrap(), channels }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]

        #[test]
        fn a_larger_budget_never_brings_less(problem in problem(), minimum in -9.0..4.0_f64) {
            let mut before = 0.0;
            for step in 0..12_u32 {
                let budget = if step == 0 { 0.0 } else { exp(minimum + f64::from(step) * 1.3) };
                let plan = plan_flight(&FlightProblem { budget, ..problem.clone() }).unwrap();
                let spends = plan.channels.iter().flat_map(|channel| channel.spend.clone());
                prop_assert!(spends.clone().all(|spend| spend >= 0.0 && spend.is_finite()));
                prop_assert!(plan.spend <= budget * (1.0 + 1e-15), "{} of {}", plan.spend, budget);
                prop_assert!((spends.sum::<f64>() - plan.spend).abs() <= 1e-12 * plan.spend);
                prop_assert!(plan.response >= before * (1.0 - 1e-12), "{budget}: {} < {before}", plan.response);
                prop_assert!(plan.bound.is_finite() && plan.bound >= plan.response);
                prop_assert_eq!(plan.status, AllocationStatus::Optimal, "{}: gap {}", budget, plan.gap);
                prop_assert!(plan.even_response <= plan.bound * (1.0 + 1e-12));
                prop_assert!(plan.shadow_price.is_none_or(f64::is_finite));
                prop_assert_eq!(plan.shadow_price.is_none(), plan.shadow_price_reason.is_some());
                before = plan.response;
            }
        }

        #[test]
        fn the_bound_holds_for_plans_that_are_not_the_best(problem in problem(), shares in prop::collection::vec(0.0..1.0_f64, 32)) {
            // The bound of any plan, good or bad, is above the response of the best.
            let budget = 50.0;
            let problem = FlightProblem { budget, ..problem };
            let best = plan_flight(&problem).unwrap();
            let steps = crate::math::Steps::new(&unwatched, 1);
            let lookout = Lookout::new(&steps);
            let flights: Vec<Flight<'_>> =
                problem.channels.iter().map(|channel| Flight::new(channel, problem.periods as usize, budget, &lookout)).collect();
            let count = flights.len() * problem.periods as usize;
            let all: f64 = shares.iter().take(count).sum::<f64>() + 1e-9;
            let spends: Vec<Vec<f64>> = shares[..count]
                .chunks(problem.periods as usize)
                .map(|shares| shares.iter().map(|share| budget * share / all).collect())
                .collect();
            let (_, missing) = dual(&flights, &spends, budget);
            let response: f64 = flights.iter().zip(&spends).map(|(flight, spends)| flight.response(spends)).sum();
            prop_assert!(response + missing >= best.response * (1.0 - 1e-12));
            prop_assert!(response <= best.bound * (1.0 + 1e-12));
        }
    }
}
