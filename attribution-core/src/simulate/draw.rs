//! Draws of invented deals, and the stream that each comes from.

use crate::domain::Timestamp;
use crate::math::{Random, exp, mixed};

/// Seconds of a day.
pub(super) const DAY_SECONDS: f64 = 86_400.0;

/// Subject of a stream of random numbers: another number of touches does not change the deals.
#[derive(Clone, Copy)]
pub(super) enum Subject {
    Account,
    Deals,
    Leads,
    Touches,
}

/// The stream of one subject of one account: more accounts do not change those that are there.
pub(super) fn stream(seed: u64, account: u32, subject: Subject) -> Random {
    let own = u64::from(account) * 4 + subject as u64;
    Random::new(mixed(mixed(seed).wrapping_add(own)))
}

/// A log-normal draw by its median and the standard deviation of its logarithm.
pub(super) fn log_normal(median: f64, sigma: f64, random: &mut Random) -> f64 {
    median * exp(sigma * random.normal())
}

/// True with a probability.
pub(super) fn chance(probability: f64, random: &mut Random) -> bool {
    random.uniform() < probability
}

/// Record of `value`: nothing in a part of the cases.
pub(super) fn recorded<T>(value: T, missing: f64, random: &mut Random) -> Option<T> {
    (!chance(missing, random)).then_some(value)
}

/// A score from 0 to 100, whole, around a mean.
pub(super) fn score(mean: f64, random: &mut Random) -> f64 {
    const SPREAD: f64 = 18.0;
    (mean + SPREAD * random.normal()).round().clamp(0.0, 100.0)
}

/// One of `all`, in proportion to the weight of each; `None` when there is none.
pub(super) fn pick<'a, T>(all: &'a [T], weight: impl Fn(&T) -> u64, random: &mut Random) -> Option<&'a T> {
    let mut left = random.below(all.iter().map(&weight).sum());
    all.iter().find(|one| {
        let own = weight(one);
        let found = left < own;
        left = left.saturating_sub(own);
        found
    })
}

/// Whole seconds of some days.
pub(super) fn seconds(days: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "whole; a float beyond the range becomes its end")]
    let seconds = (days * DAY_SECONDS).round() as i64;
    seconds
}

/// A moment by its seconds since 1970, no later than there are timestamps.
pub(super) fn moment(seconds: i64) -> Timestamp {
    let (first, last) = (Timestamp::MIN.micros(), Timestamp::MAX.micros());
    let micros = seconds.saturating_mul(1_000_000).clamp(first, last);
    Timestamp::from_micros(micros).unwrap_or(Timestamp::MAX)
}
