//! Rows of path counts as journeys: each core reads some of the rows, and the parts are put one after another.

use std::sync::Arc;

use super::channel_codes::ChannelCodes;
use super::notes;
use super::path_check::{PathValue, figures_objection, path_objection};
use super::thinning::{NullFate, Thinning};
use super::total_rows::TotalRows;
use crate::domain::{
    BuildReport, Columns, Dictionary, Direct, JourneyRules, Journeys, MISSING_CODE, Names, SetAside,
    TextField, UnattributedConversion, Validation,
};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::{Sum, index_u32, map_slices};

/// One row, its path as borrowed texts.
#[derive(Clone, Copy, Default)]
pub(super) struct PathRow<'a> {
    pub(super) path: &'a [&'a str],
    pub(super) conversions: u64,
    pub(super) value: f64,
    pub(super) nulls: u64,
}

/// The journeys of some rows.
pub(super) struct PathRows<'a> {
    rules: &'a JourneyRules,
    include: Option<Names>,
    exclude: Option<Names>,
    direct: Names,
    /// Lists of channels that give way, with whether the name of each code is one of them.
    give_way: Vec<(Names, Vec<bool>)>,
    thinning: Thinning,
    /// Every name in the rows, and what the rules make of each by its code.
    names: ChannelCodes,
    verdicts: Vec<Verdict>,
    /// By code: names that the rules have left out of a path, and those that a journey has.
    dropped: Vec<bool>,
    used: Vec<bool>,
    /// Codes of the channels that journeys have, in the order in which they come.
    channels: Vec<u32>,
    converting: Paths,
    nulls: Paths,
    value: Vec<f64>,
    unattributed: Vec<UnattributedConversion>,
    report: BuildReport,
    path: Vec<u32>,
    totals: TotalRows,
}

/// Verdict of the rules on a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    FilteredOut,
    /// Direct, and to be dropped whatever is beside it.
    Dropped,
    Direct,
    Stays,
}

/// Paths one after another, each with its row and how many journeys took it.
#[derive(Default)]
struct Paths {
    channel: Vec<u32>,
    /// Row, end among the touches, and count of each path.
    paths: Vec<(u32, u32, u64)>,
}

impl Paths {
    fn push(&mut self, row: u32, path: &[u32], count: u64) {
        self.channel.extend_from_slice(path);
        self.paths.push((row, index_u32(self.channel.len()), count));
    }

    /// The channel of each touch, renamed.
    fn write_channels(&self, codes: &[u32], channels: &mut [u32]) {
        for (slot, channel) in channels.iter_mut().zip(&self.channel) {
            *slot = codes.get(*channel as usize).copied().unwrap_or_default();
        }
    }

    /// The row of each touch.
    fn write_rows(&self, rows: &mut [u32]) {
        let mut start = 0;
        for (row, end, _) in &self.paths {
            rows.get_mut(start..*end as usize).unwrap_or_default().fill(*row);
            start = *end as usize;
        }
    }

    /// Ends of the paths and counts of their journeys, after those of other parts.
    fn append_to(&self, columns: &mut Columns) {
        let base = columns.offsets.last().copied().unwrap_or_default();
        columns.offsets.extend(self.paths.iter().map(|(_, end, _)| base + end));
        columns.counts.extend(self.paths.iter().map(|(_, _, count)| *count));
    }
}

impl<'a> PathRows<'a> {
    pub(super) fn new(rules: &'a JourneyRules) -> Self {
        Self {
            rules,
            include: rules.filter.include.get(&TextField::Channel.into()).map(Names::new),
            exclude: rules.filter.exclude.get(&TextField::Channel.into()).map(Names::new),
            direct: Names::new(&rules.direct_channels),
            give_way: rules.drop_if_others.iter().map(|list| (Names::new(list), Vec::new())).collect(),
            thinning: Thinning::new(rules),
            names: ChannelCodes::default(),
            verdicts: Vec::new(),
            dropped: Vec::new(),
            used: Vec::new(),
            channels: Vec::new(),
            converting: Paths::default(),
            nulls: Paths::default(),
            value: Vec::new(),
            unattributed: Vec::new(),
            report: BuildReport::default(),
            path: Vec::new(),
            totals: TotalRows::default(),
        }
    }

