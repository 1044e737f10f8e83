//! Explanation of one journey: the reasons for what each touch earned.

use super::attribute::{normalise, sum_of};
use crate::domain::{Conservation, Explanation, Journeys, Reason, TouchExplanation, figure};
use crate::error::{Error, ErrorKind, Result};
use crate::model::Model;

/// Explains the credits of one journey: factors, the arithmetic in order, one plain sentence for each touch.
///
/// `index` is the position of the journey among [`Journeys`]; a null journey has nothing to share out, which its
/// sentences say.
///
/// # Errors
/// `INVALID_INPUT` when there is no such journey; otherwise as [`attribute`](super::attribute()).
pub fn explain<M: Model + ?Sized>(
    model: &M,
    label: &str,
    journeys: &Journeys,
    index: usize,
) -> Result<Explanation> {
    model.check(journeys)?;
    let journey = journeys.get(index).ok_or_else(|| {
        let detail = format!("expected the position of one of {} journeys, got {index}", journeys.len());
        Error::new(ErrorKind::InvalidInput, "position", detail)
    })?;
    let mut raw = vec![0.0; journey.len()];
    model.weigh(&journey, &mut raw);
    let mut shares = raw.clone();
    if let Err(position) = normalise(&mut shares, model.conservation()) {
        let detail =
            format!("expected finite weights of 0 or more from {label}, got {:?}", raw.get(position));
        return Err(Error::new(ErrorKind::ModelContract, format!("journeys[{index}]"), detail));
    }
    let scale = Scale::of(&raw);
    let (value, sold) = (journey.value(), journey.sale_value());
    let of = if journey.refunds().is_empty() {
        format!("{value:.2}")
    } else {
        format!("the {value:.2} that is left of {sold:.2}")
    };
    let mut reasons = model.reasons(&journey);
    reasons.resize(journey.len(), Reason::default());
    let touches = journey
        .channel_names()
        .zip(raw.iter().zip(&shares))
        .zip(reasons)
        .enumerate()
        .map(|(position, ((channel, (raw_weight, weight)), reason))| {
            let earned = weight * value;
            let percent = weight * 100.0;
            let earns = format!("{channel} earned {percent:.1} % ({earned:.2} of {of})");
            let sentence = match reason.clause.as_str() {
                _ if !journey.converted() => {
                    format!(
                        "{channel} earned nothing: the journey did not convert, so there is nothing to earn"
                    )
                }
                "" => earns,
                clause => format!("{earns}: {clause}"),
            };
            TouchExplanation {
                position: position + 1,
                channel: channel.to_owned(),
                at: journey.at(position),
                dimensions: journey.own_dimensions(position),
                factors: reason.factors,
                raw_weight: *raw_weight,
                weight: *weight,
                value: earned,
                arithmetic: vec![
                    match reason.arithmetic.as_str() {
                        "" => format!("weight = {}", figure(*raw_weight)),
                        worked_out => format!("weight = {worked_out} = {}", figure(*raw_weight)),
                    },
                    scale.share(*raw_weight, *weight, raw.len(), model.conservation()),
                    format!("value = {} × {} = {}", figure(*weight), figure(value), figure(earned)),
                ],
                sentence,
            }
        })
        .collect();
    Ok(Explanation {
        model: label.to_owned(),
        key: journey.key().map(str::to_owned),
        journey: index,
        conversion: journey.conversion_id().map(str::to_owned),
        converted_at: journey.converted_at(),
        value,
        refunded: sold - value,
        touches,
    })
}

/// Divisor of the raw weights of a journey.
struct Scale {
    /// Their largest, where their sum alone would be too large: all are divided by it first.
    largest: Option<f64>,
    sum: f64,
}

impl Scale {
    fn of(raw: &[f64]) -> Self {
        let sum = sum_of(raw.iter().copied());
        if sum.is_finite() {
            return Self { largest: None, sum };
        }
        let largest = raw.iter().copied().fold(0.0, f64::max);
        Self { largest: Some(largest), sum: sum_of(raw.iter().map(|weight| weight / largest)) }
    }

    /// The step from a raw weight to a share, as it was taken.
    fn share(&self, raw: f64, weight: f64, touches: usize, conservation: Conservation) -> String {
        let (raw, share, sum) = (figure(raw), figure(weight), figure(self.sum));
        match (conservation, self.largest) {
            (Conservation::PerChannel, _) => format!("share = weight = {share}"),
            (Conservation::WithBaseline, _) if self.sum <= 1.0 => format!("share = weight = {share}"),
            (Conservation::WhereEarned, _) if self.sum == 0.0 => {
                "share = 0, because no touch qualifies".to_owned()
            }
            _ if self.sum == 0.0 => format!("share = 1 / {touches} = {share}, because all weights are 0"),
            (_, Some(largest)) => format!("share = {raw} / {} / {sum} = {share}", figure(largest)),
            (_, None) => format!("share = {raw} / {sum} = {share}"),
        }
    }
}
