//! Agreement of two divisions of credit.

use crate::math::{count_f64, sqrt};

/// Half the sum of absolute differences: the share that would have to move to make one division the other.
pub(super) fn total_variation(a: &[f64], b: &[f64]) -> f64 {
    // From 0.0: the empty sum of the standard library is -0.0.
    a.iter().zip(b).fold(0.0, |sum, (a, b)| sum + (a - b).abs()) / 2.0
}

/// Kendall's τ-b: how much more often two divisions put a pair of channels in the same order than in the opposite one,
/// ties taken into account. None when one of them has nothing but ties.
///
/// Kendall, M. G. (1945), "The treatment of ties in ranking problems", Biometrika 33(3), 239–251.
pub(super) fn kendall_tau_b(a: &[f64], b: &[f64]) -> Option<f64> {
    let (mut alike, mut different, mut untied_a, mut untied_b) = (0_u64, 0_u64, 0_u64, 0_u64);
    let pairs: Vec<(f64, f64)> = a.iter().copied().zip(b.iter().copied()).collect();
    for (index, (a, b)) in pairs.iter().enumerate() {
        for (other_a, other_b) in pairs.iter().skip(index + 1) {
            let (of_a, of_b) = (a.total_cmp(other_a), b.total_cmp(other_b));
            untied_a += u64::from(of_a.is_ne());
            untied_b += u64::from(of_b.is_ne());
            alike += u64::from(of_a == of_b && of_a.is_ne());
            different += u64::from(of_a == of_b.reverse() && of_a.is_ne());
        }
    }
    let pairs = count_f64(untied_a) * count_f64(untied_b);
    (pairs > 0.0).then(|| (count_f64(alike) - count_f64(different)) / sqrt(pairs))
}

#[cfg(test)]
#[path = "agreement_tests.rs"]
mod tests;