    /// Adds a row.
    pub(super) fn push(&mut self, row: u32, given: PathRow<'_>) -> Result<()> {
        let PathRow { path, conversions, value, nulls } = given;
        if let Some((field, detail)) = path_objection(path, conversions, value, nulls, PathValue::Sales) {
            return self.reject(row, given, &field, detail);
        }
        self.add(row, given);
        Ok(())
    }

    /// Adds a row whose path was read from text, so that its channels have names.
    pub(super) fn push_read(&mut self, row: u32, given: PathRow<'_>) -> Result<()> {
        let PathRow { path, conversions, value, nulls } = given;
        if let Some((field, detail)) =
            figures_objection(path.is_empty(), conversions, value, nulls, PathValue::Sales)
        {
            return self.reject(row, given, &field, detail);
        }
        self.add(row, given);
        Ok(())
    }

    /// Adds a row with nothing wrong in it.
    fn add(&mut self, row: u32, given: PathRow<'_>) {
        self.totals.see(row, given);
        let journeys = self.count(given);
        self.thin(given.path, journeys);
        let fate = self.thinning.null_fate(self.path.len());
        let thinned = (self.path.len() as u64).saturating_mul(given.nulls);
        let mut beyond = 0_u64;
        self.thinning.keep_last(&mut self.path, |_| beyond += 1);
        let touches = self.path.len() as u64;
        let report = &mut self.report;
        let aside = &mut report.touches_set_aside;
        let mut cut = given.conversions;
        match fate {
            NullFate::TooFewTouches => {
                aside.too_few_for_null = aside.too_few_for_null.saturating_add(thinned);
            }
            NullFate::Skipped => {
                aside.null_journey_skipped = aside.null_journey_skipped.saturating_add(thinned);
            }
            NullFate::Kept => cut = journeys,
        }
        aside.beyond_max_touches = aside.beyond_max_touches.saturating_add(beyond.saturating_mul(cut));
        if given.conversions > 0 && self.path.is_empty() {
            report.conversions_unattributed =
                report.conversions_unattributed.saturating_add(given.conversions);
            let reasons = &mut report.unattributed_reasons;
            reasons.without_touch = reasons.without_touch.saturating_add(given.conversions);
            self.unattributed.push(UnattributedConversion {
                row,
                value: given.value,
                count: given.conversions,
            });
        } else if given.conversions > 0 {
            report.conversions_attributable =
                report.conversions_attributable.saturating_add(given.conversions);
            report.touches_used =
                report.touches_used.saturating_add(touches.saturating_mul(given.conversions));
            self.converting.push(row, &self.path, given.conversions);
            self.value.push(given.value);
        }
        if given.nulls > 0 && fate == NullFate::Kept {
            report.touches_used = report.touches_used.saturating_add(touches.saturating_mul(given.nulls));
            self.nulls.push(row, &self.path, given.nulls);
        }
    }

    /// Counts a row; says how many journeys it stands for.
    fn count(&mut self, given: PathRow<'_>) -> u64 {
        let report = &mut self.report;
        let journeys = given.conversions.saturating_add(given.nulls);
        report.rows += 1;
        report.conversions = report.conversions.saturating_add(given.conversions);
        report.touches = report.touches.saturating_add(journeys.saturating_mul(given.path.len() as u64));
        journeys
    }

