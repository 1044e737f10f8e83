//! Checks of a problem: does it say what can be meant?

use std::collections::BTreeMap;
use std::fmt::{self, Display};

use super::problem::{BudgetChannel, BudgetProblem, BudgetRule, Objective};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::range_objection;

/// Address of a field of one channel, written only where it is needed.
#[derive(Clone, Copy)]
struct Address<'a>(usize, &'a str);

impl Display for Address<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "channels[{}].{}", self.0, self.1)
    }
}

/// Problems found so far.
#[derive(Default)]
struct Found(Vec<Problem>);

impl Found {
    fn that(&mut self, holds: bool, path: impl Display, detail: impl FnOnce() -> String) {
        if !holds {
            self.0.push(Problem { path: path.to_string(), detail: detail() });
        }
    }

    fn not_negative(&mut self, path: impl Display, value: Option<f64>) {
        if let Some(detail) = value.and_then(|value| range_objection(value, f64::MAX)) {
            self.0.push(Problem { path: path.to_string(), detail });
        }
    }

    fn positive(&mut self, path: impl Display, value: Option<f64>) {
        let Some(value) = value else { return };
        self.that(value > 0.0 && value.is_finite(), path, || {
            format!("expected a finite number above 0, got {value}")
        });
    }
}

impl BudgetProblem {
    /// Checks everything that can be seen without solving.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every problem: numbers out of range, names that are missing, doubled or unknown, a maximum
    /// below its minimum, groups that contain themselves, targets that do not go together.
    pub fn validate(&self) -> Result<()> {
        let mut found = Found::default();
        found.not_negative("budget", self.budget);
        found.positive("margin", Some(self.margin));
        found.not_negative("target_response", self.target_response);
        found.positive("target_roas", self.target_roas);
        found.positive("target_cpa", self.target_cpa);
        found.positive("target_marginal_roas", self.target_marginal_roas);
        found.that(self.rel_gap >= 0.0 && self.rel_gap < 1.0, "rel_gap", || {
            format!("expected a number from 0 to below 1, got {}", self.rel_gap)
        });
        found.that(self.max_nodes > 0, "max_nodes", || "expected 1 or more, got 0".into());
        found.that(self.budget.is_some() || self.budget_rule == BudgetRule::AtMost, "budget", || {
            "expected a budget to spend exactly, got none".into()
        });
        found.that(self.budget.is_some() || self.explore.is_none(), "budget", || {
            "expected the budget that explore is a share of, got none".into()
        });
        self.check_objective(&mut found);
        let mut names = BTreeMap::new();
        for (index, channel) in self.channels.iter().enumerate() {
            if let Some(before) = names.insert(channel.id.as_str(), index) {
                found.that(false, Address(index, "id"), || {
                    format!("expected a name of its own, got {} like channels[{before}]", channel.id)
                });
            }
            self.check_channel(channel, index, &mut found);
        }
        self.check_groups(&mut found);
        Error::from_problems(ErrorKind::InvalidConfig, found.0).map_or(Ok(()), Err)
    }

    fn check_objective(&self, found: &mut Found) {
        let minimum = self.objective == Objective::MinSpend;
        found.that(!minimum || self.target_response.is_some(), "target_response", || {
            "expected the response that min_spend must reach, got none".into()
        });
        found.that(minimum || self.target_response.is_none(), "target_response", || {
            "expected none unless the objective is min_spend".into()
        });
        let alone = matches!(self.objective, Objective::MinSpend | Objective::MaxRoas);
        for (name, target) in [
            ("target_roas", self.target_roas),
            ("target_cpa", self.target_cpa),
            ("target_marginal_roas", self.target_marginal_roas),
        ] {
            found.that(!alone || target.is_none(), name, || {
                "expected no further target with min_spend or max_roas".into()
            });
        }
        let exactly = self.budget_rule == BudgetRule::Exactly;
        found.that(!exactly || (self.target_marginal_roas.is_none() && !minimum), "budget_rule", || {
            "expected at_most with min_spend or a marginal target: all of a budget cannot be spent and spared".into()
        });
    }

    fn check_channel(&self, channel: &BudgetChannel, index: usize, found: &mut Found) {
        let at = |name: &'static str| Address(index, name);
        found.that(!channel.id.is_empty(), at("id"), || "expected a name, got an empty text".into());
        if let Err(error) = channel.curve.validate() {
            found.0.extend(error.within(&at("curve").to_string()).into_problems());
        }
        found.not_negative(at("min"), Some(channel.min));
        for (name, value) in [
            ("max", channel.max),
            ("locked", channel.locked),
            ("min_if_active", channel.min_if_active),
            ("current", channel.current),
            ("max_change", channel.max_change),
            ("observed_max", channel.observed_max),
            ("weight", Some(channel.weight)),
        ] {
            found.not_negative(at(name), value);
        }
        found.positive(at("lot"), channel.lot);
        found.positive(at("max_extrapolation"), channel.max_extrapolation);
        if let Some(max) = channel.max {
            found.that(max >= channel.min, at("max"), || {
                format!("expected at least the minimum {}, got {max}", channel.min)
            });
        }
        found.that(channel.max_change.is_none() || channel.current.is_some(), at("current"), || {
            "expected the current spend that max_change is of, got none".into()
        });
        found.that(
            channel.max_extrapolation.is_none() || channel.observed_max.is_some(),
            at("observed_max"),
            || "expected the spend that max_extrapolation is of, got none".into(),
        );
        found.that(channel.min_if_active.is_none() || channel.min == 0.0, at("min_if_active"), || {
            format!("expected a channel that may be left out, got a minimum of {}", channel.min)
        });
        let known = |name: &String| self.groups.iter().any(|group| group.id == *name);
        if let Some(name) = channel.group.as_ref().filter(|name| !known(name)) {
            found.that(false, at("group"), || format!("expected the name of a group, got {name}"));
        }
    }

    fn check_groups(&self, found: &mut Found) {
        let mut indices = BTreeMap::new();
        for (index, group) in self.groups.iter().enumerate() {
            let at = |name: &str| format!("groups[{index}].{name}");
            found.that(!group.id.is_empty(), at("id"), || "expected a name, got an empty text".into());
            if let Some(before) = indices.insert(group.id.as_str(), index) {
                found.that(false, at("id"), || {
                    format!("expected a name of its own, got {} like groups[{before}]", group.id)
                });
            }
            found.not_negative(at("min"), Some(group.min));
            found.not_negative(at("max"), group.max);
            if let Some(max) = group.max {
                found.that(max >= group.min, at("max"), || {
                    format!("expected at least the minimum {}, got {max}", group.min)
                });
            }
        }
        let parent = |index: usize| {
            let name = self.groups.get(index)?.parent.as_deref()?;
            indices.get(name).copied()
        };
        for (index, group) in self.groups.iter().enumerate() {
            let at = format!("groups[{index}].parent");
            if let Some(name) = group.parent.as_ref().filter(|name| !indices.contains_key(name.as_str())) {
                found.that(false, at, || format!("expected the name of a group, got {name}"));
                continue;
            }
            let mut above = parent(index);
            for _ in 0..self.groups.len() {
                let Some(next) = above.filter(|next| *next != index) else { break };
                above = parent(next);
            }
            found.that(above != Some(index), at, || "expected groups that do not contain themselves".into());
        }
    }
}
