//! The best plan of a small problem, looked for in the slowest way: all plans on a grid, and the best of them moved by
//! exchanges. Constraints are read from their definitions.

use attribution_core::budget::{BudgetChannel, BudgetProblem, BudgetRule, Objective};

/// The best plan that was found.
pub(crate) struct Best {
    pub(crate) value: f64,
    pub(crate) plan: Vec<f64>,
}

/// Intervals of the grid of one channel.
const STEPS: u32 = 10;

/// Number of plans on the grid that are moved.
const STARTS: usize = 6;

/// Value of the objective with a plan.
pub(crate) fn objective(problem: &BudgetProblem, plan: &[f64]) -> f64 {
    let channels = problem.channels.iter().zip(plan);
    let response: f64 =
        channels.map(|(channel, spend)| channel.weight * channel.curve.response(*spend)).sum();
    let spend: f64 = plan.iter().sum();
    if problem.objective == Objective::MaxProfit { problem.margin * response - spend } else { response }
}

/// True for a channel in a group, at any depth.
fn is_in(problem: &BudgetProblem, channel: &BudgetChannel, group: &str) -> bool {
    let mut at = channel.group.as_deref();
    while let Some(name) = at {
        if name == group {
            return true;
        }
        at = problem.groups.iter().find(|group| group.id == name).and_then(|group| group.parent.as_deref());
    }
    false
}

/// The most that may be spent on a channel.
fn cap(channel: &BudgetChannel) -> f64 {
    let change = channel.current.zip(channel.max_change).map(|(now, change)| now * (1.0 + change));
    let seen = channel.observed_max.zip(channel.max_extrapolation).map(|(seen, times)| seen * times);
    [channel.max, change, seen, channel.locked].into_iter().flatten().fold(f64::INFINITY, f64::min)
}

/// The least that must be spent on it.
fn floor(problem: &BudgetProblem, channel: &BudgetChannel) -> f64 {
    let change = channel.current.zip(channel.max_change).map(|(now, change)| now * (1.0 - change));
    let little = |minimum: u32| channel.observations.unwrap_or(0) < minimum && channel.locked.is_none();
    #[expect(clippy::cast_precision_loss, reason = "three channels")]
    let count = problem.channels.len() as f64;
    let explore = problem.explore.filter(|explore| little(explore.min_observations));
    let explore = explore.map(|explore| (explore.share.get() * problem.budget.unwrap() / count).min(cap(channel)));
    [change, explore, channel.locked].into_iter().flatten().fold(channel.min, f64::max)
}

/// Feasibility check: the constraint that a plan breaks, if any.
pub(crate) fn keeps(problem: &BudgetProblem, plan: &[f64], slack: f64) -> Result<(), String> {
    let holds = |kept: bool, what: &str| if kept { Ok(()) } else { Err(what.to_owned()) };
    let below = |value: f64, maximum: f64| value <= maximum + slack * maximum.abs().max(1.0);
    let total: f64 = plan.iter().sum();
    for (channel, spend) in problem.channels.iter().zip(plan) {
        holds(below(*spend, cap(channel)), "a maximum")?;
        holds(below(floor(problem, channel), *spend), "a minimum")?;
        holds(*spend >= 0.0, "0")?;
        let active = channel.min_if_active.is_none_or(|minimum| *spend == 0.0 || below(minimum, *spend));
        holds(active, "a least amount when active")?;
        let whole = |lot: f64| ((spend / lot).round() - spend / lot).abs() < 1e-7;
        holds(channel.lot.is_none_or(whole), "a lot")?;
    }
    for group in &problem.groups {
        let own = problem.channels.iter().zip(plan).filter(|(channel, _)| is_in(problem, channel, &group.id));
        let own: f64 = own.map(|(_, spend)| spend).sum();
        holds(below(own, group.max.unwrap_or(f64::INFINITY)), "the cap of a group")?;
        holds(below(group.min, own), "the floor of a group")?;
    }
    let budget = problem.budget.unwrap_or(f64::INFINITY);
    holds(below(total, budget), "the budget")?;
    holds(problem.budget_rule == BudgetRule::AtMost || below(budget, total), "a budget to be spent")?;
    let channels = problem.channels.iter().zip(plan);
    let response: f64 =
        channels.map(|(channel, spend)| channel.weight * channel.curve.response(*spend)).sum();
    holds(problem.target_roas.is_none_or(|roas| below(roas * total, response)), "a target return")?;
    holds(problem.target_cpa.is_none_or(|cpa| below(total, cpa * response)), "a target cost")?;
    holds(problem.target_response.is_none_or(|minimum| below(minimum, response)), "a target response")
}

