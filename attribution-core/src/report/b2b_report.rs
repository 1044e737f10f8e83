//! The whole report on deals: totals, what won deals say, what is in the pipeline, and what follows.

use serde::Serialize;

use super::alignment::Alignment;
use super::b2b_options::B2bReportOptions;
use super::channel_insights::{ChannelInsights, PipelineChannel, pipeline_channels};
use super::filter::ReportFilter;
use super::pipeline::journeys_of_deals;
use super::summary::{TouchSummary, share};
use crate::domain::money::Currency;
use crate::domain::{Credits, DealStatus, Deals, Journeys, Spend, Timestamp};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Progress, Sum, count_f64};
use crate::models::ModelSpec;

/// Report on deals: what was won, by touches, channels and sides, and apart from it what is in the pipeline.
///
/// Value of won deals is their amount. Value of the open pipeline is the amount times the probability, as of the moment at
/// which it is looked at, and is never added to what was won.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct B2bReport {
    /// Model that gave the credits.
    pub model: String,
    /// Currency of all amounts, where one is named.
    pub currency: Option<Currency>,
    /// Moment at which open deals are looked at, where it is known.
    pub as_of: Option<Timestamp>,
    /// Filter of the report.
    pub filter: ReportFilter,
    /// Deals of each status: won, lost, open.
    pub deals: Vec<DealTotals>,
    /// Win rate: won over won and lost; none where none is closed.
    pub win_rate: Option<f64>,
    /// What is to be told first, each by a rule with a name.
    pub findings: Vec<Finding>,
    /// Deals that were won.
    pub won: WonDeals,
    /// Open pipeline; none where no open deal has a touch.
    pub open: Option<OpenDeals>,
}

/// Deals of one status.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DealTotals {
    /// Status of the deals.
    pub status: DealStatus,
    /// Number of deals.
    pub deals: u64,
    /// Those among them that have no amount.
    pub without_amount: u64,
    /// Those among them that have no touch in their window.
    pub without_touch: u64,
    /// Sum of the amounts.
    pub amount: f64,
    /// Sum of amount times probability, of open deals that have both; none for others.
    pub weighted_amount: Option<f64>,
    /// Mean amount of the deals that have one; none where none has.
    pub mean_amount: Option<f64>,
}

/// Deals that were won: what touches, channels and sides earned.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct WonDeals {
    /// What touches earned, and how evenly.
    pub summary: TouchSummary,
    /// Channels: what each earned beside what it cost.
    pub channels: ChannelInsights,
    /// Sales and marketing: what each earned.
    pub alignment: Alignment,
}

/// Open pipeline: what touches, channels and sides may earn, at the probabilities of the deals. Costs are those of won deals.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct OpenDeals {
    /// What touches may earn, and how evenly.
    pub summary: TouchSummary,
    /// Channels: what each may earn.
    pub channels: Vec<PipelineChannel>,
    /// Sales and marketing: what each may earn.
    pub alignment: Alignment,
}

/// Topic of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FindingTopic {
    /// Data: what the report could not see.
    Data,
    /// Touches: how concentrated the value is.
    Touches,
    /// Channels.
    Channels,
    /// Sales and marketing.
    Alignment,
}

/// Finding: what is to be told first, with the rule that says so.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Finding {
    /// Topic.
    pub topic: FindingTopic,
    /// The rule that applies.
    pub rule: String,
    /// Sentence for people.
    pub sentence: String,
}

impl B2bReport {
    /// The report by a model: credits of won deals, and of the open pipeline by the same model.
    ///
    /// A model that learns does so from closed deals alone, won and lost, and gives open ones what it found there.
    ///
    /// # Errors
    /// As [`ModelSpec::attribute`] and [`B2bReport::new`]; `CANCELLED` when `progress` says so.
    pub fn from_journeys(
        journeys: &Journeys,
        model: &ModelSpec,
        spend: &[Spend],
        options: &B2bReportOptions,
        progress: &Progress<'_>,
    ) -> Result<Self> {
        if !model.learns() {
            let won = model.attribute_watched(journeys, progress)?;
            let open = journeys.open_pipeline().map(|open| model.attribute(open)).transpose()?;
            return Self::new(&won, open.as_ref(), spend, options);
        }
        let fitted = model.fit_journeys(journeys, progress)?;
        let won = fitted.attribute(journeys)?;
        let open = journeys.open_pipeline().map(|open| fitted.attribute(open)).transpose()?;
        Self::new(&won, open.as_ref(), spend, options)
    }

