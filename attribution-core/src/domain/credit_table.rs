//! Credits grouped by a dimension or several.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt;

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use super::credit_groups::{Group, accumulate, group_codes, grouping_columns};
use super::credits::{Credits, TouchGroups, Unattributed};
use super::dimension::Dimension;
use super::money::Currency;
use super::spend::Period;
use super::truth::Baseline;
use super::whole::{Whole, turnover};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{SmallCollect, SmallSort, Steps, Sum};

/// Credits grouped by one or more dimensions.
///
/// Rows are sorted by value, largest first, then by name; by time, where the first dimension is one. Grouping never
/// changes the total.
#[derive(Clone, Debug, PartialEq)]
pub struct CreditTable {
    dimensions: Vec<Dimension>,
    rows: Vec<CreditRow>,
    unattributed: Unattributed,
    baseline: Baseline,
    /// Everything that was sold, and everything that was given back.
    turnover: f64,
    currency: Option<Currency>,
    note: Option<&'static str>,
}

/// Credits of one group.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "CreditMeasures"))]
pub struct CreditRow {
    /// The value of each dimension; `None` for touches that have none.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub keys: Vec<Option<String>>,
    /// Conversions earned: the sum of weights. A sale that was given back whole counts none.
    pub conversions: f64,
    /// Value earned, in major units of the currency, net of refunds.
    pub value: f64,
    /// Share of all value, unattributed value and the baseline included; of all conversions, where they have no value. `None` where so much
    /// was given back that no value is left of which to have a share.
    pub share: Option<f64>,
    /// Touches in converting journeys, each once however many conversions it served: in the group of the first.
    pub touches: u64,
    /// Converting journeys with at least one touch of the group.
    pub journeys: u64,
    /// Converting journeys with a touch of the group that was not the last one.
    pub assisted: u64,
    /// Converting journeys that began with the group.
    pub first: u64,
    /// Converting journeys that ended with the group.
    pub last: u64,
    /// Cost of its touches in converting journeys, where known; each once, as in `touches`.
    pub cost: Option<f64>,
}

/// Names of the measures, in the order in which tables show them.
pub(super) const MEASURES: [&str; 9] =
    ["conversions", "value", "share", "touches", "journeys", "assisted", "first", "last", "cost"];

impl CreditTable {
    pub(super) fn group(
        credits: &Credits,
        dimensions: &[Dimension],
        within: Option<Period>,
        steps: &Steps<'_>,
    ) -> Result<Self> {
        let invalid = |detail: String| Error::new(ErrorKind::InvalidConfig, "by", detail);
        if dimensions.is_empty() {
            return Err(invalid("expected at least one dimension, got none".into()));
        }
        if let Some(twice) = (1..dimensions.len())
            .filter_map(|index| dimensions.split_at_checked(index))
            .find_map(|(before, rest)| rest.first().filter(|dimension| before.contains(dimension)))
        {
            return Err(invalid(format!("expected each dimension once, got {} twice", twice.name())));
        }
        let journeys = credits.journeys();
        let (groups, keys, unattributed) = if within.is_some() {
            let TouchGroups { of_touch, len, keys } = credits.groups(dimensions, within, steps)?;
            let mut groups = accumulate(credits, &of_touch, len, steps)?;
            groups.truncate(keys.len());
            (groups, keys, Unattributed::default())
        } else {
            let columns = grouping_columns(journeys, dimensions, false, steps)?;
            let (group_of, keys) = group_codes(&columns, steps);
            (accumulate(credits, &group_of, keys.len(), steps)?, keys, credits.unattributed())
        };
        let table = Self {
            dimensions: dimensions.to_vec(),
            rows: rows(groups, keys),
            unattributed,
            baseline: if within.is_some() { Baseline::default() } else { credits.baseline() },
            turnover: turnover(journeys),
            currency: journeys.currency(),
            note: credits.note(),
        };
        Ok(table.finished())
    }

    /// Dimensions that the credits are grouped by.
    #[must_use]
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// One row for each group that has a touch in a converting journey.
    #[must_use]
    pub fn rows(&self) -> &[CreditRow] {
        &self.rows
    }

