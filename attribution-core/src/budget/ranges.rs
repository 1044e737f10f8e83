//! Feasible range of each channel, from all its constraints; and the two of these that clash.

use super::problem::{BudgetChannel, BudgetProblem, Explore};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::count_f64;
use crate::solver::prepared::Range;
use crate::solver::steps::{is_whole, lot_steps};

/// Feasible range of a channel, and its change with the budget.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Allowed {
    /// Bounds at this budget.
    pub(super) range: Range,
    /// The most that it may spend, whatever the budget.
    pub(super) cap: f64,
    /// Derivative of its floor with respect to the budget; infinite where the next unit asks for a whole lot, or a least
    /// amount, at once.
    pub(super) grows: f64,
}

/// A bound, and the address of what says so.
#[derive(Clone)]
struct Bound {
    value: f64,
    path: String,
}

/// Bounds that differ by less than this part of them are the same.
const SAME_BOUND: f64 = 1e-12;

/// More lots than this cannot be told apart from their neighbours by a float.
const MOST_LOTS: f64 = 1e8;

impl BudgetProblem {
    /// Feasible range of a channel when no channel needs more than `enough`.
    pub(super) fn allowed(&self, index: usize, channel: &BudgetChannel, enough: f64) -> Result<Allowed> {
        let at = |name: &str| format!("channels[{index}].{name}");
        let (cap, name) = cap(channel);
        let mut high = Bound { value: cap, path: at(name) };
        if enough < cap {
            high = Bound { value: enough, path: "budget".into() };
        }
        let mut low = Bound { value: channel.min, path: at("min") };
        if let Some(minimum) = least_by_change(channel).filter(|minimum| *minimum > low.value) {
            low = Bound { value: minimum, path: at("max_change") };
        }
        if let Some(locked) = channel.locked {
            check_lock(index, channel, locked)?;
            let range = Range { count: 1, low: locked, high: locked, off: false, lot: None };
            return Ok(Allowed { range, cap: locked, grows: 0.0 });
        }
        let mut grows = 0.0;
        let little = |explore: &Explore| channel.observations.unwrap_or(0) < explore.min_observations;
        if let (Some(explore), Some(budget)) = (self.explore.filter(little), self.budget) {
            let share = explore.share.get() / count_f64(self.channels.len() as u64);
            // Nobody is made to spend more than they may.
            let minimum = (share * budget).min(high.value);
            // A little more budget asks for more also where another bound asks for as much now.
            if minimum >= low.value * (1.0 - SAME_BOUND) && minimum < cap * (1.0 - SAME_BOUND) {
                grows = share;
            }
            if minimum > low.value || (budget == 0.0 && low.value == 0.0) {
                low = Bound { value: minimum, path: "explore".into() };
            }
        }
        let allows = |bound: &Bound, side: &str| Problem {
            path: bound.path.clone(),
            detail: format!("allows at {side} {}", bound.value),
        };
        // A minimum above the budget is the budget's clash, which names all minimums.
        if low.value > high.value && high.path != "budget" {
            return clash(vec![allows(&low, "least"), allows(&high, "most")]);
        }
        let active = channel.min_if_active.unwrap_or(0.0);
        let off = active > 0.0 && low.value == 0.0;
        // Without a budget nothing need be spent yet; with any it is the least amount.
        if off && grows > 0.0 {
            grows = f64::INFINITY;
        }
        let mut range =
            Range { count: 1, low: low.value, high: high.value.max(low.value), off: false, lot: channel.lot };
        let mut cap = cap;
        if off && active > range.high {
            (range.high, cap) = (0.0, 0.0);
        } else if off {
            (range.low, range.off) = (active, true);
        } else if active > range.high {
            let detail = format!("expected nothing or at least {active}, but something must be spent");
            let own = Problem { path: at("min_if_active"), detail };
            let mut problems = vec![own, allows(&low, "least")];
            if high.path == low.path {
                problems = vec![
                    problems.swap_remove(0),
                    Problem {
                        path: low.path,
                        detail: format!("allows at least {} and at most {}", low.value, high.value),
                    },
                ];
            } else {
                problems.push(allows(&high, "most"));
            }
            return clash(problems);
        } else if active > range.low {
            // Something must be spent, and then at least this.
            if active > range.low * (1.0 + SAME_BOUND) {
                grows = 0.0;
            }
            range.low = active;
        }
        if range.high.is_infinite() {
            // All have a maximum then, or what is missing here is none.
            range.high = range.low.max(channel.curve.saturation().unwrap_or(f64::INFINITY));
        }
        if range.high.is_infinite()
            && (channel.lot.is_some() || channel.curve.inverse_marginal(1.0).is_none())
        {
            let detail = "expected a maximum for spend in lots or a straight curve, got none";
            return Err(Error::new(ErrorKind::InvalidConfig, at("max"), detail));
        }
        if let Some(lot) = channel.lot {
            // Between lots a floor may rise; from a whole one the next is asked for.
            grows = if grows > 0.0 && is_whole(range.low / lot) { f64::INFINITY } else { 0.0 };
            if range.high / lot > MOST_LOTS {
                let detail =
                    format!("expected at most {MOST_LOTS} lots up to {}, got lots of {lot}", range.high);
                return Err(Error::new(ErrorKind::InvalidConfig, at("lot"), detail));
            }
        }
        let range = match in_lots(range) {
            Some(range) => range,
            None if range.off => Range { low: 0.0, high: 0.0, off: false, lot: None, ..range },
            None => {
                let detail = format!("no whole number of lots lies between {} and {}", range.low, range.high);
                let own = Problem { path: at("lot"), detail };
                return clash(vec![own, allows(&low, "least"), allows(&high, "most")]);
            }
        };
        Ok(Allowed { range, cap, grows })
    }
}

