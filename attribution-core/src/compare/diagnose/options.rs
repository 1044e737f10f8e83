//! Thresholds of a diagnosis.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, not_in_range, setters, whole};
use crate::math::Share;

/// Ranges of counts and days.
const MOST: u32 = 1_000_000;

/// Thresholds from which something is a finding.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct DiagnosisOptions {
    /// Moment as of which the data were taken; touches after it are in the future. `null`: not looked at.
    pub as_of: Option<Timestamp>,
    /// Touches of one key within an hour beyond which they are no person's.
    #[serde(deserialize_with = "whole::<1, MOST, _>")]
    pub touches_an_hour: u32,
    /// Days without any touch beyond which what lies apart has a wrong clock.
    #[serde(deserialize_with = "whole::<1, MOST, _>")]
    pub clock_jump_days: u32,
    /// Mean touches a day from which a channel is expected on every day.
    #[serde(deserialize_with = "whole::<1, MOST, _>")]
    pub busy_channel: u32,
    /// Days in a row without a touch of such a channel that are a gap.
    #[serde(deserialize_with = "whole::<1, MOST, _>")]
    pub gap_days: u32,
    /// Days from the beginning or the end of the data within which a channel neither appears nor vanishes.
    #[serde(deserialize_with = "whole::<1, MOST, _>")]
    pub edge_days: u32,
    /// Least touches of a channel that can appear or vanish.
    #[serde(deserialize_with = "whole::<1, MOST, _>")]
    pub min_channel_touches: u32,
    /// Share of keys with one touch above which keys do not repeat.
    pub single_touch_keys: Share,
    /// Least keys of which that can be said.
    #[serde(deserialize_with = "whole::<1, MOST, _>")]
    pub min_keys: u32,
    /// Share of conversions without a touch above which they are a finding.
    pub without_touch: Share,
}

fields! { DiagnosisOptions:
    as_of,
    touches_an_hour by whole::<1, MOST, _> as u32,
    clock_jump_days by whole::<1, MOST, _> as u32,
    busy_channel by whole::<1, MOST, _> as u32,
    gap_days by whole::<1, MOST, _> as u32,
    edge_days by whole::<1, MOST, _> as u32,
    min_channel_touches by whole::<1, MOST, _> as u32,
    single_touch_keys,
    min_keys by whole::<1, MOST, _> as u32,
    without_touch
}

setters! { DiagnosisOptions:
    with_as_of(as_of: Option<Timestamp>),
    with_touches_an_hour(touches_an_hour: u32),
    with_clock_jump_days(clock_jump_days: u32),
    with_busy_channel(busy_channel: u32),
    with_gap_days(gap_days: u32),
    with_edge_days(edge_days: u32),
    with_min_channel_touches(min_channel_touches: u32),
    with_single_touch_keys(single_touch_keys: Share),
    with_min_keys(min_keys: u32),
    with_without_touch(without_touch: Share),
}

impl Default for DiagnosisOptions {
    fn default() -> Self {
        Self {
            as_of: None,
            touches_an_hour: 60,
            clock_jump_days: 365,
            busy_channel: 10,
            gap_days: 3,
            edge_days: 14,
            min_channel_touches: 50,
            single_touch_keys: const { Share::known(0.95) },
            min_keys: 100,
            without_touch: const { Share::known(0.2) },
        }
    }
}

impl DiagnosisOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    /// # Errors
    /// `INVALID_CONFIG` for numbers out of range, with every problem.
    pub(super) fn validate(&self) -> Result<()> {
        let numbers = [
            ("touches_an_hour", self.touches_an_hour),
            ("clock_jump_days", self.clock_jump_days),
            ("busy_channel", self.busy_channel),
            ("gap_days", self.gap_days),
            ("edge_days", self.edge_days),
            ("min_channel_touches", self.min_channel_touches),
            ("min_keys", self.min_keys),
        ];
        let wrong = numbers.into_iter().filter(|(_, number)| !(1..=MOST).contains(number));
        let problem = |(path, number): (&str, u32)| Problem {
            path: path.into(),
            detail: not_in_range(1, MOST, number),
        };
        Error::from_problems(ErrorKind::InvalidConfig, wrong.map(problem).collect()).map_or(Ok(()), Err)
    }
}
