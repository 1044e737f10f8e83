//! The influencer report.

use std::collections::BTreeMap;

use serde::Serialize;

use super::costs::{CostBasis, InfluencerCost};
use super::creators::Creators;
use super::records::{Influencer, InfluencerFee, InfluencerPosts};
use crate::domain::money::Currency;
use crate::domain::{Dictionary, Journeys, MISSING_CODE, TextCodes, TextField};
use crate::error::Result;
use crate::math::{Days, SmallSort, Sum};
use crate::models::ModelSpec;
use crate::report::pipeline::{
    ALL, Basis, GroupSums, PipelineGroup, PipelineOptions, PipelineSetAside, PipelineSums,
};
use crate::time::Timestamp;

/// Influencer programme: who takes part, what they are paid, and what they posted.
#[derive(Clone, Copy, Debug, Default)]
pub struct InfluencerProgramme<'a> {
    /// Registry of influencers; those that are not in it have rows by the names that touches have for them.
    pub influencers: &'a [Influencer],
    /// Fees, in the currency of the deals.
    pub fees: &'a [InfluencerFee],
    /// Posts, with impressions and engagements.
    pub posts: &'a [InfluencerPosts],
}

/// Influencer report: leads, deals, pipeline and revenue of each creator beside fees and engagement.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct InfluencerReport {
    /// Model that gave the credits at every milestone.
    pub model: String,
    /// Currency of all amounts, where one is named.
    pub currency: Option<Currency>,
    /// Moment of the report.
    pub as_of: Timestamp,
    /// Lookback in days, back from each milestone; none where deals keep the attribution window of their journeys, and leads
    /// have every touch before them.
    pub lookback_days: Option<f64>,
    /// True where touches name no lead, so that leads were given the touches of their accounts.
    pub leads_by_account: bool,
    /// Cost of all influencers together.
    pub cost: f64,
    /// Fees that name nobody, of campaigns in which nobody posted or had a touch: they are in no row.
    pub cost_of_nobody: f64,
    /// The influencers, the greatest won revenue first, then by pipeline and name; touches of nobody last.
    pub rows: Vec<InfluencerRow>,
    /// Leads and deals that no touch earned: with the rows they add up to the total.
    pub unattributed: PipelineSums,
    /// All leads and deals up to the moment of the report.
    pub total: PipelineSums,
    /// Leads and deals that are in no milestone, by reason.
    pub set_aside: PipelineSetAside,
}

/// Row of an influencer report.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct InfluencerRow {
    /// Id of the influencer, or the name that touches have; none for touches of nobody.
    pub influencer: Option<String>,
    /// Name for people.
    pub name: Option<String>,
    /// True for an influencer of the registry.
    pub registered: bool,
    /// Results: leads, deals, pipeline and returns.
    pub figures: PipelineGroup,
    /// Cost by its parts; all 0 where no fee is known.
    pub cost: InfluencerCost,
    /// Number of posts; none where none are known.
    pub posts: Option<f64>,
    /// Impressions; none where none are known.
    pub impressions: Option<f64>,
    /// Engagements; none where none are known.
    pub engagements: Option<f64>,
    /// Engagement rate `engagements / impressions`, of posts with both.
    pub engagement_rate: Option<f64>,
    /// Cost per engagement `cost / engagements`; none without a cost or without engagements.
    pub cost_per_engagement: Option<f64>,
    /// The row as a sentence.
    pub sentence: String,
}

