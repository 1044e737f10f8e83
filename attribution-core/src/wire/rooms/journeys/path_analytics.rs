//! Functions of path analytics: what journeys went through, how long it took, and which part each channel had.

use crate::paths::{
    Assists, ChannelOverlap, OverlapOptions, PathLengths, PathPatterns, PatternOptions, PositionRow,
    TimeLagOptions, TimeLags, assists, channel_overlap, path_lengths, path_patterns_watched,
    position_profile, time_lags,
};
use crate::wire::function::functions;

functions! {
    /// Path analytics: patterns, lengths, lags and roles of channels.
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
}