impl Best {
    /// The best of the plans on a grid and those given, moved by exchanges; none when no plan keeps all bounds.
    pub(crate) fn of(problem: &BudgetProblem, given: &[Vec<f64>]) -> Option<Self> {
        let mut starts: Vec<(f64, Vec<f64>)> = Vec::new();
        for plan in grid(problem).into_iter().chain(given.iter().cloned()) {
            let filled = filled(problem, plan);
            if keeps(problem, &filled, 1e-12).is_ok() {
                starts.push((objective(problem, &filled), filled));
            }
        }
        starts.sort_by(|a, b| b.0.total_cmp(&a.0));
        let moved = starts.into_iter().take(STARTS).map(|(_, plan)| exchanged(problem, plan));
        let best = moved.max_by(|a, b| a.value.total_cmp(&b.value))?;
        Some(best)
    }
}

/// True for a spend that is a choice among few.
fn is_fixed(channel: &BudgetChannel) -> bool {
    channel.lot.is_some() || channel.locked.is_some()
}

/// Every plan with spends on a grid, in lots, at bounds and at nothing.
fn grid(problem: &BudgetProblem) -> Vec<Vec<f64>> {
    let budget = problem.budget.unwrap();
    let mut plans = vec![Vec::new()];
    for channel in &problem.channels {
        let (low, high) = (floor(problem, channel), cap(channel).min(budget));
        let mut spends: Vec<f64> = match channel.lot {
            Some(lot) => {
                (0..100).map(|step| f64::from(step) * lot).filter(|spend| *spend <= high + 1e-12).collect()
            }
            None => (0..=STEPS).map(|step| low + (high - low) * f64::from(step) / f64::from(STEPS)).collect(),
        };
        if let Some(minimum) = channel.min_if_active {
            spends.retain(|spend| *spend >= minimum);
            spends.extend([0.0, minimum]);
        }
        spends.retain(|spend| *spend >= low - 1e-12 && *spend <= high + 1e-12);
        let longer = |plan: &Vec<f64>| {
            let with = |spend: &f64| plan.iter().copied().chain([*spend]).collect();
            spends.iter().map(with).collect::<Vec<Vec<f64>>>()
        };
        plans = plans.iter().flat_map(longer).collect();
        plans.retain(|plan| plan.iter().sum::<f64>() <= budget + 1e-12);
    }
    plans
}

/// The same plan with what is left of a budget on the first channels that may take it.
fn filled(problem: &BudgetProblem, mut plan: Vec<f64>) -> Vec<f64> {
    for index in 0..plan.len() {
        let more = room(problem, &plan, None, index);
        if problem.budget_rule == BudgetRule::Exactly && more > 0.0 {
            plan[index] += more;
        }
    }
    plan
}

/// Room of one channel to take from another one, or from what is left of the budget.
fn room(problem: &BudgetProblem, plan: &[f64], from: Option<usize>, to: usize) -> f64 {
    let (taker, spend) = (&problem.channels[to], plan[to]);
    let waits = taker.min_if_active.is_some_and(|minimum| spend < minimum);
    if is_fixed(taker) || waits {
        return 0.0;
    }
    let mut room = cap(taker) - spend;
    match from {
        Some(from) => {
            let giver = &problem.channels[from];
            if is_fixed(giver) || plan[from] == 0.0 {
                return 0.0;
            }
            let minimum = floor(problem, giver).max(giver.min_if_active.unwrap_or(0.0));
            room = room.min(plan[from] - minimum);
        }
        None => room = room.min(problem.budget.unwrap() - plan.iter().sum::<f64>()),
    }
    for group in &problem.groups {
        let gives = from.is_some_and(|from| is_in(problem, &problem.channels[from], &group.id));
        let gains = is_in(problem, taker, &group.id);
        let own = problem.channels.iter().zip(plan).filter(|(channel, _)| is_in(problem, channel, &group.id));
        let own: f64 = own.map(|(_, spend)| spend).sum();
        if gains && !gives {
            room = room.min(group.max.unwrap_or(f64::INFINITY) - own);
        } else if gives && !gains {
            room = room.min(own - group.min);
        }
    }
    room
}