/// A lock is a spend like any other: it keeps what is said of its channel.
fn check_lock(index: usize, channel: &BudgetChannel, locked: f64) -> Result<()> {
    let clashes = |name: &str, other: String| {
        let at = |name: &str| format!("channels[{index}].{name}");
        let own = format!("a lock at {locked} clashes with {name}");
        clash(vec![Problem { path: at("locked"), detail: own }, Problem { path: at(name), detail: other }])
    };
    let (maximum, name) = cap(&BudgetChannel { locked: None, ..channel.clone() });
    if locked > maximum {
        return clashes(name, format!("allows at most {maximum}, got a lock at {locked}"));
    }
    if locked < channel.min {
        return clashes("min", format!("allows at least {}, got a lock at {locked}", channel.min));
    }
    if let Some(minimum) = least_by_change(channel).filter(|minimum| locked < *minimum) {
        return clashes("max_change", format!("allows at least {minimum}, got a lock at {locked}"));
    }
    if let Some(minimum) = channel.min_if_active.filter(|minimum| locked > 0.0 && locked < *minimum) {
        return clashes(
            "min_if_active",
            format!("allows nothing or at least {minimum}, got a lock at {locked}"),
        );
    }
    if let Some(lot) = channel.lot.filter(|lot| !is_whole(locked / lot)) {
        return clashes("lot", format!("allows whole numbers of {lot}, got a lock at {locked}"));
    }
    Ok(())
}

/// The least that may be spent on a channel so that its spend does not change by too much.
fn least_by_change(channel: &BudgetChannel) -> Option<f64> {
    let (now, change) = channel.current.zip(channel.max_change)?;
    Some(now * (1.0 - change).max(0.0))
}

/// The most that may be spent on a channel without a budget, and which field says so.
pub(super) fn cap(channel: &BudgetChannel) -> (f64, &'static str) {
    let seen = channel.observed_max.zip(channel.max_extrapolation).map(|(seen, times)| seen * times);
    let change = channel.current.zip(channel.max_change).map(|(now, change)| now * (1.0 + change));
    let mut cap = (f64::INFINITY, "max");
    for (bound, name) in [
        (channel.max, "max"),
        (seen, "max_extrapolation"),
        (change, "max_change"),
        (channel.locked, "locked"),
    ] {
        if let Some(bound) = bound.filter(|bound| *bound < cap.0) {
            cap = (bound, name);
        }
    }
    cap
}

/// Bounds that are whole numbers of lots; `None` when there is no such number between them.
fn in_lots(range: Range) -> Option<Range> {
    let Some(lot) = range.lot else { return Some(range) };
    let (first, last) = lot_steps(range.low, range.high, lot);
    (first <= last).then_some(Range { low: first * lot, high: last * lot, ..range })
}

fn clash<T>(problems: Vec<Problem>) -> Result<T> {
    let error = Error::from_problems(ErrorKind::Infeasible, problems);
    Err(error.unwrap_or_else(|| Error::new(ErrorKind::Infeasible, "", "expected bounds that go together")))
}

#[cfg(test)]
#[path = "ranges_tests.rs"]
mod tests;
