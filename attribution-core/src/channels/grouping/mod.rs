//! Grouping: the channel of a click by ordered rules.
//!
//! In: source, medium and campaign in lower case, and rules of the user's own. Out: a channel and the rule that gave it.
//! Never here: a URL, or a decision without a name.

mod channel_rule;
mod extensions;
mod ga4;
mod group;
mod mark;
mod words;

pub use channel_rule::{ChannelCondition, ChannelField, ChannelOperator, ChannelRule, ChannelValue};
pub(crate) use extensions::INFLUENCER;
pub(in crate::channels) use ga4::{is_display, is_paid, is_whole_medium};
pub(in crate::channels) use group::ChannelGroup;
pub(in crate::channels) use mark::Marks;
