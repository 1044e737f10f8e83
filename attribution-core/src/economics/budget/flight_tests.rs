use super::super::flight_problem::FlightChannel;
use super::*;
use crate::economics::response::Curve;
use crate::math::Random;

fn random_problem(random: &mut Random) -> FlightProblem {
    let periods = 2 + random.below(7);
    let channel = |place: u64, random: &mut Random| {
        let (beta, scale) = (exp(random.normal()), exp(random.normal()));
        let curve = match random.below(4) {
            0 => Curve::MichaelisMenten { beta, half_sat: scale },
            1 => Curve::Log { beta, scale },
            2 => Curve::Power { beta, exponent: 0.5 },
            _ => Curve::Exponential { beta, scale },
        };
        FlightChannel {
            id: place.to_string(),
            curve,
            theta: 0.9 * random.uniform(),
            weights: (0..periods)
                .map(|_| if random.below(5) == 0 { 0.0 } else { 2.0 * random.uniform() })
                .collect(),
            initial_adstock: if random.below(2) == 0 { 0.0 } else { 2.0 * random.uniform() },
            tail_periods: u32::try_from(random.below(4)).unwrap(),
        }
    };
    let channels = (0..=random.below(3)).map(|place| channel(place, random)).collect();
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
