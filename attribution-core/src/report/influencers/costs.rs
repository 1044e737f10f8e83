//! Costs of influencers: their own fees, and their parts of fees that name nobody.

use std::collections::BTreeMap;

use serde::Serialize;

use super::records::{InfluencerFee, InfluencerPosts};
use crate::math::{SmallSort, Sum, count_f64};

/// Sharing of a fee that names no influencer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FeeSharing {
    /// By the number of posts.
    Posts,
    /// Equally among those with a touch in the campaign.
    Equal,
    /// Some fees by posts, others equally.
    Mixed,
}

/// Cost of an influencer by its parts.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct InfluencerCost {
    /// Fixed fees of their own.
    pub fees: f64,
    /// Fees for posts.
    pub posts: f64,
    /// Commission on credited won revenue.
    pub commission: f64,
    /// Cost of products.
    pub products: f64,
    /// Part of fixed fees and products that name no influencer.
    pub shared: f64,
    /// Sharing of these; none where there are none.
    pub sharing: Option<FeeSharing>,
}

impl InfluencerCost {
    /// The parts together.
    pub(super) fn total(&self) -> f64 {
        [self.fees, self.posts, self.commission, self.products, self.shared]
            .into_iter()
            .collect::<Sum>()
            .value()
    }
}

/// Bases of the costs, with influencers by their places.
pub(super) struct CostBasis<'a> {
    pub(super) fees: &'a [(Option<usize>, &'a InfluencerFee)],
    pub(super) posts: &'a [(usize, &'a InfluencerPosts)],
    /// Credited won revenue by influencer and campaign, of everybody with a touch in it.
    pub(super) revenue: &'a BTreeMap<(usize, Option<String>), f64>,
}

impl CostBasis<'_> {
    /// Cost of each influencer with one, and fees that nobody could be given.
    pub(super) fn costs(&self) -> (BTreeMap<usize, InfluencerCost>, f64) {
        let mut costs: BTreeMap<usize, InfluencerCost> = BTreeMap::new();
        let mut nobodys = Sum::default();
        for (whose, fee) in self.fees {
            let campaign = fee.campaign.as_deref();
            let revenue = self.revenue_in(campaign);
            let posts = self.posts_in(campaign);
            // Commission and fees of posts are everybody's own, whoever is named.
            let earners: Vec<usize> = if let Some(one) = whose {
                vec![*one]
            } else {
                let mut all: Vec<usize> = revenue.keys().chain(posts.keys()).copied().collect();
                all.small_sort_unstable();
                all.dedup();
                all
            };
            for one in &earners {
                let cost = costs.entry(*one).or_default();
                cost.posts += fee.per_post * posts.get(one).copied().unwrap_or(0.0);
                cost.commission += fee.commission.get() * revenue.get(one).copied().unwrap_or(0.0);
            }
            if let Some(one) = whose {
                let cost = costs.entry(*one).or_default();
                cost.fees += fee.fee;
                cost.products += fee.product_cost;
                continue;
            }
            let amount = fee.fee + fee.product_cost;
            if amount == 0.0 {
                continue;
            }
            let all_posts = posts.values().copied().collect::<Sum>().value();
            let (parts, sharing): (Vec<(usize, f64)>, _) = if all_posts > 0.0 {
                (posts.iter().map(|(one, own)| (*one, own / all_posts)).collect(), FeeSharing::Posts)
            } else {
                let equal = 1.0 / count_f64(earners.len().max(1) as u64);
                (earners.iter().map(|one| (*one, equal)).collect(), FeeSharing::Equal)
            };
            if parts.is_empty() {
                nobodys.add(amount);
            }
            for (one, part) in parts.into_iter().filter(|(_, part)| *part > 0.0) {
                let cost = costs.entry(one).or_default();
                cost.shared += amount * part;
                let known = cost.sharing.get_or_insert(sharing);
                if *known != sharing {
                    *known = FeeSharing::Mixed;
                }
            }
        }
        (costs, nobodys.value())
    }

    /// Credited revenue of everybody with a touch in a campaign, or in any.
    fn revenue_in(&self, campaign: Option<&str>) -> BTreeMap<usize, f64> {
        let mut revenue: BTreeMap<usize, f64> = BTreeMap::new();
        let of = self.revenue.iter().filter(|((_, own), _)| campaign.is_none() || own.as_deref() == campaign);
        for ((one, _), value) in of {
            *revenue.entry(*one).or_default() += value;
        }
        revenue
    }

    /// Posts of everybody in a campaign, or in any; posts without a campaign are of no campaign that is named.
    fn posts_in(&self, campaign: Option<&str>) -> BTreeMap<usize, f64> {
        let mut posts: BTreeMap<usize, f64> = BTreeMap::new();
        let of =
            self.posts.iter().filter(|(_, own)| campaign.is_none() || own.campaign.as_deref() == campaign);
        // Who was to post and did not has no part in it.
        let of = of.filter(|(_, own)| own.posts > 0.0);
        for (one, own) in of {
            *posts.entry(*one).or_default() += own.posts;
        }
        posts
    }
}
