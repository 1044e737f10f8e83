//! Calibration of credits, and of the answer of a model.

use std::collections::BTreeMap;

use super::calibrated::{CalibrationTest, Earned, LiftCalibration, calibrated};
use super::combined::Estimate;
use super::lift_test::LiftTest;
use super::options::LiftCalibrationOptions;
use crate::domain::{Credits, DAY_MICROS, Dimension, Journeys, Period};
use crate::error::{Error, ErrorKind, Problem, Result, nearest};
use crate::math::{Progress, SmallCollect, unwatched, watched};
use crate::models::{ChannelAnswer, ModelSpec};

/// Conversions by channel, of the conversions within one period.
type ByPeriod = BTreeMap<(i64, i64), BTreeMap<String, f64>>;

/// Calibration of credits with lift tests: precision-weighted shrinkage of each tested channel toward its experiments.
///
/// Reason to pick it: credit follows buyers around, and channels that do so too are given what would have come anyway. A
/// test of one channel says what it caused, with an error; the model says something of all, with another. Weighted by their
/// precision they are better than either, and one test of the worst channel does most.
///
/// # Formula
/// Variance of the model for a channel with m conversions: its standard error² + (`model_cv` · m)². Tests of one channel
/// are combined by their precisions, 1/standard error², first. Weight of the experiment = its precision by the sum of both;
/// posterior = max(0, weight · experiment + (1 − weight) · m). Factor = posterior/m multiplies every credit of the channel. What
/// is lost goes to the baseline, and what is gained comes from there; where that runs out all are scaled to fit. With
/// `keep_total` the channels without a test take up the difference. A test of a period is held against the credits of
/// conversions within it, by the time of the conversion, and stands for the channel at all times: experiment = incremental
/// · m / (m within the period).
///
/// # Examples
/// ```
/// use attribution_core::compare::{LiftCalibrationOptions, LiftTest, calibrate};
/// use attribution_core::{JourneyRules, Journeys, ModelSpec, PathCount};
///
/// let rows = [PathCount::parse("search", 700, 0.0, 0)?, PathCount::parse("retargeting", 400, 0.0, 0)?];
/// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
/// let credits = ModelSpec::linear().attribute(&journeys)?;
/// let tests = [LiftTest::new("retargeting", 50.0, 20.0)];
/// let found = calibrate(&credits, &tests, &LiftCalibrationOptions::default())?;
/// // 40000/40400 of the test, the rest of the model.
/// assert!((found.channels[1].posterior - 53.465).abs() < 0.001 && (found.baseline.conversions - 346.535).abs() < 0.001);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` with the address of the test: for a channel without credit, a period that is not wholly inside the data,
/// and a result that is none; `INVALID_CONFIG` for options out of range; `MISSING_DATA` for a period where conversions have
/// no times.
///
/// # References
/// Gelman, A., Carlin, J. B., Stern, H. S. et al. (2013), "Bayesian Data Analysis", 3rd edition, section 2.5: a normal mean
/// with known variance. Zhang, Y., Wurm, M., Li, E. et al. (2024), "Media mix model calibration with Bayesian priors",
/// Google.
pub fn calibrate(
    credits: &Credits,
    tests: &[LiftTest],
    options: &LiftCalibrationOptions,
) -> Result<LiftCalibration> {
    let mut within = ByPeriod::new();
    for (index, test) in tests.iter().enumerate() {
        let Some(period) = test.period else { continue };
        let found = conversions_within(credits, period, &mut within);
        found.map_err(|error| error.within(&format!("tests[{index}]")))?;
    }
    from_answer(credits.model(), &credits.answer()?, tests, options, &within)
}

/// Calibration of a model's answer per channel: sums of its credits, or of a model that learns its effects.
///
/// Reason to pick it: effects of a model that learns are not the sums of its credits, and a test is to be held against what
/// you would act on. Effects are of all journeys together and have no dates: tests of a period need [`calibrate`].
///
/// # Errors
/// As [`calibrate`], and as the model; `INVALID_INPUT` for a test with a period where the model learns.
pub fn calibrate_model(
    journeys: &Journeys,
    model: &ModelSpec,
    tests: &[LiftTest],
    options: &LiftCalibrationOptions,
    progress: &Progress<'_>,
) -> Result<LiftCalibration> {
    if !model.needs_null_journeys() {
        return calibrate(&model.attribute_watched(journeys, progress)?, tests, options);
    }
    if let Some(index) = tests.iter().position(|test| test.period.is_some()) {
        let detail = "expected a test of all of the data, got one of a period: effects of a model that learns have no dates; \
                      calibrate its credits";
        return Err(Error::new(ErrorKind::InvalidInput, format!("tests[{index}].period"), detail));
    }
    let answer = model.answer_watched(journeys, progress)?;
    from_answer(&model.label(), &answer, tests, options, &ByPeriod::new())
}

