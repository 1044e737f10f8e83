//! Weights of the touches of a journey, by what their channels contribute.

use super::counts::{Contribution, Counted, contributions};
use crate::domain::{Journey, Reason, figure};
use crate::learning::journey_channels::{JourneyChannel, journey_channels, place_of};
use crate::math::SmallSort;
use crate::model::Model;

/// Counts with their channels resolved to the codes of some journeys.
pub(crate) struct Bound {
    pub(super) channels: Vec<Counted>,
    pub(super) pairs: Vec<(u32, u32, Counted)>,
    pub(super) ranks: Vec<u32>,
}

/// The channels of a journey with what each contributes.
struct Found {
    channels: Vec<JourneyChannel>,
    contributions: Vec<Contribution>,
    /// True when none contributes more than 0, so that all are due the same.
    none: bool,
}

impl Bound {
    fn found(&self, journey: &Journey<'_>) -> Found {
        let channels = journey_channels(journey.channels(), &self.ranks);
        // By rank, so that sums do not depend on the codes of the journeys.
        let mut order: Vec<usize> = (0..channels.len()).collect();
        let rank = |index: &usize| channels.get(*index).map_or(u32::MAX, |channel| channel.rank);
        order.small_sort_unstable_by(|a, b| rank(a).cmp(&rank(b)));
        let ranks: Vec<u32> = order.iter().map(rank).collect();
        let mut placed = vec![Contribution::default(); channels.len()];
        for (index, contribution) in order.iter().zip(contributions(&self.channels, &self.pairs, &ranks)) {
            if let Some(slot) = placed.get_mut(*index) {
                *slot = contribution;
            }
        }
        let none = placed.iter().all(|contribution| contribution.value() == 0.0);
        Found { channels, contributions: placed, none }
    }
}

impl Found {
    /// The channel with a code, and its weight before it is shared by its touches.
    fn of(&self, code: u32) -> Option<(&JourneyChannel, &Contribution, f64)> {
        let place = place_of(&self.channels, code)?;
        let contribution = self.contributions.get(place)?;
        let weight = if self.none { 1.0 } else { contribution.value() };
        Some((self.channels.get(place)?, contribution, weight))
    }
}

impl Model for Bound {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        let found = self.found(journey);
        for (weight, code) in weights.iter_mut().zip(journey.channels()) {
            let of_code = found.of(*code);
            *weight = of_code.map_or(0.0, |(channel, _, weight)| weight / f64::from(channel.touches));
        }
    }

    fn has_learned(&self) -> bool {
        true
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let found = self.found(journey);
        let reason = |code: &u32| {
            let Some((channel, contribution, weight)) = found.of(*code) else { return Reason::default() };
            let mut clause = match contribution.rate {
                None => "the model has not seen its channel".to_owned(),
                Some(_) if found.none => {
                    "no channel of the journey contributes anything, so that all are due the same".to_owned()
                }
                Some(rate) => format!(
                    "{:.2} % of journeys with its channel convert, and pairs with the other channels add {:.2} points",
                    rate * 100.0,
                    contribution.of_pairs * 100.0
                ),
            };
            if channel.touches > 1 {
                clause = format!("{clause}, shared by {} touches", channel.touches);
            }
            Reason::new(clause)
                .with("conversion_rate", contribution.rate.unwrap_or(0.0))
                .with("of_pairs", contribution.of_pairs)
                .with("touches_of_channel", channel.touches.into())
                .worked_out(format!("{} / {}", figure(weight), channel.touches))
        };
        journey.channels().iter().map(reason).collect()
    }
}
