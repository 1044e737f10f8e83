//! Path counts: the rows of the older tools, one for each distinct path.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::{
    BuildReport, Collapse, CollapseKeep, Columns, Direct, JourneyRules, Journeys, NullJourneys, Orphan,
    SetAside, TextField, Validation, is_direct,
};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::{Sum, index_u32};

/// How many journeys took one path, and what they were worth together.
///
/// # Examples
/// ```
/// use attribution_core::PathCount;
///
/// let row = PathCount::parse("search > email > search", 3, 120.0, 10);
/// assert_eq!(row.path, ["search", "email", "search"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PathCount {
    /// Channels, oldest first.
    pub path: Vec<String>,
    /// How many journeys along it converted.
    pub conversions: u64,
    /// What all these conversions were worth together.
    #[serde(default)]
    pub value: f64,
    /// How many journeys along it did not convert.
    #[serde(default)]
    pub nulls: u64,
}

impl PathCount {
    /// A row from a path written as `a > b > c`. Spaces around a channel do not count; an empty text has no channel.
    #[must_use]
    pub fn parse(path: &str, conversions: u64, value: f64, nulls: u64) -> Self {
        let path = match path.trim() {
            "" => Vec::new(),
            path => path.split('>').map(|channel| channel.trim().to_owned()).collect(),
        };
        Self { path, conversions, value, nulls }
    }

    /// Reads a row from JSON.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a field that is unknown, missing or of another type.
    pub fn from_json(json: &str) -> Result<Self> {
        let mut reader = serde_json::Deserializer::from_str(json);
        serde_path_to_error::deserialize(&mut reader)
            .map_err(|error| Error::from_serde(&error).of_kind(ErrorKind::InvalidInput))
    }

    fn problem(&self) -> Option<(String, String)> {
        if let Some(index) = self.path.iter().position(String::is_empty) {
            return Some((format!("path[{index}]"), "expected text that is not empty, got none".into()));
        }
        if !self.value.is_finite() || self.value < 0.0 {
            return Some((
                "value".into(),
                format!("expected a finite number of 0 or more, got {}", self.value),
            ));
        }
        if self.conversions == 0 && self.value != 0.0 {
            let detail = format!("expected 0 for a path without conversions, got {}", self.value);
            return Some(("value".into(), detail));
        }
        let counts = [("conversions", self.conversions), ("nulls", self.nulls)];
        let (name, count) = counts.into_iter().find(|(_, count)| *count > MOST)?;
        Some((name.into(), format!("expected at most 2^53, got {count}")))
    }
}

/// Counts up to here are exact as floats.
const MOST: u64 = 1 << 53;

impl Journeys {
    /// Builds journeys from path counts, the format of the older tools.
    ///
    /// Why you would pick it: when all you have is an export of paths, or to reproduce a published result. Each row
    /// becomes one journey that stands for its conversions, and one that stands for its nulls. There are no times and
    /// no fields but the channel: of the rules, `direct`, `collapse` (without a gap), `max_touches`, `null_journeys`,
    /// `filter.include.channel` and `filter.exclude.channel` act; lookbacks and other windows do not.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::{Dimension, JourneyRules, Journeys, ModelSpec, PathCount};
    ///
    /// let rows = [PathCount::parse("search > email", 2, 100.0, 5)];
    /// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
    /// let credits = ModelSpec::linear().attribute(&journeys)?;
    /// assert_eq!(credits.by(&[Dimension::Channel])?.get("email").map(|row| row.value), Some(50.0));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_CONFIG` for rules out of range; `MISSING_DATA` for a filter by another field than the channel, or a
    /// collapse with a gap in time; `INVALID_INPUT` for the first row that cannot be used, unless the rules say to
    /// collect such rows.
    pub fn from_path_counts(rules: &JourneyRules, rows: &[PathCount]) -> Result<Self> {
        rules.validate()?;
        needs_only_channels(rules)?;
        if rows.len() >= u32::MAX as usize {
            let detail = format!("expected fewer than {} rows, got {}", u32::MAX, rows.len());
            return Err(Error::new(ErrorKind::InvalidInput, "paths", detail));
        }
        let mut builder = Builder { rules, columns: Columns::default(), nulls: Vec::new(), path: Vec::new() };
        builder.columns.offsets.push(0);
        for (row, count) in (0_u32..).zip(rows) {
            builder.converting(row, count)?;
        }
        builder.columns.converting = builder.columns.offsets.len() - 1;
        for (row, path, nulls) in std::mem::take(&mut builder.nulls) {
            builder.columns.push(row, &path, nulls);
        }
        builder.finish()
    }
}

/// Path counts have channels and nothing else.
fn needs_only_channels(rules: &JourneyRules) -> Result<()> {
    let missing = |path: String| {
        let detail = "expected a rule about channels, got one about something that path counts do not carry";
        Error::new(ErrorKind::MissingData, path, detail)
    };
    let filter = &rules.filter;
    for (name, fields) in [("include", &filter.include), ("exclude", &filter.exclude)] {
        if let Some(field) = fields.keys().find(|field| **field != TextField::Channel) {
            return Err(missing(format!("filter.{name}.{}", field.name())));
        }
    }
    if filter.min_engagement.is_some() {
        return Err(missing("filter.min_engagement".into()));
    }
    if filter.min_confidence.is_some() {
        return Err(missing("filter.min_confidence".into()));
    }
    if rules.collapse.is_some_and(|collapse| collapse.gap_minutes.is_some()) {
        return Err(missing("collapse.gap_minutes".into()));
    }
    Ok(())
}

struct Builder<'a> {
    rules: &'a JourneyRules,
    columns: Columns,
    /// Null journeys wait until all converting ones are in place: row, path and count.
    nulls: Vec<(u32, Vec<u32>, u64)>,
    path: Vec<u32>,
}

