use crate::budget::{
    AllocationStatus, BudgetChannel, BudgetGroup, BudgetProblem, BudgetRule, Objective, allocate,
};
use crate::math::Random;
use crate::response::Curve;

/// Value of a plan, larger is better; `None` when it keeps not all bounds and targets.
fn worth(problem: &BudgetProblem, spends: &[f64]) -> Option<f64> {
    let (spend, response) = problem.totals(spends);
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-9 * b.abs().max(1.0);
    let channel_keeps = |(channel, spend): (&BudgetChannel, &f64)| {
        let whole = channel.lot.is_none_or(|lot| near((spend / lot).round() * lot, *spend));
        let active = channel.min_if_active.is_none_or(|minimum| *spend == 0.0 || *spend >= minimum - 1e-9);
        whole
            && active
            && *spend >= channel.min - 1e-9
            && *spend <= channel.max.unwrap_or(f64::INFINITY) + 1e-9
    };
    let group_keeps = |group: &BudgetGroup| {
        let own = problem
            .channels
            .iter()
            .zip(spends)
            .filter(|(channel, _)| channel.group.as_ref() == Some(&group.id));
        let own: f64 = own.map(|(_, spend)| spend).sum();
        own >= group.min - 1e-9 && own <= group.max.unwrap_or(f64::INFINITY) + 1e-9
    };
    let budget = problem.budget.unwrap_or(f64::INFINITY);
    let exactly = problem.budget_rule == BudgetRule::AtMost || near(spend, budget);
    let kept = problem.channels.iter().zip(spends).all(channel_keeps)
        && problem.groups.iter().all(group_keeps)
        && spend <= budget + 1e-9
        && exactly
        && problem.target_roas.is_none_or(|roas| response >= roas * spend - 1e-9 * response && spend > 0.0)
        && problem.target_response.is_none_or(|target| response >= target * (1.0 - 1e-9));
    kept.then(|| match problem.objective {
        Objective::MaxResponse => response,
        Objective::MaxProfit => problem.margin * response - spend,
        Objective::MaxRoas => response / spend.max(1e-300),
        Objective::MinSpend => -spend,
    })
}

fn any_problem(random: &mut Random, round: u64) -> BudgetProblem {
    let count = 2 + round % 2;
    let mut problem =
        BudgetProblem { budget: Some(10.0), rel_gap: 1e-7, max_nodes: 20_000, ..BudgetProblem::default() };
    for index in 0..count {
        let beta = 20.0 * random.uniform();
        let curve = match random.below(5) {
            0 => Curve::Linear { beta: beta / 5.0 },
            1 => Curve::Tabulated { spend: vec![2.0, 4.5], response: vec![0.2 * beta, beta] },
            2 => Curve::Sigmoid { beta, rate: 2.0, midpoint: 3.0 },
            _ => Curve::Hill {
                beta,
                half_sat: 1.0 + 4.0 * random.uniform(),
                slope: 0.6 + 4.0 * random.uniform(),
            },
        };
        let mut channel = BudgetChannel::new(index.to_string(), curve);
        match random.below(5) {
            0 => channel.lot = Some(2.0),
            1 => channel.min_if_active = Some(3.0),
            2 => channel = channel.with_bounds(1.0, 6.0),
            _ => {}
        }
        if random.below(2) == 0 {
            channel.group = Some("g".into());
        }
        problem.channels.push(channel);
    }
    let floor = if random.below(2) == 0 { 0.0 } else { 2.0 };
    problem.groups = vec![BudgetGroup { id: "g".into(), parent: None, min: floor, max: Some(7.0) }];
    match round % 6 {
        0 => problem.budget_rule = BudgetRule::Exactly,
        1 => (problem.objective, problem.margin) = (Objective::MaxProfit, 0.7),
        2 => problem.target_roas = Some(2.5 * random.uniform()),
        3 => {
            problem.objective = Objective::MinSpend;
            problem.target_response = Some(12.0 * random.uniform());
        }
        4 => problem.objective = Objective::MaxRoas,
        _ => {}
    }
    problem
}

#[test]
fn plans_of_every_kind_are_no_worse_than_those_on_a_grid() {
    const STEPS: u32 = 40;
    let mut random = Random::new(12);
    for round in 0..600 {
        let problem = any_problem(&mut random, round);
        let step = 10.0 / f64::from(STEPS);
        let mut best: Option<(f64, Vec<f64>)> = None;
        for a in 0..=STEPS {
            for b in 0..=STEPS - a {
                for c in 0..=(if problem.channels.len() == 3 { STEPS - a - b } else { 0 }) {
                    let plan: Vec<f64> =
                        [a, b, c].map(|steps| f64::from(steps) * step)[..problem.channels.len()].to_vec();
                    let value = worth(&problem, &plan);
                    let known = best.as_ref().map_or(f64::NEG_INFINITY, |(known, _)| *known);
                    if let Some(value) = value.filter(|value| *value > known) {
                        best = Some((value, plan));
                    }
                }
            }
        }
        let found = match allocate(&problem) {
            Ok(found) => found,
            Err(error) => {
                let nothing = best.as_ref().is_none_or(|(_, plan)| plan.iter().all(|spend| *spend == 0.0));
                let first = problem.objective == Objective::MaxRoas && error.code() == "INVALID_CONFIG";
                assert!(nothing || first, "{round}: {error}, but {best:?} in {problem:?}");
                continue;
            }
        };
        let spends: Vec<f64> = found.channels.iter().map(|channel| channel.spend).collect();
        let value = worth(&problem, &spends);
        let minimum = problem.objective == Objective::MinSpend;
        let told = if minimum { -found.objective_value } else { found.objective_value };
        let bound = if minimum { -found.bound } else { found.bound };
        let nothing = problem.target_roas.is_some() && spends.iter().all(|spend| *spend == 0.0);
        assert!(
            nothing || value.is_some_and(|value| (value - told).abs() <= 1e-6 * told.abs().max(1e-6)),
            "{round}: {value:?} {found:?} {problem:?}"
        );
        assert!(bound >= told - 1e-9 * told.abs(), "{round}: {found:?}");
        if let Some((value, plan)) = best {
            assert!(
                value <= bound + 1e-7 * bound.abs().max(1e-6),
                "{round}: {plan:?} is worth {value}: {found:?} {problem:?}"
            );
        }
        assert_eq!(found.status, AllocationStatus::Optimal, "{round}: {found:?} {problem:?}");
    }
}
