use super::*;
use crate::budget::{BudgetChannel, BudgetGroup, BudgetProblem, BudgetRule, allocate};
use crate::math::{Random, exp};
use crate::response::Curve;

fn uncertain(random: &mut Random, channels: usize, draws: usize, slopes: (f64, f64)) -> UncertainProblem {
    let curves: Vec<Vec<Curve>> = (0..channels)
        .map(|_| {
            let (beta, half_sat) = (exp(0.5 * random.normal()), exp(0.5 * random.normal()));
            let slope = slopes.0 + (slopes.1 - slopes.0) * random.uniform();
            let draw = |random: &mut Random| Curve::Hill {
                beta: beta * exp(0.3 * random.normal()),
                half_sat: half_sat * exp(0.3 * random.normal()),
                slope,
            };
            (0..draws).map(|_| draw(random)).collect()
        })
        .collect();
    let channel = |(index, draws): (usize, &Vec<Curve>)| BudgetChannel {
        current: Some(0.5),
        ..BudgetChannel::new(index.to_string(), draws[0].clone())
    };
    let problem = BudgetProblem {
        channels: curves.iter().enumerate().map(channel).collect(),
        budget: Some(0.6 * count_f64(channels as u64)),
        ..BudgetProblem::default()
    };
    UncertainProblem {
        problem,
        draws: curves,
        utility: Utility::Mean,
        aversion: None,
        tail: 0.5,
        by_draw: true,
    }
}

fn utility(given: &UncertainProblem, spends: &[f64]) -> f64 {
    let draws = given.draws[0].len();
    let mean = |values: Vec<f64>| values.iter().sum::<f64>() / count_f64(draws as u64);
    let each = given.draws.iter().zip(spends).map(|(curves, spend)| {
        let responses = curves.iter().map(|curve| curve.response(*spend));
        match given.aversion {
            None => mean(responses.collect()),
            Some(aversion) => {
                -crate::math::ln(mean(responses.map(|value| exp(-aversion * value)).collect())) / aversion
            }
        }
    });
    each.sum()
}

#[test]
fn no_plan_has_more_utility_than_the_bound() {
    let mut random = Random::new(9);
    for round in 0..30 {
        let slopes = if round % 2 == 0 { (0.4, 1.0) } else { (1.2, 4.0) };
        let mut given = uncertain(&mut random, 2 + round % 4, 5, slopes);
        if round % 3 == 0 {
            (given.utility, given.aversion) = (Utility::Entropic, Some(2.0));
        }
        let best = allocate_draws(&given).unwrap();
        assert!((utility(&given, &best.spends) / best.utility - 1.0).abs() < 1e-12, "{round}");
        assert_eq!(best.status, AllocationStatus::Optimal, "{round}: gap {}", best.gap);
        assert!(best.gap <= 1e-6 && best.tail_response <= best.mean_response);
        assert!(best.value_of_information.unwrap() >= -1e-6 * best.mean_response || given.aversion.is_some());
        for _ in 0..200 {
            let mut plan: Vec<f64> = best
                .spends
                .iter()
                .map(|spend| {
                    (spend + 0.3 * random.normal()).max(0.0) * f64::from(u8::from(random.below(6) > 0))
                })
                .collect();
            let total: f64 = plan.iter().sum();
            for spend in &mut plan {
                *spend *= given.problem.budget.unwrap() / total.max(1e-9);
            }
            if total > 0.0 {
                assert!(utility(&given, &plan) <= best.bound * (1.0 + 1e-12), "{round}: {plan:?} {best:?}");
            }
        }
    }
}

#[test]
fn draws_that_are_all_the_same_change_nothing() {
    let mut given = uncertain(&mut Random::new(4), 4, 1, (1.5, 3.0));
    let known = allocate(&given.problem).unwrap();
    for draws in &mut given.draws {
        draws.resize(3, draws[0].clone());
    }
    let best = allocate_draws(&given).unwrap();
    assert!((best.mean_response / known.response - 1.0).abs() < 1e-6);
    assert!(best.value_of_information.unwrap().abs() < 1e-6 * known.response);
    let thompson: f64 = best.thompson_spends.unwrap().iter().sum();
    assert!((thompson - known.spend).abs() < 1e-9);
    for (grow, channel) in best.should_grow.unwrap().iter().zip(&known.channels) {
        assert_eq!(*grow, Some(f64::from(u8::from(channel.spend > 0.5))));
    }
}

