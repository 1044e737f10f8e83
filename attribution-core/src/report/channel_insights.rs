//! Channel insights: what each channel earned beside what it cost, its rank, and what follows.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::filter::ReportFilter;
use super::scope::Scope;
use super::summary::share;
use crate::domain::{Credits, Dimension, Journey, NumberField, Period, Spend, TextField};
use crate::error::Result;
use crate::json::{fields, setters};
use crate::math::{SmallSort, Sum};
use crate::returns::{Advice, AdviceRule, RoiOptions, RoiRow, RoiTable};

/// Options of channel insights: margin, and rules of advice.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct InsightOptions {
    /// Contribution margin before marketing: the part that a unit of revenue leaves, above 0 and at most 1.
    pub margin: f64,
    /// Rules of advice, the most important first. A channel that none applies to is held; one without a cost needs one.
    pub rules: Vec<AdviceRule>,
}

fields! { InsightOptions: margin, rules }

setters! { InsightOptions:
    with_margin(margin: f64),
    with_rules(rules: Vec<AdviceRule>),
}

impl Default for InsightOptions {
    fn default() -> Self {
        Self { margin: 1.0, rules: AdviceRule::defaults() }
    }
}

/// Source of the costs of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum CostSource {
    /// Spend by channel and period.
    Spend,
    /// Costs of the groups themselves.
    Costs,
    /// Cost of each touch of a closed deal, won or lost, counted once however many deals it is a touch of.
    Touches,
}

/// Channel insights: what each channel earned, what it cost, and what follows.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChannelInsights {
    /// Model that gave the credits.
    pub model: String,
    /// Value of all channels together.
    pub value: f64,
    /// Cost of all channels together; none where no cost is known.
    pub cost: Option<f64>,
    /// Return on ad spend of the channels with a cost; none without.
    pub roas: Option<f64>,
    /// Source of the costs; none where no cost is known.
    pub cost_source: Option<CostSource>,
    /// True where spend was given and left out: it is of all deals together, and the filter keeps some of them.
    pub spend_left_out: bool,
    /// The channels, the greatest value first, then by name.
    pub channels: Vec<ChannelInsight>,
}

/// Insight into one channel: its value beside its cost, and a recommendation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ChannelInsight {
    /// Channel.
    pub channel: String,
    /// Value that it earned.
    pub value: f64,
    /// Share of the value of all channels; none when nothing was earned.
    pub share: Option<f64>,
    /// Opportunities that it earned: the sum of its credits.
    pub opportunities: f64,
    /// Distinct touches of deals that were won.
    pub touches: u64,
    /// Cost; none where none is known.
    pub cost: Option<f64>,
    /// `(margin · value − cost) / cost`; none without a cost above 0.
    pub roi: Option<f64>,
    /// `value / cost`; none without a cost above 0.
    pub roas: Option<f64>,
    /// `cost / opportunities`; none without a cost or without opportunities.
    pub cost_per_opportunity: Option<f64>,
    /// Share of value over share of cost, among the channels with a cost: above 1 it earns more for its money than the others.
    pub efficiency: Option<f64>,
    /// Place by efficiency, from 1; channels of the same efficiency share it.
    pub efficiency_rank: Option<u64>,
    /// Kinds of its touches, by name.
    pub kinds: Vec<String>,
    /// Action that is advised: `scale`, `hold`, `review`, `cut`, `track_cost`, `track_value` where no deal that was won has an
    /// amount, or one of a rule of your own.
    pub recommendation: String,
    /// The rule that decided.
    pub rule: String,
    /// The reason as a sentence, with the numbers.
    pub sentence: String,
}

/// Weighted value of the open pipeline that one channel may earn.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PipelineChannel {
    /// Channel.
    pub channel: String,
    /// Value: the amounts of open deals times their probabilities.
    pub value: f64,
    /// Share of the value of all channels; none where there is none.
    pub share: Option<f64>,
    /// Open opportunities: the sum of its credits.
    pub opportunities: f64,
    /// Distinct touches.
    pub touches: u64,
    /// Kinds of its touches, by name.
    pub kinds: Vec<String>,
}

/// Weighted values of the channels, the greatest first, then by name.
pub(super) fn pipeline_channels(credits: &Credits, filter: &ReportFilter) -> Result<Vec<PipelineChannel>> {
    let earned = earned(&Scope::new(credits, filter)?, false);
    let total = earned.values().map(|earned| earned.value.value()).collect::<Sum>().value();
    let channel = |(channel, earned): (String, Earned)| PipelineChannel {
        channel,
        value: earned.value.value(),
        share: share(earned.value.value(), total),
        opportunities: earned.opportunities.value(),
        touches: earned.touches,
        kinds: earned.kinds.into_iter().collect(),
    };
    let mut channels: Vec<PipelineChannel> = earned.into_iter().map(channel).collect();
    channels.small_sort_by(|a, b| b.value.total_cmp(&a.value).then_with(|| a.channel.cmp(&b.channel)));
    Ok(channels)
}

