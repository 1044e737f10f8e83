//! Options of cohorts.

use serde::Serialize;

use crate::error::{Error, Result};
use crate::json::{fields, setters};
use crate::time::{TimeZone, Timestamp};

/// Moment and time zone of cohorts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct CohortOptions {
    /// Moment up to which conversions are known; later months have no figure. `null`: the latest moment of the journeys.
    pub as_of: Option<Timestamp>,
    /// Time zone of calendar months. `null`: that of the rules of the journeys, which is UTC unless they say otherwise.
    pub time_zone: Option<TimeZone>,
}

fields! { CohortOptions: as_of, time_zone }

setters! { CohortOptions:
    with_as_of(as_of: Option<Timestamp>),
    with_time_zone(time_zone: Option<TimeZone>),
}

impl CohortOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }
}
