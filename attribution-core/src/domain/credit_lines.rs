//! The credit of every touch, in columns.

use super::credits::Credits;
use super::dictionary::Dictionary;
use super::dictionary::MISSING_CODE;
use super::journeys::NO_TIME;
use crate::math::index_u32;
use crate::time::Timestamp;

/// The lines of [`Credits::lines`] in columns of one length: what a language takes that has no Arrow.
///
/// Reason to pick it: ten million lines are ten million small objects, or eight arrays.
///
/// # Examples
/// ```
/// use attribution_core::{JourneyRules, Journeys, ModelSpec, PathCount};
///
/// let paths = [PathCount::parse("search > email", 1, 50.0, 0)?];
/// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &paths)?;
/// let lines = ModelSpec::linear().attribute(&journeys)?.line_columns();
/// assert_eq!((lines.channel, lines.channels), (vec![0, 1], vec!["search".into(), "email".into()]));
/// assert_eq!(lines.value, [25.0, 25.0]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct LineColumns {
    /// Position of the journey.
    pub journey: Vec<u32>,
    /// Key of the journey, as a code of `keys`; [`MISSING_CODE`] for path counts.
    pub key: Vec<u32>,
    /// Distinct keys.
    pub keys: Vec<String>,
    /// Position of the touch in its journey, from 0.
    pub position: Vec<u32>,
    /// Row of the touch in the input.
    pub row: Vec<u32>,
    /// Time of the touch, in microseconds since 1970; the smallest integer for path counts.
    pub at: Vec<i64>,
    /// Channel of the touch, as a code of `channels`.
    pub channel: Vec<u32>,
    /// Distinct channels.
    pub channels: Vec<String>,
    /// Share of the conversion, 0 to 1.
    pub weight: Vec<f64>,
    /// Weight times the value of the conversion, net of refunds.
    pub value: Vec<f64>,
}

impl Credits {
    /// All lines in columns.
    #[must_use]
    pub fn line_columns(&self) -> LineColumns {
        let (mut keys, mut channels) = (Dictionary::default(), Dictionary::default());
        let mut lines = LineColumns::default();
        for line in self.lines() {
            let key = match (line.position, lines.key.last()) {
                // The touches of a journey share its key.
                (1.., Some(key)) => *key,
                _ => line.key.map_or(MISSING_CODE, |key| keys.intern(key)),
            };
            lines.journey.push(index_u32(line.journey));
            lines.key.push(key);
            lines.position.push(index_u32(line.position));
            lines.row.push(line.row);
            lines.at.push(line.at.map_or(NO_TIME, Timestamp::micros));
            lines.channel.push(channels.intern(line.channel));
            lines.weight.push(line.weight);
            lines.value.push(line.value);
        }
        lines.keys = keys.names().map(str::to_owned).collect();
        lines.channels = channels.names().map(str::to_owned).collect();
        lines
    }
}

#[cfg(test)]
#[path = "credit_lines_tests.rs"]
mod tests;