/// A plan after exchanges between two channels, or with what is left of the budget, until they bring no more.
fn exchanged(problem: &BudgetProblem, mut plan: Vec<f64>) -> Best {
    let mut value = objective(problem, &plan);
    let count = plan.len();
    let sides = || (0..count).map(Some).chain([None]);
    for _ in 0..200 {
        let before = value;
        for (from, to) in sides().flat_map(|from| (0..count).map(move |to| (from, to))) {
            if from == Some(to) {
                continue;
            }
            let maximum = room(problem, &plan, from, to);
            if maximum > 0.0 {
                let (amount, reached) = best_amount(problem, &plan, from, to, maximum);
                if reached > value {
                    move_amount(&mut plan, from, to, amount);
                    value = reached;
                }
            }
        }
        // What a unit costs more than it brings is not spent.
        if problem.budget_rule == BudgetRule::AtMost {
            for from in 0..count {
                let minimum = floor(problem, &problem.channels[from])
                    .max(problem.channels[from].min_if_active.unwrap_or(0.0));
                let channel = &problem.channels[from];
                let own = |group: &str| -> f64 {
                    let own = problem.channels.iter().zip(&plan);
                    own.filter(|(channel, _)| is_in(problem, channel, group)).map(|(_, spend)| spend).sum()
                };
                let mut maximum = plan[from] - minimum;
                for group in problem.groups.iter().filter(|group| is_in(problem, channel, &group.id)) {
                    maximum = maximum.min(own(&group.id) - group.min);
                }
                if !is_fixed(channel) && maximum > 0.0 {
                    let (amount, reached) = best_change(maximum, |amount| {
                        let mut less = plan.clone();
                        less[from] -= amount;
                        objective(problem, &less)
                    });
                    if reached > value {
                        plan[from] -= amount;
                        value = reached;
                    }
                }
            }
        }
        if value - before <= 1e-15 * value.abs() {
            break;
        }
    }
    Best { value, plan }
}

fn move_amount(plan: &mut [f64], from: Option<usize>, to: usize, amount: f64) {
    plan[to] += amount;
    if let Some(from) = from {
        plan[from] -= amount;
    }
}

fn best_amount(
    problem: &BudgetProblem,
    plan: &[f64],
    from: Option<usize>,
    to: usize,
    maximum: f64,
) -> (f64, f64) {
    best_change(maximum, |amount| {
        let mut moved = plan.to_vec();
        move_amount(&mut moved, from, to, amount);
        objective(problem, &moved)
    })
}

/// Maximum of a function between 0 and `maximum`: on a grid, then by golden sections around its best point.
fn best_change(maximum: f64, value: impl Fn(f64) -> f64) -> (f64, f64) {
    const POINTS: u32 = 6;
    let at = |step: u32| maximum * f64::from(step) / f64::from(POINTS);
    let scored = |amount: f64| (amount, value(amount));
    let higher = |a: &(f64, f64), b: &(f64, f64)| a.1.total_cmp(&b.1);
    let top = (0..=POINTS).max_by(|a, b| value(at(*a)).total_cmp(&value(at(*b)))).unwrap();
    let (mut low, mut high) = (at(top.saturating_sub(1)), at((top + 1).min(POINTS)));
    let golden = f64::midpoint(5.0_f64.sqrt(), -1.0);
    for _ in 0..45 {
        let (left, right) = (high - golden * (high - low), low + golden * (high - low));
        if value(left) >= value(right) {
            high = right;
        } else {
            low = left;
        }
    }
    [scored(at(top)), scored(f64::midpoint(low, high)), scored(low), scored(high)]
        .into_iter()
        .max_by(higher)
        .unwrap()
}