/// Influencer report of journeys of deals.
///
/// Reason to pick it: a creator works on several platforms, is paid in several ways, and is judged by leads, pipeline and
/// revenue as well as by engagement; here all of it is one row, which adds up with the rows of others.
///
/// It is the [`pipeline_report`](crate::report::pipeline_report) by influencer, of which `options` gives lookback, moment and
/// trace. Costs are fees: fixed, per post, commission on credited won revenue, and products. A fixed fee that names nobody is
/// shared by the posts in its campaign, else equally among those with a touch in it.
///
/// # Examples
/// ```
/// use attribution_core::domain::{Deals, Opportunity, TextField};
/// use attribution_core::ingest::TouchTable;
/// use attribution_core::report::{
///     Influencer, InfluencerFee, InfluencerPosts, InfluencerProgramme, PipelineOptions, influencer_report,
/// };
/// use attribution_core::{JourneyRules, Journeys, ModelSpec};
///
/// let deal = Opportunity {
///     account: Some("acme".into()),
///     stage: Some("Closed Won".into()),
///     amount: Some(9_000.0),
///     created_at: Some("2026-01-20".parse()?),
///     closed_at: Some("2026-03-01".parse()?),
///     ..Opportunity::new("deal-1")
/// };
/// let day = 86_400_000_000_i64;
/// let at = [20_460 * day, 20_470 * day];
/// let touches = TouchTable::new()
///     .with_text(TextField::Account, &["acme", "acme"])
///     .with_text(TextField::Channel, &["instagram", "youtube"])
///     .with_text(TextField::Influencer, &["@mira.runs", "Mira TV"])
///     .with_at(&at);
/// let journeys = Journeys::from_deals(&JourneyRules::for_deals(), &[touches], Deals::new(vec![deal], vec![])?)?;
/// let programme = InfluencerProgramme {
///     influencers: &[Influencer::new("mira", &["mira.runs", "mira tv"])],
///     fees: &[InfluencerFee { influencer: Some("mira".into()), fee: 1_000.0, per_post: 250.0, ..InfluencerFee::default() }],
///     posts: &[InfluencerPosts::new("mira", 2.0)],
/// };
/// let report = influencer_report(&journeys, &ModelSpec::linear(), &programme, &PipelineOptions::default())?;
/// let mira = &report.rows[0].figures;
/// assert_eq!((mira.won_revenue, mira.cost, mira.roas), (9_000.0, Some(1_500.0), Some(6.0)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for journeys without deals, a fee or posts that cannot be used, an id that comes twice, and a handle of two
/// influencers; `INVALID_CONFIG` for a model whose shares do not sum to 1;
/// `MISSING_DATA` for touches that name no influencer; as [`ModelSpec::attribute`].
pub fn influencer_report(
    journeys: &Journeys,
    model: &ModelSpec,
    programme: &InfluencerProgramme<'_>,
    options: &PipelineOptions,
) -> Result<InfluencerReport> {
    let mut creators = Creators::new(programme.influencers)?;
    let mut fees = Vec::with_capacity(programme.fees.len());
    for (index, fee) in programme.fees.iter().enumerate() {
        fee.validate().map_err(|error| error.within(&format!("fees[{index}]")))?;
        fees.push((fee.influencer.as_deref().map(|one| creators.place(one)), fee));
    }
    let mut posts = Vec::with_capacity(programme.posts.len());
    for (index, one) in programme.posts.iter().enumerate() {
        one.validate().map_err(|error| error.within(&format!("posts[{index}]")))?;
        posts.push((creators.place(&one.influencer), one));
    }
    let basis = Basis::new(journeys, model, (options.as_of, options.lookback_days), &ALL)?;
    let groups = creators.of_touches(&basis)?;
    let (sums, unattributed) = basis.sums(&groups, options.trace);
    let revenue = revenue_by_campaign(&basis, &groups);
    let (mut costs, cost_of_nobody) = CostBasis { fees: &fees, posts: &posts, revenue: &revenue }.costs();
    let mut rows: Vec<InfluencerRow> = Vec::with_capacity(sums.len());
    let names = creators.names.names().map(Some).chain([None]);
    for (place, (id, sum)) in names.zip(sums).enumerate() {
        if id.is_none() && sum.touches == 0 {
            continue;
        }
        let paid = costs.remove(&place);
        let registered = programme.influencers.get(place).filter(|_| creators.is_registered(place));
        let own: Vec<&InfluencerPosts> = posts
            .iter()
            .filter(|(whose, _)| id.is_some() && *whose == place)
            .map(|(_, posts)| *posts)
            .collect();
        rows.push(row(id, registered, sum, paid, &own));
    }
    rows.small_sort_by(|a, b| {
        let is_none = a.influencer.is_none().cmp(&b.influencer.is_none());
        let by_value = b.figures.won_revenue.total_cmp(&a.figures.won_revenue);
        let by_pipeline = b.figures.open_pipeline.total_cmp(&a.figures.open_pipeline);
        is_none.then(by_value).then(by_pipeline).then_with(|| a.influencer.cmp(&b.influencer))
    });
    Ok(InfluencerReport {
        model: model.label(),
        currency: basis.deals.currency(),
        as_of: basis.as_of,
        lookback_days: options.lookback_days.map(Days::get),
        leads_by_account: basis.milestones.leads_by_account,
        cost: rows.iter().filter_map(|row| row.figures.cost).collect::<Sum>().value(),
        cost_of_nobody,
        rows,
        unattributed: unattributed.into(),
        total: basis.total().into(),
        set_aside: basis.milestones.set_aside(),
    })
}

