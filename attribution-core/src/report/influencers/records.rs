//! Records of an influencer programme: who takes part, what they are paid, and what they posted.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Result};
use crate::json::fields;
use crate::math::{Share, range_objection};

/// Influencer (creator): one person, by all the names that touches have for them.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Influencer {
    /// Identifies the influencer; rows, fees and posts are of it.
    pub id: String,
    /// Name for people.
    pub name: Option<String>,
    /// Names of the influencer in the field `influencer` of touches, else in `source`: handles on several platforms. An `@`
    /// before them and their case do not matter.
    pub sources: Vec<String>,
}

fields! { Influencer: id, name, sources }

impl Influencer {
    /// An influencer with their handles.
    pub fn new(id: impl Into<String>, sources: &[&str]) -> Self {
        Self { id: id.into(), name: None, sources: sources.iter().map(|&source| source.into()).collect() }
    }
}

/// Fee: what an influencer or a campaign is paid, in any of four ways.
///
/// A fee without an influencer is of a whole campaign, or of the whole programme: it is shared out by posts, else equally.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct InfluencerFee {
    /// Influencer who is paid.
    pub influencer: Option<String>,
    /// Campaign that it is paid for; all of them when left out.
    pub campaign: Option<String>,
    /// Fixed fee.
    pub fee: f64,
    /// Fee for each post.
    pub per_post: f64,
    /// Commission as a share of the credited won revenue, 0 to 1.
    pub commission: Share,
    /// Cost of products that were given.
    pub product_cost: f64,
}

fields! { InfluencerFee: influencer, campaign, fee, per_post, commission, product_cost }

impl InfluencerFee {
    /// Checks the fee on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` for an amount that is negative or infinite.
    pub fn validate(&self) -> Result<()> {
        let amounts = [("fee", self.fee), ("per_post", self.per_post), ("product_cost", self.product_cost)];
        check(&amounts.map(|(name, amount)| (name, Some(amount))))
    }
}

/// Posts of an influencer in a campaign, with what they reached.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct InfluencerPosts {
    /// Influencer who posted.
    pub influencer: String,
    /// Campaign that they posted for.
    #[serde(default)]
    pub campaign: Option<String>,
    /// Number of posts.
    #[serde(default = "one")]
    pub posts: f64,
    /// Impressions, or views.
    #[serde(default)]
    pub impressions: Option<f64>,
    /// Engagements: likes, comments, shares and saves.
    #[serde(default)]
    pub engagements: Option<f64>,
}

fields! {
    InfluencerPosts {
        influencer, campaign = default, posts => one, impressions = default, engagements = default
    }
}

const fn one() -> f64 {
    1.0
}

impl InfluencerPosts {
    /// Posts of which nothing else is known.
    pub fn new(influencer: impl Into<String>, posts: f64) -> Self {
        Self { influencer: influencer.into(), campaign: None, posts, impressions: None, engagements: None }
    }

    /// Checks the posts on their own.
    ///
    /// # Errors
    /// `INVALID_INPUT` for a number that is negative or infinite.
    pub fn validate(&self) -> Result<()> {
        check(&[
            ("posts", Some(self.posts)),
            ("impressions", self.impressions),
            ("engagements", self.engagements),
        ])
    }
}

fn check(numbers: &[(&str, Option<f64>)]) -> Result<()> {
    let objection = |(name, number): &(&str, Option<f64>)| {
        let detail = range_objection((*number)?, f64::MAX)?;
        Some(Error::new(ErrorKind::InvalidInput, *name, detail))
    };
    numbers.iter().find_map(objection).map_or(Ok(()), Err)
}