    /// Sets a row aside that cannot be used, with as much of it as could be read.
    pub(super) fn reject(&mut self, row: u32, given: PathRow<'_>, field: &str, detail: String) -> Result<()> {
        let problem = Problem { path: format!("paths[{row}].{field}"), detail };
        if self.rules.validation == Validation::Strict {
            return Err(Error::new(ErrorKind::InvalidInput, problem.path, problem.detail));
        }
        // A path with a step that has no name cannot be read.
        let readable = given.path.iter().all(|channel| !channel.trim().is_empty());
        let given = PathRow { path: if readable { given.path } else { &[] }, ..given };
        let journeys = self.count(given);
        let report = &mut self.report;
        report.rows_rejected += 1;
        report.rejected.push(problem.into());
        report.conversions_rejected = report.conversions_rejected.saturating_add(given.conversions);
        let touches = journeys.saturating_mul(given.path.len() as u64);
        report.touches_set_aside.rejected = report.touches_set_aside.rejected.saturating_add(touches);
        Ok(())
    }

    /// The touches of a path that the rules leave, in `path`, before only the last are kept.
    fn thin(&mut self, given: &[&str], journeys: u64) {
        let mut aside = SetAside::default();
        self.path.clear();
        for name in given {
            let code = self.names.intern(name);
            let index = code as usize;
            if index == self.verdicts.len() {
                self.judge(name);
            }
            let reason = match self.verdicts.get(index) {
                Some(Verdict::FilteredOut) => &mut aside.filtered,
                Some(Verdict::Dropped) => &mut aside.direct,
                Some(Verdict::Direct | Verdict::Stays) | None => {
                    self.path.push(code);
                    continue;
                }
            };
            *reason += 1;
            mark(&mut self.dropped, code);
        }
        let Self { thinning, verdicts, path, dropped, give_way, .. } = self;
        let is_direct = |code: u32| verdicts.get(code as usize) == Some(&Verdict::Direct);
        thinning.drop_direct(path, is_direct, |code| {
            aside.direct += 1;
            mark(dropped, code);
        });
        for (_, list) in give_way {
            let gives_way = |code: u32| list.get(code as usize) == Some(&true);
            Thinning::give_way(path, gives_way, |code| {
                aside.gave_way += 1;
                mark(dropped, code);
            });
        }
        // Most often all names are used soon.
        if self.channels.len() < self.used.len() {
            for code in &self.path {
                if mark(&mut self.used, *code) {
                    self.channels.push(*code);
                }
            }
        }
        self.thinning.collapse(&mut self.path, |a, b, _| a == b, |_| aside.collapsed += 1);
        self.thinning.keep_one_per_channel(&mut self.path, |code| code, |_| aside.repeated += 1);
        if aside != SetAside::default() {
            self.report.touches_set_aside.add(&aside.times(journeys));
        }
    }

    /// Judges the name that comes next by code.
    fn judge(&mut self, name: &str) {
        let passes = self.include.as_ref().is_none_or(|names| names.holds(name))
            && self.exclude.as_ref().is_none_or(|names| !names.holds(name));
        let verdict = match (passes, self.direct.holds(name), self.rules.direct) {
            (false, _, _) => Verdict::FilteredOut,
            (true, true, Direct::Drop) => Verdict::Dropped,
            (true, true, Direct::DropIfOthers | Direct::Keep) => Verdict::Direct,
            (true, false, Direct::Drop | Direct::DropIfOthers | Direct::Keep) => Verdict::Stays,
        };
        self.verdicts.push(verdict);
        for (names, list) in &mut self.give_way {
            list.push(names.holds(name));
        }
        self.dropped.push(false);
        self.used.push(false);
    }

    /// The code among all channels of each name that a journey has.
    fn append_channels_to(&self, all: &mut Dictionary) -> Vec<u32> {
        let mut codes = vec![MISSING_CODE; self.verdicts.len()];
        for code in &self.channels {
            if let (Some(slot), Some(name)) = (codes.get_mut(*code as usize), self.names.names().name(*code))
            {
                *slot = all.intern(name);
            }
        }
        codes
    }

    /// The names that the rules have left out of a path.
    fn dropped(&self) -> impl Iterator<Item = &str> {
        self.names.names().names().zip(&self.dropped).filter(|(_, dropped)| **dropped).map(|(name, _)| name)
    }

