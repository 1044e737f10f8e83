//! The table of cohorts.

use std::collections::BTreeMap;

use serde::Serialize;

use super::options::CohortOptions;
use crate::domain::{Journeys, Refund};
use crate::error::Result;
use crate::math::ExactSum;
use crate::paths::analytics::ranked_paths::rate;
use crate::paths::analytics::timing::needs_times;
use crate::time::Timestamp;

/// Cohorts: journeys by the calendar month of their first touch, and their conversions month by month.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Cohorts {
    /// Moment up to which conversions are known; none without journeys.
    pub as_of: Option<Timestamp>,
    /// Journeys that began after it, which are left out.
    pub journeys_after_as_of: u64,
    /// Conversions after it of journeys that began before, which count as not converted.
    pub conversions_after_as_of: u64,
    /// Names of the columns of `cumulative_conversions` and `cumulative_rate`: calendar months since that of the first touch.
    pub months: Vec<String>,
    /// Cohorts in the order of time; months in which no journey began have none.
    pub cohorts: Vec<Cohort>,
}

/// Journeys that began in one calendar month.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Cohort {
    /// The month, such as `2026-01`.
    pub cohort: String,
    /// Number of journeys that began in it.
    pub journeys: u64,
    /// Those of them that converted so far.
    pub conversions: u64,
    /// Conversion rate so far.
    pub conversion_rate: Option<f64>,
    /// Value of the conversions so far, net of refunds up to `as_of`.
    pub value: f64,
    /// Conversions up to the end of each month since the first touch, that month being 0; none for months that are to come.
    pub cumulative_conversions: Vec<Option<u64>>,
    /// Part of the journeys that converted up to then.
    pub cumulative_rate: Vec<Option<f64>>,
}

/// Journeys of one month.
#[derive(Default)]
struct Month {
    journeys: u64,
    /// Conversions by the number of calendar months since the first touch.
    conversions: BTreeMap<i64, u64>,
    value: ExactSum,
}

/// Cohorts of journeys by the calendar month of their first touch, with cumulative conversions month by month.
///
/// Reason to pick it: the conversion rate of a young month is always low. Cohorts compare months at the same age.
///
/// # Formula
/// A journey that began in January and converted in March did so in month 2, whatever the days. Every journey counts: a key that
/// converted twice has two. A sale that was given back whole by `as_of` is no conversion, and refunds after it do not count.
///
/// # Examples
/// ```
/// use attribution_core::paths::{CohortOptions, cohorts};
/// use attribution_core::{Conversion, JourneyRules, Journeys, Touchpoint};
///
/// let touches = [
///     Touchpoint::new("ann", "2026-01-20".parse()?, "search"),
///     Touchpoint::new("bob", "2026-01-30".parse()?, "search"),
/// ];
/// let sales = [Conversion::new("ann", "2026-02-01T09:00:00Z".parse()?, 50.0)];
/// let journeys = Journeys::build(&JourneyRules::default(), &touches, &sales)?;
/// let found = cohorts(&journeys, &CohortOptions::default())?;
/// let january = &found.cohorts[0];
/// assert_eq!((january.cohort.as_str(), january.journeys), ("2026-01", 2));
/// assert_eq!(january.cumulative_conversions, [Some(0), Some(1)]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `MISSING_DATA` for journeys without times, such as path counts.
pub fn cohorts(journeys: &Journeys, options: &CohortOptions) -> Result<Cohorts> {
    needs_times(journeys)?;
    let as_of = options.as_of.map(Timestamp::micros).or_else(|| latest(journeys));
    let zone = options.time_zone.as_ref().unwrap_or(&journeys.0.time_zone);
    let month = |micros: i64| zone.local(micros).month_number();
    let mut months: BTreeMap<i64, Month> = BTreeMap::new();
    let (mut journeys_after, mut conversions_after) = (0, 0);
    for journey in journeys.iter() {
        let (Some(first), Some(as_of)) = (journey.micros().first(), as_of) else { continue };
        if *first > as_of {
            journeys_after += 1;
            continue;
        }
        let began = month(*first);
        let of = months.entry(began).or_default();
        of.journeys += 1;
        // What was given back later is not known yet: the sale stands as it did.
        let known = |refund: &&Refund| refund.at <= as_of;
        let is_given_back = journey.is_given_back() && journey.refunds().iter().all(|refund| known(&refund));
        let Some(at) = journey.converted_at().filter(|_| !is_given_back) else { continue };
        if at.micros() > as_of {
            conversions_after += 1;
            continue;
        }
        *of.conversions.entry(month(at.micros()) - began).or_default() += 1;
        of.value.add(journey.sale_value());
        journey.refunds().iter().filter(known).for_each(|refund| of.value.add(refund.value));
    }
    let last = as_of.map_or(0, month);
    let first = months.keys().next().copied().unwrap_or(last);
    let ages = if months.is_empty() { 0..0 } else { 0..last - first + 1 };
    Ok(Cohorts {
        as_of: as_of.and_then(|micros| Timestamp::from_micros(micros).ok()),
        journeys_after_as_of: journeys_after,
        conversions_after_as_of: conversions_after,
        months: ages.clone().map(|age| age.to_string()).collect(),
        cohorts: months.iter().map(|(began, of)| of.row(*began, last, ages.clone())).collect(),
    })
}

impl Month {
    fn row(&self, began: i64, last: i64, ages: std::ops::Range<i64>) -> Cohort {
        let up_to = |age: i64| self.conversions.range(..=age).map(|(_, count)| count).sum::<u64>();
        let known = |age: i64| (began + age <= last).then(|| up_to(age));
        let cumulative: Vec<Option<u64>> = ages.map(known).collect();
        let conversions = self.conversions.values().sum();
        Cohort {
            cohort: month_name(began),
            journeys: self.journeys,
            conversions,
            conversion_rate: rate(conversions, self.journeys),
            value: self.value.value(),
            cumulative_rate: cumulative.iter().map(|count| rate((*count)?, self.journeys)).collect(),
            cumulative_conversions: cumulative,
        }
    }
}

/// The latest moment of touches, conversions and refunds.
fn latest(journeys: &Journeys) -> Option<i64> {
    let columns = &journeys.0;
    let refunds = columns.refunds.list.iter().map(|refund| &refund.at);
    columns.at.iter().chain(&columns.conversions.at).chain(refunds).max().copied()
}

fn month_name(number: i64) -> String {
    format!("{:04}-{:02}", number.div_euclid(12), number.rem_euclid(12) + 1)
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
