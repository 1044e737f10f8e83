//! Options of partner analytics.

use serde::Serialize;

use crate::json::{fields, setters};
use crate::math::{Confidence, Share};
use crate::time::Timestamp;

/// Options of partner analytics.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PartnerAnalyticsOptions {
    /// Moment of the report: what came after it does not count, and a deal that closed after it is open. A date means the end of
    /// that day. `null`: everything counts.
    pub as_of: Option<Timestamp>,
    /// Least confidence of evidence that counts.
    pub min_confidence: Share,
    /// Confidence level of the intervals of rates.
    pub confidence: Confidence,
    /// Least number of closed deals of a partner in the ranking by win rate.
    pub min_closed: u32,
    /// Number of partners at each end of a ranking.
    pub top: u32,
    /// Limit of the pairs of partners with deals in common.
    pub max_overlaps: u32,
}

fields! { PartnerAnalyticsOptions: as_of, min_confidence, confidence, min_closed, top, max_overlaps }

setters! { PartnerAnalyticsOptions:
    with_as_of(as_of: Option<Timestamp>),
    with_min_confidence(min_confidence: Share),
    with_confidence(confidence: Confidence),
    with_min_closed(min_closed: u32),
    with_top(top: u32),
    with_max_overlaps(max_overlaps: u32),
}

impl Default for PartnerAnalyticsOptions {
    fn default() -> Self {
        Self {
            as_of: None,
            min_confidence: Share::default(),
            confidence: Confidence::known(0.95),
            min_closed: 5,
            top: 5,
            max_overlaps: 50,
        }
    }
}
