//! The closer to the conversion, the more: by time or by position.

use serde::Serialize;

use crate::domain::{Journey, Journeys, Reason, days_between, figure};
use crate::error::Result;
use crate::json::{fields, setters};
use crate::math::{HalfLife, count_f64, exp2};
use crate::model::Model;
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};
use crate::models::spec::needs_times;

pub(in crate::models) const TIME_DECAY: ModelInfo = ModelInfo {
    name: "time_decay",
    known_as: &["time decay with a half-life of a week (Google Ads)"],
    summary: "A touch loses half of its weight with every half-life before the conversion.",
    why: "Touches shortly before the purchase matter more, and you can say how fast memory fades.",
    formula: "2^(-age / half_life_days), age in days from the touch to the conversion, fractions included",
    parameters: &[ParameterInfo {
        name: "half_life_days",
        kind: ParameterKind::Number { min: 0.0, max: None, above: true },
        default: "7",
        summary: "Days after which a touch weighs half as much.",
    }],
    fields: &["at"],
    reference: "Shao, X. and Li, L. (2011), \"Data-driven multi-touch attribution models\", KDD '11, 258-264, \
                doi:10.1145/2020408.2020453; half-life of seven days: Google Ads Help, \"About attribution models\"",
    ..ModelInfo::PLAIN
};

pub(in crate::models) const STEP_DECAY: ModelInfo = ModelInfo {
    name: "step_decay",
    known_as: &["simple decay (HubSpot), with rate 0.5"],
    summary: "A touch weighs a fixed fraction of the one after it, whatever the time between them.",
    why: "Order matters to you, but times are missing or mean little.",
    formula: "rate^(n - i) for touch i of n",
    parameters: &[ParameterInfo {
        name: "rate",
        kind: ParameterKind::Number { min: 0.0, max: Some(1.0), above: true },
        default: "0.5",
        summary: "Weight of a touch relative to the next one.",
    }],
    reference: "HubSpot, \"Understand attribution reporting\": the simple decay model",
    ..ModelInfo::PLAIN
};

/// Parameters of `time_decay`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TimeDecay {
    /// Days after which a touch weighs half as much.
    pub half_life_days: HalfLife,
}

fields! { TimeDecay { half_life_days } }

setters! { TimeDecay:
    with_half_life_days(half_life_days: HalfLife),
}

impl Default for TimeDecay {
    fn default() -> Self {
        Self { half_life_days: const { HalfLife::known(7.0) } }
    }
}

impl Model for TimeDecay {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        // Only proportions matter, so ages count from the last touch: its weight is then 1, and the sum of a journey
        // can never vanish, however short the half-life or long the wait for the conversion.
        let Some((last, earlier)) = journey.micros().split_last() else { return };
        let half_life = self.half_life_days.get();
        weights.fill(1.0);
        for (weight, at) in weights.iter_mut().zip(earlier) {
            *weight = exp2(-days_between(*at, *last) / half_life);
        }
    }

    fn check(&self, journeys: &Journeys) -> Result<()> {
        needs_times(journeys, TIME_DECAY.name)
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let last = journey.micros().last().copied().unwrap_or_default();
        let half_life = self.half_life_days.get();
        let reason = |(age, at): (f64, &i64)| {
            let earlier = days_between(*at, last);
            let half_lives = (earlier / half_life).min(f64::MAX);
            let days = format!("it came {age:.2} days before the conversion");
            let reason = Reason::new(if earlier == 0.0 {
                format!("{days}, and no touch came later")
            } else {
                format!(
                    "{days} and {earlier:.2} before the last touch, so that its weight halved {half_lives:.2} times"
                )
            });
            let reason = reason.with("age_days", age).with("days_before_last_touch", earlier);
            let reason = reason.with("half_life_days", half_life).with("half_lives", half_lives);
            reason.worked_out(format!("2 ^ (-{} / {})", figure(earlier), figure(half_life)))
        };
        journey.ages_days().zip(journey.micros()).map(reason).collect()
    }
}

/// Parameters of `step_decay`.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StepDecay {
    /// Rate of decay: the weight of a touch relative to the next one.
    pub rate: f64,
}

fields! { StepDecay { rate } }

setters! { StepDecay:
    with_rate(rate: f64),
}

impl Default for StepDecay {
    fn default() -> Self {
        Self { rate: 0.5 }
    }
}

impl Model for StepDecay {
    fn weigh(&self, _: &Journey<'_>, weights: &mut [f64]) {
        let mut weight = 1.0;
        for slot in weights.iter_mut().rev() {
            *slot = weight;
            weight *= self.rate;
        }
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let rate = self.rate;
        Reason::for_each(journey, |position| {
            let steps = journey.len().saturating_sub(position + 1);
            let touches = if steps == 1 { "touch" } else { "touches" };
            let clause =
                format!("it came {steps} {touches} before the last, and each step back multiplies by {rate}");
            let reason =
                Reason::new(clause).with("steps_before_last", count_f64(steps as u64)).with("rate", rate);
            reason.worked_out(format!("{} ^ {steps}", figure(rate)))
        })
    }
}
