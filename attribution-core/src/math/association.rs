//! Tests of association between two yes-or-no facts, and the control of false discoveries among many tests.

use super::SmallSort;
use super::convert::count_f64;
use super::float::{erfc, sqrt};

/// Two-by-two table: cases and controls, with a trait and without it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TwoByTwo {
    /// Cases with the trait.
    pub(crate) cases_with: u64,
    /// Controls with the trait.
    pub(crate) controls_with: u64,
    /// Cases without it.
    pub(crate) cases_without: u64,
    /// Controls without it.
    pub(crate) controls_without: u64,
}

/// Terms within this of the observed one count as equally likely, as other tools have it.
const TIE: f64 = 1e-7;

impl TwoByTwo {
    fn total(self) -> f64 {
        count_f64(self.cases_with)
            + count_f64(self.controls_with)
            + count_f64(self.cases_without)
            + count_f64(self.controls_without)
    }

    fn with(self) -> f64 {
        count_f64(self.cases_with) + count_f64(self.controls_with)
    }

    fn without(self) -> f64 {
        count_f64(self.cases_without) + count_f64(self.controls_without)
    }

    fn cases(self) -> f64 {
        count_f64(self.cases_with) + count_f64(self.cases_without)
    }

    fn controls(self) -> f64 {
        count_f64(self.controls_with) + count_f64(self.controls_without)
    }

    /// Smallest of the four counts that independence would have.
    pub(crate) fn least_expected(self) -> f64 {
        let total = self.total();
        if total == 0.0 {
            return 0.0;
        }
        self.with().min(self.without()) * self.cases().min(self.controls()) / total
    }

    /// Two-sided p-value of the test of two proportions: pooled variance, no continuity correction; 1 where either side is
    /// empty or nothing varies.
    pub(crate) fn two_proportions(self) -> f64 {
        let (cases, controls, total) = (self.cases(), self.controls(), self.total());
        let variance = self.with() * self.without();
        if cases == 0.0 || controls == 0.0 || variance == 0.0 {
            return 1.0;
        }
        // Both sides times cases × controls: whole numbers, and so no digit is lost in the difference.
        let difference = count_f64(self.cases_with) * count_f64(self.controls_without)
            - count_f64(self.controls_with) * count_f64(self.cases_without);
        let z = difference.abs() * sqrt(total) / sqrt(variance) / sqrt(cases * controls);
        erfc(z / std::f64::consts::SQRT_2)
    }

    /// Two-sided p-value of Fisher's exact test: the probability, with both margins as they are, of all tables that are no
    /// likelier than this one.
    ///
    /// Terms follow from one another by ratios, outwards from the observed table, so that no logarithm of a large factorial
    /// costs digits.
    pub(crate) fn fisher(self) -> f64 {
        let mut all = 1.0;
        let mut as_unlikely = 1.0;
        for upwards in [true, false] {
            let mut table = self;
            let mut term = 1.0;
            while let Some(ratio) = table.step(upwards) {
                term *= ratio;
                all += term;
                if term <= 1.0 + TIE {
                    as_unlikely += term;
                }
                if term == 0.0 {
                    break;
                }
            }
        }
        // Sums beyond the largest float belong to a table that is next to impossible.
        if f64::is_finite(all) { (as_unlikely / all).min(1.0) } else { 0.0 }
    }

    /// Goes to the next table with the same margins, and says how much likelier it is.
    fn step(&mut self, upwards: bool) -> Option<f64> {
        let (more, less) = if upwards {
            (
                [&mut self.cases_with, &mut self.controls_without],
                [&mut self.controls_with, &mut self.cases_without],
            )
        } else {
            (
                [&mut self.controls_with, &mut self.cases_without],
                [&mut self.cases_with, &mut self.controls_without],
            )
        };
        let [a, d] = more;
        let [b, c] = less;
        if *b == 0 || *c == 0 {
            return None;
        }
        let ratio = count_f64(*b) * count_f64(*c) / (count_f64(*a + 1) * count_f64(*d + 1));
        *a += 1;
        *d += 1;
        *b -= 1;
        *c -= 1;
        Some(ratio)
    }
}

/// Association over several two-by-two tables, each with a level of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Stratified {
    /// Mantel–Haenszel odds ratio; none where no stratum has controls with beside cases without.
    pub(crate) odds_ratio: Option<f64>,
    /// Two-sided p-value of the Cochran–Mantel–Haenszel test, without continuity correction.
    pub(crate) p: f64,
    /// True where some stratum has cases and controls, with and without it.
    pub(crate) comparable: bool,
}

/// Cochran–Mantel–Haenszel test: whether cases have the trait more often within strata, whatever differs between these.
///
/// # References
/// Mantel, N. and Haenszel, W. (1959), "Statistical aspects of the analysis of data from retrospective studies of disease",
/// Journal of the National Cancer Institute 22(4), 719–748.
pub(crate) fn mantel_haenszel(tables: &[TwoByTwo]) -> Stratified {
    let (mut for_it, mut against, mut excess, mut variance) = (0.0, 0.0, 0.0, 0.0);
    for table in tables {
        let total = table.total();
        if total < 2.0 {
            continue;
        }
        for_it += count_f64(table.cases_with) * count_f64(table.controls_without) / total;
        against += count_f64(table.controls_with) * count_f64(table.cases_without) / total;
        excess += count_f64(table.cases_with) - table.cases() * table.with() / total;
        variance +=
            table.cases() / total * table.controls() / total * table.with() / (total - 1.0) * table.without();
    }
    Stratified {
        odds_ratio: (against > 0.0).then(|| for_it / against),
        p: if variance > 0.0 { erfc(excess.abs() / sqrt(2.0 * variance)) } else { 1.0 },
        comparable: variance > 0.0,
    }
}

/// Benjamini–Hochberg q-values: for each p-value the smallest false discovery rate at which it is a discovery.
///
/// # References
/// Benjamini, Y. and Hochberg, Y. (1995), "Controlling the false discovery rate", Journal of the Royal Statistical Society B
/// 57(1), 289–300, doi:10.1111/j.2517-6161.1995.tb02031.x.
pub(crate) fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let tests = count_f64(p.len() as u64);
    let mut order: Vec<(f64, usize)> = p.iter().copied().zip(0..).collect();
    order.small_sort_by(|(a, _), (b, _)| a.total_cmp(b));
    let mut q = vec![1.0; p.len()];
    let mut least = 1.0_f64;
    for (rank, (p, index)) in (1_u64..).zip(order).collect::<Vec<_>>().into_iter().rev() {
        // The factor first: at least 1, it never takes a q-value below its p-value.
        least = least.min(p * (tests / count_f64(rank)));
        if let Some(slot) = q.get_mut(index) {
            *slot = least;
        }
    }
    q
}

#[cfg(test)]
#[path = "association_tests.rs"]
mod tests;
