//! The work that benchmarks measure: a log of a million journeys and four million touches, six in a hundred
//! converting (E1), made anew by every run, deals of a million touches, and visits with their URLs.

mod deals;
mod visits;

use attribution_core::budget::{BudgetChannel, BudgetProblem};
use attribution_core::domain::{NullJourneys, NumberField, TextField};
use attribution_core::math::Random;
use attribution_core::response::Curve;
use attribution_core::simulate::{Log, LogRows};
use attribution_core::{JourneyRules, Journeys, PathSummary, Result};

pub use deals::{DealRows, creators, deal_rows};
pub use visits::{VisitRows, tracking_links, visit_rows};

/// The rows of E1 divided by `divisor`.
///
/// # Errors
/// When the log cannot be generated, which its defaults never are.
pub fn rows(divisor: u32) -> Result<LogRows> {
    Log::default().with_journeys(1_000_000 / divisor.max(1)).generate()
}

/// Journeys of the rows; those that did not convert only when `null_journeys` says so.
///
/// # Errors
/// When the rows cannot be used, which generated ones always are.
pub fn journeys(rows: &LogRows, null_journeys: NullJourneys) -> Result<Journeys> {
    let rules = JourneyRules::default().with_null_journeys(null_journeys);
    Journeys::from_columns(&rules, &[rows.touches.table()], &[rows.conversions.table()])
}

/// Converting journeys of the rows, whose touches also carry what some models need: an engagement, an activity, and in
/// one touch of three an influencer.
///
/// # Errors
/// When the rows cannot be used, which generated ones always are.
pub fn journeys_with_fields(rows: &LogRows) -> Result<Journeys> {
    let touches = u32::try_from(rows.touches.len()).unwrap_or(u32::MAX);
    let engagement: Vec<f64> = (0..touches).map(|touch| f64::from(touch % 101)).collect();
    let activity: Vec<f64> = (0..touches).map(|touch| f64::from(1 + touch % 5)).collect();
    let influencer: Vec<Option<&str>> = (0..touches)
        .map(|touch| (touch % 3 == 0).then_some(if touch % 2 == 0 { "ivy" } else { "joe" }))
        .collect();
    let table = rows.touches.table();
    let table = table.with_number(NumberField::Engagement, &engagement);
    let table =
        table.with_number(NumberField::Weight, &activity).with_text(TextField::Influencer, &influencer);
    let rules = JourneyRules::default().with_null_journeys(NullJourneys::Skip);
    Journeys::from_columns(&rules, &[table], &[rows.conversions.table()])
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

/// A budget over Hill curves whose heights and half saturations are log-normal (0, 0.7), with slopes between two; half of
/// the half saturations together can be spent.
#[must_use]
pub fn budget(channels: u32, (minimum, maximum): (f64, f64), seed: u64) -> BudgetProblem {
    let mut random = Random::new(seed);
    let mut total = 0.0;
    let curves: Vec<BudgetChannel> = (0..channels)
        .map(|index| {
            let (half_sat, beta) = (log_normal(&mut random), log_normal(&mut random));
            total += half_sat;
            let slope = minimum + (maximum - minimum) * random.uniform();
            BudgetChannel::new(format!("channel {index}"), Curve::Hill { beta, half_sat, slope })
        })
        .collect();
    BudgetProblem::new(curves).with_budget(total / 2.0)
}

/// A log-normal draw (0, 0.7), nearly: `(1 + x / 64)⁶⁴` for `eˣ`.
fn log_normal(random: &mut Random) -> f64 {
    let root = 1.0 + 0.7 * random.normal() / 64.0;
    (0..6).fold(root, |power, _| power * power)
}

/// A budget over channels that are all the same: enough for ten of them and a third of another.
#[must_use]
pub fn alike(channels: u32, slope: f64) -> BudgetProblem {
    let curve = Curve::Hill { beta: 1.0, half_sat: 1.0, slope };
    let budget = 10.33 * curve.max_average_spend();
    let channels = (0..channels).map(|index| BudgetChannel::new(format!("channel {index}"), curve.clone()));
    BudgetProblem::new(channels.collect()).with_budget(budget)
}
