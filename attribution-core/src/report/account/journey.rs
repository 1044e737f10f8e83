//! The journey of an account: who of it was touched when, and what became of its deals.

use std::collections::BTreeMap;

use serde::Serialize;

use super::people::{AccountMilestone, Stakeholder, committee, milestones, stakeholders};
use super::touch::AccountTouch;
use crate::domain::{DealStatus, Deals, Journey, Journeys, Opportunity, TextField, Timestamp, days_between};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{SmallSort, Sum, count_f64};
use crate::report::filter::{ReportFilter, unknown};
use crate::report::pipeline::journeys_of_deals;
use crate::report::scope::sides;

/// Journey of an account: all touches of all its deals, won, lost and open, in the order of time, each once.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AccountJourney {
    /// Id of the account.
    pub account: String,
    /// Its name for people.
    pub name: Option<String>,
    /// Segment of the market.
    pub segment: Option<String>,
    /// Industry.
    pub industry: Option<String>,
    /// Size of its deals.
    pub deal_size: Option<String>,
    /// Distinct touches.
    pub touches: u64,
    /// Moment of the first touch.
    pub first_at: Option<Timestamp>,
    /// Moment of the last touch.
    pub last_at: Option<Timestamp>,
    /// Days from the first touch to the last.
    pub span_days: Option<f64>,
    /// Longest gap between two touches that follow each other, in days; none with fewer than two touches.
    pub longest_gap_days: Option<f64>,
    /// Moment at which the longest gap began.
    pub longest_gap_from: Option<Timestamp>,
    /// Mean gap between touches, in days; none with fewer than two touches.
    pub mean_gap_days: Option<f64>,
    /// Distinct people who were touched.
    pub engaged: u64,
    /// Touches of which no person is known.
    pub touches_without_lead: u64,
    /// Size of the buying committee: people with a contact role in a deal, else the largest head count of the deals.
    pub committee_size: f64,
    /// Share of the committee that was touched, at most 1; none where no committee is known.
    pub engaged_share: Option<f64>,
    /// The deals, by creation.
    pub deals: Vec<AccountDeal>,
    /// The people, those with the most touches first.
    pub stakeholders: Vec<Stakeholder>,
    /// Milestones of the deals, in the order of time.
    pub milestones: Vec<AccountMilestone>,
    /// The touches, in the order of time.
    pub touchpoints: Vec<AccountTouch>,
}

/// Deal of an account.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AccountDeal {
    /// Opportunity.
    pub opportunity: String,
    /// Its name for people.
    pub name: Option<String>,
    /// Status of the deal.
    pub status: DealStatus,
    /// Stage that it is in.
    pub stage: Option<String>,
    /// Amount, not weighted by a probability.
    pub amount: Option<f64>,
    /// Moment of the creation.
    pub created_at: Option<Timestamp>,
    /// Moment of the close; none while it is open.
    #[serde(serialize_with = "crate::time::date_or_time_or_none")]
    pub closed_at: Option<Timestamp>,
    /// Length of the sales cycle in days, where it is known.
    pub cycle_days: Option<f64>,
    /// Touches of the deal.
    pub touches: u64,
}

/// Touches by moment and row, so that one of several deals is there once.
type Timeline = BTreeMap<(i64, u32), AccountTouch>;

impl AccountJourney {
    /// The journey of an account, of those of its deals that a filter admits.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for an account that no record names, with the nearest one; `MISSING_DATA` for journeys without deals.
    pub fn new(journeys: &Journeys, account: &str, filter: &ReportFilter) -> Result<Self> {
        let deals = journeys.deals().ok_or_else(|| {
            let detail = "expected journeys of deals, which accounts are known of";
            Error::new(ErrorKind::MissingData, "opportunities", detail)
        })?;
        filter.check(journeys)?;
        let known = || known_accounts(deals);
        if !known().any(|name| name == account) {
            return Err(unknown("account", "an account", account, known()));
        }
        let of_account = |row: &usize| {
            deals.opportunities().get(*row).is_some_and(|deal| deal.account.as_deref() == Some(account))
        };
        let rows = (0..deals.opportunities().len()).filter(of_account);
        let mut rows: Vec<usize> = rows.filter(|row| filter.admits_deal(deals, *row)).collect();
        rows.small_sort_by_key(|row| deals.opportunities().get(*row).map(|deal| deal.created_at));
        let of_deal = journeys_of_deals(journeys, deals);
        let mut timeline = Timeline::new();
        let mut own = Vec::with_capacity(rows.len());
        for row in &rows {
            let journey = of_deal.get(*row).copied().flatten();
            let before = journey.map_or(0, |journey| add(&mut timeline, &journey, filter));
            own.extend(deals.opportunities().get(*row).map(|deal| AccountDeal::new(deal, before)));
        }
        // Touches of the account that no deal has: from before the first, or after the last.
        let without_deal = journeys.iter().filter(|journey| journey.deal_row().is_none());
        let is_own =
            |journey: &Journey<'_>| journey.text(TextField::Account, 0).or(journey.key()) == Some(account);
        for journey in without_deal.filter(|journey| is_own(journey) && filter.admits(journeys, journey)) {
            add(&mut timeline, &journey, filter);
        }
        let record = deals.account(account);
        let text = |field: fn(&crate::domain::Account) -> &Option<String>| field(record?).clone();
        let mut journey = Self {
            account: account.to_owned(),
            name: text(|account| &account.name),
            segment: text(|account| &account.segment),
            industry: text(|account| &account.industry),
            deal_size: text(|account| &account.deal_size),
            milestones: milestones(deals, &rows),
            deals: own,
            ..Self::of_touches(timeline)
        };
        journey.stakeholders = stakeholders(deals, &rows, &journey.touchpoints);
        journey.engaged = journey.stakeholders.iter().filter(|person| person.touches > 0).count() as u64;
        (journey.committee_size, journey.engaged_share) = committee(deals, &rows, &journey.stakeholders);
        Ok(journey)
    }

