//! Weights of the touches of a journey, by the coefficients of their channels.

use super::parameters::LogisticFeatures;
use crate::domain::{Journey, Reason, figure};
use crate::learning::journey_channels::{JourneyChannel, journey_channels, place_of};
use crate::model::Model;

/// A coefficient so small is 0, which rounding has moved.
const NOTHING: f64 = 1e-9;

/// Coefficient by which a channel earns: none below 0.
pub(super) fn earning(coefficient: f64) -> f64 {
    if coefficient > NOTHING { coefficient } else { 0.0 }
}

/// A regression with its channels resolved to the codes of some journeys.
pub(crate) struct Bound {
    pub(super) features: LogisticFeatures,
    pub(super) coefficients: Vec<f64>,
    pub(super) ranks: Vec<u32>,
}

impl Bound {
    fn coefficient(&self, channel: &JourneyChannel) -> f64 {
        self.coefficients.get(channel.rank as usize).copied().map_or(0.0, earning)
    }

    /// For each channel of a journey, its coefficient; and true when none of them is above 0.
    fn coefficients(&self, channels: &[JourneyChannel]) -> (Vec<f64>, bool) {
        let coefficients: Vec<f64> = channels.iter().map(|channel| self.coefficient(channel)).collect();
        let none = coefficients.iter().all(|coefficient| *coefficient == 0.0);
        (coefficients, none)
    }

    /// Weight of the touch at a position from the end of a journey: a number, and what it is divided by.
    fn weight(
        &self,
        coefficient: f64,
        channel: &JourneyChannel,
        from_end: u32,
        none: bool,
    ) -> (f64, Option<u32>) {
        match self.features {
            // Without coefficients each channel is due the same.
            _ if none => (1.0, Some(channel.touches)),
            LogisticFeatures::Presence => (coefficient, Some(channel.touches)),
            LogisticFeatures::Counts => (coefficient, None),
            // Only the last touch of a channel is looked at.
            LogisticFeatures::Recency if from_end == channel.from_end => (coefficient, Some(from_end)),
            LogisticFeatures::Recency => (0.0, None),
        }
    }
}

impl Model for Bound {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        let codes = journey.channels();
        let channels = journey_channels(codes, &self.ranks);
        let (coefficients, none) = self.coefficients(&channels);
        let touches = weights.iter_mut().zip(codes).rev().zip(1..);
        for ((weight, code), from_end) in touches {
            let Some(place) = place_of(&channels, *code) else { continue };
            let found = channels.get(place).zip(coefficients.get(place));
            *weight = found.map_or(0.0, |(channel, coefficient)| {
                let (part, divisor) = self.weight(*coefficient, channel, from_end, none);
                part / f64::from(divisor.unwrap_or(1))
            });
        }
    }

    fn has_learned(&self) -> bool {
        true
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let codes = journey.channels();
        let channels = journey_channels(codes, &self.ranks);
        let (coefficients, none) = self.coefficients(&channels);
        let reason = |(from_end, code): (u32, &u32)| {
            let place = place_of(&channels, *code).unwrap_or(usize::MAX);
            let (Some(channel), Some(coefficient)) = (channels.get(place), coefficients.get(place)) else {
                return Reason::default();
            };
            let found = self.coefficients.get(channel.rank as usize).copied();
            let clause = match (found, self.features) {
                (None, _) => "the model has not seen its channel".to_owned(),
                (Some(_), _) if none => {
                    "no channel of the journey raises the odds of a conversion, so that all are due the same"
                        .to_owned()
                }
                (Some(found), _) if *coefficient == 0.0 => {
                    format!("its channel does not raise the odds of a conversion (coefficient {found:.4})")
                }
                (Some(found), LogisticFeatures::Presence) if channel.touches > 1 => format!(
                    "its channel adds {found:.4} to the log-odds of a conversion, shared by {} touches",
                    channel.touches
                ),
                (Some(found), LogisticFeatures::Recency) if from_end != channel.from_end => {
                    format!("only the last touch of its channel adds to the log-odds ({found:.4})")
                }
                (Some(found), LogisticFeatures::Recency) => format!(
                    "its channel adds {found:.4} to the log-odds of a conversion, over position {from_end} from the end"
                ),
                (Some(found), LogisticFeatures::Counts) => {
                    format!("each touch of its channel adds {found:.4} to the log-odds of a conversion")
                }
                (Some(found), LogisticFeatures::Presence) => {
                    format!("its channel adds {found:.4} to the log-odds of a conversion")
                }
            };
            let arithmetic = match self.weight(*coefficient, channel, from_end, none) {
                (part, None) => figure(part),
                (part, Some(divisor)) => format!("{} / {divisor}", figure(part)),
            };
            Reason::new(clause)
                .with("coefficient", found.unwrap_or(0.0))
                .with("touches_of_channel", channel.touches.into())
                .worked_out(arithmetic)
        };
        let mut reasons: Vec<Reason> = (1..).zip(codes.iter().rev()).map(reason).collect();
        reasons.reverse();
        reasons
    }
}