/// Calibration of what a model answers, with the baseline that it keeps.
fn from_answer(
    model: &str,
    answer: &ChannelAnswer,
    tests: &[LiftTest],
    options: &LiftCalibrationOptions,
    within: &ByPeriod,
) -> Result<LiftCalibration> {
    options.validate()?;
    let baseline = answer.baseline;
    let earned = answer.channels.iter().map(|row| (row.channel.clone(), (row.conversions, row.value)));
    let earned: BTreeMap<String, Earned> = earned.small_collect();
    let strangers = options.model_standard_errors.keys().filter(|channel| !earned.contains_key(*channel));
    let problems = strangers.map(|channel| Problem {
        path: format!("model_standard_errors.{channel}"),
        detail: unknown(channel, &earned),
    });
    Error::from_problems(ErrorKind::InvalidConfig, problems.collect()).map_or(Ok(()), Err)?;
    let mut estimates: BTreeMap<String, Vec<Estimate>> = BTreeMap::new();
    let mut listed = Vec::with_capacity(tests.len());
    for (index, test) in tests.iter().enumerate() {
        let held = held_against(test, &earned, within);
        let (row, estimate) = held.map_err(|error| error.within(&format!("tests[{index}]")))?;
        estimates.entry(test.channel.clone()).or_default().push(estimate);
        listed.push(row);
    }
    let found = calibrated(&earned, baseline, &estimates, options);
    Ok(LiftCalibration {
        model: model.to_owned(),
        channels: found.channels,
        tests: listed,
        prior_baseline: baseline,
        baseline: found.baseline,
        level: options.level,
        note: found.note,
    })
}

/// A test beside what the model says of its channel, and what it says of all of the channel's conversions.
fn held_against(
    test: &LiftTest,
    earned: &BTreeMap<String, Earned>,
    within: &ByPeriod,
) -> Result<(CalibrationTest, Estimate)> {
    let estimate = test.estimate()?;
    let invalid = |detail: String| Error::new(ErrorKind::InvalidInput, "channel", detail);
    let (all, _) = earned.get(&test.channel).ok_or_else(|| invalid(unknown(&test.channel, earned)))?;
    let conversions = match test.period {
        None => *all,
        Some(period) => {
            let inside = within.get(&(period.start.micros(), period.end.micros()));
            inside.and_then(|inside| inside.get(&test.channel)).copied().unwrap_or(0.0)
        }
    };
    if conversions <= 0.0 {
        let detail = format!(
            "expected a channel that the model gives credit for conversions of the test's period, got 0 for {:?}",
            test.channel
        );
        return Err(invalid(detail));
    }
    let row = CalibrationTest {
        channel: test.channel.clone(),
        period: test.period,
        conversions,
        incremental: estimate.incremental,
        standard_error: estimate.standard_error,
        incremental_per_credit: estimate.incremental / conversions,
    };
    // All of the data is no part of it: nothing to be rounded.
    let scale = if conversions == *all { 1.0 } else { all / conversions };
    Ok((row, estimate.scaled(scale)))
}

fn unknown(channel: &str, earned: &BTreeMap<String, Earned>) -> String {
    match nearest(channel, earned.keys().map(String::as_str)) {
        Some(near) => format!("expected a channel of the credits, got {channel:?}; did you mean {near}?"),
        None => format!("expected a channel of the credits, got {channel:?}"),
    }
}

/// Conversions by channel of a period that is wholly inside the data.
fn conversions_within(credits: &Credits, period: Period, known: &mut ByPeriod) -> Result<()> {
    let key = (period.start.micros(), period.end.micros());
    if known.contains_key(&key) {
        return Ok(());
    }
    check_inside(credits.journeys(), period)?;
    let table =
        watched(&unwatched, 1, |steps| credits.by_within(&[Dimension::Channel], Some(period), steps))?;
    let row = |row: &crate::domain::CreditRow| {
        (row.keys.first().cloned().flatten().unwrap_or_default(), row.conversions)
    };
    known.insert(key, table.rows().iter().map(row).small_collect());
    Ok(())
}

/// # Errors
/// `INVALID_INPUT` for a period that begins before the first day of the data or ends after the last.
fn check_inside(journeys: &Journeys, period: Period) -> Result<()> {
    let Period { start, end } = period;
    if start >= end {
        let detail = format!("expected an end after {start}, got {end}");
        return Err(Error::new(ErrorKind::InvalidInput, "period", detail));
    }
    let columns = &journeys.0;
    let times = || columns.at.iter().chain(&columns.conversions.at).copied();
    // Path counts, which the grouping refuses.
    let Some((first, last)) = times().min().zip(times().max()) else { return Ok(()) };
    let day = |micros: i64| columns.time_zone.local(micros).micros().div_euclid(DAY_MICROS);
    let inside = day(start.micros()) >= day(first) && day(end.micros() - 1) <= day(last);
    if inside {
        return Ok(());
    }
    let shown = |micros: i64| columns.time_zone.local(micros).day();
    let detail = format!(
        "expected a period wholly inside the data, which run from {} to {}, got {start} to {end}",
        shown(first),
        shown(last)
    );
    Err(Error::new(ErrorKind::InvalidInput, "period", detail))
}

#[cfg(test)]
#[path = "calibrate_tests.rs"]
mod tests;
