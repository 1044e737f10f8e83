//! The scenario as data.

use serde::Serialize;

use super::channel::ScenarioChannel;
use super::link::{ScenarioPair, ScenarioSpawn};
use crate::domain::Timestamp;
use crate::json::{fields, setters};
use crate::math::Share;

/// Scenario: an invented market in which it is known what caused each conversion.
///
/// Reason to pick it: to see how right a model is, which no data of one's own can tell. Take a scenario by its name
/// ([`Scenario::named`]), edit it until it resembles your market, and compare what a model credits with what was caused.
///
/// # The process
/// People are independent. Each has an activity a ~ Γ(k, 1/k), an intent z with ln z ~ N(−σ²/2, σ²), and D active days,
/// D ~ Γ(2, mean/2), cut to a fourteenth and four times the mean. Channel c touches a person Poisson(m·a·z^γ / E z^γ) times
/// within the active days. A touch at time s has the mass β·ρ^(k−1), the k-th of its channel, and adds
/// mass·ω·e^(−ω(t−s)) to the rate of conversions; the baseline adds z·`baseline`/`window_days`, times `in_market` within
/// the active days.
///
/// Every cause has a clock of its own: it draws E ~ Exp(1), and rings when its part of the rate has added up to E, which may be
/// never. The first ring is the conversion. Touches never depend on conversions, so that the market without a channel is the
/// same clocks without those of the channel: nothing is drawn anew.
///
/// A person is watched for D + `tail_days`, and the watch of everybody ends at the same moment, `end`. Touches after a
/// conversion are not seen.
///
/// With several `stages`, such as lead, opportunity and win, each stage has clocks of its own, which start when the stage
/// before is passed; what is then left of a touch counts. The last stage is the conversion.
///
/// # Examples
/// ```
/// use attribution_core::simulate::{Scenario, ScenarioName};
///
/// let made = Scenario::named(ScenarioName::Independent).with_people(2_000).with_seed(7).generate()?;
/// let truth = &made.truth.causal;
/// let caused: f64 = truth.channels.iter().map(|channel| channel.conversions).sum();
/// assert!((caused + truth.baseline.conversions - made.conversions.len() as f64).abs() < 1e-9);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # References
/// * Sapp, S., Vaver, J., Shi, M. and Bathia, N. (2016), "DASS: digital advertising system simulation", Google.
/// * Shender, D. et al. (2020), "A time to event framework for multi-touch attribution", arXiv:2009.08432.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Scenario {
    /// The channels, 1 to 64.
    pub channels: Vec<ScenarioChannel>,
    /// Interactions of channels.
    pub pairs: Vec<ScenarioPair>,
    /// Upstream effects.
    pub spawns: Vec<ScenarioSpawn>,
    /// Strength of each stage, 0 to 100, one to three of them: it multiplies the effects of touches there. One is the conversion;
    /// two are a lead and the conversion; three are a lead, an opportunity and the conversion.
    pub stages: Vec<f64>,
    /// Shape k of the activity of people, 0.01 to 1000: the smaller, the more they differ.
    pub activity_shape: f64,
    /// Standard deviation σ of the logarithm of intent, 0 to 3; at 0 all have the same.
    pub intent_sigma: f64,
    /// Standard deviation of the noise in the logarithm of observed intent, 0 to 10. Touches have the dimension `intent`: the
    /// fifth of the people that the noisy intent belongs to. It is empty when `intent_sigma` is 0.
    pub intent_noise: f64,
    /// Mean number of days in which a person meets channels, 0.01 to 10000.
    pub active_days: f64,
    /// Days after these in which a person is still watched, 0 to 10000.
    pub tail_days: f64,
    /// Days to which `baseline` refers, 0.01 to 10000.
    pub window_days: f64,
    /// Conversions of a person that come without a touch in `window_days`, 0 to 100.
    pub baseline: f64,
    /// Factor of the baseline within the active days, 0 to 1000: above 1, people meet channels when they are about to buy
    /// anyway.
    pub in_market: f64,
    /// Amplitude of a season that exposure and baseline share: in the first half of it they are 1 + amplitude times as
    /// large, in the second half 1 − amplitude times.
    pub seasonality: Share,
    /// Length of the season, in days, 0.01 to 10000; counted from 1970.
    pub season_days: f64,
    /// Median of the value of a conversion (log-normal, whatever caused it), above 0 to 1e9.
    pub value_median: f64,
    /// Standard deviation of the logarithm of the value, 0 to 3.
    pub value_sigma: f64,
    /// Number of people.
    pub people: u32,
    /// End of the watch of everybody, rounded down to a full second.
    pub end: Timestamp,
    /// Fixes everything that is left to chance.
    pub seed: u64,
}

fields! {
    Scenario:
        channels, pairs, spawns, stages, activity_shape, intent_sigma, intent_noise, active_days, tail_days, window_days,
        baseline, in_market, seasonality, season_days, value_median, value_sigma, people, end, seed
}

setters! { Scenario:
    with_channels(channels: Vec<ScenarioChannel>),
    with_pairs(pairs: Vec<ScenarioPair>),
    with_spawns(spawns: Vec<ScenarioSpawn>),
    with_stages(stages: Vec<f64>),
    with_activity_shape(activity_shape: f64),
    with_intent_sigma(intent_sigma: f64),
    with_intent_noise(intent_noise: f64),
    with_active_days(active_days: f64),
    with_tail_days(tail_days: f64),
    with_window_days(window_days: f64),
    with_baseline(baseline: f64),
    with_in_market(in_market: f64),
    with_seasonality(seasonality: Share),
    with_season_days(season_days: f64),
    with_value_median(value_median: f64),
    with_value_sigma(value_sigma: f64),
    with_people(people: u32),
    with_end(end: Timestamp),
    with_seed(seed: u64),
}

/// End of the watch by itself: 2026-07-01T00:00:00Z.
const END: i64 = 1_782_864_000_000_000;

/// Channel of a shop: name, mean touches, β, half-life, tilt.
type Habit = (&'static str, f64, f64, f64, f64);

const RETAIL: [Habit; 7] = [
    ("paid_search", 0.5, 0.030, 7.0, 1.0),
    ("organic_search", 0.6, 0.015, 7.0, 0.0),
    ("display", 1.0, 0.004, 14.0, -1.0),
    ("paid_social", 0.7, 0.010, 7.0, -1.0),
    ("email", 0.6, 0.012, 4.0, 1.0),
    ("affiliate", 0.2, 0.025, 4.0, 2.0),
    ("direct", 0.8, 0.002, 2.0, 1.0),
];

impl Default for Scenario {
    /// The scenario `independent`.
    fn default() -> Self {
        let channel = |(name, mean_touches, beta, half_life, tilt)| {
            ScenarioChannel::new(name, mean_touches, beta).half_life(half_life).with_tilt(tilt)
        };
        Self {
            channels: RETAIL.into_iter().map(channel).collect(),
            pairs: Vec::new(),
            spawns: Vec::new(),
            stages: vec![1.0],
            activity_shape: 1.5,
            intent_sigma: 0.0,
            intent_noise: 0.5,
            active_days: 14.0,
            tail_days: 30.0,
            window_days: 60.0,
            baseline: 0.01,
            in_market: 1.0,
            seasonality: Share::known(0.0),
            season_days: 28.0,
            value_median: 80.0,
            value_sigma: 0.5,
            people: 60_000,
            // Only years outside 0 to 9999 are refused.
            end: Timestamp::from_micros(END).unwrap_or(Timestamp::MAX),
            seed: 1,
        }
    }
}
