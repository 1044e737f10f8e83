//! Bootstrap aggregation (bagging): the mean of regressions on samples of journeys and channels.
//!
//! Draws belong to the seed, the bag and the names of what is drawn, so that the order of rows changes nothing.

use super::feature_table::FeatureTable;
use super::regression::{Design, Maximum, Trouble};
use crate::error::{Error, ErrorKind, Result};
use crate::learning::logistic::parameters::Logistic;
use crate::math::{Random, SmallSort, Steps, Sum, count_f64, exp, fnv1a, index_u32, map_watched, mixed};

/// Number of bags that one core fits before it takes the next piece.
const BAGS: usize = 4;
/// Increment between what is drawn by one name.
const APART: u64 = 0x9E37_79B9_7F4A_7C15;

/// Means below this are drawn by counting up.
const SMALL: f64 = 10.0;
/// One over the number of multiples of 2⁻⁵³ below 1.
const UNIT: f64 = 1.0 / 9_007_199_254_740_992.0;

/// Coefficients of all channels, the mean over the bags that held each.
#[derive(Clone, Debug, Default)]
pub(in crate::learning::logistic) struct Estimate {
    /// None where all journeys ended the same way, in which case no intercept is large enough.
    pub(in crate::learning::logistic) intercept: Option<f64>,
    pub(in crate::learning::logistic) coefficients: Vec<f64>,
    /// For each channel, number of fits that held it.
    pub(in crate::learning::logistic) fits: Vec<u32>,
    /// Largest number of steps of a fit.
    pub(in crate::learning::logistic) steps: u32,
    /// Largest gradient at the end of a fit.
    pub(in crate::learning::logistic) gradient: f64,
}

/// One fit: the channels that it held, and what it found.
struct Fit {
    channels: Vec<u32>,
    maximum: Maximum,
}

/// Number of channels in a bag.
fn sample_size(parameters: &Logistic, channels: usize) -> usize {
    let wanted = match parameters.sample_features as usize {
        // The root, rounded up.
        0 => (0..=channels).find(|root| root * root >= channels).unwrap_or(channels).max(2),
        wanted => wanted,
    };
    wanted.min(channels)
}

/// Fits all bags, or the whole table where there are none.
///
/// # Errors
/// `NOT_CONVERGED` without a penalty, where coefficients have no end or no single answer; `CANCELLED`.
pub(in crate::learning::logistic) fn estimate(
    parameters: &Logistic,
    table: &FeatureTable,
    steps: &Steps<'_>,
) -> Result<Estimate> {
    let fits = if parameters.bags == 0 {
        steps.look()?;
        let all: Vec<u32> = (0..index_u32(table.channels.len())).collect();
        vec![fit(parameters, table, &all, None)?]
    } else {
        let hashes: Vec<u64> = table.channels.iter().map(|name| fnv1a(name.as_bytes())).collect();
        let size = sample_size(parameters, hashes.len());
        let parts = map_watched(steps, parameters.bags as usize, BAGS, |range| {
            let bag = |bag: usize| {
                let key =
                    mixed(mixed(parameters.seed.wrapping_add(APART)) ^ (bag as u64).wrapping_mul(APART));
                let channels = sampled(&hashes, size, key);
                fit(parameters, table, &channels, Some((bag, key)))
            };
            let fits = range.clone().map(bag).collect::<Result<Vec<_>>>();
            steps.count(range.len() as u64);
            fits
        })?;
        parts.into_iter().collect::<Result<Vec<_>>>()?.into_iter().flatten().collect()
    };
    Ok(mean(table.channels.len(), fits.into_iter().flatten()))
}

/// The channels of a bag, in their order: those whose draws are the smallest.
fn sampled(hashes: &[u64], size: usize, key: u64) -> Vec<u32> {
    let mut drawn: Vec<(u64, u32)> = hashes.iter().map(|hash| mixed(key ^ hash)).zip(0..).collect();
    drawn.small_sort_unstable();
    let mut channels: Vec<u32> = drawn.into_iter().take(size).map(|(_, channel)| channel).collect();
    channels.small_sort_unstable();
    channels
}

/// A Poisson draw by a hash: by counting up from it for small means, of which there are most, and else by a stream of its own.
fn poisson(hash: u64, mean: f64) -> f64 {
    if mean >= SMALL {
        return count_f64(Random::new(hash).poisson(mean));
    }
    let mut probability = exp(-mean);
    let mut left = count_f64(hash >> 11) * UNIT - probability;
    let mut count = 0.0;
    while left >= 0.0 && probability > 0.0 {
        count += 1.0;
        probability *= mean / count;
        left -= probability;
    }
    count
}

