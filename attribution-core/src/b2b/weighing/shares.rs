//! Shares of one journey: weights divided by their sum, and several of them mixed.

use crate::b2b::Factor;
use crate::math::{Sum, count_f64};

/// Number of factors.
pub(super) const FACTORS: usize = Factor::ALL.len();

/// Up to here plain addition loses less than the last bit that anyone can see.
const SHORT: usize = 32;

/// Makes weights add up to one; equal ones where all are zero.
pub(in crate::b2b) fn to_shares(weights: &mut [f64]) {
    let sum = sum(weights);
    if is_usual(sum) {
        for weight in weights {
            *weight /= sum;
        }
    } else if sum <= 0.0 {
        let equal = 1.0 / count_f64(weights.len() as u64);
        weights.fill(equal);
    }
}

fn sum(weights: &[f64]) -> f64 {
    if weights.len() > SHORT {
        weights.iter().copied().collect::<Sum>().value()
    } else {
        weights.iter().sum()
    }
}

/// The sums of columns of one length, side by side: no addition waits for one of another column.
fn sums(columns: [&[f64]; FACTORS]) -> [f64; FACTORS] {
    let [time, quality, account, stage, velocity] = columns;
    if time.len() <= SHORT {
        return columns.map(sum);
    }
    let mut sums = [Sum::default(); FACTORS];
    for ((((time, quality), account), stage), velocity) in
        time.iter().zip(quality).zip(account).zip(stage).zip(velocity)
    {
        for (sum, weight) in sums.iter_mut().zip([time, quality, account, stage, velocity]) {
            sum.add(*weight);
        }
    }
    sums.map(Sum::value)
}

fn is_usual(sum: f64) -> bool {
    sum > 0.0 && sum.is_finite()
}

/// Writes Σ part · share of each touch, from one column of weights for each factor.
pub(super) fn mix_shares(columns: &mut [f64], parts: &[f64; FACTORS], mixed: &mut [f64]) {
    let touches = mixed.len().max(1);
    let mut sums = sums(split(columns, touches));
    for (column, sum) in columns.chunks_exact_mut(touches).zip(&mut sums) {
        if !is_usual(*sum) {
            to_shares(column);
            *sum = 1.0;
        }
    }
    let [time, quality, account, stage, velocity] = split(columns, touches);
    let rows = time.iter().zip(quality).zip(account).zip(stage).zip(velocity);
    for (mixed, ((((time, quality), account), stage), velocity)) in mixed.iter_mut().zip(rows) {
        let weights = [time, quality, account, stage, velocity];
        let shares = weights.into_iter().zip(&sums).map(|(weight, sum)| weight / sum);
        *mixed = shares.zip(parts).fold(0.0, |mixed, (share, part)| mixed + part * share);
    }
}

/// The columns of as many touches each.
fn split(columns: &[f64], touches: usize) -> [&[f64]; FACTORS] {
    let mut columns = columns.chunks_exact(touches);
    [(); FACTORS].map(|()| columns.next().unwrap_or_default())
}
