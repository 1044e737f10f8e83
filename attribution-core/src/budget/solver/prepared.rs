//! A problem ready to be searched, and the plan that a search finds.

use super::response_sum::Shape;

/// Range of spend of equal channels, each, in one part of the search.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::budget) struct Range {
    /// Number of channels.
    pub(in crate::budget) count: u32,
    /// At least this…
    pub(in crate::budget) low: f64,
    /// … and at most this.
    pub(in crate::budget) high: f64,
    /// Or nothing.
    pub(in crate::budget) off: bool,
    /// In steps of this, from 0.
    pub(in crate::budget) lot: Option<f64>,
}

impl Range {
    /// The least that all of them spend.
    pub(in crate::budget) fn least(&self) -> f64 {
        f64::from(self.count) * if self.off { 0.0 } else { self.low }
    }

    /// The most that all of them spend.
    pub(in crate::budget) fn most(&self) -> f64 {
        f64::from(self.count) * self.high
    }
}

/// Channels with the same curve and the same bounds, in the same group.
pub(in crate::budget) struct Class {
    pub(in crate::budget) shape: Shape,
    pub(in crate::budget) group: usize,
    pub(in crate::budget) range: Range,
    /// Their places in the problem.
    pub(in crate::budget) channels: Vec<usize>,
}

/// A group of channels and groups. The first of a tree is everything.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::budget) struct Group {
    pub(in crate::budget) min: f64,
    pub(in crate::budget) max: f64,
    /// Groups in it.
    pub(in crate::budget) groups: Vec<usize>,
}

/// A problem ready to be searched.
pub(in crate::budget) struct Prepared {
    pub(in crate::budget) groups: Vec<Group>,
    pub(in crate::budget) classes: Vec<Class>,
    /// The range of each channel.
    pub(in crate::budget) ranges: Vec<Range>,
    /// The most that each channel may spend, whatever the budget.
    pub(in crate::budget) caps: Vec<f64>,
    /// Derivative of each channel's floor with respect to the budget; infinite where that is a lot or a least amount at once.
    pub(in crate::budget) grows: Vec<f64>,
}

/// Objective of the search, as large as possible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::budget) enum Goal {
    /// Response less `hurdle` for each unit spent, where the response is at least `min_roas` times the spend.
    Reach { hurdle: f64, min_roas: Option<f64> },
    /// Less spend, where the response is at least this.
    Spare { response: f64 },
}

/// The best plan that was found, and how good any plan could be.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::budget) struct Found {
    /// Spends by place in the problem.
    pub(in crate::budget) spends: Vec<f64>,
    pub(in crate::budget) value: f64,
    pub(in crate::budget) upper: f64,
    /// The price in each group where the search began.
    pub(in crate::budget) prices: Vec<f64>,
    pub(in crate::budget) nodes: u32,
    /// The nodes that were not split further: every plan lies in one of them.
    pub(in crate::budget) leaves: Vec<Leaf>,
}

/// Leaf of the branch-and-bound tree.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::budget) struct Leaf {
    /// Ranges that differ from those of the root, by class.
    pub(in crate::budget) changed: Vec<(usize, Vec<Range>)>,
    /// Lagrange multipliers of the groups; none where no plan keeps all bounds.
    pub(in crate::budget) prices: Option<Vec<f64>>,
}

/// Reason for a missing plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::budget) enum NoPlan {
    /// No plan keeps all bounds and reaches what must be reached.
    Impossible,
    /// None was found before the limit of nodes.
    Unknown,
}

/// Each group after those in it.
pub(in crate::budget) fn deepest_first(tree: &[Group]) -> Vec<usize> {
    let mut order = Vec::with_capacity(tree.len());
    let mut next = vec![0];
    while let Some(place) = next.pop() {
        order.push(place);
        next.extend(tree.get(place).into_iter().flat_map(|group| &group.groups));
    }
    order.reverse();
    order
}