#[test]
fn the_worst_share_is_a_mean_of_the_worst() {
    assert_eq!(worst(&[4.0, 1.0, 3.0, 2.0], 0.5), 1.5);
    assert_eq!(worst(&[4.0, 1.0, 3.0, 2.0], 0.375), (1.0 + 0.5 * 2.0) / 1.5);
    assert_eq!(worst(&[4.0], 1.0), 4.0);
}

#[test]
fn draws_must_fit_the_channels() {
    let mut random = Random::new(1);
    let given = uncertain(&mut random, 2, 3, (1.0, 2.0));
    let path = |given: &UncertainProblem| allocate_draws(given).unwrap_err().path().to_owned();
    assert_eq!(path(&UncertainProblem { draws: given.draws[..1].to_vec(), ..given.clone() }), "draws");
    let mut short = given.clone();
    short.draws[1].pop();
    assert_eq!(path(&short), "draws[1]");
    short.draws[1].push(Curve::Tabulated { spend: vec![0.0, 1.0], response: vec![0.0, 1.0] });
    assert_eq!(path(&short), "draws[1][2]");
    assert_eq!(path(&UncertainProblem { aversion: Some(1.0), ..given.clone() }), "aversion");
    assert_eq!(path(&UncertainProblem { utility: Utility::Entropic, ..given.clone() }), "aversion");
    assert_eq!(path(&UncertainProblem { tail: 0.0, ..given.clone() }), "tail");
    let mut target = given;
    target.problem.target_roas = Some(1.0);
    assert_eq!(path(&target), "problem.objective");
}