/// Totals of the touches of a channel.
#[derive(Default)]
struct Earned {
    opportunities: Sum,
    value: Sum,
    touches: u64,
    cost: Option<Sum>,
    kinds: BTreeSet<String>,
}

impl ChannelInsights {
    /// Insights by credits and spend.
    ///
    /// Costs are those of `spend`; without any they are those of the touches of closed deals, where touches have costs: what
    /// was spent on deals that were lost is a cost too. A period of the
    /// filter cuts spend in proportion to time. Spend is of all deals together: a filter of accounts, deal sizes or
    /// segments leaves it out, so that a part of the value is never set against the whole cost.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::domain::{Period, Spend};
    /// use attribution_core::report::{ChannelInsights, InsightOptions, ReportFilter};
    /// use attribution_core::{Conversion, JourneyRules, Journeys, ModelSpec, Touchpoint};
    ///
    /// let touches = [
    ///     Touchpoint::new("acme", "2026-01-01".parse()?, "webinar"),
    ///     Touchpoint::new("acme", "2026-01-03".parse()?, "email"),
    /// ];
    /// let deals = [Conversion::new("acme", "2026-01-09".parse()?, 100.0)];
    /// let journeys = Journeys::build(&JourneyRules::default(), &touches, &deals)?;
    /// let credits = ModelSpec::linear().attribute(&journeys)?;
    /// let spend = [Spend::new("webinar", Period::ALWAYS, 20.0)];
    /// let filter = ReportFilter::default();
    /// let insights = ChannelInsights::new(&credits, &spend, &InsightOptions::default(), &filter)?;
    /// let of = |channel: &str| insights.channels.iter().find(|insight| insight.channel == channel);
    /// assert_eq!(of("webinar").and_then(|webinar| webinar.roas), Some(2.5));
    /// assert_eq!(of("email").map(|email| email.recommendation.as_str()), Some("track_cost"));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    ///
    /// # Errors
    /// `INVALID_CONFIG` for options out of range and for a filter that names what no deal has; `INVALID_INPUT` for a spend that
    /// cannot be used; `MISSING_DATA` for path counts, and for a filter of deals where there are none.
    pub fn new(
        credits: &Credits,
        spend: &[Spend],
        options: &InsightOptions,
        filter: &ReportFilter,
    ) -> Result<Self> {
        let scope = Scope::new(credits, filter)?;
        let is_left_out = !spend.is_empty() && filter.picks_deals();
        let of_spend = !spend.is_empty() && !is_left_out;
        let earned = earned(&scope, !of_spend);
        let (spend, cost_source) = costs(&earned, of_spend.then_some(spend), filter);
        let mut returns = RoiOptions::default().with_margin(options.margin).with_rules(options.rules.clone());
        returns.period = filter.period;
        let groups = earned.iter().map(|(channel, earned)| {
            (vec![Some(channel.clone())], earned.opportunities.value(), earned.value.value())
        });
        let basis = (&[Dimension::Channel][..], credits.journeys().currency());
        let table = RoiTable::of_earned(basis, groups, &spend, &returns)?;
        let total = earned.values().map(|earned| earned.value.value()).collect::<Sum>().value();
        let mut advice: BTreeMap<&[Option<String>], &Advice> = BTreeMap::new();
        advice.extend(table.advice.iter().map(|advice| (advice.keys.as_slice(), advice)));
        let insight = |row: &RoiRow| {
            let channel = row.keys.first().cloned().flatten().unwrap_or_default();
            let own = earned.get(&channel);
            ChannelInsight::new(channel, row, own, total, advice.get(row.keys.as_slice()).copied())
        };
        let mut channels: Vec<ChannelInsight> = table.rows.iter().map(insight).collect();
        rank(&mut channels);
        channels.small_sort_by(|a, b| b.value.total_cmp(&a.value).then_with(|| a.channel.cmp(&b.channel)));
        Ok(Self {
            model: credits.model().to_owned(),
            value: total,
            cost: cost_source.and(table.total.cost),
            roas: table.total.roas,
            cost_source,
            spend_left_out: is_left_out,
            channels,
        })
    }
}

/// Cost of a touch, where it is known.
fn cost(journey: Journey<'_>, position: usize) -> Option<f64> {
    journey.numbers(NumberField::Cost)?.get(position).copied().filter(|cost| !cost.is_nan())
}

