//! The sample that the parts of a model draw from, and what a part draws.

use super::journey_keys::JourneyKeys;
use super::ordered_paths::OrderedPaths;
use crate::domain::Journeys;
use crate::error::Result;
use crate::math::{Draws, Steps};

/// Conversions and value.
pub(crate) type Earned = (f64, f64);

/// The sample that all parts of a model draw from.
pub(super) struct Sample<'a> {
    /// Once no more are wanted, what comes out is thrown away.
    pub(super) steps: &'a Steps<'a>,
    pub(super) journeys: &'a Journeys,
    pub(super) paths: OrderedPaths<'a>,
    pub(super) keys: JourneyKeys,
    /// All channels, in the order of their names.
    pub(super) names: Vec<String>,
}

/// Earnings by channel in each of several replicates.
type Replicate<'a> = Box<dyn Fn(&Draws<'_>) -> Result<Vec<Vec<Earned>>> + Sync + 'a>;

/// One model: its estimate from the data, and from several replicates at a time.
pub(super) struct Part<'a> {
    pub(super) estimate: Vec<Earned>,
    pub(super) replicate: Replicate<'a>,
}

impl Sample<'_> {
    /// Earnings of all channels, from those of some by name: the others earn nothing.
    pub(super) fn for_all(&self, earned: impl IntoIterator<Item = (String, f64, f64)>) -> Vec<Earned> {
        let mut all = vec![(0.0, 0.0); self.names.len()];
        for (channel, conversions, value) in earned {
            let index = self.names.binary_search(&channel).ok();
            if let Some(slot) = index.and_then(|index| all.get_mut(index)) {
                *slot = (conversions, value);
            }
        }
        all
    }
}
