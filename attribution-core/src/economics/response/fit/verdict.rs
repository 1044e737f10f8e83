//! Whether the data say which curve it is: the fit beside a straight line, a plateau and a constant.

use super::f_test::f_quantile;
use super::family::CurveFamily;
use super::options::Baseline;
use super::scaled::{Scaled, Trial};
use super::warning::{FitWarning, FitWarningCode};
use crate::math::{Sum, count_f64, ln};

/// What the data say of a curve.
pub(super) struct Verdict {
    pub(super) identifiable: bool,
    pub(super) warnings: Vec<FitWarning>,
}

/// Twice the logarithm of a likelihood ratio beyond which a baseline is more than chance (χ², one degree of freedom,
/// 99.9 %): it is looked for in every fit, so that 95 % would cry wolf.
const BASELINE_DOUBT: f64 = 10.83;

/// The verdict on the best curve of a family; `chosen` when the family was chosen from the data.
pub(super) fn judge(trial: &Trial<'_>, chosen: bool) -> Verdict {
    let mut warnings = Vec::new();
    let mut warn = |code, detail: String| warnings.push(FitWarning::new(code, detail));
    let family = trial.scaled.family;
    let few = too_few(trial);
    let bends = matches!(
        family,
        CurveFamily::Linear | CurveFamily::Power | CurveFamily::Plateau | CurveFamily::Constant
    ) || beats_straight_line(trial);
    let rises = family != CurveFamily::Plateau && beats_plateau(trial);
    let explains = family != CurveFamily::Constant && beats_constant(trial);
    let at_limit = at_limit(trial);
    let hidden = trial.spread.all_outliers();
    // With too few rows every curve does, and there is nothing to test with.
    let tested = few.is_none() && !hidden;
    if tested && (!bends || (chosen && family == CurveFamily::Linear)) {
        let detail = "no bend was seen: the response rises in proportion to spend wherever it was observed, so that only \
                      the slope is known and a maximum would be invented";
        warn(FitWarningCode::NoBendSeen, detail.into());
    }
    if (tested || family == CurveFamily::Plateau) && !rises {
        let (least, most) = (trial.scaled.least_spend, largest(&trial.scaled.rows.spend));
        let detail = format!(
            "only the plateau was seen: the response is the same at every spend from {least} to {most}, so that less \
             might bring as much, or it may come without spend (a baseline)"
        );
        warn(FitWarningCode::OnlyPlateauSeen, detail);
    }
    if !explains {
        let detail =
            "one number for all observations describes the response as well: spend explains nothing of it";
        warn(FitWarningCode::NotBetterThanConstant, detail.into());
    }
    if let Some(name) = at_limit.filter(|_| tested && bends && rises) {
        let detail = format!("{name} lies at its limit: the data do not say which curve this is");
        warn(FitWarningCode::AtLimit, detail);
    }
    if let Some(detail) = few.clone() {
        warn(FitWarningCode::TooFewObservations, detail);
    }
    if hidden {
        let detail = "hardly any residual is within huber_delta: nothing can be said of the noise";
        warn(FitWarningCode::DeltaTooSmall, detail.into());
    }
    let compared = chosen || trial.scaled.options.baseline == Baseline::Auto;
    if compared && trial.aicc().is_none() {
        let detail = format!(
            "{} observations are too few for Akaike's corrected criterion: the family was chosen by F-tests",
            trial.rows()
        );
        warn(FitWarningCode::AiccUndefined, detail);
    }
    if let Some(baseline) = hidden_baseline(trial) {
        let detail = format!(
            "with a constant of about {baseline:.4e} below the curve the fit is much better: part of the response may come \
             without spend (see the option baseline)"
        );
        warn(FitWarningCode::LooksLikeBaseline, detail);
    }
    let identifiable = bends && rises && explains && at_limit.is_none() && few.is_none() && !hidden;
    Verdict { identifiable, warnings }
}

fn largest(numbers: &[f64]) -> f64 {
    numbers.iter().copied().fold(0.0, f64::max)
}

