//! Cutting the touches of each deal into its journey.
//!
//! Every deal has one window of its own, and its touches may be those of other deals too. So that no touch is counted
//! twice, what became of it stands beside all touches, and not beside those of one key.

use super::super::conversions::ConversionRow;
use super::super::thinning::NullFate;
use super::super::touches::TouchRow;
use super::super::windows::{Cut, Fate, Windows, reach};
use super::candidates::{Candidates, Source};
use crate::domain::{DealStatus, MISSING_CODE, UnattributedConversion};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{SmallSort, index_u32};

/// One deal that is to be cut.
pub(super) struct DealWindow {
    /// Row of the opportunity.
    pub(super) row: usize,
    pub(super) status: DealStatus,
    pub(super) source: Source,
    /// Its close, or the moment at which it is looked at, and its value.
    pub(super) conversion: ConversionRow,
}

/// Journeys of deals.
#[derive(Default)]
pub(super) struct DealCut {
    /// Won deals, and lost ones as null journeys.
    pub(super) closed: Cut,
    /// Open deals.
    pub(super) open: Cut,
    /// Rows of the opportunities of the journeys: won, lost, open.
    pub(super) won_rows: Vec<u32>,
    pub(super) lost_rows: Vec<u32>,
    pub(super) open_rows: Vec<u32>,
    fates: Vec<Option<Fate>>,
}

/// Marks a touch, unless it got further for another deal.
fn mark(fates: &mut [Option<Fate>], position: usize, fate: Fate) {
    if let Some(known) = fates.get_mut(position) {
        *known = Some(known.map_or(fate, |known| known.max(fate)));
    }
}

impl DealCut {
    /// Cuts all deals, then makes null journeys of the touches of keys that no deal has.
    ///
    /// # Errors
    /// `INVALID_INPUT` for journeys that would hold more than `maximum` touches in all.
    pub(super) fn new(
        windows: &Windows,
        candidates: &Candidates<'_>,
        deals: &[DealWindow],
        (touches, starts): (&[TouchRow], &[u32]),
        maximum: u64,
    ) -> Result<Self> {
        let mut cut = Self { fates: vec![None; touches.len()], ..Self::default() };
        cut.mark_accounts(candidates, deals, touches);
        let (mut positions, mut of_deal) = (Vec::new(), Vec::new());
        for deal in deals {
            positions.clear();
            let conversion = &deal.conversion;
            match &deal.source {
                Source::Account(range) => {
                    let of_account = touches.get(range.clone()).unwrap_or_default();
                    let oldest = windows.oldest(conversion.opens());
                    let from = range.start + of_account.partition_point(|touch| touch.at < oldest);
                    let to = range.start + of_account.partition_point(|touch| touch.at <= conversion.at);
                    let near = (from..to.max(from)).filter(|position| candidates.is_free(*position));
                    positions.extend(near.map(index_u32));
                }
                Source::Leads(leads) => candidates.of_leads(leads, &mut positions),
                Source::Named => {}
            }
            positions.extend(candidates.naming(deal.row));
            candidates.sort(&mut positions);
            of_deal.clear();
            of_deal.extend(positions.iter().filter_map(|position| touches.get(*position as usize).copied()));
            cut.cut_deal(windows, deal, &positions, &of_deal);
            let held =
                (cut.closed.converting.len() + cut.closed.null.len() + cut.open.converting.len()) as u64;
            if held > maximum {
                let detail = format!(
                    "expected journeys of at most {maximum} touches in all, got more; leave out an account that stands for \
                     many, or keep fewer touches with `max_touches`"
                );
                return Err(Error::new(ErrorKind::InvalidInput, "touchpoints", detail));
            }
        }
        cut.cut_others(windows, touches, starts);
        Ok(cut)
    }

    /// Marks the touches of accounts with deals as too old or too late, until a deal takes them.
    fn mark_accounts(&mut self, candidates: &Candidates<'_>, deals: &[DealWindow], touches: &[TouchRow]) {
        let mut latest: std::collections::BTreeMap<usize, (usize, i64)> = std::collections::BTreeMap::new();
        for deal in deals {
            if let Source::Account(range) = &deal.source {
                let (_, at) = latest.entry(range.start).or_insert((range.end, i64::MIN));
                *at = (*at).max(deal.conversion.at);
            }
        }
        for (start, (end, at)) in latest {
            for position in start..end {
                let Some(touch) = touches.get(position) else { break };
                if candidates.is_of_unknown(position) {
                    mark(&mut self.fates, position, Fate::OtherOpportunity);
                } else if candidates.is_free(position) {
                    let fate = if touch.at <= at { Fate::OutsideLookback } else { Fate::AfterConversion };
                    mark(&mut self.fates, position, fate);
                }
            }
        }
    }