impl Builder<'_> {
    fn converting(&mut self, row: u32, given: &PathCount) -> Result<()> {
        let report = &mut self.columns.report;
        let journeys = given.conversions.saturating_add(given.nulls);
        report.conversions = report.conversions.saturating_add(given.conversions);
        report.touches = report.touches.saturating_add(journeys.saturating_mul(given.path.len() as u64));
        if let Some((field, detail)) = given.problem() {
            let problem = Problem { path: format!("paths[{row}].{field}"), detail };
            if self.rules.validation == Validation::Strict {
                return Err(Error::new(ErrorKind::InvalidInput, problem.path, problem.detail));
            }
            report.rejected.push(problem.into());
            report.conversions_rejected = report.conversions_rejected.saturating_add(given.conversions);
            let touches = journeys.saturating_mul(given.path.len() as u64);
            report.touches_set_aside.rejected = report.touches_set_aside.rejected.saturating_add(touches);
            return Ok(());
        }
        self.thin(given, journeys);
        let report = &mut self.columns.report;
        let touches = self.path.len() as u64;
        if given.conversions > 0 && self.path.is_empty() {
            report.conversions_orphaned += given.conversions;
            self.columns.orphans.push(Orphan { row, value: given.value, count: given.conversions });
        } else if given.conversions > 0 {
            report.conversions_attributable += given.conversions;
            report.touches_used =
                report.touches_used.saturating_add(touches.saturating_mul(given.conversions));
            self.columns.push(row, &self.path, given.conversions);
            self.columns.conversions.value.push(given.value);
            self.columns.conversions.row.push(row);
        }
        let report = &mut self.columns.report;
        let null_touches = touches.saturating_mul(given.nulls);
        let aside = &mut report.touches_set_aside;
        if self.rules.null_journeys == NullJourneys::Skip {
            aside.null_journey_skipped = aside.null_journey_skipped.saturating_add(null_touches);
        } else if touches < u64::from(self.rules.min_null_touches) {
            aside.too_few_for_null = aside.too_few_for_null.saturating_add(null_touches);
        } else if given.nulls > 0 {
            report.touches_used = report.touches_used.saturating_add(null_touches);
            self.nulls.push((row, self.path.clone(), given.nulls));
        }
        Ok(())
    }

    /// The touches of a path that the rules leave, in `path`.
    fn thin(&mut self, given: &PathCount, journeys: u64) {
        let Self { rules, columns, path, .. } = self;
        let mut aside = SetAside::default();
        let listed = |fields: &std::collections::BTreeMap<TextField, _>, name: &str, absent: bool| {
            fields
                .get(&TextField::Channel)
                .map_or(absent, |names: &std::collections::BTreeSet<String>| names.contains(name))
        };
        let passes = |name: &str| {
            listed(&rules.filter.include, name, true) && !listed(&rules.filter.exclude, name, false)
        };
        let direct = |name: &str| is_direct(&rules.direct_channels, name);
        let others = given.path.iter().any(|name| passes(name) && !direct(name));
        let drops_direct = match rules.direct {
            Direct::Keep => false,
            Direct::DropIfOthers => others,
            Direct::Drop => true,
        };
        path.clear();
        for name in &given.path {
            if !passes(name) {
                aside.filtered += 1;
            } else if drops_direct && direct(name) {
                aside.direct += 1;
            } else {
                path.push(columns.channels.intern(name));
            }
        }
        if let Some(Collapse { keep, .. }) = rules.collapse {
            let before = path.len();
            let most = if keep == CollapseKeep::Both { 2 } else { 1 };
            *path = path.chunk_by(|a, b| a == b).flat_map(|run| run.iter().take(most).copied()).collect();
            aside.collapsed = (before - path.len()) as u64;
        }
        let beyond =
            path.len().saturating_sub(rules.max_touches.map_or(usize::MAX, |touches| touches as usize));
        path.drain(..beyond);
        aside.beyond_max_touches = beyond as u64;
        let total = &mut columns.report.touches_set_aside;
        total.add(&aside.times(journeys));
    }

    fn finish(self) -> Result<Journeys> {
        let mut columns = self.columns;
        if columns.channel.len() >= u32::MAX as usize {
            let detail = format!("expected paths of fewer than {} touches in all, got more", u32::MAX);
            return Err(Error::new(ErrorKind::InvalidInput, "paths", detail));
        }
        let orphaned = columns.orphans.iter().map(|orphan| orphan.value).collect::<Sum>().value();
        let values = columns.conversions.value.iter().copied().chain([orphaned]);
        let value = values.collect::<Sum>().value();
        if !value.is_finite() {
            let detail = "expected values whose sum is a finite number, got more than 1.7e308";
            return Err(Error::new(ErrorKind::InvalidInput, "paths.value", detail));
        }
        let null_counts = columns.counts.get(columns.converting..).unwrap_or_default();
        let journeys_null = null_counts.iter().fold(0_u64, |sum, count| sum.saturating_add(*count));
        columns.report = BuildReport {
            value,
            value_orphaned: orphaned,
            journeys_converting: columns.report.conversions_attributable,
            journeys_null,
            touch_fields: vec![TextField::Channel.name()],
            ..columns.report
        };
        Ok(Journeys(Arc::new(columns)))
    }
}

impl Columns {
    /// Adds a journey that stands for `count`.
    fn push(&mut self, row: u32, path: &[u32], count: u64) {
        self.channel.extend_from_slice(path);
        self.row.extend(std::iter::repeat_n(row, path.len()));
        self.offsets.push(index_u32(self.channel.len()));
        self.counts.push(count);
    }
}
