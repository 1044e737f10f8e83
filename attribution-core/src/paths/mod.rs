//! Counting what happened: how many journeys took each path, and what follows from that.
//!
//! In: [`Journeys`](crate::Journeys), path counts, or single journeys as they come. Out: a [`PathSummary`] that merges
//! with others and crosses the wire in few bytes; from it [`Transitions`] of order 1 to 4 and [`Coalitions`]. Never
//! here: a model, or a number that depends on the order in which journeys came.

#[cfg(feature = "path_analytics")]
mod analytics;
mod coalitions;
mod counted;
mod path_bytes;
mod path_order;
mod path_table;
mod summary;
mod transitions;
mod walk;
mod walked;

#[cfg(feature = "path_analytics")]
pub use analytics::{
    AssistRow, Assists, AssociationTest, ChannelOverlap, ChannelPair, ChannelSet, Cohort, CohortOptions,
    Cohorts, FlowLink, FlowNode, FlowOptions, Flows, FollowedBy, Funnel, FunnelMode, FunnelOptions,
    FunnelStep, LagBin, LengthBin, LengthGroup, NgramLift, NgramOptions, NgramRow, NgramStrata,
    OverlapOptions, PathLengths, PathPattern, PathPatterns, PathTransform, PatternOptions, PatternOrder,
    PositionRow, RemainingPatterns, SummaryStatistics, TimeLagOptions, TimeLags, TransitionOptions, assists,
    channel_overlap, cohorts, flows, funnel, ngram_lift, path_lengths, path_patterns, path_patterns_watched,
    position_profile, time_lags, transition_matrix,
};
pub use coalitions::{Coalition, Coalitions};
pub(crate) use counted::Ends;
pub(crate) use path_order::PathOrder;
pub use path_table::CountedPath;
pub use summary::{PathOverview, PathSummary, PathTotals, SummarisedPath};
pub use transitions::{CountedTransition, Transition, Transitions};
pub use walk::StateKind;
pub(crate) use walk::{State, Walk};
pub(crate) use walked::Walked;
