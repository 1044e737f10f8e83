//! A fitted hazard on some journeys: the parts of the hazard at each conversion.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::fitted::FittedHazard;
use super::fitting::piece_at;
use super::parameters::Hazard;
use super::stage::{BaselineRate, HazardStage};
use super::timings::{Strata, ages, length, needs_times};
use super::timings::{Wait, Watch};
use crate::domain::{Conservation, Journey, Journeys, Reason, figure};
use crate::error::Result;
use crate::math::{Sum, count_f64, exp, index_u32};
use crate::model::Model;

/// Hazards by the codes of some journeys.
pub(crate) struct Bound {
    parameters: Hazard,
    stages: Vec<BoundStage>,
    /// For each converting journey its stratum; one more than there are for one that was never seen. Empty without strata.
    strata: Vec<u32>,
    /// For each channel code its rank; one more than there are for a channel that was never seen.
    ranks: Vec<u32>,
}

/// Hazard of one milestone.
struct BoundStage {
    /// By stratum, then piece; the last stratum is the mean of all.
    baseline: Vec<Vec<f64>>,
    /// Effect and decay rate of each channel.
    channels: Vec<(f64, f64)>,
}

/// Part of one touch in the hazard.
#[derive(Clone, Copy, Default)]
struct Part {
    effect: f64,
    decay: f64,
    age: f64,
    hazard: f64,
}

impl FittedHazard {
    /// The model by the codes of some journeys.
    ///
    /// # Errors
    /// `MISSING_DATA` for journeys without times or without the dimension of the strata.
    pub(crate) fn bind(&self, journeys: &Journeys) -> Result<Bound> {
        needs_times(journeys)?;
        let rank = |name: &str| {
            let known = self.channels.binary_search_by(|known| known.as_str().cmp(name));
            index_u32(known.unwrap_or(self.channels.len()))
        };
        let strata = Strata::new(journeys, &self.parameters)?;
        let stratum = |journey: Journey<'_>| {
            let own = strata.of(&journey);
            let known = self.strata.binary_search_by(|known| known.as_deref().cmp(&own));
            index_u32(known.unwrap_or(self.strata.len()))
        };
        let of_journeys = || journeys.range(0..journeys.converting()).map(stratum).collect();
        Ok(Bound {
            stages: self.stages.iter().map(|stage| BoundStage::new(stage, &self.parameters)).collect(),
            strata: if self.parameters.strata.is_some() { of_journeys() } else { Vec::new() },
            ranks: journeys.channels().names().map(rank).collect(),
            parameters: self.parameters.clone(),
        })
    }
}

impl BoundStage {
    fn new(stage: &HazardStage, parameters: &Hazard) -> Self {
        let pieces = parameters.pieces().len().max(1);
        let rates = |rows: &[BaselineRate]| rows.iter().map(|row| row.rate).collect();
        let mut baseline: Vec<Vec<f64>> = stage.baseline.chunks(pieces).map(rates).collect();
        let pooled = |piece: usize| {
            let rows = || stage.baseline.iter().skip(piece).step_by(pieces);
            let days: Sum = rows().map(|row| row.exposure_days).collect();
            let events: Sum = rows().map(|row| row.rate * row.exposure_days).collect();
            if days.value() > 0.0 { events.value() / days.value() } else { 0.0 }
        };
        baseline.push((0..pieces).map(pooled).collect());
        let channel = |channel: &super::stage::HazardChannel| {
            (channel.effect, std::f64::consts::LN_2 / channel.half_life_days)
        };
        Self { baseline, channels: stage.channels.iter().map(channel).collect() }
    }
}

impl Bound {
    /// Waits of a converting journey that came to their end, after some touch at least.
    fn came(&self, journey: &Journey<'_>) -> impl Iterator<Item = Wait> {
        let parameters = &self.parameters;
        let watch =
            Watch { parameters, until: i64::MAX, lookback: i64::MAX, open: false, leads: BTreeMap::new() };
        let first = journey.micros().first().copied().unwrap_or(i64::MAX);
        watch.waits(journey).into_iter().flatten().filter(move |wait| wait.came && first <= wait.until)
    }

