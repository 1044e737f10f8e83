//! Summary of touches: what they earned together, and how evenly.

use serde::Serialize;

use super::filter::ReportFilter;
use super::scope::{EarnedTouch, Scope};
use crate::domain::{Credits, TextField, Timestamp};
use crate::error::Result;
use crate::math::{SmallSort, Sum, count_f64};

/// Summary of the touches of a report: total, mean, the best, and how much the best and the least of them hold.
///
/// A touch that earned from several deals is one touch, with all that it earned. A fifth of n touches is
/// max(1, ⌊n / 5⌋) of them. Gini = Σ (2i − n − 1)·xᵢ / (n · Σ x), the touches in rising order, i from 1: 0 when all earned
/// the same; without a correction for small samples.
///
/// # References
/// Gini, C. (1912), "Variabilità e mutabilità"; Dorfman, R. (1979), "A formula for the Gini coefficient", Review of
/// Economics and Statistics 61, 146–149, doi:10.2307/1924845.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TouchSummary {
    /// Value that the touches earned.
    pub total: f64,
    /// Distinct touches.
    pub touches: u64,
    /// Credits: a touch counts once for each deal that it is a touch of.
    pub credits: u64,
    /// Deals with such a touch.
    pub deals: u64,
    /// Mean value of a touch; none without touches.
    pub mean: Option<f64>,
    /// The touches that earned most, then in the order of their ids.
    pub top: Vec<TopTouch>,
    /// Share of the value that the fifth of the touches with the most has; none when nothing was earned.
    pub top_fifth_share: Option<f64>,
    /// Share of the value that the fifth of the touches with the least has; none when nothing was earned.
    pub bottom_fifth_share: Option<f64>,
    /// Gini coefficient of what touches earned, 0 (even) to 1; none when nothing was earned.
    pub gini: Option<f64>,
}

/// A touch that earned much.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TopTouch {
    /// Row of the touch in the input.
    pub row: u32,
    /// Its id, where touches have ids.
    pub id: Option<String>,
    /// Moment of the touch.
    pub at: Option<Timestamp>,
    /// Channel.
    pub channel: String,
    /// Kind of touch.
    pub kind: Option<String>,
    /// Lead that was touched.
    pub lead: Option<String>,
    /// Deals that it earned from.
    pub deals: u64,
    /// Value that it earned.
    pub value: f64,
    /// Share of the value of all touches; none when nothing was earned.
    pub share: Option<f64>,
}

/// A touch with all that it earned.
struct Whole<'a> {
    first: EarnedTouch<'a>,
    deals: u64,
    value: f64,
}

impl TouchSummary {
    /// Summary of credits, with as many of the best touches as `top` says.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::report::{ReportFilter, TouchSummary};
    /// use attribution_core::{Conversion, JourneyRules, Journeys, ModelSpec, Touchpoint};
    ///
    /// let touches = [
    ///     Touchpoint::new("acme", "2026-01-01".parse()?, "webinar"),
    ///     Touchpoint::new("acme", "2026-01-03".parse()?, "email"),
    /// ];
    /// let deals = [Conversion::new("acme", "2026-01-09".parse()?, 100.0)];
    /// let journeys = Journeys::build(&JourneyRules::default(), &touches, &deals)?;
    /// let credits = ModelSpec::linear().attribute(&journeys)?;
    /// let summary = TouchSummary::new(&credits, 5, &ReportFilter::default())?;
    /// assert_eq!((summary.total, summary.mean, summary.gini), (100.0, Some(50.0), Some(0.0)));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a filter that names what no deal has; `MISSING_DATA` for path counts, and for a filter of deals
    /// where there are none.
    pub fn new(credits: &Credits, top: usize, filter: &ReportFilter) -> Result<Self> {
        let scope = Scope::new(credits, filter)?;
        let mut earned: Vec<EarnedTouch<'_>> = scope.touches().collect();
        let credits = earned.len() as u64;
        earned.small_sort_by_key(|touch| touch.row);
        let mut wholes: Vec<Whole<'_>> = earned.chunk_by(|a, b| a.row == b.row).filter_map(whole).collect();
        let deals = scope.journeys().filter(|journey| scope.touches_of(*journey).next().is_some()).count();
        wholes.small_sort_by(|a, b| {
            b.value
                .total_cmp(&a.value)
                .then_with(|| a.id().cmp(&b.id()))
                .then_with(|| a.first.row.cmp(&b.first.row))
        });
        let falling: Vec<f64> = wholes.iter().map(|touch| touch.value).collect();
        let total = falling.iter().copied().collect::<Sum>().value();
        let touches = count_f64(falling.len() as u64);
        let part = |values: &[f64]| share(values.iter().copied().collect::<Sum>().value(), total);
        let fifth = (falling.len() / 5).max(1).min(falling.len());
        Ok(Self {
            total,
            touches: falling.len() as u64,
            credits,
            deals: deals as u64,
            mean: (touches > 0.0).then(|| total / touches),
            top: wholes.iter().take(top).map(|touch| touch.shown(total)).collect(),
            top_fifth_share: falling.get(..fifth).and_then(part),
            bottom_fifth_share: falling.get(falling.len() - fifth..).and_then(part),
            gini: gini(&falling, total),
        })
    }
}

fn whole<'a>(touches: &[EarnedTouch<'a>]) -> Option<Whole<'a>> {
    let value = touches.iter().map(|touch| touch.value).collect::<Sum>().value();
    Some(Whole { first: *touches.first()?, deals: touches.len() as u64, value })
}

impl<'a> Whole<'a> {
    fn text(&self, field: TextField) -> Option<&'a str> {
        self.first.journey.text(field, self.first.position)
    }

    fn id(&self) -> Option<&'a str> {
        self.text(TextField::Id)
    }

    fn shown(&self, total: f64) -> TopTouch {
        let text = |field| self.text(field).map(str::to_owned);
        TopTouch {
            row: self.first.row,
            id: text(TextField::Id),
            at: self.first.journey.at(self.first.position),
            channel: text(TextField::Channel).unwrap_or_default(),
            kind: text(TextField::Kind),
            lead: text(TextField::Lead),
            deals: self.deals,
            value: self.value,
            share: share(self.value, total),
        }
    }
}

/// Share of a total; none of nothing.
pub(super) fn share(part: f64, total: f64) -> Option<f64> {
    (total > 0.0).then(|| part / total)
}

/// Gini coefficient of values in falling order.
fn gini(falling: &[f64], total: f64) -> Option<f64> {
    let n = count_f64(falling.len() as u64);
    let ranked = falling.iter().zip(0_u64..);
    // In falling order the sign of each term turns.
    let terms = ranked.map(|(value, place)| (n - 1.0 - 2.0 * count_f64(place)) * value);
    (total > 0.0).then(|| terms.collect::<Sum>().value() / (n * total))
}

#[cfg(test)]
#[path = "summary_tests.rs"]
mod tests;