    /// Figures of a timeline alone: its ends and its gaps.
    fn of_touches(timeline: Timeline) -> Self {
        let times: Vec<i64> = timeline.keys().map(|(at, _)| *at).collect();
        let mut touchpoints: Vec<AccountTouch> = timeline.into_values().collect();
        let gaps: Vec<f64> =
            times.windows(2).filter_map(|pair| Some(days_between(*pair.first()?, *pair.last()?))).collect();
        for (touch, gap) in touchpoints.iter_mut().skip(1).zip(&gaps) {
            touch.gap_days = Some(*gap);
        }
        let longest = gaps
            .iter()
            .copied()
            .fold(None, |longest: Option<f64>, gap| Some(longest.map_or(gap, |longest| longest.max(gap))));
        let begins = longest.and_then(|longest| gaps.iter().position(|gap| *gap == longest));
        let all = gaps.iter().copied().collect::<Sum>().value();
        Self {
            account: String::new(),
            name: None,
            segment: None,
            industry: None,
            deal_size: None,
            touches: touchpoints.len() as u64,
            first_at: touchpoints.first().and_then(|touch| touch.at),
            last_at: touchpoints.last().and_then(|touch| touch.at),
            span_days: times.first().zip(times.last()).map(|(first, last)| days_between(*first, *last)),
            longest_gap_days: longest,
            longest_gap_from: begins.and_then(|index| touchpoints.get(index)?.at),
            mean_gap_days: (!gaps.is_empty()).then(|| all / count_f64(gaps.len() as u64)),
            engaged: 0,
            touches_without_lead: touchpoints.iter().filter(|touch| touch.lead.is_none()).count() as u64,
            committee_size: 0.0,
            engaged_share: None,
            deals: Vec::new(),
            stakeholders: Vec::new(),
            milestones: Vec::new(),
            touchpoints,
        }
    }
}

impl AccountDeal {
    fn new(deal: &Opportunity, touches: u64) -> Self {
        Self {
            opportunity: deal.id.clone(),
            name: deal.name.clone(),
            status: deal.outcome(),
            stage: deal.stage.clone(),
            amount: deal.amount,
            created_at: deal.created_at,
            closed_at: deal.closed(),
            cycle_days: deal.cycle_days(),
            touches,
        }
    }
}

/// Every account that a record names.
fn known_accounts(deals: &Deals) -> impl Iterator<Item = &str> {
    let records = deals.accounts().iter().map(|account| account.id.as_str());
    let of_deals = deals.opportunities().iter().filter_map(|deal| deal.account.as_deref());
    let of_leads = deals.leads().iter().filter_map(|lead| lead.account.as_deref());
    records.chain(of_deals).chain(of_leads)
}

/// Adds the touches of a journey to a timeline; their number.
fn add(timeline: &mut Timeline, journey: &Journey<'_>, filter: &ReportFilter) -> u64 {
    let side_of = sides(journey);
    let opportunity = journey.opportunity().map(|deal| deal.id.clone());
    let mut added = 0;
    let touches = journey.rows().iter().zip(journey.micros()).enumerate();
    for (position, (row, at)) in touches.filter(|(_, (_, at))| filter.admits_touch(**at)) {
        let text = |field| journey.text(field, position).map(str::to_owned);
        let touch = timeline.entry((*at, *row)).or_insert_with(|| AccountTouch {
            at: journey.at(position),
            gap_days: None,
            lead: text(TextField::Lead),
            side: side_of(position),
            channel: text(TextField::Channel).unwrap_or_default(),
            kind: text(TextField::Kind),
            campaign: text(TextField::Campaign),
            stage: text(TextField::Stage),
            opportunities: Vec::new(),
            row: *row,
            id: text(TextField::Id),
        });
        touch.opportunities.extend(opportunity.clone().filter(|deal| !touch.opportunities.contains(deal)));
        added += 1;
    }
    added
}

#[cfg(test)]
#[path = "journey_tests.rs"]
mod tests;
