//! From what a problem says to ranges, classes and groups; and what clashes, if anything.

use std::collections::BTreeMap;

use super::problem::{BudgetChannel, BudgetProblem, BudgetRule, Objective};
use super::ranges::cap;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{SmallCollect, SmallSort, Sum, count_f64};
use crate::solver::prepared::{Class, Group, Prepared, Range, deepest_first};
use crate::solver::response_sum::Shape;
use crate::solver::steps::{is_whole, lot_steps};

impl BudgetProblem {
    /// The return that must be reached over all channels, if any.
    pub(super) fn least_roas(&self) -> Option<f64> {
        let by_cpa = self.target_cpa.map(|cpa| 1.0 / cpa);
        match (self.target_roas, by_cpa) {
            (Some(roas), Some(by_cpa)) => Some(roas.max(by_cpa)),
            (one, other) => one.or(other),
        }
    }

    /// Hurdle rate: the least return of a unit of spend that is spent.
    pub(super) fn hurdle(&self) -> f64 {
        let by_profit = if self.objective == Objective::MaxProfit { 1.0 / self.margin } else { 0.0 };
        by_profit.max(self.target_marginal_roas.unwrap_or(0.0))
    }

    pub(super) fn prepared(&self) -> Result<Prepared> {
        self.validate()?;
        let groups = self.tree();
        let indices: BTreeMap<&str, usize> =
            self.groups.iter().zip(1..).map(|(group, index)| (group.id.as_str(), index)).small_collect();
        let group_of = |channel: &BudgetChannel| {
            channel.group.as_deref().and_then(|name| indices.get(name)).copied().unwrap_or(0)
        };
        let enough = self.enough()?;
        let mut ranges = Vec::with_capacity(self.channels.len());
        let (mut caps, mut grows) =
            (Vec::with_capacity(ranges.capacity()), Vec::with_capacity(ranges.capacity()));
        for (index, channel) in self.channels.iter().enumerate() {
            let allowed = self.allowed(index, channel, enough)?;
            ranges.push(allowed.range);
            caps.push(allowed.cap);
            grows.push(allowed.grows);
        }
        self.check_feasible(&ranges, &group_of)?;
        self.check_size(&ranges)?;
        let groups = self.in_common_lots(groups);
        let mut classes: Vec<Class> = Vec::new();
        // Channels alike are looked for by what is cheap to compare first.
        let mut alike: BTreeMap<[u64; 5], Vec<usize>> = BTreeMap::new();
        for (index, (channel, range)) in self.channels.iter().zip(&ranges).enumerate() {
            let group = group_of(channel);
            let bits =
                [group as u64, range.low.to_bits(), range.high.to_bits(), range.lot.map_or(0, f64::to_bits)];
            let [a, b, c, d] = bits;
            let key = [a, b, c, d, channel.curve.response(range.high).to_bits()];
            let known = alike.entry(key).or_default();
            let same = known.iter().copied().find(|class| {
                classes.get(*class).is_some_and(|class| {
                    class.shape == Shape::of(channel.curve.clone(), channel.weight)
                        && Range { count: 1, ..class.range } == *range
                })
            });
            if let Some(class) = same.and_then(|class| classes.get_mut(class)) {
                class.range.count += 1;
                class.channels.push(index);
            } else {
                known.push(classes.len());
                let shape = Shape::of(channel.curve.clone(), channel.weight);
                classes.push(Class { shape, group, range: *range, channels: vec![index] });
            }
        }
        // The first of channels alike spends most: it is the one that may take most of a larger budget.
        let cap = |index: &usize| caps.get(*index).copied().unwrap_or(f64::INFINITY);
        for class in &mut classes {
            class.channels.small_sort_by(|a, b| cap(b).total_cmp(&cap(a)));
        }
        Ok(Prepared { groups, classes, ranges, caps, grows })
    }

    /// The groups in an order in which each comes before those in it, after the one of everything.
    fn tree(&self) -> Vec<Group> {
        let minimum = if self.budget_rule == BudgetRule::Exactly { self.budget } else { None };
        let (min, max) = (minimum.unwrap_or(0.0), self.budget.unwrap_or(f64::INFINITY));
        let mut tree = vec![Group { min, max, groups: Vec::new() }];
        tree.extend(self.groups.iter().map(|group| Group {
            min: group.min,
            max: group.max.unwrap_or(f64::INFINITY),
            groups: Vec::new(),
        }));
        for (group, index) in self.groups.iter().zip(1..) {
            let parent = group.parent.as_ref();
            let parent = parent.and_then(|name| self.groups.iter().position(|other| other.id == *name));
            if let Some(parent) = tree.get_mut(parent.map_or(0, |parent| parent + 1)) {
                parent.groups.push(index);
            }
        }
        tree
    }

