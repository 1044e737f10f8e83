//! Functions of sequences: how journeys go on from step to step.

use crate::compare::{ConversionReliability, ReliabilityOptions, conversion_reliability};
use crate::error::Result;
use crate::models::{ModelSpec, Timeline};
use crate::paths::{
    CohortOptions, Cohorts, FlowOptions, Flows, Funnel, FunnelOptions, NgramLift, NgramOptions, Transition,
    TransitionOptions, cohorts, flows, funnel, ngram_lift, transition_matrix,
};
use crate::wire::function::functions;
use crate::wire::rooms::unread::Unread;

functions! {
    /// Sequences: flows, transitions, n-grams, funnels, cohorts and the timeline of a journey.
    SEQUENCES

    /// Flows of journeys: nodes and links of a Sankey diagram over the first steps.
    fn flows[journeys: Journeys](
        /// Number of steps, and what a step is.
        options: FlowOptions = default,
    ) with progress -> Flows { flows(&journeys.summary_watched(progress)?, &options) }

    /// Transition matrix of journeys as rows: how often each channel followed each, with start and ends.
    fn transition_matrix[journeys: Journeys](
        /// States of the matrix.
        options: TransitionOptions = default,
    ) with progress -> Vec<Transition> { transition_matrix(journeys, &options, progress) }

    /// N-gram lift: sequences of channels that journeys which convert have more often than others of their length.
    fn ngram_lift[journeys: Journeys](
        /// Sizes, support and false discovery rate.
        options: NgramOptions = default,
    ) with progress -> NgramLift { ngram_lift(&journeys.summary_watched(progress)?, &options) }

    /// Funnel over ordered steps: rates, drop-off and time from step to step.
    fn funnel[journeys: Journeys](
        /// Steps, and what counts as going on to the next.
        options: FunnelOptions = default,
    ) -> Funnel { funnel(journeys, &options) }

    /// Cohorts: journeys by the calendar month of their first touch, with cumulative conversions month by month.
    fn cohorts[journeys: Journeys](
        /// Moment and time zone.
        options: CohortOptions = default,
    ) -> Cohorts { cohorts(journeys, &options) }

    /// Reliability table of the conversion probabilities of a `markov` model, raw and by an isotonic map: on journeys that
    /// neither has learned from, predicted beside observed rates.
    fn conversion_reliability[journeys: Journeys](
        /// Model that is fitted: `markov` with its parameters; that of order 1 when left out.
        model: Option<Unread<ModelSpec>> = default,
        /// Bins, and the seed of the split.
        options: ReliabilityOptions = default,
    ) with progress -> ConversionReliability {
        conversion_reliability(journeys, &markov_or(model)?, &options, progress)
    }

    /// Timeline of one journey: conversion probability and influence of each touch, by a `markov` model of all journeys.
    fn timeline[journeys: Journeys](
        /// Key of the journey; of several conversions of one key the first.
        key: String,
        /// Model that is fitted: `markov` with its parameters; that of order 1 when left out.
        model: Option<Unread<ModelSpec>> = default,
    ) with progress -> Timeline {
        markov_or(model)?.fit_journeys(journeys, progress)?.timeline(journeys, &key)
    }
}

/// The model that was given, or `markov` of order 1.
fn markov_or(model: Option<Unread<ModelSpec>>) -> Result<ModelSpec> {
    Ok(model.map(Unread::<ModelSpec>::model).transpose()?.unwrap_or_else(ModelSpec::markov))
}
