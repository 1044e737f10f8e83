//! Functions of influencer programmes: creators, their fees and their codes.

use super::pipeline::asked;
use crate::ingest::{EarlierTouch, PromoCode, PromoRedemptions, Redemption, promo_touches};
use crate::models::ModelSpec;
use crate::report::{
    Influencer, InfluencerFee, InfluencerPosts, InfluencerProgramme, InfluencerReport, PipelineOptions,
    influencer_report,
};
use crate::wire::function::functions;
use crate::wire::rooms::unread::Unread;

functions! {
    /// Influencer programmes: what creators brought beside what they cost, and their promo codes.
    INFLUENCERS

    /// Influencer report: leads, deals, pipeline and returns of each creator over all platforms, beside fees and engagement.
    fn influencer_report[journeys: Journeys](
        /// Model that gives the credits at every milestone: `linear` when left out.
        model: Option<Unread<ModelSpec>> = default,
        /// Registry of influencers, each with the handles that touches have for them.
        influencers: Vec<Influencer> = default,
        /// Fees: fixed, per post, commission and products.
        fees: Vec<InfluencerFee> = default,
        /// Posts, with impressions and engagements.
        posts: Vec<InfluencerPosts> = default,
        /// Lookback, moment and trace; the rows are of influencers.
        options: PipelineOptions = default,
    ) -> InfluencerReport {
        let programme = InfluencerProgramme { influencers: &influencers, fees: &fees, posts: &posts };
        influencer_report(journeys, &asked(model)?, &programme, &options)
    }

    /// Redemptions of promo codes as touches of the creators whose codes they are, with a leak check of each code.
    fn promo_touches[](
        /// Conversions with the code that was entered.
        redemptions: Vec<Redemption>,
        /// Table of codes.
        codes: Vec<PromoCode>,
        /// Touches of influencers, for the leak check.
        touches: Vec<EarlierTouch> = default,
    ) -> PromoRedemptions { promo_touches(&redemptions, &codes, &touches) }
}
