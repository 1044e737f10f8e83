//! Which family, and whether there is a baseline: Akaike's criterion, and F-tests where there are too few rows for it.

use super::f_test::f_quantile;
use super::family::CurveFamily;
use super::options::{Baseline, FitOptions, Rows};
use super::scaled::{Scaled, Trial};
use crate::math::count_f64;

/// The family and baseline that describe the rows best, of those that the options allow.
pub(super) fn choose<'a>(rows: &'a Rows, options: &'a FitOptions) -> Trial<'a> {
    let mut trials: Vec<Trial<'a>> = candidates(rows, options)
        .into_iter()
        .map(|(family, baseline)| Scaled::new(rows, family, baseline, options).trial())
        .collect();
    // Fewer parameters first, so that they win ties; the order of families decides among equals.
    trials.sort_by_key(|trial| trial.parameters);
    let (compared, mut challengers): (Vec<_>, Vec<_>) =
        trials.into_iter().partition(|trial| trial.aicc().is_some());
    let mut best: Option<Trial<'a>> = None;
    for trial in compared {
        let criterion = |trial: &Trial<'_>| trial.aicc().unwrap_or(f64::INFINITY);
        if best.as_ref().is_none_or(|known| criterion(&trial) < criterion(known)) {
            best = Some(trial);
        }
    }
    challengers.sort_by(|a, b| {
        let by_squares = a.sum_of_squares().total_cmp(&b.sum_of_squares());
        a.parameters.cmp(&b.parameters).then(by_squares)
    });
    for trial in challengers {
        if best.as_ref().is_none_or(|known| proves_better(&trial, known)) {
            best = Some(trial);
        }
    }
    best.unwrap_or_else(|| Scaled::new(rows, CurveFamily::Linear, false, options).trial())
}

fn candidates(rows: &Rows, options: &FitOptions) -> Vec<(CurveFamily, bool)> {
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
        _ => true,
    };
    every.filter(fits).collect()
}

/// Whether the squares that more parameters save are more than chance would.
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
