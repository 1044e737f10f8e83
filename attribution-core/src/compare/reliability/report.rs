//! Reliability report of the conversion probabilities of a model.

use serde::Serialize;

use super::landmarks::{Landmark, Landmarks};
use super::options::ReliabilityOptions;
use super::parts::{JourneyCount, Part, Parts};
use super::table::ReliabilityTable;
use crate::domain::Journeys;
use crate::error::{Error, ErrorKind, Result};
use crate::learning::FittedMarkov;
use crate::math::{Isotonic, IsotonicPoint, IsotonicStep, Progress, Sum, before_steps, count_f64};
use crate::models::{ModelSpec, no_chain};
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
    pub learned: JourneyCount,
    /// Part that the isotonic map was fitted on, about a quarter.
    pub mapped: JourneyCount,
    /// Part that both tables are of, about a quarter.
    pub judged: JourneyCount,
    /// Touches of judged journeys after which the model knows no probability, since it has never seen the state; they are in no
    /// table.
    pub unknown: u64,
    /// Table of the probabilities as the model gives them.
    pub raw: ReliabilityTable,
    /// Table of the probabilities by the isotonic map.
    pub calibrated: ReliabilityTable,
    /// Isotonic map: steps from the model's probability to that which comes true.
    pub calibration: Vec<IsotonicStep>,
    /// Note on journeys that the rules leave out, where that makes rates of conversion higher than they are.
    pub note: Option<String>,
}

/// Reliability table of the conversion probabilities of a `markov` model, before and after an isotonic map.
///
/// Reason to pick it: a probability that decides whom to call must come true. A chain knows only the last touches, so that
/// it may order journeys well and still promise too much or too little; the map mends that, and the table, on journeys that
/// neither has seen, shows how far. Give `calibration` to [`open_journeys_calibrated`] afterwards.
///
/// [`open_journeys_calibrated`]: crate::models::FittedModel::open_journeys_calibrated
///
/// # Formula
/// Half of the journeys teach the model, a quarter fits the map, a quarter is judged; all journeys of one key are in one part.
/// Each touch is a landmark: predicted is the conversion probability after it, observed is 1 where its journey converted in the
/// end. Bins have as many touches each as equal probabilities, which stay together, allow; expected calibration error =
/// `Σ n_b/n · |predicted_b − observed_b|`, Brier score = mean of (p − y)², log loss = −mean of y ln p + (1 − y) ln(1 − p),
/// effective journeys of a bin = the lesser of (Σ m)²/Σ m² and p(1 − p)(Σ m)²/Σ m²(y − p)² over journeys of m touches in it, p its
/// rate. Steps of the map at 0 or 1 become (conversions + ½)/(touches + 1), but not beyond the step beside them. At a rate
/// of conversion of a few percent look at `ratio`: an error of half a point may be a third of what was promised.
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
        return Err(no_chain(&model.name()));
    };
    let parts = Parts::new(journeys, options.seed, &before_steps(progress))?;
    let learned = counted(&parts.learned, "to learn from")?;
    let mapped = counted(&parts.mapped, "to fit the map on")?;
    let judged = counted(&parts.judged, "to judge")?;
    let fitted = FittedMarkov::fit_watched(markov, &learned_paths(&parts)?, progress)?;
    let for_map = Landmarks::new(&fitted, &parts.summary, &parts.mapped);
    let points: Vec<IsotonicPoint> = for_map.list.iter().map(point).collect();
    let map = Isotonic::fit(&points).ok_or_else(|| none_known("to fit the map on"))?;
    let map = never_certain(&map, &for_map.list)?;
    let Landmarks { list, paths, unknown } = Landmarks::new(&fitted, &parts.summary, &parts.judged);
    let of_map = |of: &Landmark| Landmark { probability: map.value(of.probability), ..*of };
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
        note: note(journeys),
    })
}

/// A note where customers came back after a sale: those who bought again have a journey, the others none.
fn note(journeys: &Journeys) -> Option<String> {
    let touches = journeys.report().touches_set_aside.after_conversion;
    let text = || {
        format!(
            "{touches} touches after a conversion are set aside: who came back and did not buy again is missing, which makes \
             rates of returning customers too high; the rule after_conversion: null_journey keeps them"
        )
    };
    (touches > 0).then(text)
}

/// The map without steps of 0 and 1, which a handful of touches would otherwise be certain of: their value is
/// `(conversions + ½) / (touches + 1)`, the mean by Jeffreys' prior, but not beyond the step beside them.
fn never_certain(map: &Isotonic, landmarks: &[Landmark]) -> Result<Isotonic> {
    let mut steps = map.steps().to_vec();
    let touches_of = |value: f64| {
        let own = landmarks.iter().filter(|landmark| map.value(landmark.probability) == value);
        own.map(|landmark| count_f64(landmark.touches)).collect::<Sum>().value()
    };
    let inner = |index: usize| map.steps().get(index).map(|step| step.value);
    let (second, last_but_one) = (inner(1), map.steps().len().checked_sub(2).and_then(inner));
    if let Some(first) = steps.first_mut().filter(|first| first.value <= 0.0) {
        first.value = (0.5 / (touches_of(0.0) + 1.0)).min(second.unwrap_or(1.0));
    }
    if let Some(last) = steps.last_mut().filter(|last| last.value >= 1.0) {
        let touches = touches_of(1.0);
        last.value = ((touches + 0.5) / (touches + 1.0)).max(last_but_one.unwrap_or(0.0));
    }
    Isotonic::from_steps(steps)
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
            learned.add(&names, count.conversions, value, count.nulls())?;
        }
    }
    Ok(learned)
}

fn none_known(purpose: &str) -> Error {
    let detail =
        format!("expected touches of channels that the model has learned in the part {purpose}, got none");
    Error::new(ErrorKind::MissingData, "journeys", detail)
}

/// Journeys of a part, of which some must have converted and some not.
fn counted(part: &Part, purpose: &str) -> Result<JourneyCount> {
    let mut all = JourneyCount::default();
    for count in part {
        all.add(count.conversions, count.nulls());
    }
    if all.conversions > 0 && all.nulls() > 0 {
        return Ok(all);
    }
    let detail = format!(
        "expected journeys that converted and journeys that did not in the part {purpose}, got {} and {}",
        all.conversions,
        all.nulls()
    );
    Err(Error::new(ErrorKind::MissingData, "journeys", detail))
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
