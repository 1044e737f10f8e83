//! The touch of an account.

use serde::Serialize;

use crate::domain::{Side, Timestamp};

/// Touch of an account.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AccountTouch {
    /// Moment of the touch.
    pub at: Option<Timestamp>,
    /// Days since the touch before; none for the first.
    pub gap_days: Option<f64>,
    /// Lead that was touched.
    pub lead: Option<String>,
    /// Side that made the touch.
    pub side: Option<Side>,
    /// Channel.
    pub channel: String,
    /// Kind of touch.
    pub kind: Option<String>,
    /// Campaign.
    pub campaign: Option<String>,
    /// Funnel stage that the touch influences.
    pub stage: Option<String>,
    /// Deals that it is a touch of.
    pub opportunities: Vec<String>,
    /// Row of the touch in the input.
    pub row: u32,
    /// Its id, where touches have ids.
    pub id: Option<String>,
}