    /// The report by credits of won deals, and by those of the open pipeline where there is any.
    ///
    /// # Errors
    /// `MISSING_DATA` for journeys without deals; `INVALID_CONFIG` for options out of range, and for a filter that names what no
    /// deal has; `INVALID_INPUT` for a spend that cannot be used.
    pub fn new(
        won: &Credits,
        open: Option<&Credits>,
        spend: &[Spend],
        options: &B2bReportOptions,
    ) -> Result<Self> {
        let journeys = won.journeys();
        let deals = journeys.deals().ok_or_else(|| {
            let detail = "expected journeys of deals, which the report is about";
            Error::new(ErrorKind::MissingData, "opportunities", detail)
        })?;
        let B2bReportOptions { filter, top, alignment, insights } = options;
        let model = won.model().to_owned();
        let won = WonDeals {
            summary: TouchSummary::new(won, *top, filter)?,
            channels: ChannelInsights::new(won, spend, insights, filter)?,
            alignment: Alignment::new(won, alignment, filter)?,
        };
        let open_deals = |credits: &Credits| -> Result<OpenDeals> {
            Ok(OpenDeals {
                summary: TouchSummary::new(credits, *top, filter)?,
                channels: pipeline_channels(credits, filter)?,
                alignment: Alignment::new(credits, alignment, filter)?,
            })
        };
        let totals = totals(journeys, deals, &options.filter);
        let closed =
            |status| totals.iter().find(|total| total.status == status).map_or(0, |total| total.deals);
        let (wins, losses) = (closed(DealStatus::Won), closed(DealStatus::Lost));
        Ok(Self {
            model,
            currency: deals.currency().or(journeys.currency()),
            as_of: deals.moment(),
            filter: options.filter.clone(),
            win_rate: share(count_f64(wins), count_f64(wins + losses)),
            findings: findings(&totals, &won),
            deals: totals,
            open: open.map(open_deals).transpose()?,
            won,
        })
    }
}

/// Deals of each status.
fn totals(journeys: &Journeys, deals: &Deals, filter: &ReportFilter) -> Vec<DealTotals> {
    let of_deal = journeys_of_deals(journeys, deals);
    let total = |status: DealStatus| {
        let (mut amount, mut weighted, mut with_amount) = (Sum::default(), Sum::default(), 0_u64);
        let mut total = DealTotals {
            status,
            deals: 0,
            without_amount: 0,
            without_touch: 0,
            amount: 0.0,
            weighted_amount: None,
            mean_amount: None,
        };
        for (row, (deal, journey)) in deals.opportunities().iter().zip(&of_deal).enumerate() {
            if deal.outcome() != status || !filter.admits_deal(deals, row) {
                continue;
            }
            total.deals += 1;
            total.without_touch += u64::from(journey.is_none());
            match deal.amount {
                Some(own) => {
                    with_amount += 1;
                    amount.add(own);
                    weighted.add(own * deal.probability.unwrap_or(0.0));
                }
                None => total.without_amount += 1,
            }
        }
        total.amount = amount.value();
        total.weighted_amount = (status == DealStatus::Open).then(|| weighted.value());
        total.mean_amount = (with_amount > 0).then(|| amount.value() / count_f64(with_amount));
        total
    };
    [DealStatus::Won, DealStatus::Lost, DealStatus::Open].into_iter().map(total).collect()
}

/// Share of the value in the best fifth of touches above which it is told.
const CONCENTRATED: f64 = 0.8;

/// What is to be told first: gaps in the data, then alignment, then channels whose budget is to change.
fn findings(totals: &[DealTotals], won: &WonDeals) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut tell = |topic, rule: &str, sentence: String| {
        found.push(Finding { topic, rule: rule.to_owned(), sentence });
    };
    for total in totals {
        let (status, deals) = (total.status.name(), total.deals);
        if total.without_touch > 0 {
            let sentence =
                format!("{} of {deals} {status} deals have no touch, and no credit", total.without_touch);
            tell(FindingTopic::Data, "deals_without_touch", sentence);
        }
        if total.without_amount > 0 {
            let sentence =
                format!("{} of {deals} {status} deals have no amount, and count as 0", total.without_amount);
            tell(FindingTopic::Data, "deals_without_amount", sentence);
        }
    }
    if let Some(share) = won.summary.top_fifth_share.filter(|share| *share > CONCENTRATED) {
        let sentence = format!("a fifth of the touches earned {:.1}% of the value", 100.0 * share);
        tell(FindingTopic::Touches, "concentrated", sentence);
    }
    for one in &won.alignment.recommendations {
        tell(FindingTopic::Alignment, &one.rule, one.sentence.clone());
    }
    for channel in won.channels.channels.iter().filter(|channel| channel.recommendation != "hold") {
        tell(FindingTopic::Channels, &channel.rule, channel.sentence.clone());
    }
    found
}

#[cfg(test)]
#[path = "b2b_report_tests.rs"]
mod tests;
