//! How far the conversion probabilities of a model come true.

use serde::Serialize;

use super::landmarks::{Landmark, Landmarks};
use super::options::ReliabilityOptions;
use super::parts::{Part, Parts};
use super::table::ReliabilityTable;
use crate::domain::Journeys;
use crate::error::{Error, ErrorKind, Result};
use crate::learning::FittedMarkov;
use crate::math::{Isotonic, IsotonicPoint, IsotonicStep, Progress, before_steps, count_f64};
use crate::models::ModelSpec;
use crate::paths::PathSummary;

/// Reliability of conversion probabilities: predicted beside observed rates of journeys that were not learned from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ConversionReliability {
    /// Model that was fitted.
    pub model: String,
    /// Seed of the split.
    pub seed: u64,
    /// Part that the model learned from, about half of the journeys.
    pub learned: PartSize,
    /// Part that the isotonic map was fitted on, about a quarter.
    pub mapped: PartSize,
    /// Part that both tables are of, about a quarter.
    pub judged: PartSize,
    /// Touches of judged journeys after which the model knows no probability, since it has never seen the state; they are in no
    /// table.
    pub unknown: u64,
    /// Table of the probabilities as the model gives them.
    pub raw: ReliabilityTable,
    /// Table of the probabilities by the isotonic map.
    pub calibrated: ReliabilityTable,
    /// Isotonic map: steps from the model's probability to that which comes true.
    pub calibration: Vec<IsotonicStep>,
}

/// Size of one part of the journeys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartSize {
    /// Number of journeys.
    pub journeys: u64,
    /// Number of those that converted.
    pub conversions: u64,
}

/// Reliability table of the conversion probabilities of a `markov` model, before and after an isotonic map.
///
/// Reason to pick it: a probability that decides whom to call must come true. A chain knows only the last touches, so that
/// it may order journeys well and still promise too much or too little; the map mends that, and the table, on journeys that
/// neither has seen, shows how far. Give `calibration` to [`FittedModel::open_journeys_calibrated`] afterwards.
///
/// # Formula
/// Half of the journeys teach the model, a quarter fits the map, a quarter is judged; all journeys of one key are in one part.
/// Each touch is a landmark: predicted is the conversion probability after it, observed is 1 where its journey converted in the
/// end. Bins have as many touches each as equal probabilities, which stay together, allow; expected calibration error =
/// `Σ n_b/n · |predicted_b − observed_b|`, Brier score = mean of (p − y)², log loss = −mean of y ln p + (1 − y) ln(1 − p),
/// effective journeys of a bin = (Σ m)²/Σ m² over journeys of m touches in it. At a rate of conversion of a few percent look at `ratio`: an error of half a point
/// may be a third of what was promised.
///
/// # Examples
/// ```
/// use std::ops::ControlFlow;
///
/// use attribution_core::compare::{ReliabilityOptions, conversion_reliability};
/// use attribution_core::models::ModelSpec;
/// use attribution_core::{JourneyRules, Journeys, PathCount};
///
/// let rows = [
///     PathCount::parse("a > b", 300, 300.0, 700)?,
///     PathCount::parse("a", 50, 50.0, 950)?,
///     PathCount::parse("b", 100, 100.0, 300)?,
/// ];
/// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
/// let (model, options) = (ModelSpec::markov(), ReliabilityOptions::default());
/// let found = conversion_reliability(&journeys, &model, &options, &|_, _| ControlFlow::Continue(()))?;
/// assert!(found.calibrated.expected_calibration_error < 0.05);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for another model than `markov` and for bins out of range; `MISSING_DATA` where a part has no journey that
/// converted, or none that did not, or where the model knows no state of it; `CANCELLED` when `progress` says so.
///
/// # References
/// Niculescu-Mizil, A., Caruana, R. (2005), "Predicting good probabilities with supervised learning", ICML '05, 625–632.
/// Naeini, M. P., Cooper, G., Hauskrecht, M. (2015), "Obtaining well calibrated probabilities using Bayesian binning", AAAI
/// '15. Van Houwelingen, H. C. (2007), "Dynamic prediction by landmarking in event history analysis", Scandinavian
/// Journal of Statistics 34(1), 70–85.
pub fn conversion_reliability(
    journeys: &Journeys,
    model: &ModelSpec,
    options: &ReliabilityOptions,
    progress: &Progress<'_>,
) -> Result<ConversionReliability> {
    options.validate()?;
    let ModelSpec::Markov(markov) = model else {
        let detail =
            format!("expected markov, because only a chain knows what comes next, got {}", model.name());
        return Err(Error::new(ErrorKind::InvalidConfig, "model", detail));
    };
    let parts = Parts::new(journeys, options.seed, &before_steps(progress))?;
    let of = [
        ("to learn from", &parts.learned),
        ("to fit the map on", &parts.mapped),
        ("to judge", &parts.judged),
    ];
    let sizes = of.map(|(purpose, part)| PartSize::new(part).checked(purpose));
    let [learned, mapped, judged] = sizes;
    let (learned, mapped, judged) = (learned?, mapped?, judged?);
    let fitted = FittedMarkov::fit_watched(markov, &learned_paths(&parts)?, progress)?;
    let for_map = Landmarks::new(&fitted, &parts.summary, &parts.mapped);
    let points: Vec<IsotonicPoint> = for_map.list.iter().map(point).collect();
    let map = Isotonic::fit(&points).ok_or_else(|| none_known("to fit the map on"))?;
    let Landmarks { list, paths, unknown } = Landmarks::new(&fitted, &parts.summary, &parts.judged);
    let of_map = |of: &Landmark| Landmark { probability: map.value(of.probability).clamp(0.0, 1.0), ..*of };
    let by_map: Vec<Landmark> = list.iter().map(of_map).collect();
    let table = |landmarks: &[Landmark]| {
        ReliabilityTable::new(landmarks, &paths, options.bins).ok_or_else(|| none_known("to judge"))
    };
    Ok(ConversionReliability {
        model: model.label(),
        seed: options.seed,
        learned,
        mapped,
        judged,
        unknown,
        raw: table(&list)?,
        calibrated: table(&by_map)?,
        calibration: map.steps().to_vec(),
    })
}

