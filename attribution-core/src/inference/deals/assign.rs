//! Choice among candidates.

use std::cmp::Ordering;

use super::candidates::Candidate;
use super::factors::Factors;
use super::options::Assignment;
use crate::inference::histogram::TIE;
use crate::math::{SmallSort, Sum, count_f64};

/// A candidate with its factors.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scored<'a> {
    pub(super) candidate: Candidate,
    pub(super) factors: Factors,
    /// Id of the deal.
    pub(super) deal: &'a str,
}

/// Order of candidates whose raw scores are equal: the better match, the nearer close, the smaller id.
fn order_of_equals(a: &Scored<'_>, b: &Scored<'_>) -> Ordering {
    let far = |of: &Scored<'_>| of.factors.days_before_close.map_or(f64::INFINITY, f64::abs);
    (b.candidate.score.total_cmp(&a.candidate.score)).then(far(a).total_cmp(&far(b))).then(a.deal.cmp(b.deal))
}

/// Ranks candidates, the surest first; raw scores that differ by less than 1e-12 from the next are equal.
pub(super) fn rank(scored: &mut [Scored<'_>]) {
    scored.small_sort_by(|a, b| b.factors.raw.total_cmp(&a.factors.raw).then(order_of_equals(a, b)));
    for equal in scored.chunk_by_mut(|a, b| a.factors.raw - b.factors.raw <= TIE) {
        equal.small_sort_by(order_of_equals);
    }
}

/// Those of ranked candidates that an activity is given to, each with its share.
pub(super) fn assign(ranked: &[Scored<'_>], rule: Assignment, min_confidence: f64) -> Vec<(usize, f64)> {
    let is_sure = |of: &Scored<'_>| of.factors.confidence >= min_confidence - TIE;
    let sure = ranked.iter().enumerate().filter(|(_, of)| is_sure(of));
    match rule {
        Assignment::Best => sure.take(1).map(|(place, _)| (place, 1.0)).collect(),
        Assignment::All => sure.map(|(place, _)| (place, 1.0)).collect(),
        Assignment::Split => {
            let sure: Vec<(usize, f64)> = sure.map(|(place, of)| (place, of.factors.confidence)).collect();
            let whole = sure.iter().map(|(_, confidence)| *confidence).collect::<Sum>().value();
            let alike = 1.0 / count_f64(sure.len() as u64);
            let share = |confidence: f64| if whole > 0.0 { confidence / whole } else { alike };
            sure.into_iter().map(|(place, confidence)| (place, share(confidence))).collect()
        }
    }
}