    /// Baseline rate at the end of a wait.
    fn baseline(&self, journey: &Journey<'_>, wait: &Wait) -> f64 {
        let days = f64::from(length(wait, self.parameters.step_micros())) * self.parameters.step_days();
        let piece = piece_at(self.parameters.pieces(), days);
        let stratum = self.strata.get(journey.index()).copied().unwrap_or_default();
        let stage = self.stages.get(wait.stage);
        let rates = stage.and_then(|stage| stage.baseline.get(stratum as usize));
        rates.and_then(|rates| rates.get(piece)).copied().unwrap_or(0.0)
    }

    /// Part of each touch in the hazard at the end of a wait; of later ones there is none.
    fn parts(&self, journey: &Journey<'_>, wait: Wait) -> impl Iterator<Item = Part> {
        let stage = self.stages.get(wait.stage);
        let (step, day) = (self.parameters.step_micros(), self.parameters.step_days());
        let part = move |(at, code): (&i64, &u32)| {
            let (_, age) = ages(*at, &wait, step)?;
            let rank = self.ranks.get(*code as usize).copied().unwrap_or_default();
            let known = stage.and_then(|stage| stage.channels.get(rank as usize)).copied();
            let (effect, decay) = known.unwrap_or_default();
            let age = f64::from(age) * day;
            Some(Part { effect, decay, age, hazard: effect * decay * exp(-decay * age) })
        };
        journey.micros().iter().zip(journey.channels()).map_while(part).collect::<Vec<_>>().into_iter()
    }
}

impl Model for Bound {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        let milestones = self.came(journey).count().max(1);
        let share = 1.0 / count_f64(milestones as u64);
        for wait in self.came(journey) {
            let baseline = if self.parameters.keep_baseline { self.baseline(journey, &wait) } else { 0.0 };
            let parts = || self.parts(journey, wait);
            let touched = parts().map(|part| part.hazard).fold(0.0, |sum, hazard| sum + hazard);
            let whole = touched + baseline;
            let count = parts().count();
            for (weight, part) in weights.iter_mut().zip(parts()) {
                if whole > 0.0 {
                    *weight += part.hazard / whole * share;
                } else if !self.parameters.keep_baseline {
                    *weight += share / count_f64(count as u64);
                }
            }
        }
    }

    fn conservation(&self) -> Conservation {
        if self.parameters.keep_baseline { Conservation::WithBaseline } else { Conservation::Full }
    }

    fn has_learned(&self) -> bool {
        true
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let mut reasons = vec![Reason::default(); journey.len()];
        let milestones = self.came(journey).count().max(1);
        for wait in self.came(journey) {
            let baseline = self.baseline(journey, &wait);
            let kept = if self.parameters.keep_baseline { baseline } else { 0.0 };
            let parts: Vec<Part> = self.parts(journey, wait).collect();
            let whole = parts.iter().map(|part| part.hazard).fold(0.0, |sum, hazard| sum + hazard) + kept;
            for (reason, part) in reasons.iter_mut().zip(parts) {
                let half_life = std::f64::consts::LN_2 / part.decay;
                let separator = if reason.clause.is_empty() { "" } else { "; " };
                // Writing to a text does not fail.
                let _ = write!(
                    reason.clause,
                    "{separator}{:.1} days after it the hazard had {:.6} a day of it, of {whole:.6}, by an effect of {:.4} \
                     conversions a touch and a half-life of {half_life:.1} days",
                    part.age, part.hazard, part.effect
                );
                *reason = std::mem::take(reason).with("age_days", part.age).with("hazard", part.hazard);
                *reason = std::mem::take(reason).with("baseline", baseline);
                let plus = if reason.arithmetic.is_empty() { "" } else { " + " };
                let share = if milestones > 1 { format!(" / {milestones}") } else { String::new() };
                let _ = write!(reason.arithmetic, "{plus}{} / {}{share}", figure(part.hazard), figure(whole));
            }
        }
        for reason in &mut reasons {
            if reason.clause.is_empty() {
                *reason = Reason::new("it came after every milestone").worked_out("0");
            }
        }
        reasons
    }
}
