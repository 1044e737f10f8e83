//! The report: every table of partner analytics from the same deals.

use std::collections::BTreeMap;

use super::answer::{AnalyticsCounts, AnalyticsTotals, PartnerAnalytics};
use super::options::PartnerAnalyticsOptions;
use super::rates::{WinRateComparison, WonDays, by_role};
use super::spread::{PartnerMeasure, Standings, concentration, overlaps, rankings, share_histogram, splits};
use super::tables::{PartnerMoney, PartnerRow, attributed_months, by_partner, money, months};
use crate::domain::money::Currency;
use crate::domain::{Award, Opportunity, PartnerEvidence};
use crate::error::Result;
use crate::math::count_f64;
use crate::partner::involvement::{DealPartners, Involvement, awarded_parts};

/// Partner analytics: deals sourced, influenced and won, win rates against the baseline with Wilson intervals, attributed amounts,
/// pipeline, trend, splits, rankings, time to close, overlap and concentration.
///
/// Reason to pick it: one look at what partners bring. Rates are associations: partners may join deals that would be won in any case.
///
/// # Method
/// Evidence counts for a deal when it is not later than its close and the report, has the least confidence, holds at the close if it
/// is a tag, and was approved if it is a registration. The sourcing partner is that of
/// [`sourced_or_influenced`](super::super::sourced_or_influenced). The baseline of a rate is closed deals without the partner or role.
/// Amounts are never added over currencies; what is attributed comes from awards alone.
///
/// # Examples
/// ```
/// use attribution_core::domain::{DealStatus, Opportunity, PartnerEvidence};
/// use attribution_core::partner::{PartnerAnalyticsOptions, partner_analytics};
///
/// let deal = |id: &str, status| {
///     let closed_at = "2026-02-01".parse().ok();
///     Opportunity { status: Some(status), closed_at, ..Opportunity::new(id) }
/// };
/// let deals = [deal("d1", DealStatus::Won), deal("d2", DealStatus::Lost)];
/// let evidence = [PartnerEvidence::new("e1", "P1", "d1")];
/// let found = partner_analytics(&deals, &evidence, &[], &PartnerAnalyticsOptions::default())?;
/// assert_eq!((found.totals.with_partner, found.partners[0].won), (1, 1));
/// assert_eq!(found.partners[0].win_rate.difference, Some(1.0));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a deal, evidence or an award that is none.
///
/// # References
/// Wilson, E. B. (1927), "Probable Inference, the Law of Succession, and Statistical Inference", JASA 22, 209–212.
pub fn partner_analytics(
    deals: &[Opportunity],
    evidence: &[PartnerEvidence],
    awards: &[Award],
    options: &PartnerAnalyticsOptions,
) -> Result<PartnerAnalytics> {
    let involvement = Involvement::new(deals, evidence, options.as_of, options.min_confidence.get())?;
    let ids = involvement.ids();
    let Involvement { deals: found, evidence_used, mut set_aside } = involvement;
    let (parts, awards_used) = awarded_parts(awards, &ids, options.as_of, &mut set_aside)?;
    let counts = AnalyticsCounts {
        deals: deals.len() as u64,
        deals_used: found.len() as u64,
        evidence: evidence.len() as u64,
        evidence_used,
        awards: awards.len() as u64,
        awards_used,
        set_aside: set_aside.len() as u64,
    };
    let own = by_partner(&found, &parts);
    let totals = totals(&found, own.len());
    let all = (totals.won, totals.won + totals.lost);
    let days = WonDays::new(&found);
    let partners: Vec<PartnerRow> =
        own.iter().map(|(partner, own)| own.row(partner, all, &days, options.confidence)).collect();
    let with_partner = || found.iter().enumerate().filter(|(_, deal)| !deal.partners.is_empty());
    let won = with_partner().filter(|(_, deal)| deal.is_won()).count() as u64;
    let closed = with_partner().filter(|(_, deal)| deal.is_closed()).count() as u64;
    let (money, partner_money) = money(&found, &parts);
    let standings = standings(&partners, &partner_money, options);
    let (shares, shares_above_one) = share_histogram(&parts);
    let (overlaps, overlapping_pairs, overlap_deals_left_out) = overlaps(&found, options.max_overlaps);
    Ok(PartnerAnalytics {
        counts,
        totals,
        win_rate: WinRateComparison::new((won, closed), all, options.confidence),
        time_to_close: days.of(with_partner().map(|(place, _)| place)),
        money,
        roles: by_role(&found, all, options.confidence),
        trend: months(&found),
        attributed_trend: attributed_months(&parts),
        splits: splits(&found),
        shares,
        shares_above_one,
        rankings: rankings(&standings, options.top),
        overlaps,
        overlapping_pairs,
        overlap_deals_left_out,
        concentration: concentration(&standings),
        partners,
        partner_money,
        set_aside,
    })
}

/// Totals of deals with so many partners.
fn totals(deals: &[DealPartners<'_>], partners: usize) -> AnalyticsTotals {
    let count = |is: &dyn Fn(&DealPartners<'_>) -> bool| deals.iter().filter(|deal| is(deal)).count() as u64;
    let won = count(&|deal| deal.is_won());
    let closed = count(&|deal| deal.is_closed());
    let with_partner = count(&|deal| !deal.partners.is_empty());
    let given = deals.len() as u64;
    AnalyticsTotals {
        deals: given,
        open: given - closed,
        won,
        lost: closed - won,
        with_partner,
        without_partner: given - with_partner,
        sourced: count(&|deal| deal.sourced.is_some()),
        influenced: count(&|deal| deal.partners.len() > usize::from(deal.sourced.is_some())),
        partners: partners as u64,
    }
}

/// Values of partners by each measure, amounts by currency.
fn standings<'a>(
    partners: &'a [PartnerRow],
    money: &'a [PartnerMoney],
    options: &PartnerAnalyticsOptions,
) -> Vec<Standings<'a>> {
    let mut attributed: BTreeMap<Currency, Vec<(&str, f64)>> = BTreeMap::new();
    for row in money {
        if let (Some(partner), Some(currency)) = (&row.partner, row.currency) {
            attributed.entry(currency).or_default().push((partner, row.attributed));
        }
    }
    let mut all: Vec<Standings<'a>> = attributed
        .into_iter()
        .map(|(currency, values)| Standings {
            measure: PartnerMeasure::Attributed,
            currency: Some(currency),
            values,
        })
        .collect();
    let counted = |measure, value: fn(&PartnerRow) -> u64| {
        let value = |row: &'a PartnerRow| (row.partner.as_str(), count_f64(value(row)));
        Standings { measure, currency: None, values: partners.iter().map(value).collect() }
    };
    all.push(counted(PartnerMeasure::Won, |row| row.won));
    all.push(counted(PartnerMeasure::Sourced, |row| row.sourced));
    let enough = |row: &&PartnerRow| row.win_rate.with.closed >= u64::from(options.min_closed);
    let rate = |row: &'a PartnerRow| Some((row.partner.as_str(), row.win_rate.with.rate?));
    all.push(Standings {
        measure: PartnerMeasure::WinRate,
        currency: None,
        values: partners.iter().filter(enough).filter_map(rate).collect(),
    });
    all
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
