//! Functions of path analytics: what journeys went through, how long it took, and which part each channel had.

use super::unread::Unread;
use crate::models::{ModelSpec, Timeline};
use crate::paths::{
    Assists, ChannelOverlap, CohortOptions, Cohorts, FlowOptions, Flows, Funnel, FunnelOptions, NgramLift,
    NgramOptions, OverlapOptions, PathLengths, PathPatterns, PatternOptions, PositionRow, TimeLagOptions,
    TimeLags, Transition, TransitionOptions, assists, channel_overlap, cohorts, flows, funnel, ngram_lift,
    path_lengths, path_patterns_watched, position_profile, time_lags, transition_matrix,
};
use crate::wire::function::functions;

functions! {
    /// Path analytics: patterns, lengths, lags, roles, flows, n-grams, funnels and cohorts.
    PATH_ANALYTICS

    /// Path patterns: paths that journeys took, exact or simplified, with conversions, rate, value and days.
    fn path_patterns[journeys: Journeys](
        /// Transform, order and number of patterns.
        options: PatternOptions = default,
    ) with progress -> PathPatterns { path_patterns_watched(journeys, &options, progress) }

    /// Path lengths: touches and distinct channels of journeys that converted, of others, and of all.
    fn path_lengths[journeys: Journeys]() with progress -> PathLengths {
        journeys.summary_watched(progress).map(|summary| path_lengths(&summary))
    }

    /// Time lags in hours: from first and last touch to conversion and between touches, and the attribution window that
    /// covers most conversions.
    fn time_lags[journeys: Journeys](
        /// Part of the conversions that the window covers.
        options: TimeLagOptions = default,
    ) -> TimeLags { time_lags(journeys, &options) }

    /// Assist report: conversions that each channel began, assisted, closed and made alone.
    fn assists[journeys: Journeys]() with progress -> Assists {
        journeys.summary_watched(progress).map(|summary| assists(&summary))
    }

    /// Position profile: touches of each channel that open, lie within and close converting journeys.
    fn position_profile[journeys: Journeys]() with progress -> Vec<PositionRow> {
        journeys.summary_watched(progress).map(|summary| position_profile(&summary))
    }

    /// Channel overlap: sets of channels that journeys have, and pairs that go together.
    fn channel_overlap[journeys: Journeys](
        /// Number of sets and pairs.
        options: OverlapOptions = default,
    ) with progress -> ChannelOverlap { channel_overlap(&journeys.summary_watched(progress)?, &options) }

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

    /// Timeline of one journey: conversion probability and influence of each touch, by a `markov` model of all journeys.
    fn timeline[journeys: Journeys](
        /// Key of the journey; of several conversions of one key the first.
        key: String,
        /// Model that is fitted: `markov` with its parameters; that of order 1 when left out.
        model: Option<Unread<ModelSpec>> = default,
    ) with progress -> Timeline {
        let model = model.map(Unread::<ModelSpec>::model).transpose()?.unwrap_or_else(ModelSpec::markov);
        model.fit_journeys(journeys, progress)?.timeline(journeys, &key)
    }
}
