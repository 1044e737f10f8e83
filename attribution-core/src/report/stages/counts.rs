//! Counting what becomes of deals in each stage.

use std::collections::BTreeMap;

use super::answer::{AdvanceTouches, StageAdvance, StageRow};
use super::way::{StageEntry, StageWays};
use crate::domain::{DealStatus, Opportunity, days_between};
use crate::math::{SmallSort, count_f64};
use crate::report::days_summary::DaysSummary;
use crate::report::deal_touches::{DealTouch, DealTouches};
use crate::time::Timestamp;

/// Place of winning: after every stage.
const WON: usize = usize::MAX;

/// Record of a stage: the days until each advance and each loss.
#[derive(Clone, Default)]
pub(super) struct StageCount {
    advanced: Vec<f64>,
    lost: Vec<f64>,
    still_there: u64,
}

/// Record of an advance.
#[derive(Default)]
struct AdvanceCount {
    days: Vec<f64>,
    without_touch: u64,
    /// For each type of touch the counts in the order of [`AdvanceTouches`].
    touches: BTreeMap<Option<u32>, [u64; 3]>,
}

/// Records of all stages and advances.
pub(super) struct StageCounts {
    /// The stages, by their places.
    pub(super) stages: Vec<StageCount>,
    advances: BTreeMap<(usize, usize), AdvanceCount>,
    window_days: f64,
}

impl StageCount {
    /// Deals whose time in the stage is over.
    fn over(&self) -> u64 {
        (self.advanced.len() + self.lost.len()) as u64
    }

    pub(super) fn row(&self, stage: &str) -> StageRow {
        let (advanced, lost) = (self.advanced.len() as u64, self.lost.len() as u64);
        let part = |count: u64| (self.over() > 0).then(|| count_f64(count) / count_f64(self.over()));
        StageRow {
            stage: stage.to_owned(),
            entered: self.over() + self.still_there,
            advanced,
            lost,
            still_there: self.still_there,
            conversion: part(advanced),
            drop_off: part(lost),
            days: DaysSummary::new(self.advanced.iter().copied()),
            days_to_loss: DaysSummary::new(self.lost.iter().copied()),
        }
    }
}

impl AdvanceCount {
    /// Counts the touches before an advance at a moment.
    fn add_touches(&mut self, before: &[DealTouch], moment: i64, window_days: f64) {
        let Some(last) = before.last() else {
            self.without_touch += 1;
            return;
        };
        let [of_last, ..] = self.touches.entry(last.touch_type).or_default();
        *of_last += 1;
        let mut within: BTreeMap<Option<u32>, u64> = BTreeMap::new();
        for touch in before.iter().rev().take_while(|touch| days_between(touch.at, moment) <= window_days) {
            *within.entry(touch.touch_type).or_default() += 1;
        }
        for (touch_type, count) in within {
            let [_, deals, of_touches] = self.touches.entry(touch_type).or_default();
            *deals += 1;
            *of_touches += count;
        }
    }

    fn row(&self, (from, to): (&str, &str), over: u64, types: &DealTouches) -> StageAdvance {
        let touches = self.touches.iter().map(|(touch_type, [last, deals, touches])| AdvanceTouches {
            touch_type: touch_type.map(|touch_type| types.name(touch_type).to_owned()),
            last: *last,
            deals: *deals,
            touches: *touches,
        });
        let mut touches: Vec<AdvanceTouches> = touches.collect();
        touches.small_sort_by(|a, b| {
            (b.last, b.deals, b.touches, &a.touch_type).cmp(&(a.last, a.deals, a.touches, &b.touch_type))
        });
        let deals = self.days.len() as u64;
        StageAdvance {
            from: from.to_owned(),
            to: to.to_owned(),
            deals,
            conversion: count_f64(deals) / count_f64(over.max(1)),
            days: DaysSummary::new(self.days.iter().copied()),
            without_touch: self.without_touch,
            touches,
        }
    }
}

impl StageCounts {
    pub(super) fn new(stages: usize, window_days: f64) -> Self {
        Self { stages: vec![StageCount::default(); stages], advances: BTreeMap::new(), window_days }
    }

    /// Counts the way of a deal, with its touches in the order of time.
    pub(super) fn add(&mut self, way: &[StageEntry], deal: &Opportunity, touches: &[DealTouch]) {
        let mut next = way.iter().skip(1);
        for entry in way {
            match next.next() {
                Some(later) => {
                    let before = touches.partition_point(|touch| touch.at <= later.at);
                    self.advance((*entry, later.stage), later.at, touches.get(..before).unwrap_or_default());
                }
                None => self.end(*entry, deal, touches),
            }
        }
    }

    fn end(&mut self, entry: StageEntry, deal: &Opportunity, touches: &[DealTouch]) {
        let closed = deal.closed().map_or(entry.at, Timestamp::micros);
        match (deal.outcome(), self.stages.get_mut(entry.stage)) {
            // All touches of its journey come before the close, those of the whole day where that is a date.
            (DealStatus::Won, _) => self.advance((entry, WON), closed, touches),
            (DealStatus::Lost, Some(stage)) => stage.lost.push(days_between(entry.at, closed).max(0.0)),
            (_, Some(stage)) => stage.still_there += 1,
            (_, None) => {}
        }
    }

    /// Counts an advance at a moment, with the touches before it.
    fn advance(&mut self, (from, to): (StageEntry, usize), at: i64, before: &[DealTouch]) {
        let days = days_between(from.at, at).max(0.0);
        if let Some(stage) = self.stages.get_mut(from.stage) {
            stage.advanced.push(days);
        }
        let advance = self.advances.entry((from.stage, to)).or_default();
        advance.days.push(days);
        advance.add_touches(before, at, self.window_days);
    }

    pub(super) fn advances(&self, ways: &StageWays, types: &DealTouches) -> Vec<StageAdvance> {
        let row = |((from, to), advance): (&(usize, usize), &AdvanceCount)| {
            let over = self.stages.get(*from).map_or(0, StageCount::over);
            let to = if *to == WON { DealStatus::Won.name() } else { ways.name(*to) };
            advance.row((ways.name(*from), to), over, types)
        };
        self.advances.iter().map(row).collect()
    }
}

#[cfg(test)]
#[path = "counts_tests.rs"]
mod tests;
