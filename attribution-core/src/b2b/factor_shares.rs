//! The five factors beside their mix, for each touch of each deal.

use serde::Serialize;

use super::config::B2bConfig;
use super::factor::Factor;
use super::model::mix_weights;
use super::weighing::{Weighing, to_shares};
use crate::domain::{Journey, Journeys, TextField, Timestamp};
use crate::error::{Error, ErrorKind, Result, nearest};
use crate::json::{fields, setters};

/// Selection of the deals whose factors are shown.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct FactorOptions {
    /// Opportunity whose factors are shown; all that have touches when left out.
    pub opportunity: Option<String>,
    /// Shows the open pipeline, each deal as of the moment at which it is looked at, in place of the won deals.
    pub open: bool,
}

fields! { FactorOptions: opportunity, open }

setters! { FactorOptions:
    with_opportunity(opportunity: Option<String>),
    with_open(open: bool),
}

/// Shares of one touch of one deal by each factor, and by their mix.
///
/// The shares of a deal by each factor sum to one, and its credits to its value.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TouchFactors {
    /// Opportunity, or the key of a journey that was built without deals.
    pub opportunity: String,
    /// Id of the touch, where it has one.
    pub touch: Option<String>,
    /// Row of the touch in the input.
    pub row: u32,
    /// Moment of the touch.
    pub at: Option<Timestamp>,
    /// Channel of the touch.
    pub channel: String,
    /// Share by recency and kind.
    pub time: f64,
    /// Share by engagement and quality of the lead.
    pub quality: f64,
    /// Share by kind, engagement and sales.
    pub account: f64,
    /// Share by kind, engagement and stage.
    pub stage: f64,
    /// Share by engagement and what speeds deals up.
    pub velocity: f64,
    /// Share by the mix of all factors.
    pub mix: f64,
    /// Mix times the amount that was won; for an open deal times amount and probability.
    pub credit: f64,
}

/// Shares of touches by each factor beside their mix, for the won deals or for the open pipeline.
///
/// # Errors
/// `INVALID_CONFIG` for a number out of range; `INVALID_INPUT` for an opportunity that has no journey; `MISSING_DATA` for
/// touches without times.
pub fn b2b_factors(
    journeys: &Journeys,
    options: &FactorOptions,
    config: &B2bConfig,
) -> Result<Vec<TouchFactors>> {
    config.validate().map_err(|error| error.within("config"))?;
    let open = options.open.then(|| journeys.open_pipeline());
    let Some(journeys) = open.unwrap_or(Some(journeys)) else { return Ok(Vec::new()) };
    if !journeys.has_times() {
        let detail = "expected touches with times, which the factors need, got none";
        return Err(Error::new(ErrorKind::MissingData, "touchpoints.at", detail));
    }
    let weighing = Weighing::new(config.clone(), journeys);
    let name = |journey: &Journey<'_>| {
        let deal = journey.opportunity().map(|deal| deal.id.as_str());
        deal.or(journey.key()).unwrap_or_default().to_owned()
    };
    let converting = || journeys.iter().take(journeys.converting());
    let wanted = options.opportunity.as_deref();
    let shown: Vec<_> = converting().filter(|journey| wanted.is_none_or(|id| name(journey) == id)).collect();
    if let (Some(id), true) = (wanted, shown.is_empty()) {
        let names: Vec<String> = converting().map(|journey| name(&journey)).collect();
        let near = nearest(id, names.iter().map(String::as_str));
        let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
        let detail = format!("expected an opportunity with touches, got {id:?}{near}");
        return Err(Error::new(ErrorKind::InvalidInput, "opportunity", detail));
    }
    Ok(shown.into_iter().flat_map(|journey| of_deal(&weighing, &journey, &name(&journey))).collect())
}

/// The touches of one deal, the oldest first.
fn of_deal(weighing: &Weighing, journey: &Journey<'_>, opportunity: &str) -> Vec<TouchFactors> {
    let [time, quality, account, stage, velocity] = Factor::ALL.map(|factor| {
        let mut shares = vec![0.0; journey.len()];
        weighing.weigh(factor, journey, &mut shares);
        to_shares(&mut shares);
        shares
    });
    let mut mix = vec![0.0; journey.len()];
    for (factor, weight) in mix_weights(&weighing.config) {
        let shares = match factor {
            Factor::Time => &time,
            Factor::Quality => &quality,
            Factor::Account => &account,
            Factor::Stage => &stage,
            Factor::Velocity => &velocity,
        };
        for (mixed, share) in mix.iter_mut().zip(shares) {
            *mixed += weight * share;
        }
    }
    // As the model does: the weights of a mix add up to one but for rounding.
    to_shares(&mut mix);
    let of_touch = |(position, channel): (usize, &str)| {
        let share = |shares: &[f64]| shares.get(position).copied().unwrap_or_default();
        TouchFactors {
            opportunity: opportunity.to_owned(),
            touch: journey.text(TextField::Id, position).map(str::to_owned),
            row: journey.rows().get(position).copied().unwrap_or_default(),
            at: journey.at(position),
            channel: channel.to_owned(),
            time: share(&time),
            quality: share(&quality),
            account: share(&account),
            stage: share(&stage),
            velocity: share(&velocity),
            mix: share(&mix),
            credit: share(&mix) * journey.value(),
        }
    };
    journey.channel_names().enumerate().map(of_touch).collect()
}
