//! Quantiles of what was drawn.

use super::count_f64;

/// Between the two nearest of sorted numbers, in proportion.
pub(crate) fn quantile(sorted: &[f64], at: f64) -> f64 {
    let last = || sorted.last().copied().unwrap_or(0.0);
    let number = |place: u64| {
        let place = usize::try_from(place).unwrap_or(usize::MAX);
        sorted.get(place).copied().unwrap_or_else(last)
    };
    quantile_of(sorted.len() as u64, at, number)
}

/// The same of so many sorted numbers, of which `number` gives each by its place; beyond the end, the last.
pub(crate) fn quantile_of(count: u64, at: f64, number: impl Fn(u64) -> f64) -> f64 {
    let position = at * count_f64(count.saturating_sub(1));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to the count")]
    let below = position.floor() as u64;
    let low = number(below);
    low + (position - position.floor()) * (number(below + 1) - low)
}
