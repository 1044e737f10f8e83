//! Reasons for the weights of B2B models: what each factor looked at, and the arithmetic.

use std::f64::consts::E;

use super::config::CommitteeWeighting;
use super::factor::Factor;
use super::weighing::{Weighing, mean_score, to_shares};
use crate::domain::{Journey, Reason, TextField, days_between, figure};

/// A text of a touch for people.
fn named(journey: &Journey<'_>, field: TextField, position: usize) -> String {
    journey.text(field, position).map_or_else(|| format!("no {}", field.name()), |text| format!("{text:?}"))
}

pub(super) fn of_factor(weighing: &Weighing, factor: Factor, journey: &Journey<'_>) -> Vec<Reason> {
    match factor {
        Factor::Time => Reason::for_each(journey, |position| time(weighing, journey, position)),
        Factor::Quality => {
            let mean = mean_score(journey);
            Reason::for_each(journey, |position| quality(weighing, journey, position, mean))
        }
        Factor::Account => {
            let sums = weighing.sums_by_lead(journey);
            Reason::for_each(journey, |position| account(weighing, journey, position, &sums))
        }
        Factor::Stage => Reason::for_each(journey, |position| stage(weighing, journey, position)),
        Factor::Velocity => Reason::for_each(journey, |position| velocity(weighing, journey, position)),
    }
}

fn time(weighing: &Weighing, journey: &Journey<'_>, position: usize) -> Reason {
    let micros = journey.micros();
    let (at, last) = (micros.get(position).copied(), micros.last().copied());
    let earlier = days_between(at.unwrap_or_default(), last.unwrap_or_default());
    let (decay, _) = weighing.of_deal(journey);
    let kind = weighing.kind(journey, position);
    let clause = format!(
        "it came {earlier:.2} days before the last touch, at a decay time of {decay} days, and its kind is {}",
        named(journey, TextField::Kind, position)
    );
    Reason::new(clause)
        .with("days_before_last_touch", earlier)
        .with("decay_days", decay)
        .with("touch_type", kind)
        .worked_out(format!("{E} ^ (-{} / {}) × {}", figure(earlier), figure(decay), figure(kind)))
}

fn quality(weighing: &Weighing, journey: &Journey<'_>, position: usize, mean: f64) -> Reason {
    let engagement = weighing.engagement(journey, position);
    let lead = weighing.leads.lead(journey, position);
    let clause = match (journey.text(TextField::Lead, position), lead) {
        (Some(name), Some(_)) => format!("its lead is {name:?}"),
        (Some(name), None) => {
            format!("its lead {name:?} has no record and counts as one of tier C with the mean score")
        }
        (None, _) => "it has no lead and counts as one of tier C with the mean score".to_owned(),
    };
    let lead_score = lead.and_then(|lead| lead.score()).unwrap_or(mean);
    let quality = weighing.leads.quality(lead, mean);
    Reason::new(clause)
        .with("engagement", engagement)
        .with("lead_score", lead_score)
        .with("lead_quality", quality)
        .worked_out(format!("{} × {}", figure(engagement), figure(quality)))
}

/// `sums` has for each touch the sum over the touches of its lead.
fn account(weighing: &Weighing, journey: &Journey<'_>, position: usize, sums: &[f64]) -> Reason {
    let (kind, engagement) = (weighing.kind(journey, position), weighing.engagement(journey, position));
    let of_sales = weighing.is_of_sales(journey, position);
    let sales = if of_sales { weighing.config.sales_multiplier } else { 1.0 };
    let side = if of_sales { "sales made it" } else { "sales did not make it" };
    let kind_name = named(journey, TextField::Kind, position);
    let shared = match weighing.config.committee {
        CommitteeWeighting::Flat => "",
        CommitteeWeighting::PerStakeholder => {
            ", and the touches of its lead share what one stakeholder weighs"
        }
    };
    let clause = format!("its kind is {kind_name}, and {side}{shared}");
    let reason =
        Reason::new(clause).with("touch_type", kind).with("engagement", engagement).with("sales", sales);
    let product = format!("{} × {} × {}", figure(kind), figure(engagement), figure(sales));
    let sum = sums.get(position).copied().unwrap_or_default();
    match weighing.config.committee {
        CommitteeWeighting::PerStakeholder if sum > 0.0 => {
            reason.with("sum_of_lead", sum).worked_out(format!("{product} / {}", figure(sum)))
        }
        CommitteeWeighting::Flat | CommitteeWeighting::PerStakeholder => reason.worked_out(product),
    }
}

fn stage(weighing: &Weighing, journey: &Journey<'_>, position: usize) -> Reason {
    let engagement = weighing.engagement(journey, position);
    let (stage, kind) = (weighing.stage(journey, position), weighing.kind(journey, position));
    let clause = format!(
        "it was in the stage {}, and its kind is {}",
        named(journey, TextField::Stage, position),
        named(journey, TextField::Kind, position)
    );
    Reason::new(clause)
        .with("engagement", engagement)
        .with("stage", stage)
        .with("touch_type", kind)
        .worked_out(format!("{} × {} × {}", figure(engagement), figure(stage), figure(kind)))
}

fn velocity(weighing: &Weighing, journey: &Journey<'_>, position: usize) -> Reason {
    let engagement = weighing.engagement(journey, position);
    let (_, bonus) = weighing.of_deal(journey);
    let reason = Reason::new(String::new()).with("engagement", engagement);
    if !weighing.accelerates(journey, position) {
        let clause =
            format!("its kind, {}, does not speed deals up", named(journey, TextField::Kind, position));
        return Reason { clause, ..reason }.worked_out(figure(engagement));
    }
    let share = weighing.config.acceleration;
    let clause = format!(
        "its kind, {}, speeds deals up, and the velocity bonus of the deal is {bonus:.2}",
        named(journey, TextField::Kind, position)
    );
    let reason = Reason { clause, ..reason }.with("velocity_bonus", bonus).with("acceleration", share);
    reason.worked_out(format!("{} × (1 + {} × {})", figure(engagement), figure(share), figure(bonus)))
}

/// Reasons of the mix: the share that each factor gives, and how they add up.
pub(super) fn of_mix(weighing: &Weighing, factors: &[(Factor, f64)], journey: &Journey<'_>) -> Vec<Reason> {
    let shares: Vec<(Factor, f64, Vec<f64>)> = factors
        .iter()
        .map(|(factor, weight)| {
            let mut shares = vec![0.0; journey.len()];
            weighing.weigh(*factor, journey, &mut shares);
            to_shares(&mut shares);
            (*factor, *weight, shares)
        })
        .collect();
    Reason::for_each(journey, |position| {
        let of_touch = |shares: &[f64]| shares.get(position).copied().unwrap_or_default();
        let percents = shares.iter().map(|(factor, weight, shares)| {
            format!("{} {:.1} % (weight {weight:.2})", factor.name(), 100.0 * of_touch(shares))
        });
        let clause = format!("its shares by factor are {}", percents.collect::<Vec<_>>().join(", "));
        let terms = shares
            .iter()
            .map(|(_, weight, shares)| format!("{} × {}", figure(*weight), figure(of_touch(shares))));
        let arithmetic = terms.collect::<Vec<_>>().join(" + ");
        let reason = shares.iter().fold(Reason::new(clause), |reason, (factor, _, shares)| {
            reason.with(factor.name(), of_touch(shares))
        });
        reason.worked_out(arithmetic)
    })
}