#[test]
fn the_worst_draws_are_as_good_as_they_can_be() {
    let mut random = Random::new(21);
    let mut open = Vec::new();
    for round in 0..36 {
        let slopes = if round % 3 < 2 { (0.4, 1.0) } else { (1.2, 4.0) };
        let draws = [3, 8, 40][round % 3];
        let mut given = uncertain(&mut random, 2 + round % 4, draws, slopes);
        (given.utility, given.tail, given.by_draw) = (Utility::Cvar, [0.5, 0.1, 0.9][round / 3 % 3], false);
        if round % 5 == 0 {
            given.problem.groups =
                vec![BudgetGroup { id: "g".into(), parent: None, min: 0.1, max: Some(0.5) }];
            given.problem.channels[0].group = Some("g".into());
            given.problem.channels[1].group = Some("g".into());
        } else if round % 7 == 0 {
            given.problem.budget_rule = BudgetRule::Exactly;
        }
        let best = allocate_draws(&given).unwrap();
        let tail = |spends: &[f64]| {
            worst(&(0..draws).map(|draw| given.response(draw, spends)).collect::<Vec<_>>(), given.tail)
        };
        let budget = given.problem.budget.unwrap();
        assert_eq!(tail(&best.spends), best.utility);
        assert!(best.tail_response == best.utility && best.spend <= budget * (1.0 + 1e-12));
        assert!(best.utility <= best.bound);
        if best.status != AllocationStatus::Optimal {
            open.push((round, best.gap));
        }
        for trial in 0..100 {
            let wide = [0.3, 0.02][trial % 2];
            let mut plan: Vec<f64> =
                best.spends.iter().map(|spend| (spend + wide * random.normal()).max(0.0)).collect();
            let total: f64 = plan.iter().sum();
            for spend in &mut plan {
                *spend *= budget / total;
            }
            let in_group = plan[0] + plan[1];
            if total > 0.0 && (given.problem.groups.is_empty() || (0.1..=0.5).contains(&in_group)) {
                assert!(tail(&plan) <= best.bound * (1.0 + 1e-12), "{round}: {plan:?} {best:?}");
            }
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

#[test]
fn straight_lines_among_the_draws_are_curves_as_well() {
    let mm = Curve::michaelis_menten(5.0, 3.0).unwrap();
    let power = |beta: f64, exponent: f64| Curve::Power { beta, exponent };
    let line = Curve::Linear { beta: 0.45 };
    for other in [
        [power(0.5, 0.9), power(0.4, 1.0)],
        [power(0.4, 1.0), power(0.5, 0.9)],
        [power(0.5, 1.0), power(0.4, 1.0)],
        [line.clone(), power(1.87, 1.0)],
        [line, Curve::hill(3.0, 2.0, 3.0).unwrap()],
    ] {
        let draws = vec![vec![mm.clone(), mm.clone()], other.to_vec()];
        let channels =
            draws.iter().zip(["a", "b"]).map(|(draws, id)| BudgetChannel::new(id, draws[0].clone()));
        let problem =
            BudgetProblem { channels: channels.collect(), budget: Some(5.0), ..BudgetProblem::default() };
        for (aim, aversion) in [(Utility::Mean, None), (Utility::Entropic, Some(0.5)), (Utility::Cvar, None)]
        {
            let (problem, draws) = (problem.clone(), draws.clone());
            let given =
                UncertainProblem { problem, draws, utility: aim, aversion, tail: 0.5, by_draw: false };
            let best = allocate_draws(&given).unwrap();
            let worth = |spends: &[f64]| match given.utility {
                Utility::Cvar => worst(&[given.response(0, spends), given.response(1, spends)], 0.5),
                _ => utility(&given, spends),
            };
            assert!((worth(&best.spends) - best.utility).abs() < 1e-9 && best.gap < 1e-6, "{best:?}");
            for step in 0..=1000 {
                let first = 5.0 * f64::from(step) / 1000.0;
                assert!(worth(&[first, 5.0 - first]) <= best.bound * (1.0 + 1e-9), "{first} {best:?}");
            }
        }
    }
}

#[test]
fn prices_are_what_the_next_unit_brings() {
    let curves = [Curve::hill(10.0, 1.0, 3.0).unwrap(), Curve::hill(7.0, 1.2, 3.0).unwrap()];
    let channels = curves.iter().zip(["a", "b"]).map(|(curve, id)| BudgetChannel::new(id, curve.clone()));
    let problem =
        BudgetProblem { channels: channels.collect(), budget: Some(0.5), ..BudgetProblem::default() };
    let known = allocate(&problem).unwrap();
    let more = allocate(&problem.clone().with_budget(0.5 + 1e-6)).unwrap();
    let brings = (more.response - known.response) / 1e-6;
    assert!((known.shadow_price.unwrap() / brings - 1.0).abs() < 1e-4);
    let draws = curves.iter().map(|curve| vec![curve.clone(), curve.clone()]).collect();
    let given = UncertainProblem {
        problem,
        draws,
        utility: Utility::Mean,
        aversion: None,
        tail: 0.5,
        by_draw: false,
    };
    assert!((allocate_draws(&given).unwrap().shadow_price.unwrap() / brings - 1.0).abs() < 1e-4);
}

#[test]
fn draws_that_are_equal_at_the_best_plan_do_not_keep_the_gap_open() {
    let mm = Curve::michaelis_menten(5.0, 3.0).unwrap();
    let nothing = Curve::Exponential { beta: 0.0, scale: 1.0 };
    let draws = vec![vec![mm.clone(), mm], vec![nothing, Curve::hill(2.0, 1.0, 3.0).unwrap()]];
    let channels = draws.iter().zip(["a", "b"]).map(|(draws, id)| BudgetChannel::new(id, draws[0].clone()));
    let problem =
        BudgetProblem { channels: channels.collect(), budget: Some(5.0), ..BudgetProblem::default() };
    let given = UncertainProblem {
        problem,
        draws,
        utility: Utility::Cvar,
        aversion: None,
        tail: 0.5,
        by_draw: false,
    };
    let best = allocate_draws(&given).unwrap();
    assert!((best.utility - 3.125).abs() < 1e-9 && best.status == AllocationStatus::Optimal, "{best:?}");
}
