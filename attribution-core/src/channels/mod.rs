//! Channels: from the URL of a visit and the page before it to a channel, with the rule that gave it.
//!
//! In: links, referrers, tags, and rules of the user's own. Out: channels, sources and mediums, audits of links, and the
//! versions of the lists that they were read by. Never here: a journey, a model, or a list that is fetched from somewhere.

mod audit;
mod branded;
mod channel_options;
mod exposure;
mod grouping;
mod link;
mod lists;
mod text_table;
mod visit;

pub use audit::{LinkAudit, LinkFinding, LinkProblem, audit_links};
#[cfg(feature = "diagnosis")]
pub(crate) use audit::{is_known_medium, letters};
pub use branded::{BrandedSearch, branded_search};
pub use channel_options::{ChannelOptions, ClickIdUse};
pub use exposure::{Exposure, ExposureInfluence, InfluenceOptions, InfluencingExposure, exposure_influence};
pub(crate) use grouping::INFLUENCER;
pub use grouping::{ChannelCondition, ChannelField, ChannelOperator, ChannelRule, ChannelValue};
pub(crate) use link::LinkParts;
pub use link::{LinkClickId, ParsedLink, parse_link};
pub use lists::{SourceList, SourceLists, source_lists};
pub use visit::{
    ChannelVisits, ClassifiedVisit, ClickTags, GroupedChannel, RuleVisits, Visit, VisitChannels,
    classify_visits, group_channel,
};
pub(crate) use visit::{GATEWAY, ReadVisit, VisitPairs, VisitReader};
