//! Removal effects: what is lost when a channel is not there, exactly and for all channels at once.
//!
//! Let `N` hold how often each state is visited from each other, `a` where journeys begin, and `B` the probability of
//! converting from each state. A journey that converts and visits the states `S` of a channel does so in two parts: it
//! comes to `S` for the first time, in some state of `S`, and converts from there. The first part is `a N[·,S] N[S,S]⁻¹`
//! (what comes to `S` at all, without those who were there before), so that
//!
//! > P(visits S and converts) = (aN)[S] · N[S,S]⁻¹ · B[S]
//!
//! and the removal effect is that over P(converts): without the channel, exactly these journeys are lost. For a single
//! state it is `(aN)[c] / N[c,c] · B[c]`. In chains of many states the same is found by solving for the probability of
//! visiting `S` and converting, for several channels at a time.

use super::chain::{Chain, Solved};
use crate::error::Result;
use crate::math::{Elimination, LANES, Steps, map_watched, solve_square};

/// Probability of visiting each channel and converting, and the value expected of that when `values` are asked for.
pub(super) fn lost_without(
    chain: &Chain,
    solved: &Solved,
    values: bool,
    steps: &Steps<'_>,
) -> Result<Vec<(f64, f64)>> {
    let mut states_of: Vec<Vec<usize>> = vec![Vec::new(); chain.channels];
    for (state, channel) in chain.channel.iter().enumerate() {
        if let Some(states) = states_of.get_mut(*channel) {
            states.push(state);
        }
    }
    match &solved.factors {
        Some(factors) => by_factors(factors, solved, &states_of, steps),
        None => by_sweeps(chain, solved, values, steps),
    }
}

fn by_factors(
    factors: &Elimination,
    solved: &Solved,
    states_of: &[Vec<usize>],
    steps: &Steps<'_>,
) -> Result<Vec<(f64, f64)>> {
    let at = |values: &[f64], state: usize| values.get(state).copied().unwrap_or(0.0);
    let lost = map_watched(steps, states_of.len(), 1, |range| -> Result<(f64, f64)> {
        let states = states_of.get(range.start).map(Vec::as_slice).unwrap_or_default();
        let column = |of: &usize| {
            let unit: Vec<f64> =
                (0..solved.visits.len()).map(|state| f64::from(u8::from(state == *of))).collect();
            let gathered = factors.solve(&unit);
            states.iter().map(|state| at(&gathered, *state)).collect::<Vec<_>>()
        };
        // Column by column is the transpose of row by row.
        let columns: Vec<Vec<f64>> = states.iter().map(column).collect();
        let among: Vec<f64> =
            (0..states.len()).flat_map(|row| columns.iter().map(move |column| at(column, row))).collect();
        let from_there =
            states.iter().map(|state| [at(&solved.conversion, *state), at(&solved.value, *state)]).collect();
        let first = solve_square(among, from_there);
        steps.add(1)?;
        Ok(states.iter().zip(first).fold(
            (0.0, 0.0),
            |(conversion, value), (state, [of_conversion, of_value])| {
                let visits = at(&solved.visits, *state);
                (conversion + visits * of_conversion, value + visits * of_value)
            },
        ))
    });
    lost?.into_iter().collect()
}

fn by_sweeps(chain: &Chain, solved: &Solved, values: bool, steps: &Steps<'_>) -> Result<Vec<(f64, f64)>> {
    let tiles = map_watched(steps, chain.channels, LANES, |channels| {
        let visiting = |from_there: &[f64]| -> Result<[f64; LANES]> {
            let held = |state: usize| {
                let channel = chain.channel.get(state).filter(|channel| channels.contains(channel))?;
                Some((channel - channels.start, from_there.get(state).copied().unwrap_or(0.0)))
            };
            let mut x = vec![[0.0; LANES]; chain.channel.len()];
            chain.steps.solve(|_| [0.0; LANES], held, &solved.visits, &mut x, steps)?;
            let mut lost = [0.0; LANES];
            for (start, x) in chain.start.iter().zip(&x) {
                for (lost, x) in lost.iter_mut().zip(x) {
                    *lost += start * x;
                }
            }
            Ok(lost)
        };
        let conversion = visiting(&solved.conversion)?;
        let value = if values { visiting(&solved.value)? } else { [0.0; LANES] };
        steps.add(channels.len() as u64)?;
        Ok(conversion.into_iter().zip(value).take(channels.len()).collect::<Vec<_>>())
    });
    Ok(tiles?.into_iter().collect::<Result<Vec<_>>>()?.concat())
}

#[cfg(test)]
#[path = "removal_tests.rs"]
mod tests;
