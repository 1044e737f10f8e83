//! A baseline that nobody asked for, without which the fit is much worse.

use super::choice::best_curve;
use super::family::CurveFamily;
use super::options::Baseline;
use super::scaled::{Scaled, Trial};
use crate::math::{Sum, count_f64, ln};

/// Twice the logarithm of a likelihood ratio beyond which a baseline is more than chance (χ², one degree of freedom,
/// 99.9 %): it is looked for in every fit, so that 95 % would cry wolf.
const RATIO_DOUBT: f64 = 10.83;
/// Difference of Akaike's criterion beyond which a baseline is suspected, where every family gets one: beyond 10 hardly
/// anything speaks for the other.
const CRITERION_DOUBT: f64 = 10.0;
/// A baseline below this part of the mean response is not worth a word.
const WORTH_SAYING: f64 = 0.1;

/// Size of a suspected baseline: with the same family, and, where the family was chosen, with whichever describes the rows
/// best.
///
/// A power with a small exponent passes for a constant and a curve above it, and gains little from a constant of its own: also
/// where it was asked for, the best families without and with a constant are compared.
pub(super) fn hidden_baseline(trial: &Trial<'_>, chosen: bool) -> Option<f64> {
    let scaled = &trial.scaled;
    let one = matches!(scaled.family, CurveFamily::Plateau | CurveFamily::Constant);
    if one || scaled.options.baseline != Baseline::None || trial.spread.all_outliers() {
        return None;
    }
    let own = Scaled::new(scaled.rows, scaled.family, true, scaled.options, scaled.lookout).trial();
    let ratio = trial.sum_of_squares() / own.sum_of_squares();
    if count_f64(own.spread.spare() as u64) * ln(ratio) > RATIO_DOUBT
        && let Some(level) = worth_saying(&own)
    {
        return Some(level);
    }
    let without = if chosen {
        trial.aicc()?
    } else if scaled.family == CurveFamily::Power {
        best_curve(trial)?.aicc()?
    } else {
        return None;
    };
    let best = best_curve(&own)?;
    let saved = without - best.aicc()?;
    worth_saying(&best).filter(|_| saved > CRITERION_DOUBT)
}

/// The baseline in the units of the response, if it is more than a small part of it.
fn worth_saying(trial: &Trial<'_>) -> Option<f64> {
    let scaled = &trial.scaled;
    let [.., baseline] = trial.best.logs;
    let level = baseline * scaled.unit.1;
    let weights = &scaled.rows.weight;
    let weighted = scaled.rows.response.iter().zip(weights).map(|(y, weight)| weight * y);
    let mean = weighted.collect::<Sum>().value() / weights.iter().copied().collect::<Sum>().value();
    (level > WORTH_SAYING * mean.abs()).then_some(level)
}

#[cfg(test)]
#[path = "baseline_tests.rs"]
mod tests;