/// Credited won revenue by influencer and campaign, of everybody with a touch in it.
fn revenue_by_campaign(basis: &Basis, groups: &TextCodes) -> BTreeMap<(usize, Option<String>), f64> {
    let campaigns = basis.text(TextField::Campaign);
    let mut pairs = Dictionary::default();
    let mut keys: Vec<(usize, Option<String>)> = Vec::new();
    let codes = groups.codes.iter().enumerate().map(|(touch, one)| {
        if *one == MISSING_CODE {
            return MISSING_CODE;
        }
        let name = campaigns.and_then(|text| text.names.name(*text.codes.get(touch)?));
        let code =
            pairs.intern(&format!("{one} {}", name.map_or_else(String::new, |name| format!("of {name}"))));
        if code as usize == keys.len() {
            keys.push((*one as usize, name.map(str::to_owned)));
        }
        code
    });
    let pairs_of_touches = TextCodes { codes: codes.collect(), names: pairs };
    let (sums, _) = basis.sums(&pairs_of_touches, false);
    keys.into_iter().zip(sums.iter().map(GroupSums::revenue)).collect()
}

fn row(
    id: Option<&str>,
    registered: Option<&Influencer>,
    sums: GroupSums,
    paid: Option<InfluencerCost>,
    posts: &[&InfluencerPosts],
) -> InfluencerRow {
    let total = paid.as_ref().map(InfluencerCost::total);
    let figures = PipelineGroup::new(id.map(str::to_owned), sums, total);
    let sum = |number: fn(&InfluencerPosts) -> Option<f64>| {
        let known: Vec<f64> = posts.iter().filter_map(|posts| number(posts)).collect();
        (!known.is_empty()).then(|| known.into_iter().collect::<Sum>().value())
    };
    let both = |number: fn(&InfluencerPosts) -> Option<f64>| {
        let whole = posts.iter().filter(|posts| posts.impressions.is_some() && posts.engagements.is_some());
        whole.filter_map(|posts| number(posts)).collect::<Sum>().value()
    };
    let (shown, engaged) = (both(|posts| posts.impressions), both(|posts| posts.engagements));
    let engagements = sum(|posts| posts.engagements);
    let cost_per_engagement =
        total.zip(engagements.filter(|count| *count > 0.0)).map(|(cost, count)| cost / count);
    let cost = paid.unwrap_or_default();
    InfluencerRow {
        influencer: id.map(str::to_owned),
        name: registered.and_then(|one| one.name.clone()),
        registered: registered.is_some(),
        sentence: sentence(id, registered, &figures, &cost),
        figures,
        cost,
        posts: sum(|posts| Some(posts.posts)),
        impressions: sum(|posts| posts.impressions),
        engagements,
        engagement_rate: (shown > 0.0).then(|| engaged / shown),
        cost_per_engagement,
    }
}

/// The row in words, with the numbers that a reader asks for first.
fn sentence(
    id: Option<&str>,
    registered: Option<&Influencer>,
    figures: &PipelineGroup,
    cost: &InfluencerCost,
) -> String {
    let name = registered.and_then(|one| one.name.as_deref()).or(id).unwrap_or("touches of nobody");
    let PipelineGroup { leads, won_revenue, weighted_pipeline, .. } = figures;
    let earned = format!(
        "{name} earned {won_revenue:.2} of won revenue, {weighted_pipeline:.2} of weighted pipeline and {leads:.2} leads"
    );
    let Some(total) = figures.cost else { return format!("{earned}; no fee is known") };
    let shared = match (cost.sharing, cost.shared) {
        (Some(super::costs::FeeSharing::Posts), shared) => format!(", {shared:.2} of it shared by posts"),
        (Some(super::costs::FeeSharing::Equal), shared) => format!(", {shared:.2} of it shared equally"),
        (Some(super::costs::FeeSharing::Mixed), shared) => {
            format!(", {shared:.2} of it shared by posts or equally")
        }
        (None, _) => String::new(),
    };
    let returned = figures
        .roi
        .map_or_else(String::new, |roi| format!(": a return of {:.1}% on what was won", 100.0 * roi));
    format!("{earned} for {total:.2}{shared}{returned}")
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
