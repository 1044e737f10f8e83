//! Pool adjacent violators: observations by score, pooled until their means rise.

use super::{SmallSort, Sum};

/// One observation of an isotonic regression.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct IsotonicPoint {
    /// Score by which observations are ordered, such as a predicted probability.
    pub score: f64,
    /// Outcome that was observed at this score, such as 1 for a conversion and 0 for none.
    pub outcome: f64,
    /// Weight of the observation, above 0.
    pub weight: f64,
}

/// Neighbouring observations that share a value.
#[derive(Clone, Copy)]
pub(super) struct Block {
    pub(super) lowest: f64,
    pub(super) highest: f64,
    outcomes: Sum,
    weight: Sum,
}

/// Blocks of observations by rising score, whose means rise too; the order of the points does not matter, to the bit.
///
/// `None` where a number is not finite or a weight not above 0.
pub(super) fn pooled_blocks(points: &[IsotonicPoint]) -> Option<Vec<Block>> {
    let usable = |point: &IsotonicPoint| {
        point.score.is_finite() && point.outcome.is_finite() && point.weight.is_finite() && point.weight > 0.0
    };
    if !points.iter().all(usable) {
        return None;
    }
    let mut sorted = points.to_vec();
    // By outcome and weight as well: the order of additions must not be that of the caller's rows.
    sorted.small_sort_unstable_by(|a, b| {
        (a.score.total_cmp(&b.score))
            .then(a.outcome.total_cmp(&b.outcome))
            .then(a.weight.total_cmp(&b.weight))
    });
    let mut blocks: Vec<Block> = Vec::new();
    for tied in sorted.chunk_by(|a, b| a.score == b.score) {
        let Some(mut block) = Block::new(tied) else { continue };
        while let Some(before) = blocks.pop_if(|before| before.mean() >= block.mean()) {
            block = before.pooled(block);
        }
        blocks.push(block);
    }
    Some(blocks)
}

impl Block {
    fn new(tied: &[IsotonicPoint]) -> Option<Self> {
        Some(Self {
            lowest: tied.first()?.score,
            highest: tied.last()?.score,
            outcomes: tied.iter().map(|point| point.weight * point.outcome).collect(),
            weight: tied.iter().map(|point| point.weight).collect(),
        })
    }

    pub(super) fn mean(&self) -> f64 {
        self.outcomes.value() / self.weight.value()
    }

    fn pooled(mut self, next: Self) -> Self {
        self.outcomes.merge(next.outcomes);
        self.weight.merge(next.weight);
        self.highest = next.highest;
        self
    }
}
