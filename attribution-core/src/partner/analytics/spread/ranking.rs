//! Rankings: the partners at the top and at the bottom.

use serde::{Deserialize, Serialize};

use crate::domain::money::Currency;
use crate::math::SmallSort;

/// Measure by which partners are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PartnerMeasure {
    /// Amount that awards gave, in one currency.
    Attributed,
    /// Won deals.
    Won,
    /// Deals that it sourced.
    Sourced,
    /// Win rate, of partners with enough closed deals.
    WinRate,
}

/// End of a ranking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RankingEnd {
    /// The largest values.
    Top,
    /// The smallest values.
    Bottom,
}

/// Partner at an end of a ranking; with few partners one may be at both.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RankedPartner {
    /// Measure of the ranking.
    pub measure: PartnerMeasure,
    /// Currency of amounts; none for counts and rates.
    pub currency: Option<Currency>,
    /// End of the ranking.
    pub end: RankingEnd,
    /// Place among all partners of the ranking, from 1 for the largest value; equals by their names.
    pub place: u64,
    /// The partner.
    pub partner: String,
    /// Its value.
    pub value: f64,
}

/// Values of partners by a measure.
pub(in crate::partner::analytics) struct Standings<'a> {
    pub(in crate::partner::analytics) measure: PartnerMeasure,
    pub(in crate::partner::analytics) currency: Option<Currency>,
    /// Partners by name, with their values.
    pub(in crate::partner::analytics) values: Vec<(&'a str, f64)>,
}

/// So many partners at each end of each ranking.
pub(in crate::partner::analytics) fn rankings(standings: &[Standings<'_>], top: u32) -> Vec<RankedPartner> {
    let mut rows = Vec::new();
    for one in standings {
        let mut values = one.values.clone();
        values.small_sort_by(|(name, value), (other_name, other)| {
            other.total_cmp(value).then_with(|| name.cmp(other_name))
        });
        let row = |end: RankingEnd| {
            move |(place, (partner, value)): (usize, &(&str, f64))| RankedPartner {
                measure: one.measure,
                currency: one.currency,
                end,
                place: place as u64 + 1,
                partner: (*partner).to_owned(),
                value: *value,
            }
        };
        let limit = top as usize;
        rows.extend(values.iter().enumerate().take(limit).map(row(RankingEnd::Top)));
        rows.extend(values.iter().enumerate().rev().take(limit).map(row(RankingEnd::Bottom)));
    }
    rows
}