fn point(of: &Landmark) -> IsotonicPoint {
    let weight = count_f64(of.touches);
    IsotonicPoint { score: of.probability, outcome: count_f64(of.converted) / weight, weight }
}

/// Paths of the part to learn from.
fn learned_paths(parts: &Parts) -> Result<PathSummary> {
    let mut learned = PathSummary::default();
    for (place, count) in parts.learned.iter().enumerate().filter(|(_, count)| count.journeys > 0) {
        for path in parts.summary.paths_in(place..place + 1) {
            let names = path.channels.iter().filter_map(|code| parts.summary.channels().name(*code));
            let names: Vec<&str> = names.collect();
            // Values teach no probability: each conversion is worth 1.
            let value = count_f64(count.conversions);
            learned.add(&names, count.conversions, value, count.journeys - count.conversions)?;
        }
    }
    Ok(learned)
}

fn none_known(purpose: &str) -> Error {
    let detail =
        format!("expected touches of channels that the model has learned in the part {purpose}, got none");
    Error::new(ErrorKind::MissingData, "journeys", detail)
}

impl PartSize {
    fn new(part: &Part) -> Self {
        let sum = |number: fn(&super::parts::PathCount) -> u64| {
            part.iter().map(number).fold(0, u64::saturating_add)
        };
        Self { journeys: sum(|count| count.journeys), conversions: sum(|count| count.conversions) }
    }

    fn checked(self, purpose: &str) -> Result<Self> {
        let nulls = self.journeys - self.conversions;
        if self.conversions > 0 && nulls > 0 {
            return Ok(self);
        }
        let detail = format!(
            "expected journeys that converted and journeys that did not in the part {purpose}, got {} and {nulls}",
            self.conversions
        );
        Err(Error::new(ErrorKind::MissingData, "journeys", detail))
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
