//! Ranges of a scenario.

use super::channel::ScenarioChannel;
use super::checks::Checks;
use super::world::Scenario;
use crate::error::{Error, ErrorKind, Result};

/// One bit tells whether a channel is plugged.
const MOST_CHANNELS: usize = 64;
const MOST_STAGES: usize = 3;
/// The most touches that are expected in all.
const MOST_TOUCHES: f64 = 1e10;

impl Scenario {
    /// Checks that the scenario can be simulated.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::simulate::Scenario;
    ///
    /// let error = Scenario::default().with_baseline(-1.0).with_stages(vec![]).validate().unwrap_err();
    /// let paths: Vec<_> = error.problems().map(|problem| problem.path.as_str()).collect();
    /// assert_eq!(paths, ["stages", "baseline"]);
    /// ```
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every number that is out of range, a channel named twice or not at all, and pairs and spawns of
    /// channels that are not there.
    pub fn validate(&self) -> Result<()> {
        let mut checks = Checks::default();
        let channels = self.channels.len();
        let fits = (1..=MOST_CHANNELS).contains(&channels);
        checks.holds(fits, "channels", || format!("expected 1 to {MOST_CHANNELS} channels, got {channels}"));
        for (place, channel) in self.channels.iter().enumerate() {
            self.check_channel(place, channel, &mut checks);
        }
        self.check_links(&mut checks);
        let stages = self.stages.len();
        let fits = (1..=MOST_STAGES).contains(&stages);
        checks.holds(fits, "stages", || format!("expected 1 to {MOST_STAGES} stages, got {stages}"));
        for (place, strength) in self.stages.iter().enumerate() {
            checks.number(&format!("stages[{place}]"), *strength, 0.0, 100.0);
        }
        for (path, value, least, most) in [
            ("activity_shape", self.activity_shape, 0.01, 1e3),
            ("intent_sigma", self.intent_sigma, 0.0, 3.0),
            ("intent_noise", self.intent_noise, 0.0, 10.0),
            ("active_days", self.active_days, 0.01, 1e4),
            ("tail_days", self.tail_days, 0.0, 1e4),
            ("window_days", self.window_days, 0.01, 1e4),
            ("baseline", self.baseline, 0.0, 100.0),
            ("in_market", self.in_market, 0.0, 1e3),
            ("season_days", self.season_days, 0.01, 1e4),
            ("value_median", self.value_median, f64::MIN_POSITIVE, 1e9),
            ("value_sigma", self.value_sigma, 0.0, 3.0),
        ] {
            checks.number(path, value, least, most);
        }
        let touches = self.expected_touches();
        // A frequency that is no number is a problem of its own.
        let fits = touches.is_nan() || touches < MOST_TOUCHES;
        checks.holds(fits, "people", || format!("expected fewer than {MOST_TOUCHES} touches, got {touches}"));
        Error::from_problems(ErrorKind::InvalidConfig, checks.0).map_or(Ok(()), Err)
    }

    /// Mean number of touches of everybody, those that are never seen included.
    pub(in crate::simulate::scenario) fn expected_touches(&self) -> f64 {
        self.channels.iter().map(|channel| channel.mean_touches).sum::<f64>() * f64::from(self.people)
    }

    fn check_channel(&self, place: usize, channel: &ScenarioChannel, checks: &mut Checks) {
        let path = |field: &str| format!("channels[{place}].{field}");
        let name = channel.name.as_str();
        checks.holds(!name.is_empty(), &path("name"), || "expected a name, got nothing".to_owned());
        let is_first = self.channels.iter().position(|other| other.name == name) == Some(place);
        checks.holds(is_first, &path("name"), || format!("expected a name of its own, got {name:?} again"));
        checks.number(&path("mean_touches"), channel.mean_touches, 0.0, 1e3);
        checks.number(&path("beta"), channel.beta, 0.0, 100.0);
        checks.number(&path("tilt"), channel.tilt, -20.0, 20.0);
        checks.number(&path("gamma"), channel.gamma, -5.0, 5.0);
        let (preferences, stages) = (channel.preference.len(), self.stages.len());
        checks.holds(preferences == 0 || preferences == stages, &path("preference"), || {
            format!("expected a number for each of the {stages} stages, got {preferences}")
        });
        for (stage, preference) in channel.preference.iter().enumerate() {
            checks.number(&path(&format!("preference[{stage}]")), *preference, 0.0, 100.0);
        }
    }

    fn check_links(&self, checks: &mut Checks) {
        let names = || self.channels.iter().map(|channel| channel.name.as_str());
        for (place, pair) in self.pairs.iter().enumerate() {
            checks.name(&format!("pairs[{place}].first"), &pair.first, names());
            checks.name(&format!("pairs[{place}].second"), &pair.second, names());
            checks.number(&format!("pairs[{place}].beta"), pair.beta, 0.0, 100.0);
            checks.number(&format!("pairs[{place}].within_days"), pair.within_days, 0.0, 1e4);
        }
        for (place, spawn) in self.spawns.iter().enumerate() {
            checks.name(&format!("spawns[{place}].first"), &spawn.first, names());
            checks.name(&format!("spawns[{place}].second"), &spawn.second, names());
        }
    }
}

#[cfg(test)]
#[path = "validate_tests.rs"]
mod tests;