    /// The row whose first dimension is `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<&CreditRow> {
        self.rows.iter().find(|row| row.keys.first().and_then(Option::as_deref) == Some(key))
    }

    /// Conversions that no touch earned.
    #[must_use]
    pub fn unattributed(&self) -> Unattributed {
        self.unattributed
    }

    /// Baseline: the parts of conversions that no touch caused, where the model knows of such parts.
    #[must_use]
    pub fn baseline(&self) -> Baseline {
        self.baseline
    }

    /// The currency of the values, when the conversions name one.
    #[must_use]
    pub fn currency(&self) -> Option<Currency> {
        self.currency
    }

    /// Value of all rows together, without what is unattributed.
    #[must_use]
    pub fn attributed_value(&self) -> f64 {
        self.rows.iter().map(|row| row.value).collect::<Sum>().value()
    }

    /// Conversions of all rows together, without what is unattributed.
    #[must_use]
    pub fn attributed_conversions(&self) -> f64 {
        self.rows.iter().map(|row| row.conversions).collect::<Sum>().value()
    }

    /// Caveat on the figures, if there is one: sums of the credits of a model that learns are not its effects.
    #[must_use]
    pub fn note(&self) -> Option<&str> {
        self.note
    }

    /// A table by channel with what a model gives each of them as a whole, as conversions and value, in place of sums of
    /// credits. A channel without any credited touch gets a row of its own.
    #[must_use]
    pub fn with_earnings(
        mut self,
        earned: impl IntoIterator<Item = (String, f64, f64)>,
        unattributed: Unattributed,
        baseline: Baseline,
    ) -> Self {
        let earned = earned.into_iter().map(|(channel, conversions, value)| (channel, (conversions, value)));
        let mut earned: BTreeMap<String, (f64, f64)> = earned.small_collect();
        for row in &mut self.rows {
            let channel = row.keys.first().and_then(Option::as_deref).unwrap_or_default();
            (row.conversions, row.value) = earned.remove(channel).unwrap_or_default();
        }
        self.rows.extend(earned.into_iter().map(|(channel, (conversions, value))| CreditRow {
            keys: vec![Some(channel)],
            conversions,
            value,
            share: None,
            touches: 0,
            journeys: 0,
            assisted: 0,
            first: 0,
            last: 0,
            cost: None,
        }));
        (self.unattributed, self.baseline, self.note) = (unattributed, baseline, None);
        self.finished()
    }

    /// Share of the baseline, by the rule of [`CreditRow::share`].
    #[must_use]
    pub fn baseline_share(&self) -> Option<f64> {
        self.whole().share(self.baseline.conversions, self.baseline.value)
    }

    /// Share of what is unattributed, by the rule of [`CreditRow::share`].
    #[must_use]
    pub fn unattributed_share(&self) -> Option<f64> {
        self.whole().share(self.unattributed.conversions, self.unattributed.value)
    }

    /// The same rows with their shares, and in order.
    fn finished(mut self) -> Self {
        let whole = self.whole();
        for row in &mut self.rows {
            row.share = whole.share(row.conversions, row.value);
        }
        self.sort();
        self
    }

    fn whole(&self) -> Whole {
        let total = |measure: fn(&CreditRow) -> f64, others: [f64; 2]| {
            self.rows.iter().map(measure).chain(others).collect::<Sum>().value()
        };
        let Self { unattributed, baseline, .. } = self;
        let value = total(|row| row.value, [unattributed.value, baseline.value]);
        let conversions = total(|row| row.conversions, [unattributed.conversions, baseline.conversions]);
        Whole::new(conversions, value, self.turnover)
    }

    fn sort(&mut self) {
        let by_time = self.dimensions.first().is_some_and(Dimension::is_time);
        self.rows.small_sort_by(|a, b| {
            let by_value =
                || b.value.total_cmp(&a.value).then_with(|| b.conversions.total_cmp(&a.conversions));
            let by_size = if by_time { Ordering::Equal } else { by_value() };
            by_size.then_with(|| a.keys.cmp(&b.keys))
        });
    }
}

