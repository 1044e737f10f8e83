//! Thresholds of advice on models.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::domain::direct_names;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::Share;

/// Largest ratio that a rule can ask for.
const MAX_RATIO: f64 = 1e6;

/// Thresholds of the rules, which are proposals of the field's practice and not measured.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ModelAdviceOptions {
    /// Conversions for each channel below which models that learn are not sure enough.
    pub conversions_per_channel: u64,
    /// Conversions with a touch of a channel below which it should be pooled with others.
    pub conversions_of_channel: u64,
    /// Share of touches at midnight, or at the time of the touch before, above which times say nothing.
    pub same_times: Share,
    /// Share of converting journeys with one touch above which all models agree.
    pub one_touch: Share,
    /// Share of direct visits among last touches above which the last touch should not count them.
    pub direct_last: Share,
    /// Names of direct channels.
    pub direct_channels: BTreeSet<String>,
    /// Share of touches without a proper channel above which channels should be mended first.
    pub unassigned: Share,
    /// Names of channels that are none.
    pub unassigned_channels: BTreeSet<String>,
    /// Ratio of the median observed days, of null journeys by converting ones, from which presence looks harmful; 1 to 1000000.
    pub observed_ratio: f64,
    /// Ratio of a channel's share among last touches by that among first touches from which exposure bias is possible; 1 to
    /// 1000000.
    pub exposure_ratio: f64,
    /// Least number of last touches of such a channel: fewer may be chance.
    pub min_last_touches: u64,
}

fields! { ModelAdviceOptions:
    conversions_per_channel, conversions_of_channel, same_times, one_touch, direct_last, direct_channels, unassigned,
    unassigned_channels, observed_ratio, exposure_ratio, min_last_touches
}

setters! { ModelAdviceOptions:
    with_conversions_per_channel(conversions_per_channel: u64),
    with_conversions_of_channel(conversions_of_channel: u64),
    with_same_times(same_times: Share),
    with_one_touch(one_touch: Share),
    with_direct_last(direct_last: Share),
    with_direct_channels(direct_channels: BTreeSet<String>),
    with_unassigned(unassigned: Share),
    with_unassigned_channels(unassigned_channels: BTreeSet<String>),
    with_observed_ratio(observed_ratio: f64),
    with_exposure_ratio(exposure_ratio: f64),
    with_min_last_touches(min_last_touches: u64),
}

impl Default for ModelAdviceOptions {
    fn default() -> Self {
        let unassigned = ["unassigned", "(unassigned)", "(not set)", "(other)", "other", "unknown"];
        Self {
            conversions_per_channel: 10,
            conversions_of_channel: 50,
            same_times: const { Share::known(0.5) },
            one_touch: const { Share::known(0.8) },
            direct_last: const { Share::known(0.3) },
            direct_channels: direct_names(),
            unassigned: const { Share::known(0.1) },
            unassigned_channels: unassigned.into_iter().map(str::to_owned).collect(),
            observed_ratio: 2.0,
            exposure_ratio: 2.0,
            min_last_touches: 50,
        }
    }
}

impl ModelAdviceOptions {
    /// Reads options from JSON; those left out keep their defaults.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names and wrong types.
    pub fn from_json(json: &str) -> Result<Self> {
        Error::read(json)
    }

    /// # Errors
    /// `INVALID_CONFIG` for a ratio out of range, with every problem.
    pub(super) fn validate(&self) -> Result<()> {
        let ratios = [("observed_ratio", self.observed_ratio), ("exposure_ratio", self.exposure_ratio)];
        let wrong = ratios.into_iter().filter(|(_, ratio)| !(1.0..=MAX_RATIO).contains(ratio));
        let problem = |(path, ratio): (&str, f64)| Problem {
            path: path.into(),
            detail: format!("expected a number from 1 to {MAX_RATIO}, got {ratio}"),
        };
        Error::from_problems(ErrorKind::InvalidConfig, wrong.map(problem).collect()).map_or(Ok(()), Err)
    }
}
