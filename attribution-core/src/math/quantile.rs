//! Quantiles of what was drawn.

use super::count_f64;

/// Between the two nearest of sorted numbers, in proportion.
pub(crate) fn quantile(sorted: &[f64], at: f64) -> f64 {
    let position = at * count_f64(sorted.len().saturating_sub(1) as u64);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "from 0 to the number of replicates"
    )]
    let below = position.floor() as usize;
    let number = |index: usize| sorted.get(index).or(sorted.last()).copied().unwrap_or(0.0);
    number(below) + (position - position.floor()) * (number(below + 1) - number(below))
}