fn rows(groups: Vec<Group>, keys: Vec<Vec<Option<String>>>) -> Vec<CreditRow> {
    groups
        .into_iter()
        .zip(keys)
        .filter(|(group, _)| group.journeys > 0 || group.refunds > 0)
        .map(|(group, keys)| CreditRow {
            keys,
            conversions: group.conversions.value(),
            value: group.value.value(),
            share: None,
            touches: group.touches,
            journeys: group.journeys,
            assisted: group.assisted,
            first: group.first,
            last: group.last,
            cost: group.cost.map(Sum::value),
        })
        .collect()
}

impl Serialize for CreditTable {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4 + usize::from(self.note.is_some())))?;
        map.serialize_entry("dimensions", &self.dimensions)?;
        map.serialize_entry("rows", &Rows(self))?;
        map.serialize_entry("unattributed", &self.unattributed)?;
        map.serialize_entry("baseline", &self.baseline)?;
        if let Some(note) = self.note {
            map.serialize_entry("note", note)?;
        }
        map.end()
    }
}

struct Rows<'a>(&'a CreditTable);

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(Some(self.0.rows.len()))?;
        for row in &self.0.rows {
            seq.serialize_element(&Row(&self.0.dimensions, row))?;
        }
        seq.end()
    }
}

/// A row as a flat object: each dimension by its name, then the measures.
struct Row<'a>(&'a [Dimension], &'a CreditRow);

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(dimensions, row) = self;
        let mut map = serializer.serialize_map(Some(dimensions.len() + MEASURES.len()))?;
        for (dimension, key) in dimensions.iter().zip(&row.keys) {
            map.serialize_entry(dimension.name(), key)?;
        }
        let [conversions, value, share, touches, journeys, assisted, first, last, cost] = MEASURES;
        map.serialize_entry(conversions, &row.conversions)?;
        map.serialize_entry(value, &row.value)?;
        map.serialize_entry(share, &row.share)?;
        map.serialize_entry(touches, &row.touches)?;
        map.serialize_entry(journeys, &row.journeys)?;
        map.serialize_entry(assisted, &row.assisted)?;
        map.serialize_entry(first, &row.first)?;
        map.serialize_entry(last, &row.last)?;
        map.serialize_entry(cost, &row.cost)?;
        map.end()
    }
}

/// A longer text is not padded: no screen shows so much, and formatting counts no further than to 65 535.
pub(crate) const MOST_LETTERS: usize = 1000;

impl fmt::Display for CreditTable {
    /// A plain text table: the dimensions, conversions, value and share.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let label = |row: &CreditRow| {
            row.keys.iter().map(|key| key.as_deref().unwrap_or("(none)")).collect::<Vec<_>>().join(" · ")
        };
        let header = self.dimensions.iter().map(Dimension::name).collect::<Vec<_>>().join(" · ");
        let labels: Vec<String> = self.rows.iter().map(label).collect();
        let width = labels.iter().chain([&header]).map(|text| text.chars().count()).max().unwrap_or(0);
        let width = width.min(MOST_LETTERS);
        writeln!(f, "{header:<width$}  {:>12}  {:>14}  {:>7}", "conversions", "value", "share")?;
        for (row, label) in self.rows.iter().zip(&labels) {
            write!(f, "{label:<width$}  {:>12.3}  {:>14.2}", row.conversions, row.value)?;
            match row.share {
                Some(share) => writeln!(f, "  {:>6.1}%", share * 100.0)?,
                None => writeln!(f, "  {:>7}", "none")?,
            }
        }
        if self.unattributed != Unattributed::default() {
            let Unattributed { conversions, value } = self.unattributed;
            writeln!(f, "{:<width$}  {conversions:>12.3}  {value:>14.2}", "(unattributed)")?;
        }
        if self.baseline != Baseline::default() {
            let Baseline { conversions, value } = self.baseline;
            writeln!(f, "{:<width$}  {conversions:>12.3}  {value:>14.2}", "(baseline)")?;
        }
        if self.rows.iter().any(|row| row.share.is_none()) {
            writeln!(f, "no shares: as much was given back as was sold")?;
        }
        if let Some(note) = self.note {
            writeln!(f, "{note}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[path = "credit_table_tests.rs"]
mod tests;
