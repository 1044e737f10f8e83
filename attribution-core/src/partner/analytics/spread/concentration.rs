//! Concentration: how much hangs on few partners.

use serde::Serialize;

use super::ranking::{PartnerMeasure, Standings};
use crate::domain::money::Currency;
use crate::math::Sum;

/// Concentration of a measure on few partners.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Concentration {
    /// The measure.
    pub measure: PartnerMeasure,
    /// Currency of amounts; none for counts.
    pub currency: Option<Currency>,
    /// Partners with more than 0 of it.
    pub partners: u64,
    /// Herfindahl–Hirschman index, 0 to 1: 1 where one partner has all; none where nobody has any.
    pub hhi: Option<f64>,
}

/// Herfindahl–Hirschman index: the sum of the squared shares of all positive values, from 1 over their number to 1.
///
/// Reason to pick it: one number says how much hangs on few partners. Times 10 000 it is the index of competition law, where more than
/// 0.18 to 0.25 is called concentrated.
///
/// # Examples
/// ```
/// use attribution_core::partner::herfindahl_hirschman_index;
///
/// assert_eq!(herfindahl_hirschman_index([50.0, 50.0]), Some(0.5));
/// assert_eq!(herfindahl_hirschman_index([]), None);
/// ```
///
/// # References
/// Hirschman, A. O. (1964), "The Paternity of an Index", American Economic Review 54, 761–762.
pub fn herfindahl_hirschman_index(values: impl IntoIterator<Item = f64>) -> Option<f64> {
    let values: Vec<f64> = values.into_iter().filter(|value| *value > 0.0 && value.is_finite()).collect();
    // Shares of the largest cannot overflow, as a sum of values can.
    let largest = values.iter().copied().fold(0.0, f64::max);
    let whole = values.iter().map(|value| value / largest).collect::<Sum>().value();
    let squared = |value: &f64| {
        let share = value / largest / whole;
        share * share
    };
    (!values.is_empty()).then(|| values.iter().map(squared).collect::<Sum>().value())
}

/// Concentration of each measure that adds up over partners or counts their deals.
pub(in crate::partner::analytics) fn concentration(standings: &[Standings<'_>]) -> Vec<Concentration> {
    let counted = standings.iter().filter(|one| one.measure != PartnerMeasure::WinRate);
    let row = |one: &Standings<'_>| Concentration {
        measure: one.measure,
        currency: one.currency,
        partners: one.values.iter().filter(|(_, value)| *value > 0.0).count() as u64,
        hhi: herfindahl_hirschman_index(one.values.iter().map(|(_, value)| *value)),
    };
    counted.map(row).collect()
}

#[cfg(test)]
#[path = "concentration_tests.rs"]
mod tests;