/// Why there are too few observations for the parameters, if there are.
fn too_few(trial: &Trial<'_>) -> Option<String> {
    let (rows, parameters) = (trial.rows(), trial.parameters);
    if rows <= parameters {
        return Some(format!(
            "{rows} observations for {parameters} parameters: the curve goes through them, true or not"
        ));
    }
    let unspent = trial.has_baseline() && trial.scaled.rows.spend.contains(&0.0);
    let spends = trial.scaled.rows.different_spends() + usize::from(unspent);
    (spends < parameters).then(|| {
        format!("{spends} different spends for {parameters} parameters: many curves go through their means")
    })
}

/// A parameter of the shape that lies at its limit.
fn at_limit(trial: &Trial<'_>) -> Option<&'static str> {
    let family = trial.scaled.family;
    let names = family.parameters().iter();
    let mut shape = names.zip(trial.best.logs).zip(trial.scaled.limits).skip(1);
    let found = shape.find(|((_, log), (low, high))| {
        let power = family == CurveFamily::Power;
        (log - low).abs() < 1e-9 || ((log - high).abs() < 1e-9 && !power)
    });
    found.map(|((name, _), _)| *name)
}

/// Whether the loss of the best curve is less than another's by more than chance makes it.
fn differs(trial: &Trial<'_>, other: f64, more: usize) -> bool {
    let known = trial.scaled.knows_noise();
    let Some(variance) = (if known { Some(1.0) } else { trial.spread.variance() }) else { return false };
    let spare = count_f64(trial.spread.spare() as u64);
    let rounding = trial.scaled.rounding() / (trial.noise * trial.noise) / spare.max(1.0);
    let saved = 2.0 * (other - trial.best.objective) / count_f64(more as u64);
    saved / variance.max(rounding) > f_quantile(more, (!known).then_some(spare))
}

/// Whether a curve that bends far beyond the data fits worse.
fn beats_straight_line(trial: &Trial<'_>) -> bool {
    let [height, (_, far), slope, baseline] = trial.scaled.limits;
    let straight = trial.scaled.squares(trial.noise, [height, (far, far), slope, baseline]);
    differs(trial, trial.scaled.minimum(&straight).objective, 1)
}

/// Loss of another family with the same noise and without priors.
fn loss_of(trial: &Trial<'_>, family: CurveFamily) -> f64 {
    let other = Scaled::new(trial.scaled.rows, family, false, trial.scaled.options);
    let mut squares = other.squares(trial.noise, other.limits);
    squares.priors = [None; 4];
    other.minimum(&squares).objective
}

/// Whether a curve of more than one parameter is better than a plateau, which is what it becomes when it bends before the
/// least spend. With a baseline the constant says the same.
fn beats_plateau(trial: &Trial<'_>) -> bool {
    let parameters = trial.parameters;
    parameters < 2
        || trial.has_baseline()
        || differs(trial, loss_of(trial, CurveFamily::Plateau), parameters - 1)
}

/// Whether one number for all rows is worse: by more than chance where that is a case of the curve, which it is with a
/// baseline.
fn beats_constant(trial: &Trial<'_>) -> bool {
    if trial.scaled.family == CurveFamily::Plateau && !trial.scaled.rows.spend.contains(&0.0) {
        return true;
    }
    let constant = loss_of(trial, CurveFamily::Constant);
    if trial.has_baseline() {
        return differs(trial, constant, trial.parameters - 1);
    }
    trial.best.objective < constant
}

/// A baseline that nobody asked for, without which the fit is much worse.
fn hidden_baseline(trial: &Trial<'_>) -> Option<f64> {
    let one = matches!(trial.scaled.family, CurveFamily::Plateau | CurveFamily::Constant);
    if one || trial.scaled.options.baseline != Baseline::None {
        return None;
    }
    let scaled = &trial.scaled;
    let other = Scaled::new(scaled.rows, scaled.family, true, scaled.options).trial();
    let spare = other.spread.spare();
    let ratio = trial.sum_of_squares() / other.sum_of_squares();
    let [.., baseline] = other.best.logs;
    let weights = &scaled.rows.weight;
    let weighted = scaled.rows.response.iter().zip(weights).map(|(y, weight)| weight * y);
    let mean = weighted.collect::<Sum>().value() / weights.iter().copied().collect::<Sum>().value();
    let baseline = baseline * scaled.unit.1;
    let found = count_f64(spare as u64) * ln(ratio) > BASELINE_DOUBT && baseline > 0.1 * mean.abs();
    found.then_some(baseline)
}

#[cfg(test)]
#[path = "verdict_tests.rs"]
mod tests;
