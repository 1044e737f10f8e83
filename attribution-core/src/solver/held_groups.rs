//! Groups that are held at their caps or floors: budget that one of them is given goes to the channels in it alone.

use super::prepared::{Found, Prepared};
use crate::math::Sum;

/// Sums of spends that differ by less than this part of them are the same.
pub(crate) const CLOSE_SUM: f64 = 1e-9;

/// Tree of groups, and those held at their caps or floors.
pub(crate) struct HeldGroups {
    parents: Vec<usize>,
    /// At their cap.
    full: Vec<bool>,
    /// At their floor.
    minimum: Vec<bool>,
}

impl HeldGroups {
    pub(crate) fn new(prepared: &Prepared, found: &Found) -> Self {
        let count = prepared.groups.len();
        let mut parents = vec![0; count];
        for (index, group) in prepared.groups.iter().enumerate() {
            for inner in &group.groups {
                if let Some(slot) = parents.get_mut(*inner) {
                    *slot = index;
                }
            }
        }
        let mut groups = Self { parents, full: vec![false; count], minimum: vec![false; count] };
        let mut spends = vec![Sum::default(); count];
        for class in &prepared.classes {
            for spend in class.channels.iter().filter_map(|channel| found.spends.get(*channel)) {
                for group in groups.up_from(class.group) {
                    if let Some(sum) = spends.get_mut(group) {
                        sum.add(*spend);
                    }
                }
            }
        }
        // The budget itself is what grows.
        for (index, (group, spend)) in prepared.groups.iter().zip(&spends).enumerate().skip(1) {
            let spend = spend.value();
            if let (Some(full), Some(minimum)) = (groups.full.get_mut(index), groups.minimum.get_mut(index)) {
                *full = spend >= group.max * (1.0 - CLOSE_SUM);
                *minimum = group.min > 0.0 && spend <= group.min * (1.0 + CLOSE_SUM);
            }
        }
        groups
    }

    /// A group and those that it lies in, up to the one of everything.
    pub(crate) fn up_from(&self, group: usize) -> impl Iterator<Item = usize> {
        let mut next = Some(group);
        std::iter::from_fn(move || {
            let here = next?;
            next = (here != 0).then(|| self.parents.get(here).copied()).flatten();
            Some(here)
        })
    }

    /// For each group the one whose channels share a slope with its own: the next one around it that is held.
    pub(crate) fn scopes(&self) -> Vec<usize> {
        let scope = |group: usize| self.up_from(group).find(|group| *group == 0 || self.is_held(*group));
        (0..self.parents.len()).map(|group| scope(group).unwrap_or(0)).collect()
    }

    pub(crate) fn is_full(&self, group: usize) -> bool {
        self.full.get(group) == Some(&true)
    }

    pub(crate) fn is_held(&self, group: usize) -> bool {
        self.is_full(group) || self.minimum.get(group) == Some(&true)
    }

    /// For each group the slope that its channels between their bounds share: that of the one around it, unless it is held.
    pub(crate) fn slopes(&self, whole: Option<f64>, in_groups: &[Option<f64>], found: &Found) -> Vec<f64> {
        let at_start = |group: usize| found.prices.get(group).copied().unwrap_or(0.0);
        let slope = |scope: usize| {
            let own = if scope == 0 { whole } else { in_groups.get(scope).copied().flatten() };
            own.unwrap_or_else(|| at_start(scope))
        };
        self.scopes().into_iter().map(slope).collect()
    }

    /// True where a channel of a group may take more as far as the caps below another group are concerned.
    pub(crate) fn leads_to(&self, group: usize, outer: usize) -> bool {
        for here in self.up_from(group) {
            if here == outer {
                return true;
            }
            if self.is_full(here) {
                return false;
            }
        }
        false
    }
}