    /// Caps and floors in whole lots, where all channels spend in lots that are multiples of the smallest: no plan is lost, and
    /// what no lot fits into is no gap.
    fn in_common_lots(&self, mut groups: Vec<Group>) -> Vec<Group> {
        let Some(lots) = self.channels.iter().map(|channel| channel.lot).collect::<Option<Vec<f64>>>() else {
            return groups;
        };
        let lot = lots.iter().copied().fold(f64::INFINITY, f64::min);
        if !lots.iter().all(|own| is_whole(own / lot)) {
            return groups;
        }
        for group in &mut groups {
            let (minimum, maximum) = lot_steps(group.min, group.max, lot);
            // A floor above the cap is left for those who say so.
            if minimum <= maximum {
                (group.min, group.max) = (minimum * lot, maximum * lot);
            }
        }
        groups
    }

    /// Refuses responses beyond the range of floats, with room for slopes and sums.
    fn check_size(&self, ranges: &[Range]) -> Result<()> {
        let maximum = |(channel, range): (&BudgetChannel, &Range)| {
            let maximum = if range.high.is_finite() {
                Some(channel.curve.response(range.high))
            } else {
                channel.curve.maximum()
            };
            channel.weight * maximum.unwrap_or(0.0)
        };
        let each: Vec<f64> = self.channels.iter().zip(ranges).map(maximum).collect();
        let whole = self.margin.max(1.0) * each.iter().copied().collect::<Sum>().value();
        if whole <= LARGEST {
            return Ok(());
        }
        let index = each.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1)).map_or(0, |(index, _)| index);
        Err(self.too_large(index))
    }

    /// The channel whose response is too large for sums.
    pub(super) fn too_large(&self, index: usize) -> Error {
        let name = self.channels.get(index).map_or("curve", |channel| channel.curve.size_name());
        let detail =
            format!("expected responses of at most {LARGEST:e} in all: larger ones cannot be added up");
        Error::new(ErrorKind::InvalidConfig, format!("channels[{index}].curve.{name}"), detail)
    }

    /// A spend that no channel needs to exceed; infinite when all have a maximum.
    fn enough(&self) -> Result<f64> {
        if let Some(budget) = self.budget {
            return Ok(budget);
        }
        let caps: Vec<f64> = self.channels.iter().map(|channel| cap(channel).0).collect();
        if caps.iter().all(|cap| cap.is_finite()) {
            return Ok(f64::INFINITY);
        }
        // What must be spent whatever happens, and where curves pay most: beyond all of these averages only fall.
        let group_floors = self.groups.iter().map(|group| group.min);
        let channel_floors = self.channels.iter().map(|channel| {
            channel.min.max(channel.locked.unwrap_or(0.0)).max(channel.min_if_active.unwrap_or(0.0))
                + channel.lot.unwrap_or(0.0)
        });
        let forced = group_floors.chain(channel_floors).collect::<Sum>().value();
        let peak = self
            .channels
            .iter()
            .map(|channel| channel.curve.max_average_spend().max(channel.curve.inflection()))
            .fold(forced, f64::max);
        let channels = count_f64(self.channels.len() as u64);
        let found = if let Some(target) = self.target_response {
            // A plan that reaches the target costs no less than the best one.
            let reached = doubled(1e-100, |spend| self.response_of_each(&caps, spend) >= target);
            reached.map(|spend| channels * spend + forced)
        } else if let Some(roas) = self.least_roas() {
            doubled(peak.max(1e-100), |spend| self.most_of_each(&caps, spend) < roas * spend)
                .map(|spend| channels * spend + forced)
        } else if self.hurdle() > 0.0 {
            let hurdle = self.hurdle();
            let beyond = |spend: f64| {
                let brings_less = |(channel, cap): (&BudgetChannel, &f64)| {
                    let (curve, weight) = (&channel.curve, channel.weight);
                    cap.is_finite()
                        || (weight * curve.response(spend) <= hurdle * spend
                            && weight * curve.marginal(spend) <= hurdle)
                };
                self.channels.iter().zip(&caps).all(brings_less)
            };
            doubled(peak.max(1e-100), beyond).map(|spend| spend + forced)
        } else if self.objective == Objective::MaxRoas {
            Some(peak.max(1.0) * 1e3)
        } else {
            None
        };
        if let (None, Some(target)) = (found, self.target_response) {
            let maximum: Sum = self
                .channels
                .iter()
                .zip(&caps)
                .map(|(channel, cap)| {
                    let maximum = channel.curve.maximum().unwrap_or(f64::INFINITY);
                    channel.weight * if cap.is_finite() { channel.curve.response(*cap) } else { maximum }
                })
                .collect();
            let detail =
                format!("{target} cannot be reached: the most is {}, however much is spent", maximum.value());
            return Err(Error::new(ErrorKind::Infeasible, "target_response", detail));
        }
        found.ok_or_else(|| {
            let detail =
                "expected a budget, a target, or a maximum for each channel: more spend always brings more";
            Error::new(ErrorKind::Unbounded, "budget", detail)
        })
    }

    /// Response of all channels that spend so much each, as far as they may.
    fn response_of_each(&self, caps: &[f64], spend: f64) -> f64 {
        let each = self.channels.iter().zip(caps).map(|(channel, cap)| {
            let spend = spend.min(*cap);
            let spend = channel.lot.map_or(spend, |lot| (spend / lot).floor() * lot);
            let active = channel.min_if_active.is_none_or(|minimum| spend >= minimum);
            if active { channel.weight * channel.curve.response(spend) } else { 0.0 }
        });
        each.collect::<Sum>().value()
    }

    /// No less than all channels bring that spend so much together.
    fn most_of_each(&self, caps: &[f64], spend: f64) -> f64 {
        let each = self
            .channels
            .iter()
            .zip(caps)
            .map(|(channel, cap)| channel.weight * channel.curve.response(spend.min(*cap)));
        each.collect::<Sum>().value()
    }

    /// Names the bounds that clash: of the budget or one group, and of what must be spent in it.
    fn check_feasible(&self, ranges: &[Range], group_of: &dyn Fn(&BudgetChannel) -> usize) -> Result<()> {
        let name = |index: usize| {
            index.checked_sub(1).map_or("budget".to_owned(), |index| format!("groups[{index}]"))
        };
        let tree = self.tree();
        let mut limits: Vec<(Sum, Sum, Vec<String>)> = vec![Default::default(); tree.len()];
        for (index, (channel, range)) in self.channels.iter().zip(ranges).enumerate() {
            let Some((low, high, causes)) = limits.get_mut(group_of(channel)) else { continue };
            low.add(if range.off { 0.0 } else { range.low });
            // The budget itself is no bound that could clash with another one, nor are the lots that fit into it.
            let waits = channel.lot.is_some() || channel.min_if_active.is_some();
            let is_free = if waits {
                self.budget.is_some_and(|budget| budget < cap(channel).0)
            } else {
                channel.max.is_none() && self.budget == Some(range.high)
            };
            high.add(if is_free { f64::INFINITY } else { range.high });
            if range.low > 0.0 && !range.off {
                causes.push(format!("channels[{index}] needs {}", range.low));
            }
        }
        // Groups come before those in them only by name, so the order is by depth.
        for index in deepest_first(&tree) {
            let Some(group) = tree.get(index) else { continue };
            let (mut low, mut high, mut causes) = limits.get(index).cloned().unwrap_or_default();
            for inner in &group.groups {
                let Some((minimum, maximum, _)) = limits.get(*inner) else { continue };
                low.merge(*minimum);
                high.merge(*maximum);
                if minimum.value() > 0.0 {
                    causes.push(format!("{} needs {}", name(*inner), minimum.value()));
                }
            }
            let clash = |detail: String, bound: &str| {
                let path = if index == 0 { "budget".to_owned() } else { format!("{}.{bound}", name(index)) };
                Err(Error::new(ErrorKind::Infeasible, path, detail))
            };
            let (minimum, maximum) = (low.value(), high.value());
            if minimum > group.max * (1.0 + 1e-12) {
                let needs = causes.join(", ");
                return clash(
                    format!("{} is less than the {minimum} that must be spent: {needs}", group.max),
                    "max",
                );
            }
            if maximum < group.min * (1.0 - 1e-12) {
                return clash(
                    format!("{} is more than the {maximum} that can be spent on its channels", group.min),
                    "min",
                );
            }
            if let Some(slot) = limits.get_mut(index) {
                let total = |value: f64| std::iter::once(value).collect::<Sum>();
                *slot = (total(minimum.max(group.min)), total(maximum.min(group.max)), causes);
            }
        }
        Ok(())
    }
}

/// Responses above this leave the range of floats on the way.
const LARGEST: f64 = 1e300;

/// Doubles a spend until something holds; `None` when it never does.
fn doubled(start: f64, holds: impl Fn(f64) -> bool) -> Option<f64> {
    let mut spend = start;
    while !holds(spend) {
        spend *= 2.0;
        if spend > 1e150 {
            return None;
        }
    }
    Some(spend)
}
