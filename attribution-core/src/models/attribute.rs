//! From weights to credits: every converting journey, all cores, the same bits whatever their number.

use crate::domain::{Conservation, Credits, Journeys};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Steps, Sum, count_f64, map_slices, unwatched, watched};
use crate::model::Model;

/// Number of journeys that one core weighs before it takes the next piece.
const JOURNEYS: usize = 1 << 13;
/// Up to here plain addition loses less than the last bit that anyone can see.
const SHORT: usize = 32;

/// Credits of a model for all converting journeys.
///
/// `label` is the name under which the credits are shown. Weights of each journey are divided by their sum; see
/// [`Model`].
///
/// # Errors
/// What [`Model::check`] says; `MODEL_CONTRACT` for a weight that is negative, infinite or not a number.
pub fn attribute<M: Model + ?Sized>(model: &M, label: &str, journeys: &Journeys) -> Result<Credits> {
    watched(&unwatched, 1, |steps| attribute_in_steps(model, label, journeys, steps))
}

/// The same, with each converting journey a step.
pub(super) fn attribute_in_steps<M: Model + ?Sized>(
    model: &M,
    label: &str,
    journeys: &Journeys,
    steps: &Steps<'_>,
) -> Result<Credits> {
    model.check(journeys)?;
    let converting = journeys.converting();
    let mut weights = vec![0.0; journeys.converting_touches()];
    let pieces = (0..converting).step_by(JOURNEYS).map(|from| {
        let piece = from..converting.min(from + JOURNEYS);
        (journeys.touch_range(piece.clone()).len(), piece)
    });
    let conservation = model.conservation();
    let done = map_slices(&mut weights, pieces.collect(), |mut rest, piece| -> Result<()> {
        steps.look()?;
        let count = piece.len() as u64;
        for journey in journeys.range(piece) {
            let Some((of_journey, after)) = rest.split_at_mut_checked(journey.len()) else { break };
            model.weigh(&journey, of_journey);
            if let Err(position) = normalise(of_journey, conservation) {
                let detail = format!(
                    "expected finite weights of 0 or more from {label}, got {} for touch {}",
                    of_journey.get(position).copied().unwrap_or(f64::NAN),
                    position + 1
                );
                return Err(Error::new(
                    ErrorKind::ModelContract,
                    format!("journeys[{}]", journey.index()),
                    detail,
                ));
            }
            rest = after;
        }
        steps.count(count);
        Ok(())
    });
    done.into_iter().collect::<Result<()>>()?;
    let credits = Credits::trusted(journeys.clone(), label.to_owned(), conservation, weights);
    Ok(if model.has_learned() { credits.of_learned() } else { credits })
}

/// Makes the weights of one journey add up to what they should; the position of a weight that breaks the contract.
#[inline]
pub(super) fn normalise(weights: &mut [f64], conservation: Conservation) -> Result<(), usize> {
    // Looked at apart from the sum, which takes one weight after the other.
    let wrong = weights.iter().fold(false, |wrong, weight| wrong | (*weight < 0.0 || weight.is_nan()));
    let sum = sum_of(weights.iter().copied());
    if wrong || !sum.is_finite() {
        return normalise_rare(weights, conservation);
    }
    match conservation {
        Conservation::PerChannel => return Ok(()),
        Conservation::WithBaseline if sum <= 1.0 => return Ok(()),
        _ => {}
    }
    if sum > 0.0 {
        for weight in weights {
            *weight /= sum;
        }
    } else if conservation == Conservation::Full {
        let equal = 1.0 / count_f64(weights.len() as u64);
        weights.fill(equal);
    }
    Ok(())
}

/// The sum that weights are divided by.
pub(super) fn sum_of(weights: impl ExactSizeIterator<Item = f64>) -> f64 {
    if weights.len() > SHORT { weights.collect::<Sum>().value() } else { weights.sum() }
}

/// Weights that break the contract, or whose sum alone is too large.
#[cold]
fn normalise_rare(weights: &mut [f64], conservation: Conservation) -> Result<(), usize> {
    if let Some(position) = weights.iter().position(|weight| !(weight.is_finite() && *weight >= 0.0)) {
        return Err(position);
    }
    let largest = weights.iter().copied().fold(0.0, f64::max);
    for weight in &mut *weights {
        *weight /= largest;
    }
    normalise(weights, conservation)
}

#[cfg(test)]
#[path = "attribute_tests.rs"]
mod tests;
