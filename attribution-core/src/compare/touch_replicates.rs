//! Replicates for models that look at single journeys: each journey counts as often as its key draws.

use super::bootstrap::BootstrapOptions;
use super::intervals::ChannelParts;
use super::path_replicates::Replicated;
use crate::domain::{Credits, Journeys};
use crate::error::Result;
use crate::math::{Draws, PoissonTables, Progress, count_f64, map_chunks, step};
use crate::models::ModelSpec;

/// Replicates of the credits of a model.
pub(super) fn of(
    spec: &ModelSpec,
    journeys: &Journeys,
    options: BootstrapOptions,
    progress: &Progress<'_>,
) -> Result<Replicated> {
    let credits = spec.attribute(journeys)?;
    let names: Vec<String> = journeys.channels().names().map(str::to_owned).collect();
    let keys: Vec<u64> = journeys.iter().take(journeys.converting()).map(|journey| key(&journey)).collect();
    let total = u64::from(options.replicates);
    let tables = PoissonTables::new();
    let done = map_chunks(options.replicates as usize, 1, |range| {
        step(progress, range.start as u64, total)?;
        let draws = Draws::new(&tables, options.seed, range.start as u64);
        let count =
            |index: usize, count: u64| draws.poisson(keys.get(index).copied().unwrap_or_default(), count);
        Ok(parts(&credits, names.len(), count))
    });
    let replicates = done.into_iter().collect::<Result<Vec<_>>>()?;
    Ok(Replicated { estimate: parts(&credits, names.len(), |_, count| count), names, replicates })
}

/// What a journey is known by, in every language and on every machine.
fn key(journey: &crate::domain::Journey<'_>) -> u64 {
    match journey.key() {
        // FNV-1a, by Fowler, Noll and Vo.
        Some(key) => key.bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
        }),
        None => journey.index() as u64,
    }
}

/// Shares and values by channel, when the journey at an index counts so often instead of its count.
fn parts(credits: &Credits, channels: usize, count: impl Fn(usize, u64) -> u64) -> ChannelParts {
    let journeys = credits.journeys();
    let (mut conversions, mut values) = (vec![0.0; channels], vec![0.0; channels]);
    for journey in journeys.iter().take(journeys.converting()) {
        let index = journey.index();
        let drawn = count_f64(count(index, journey.count()));
        if drawn == 0.0 {
            continue;
        }
        let value = drawn * (journey.value() / count_f64(journey.count()));
        for (code, weight) in journey.channels().iter().zip(credits.weights_of(index)) {
            if let Some(slot) = conversions.get_mut(*code as usize) {
                *slot += weight * drawn;
            }
            if let Some(slot) = values.get_mut(*code as usize) {
                *slot += weight * value;
            }
        }
    }
    ChannelParts::from_sums(&conversions, values)
}
