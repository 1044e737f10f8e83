//! Roles of channels in journeys: who opens, who assists, who closes, and who goes with whom.
//!
//! In: counts of paths. Out: a row for each channel, for each set of channels, and for each pair. Never here: credit; a
//! conversion counts for every channel that had the role.

mod assists;
mod channel_overlap;
mod position_profile;

pub use assists::{AssistRow, Assists, assists};
pub use channel_overlap::{ChannelOverlap, ChannelPair, ChannelSet, OverlapOptions, channel_overlap};
pub use position_profile::{PositionRow, position_profile};