/// One fit on some channels; none where all journeys that were drawn ended the same way, which says nothing of a channel.
fn fit(
    parameters: &Logistic,
    table: &FeatureTable,
    channels: &[u32],
    bag: Option<(usize, u64)>,
) -> Result<Option<Fit>> {
    let drawn = |row: u64, count: u64| match bag {
        None => count_f64(count),
        Some((_, key)) => {
            let mean = parameters.sample_rows * count_f64(count);
            poisson(mixed(key.wrapping_add(row)), mean)
        }
    };
    let counts: Vec<(f64, f64)> = table
        .rows
        .iter()
        .map(|row| {
            let conversions = drawn(row.key, row.conversions);
            let nulls = drawn(row.key.wrapping_add(APART), row.journeys - row.conversions);
            (conversions + nulls, conversions)
        })
        .collect();
    let rows = || table.rows.iter().zip(&counts).filter(|(_, (journeys, _))| *journeys > 0.0);
    let mut columns = vec![None; table.channels.len()];
    for (row, _) in rows() {
        for (channel, _) in &row.members {
            if channels.binary_search(channel).is_ok()
                && let Some(column) = columns.get_mut(*channel as usize)
            {
                *column = Some(0);
            }
        }
    }
    let mut held = Vec::new();
    for (column, channel) in columns.iter_mut().zip(0..).filter(|(column, _)| column.is_some()) {
        *column = Some(index_u32(held.len()));
        held.push(channel);
    }
    let mut design = Design::new(held.len());
    for (row, (journeys, conversions)) in rows() {
        let term = |(channel, amount): &(u32, u32)| {
            let column = columns.get(*channel as usize).copied().flatten()?;
            Some((column, table.features.feature(*amount)))
        };
        design.add(row.members.iter().filter_map(term), *journeys, *conversions);
    }
    let (journeys, conversions) = design.totals();
    let one_end = conversions <= 0.0 || conversions >= journeys;
    if one_end && (parameters.l2 > 0.0 || bag.is_some()) {
        return Ok(None);
    }
    if one_end && journeys > 0.0 {
        let detail =
            "expected journeys that converted and journeys that did not, without a penalty; pass l2 above 0";
        return Err(Error::new(ErrorKind::NotConverged, "l2", detail));
    }
    if one_end {
        return Ok(None);
    }
    let maximum = design.maximum(parameters.l2);
    let maximum =
        maximum.map_err(|trouble| not_converged(&trouble, &held, table, bag.map(|(bag, _)| bag)))?;
    Ok(Some(Fit { channels: held, maximum }))
}

fn not_converged(trouble: &Trouble, held: &[u32], table: &FeatureTable, bag: Option<usize>) -> Error {
    let (columns, reason) = match trouble {
        Trouble::Dependent(columns) => (columns, "add up to each other or to the intercept"),
        Trouble::Separating(columns) => (columns, "tell conversions from null journeys without a mistake"),
        Trouble::Unfinished(columns) => (columns, "still move after the last step"),
    };
    let channel =
        |column: &usize| held.get(*column).and_then(|channel| table.channels.get(*channel as usize));
    let names: Vec<String> = columns.iter().filter_map(channel).map(|name| format!("{name:?}")).collect();
    let among = bag.map_or_else(String::new, |bag| format!(" in bag {}", bag + 1));
    let detail = format!(
        "expected one likeliest coefficient for each channel, got none{among} for {}, which {reason}; a larger l2 gives one",
        names.join(", ")
    );
    Error::new(ErrorKind::NotConverged, "l2", detail)
}

fn mean(channels: usize, fits: impl Iterator<Item = Fit>) -> Estimate {
    let mut sums = vec![(Sum::default(), 0_u32); channels];
    let (mut intercept, mut count) = (Sum::default(), 0_u32);
    let mut estimate = Estimate::default();
    for Fit { channels, maximum } in fits {
        intercept.add(maximum.intercept);
        count += 1;
        estimate.steps = estimate.steps.max(maximum.steps);
        estimate.gradient = estimate.gradient.max(maximum.gradient);
        for (channel, coefficient) in channels.into_iter().zip(maximum.coefficients) {
            if let Some((sum, fits)) = sums.get_mut(channel as usize) {
                sum.add(coefficient);
                *fits += 1;
            }
        }
    }
    let over = |sum: Sum, count: u32| if count == 0 { 0.0 } else { sum.value() / f64::from(count) };
    estimate.intercept = (count > 0).then(|| over(intercept, count));
    estimate.coefficients = sums.iter().map(|(sum, fits)| over(*sum, *fits)).collect();
    estimate.fits = sums.into_iter().map(|(_, fits)| fits).collect();
    estimate
}

#[cfg(test)]
#[path = "bags_tests.rs"]
mod tests;
