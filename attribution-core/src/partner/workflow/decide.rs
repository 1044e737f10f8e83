//! Decision of a workflow on one deal.

use std::collections::BTreeSet;

use super::options::{ConflictRule, FallbackRule, MergeRule, Workflow};
use super::sources::{OfSource, usable};
use crate::domain::{AwardConstraint, RegistrationStatus};
use crate::error::Result;
use crate::math::SmallSort;
use crate::partner::evidence::{DealTouches, Touch, Unused, UnusedReason};
use crate::partner::split::{
    Decision, PartnerModel, PartnerModelName, PartnerShare, SourceSide, constrained, normalized, raw_shares,
    shown,
};

/// Decides on a deal: the sources that count, and the shares by their evidence.
///
/// # Errors
/// As the model and the constraint.
pub(in crate::partner) fn decide<'a>(
    workflow: &Workflow,
    of: &DealTouches<'a>,
    model: &PartnerModel,
    constraint: AwardConstraint,
    unused: &mut Unused,
) -> Result<Decision<'a>> {
    // Evidence that is not used is noted once the outcome is known: a fallback may use what the sources refused.
    let mut refused = Unused::default();
    let mut found = usable(workflow, of, &mut refused);
    if found.is_empty() {
        return fall_back(workflow, of, constraint, refused, unused);
    }
    unused.extend(refused);
    if workflow.conflict == ConflictRule::ManualReview && disagree(&found) {
        return Ok(Decision::review(found.iter().map(side).collect()));
    }
    if workflow.conflict == ConflictRule::Merge {
        found.retain(|of| {
            if of.weight == 0.0 {
                of.touches.iter().for_each(|touch| unused.note(touch.row, UnusedReason::NoWeight));
            }
            of.weight > 0.0
        });
        if found.is_empty() {
            return Ok(Decision::no_evidence());
        }
    } else {
        for touch in found.drain(1..).flat_map(|of| of.touches) {
            unused.note(touch.row, UnusedReason::LowerPriority);
        }
    }
    let sources = found.iter().map(|of| of.source).collect();
    let touches = in_order(&found);
    let raw = match workflow.merge {
        _ if found.len() == 1 => raw_shares(model, of.deal, &touches)?,
        MergeRule::RawWeights => raw_shares(model, of.deal, &weighted(&found))?,
        MergeRule::Normalized => mixed(&found, of, model, constraint)?,
    };
    let shares = constrained(raw, model, constraint).map_err(|error| error.within("model"))?;
    Ok(Decision::shared(shares, &touches, constraint, unused).by_model(model).of_sources(sources))
}

/// Touches of all sources in the order of time.
fn in_order<'a>(found: &[OfSource<'a>]) -> Vec<Touch<'a>> {
    let mut touches: Vec<Touch<'a>> = found.iter().flat_map(|of| of.touches.iter().copied()).collect();
    touches.small_sort_by(|a, b| (a.at, &a.evidence.id).cmp(&(b.at, &b.evidence.id)));
    touches
}

/// The same, with the weights of their sources.
fn weighted<'a>(found: &[OfSource<'a>]) -> Vec<Touch<'a>> {
    let scaled = found.iter().map(|of| {
        let touches = of.touches.iter().map(|touch| Touch { weight: touch.weight * of.weight, ..*touch });
        OfSource { touches: touches.collect(), ..of.clone() }
    });
    in_order(&scaled.collect::<Vec<_>>())
}

/// Shares inside each source, mixed by the weights of the sources.
fn mixed(
    found: &[OfSource<'_>],
    of: &DealTouches<'_>,
    model: &PartnerModel,
    constraint: AwardConstraint,
) -> Result<Vec<PartnerShare>> {
    let all: f64 = found.iter().map(|source| source.weight).sum();
    let mut shares: Vec<PartnerShare> = Vec::new();
    for source in found.iter().filter(|source| source.weight > 0.0) {
        let mut own = raw_shares(model, of.deal, &source.touches)?;
        if constraint == AwardConstraint::SumTo100 {
            normalized(&mut own);
        }
        let weight = source.weight / all;
        for one in own {
            let calculation = format!("{} {} · ({})", source.source.name(), shown(weight), one.calculation);
            match shares.iter_mut().find(|known| known.partner == one.partner) {
                Some(known) => {
                    known.share += weight * one.share;
                    known.calculation = format!("{} + {calculation}", known.calculation);
                }
                None => shares.push(PartnerShare { share: weight * one.share, calculation, ..one }),
            }
        }
    }
    let order = in_order(found);
    let place = |share: &PartnerShare| order.iter().position(|touch| touch.evidence.partner == share.partner);
    let earliest =
        |share: &PartnerShare| place(share).and_then(|place| order.get(place)).map(|touch| touch.at);
    shares.small_sort_by(|a, b| (earliest(a), &a.partner).cmp(&(earliest(b), &b.partner)));
    Ok(shares)
}

/// True where two sources name different partners.
fn disagree(found: &[OfSource<'_>]) -> bool {
    let sets = found.iter().map(|of| of.touches.iter().map(|touch| &touch.evidence.partner).collect());
    let sets: Vec<BTreeSet<&String>> = sets.collect();
    sets.windows(2).any(|pair| matches!(pair, [one, other] if one != other))
}

fn side(of: &OfSource<'_>) -> SourceSide {
    let partners: BTreeSet<&String> = of.touches.iter().map(|touch| &touch.evidence.partner).collect();
    SourceSide {
        source: of.source,
        partners: partners.into_iter().cloned().collect(),
        evidence: of.touches.iter().map(|touch| touch.evidence.id.clone()).collect(),
    }
}

/// Decision on a deal in which no source has evidence.
fn fall_back<'a>(
    workflow: &Workflow,
    of: &DealTouches<'a>,
    constraint: AwardConstraint,
    refused: Unused,
    unused: &mut Unused,
) -> Result<Decision<'a>> {
    let approved = |touch: &&Touch<'a>| {
        let by_somebody = touch.evidence.approved_by.is_some();
        touch
            .evidence
            .status
            .map_or(!touch.evidence.source.is_definitive() || by_somebody, RegistrationStatus::is_approved)
    };
    match workflow.fallback {
        FallbackRule::EqualSplit => {
            let touches: Vec<Touch<'a>> = of.touches.iter().filter(approved).copied().collect();
            unused.extend_but(refused, |row| touches.iter().any(|touch| touch.row == row));
            let model = PartnerModel::new(PartnerModelName::EqualSplit);
            let shares = constrained(raw_shares(&model, of.deal, &touches)?, &model, constraint)?;
            Ok(Decision::shared(shares, &touches, constraint, unused).by_model(&model))
        }
        FallbackRule::ManualReview => {
            unused.extend(refused);
            Ok(Decision::review(Vec::new()))
        }
        FallbackRule::NextPriority => {
            unused.extend(refused);
            Ok(Decision::no_evidence())
        }
    }
}
