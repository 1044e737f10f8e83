//! Identifiability: the fit beside a straight line, a plateau and a constant.

use std::cell::LazyCell;

use super::baseline::hidden_baseline;
use super::f_test::f_quantile;
use super::family::CurveFamily;
use super::options::Baseline;
use super::scaled::{Scaled, Trial};
use super::warning::{FitWarning, FitWarningCode};
use crate::math::count_f64;

/// Verdict of the data on a curve.
pub(super) struct Verdict {
    pub(super) identifiable: bool,
    pub(super) warnings: Vec<FitWarning>,
}

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
    let simpler = LazyCell::new(|| simpler(trial));
    let rejected = |family| rejects(trial, family) || simpler.iter().any(|curve| rejects(curve, family));
    let explains = family != CurveFamily::Constant && beats_constant(trial, rejected);
    let at_limit = at_limit(trial);
    let hidden = trial.spread.all_outliers();
    // With too few rows every curve does, and there is nothing to test with.
    let tested = few.is_none() && !hidden;
    let shape = if tested || family == CurveFamily::Plateau {
        unseen(trial, chosen, Seen { bends, rises, explains }, rejected)
    } else {
        None
    };
    if let Some(code) = shape {
        warn(code, shape_detail(trial, code));
    }
    if !explains || (family == CurveFamily::Plateau && shape.is_none()) {
        let detail = if explains {
            "a plateau is one number for all observations, and other families describe them better"
        } else {
            "one number for all observations describes the response as well: spend explains nothing of it"
        };
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
    if let Some(baseline) = hidden_baseline(trial, chosen) {
        let detail = format!(
            "with a constant of about {baseline:.4e} below the curve the fit is much better: part of the response may come \
             without spend (see the option baseline)"
        );
        warn(FitWarningCode::LooksLikeBaseline, detail);
    }
    let identifiable = bends && rises && explains && at_limit.is_none() && few.is_none() && !hidden;
    Verdict { identifiable, warnings }
}

/// Simpler curves that the curve beats.
#[derive(Clone, Copy)]
struct Seen {
    /// It beats a curve that bends far beyond the data.
    bends: bool,
    /// It beats a plateau.
    rises: bool,
    /// It beats a constant.
    explains: bool,
}

/// Part of the shape that was not seen: the bend, what lies before the plateau, or which of the parameters does what.
fn unseen(
    trial: &Trial<'_>,
    chosen: bool,
    seen: Seen,
    rejected: impl Fn(CurveFamily) -> bool,
) -> Option<FitWarningCode> {
    let Seen { bends, rises, explains } = seen;
    match trial.scaled.family {
        CurveFamily::Constant => return None,
        CurveFamily::Linear => return chosen.then_some(FitWarningCode::NoBendSeen),
        CurveFamily::Plateau => {
            return (chosen || !is_denied(trial)).then_some(FitWarningCode::OnlyPlateauSeen);
        }
        _ if bends && rises => return None,
        _ => {}
    }
    let flat = if trial.has_baseline() { CurveFamily::Constant } else { CurveFamily::Plateau };
    match (rejected(CurveFamily::Linear), rejected(flat)) {
        (false, true) if !bends => Some(FitWarningCode::NoBendSeen),
        (true, false) if !rises => Some(FitWarningCode::OnlyPlateauSeen),
        // That one number does as well is said, and says more.
        (_, false) if !explains && trial.has_baseline() => None,
        _ => Some(FitWarningCode::ParametersNotSeparable),
    }
}

fn shape_detail(trial: &Trial<'_>, code: FitWarningCode) -> String {
    match code {
        FitWarningCode::NoBendSeen => {
            "no bend was seen: the response rises in proportion to spend wherever it was observed, so that only the slope \
             is known and a maximum would be invented"
                .into()
        }
        FitWarningCode::OnlyPlateauSeen => {
            let (least_spend, largest_spend) = (trial.scaled.least_spend, largest(&trial.scaled.rows.spend));
            format!(
                "only the plateau was seen: the response is the same at every spend from {least_spend} to {largest_spend}, so that less \
                 might bring as much, or it may come without spend (a baseline)"
            )
        }
        _ => format!(
            "the {} parameters are not told apart by these observations: curves with very different ones describe them as \
             well (a family with fewer, a prior or more observations would tell)",
            trial.parameters
        ),
    }
}

