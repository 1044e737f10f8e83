//! Counting what happened: how many journeys took each path, and what follows from that.
//!
//! In: [`Journeys`](crate::Journeys), path counts, or single journeys as they come. Out: a [`PathSummary`] that merges
//! with others and crosses the wire in few bytes; from it [`Transitions`] of order 1 to 4 and [`Coalitions`]. Never
//! here: a model, or a number that depends on the order in which journeys came.

mod coalitions;
#[cfg(feature = "path_analytics")]
mod cohorts;
mod counted;
#[cfg(feature = "path_analytics")]
mod flow;
#[cfg(feature = "path_analytics")]
mod funnel;
#[cfg(feature = "path_analytics")]
mod listed;
#[cfg(feature = "path_analytics")]
mod ngrams;
mod path_bytes;
mod path_order;
mod path_table;
#[cfg(feature = "path_analytics")]
mod patterns;
#[cfg(feature = "path_analytics")]
mod ranked_paths;
#[cfg(feature = "path_analytics")]
mod roles;
mod summary;
#[cfg(feature = "path_analytics")]
mod timing;
mod transitions;
mod walk;
mod walked;

pub use coalitions::{Coalition, Coalitions};
#[cfg(feature = "path_analytics")]
pub use cohorts::{Cohort, CohortOptions, Cohorts, cohorts};
pub(crate) use counted::Ends;
#[cfg(feature = "path_analytics")]
pub use flow::{FlowLink, FlowNode, FlowOptions, Flows, TransitionOptions, flows, transition_matrix};
#[cfg(feature = "path_analytics")]
pub use funnel::{FollowedBy, Funnel, FunnelMode, FunnelOptions, FunnelStep, funnel};
#[cfg(feature = "path_analytics")]
pub use ngrams::{AssociationTest, NgramLift, NgramOptions, NgramRow, ngram_lift};
pub(crate) use path_order::PathOrder;
pub use path_table::CountedPath;
#[cfg(feature = "path_analytics")]
pub use patterns::{
    PathPattern, PathPatterns, PathTransform, PatternOptions, PatternOrder, RemainingPatterns, path_patterns,
    path_patterns_watched,
};
#[cfg(feature = "path_analytics")]
pub use roles::{
    AssistRow, Assists, ChannelOverlap, ChannelPair, ChannelSet, OverlapOptions, PositionRow, assists,
    channel_overlap, position_profile,
};
pub use summary::{PathOverview, PathSummary, PathTotals, SummarisedPath};
#[cfg(feature = "path_analytics")]
pub use timing::{
    LagBin, LengthBin, LengthGroup, PathLengths, SummaryStatistics, TimeLagOptions, TimeLags, path_lengths,
    time_lags,
};
pub use transitions::{CountedTransition, Transition, Transitions};
pub use walk::StateKind;
pub(crate) use walk::{State, Walk};
pub(crate) use walked::Walked;
