//! A log of touches and conversions of any size.

use std::sync::Arc;

use serde::Serialize;

use super::channels::{Channels, campaign_names, channel_names, rounded};
use super::rows::{ConversionRows, LogRows, TouchRows};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::ingest::CodedText;
use crate::json::{fields, setters};
use crate::math::{Random, mixed};

/// Options of an invented log; the defaults are a million journeys, as benchmarks use them.
///
/// Reason to pick it: to try the library, or to measure it, on data that look like a tracker's: identifiers are
/// text, rows are in no order, touches have channel, campaign and cost, some touches are direct, few journeys
/// convert. Search, social and display tend to open journeys and email and direct to close them, so that models
/// disagree. Whether a journey converts is chance alone: there is no effect of any channel to be found.
///
/// The number of touches is geometric. Journeys begin in the first half of 2026; three days lie between touches and
/// half a day between the last touch and the conversion on average (exponential); values are 5 or more and 80 on
/// average.
///
/// # Examples
/// ```
/// use attribution_core::simulate::Log;
/// use attribution_core::{JourneyRules, Journeys};
///
/// let rows = Log::default().with_journeys(1_000).with_seed(7).generate()?;
/// let journeys =
///     Journeys::from_columns(&JourneyRules::default(), &[rows.touches.table()], &[rows.conversions.table()])?;
/// assert_eq!(journeys.report().touches, 4_013);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "LogOptions"))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Log {
    /// Number of journeys.
    pub journeys: u32,
    /// Mean number of touches of a journey, 1 to 1000.
    pub mean_touches: f64,
    /// Number of channels, 1 to 10000.
    pub channels: u32,
    /// Conversion rate of the journeys, 0 to 1.
    pub conversion_rate: f64,
    /// Fixes everything that is left to chance.
    pub seed: u64,
}

fields! { Log: journeys, mean_touches, channels, conversion_rate, seed }

setters! { Log:
    with_journeys(journeys: u32),
    with_mean_touches(mean_touches: f64),
    with_channels(channels: u32),
    with_conversion_rate(conversion_rate: f64),
    with_seed(seed: u64),
}

impl Default for Log {
    fn default() -> Self {
        Self { journeys: 1_000_000, mean_touches: 4.0, channels: 12, conversion_rate: 0.06, seed: 1 }
    }
}

/// 2026-01-01T00:00:00Z.
const START: i64 = 1_767_225_600;
/// Journeys begin within this many seconds after the start.
const SPAN: u64 = 181 * 86_400;
const GAP_SECONDS: f64 = 3.0 * 86_400.0;
const DECISION_SECONDS: f64 = 43_200.0;
const LEAST_VALUE: f64 = 5.0;
const MEAN_VALUE_ABOVE: f64 = 75.0;

impl Log {
    /// Checks that the log can be generated.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every number that is out of range.
    pub fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        let mut check = |fits: bool, path: &str, detail: String| {
            if !fits {
                problems.push(Problem { path: path.to_owned(), detail });
            }
        };
        let Self { journeys, mean_touches, channels, conversion_rate, .. } = *self;
        let mean_fits = (1.0..=1000.0).contains(&mean_touches);
        check(mean_fits, "mean_touches", format!("expected a number from 1 to 1000, got {mean_touches}"));
        let touches = f64::from(journeys) * mean_touches;
        check(
            !mean_fits || touches < 2e9,
            "journeys",
            format!("expected fewer than 2e9 touches, got {touches}"),
        );
        let channels_fit = (1..=10_000).contains(&channels);
        check(channels_fit, "channels", format!("expected a whole number from 1 to 10000, got {channels}"));
        let rate_fits = (0.0..=1.0).contains(&conversion_rate);
        check(rate_fits, "conversion_rate", format!("expected a number from 0 to 1, got {conversion_rate}"));
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }

    /// Makes the rows.
    ///
    /// # Errors
    /// Those of [`Log::validate`].
    pub fn generate(&self) -> Result<LogRows> {
        self.validate()?;
        let mut random = Random::new(self.seed);
        let channels = Channels::new(self.channels);
        let mut rows = self.without_rows();
        let goes_on = 1.0 - 1.0 / self.mean_touches;
        for journey in 0..self.journeys {
            let mut at = START + i64::try_from(random.below(SPAN)).unwrap_or(0);
            let mut channel = channels.opening(&mut random);
            loop {
                let bought = channels.campaign_and_cost(channel, &mut random);
                rows.touches.push(journey, micros(at), channel, bought);
                if random.uniform() >= goes_on {
                    break;
                }
                at += wait(GAP_SECONDS, &mut random);
                channel = channels.following(channel, &mut random);
            }
            if random.uniform() < self.conversion_rate {
                at += wait(DECISION_SECONDS, &mut random);
                let value = rounded(LEAST_VALUE + random.exponential(MEAN_VALUE_ABOVE), 100.0);
                rows.conversions.push(journey, micros(at), value);
            }
        }
        rows.touches.shuffle(&mut random);
        rows.conversions.shuffle(&mut random);
        Ok(rows)
    }

    /// Columns that know all names and have no rows yet.
    fn without_rows(&self) -> LogRows {
        let text = |names: Arc<[String]>| CodedText { codes: Vec::new(), names };
        let keys: Arc<[String]> = (0..self.journeys).map(|journey| key(journey, self.seed)).collect();
        LogRows {
            touches: TouchRows {
                journey: text(Arc::clone(&keys)),
                at: Vec::new(),
                channel: text(channel_names(self.channels).collect()),
                campaign: text(campaign_names(self.channels).collect()),
                cost: Vec::new(),
            },
            conversions: ConversionRows { journey: text(keys), at: Vec::new(), value: Vec::new() },
        }
    }
}

/// The key of a journey: sixteen hexadecimal digits in no order, different for each journey.
///
/// Mixing can be undone, so that no two journeys share a key.
fn key(journey: u32, seed: u64) -> String {
    format!("{:016x}", mixed(u64::from(journey).wrapping_add(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))))
}

/// One second or more, so that no two events of a journey coincide.
fn wait(mean_seconds: f64, random: &mut Random) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "an exponential draw is below 37 times its mean")]
    let seconds = random.exponential(mean_seconds).round() as i64;
    seconds + 1
}

fn micros(seconds: i64) -> i64 {
    seconds * 1_000_000
}

#[cfg(test)]
#[path = "log_tests.rs"]
mod tests;
