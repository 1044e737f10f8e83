//! The stronger the touch, the more: by activity or by engagement.

use crate::domain::{Journey, Journeys, NumberField, Reason, figure};
use crate::error::Result;
use crate::model::Model;
use crate::model::ModelInfo;
use crate::models::spec::needs_number;

pub(in crate::models) const ACTIVITY_WEIGHTED: ModelInfo = ModelInfo {
    name: "activity_weighted",
    summary: "A touch weighs as much as the activity that it stands for.",
    why: "One row of yours may stand for one e-mail or for twenty calls.",
    formula: "weight of the touch; 1 where it has none; all touches the same where all are 0",
    fields: &["weight"],
    reference: "None: common practice of partner programmes",
    ..ModelInfo::PLAIN
};

pub(in crate::models) const ENGAGEMENT_WEIGHTED: ModelInfo = ModelInfo {
    name: "engagement_weighted",
    summary: "A touch weighs as much as the buyer was engaged.",
    why: "You score engagement, and a read white paper should earn more than an ad that passed by.",
    formula: "engagement / 100; 0 where it has none; all touches the same where all are 0",
    fields: &["engagement"],
    reference: "None: common practice of influencer marketing",
    ..ModelInfo::PLAIN
};

/// Weights of `activity_weighted`.
pub(in crate::models) struct ActivityWeighted;

impl Model for ActivityWeighted {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        fill(
            journey,
            NumberField::Weight,
            weights,
            |activity| if activity.is_nan() { 1.0 } else { activity },
        );
    }

    fn check(&self, journeys: &Journeys) -> Result<()> {
        needs_number(journeys, ACTIVITY_WEIGHTED.name, NumberField::Weight)
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        reasons(journey, NumberField::Weight, |known| match known {
            Some(activity) => format!("it stands for an activity of {activity}"),
            None => "its activity is not known and counts as 1".into(),
        })
    }
}

/// Weights of `engagement_weighted`.
pub(in crate::models) struct EngagementWeighted;

impl Model for EngagementWeighted {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        fill(journey, NumberField::Engagement, weights, |engagement| {
            if engagement.is_nan() { 0.0 } else { engagement / 100.0 }
        });
    }

    fn check(&self, journeys: &Journeys) -> Result<()> {
        needs_number(journeys, ENGAGEMENT_WEIGHTED.name, NumberField::Engagement)
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        reasons(journey, NumberField::Engagement, |known| match known {
            Some(engagement) => format!("the buyer's engagement was {engagement} of 100"),
            None => "its engagement is not known and counts as 0".into(),
        })
        .into_iter()
        .map(|reason| match reason.factors.first().map(|factor| factor.value) {
            Some(engagement) => reason.worked_out(format!("{} / 100", figure(engagement))),
            None => reason,
        })
        .collect()
    }
}

fn fill(journey: &Journey<'_>, field: NumberField, weights: &mut [f64], weight: impl Fn(f64) -> f64) {
    for (slot, number) in weights.iter_mut().zip(journey.numbers(field).unwrap_or_default()) {
        *slot = weight(*number);
    }
}

fn reasons(journey: &Journey<'_>, field: NumberField, clause: impl Fn(Option<f64>) -> String) -> Vec<Reason> {
    let numbers = journey.numbers(field).unwrap_or_default();
    Reason::for_each(journey, |position| {
        let known = numbers.get(position).copied().filter(|number| !number.is_nan());
        let reason = Reason::new(clause(known));
        match known {
            Some(known) => reason.with(field.name(), known),
            None => reason,
        }
    })
}
