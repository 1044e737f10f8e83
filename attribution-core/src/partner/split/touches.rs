//! Models that weigh touches: those of channels, on the touches of partners.

use std::collections::BTreeMap;

use super::model::{PartnerModel, PartnerModelName};
use super::roles::same_role;
use crate::domain::{Conversion, Direct, JourneyRules, Journeys, Opportunity, Touchpoint, same_word};
use crate::error::{Error, ErrorKind, Result};
use crate::math::HalfLife;
use crate::models::ModelSpec;
use crate::partner::evidence::Touch;
use crate::time::Timestamp;

/// Half-life of a deal's evidence: deals take longer than purchases.
pub(in crate::partner) const HALF_LIFE: HalfLife = HalfLife::known(30.0);

/// Weights of touches that sum to 1, in their order.
pub(super) fn touch_weights(
    model: &PartnerModel,
    deal: &Opportunity,
    touches: &[Touch<'_>],
) -> Result<Vec<f64>> {
    if touches.is_empty() {
        return Ok(Vec::new());
    }
    let mut weights = match model.model {
        PartnerModelName::ActivityWeighted => touches.iter().map(|touch| touch.weight).collect(),
        PartnerModelName::Custom => touches.iter().map(|touch| custom_weight(model, touch)).collect(),
        _ => by_position(&spec(model)?, deal, touches)?,
    };
    if model.confidence_weighted {
        for (weight, touch) in weights.iter_mut().zip(touches) {
            *weight *= touch.evidence.confidence();
        }
    }
    // By the largest first, so that no sum is too large.
    let largest = weights.iter().copied().fold(0.0, f64::max);
    if largest > 1e300 {
        for weight in &mut weights {
            *weight /= largest;
        }
    }
    let sum: f64 = weights.iter().sum();
    if sum > 0.0 {
        for weight in &mut weights {
            *weight /= sum;
        }
    }
    Ok(weights)
}

/// Weight of one touch, by what it is.
fn custom_weight(model: &PartnerModel, touch: &Touch<'_>) -> f64 {
    let exact = |weights: &Option<BTreeMap<String, f64>>, name: &str| {
        weights.as_ref().and_then(|weights| weights.get(name).copied()).unwrap_or(1.0)
    };
    let worded = |weights: &Option<BTreeMap<String, f64>>,
                  name: Option<&str>,
                  same: fn(&str, &str) -> bool| {
        let found = weights.iter().flatten().find(|(known, _)| name.is_some_and(|name| same(known, name)));
        found.map_or(1.0, |(_, weight)| *weight)
    };
    let evidence = touch.evidence;
    touch.weight
        * exact(&model.partners, &evidence.partner)
        * worded(&model.roles, evidence.role.as_deref(), same_role)
        * worded(&model.kinds, evidence.kind.as_deref(), same_word)
        * worded(&model.sources, Some(evidence.source.name()), same_word)
}

/// The model of channels with the same name.
fn spec(model: &PartnerModel) -> Result<ModelSpec> {
    match model.model {
        PartnerModelName::TimeDecay => {
            let half_life = model.half_life_days.unwrap_or(HALF_LIFE);
            ModelSpec::time_decay().with("half_life_days", half_life.get())
        }
        PartnerModelName::FirstTouch => Ok(ModelSpec::first_touch()),
        PartnerModelName::LastTouch => Ok(ModelSpec::last_touch()),
        PartnerModelName::UShaped => Ok(ModelSpec::position_based()),
        PartnerModelName::WShaped => Ok(ModelSpec::w_shaped()),
        _ => Ok(ModelSpec::linear()),
    }
}

/// Weights of a model of channels on a journey of this deal.
fn by_position(spec: &ModelSpec, deal: &Opportunity, touches: &[Touch<'_>]) -> Result<Vec<f64>> {
    let last = touches.last().and_then(|touch| touch.at);
    let closed = deal.close_or_forecast().map(Timestamp::end);
    // Of an open deal the expected close may be past; a deal of which no moment is known has touches of one moment.
    let at = closed.max(last).or(deal.created_at).unwrap_or(Timestamp::MIN);
    // Evidence without a moment, of a deal without creation, is as old as the oldest, before which it stands.
    let oldest = touches.iter().find_map(|touch| touch.at).unwrap_or(at);
    let points: Vec<Touchpoint> =
        touches.iter().map(|touch| Touchpoint::new("deal", touch.at.unwrap_or(oldest), "partner")).collect();
    let conversion = Conversion {
        lead_created_at: deal.lead_created_at,
        opportunity_created_at: deal.created_at,
        ..Conversion::new("deal", at, 1.0)
    };
    let rules = JourneyRules::default().with_unlimited_lookback().with_direct(Direct::Keep);
    let journeys = Journeys::build(&rules, &points, &[conversion])?;
    let weights = spec.attribute(&journeys)?.weights().to_vec();
    if weights.len() == touches.len() {
        return Ok(weights);
    }
    let detail = format!("expected a weight for each of {} touches, got {}", touches.len(), weights.len());
    Err(Error::new(ErrorKind::ModelContract, "model", detail))
}
