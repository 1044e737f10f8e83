//! The health score.

use std::collections::BTreeSet;

use super::answer::{HealthGrade, HealthRow, PartnerHealth};
use super::figures::PartnerFigures;
use super::options::{HealthOptions, HealthWeights};
use super::parts::HealthParts;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::{SmallSort, Sum};

/// Partner health score: a weighted mean of five parts from 0 to 100, with a grade from A to F.
///
/// Reason to pick it: one number to sort a list of partners by, whose parts say what to talk about.
///
/// # Method
/// Revenue trend `min(100, 50 · recent / before)`; recency of activity `100 · 2^(−days / 45)`; win rate `min(100, 50 · rate / baseline)`
/// from 5 closed deals; pipeline coverage `min(100, 100 · pipeline / target / 3)`; quality of registrations
/// `100 · approved / decided`. Weights 0.30, 0.20, 0.20, 0.20 and 0.10. A part whose inputs are not known is left out, the others
/// weigh more, and the row says so. Grades: A from 85, B from 70, C from 55, D from 40, else F, of the score rounded to two decimals.
///
/// # Examples
/// ```
/// use attribution_core::partner::{HealthGrade, HealthOptions, PartnerFigures, partner_health};
///
/// let figures = PartnerFigures {
///     days_since_activity: Some(0.0),
///     pipeline: Some(210_000.0),
///     target: Some(100_000.0),
///     ..PartnerFigures::new("P1")
/// };
/// let row = partner_health(&[figures], &HealthOptions::default())?.partners.remove(0);
/// assert_eq!((row.parts.recency, row.grade), (Some(100.0), Some(HealthGrade::A)));
/// assert_eq!(row.missing, ["registration_quality", "revenue_trend", "win_rate"]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for figures that cannot be, and for a partner that is there twice; `INVALID_CONFIG` for options that cannot be.
pub fn partner_health(partners: &[PartnerFigures], options: &HealthOptions) -> Result<PartnerHealth> {
    options.validate().map_err(|error| error.within("options"))?;
    let mut problems: Vec<Problem> = Vec::new();
    let mut names = BTreeSet::new();
    for (row, figures) in partners.iter().enumerate() {
        let path = format!("partners[{row}]");
        if let Err(error) = figures.validate() {
            problems.extend(error.within(&path).into_problems());
        }
        if !names.insert(&figures.partner) {
            let detail = format!("expected each partner once, got {:?} again", figures.partner);
            problems.push(Problem { path: format!("{path}.partner"), detail });
        }
    }
    if let Some(error) = Error::from_problems(ErrorKind::InvalidInput, problems) {
        return Err(error);
    }
    Ok(PartnerHealth { partners: partners.iter().map(|figures| row(figures, options)).collect() })
}

/// The row of one partner.
fn row(figures: &PartnerFigures, options: &HealthOptions) -> HealthRow {
    let parts = HealthParts::new(figures, options);
    let named = options.weights.named();
    let known =
        || parts.values().into_iter().zip(named).filter_map(|(part, (_, weight))| Some((part?, weight)));
    let whole = known().map(|(_, weight)| weight).collect::<Sum>().value();
    let sum = known().map(|(part, weight)| part * weight).collect::<Sum>().value();
    // Parts that weigh nothing make no score.
    let score = (whole > 0.0).then(|| sum / whole);
    let mut missing: Vec<String> = parts
        .values()
        .into_iter()
        .zip(named)
        .filter(|(part, _)| part.is_none())
        .map(|(_, (name, _))| name.to_owned())
        .collect();
    missing.small_sort_unstable();
    HealthRow {
        partner: figures.partner.clone(),
        score,
        grade: score.map(HealthGrade::of),
        parts,
        weights: effective(parts, &options.weights, whole),
        missing,
        figures: figures.clone(),
    }
}

/// The weights of the parts that are known, which add up to 1.
fn effective(parts: HealthParts, weights: &HealthWeights, whole: f64) -> HealthWeights {
    let of = |part: Option<f64>, weight: f64| {
        if part.is_some() && whole > 0.0 { weight / whole } else { 0.0 }
    };
    HealthWeights {
        revenue_trend: of(parts.revenue_trend, weights.revenue_trend),
        recency: of(parts.recency, weights.recency),
        win_rate: of(parts.win_rate, weights.win_rate),
        pipeline_coverage: of(parts.pipeline_coverage, weights.pipeline_coverage),
        registration_quality: of(parts.registration_quality, weights.registration_quality),
    }
}

#[cfg(test)]
#[path = "score_tests.rs"]
mod tests;