    /// Cuts one deal: `positions` are those of its touches.
    fn cut_deal(&mut self, windows: &Windows, deal: &DealWindow, positions: &[u32], touches: &[TouchRow]) {
        let conversion = deal.conversion;
        let out = if deal.status == DealStatus::Open { &mut self.open } else { &mut self.closed };
        let until = touches.partition_point(|touch| touch.at <= conversion.at);
        out.fates.clear();
        out.fates.resize(until, Fate::OutsideLookback);
        out.fates.resize(touches.len(), Fate::AfterConversion);
        out.selected.clear();
        windows.select_one(touches, positions, &conversion, out);
        windows.thin(touches, out);
        let null_fate = match deal.status {
            DealStatus::Lost if !out.selected.is_empty() => windows.null_fate(out.selected.len()),
            DealStatus::Open | DealStatus::Won | DealStatus::Lost => NullFate::Kept,
        };
        if matches!(null_fate, NullFate::Kept) {
            windows.keep_last(out);
        }
        let fate = match (deal.status, null_fate) {
            (DealStatus::Open, _) => Fate::OpenOpportunity,
            (_, NullFate::TooFewTouches) => Fate::TooFewForNull,
            (_, NullFate::Skipped) => Fate::NullSkipped,
            (_, NullFate::Kept) => Fate::Used,
        };
        for index in &out.selected {
            reach(&mut out.fates, *index, fate);
        }
        for (position, fate) in positions.iter().zip(&out.fates) {
            mark(&mut self.fates, *position as usize, *fate);
        }
        let selected: Vec<u32> =
            out.selected.iter().filter_map(|index| positions.get(*index).copied()).collect();
        let row = index_u32(deal.row);
        match deal.status {
            DealStatus::Won if selected.is_empty() => {
                let has_touches = match &deal.source {
                    Source::Account(range) => !range.is_empty() || !positions.is_empty(),
                    Source::Leads(_) | Source::Named => !positions.is_empty(),
                };
                let reason = match (conversion.key, has_touches) {
                    (MISSING_CODE, _) => &mut out.reasons.without_key,
                    (_, false) => &mut out.reasons.without_touch,
                    (_, true) => &mut out.reasons.outside_windows,
                };
                *reason += 1;
                let ConversionRow { row, value, .. } = conversion;
                out.unattributed.push(UnattributedConversion { row, value, count: 1 });
            }
            DealStatus::Won => {
                out.converting.extend(selected);
                out.conversions.push((index_u32(out.converting.len()), conversion));
                self.won_rows.push(row);
            }
            DealStatus::Open if !selected.is_empty() => {
                out.converting.extend(selected);
                out.conversions.push((index_u32(out.converting.len()), conversion));
                self.open_rows.push(row);
            }
            DealStatus::Lost if !selected.is_empty() && matches!(null_fate, NullFate::Kept) => {
                out.null.extend(selected);
                out.null_ends.push((index_u32(out.null.len()), row));
                self.lost_rows.push(row);
            }
            DealStatus::Open | DealStatus::Lost => {}
        }
    }

    /// Null journeys of keys whose touches no deal may have; other touches of keys with deals are of somebody else.
    fn cut_others(&mut self, windows: &Windows, touches: &[TouchRow], starts: &[u32]) {
        for bounds in starts.windows(2) {
            let [start, end] = bounds else { continue };
            let range = *start as usize..*end as usize;
            let Some(fates) = self.fates.get_mut(range.clone()).filter(|fates| !fates.is_empty()) else {
                continue;
            };
            if fates.iter().all(Option::is_none) {
                let of_key = touches.get(range.clone()).unwrap_or_default();
                windows.cut(of_key, range.start, &[], &mut self.closed);
                continue;
            }
            for fate in fates.iter_mut().filter(|fate| fate.is_none()) {
                *fate = Some(Fate::OtherOpportunity);
            }
        }
        // Those of null journeys were counted with them.
        self.closed.fates.clear();
        self.closed.fates.extend(self.fates.iter().flatten());
        self.closed.count_fates();
    }

    /// Touches that no journey holds, as one null journey in the order of time: those that rules took for the same touch as
    /// another are left out.
    pub(super) fn rest(&self, touches: &[TouchRow]) -> Cut {
        let mut held = vec![false; self.fates.len()];
        for position in self.closed.converting.iter().chain(&self.closed.null).chain(&self.open.converting) {
            if let Some(held) = held.get_mut(*position as usize) {
                *held = true;
            }
        }
        let is_left_out = |fate: &Option<Fate>| {
            matches!(fate, Some(Fate::Direct | Fate::GaveWay | Fate::Collapsed | Fate::Repeated))
        };
        let positions = (0_u32..).zip(held.iter().zip(&self.fates));
        let free = positions.filter(|(_, (held, fate))| !**held && !is_left_out(fate));
        let mut rest = Cut { null: free.map(|(position, _)| position).collect(), ..Cut::default() };
        rest.null
            .small_sort_by_key(|position| touches.get(*position as usize).map(|touch| (touch.at, touch.row)));
        if !rest.null.is_empty() {
            rest.null_ends.push((index_u32(rest.null.len()), 0));
        }
        rest
    }

    /// Number of different touches in journeys of open deals.
    pub(super) fn touches_of_open(&self) -> u64 {
        let mut positions = self.open.converting.clone();
        positions.small_sort_unstable();
        positions.dedup();
        positions.len() as u64
    }
}