    /// The journeys of all parts, in their order.
    pub(super) fn finish(
        rules: &JourneyRules,
        parts: Vec<Self>,
        columns_ignored: Vec<String>,
    ) -> Result<Journeys> {
        let touches: usize =
            parts.iter().map(|part| part.converting.channel.len() + part.nulls.channel.len()).sum();
        if touches >= u32::MAX as usize {
            let detail = format!("expected paths of fewer than {} touches in all, got more", u32::MAX);
            return Err(Error::new(ErrorKind::InvalidInput, "paths", detail));
        }
        let mut columns = Columns::default();
        let converting: usize = parts.iter().map(|part| part.converting.paths.len()).sum();
        let journeys: usize = converting + parts.iter().map(|part| part.nulls.paths.len()).sum::<usize>();
        columns.offsets.reserve_exact(journeys + 1);
        columns.counts.reserve_exact(journeys);
        columns.conversions.value.reserve_exact(converting);
        columns.conversions.row.reserve_exact(converting);
        columns.offsets.push(0);
        let codes: Vec<Vec<u32>> =
            parts.iter().map(|part| part.append_channels_to(&mut columns.channels)).collect();
        for part in &parts {
            part.converting.append_to(&mut columns);
            columns.conversions.value.extend_from_slice(&part.value);
            columns.conversions.row.extend(part.converting.paths.iter().map(|(row, _, _)| *row));
        }
        columns.converting = columns.counts.len();
        for part in &parts {
            part.nulls.append_to(&mut columns);
        }
        let converting = parts.iter().map(|part| &part.converting).zip(&codes);
        let nulls = parts.iter().map(|part| &part.nulls).zip(&codes);
        let pieces: Vec<_> = converting.chain(nulls).map(|piece| (piece.0.channel.len(), piece)).collect();
        columns.channel = vec![0; touches];
        columns.row = vec![0; touches];
        map_slices(&mut columns.channel, pieces.clone(), |slots, (paths, codes)| {
            paths.write_channels(codes, slots);
        });
        map_slices(&mut columns.row, pieces, |slots, (paths, _)| paths.write_rows(slots));
        let mut dropped = Dictionary::default();
        let mut totals = TotalRows::default();
        for part in parts {
            part.dropped().for_each(|name| _ = dropped.intern(name));
            totals.append(part.totals);
            columns.unattributed.extend(part.unattributed);
            columns.report.add(part.report);
        }
        columns.report.notes = notes::of_paths(rules, &columns.channels, &dropped);
        columns.report.notes.extend(totals.note());
        columns.report.columns_ignored = columns_ignored;
        complete(&mut columns)?;
        Ok(Journeys(Arc::new(columns)))
    }
}

/// Marks a code; true when it was not marked before.
fn mark(marks: &mut [bool], code: u32) -> bool {
    marks.get_mut(code as usize).is_some_and(|marked| !std::mem::replace(marked, true))
}

/// Adds the sums of the report.
fn complete(columns: &mut Columns) -> Result<()> {
    let unattributed = columns.unattributed.iter().map(|sale| sale.value).collect::<Sum>().value();
    let values = columns.conversions.value.iter().copied().chain([unattributed]);
    let value = values.collect::<Sum>().value();
    if !value.is_finite() {
        let detail = "expected values whose sum is a finite number, got more than 1.7e308";
        return Err(Error::new(ErrorKind::InvalidInput, "paths.value", detail));
    }
    let null_counts = columns.counts.get(columns.converting..).unwrap_or_default();
    let journeys_null = null_counts.iter().fold(0_u64, |sum, count| sum.saturating_add(*count));
    let report = &mut columns.report;
    (report.value, report.value_unattributed) = (value, unattributed);
    (report.journeys_converting, report.journeys_null) = (report.conversions_attributable, journeys_null);
    report.touch_fields = vec![TextField::Channel.name()];
    Ok(())
}
