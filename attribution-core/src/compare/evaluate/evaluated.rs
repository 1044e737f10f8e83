//! Evaluation of models on journeys, and of credits.

use super::evaluation::Evaluation;
use crate::domain::{CausalTruth, Credits, Journeys};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Progress, SmallCollect, unwatched, watched};
use crate::models::{ChannelAnswer, ModelSpec};

/// Evaluation of several models on the same journeys against the truth about them, in the order in which they were given.
///
/// Reason to pick it: before you trust a model on your data, see on invented data like yours how far it is right, and who
/// is favoured by it. A model that learns does so from these journeys, and is judged by its effects.
///
/// # Examples
/// ```
/// use attribution_core::compare::evaluate;
/// use attribution_core::domain::{Baseline, CausalEffect, CausalTruth};
/// use attribution_core::{JourneyRules, Journeys, ModelSpec, PathCount};
///
/// let rows = [PathCount::parse("search > email", 10, 10.0, 0)?];
/// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
/// let search = CausalEffect { channel: "search".into(), conversions: 10.0, value: 10.0 };
/// let truth = CausalTruth::new(vec![search], Baseline::default());
/// let found = evaluate(&journeys, &[ModelSpec::first_touch(), ModelSpec::linear()], &truth)?;
/// assert_eq!((found[0].accuracy, found[1].accuracy), (Some(1.0), Some(0.5)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` without a model, and as [`Evaluation::new`]; as the models.
pub fn evaluate(journeys: &Journeys, models: &[ModelSpec], truth: &CausalTruth) -> Result<Vec<Evaluation>> {
    evaluate_watched(journeys, models, truth, &unwatched)
}

/// [`evaluate`], with somebody who watches and may stop it: each model is a step.
///
/// # Errors
/// As [`evaluate`]; `CANCELLED` when `progress` says so.
pub fn evaluate_watched(
    journeys: &Journeys,
    models: &[ModelSpec],
    truth: &CausalTruth,
    progress: &Progress<'_>,
) -> Result<Vec<Evaluation>> {
    if models.is_empty() {
        return Err(Error::new(ErrorKind::InvalidInput, "models", "expected at least one model, got none"));
    }
    watched(progress, models.len() as u64, |steps| {
        let one = |(index, model): (usize, &ModelSpec)| {
            let answer = model.answer_watched(journeys, &steps.inside());
            let answer = answer.map_err(|error| error.within(&format!("models[{index}]")))?;
            steps.add(1)?;
            of_answer(&model.label(), answer, truth)
        };
        models.iter().enumerate().map(one).collect()
    })
}

/// Evaluation of credits, also of those that come from elsewhere, by what each channel's touches add up to.
///
/// Reason to pick it: a table of another tool, or a model of your own, is judged like any other. Of a model that learns these
/// are not its effects, which [`evaluate`] judges.
///
/// # Errors
/// As [`Evaluation::new`].
pub fn evaluate_credits(credits: &Credits, truth: &CausalTruth) -> Result<Evaluation> {
    of_answer(credits.model(), credits.answer()?, truth)
}

fn of_answer(model: &str, answer: ChannelAnswer, truth: &CausalTruth) -> Result<Evaluation> {
    let ChannelAnswer { channels, baseline, .. } = answer;
    let earned = channels.into_iter().map(|row| (row.channel, row.conversions)).small_collect();
    Evaluation::new(model, &earned, baseline, truth)
}

#[cfg(test)]
#[path = "evaluated_tests.rs"]
mod tests;
