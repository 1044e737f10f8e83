//! A problem ready to be searched, and the plan that a search finds.

use super::response_sum::Shape;

/// Range of spend of equal channels, each, in one part of the search.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Range {
    /// Number of channels.
    pub(crate) count: u32,
    /// At least this…
    pub(crate) low: f64,
    /// … and at most this.
    pub(crate) high: f64,
    /// Or nothing.
    pub(crate) off: bool,
    /// In steps of this, from 0.
    pub(crate) lot: Option<f64>,
}

impl Range {
    /// The least that all of them spend.
    pub(crate) fn minimum(&self) -> f64 {
        f64::from(self.count) * if self.off { 0.0 } else { self.low }
    }

    /// The most that all of them spend.
    pub(crate) fn maximum(&self) -> f64 {
        f64::from(self.count) * self.high
    }
}

/// Channels with the same curve and the same bounds, in the same group.
pub(crate) struct Class {
    pub(crate) shape: Shape,
    pub(crate) group: usize,
    pub(crate) range: Range,
    /// Their places in the problem.
    pub(crate) channels: Vec<usize>,
}

/// A group of channels and groups. The first of a tree is everything.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    pub(crate) min: f64,
    pub(crate) max: f64,
    /// Groups in it.
    pub(crate) groups: Vec<usize>,
}

/// A problem ready to be searched.
pub(crate) struct Prepared {
    pub(crate) groups: Vec<Group>,
    pub(crate) classes: Vec<Class>,
    /// The range of each channel.
    pub(crate) ranges: Vec<Range>,
    /// The most that each channel may spend, whatever the budget.
    pub(crate) caps: Vec<f64>,
    /// Derivative of each channel's floor with respect to the budget; infinite where that is a lot or a least amount at once.
    pub(crate) grows: Vec<f64>,
}

/// Objective of the search, as large as possible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Goal {
    /// Response less `hurdle` for each unit spent, where the response is at least `min_roas` times the spend.
    Reach { hurdle: f64, min_roas: Option<f64> },
    /// Less spend, where the response is at least this.
    Spare { response: f64 },
}

/// The best plan that was found, and how good any plan could be.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Found {
    /// Spends by place in the problem.
    pub(crate) spends: Vec<f64>,
    pub(crate) value: f64,
    pub(crate) upper: f64,
    /// The price in each group where the search began.
    pub(crate) prices: Vec<f64>,
    pub(crate) nodes: u32,
    /// The nodes that were not split further: every plan lies in one of them.
    pub(crate) leaves: Vec<Leaf>,
}

/// Leaf of the branch-and-bound tree.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Leaf {
    /// Ranges that differ from those of the root, by class.
    pub(crate) changed: Vec<(usize, Vec<Range>)>,
    /// Lagrange multipliers of the groups; none where no plan keeps all bounds.
    pub(crate) prices: Option<Vec<f64>>,
}

/// Reason for a missing plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoPlan {
    /// No plan keeps all bounds and reaches what must be reached.
    Impossible,
    /// None was found before the limit of nodes.
    Unknown,
}

/// Each group after those in it.
pub(crate) fn deepest_first(tree: &[Group]) -> Vec<usize> {
    let mut order = Vec::with_capacity(tree.len());
    let mut next = vec![0];
    while let Some(index) = next.pop() {
        order.push(index);
        next.extend(tree.get(index).into_iter().flat_map(|group| &group.groups));
    }
    order.reverse();
    order
}