/// Totals of the touches of each channel; `with_lost` adds the costs of touches of lost deals, which earn nothing.
fn earned(scope: &Scope<'_>, with_lost: bool) -> BTreeMap<String, Earned> {
    let mut by_code: BTreeMap<u32, Earned> = BTreeMap::new();
    let mut seen = scope.unseen();
    for touch in scope.touches() {
        let (journey, position) = (touch.journey, touch.position);
        let Some(channel) = journey.channels().get(position) else { continue };
        let own = by_code.entry(*channel).or_default();
        own.opportunities.add(touch.weight);
        own.value.add(touch.value);
        if !seen.is_new(touch.row) {
            continue;
        }
        own.touches += 1;
        if let Some(cost) = cost(journey, position) {
            own.cost.get_or_insert_default().add(cost);
        }
        let kind = journey.text(TextField::Kind, position);
        own.kinds.extend(kind.filter(|kind| !own.kinds.contains(*kind)).map(str::to_owned));
    }
    for touch in scope.lost_touches().filter(|_| with_lost) {
        let Some(channel) = touch.journey.channels().get(touch.position) else { continue };
        if let Some(cost) = cost(touch.journey, touch.position).filter(|_| seen.is_new(touch.row)) {
            by_code.entry(*channel).or_default().cost.get_or_insert_default().add(cost);
        }
    }
    let names = scope.all_journeys().channels();
    by_code.into_iter().filter_map(|(code, earned)| Some((names.name(code)?.to_owned(), earned))).collect()
}

/// The costs of a report as spend, and where they come from: from `spend`, or else from touches.
fn costs(
    earned: &BTreeMap<String, Earned>,
    spend: Option<&[Spend]>,
    filter: &ReportFilter,
) -> (Vec<Spend>, Option<CostSource>) {
    let within = filter.period.unwrap_or(Period::ALWAYS);
    if let Some(spend) = spend {
        // An amount for the whole time that is looked at is not cut to a part of it.
        let whole = |one: &Spend| Spend {
            period: if one.period == Period::ALWAYS { within } else { one.period },
            ..one.clone()
        };
        return (spend.iter().map(whole).collect(), Some(CostSource::Spend));
    }
    let of_touches = earned.iter().filter_map(|(channel, earned)| Some((channel, earned.cost?)));
    let spend: Vec<Spend> =
        of_touches.map(|(channel, cost)| Spend::new(channel, within, cost.value())).collect();
    let source = (!spend.is_empty()).then_some(CostSource::Touches);
    (spend, source)
}

/// Gives each channel with an efficiency its place.
fn rank(channels: &mut [ChannelInsight]) {
    let mut efficiencies: Vec<f64> = channels.iter().filter_map(|channel| channel.efficiency).collect();
    efficiencies.small_sort_by(|a, b| b.total_cmp(a));
    for channel in channels {
        let better = |own: f64| efficiencies.partition_point(|other| *other > own) as u64;
        channel.efficiency_rank = channel.efficiency.map(|own| 1 + better(own));
    }
}

impl ChannelInsight {
    fn new(
        channel: String,
        row: &RoiRow,
        earned: Option<&Earned>,
        total: f64,
        advice: Option<&Advice>,
    ) -> Self {
        let (recommendation, rule, sentence) = advised(&channel, row, advice, share(row.value, total));
        Self {
            value: row.value,
            share: share(row.value, total),
            opportunities: row.conversions,
            touches: earned.map_or(0, |earned| earned.touches),
            cost: row.cost,
            roi: row.roi,
            roas: row.roas,
            cost_per_opportunity: row.cpa,
            efficiency: row.efficiency_index,
            efficiency_rank: None,
            kinds: earned.map(|earned| earned.kinds.iter().cloned().collect()).unwrap_or_default(),
            recommendation,
            rule,
            sentence,
            channel,
        }
    }
}

/// Action, rule and sentence for a channel: that of the first rule that applies, else it is held, or its cost is to be known.
fn advised(
    channel: &str,
    row: &RoiRow,
    advice: Option<&Advice>,
    share: Option<f64>,
) -> (String, String, String) {
    if row.conversions > 0.0 && row.value == 0.0 && share.is_none() {
        // Without any value every return is a total loss, which says something of the records and nothing of the channel.
        let sentence =
            format!("track the amounts of deals: no deal that {channel} had a part in has a value");
        return ("track_value".into(), "no_value".into(), sentence);
    }
    let percent =
        share.map_or_else(|| "nothing".to_owned(), |share| format!("{:.1}% of the value", 100.0 * share));
    if row.cost.is_none_or(|cost| cost == 0.0) {
        let cost = if row.cost.is_some() { "its cost is given as 0" } else { "no cost of it is known" };
        let sentence = format!("track the cost of {channel}: it earned {percent}, and {cost}");
        return ("track_cost".into(), "no_cost".into(), sentence);
    }
    if let Some(advice) = advice {
        let sentence = format!("{} {channel}: {}", words(&advice.action), words(&advice.reason));
        return (advice.action.clone(), advice.rule.clone(), sentence);
    }
    let efficiency = row
        .efficiency_index
        .map_or_else(String::new, |index| format!(", {index:.2} times its share of the cost"));
    let sentence = format!("hold {channel}: it earned {percent}{efficiency}");
    ("hold".into(), "earns_its_share".into(), sentence)
}

/// Names of the library as words.
fn words(text: &str) -> String {
    text.replace('_', " ")
}

#[cfg(test)]
#[path = "channel_insights_tests.rs"]
mod tests;
