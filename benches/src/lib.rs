//! The work that benchmarks measure: a log of a million journeys and four million touches, six in a hundred
//! converting (E1), made anew by every run.

use attribution_core::domain::NullJourneys;
use attribution_core::math::Random;
use attribution_core::simulate::{Log, LogRows};
use attribution_core::{JourneyRules, Journeys, PathSummary, Result};

/// The rows of E1 divided by `divisor`.
///
/// # Errors
/// When the log cannot be generated, which its defaults never are.
pub fn rows(divisor: u32) -> Result<LogRows> {
    Log { journeys: 1_000_000 / divisor.max(1), ..Log::default() }.generate()
}

/// Journeys of the rows; those that did not convert only when `null_journeys` says so.
///
/// # Errors
/// When the rows cannot be used, which generated ones always are.
pub fn journeys(rows: &LogRows, null_journeys: NullJourneys) -> Result<Journeys> {
    let rules = JourneyRules::default().with_null_journeys(null_journeys);
    Journeys::from_columns(&rules, &[rows.touches.table()], &[rows.conversions.table()])
}

/// Journeys along `paths` random paths over `channels` channels, some far more common than others: nearly all paths are
/// distinct, and one journey in ten converts.
///
/// # Errors
/// Never: generated paths can be used.
pub fn summary(paths: u32, channels: u32) -> Result<PathSummary> {
    let names: Vec<String> = (0..channels).map(|channel| format!("channel-{channel:03}")).collect();
    let mut random = Random::new(7);
    let mut summary = PathSummary::default();
    for _ in 0..paths {
        let touches = 2 + random.below(9);
        let path: Vec<&str> = (0..touches)
            .filter_map(|_| {
                let (a, b) = (random.below(channels.into()), random.below(channels.into()));
                names.get(usize::try_from(a.min(b)).ok()?).map(String::as_str)
            })
            .collect();
        let conversions = u64::from(random.below(4) == 0);
        let value = if conversions > 0 { 10.0 } else { 0.0 };
        summary.add(&path, conversions, value, 1 + random.below(3))?;
    }
    Ok(summary)
}