/// Curves with fewer parameters that the fitted one can become. With few rows they can deny what it cannot.
fn simpler<'a>(trial: &Trial<'a>) -> Vec<Trial<'a>> {
    let baseline = trial.has_baseline();
    let families: &[CurveFamily] = match (trial.scaled.family, baseline) {
        (CurveFamily::Hill, false) => &[CurveFamily::MichaelisMenten, CurveFamily::Power],
        (CurveFamily::Hill, true) => &[CurveFamily::Linear, CurveFamily::MichaelisMenten, CurveFamily::Power],
        (_, true) => &[CurveFamily::Linear],
        _ => &[],
    };
    let (rows, options) = (trial.scaled.rows, trial.scaled.options);
    families
        .iter()
        .map(|family| Scaled::new(rows, *family, baseline, options, trial.scaled.lookout).trial())
        .collect()
}

/// F-test of a curve against a line, a plateau or a constant: true when it is better by more than chance.
fn rejects(trial: &Trial<'_>, family: CurveFamily) -> bool {
    let fewer = usize::from(family == CurveFamily::Linear && trial.has_baseline()) + 1;
    trial.parameters > fewer && differs(trial, loss_of(trial, family), trial.parameters - fewer)
}

/// True when a line or a curve denies the plateau that was asked for.
fn is_denied(plateau: &Trial<'_>) -> bool {
    let (rows, options) = (plateau.scaled.rows, plateau.scaled.options);
    let other = |family| Scaled::new(rows, family, false, options, plateau.scaled.lookout).trial();
    other(CurveFamily::Linear).loss() < plateau.loss()
        || rejects(&other(CurveFamily::MichaelisMenten), CurveFamily::Plateau)
}

fn largest(numbers: &[f64]) -> f64 {
    numbers.iter().copied().fold(0.0, f64::max)
}

/// Warning of too few observations for the parameters, if there are.
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

/// F-test on the loss: true when that of the best curve is less than another's by more than chance makes it.
fn differs(trial: &Trial<'_>, other: f64, more: usize) -> bool {
    let known = trial.scaled.knows_noise();
    let Some(variance) = (if known { Some(1.0) } else { trial.spread.variance() }) else { return false };
    let spare = count_f64(trial.spread.spare() as u64);
    let rounding = trial.scaled.rounding() / (trial.noise * trial.noise) / spare.max(1.0);
    let saved = 2.0 * (other - trial.best.objective) / count_f64(more as u64);
    saved / variance.max(rounding) > f_quantile(more, (!known).then_some(spare))
}

/// True when a curve that bends far beyond the data fits worse.
fn beats_straight_line(trial: &Trial<'_>) -> bool {
    let [height, (_, far), slope, baseline] = trial.scaled.limits;
    let straight = trial.scaled.squares(trial.noise, [height, (far, far), slope, baseline]);
    differs(trial, trial.scaled.minimum(&straight).objective, 1)
}

/// Loss of another family with the same noise and without priors; a line has the same baseline.
fn loss_of(trial: &Trial<'_>, family: CurveFamily) -> f64 {
    let baseline = family == CurveFamily::Linear && trial.has_baseline();
    let Scaled { rows, options, lookout, .. } = trial.scaled;
    let other = Scaled::new(rows, family, baseline, options, lookout);
    let mut squares = other.squares(trial.noise, other.limits);
    squares.priors = [None; 4];
    other.minimum(&squares).objective
}

/// True for a curve of more than one parameter that is better than a plateau, which is what it becomes when it bends before
/// the least spend. With a baseline the constant says the same.
fn beats_plateau(trial: &Trial<'_>) -> bool {
    let parameters = trial.parameters;
    parameters < 2
        || trial.has_baseline()
        || differs(trial, loss_of(trial, CurveFamily::Plateau), parameters - 1)
}

/// True when one number for all rows is worse: by more than chance where that is a case of the curve, which it is with a
/// baseline.
fn beats_constant(trial: &Trial<'_>, rejected: impl Fn(CurveFamily) -> bool) -> bool {
    if trial.scaled.family == CurveFamily::Plateau && !trial.scaled.rows.spend.contains(&0.0) {
        return true;
    }
    if trial.has_baseline() {
        return rejected(CurveFamily::Constant);
    }
    trial.best.objective < loss_of(trial, CurveFamily::Constant)
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "verdict_tests.rs"]
mod tests;
