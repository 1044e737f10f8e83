//! Replicates for models that look at single journeys: each journey counts as often as its key draws.

use super::bootstrap::BootstrapOptions;
use super::intervals::ChannelParts;
use super::path_replicates::Replicated;
use crate::domain::{Credits, Journeys};
use crate::error::Result;
use crate::math::{Draws, PoissonTables, Progress, REPLICATES, count_f64, map_chunks, step, unwatched};
use crate::models::ModelSpec;

/// Replicates of the credits of a model, by channel.
pub(super) fn of(
    spec: &ModelSpec,
    journeys: &Journeys,
    options: BootstrapOptions,
    progress: &Progress<'_>,
) -> Result<Replicated> {
    let credits = spec.attribute(journeys)?;
    let names: Vec<String> = journeys.channels().names().map(str::to_owned).collect();
    let codes = journeys.channel_codes();
    let parts = |earned: Vec<Earned>| {
        let (conversions, values): (Vec<f64>, Vec<f64>) = earned.into_iter().unzip();
        ChannelParts::from_sums(&conversions, values)
    };
    let once = sums(&credits, codes, names.len(), |_, count| [count_f64(count); REPLICATES]).next();
    let replicates = replicates(&credits, codes, names.len(), options, progress)?;
    Ok(Replicated {
        names,
        estimate: parts(once.unwrap_or_default()),
        replicates: replicates.into_iter().map(parts).collect(),
    })
}

/// Conversions and value.
pub(crate) type Earned = (f64, f64);

/// What groups of touches earn in each replicate, when credits of single journeys stay as they are.
///
/// # Errors
/// `INVALID_CONFIG` for options out of range.
pub(crate) fn group_replicates(
    credits: &Credits,
    group_of_touch: &[u32],
    groups: usize,
    options: BootstrapOptions,
) -> Result<Vec<Vec<Earned>>> {
    options.validate()?;
    replicates(credits, group_of_touch, groups, options, &unwatched)
}

fn replicates(
    credits: &Credits,
    group_of_touch: &[u32],
    groups: usize,
    options: BootstrapOptions,
    progress: &Progress<'_>,
) -> Result<Vec<Vec<Earned>>> {
    let journeys = credits.journeys();
    let keys: Vec<u64> = journeys.iter().take(journeys.converting()).map(|journey| key(&journey)).collect();
    let total = u64::from(options.replicates);
    let tables = PoissonTables::new();
    let done = map_chunks(options.replicates as usize, REPLICATES, |range| {
        step(progress, range.start as u64, total)?;
        let draws = Draws::new(&tables, options.seed, (range.start / REPLICATES) as u64);
        let count =
            |index: usize, count: u64| draws.amounts(keys.get(index).copied().unwrap_or_default(), count);
        Ok(sums(credits, group_of_touch, groups, count).take(range.len()).collect::<Vec<_>>())
    });
    let replicates: Vec<Vec<Vec<Earned>>> = done.into_iter().collect::<Result<_>>()?;
    Ok(replicates.into_iter().flatten().collect())
}

/// What a journey is known by, in every language and on every machine.
fn key(journey: &crate::domain::Journey<'_>) -> u64 {
    journey.key().map_or(journey.index() as u64, key_of)
}

/// FNV-1a, by Fowler, Noll and Vo.
pub(super) fn key_of(key: &str) -> u64 {
    key.bytes().fold(0xCBF2_9CE4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01B3)
    })
}

/// Conversions and values by group, for each replicate, when the journey at an index counts so often instead of its count.
fn sums(
    credits: &Credits,
    group_of_touch: &[u32],
    groups: usize,
    count: impl Fn(usize, u64) -> [f64; REPLICATES],
) -> impl Iterator<Item = Vec<Earned>> {
    let journeys = credits.journeys();
    let mut sums = vec![([0.0; REPLICATES], [0.0; REPLICATES]); groups];
    // Refunds in groups of their own follow the touches.
    let mut of_refunds =
        group_of_touch.get(journeys.converting_touches()..).filter(|codes| !codes.is_empty());
    for journey in journeys.iter().take(journeys.converting()) {
        let index = journey.index();
        let drawn = count(index, journey.count());
        let weights = credits.weights_of(index);
        let mut earn = |codes: &[u32], conversions: [f64; REPLICATES], values: [f64; REPLICATES]| {
            for (code, weight) in codes.iter().zip(weights) {
                // Touches without a value share the last group.
                if let Some((of_conversions, of_values)) =
                    sums.get_mut((*code as usize).min(groups.saturating_sub(1)))
                {
                    add(of_conversions, *weight, conversions);
                    add(of_values, *weight, values);
                }
            }
        };
        let codes = group_of_touch.get(journey.touch_range()).unwrap_or_default();
        if let Some(rest) = &mut of_refunds {
            earn(codes, drawn, drawn.map(|drawn| drawn * journey.sale_value()));
            for refund in journey.refunds() {
                let (codes, after) = rest.split_at_checked(weights.len()).unwrap_or_default();
                let conversions = drawn.map(|drawn| if refund.is_last { -drawn } else { 0.0 });
                earn(codes, conversions, drawn.map(|drawn| drawn * refund.value));
                *rest = after;
            }
        } else {
            let each = journey.value() / count_f64(journey.count());
            // A sale that was given back whole is no conversion in any replicate.
            let conversions = if journey.is_given_back() { [0.0; REPLICATES] } else { drawn };
            earn(codes, conversions, drawn.map(|drawn| drawn * each));
        }
    }
    (0..REPLICATES).map(move |lane| {
        let of = |lanes: &[f64; REPLICATES]| lanes.get(lane).copied().unwrap_or_default();
        sums.iter().map(|(conversions, values)| (of(conversions), of(values))).collect()
    })
}

fn add(sums: &mut [f64; REPLICATES], weight: f64, amounts: [f64; REPLICATES]) {
    for (sum, amount) in sums.iter_mut().zip(amounts) {
        *sum += weight * amount;
    }
}
