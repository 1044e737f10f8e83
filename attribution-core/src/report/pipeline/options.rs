//! Options of a pipeline report.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::json::{fields, setters};
use crate::math::Days;
use crate::time::Timestamp;

/// Grouping, window and moment of a pipeline report.
///
/// # Examples
/// ```
/// use attribution_core::report::PipelineOptions;
///
/// let options = PipelineOptions::from_json(r#"{"by": "campaign", "lookback_days": 90}"#)?;
/// assert_eq!(options, PipelineOptions::default().with_by("campaign").with_lookback_days("90".parse::<f64>().unwrap().try_into()?));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PipelineOptions {
    /// Dimension of touches that the rows are of: `influencer`, `campaign`, `content`, `channel`, or a dimension of your own
    /// such as `platform`.
    pub by: String,
    /// Lookback in days, back from each milestone. When left out, deals keep the attribution window of their journeys, back
    /// from the close, and leads have every touch before them.
    pub lookback_days: Option<Days>,
    /// Moment of the report: later leads and deals are left out, and deals that closed later are open; that of the journeys
    /// when left out.
    pub as_of: Option<Timestamp>,
    /// True for the ids of the leads and deals behind the figures of each row.
    pub trace: bool,
}

fields! { PipelineOptions: by, lookback_days, as_of, trace }

setters! { PipelineOptions:
    with_by(by: String),
    with_lookback_days(lookback_days: Option<Days>),
    with_as_of(as_of: Option<Timestamp>),
    with_trace(trace: bool),
}

impl Default for PipelineOptions {
    fn default() -> Self {
        Self { by: "channel".into(), lookback_days: None, as_of: None, trace: false }
    }
}

impl PipelineOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }
}
