//! Path analytics: what journeys went through, how long it took, and which part each channel had.
//!
//! In: journeys, or counts of their distinct paths. Out: rows for people, most of them counted from distinct paths alone. Never
//! here: credit for a channel, or a text for each touch.

mod cohorts;
mod flow;
mod funnel;
mod listed;
mod ngrams;
mod patterns;
mod ranked_paths;
mod roles;
mod timing;

pub use cohorts::{Cohort, CohortOptions, Cohorts, cohorts};
pub use flow::{FlowLink, FlowNode, FlowOptions, Flows, TransitionOptions, flows, transition_matrix};
pub use funnel::{FollowedBy, Funnel, FunnelMode, FunnelOptions, FunnelStep, funnel};
pub use ngrams::{AssociationTest, NgramLift, NgramOptions, NgramRow, NgramStrata, ngram_lift};
pub use patterns::{
    PathPattern, PathPatterns, PathTransform, PatternOptions, PatternOrder, RemainingPatterns, path_patterns,
    path_patterns_watched,
};
pub use roles::{
    AssistRow, Assists, ChannelOverlap, ChannelPair, ChannelSet, OverlapOptions, PositionRow, assists,
    channel_overlap, position_profile,
};
pub use timing::{
    LagBin, LengthBin, LengthGroup, PathLengths, SummaryStatistics, TimeLagOptions, TimeLags, path_lengths,
    time_lags,
};
