//! Choice of family and baseline: Akaike's criterion, and F-tests where there are too few rows for it.

use super::f_test::f_quantile;
use super::family::CurveFamily;
use super::options::{Baseline, FitOptions, Rows};
use super::scaled::{Scaled, Trial};
use crate::math::{Lookout, SmallSort, count_f64};

/// The family and baseline that describe the rows best, of those that the options allow.
///
/// With hardly any residual within Huber's limit, squares of which none counts for more only say how many rows a curve
/// happens to go through: then least squares choose, and Huber's loss fits what they chose.
pub(super) fn choose<'a>(
    rows: &'a Rows,
    candidates: &[(CurveFamily, bool)],
    options: &'a FitOptions,
    lookout: &'a Lookout<'a>,
) -> Trial<'a> {
    let tried = trials(rows, candidates, options, lookout).inspect(|_| lookout.steps.count(1));
    let mut trials: Vec<Trial<'a>> = tried.collect();
    if options.huber_delta.is_some() {
        leave_out_worse_than_flat(&mut trials);
    }
    let left: Vec<(CurveFamily, bool)> =
        trials.iter().map(|trial| (trial.scaled.family, trial.has_baseline())).collect();
    let best = best_of(trials);
    if let Some(best) = best.filter(|best| left.len() < 2 || !best.spread.all_outliers()) {
        return best;
    }
    let squares = FitOptions { huber_delta: None, ..options.clone() };
    let chosen = best_of(self::trials(rows, &left, &squares, lookout).collect());
    let (family, baseline) =
        chosen.map_or((CurveFamily::Linear, false), |trial| (trial.scaled.family, trial.has_baseline()));
    Scaled::new(rows, family, baseline, options, lookout).trial()
}

/// The best curve of whichever family that rises, one of them being known; with a baseline when that has one.
pub(super) fn best_curve<'a>(known: &Trial<'a>) -> Option<Trial<'a>> {
    let (rows, options, baseline) = (known.scaled.rows, known.scaled.options, known.has_baseline());
    let flat = |family: &CurveFamily| matches!(family, CurveFamily::Plateau | CurveFamily::Constant);
    let trial = |family| {
        if family == known.scaled.family {
            return known.clone();
        }
        Scaled::new(rows, family, baseline, options, known.scaled.lookout).trial()
    };
    best_of(CurveFamily::ALL.into_iter().filter(|family| !flat(family)).map(trial).collect())
}

fn trials<'a>(
    rows: &'a Rows,
    candidates: &[(CurveFamily, bool)],
    options: &'a FitOptions,
    lookout: &'a Lookout<'a>,
) -> impl Iterator<Item = Trial<'a>> {
    candidates
        .iter()
        .map(move |(family, baseline)| Scaled::new(rows, *family, *baseline, options, lookout).trial())
}

/// Leaves out curves whose loss is that of a plateau or a constant, or more: squares of which none counts for more than
/// Huber's limit may hide it.
fn leave_out_worse_than_flat(trials: &mut Vec<Trial<'_>>) {
    let flat =
        |trial: &Trial<'_>| matches!(trial.scaled.family, CurveFamily::Plateau | CurveFamily::Constant);
    let minimum = trials.iter().filter(|trial| flat(trial)).map(Trial::loss).fold(f64::INFINITY, f64::min);
    trials.retain(|trial| flat(trial) || trial.loss() < minimum);
}

/// The one with the least criterion, and of those that have none the one that proves better.
fn best_of(mut trials: Vec<Trial<'_>>) -> Option<Trial<'_>> {
    // Fewer parameters first, so that they win ties; the order of families decides among equals.
    trials.small_sort_by(|a, b| a.parameters.cmp(&b.parameters));
    let (compared, mut challengers): (Vec<_>, Vec<_>) =
        trials.into_iter().partition(|trial| trial.aicc().is_some());
    let mut best: Option<Trial<'_>> = None;
    for trial in compared {
        let criterion = |trial: &Trial<'_>| trial.aicc().unwrap_or(f64::INFINITY);
        if best.as_ref().is_none_or(|known| criterion(&trial) < criterion(known)) {
            best = Some(trial);
        }
    }
    challengers.small_sort_by(|a, b| {
        let by_squares = a.sum_of_squares().total_cmp(&b.sum_of_squares());
        a.parameters.cmp(&b.parameters).then(by_squares)
    });
    for trial in challengers {
        if best.as_ref().is_none_or(|known| proves_better(&trial, known)) {
            best = Some(trial);
        }
    }
    best
}

/// Families that the options allow, each with and without a baseline as they say.
pub(super) fn candidates(rows: &Rows, options: &FitOptions) -> Vec<(CurveFamily, bool)> {
    let families = match options.family {
        CurveFamily::Auto => CurveFamily::ALL.to_vec(),
        family => vec![family],
    };
    let unspent = rows.spend.contains(&0.0);
    let baselines: &[bool] = match options.baseline {
        Baseline::None => &[false],
        Baseline::Fit => &[true],
        Baseline::Auto => &[false, true],
    };
    let every = families.iter().flat_map(|family| baselines.iter().map(|baseline| (*family, *baseline)));
    let fits = |(family, baseline): &(CurveFamily, bool)| match family {
        // A plateau and a baseline cannot be told apart; it is a constant that has been seen, unless there is a row
        // without spend.
        CurveFamily::Plateau => !baseline,
        CurveFamily::Constant if options.family == CurveFamily::Auto => {
            unspent && baselines.first() == Some(baseline) || options.baseline == Baseline::Fit
        }
        CurveFamily::Constant => baselines.first() == Some(baseline),
        CurveFamily::Hill
        | CurveFamily::MichaelisMenten
        | CurveFamily::Power
        | CurveFamily::Log
        | CurveFamily::Exponential
        | CurveFamily::Tanh
        | CurveFamily::Linear
        | CurveFamily::Auto => true,
    };
    every.filter(fits).collect()
}

/// F-test of further parameters: true when they save more of the squares than chance would.
fn proves_better(trial: &Trial<'_>, known: &Trial<'_>) -> bool {
    let (more, spare) = (trial.parameters.saturating_sub(known.parameters), trial.spread.spare());
    let (left, before) = (trial.sum_of_squares(), known.sum_of_squares());
    if more == 0 {
        return left < before;
    }
    if spare == 0 {
        return false;
    }
    let spare = count_f64(spare as u64);
    let saved = (before - left) / count_f64(more as u64);
    saved / (left / spare) > f_quantile(more, Some(spare))
}
