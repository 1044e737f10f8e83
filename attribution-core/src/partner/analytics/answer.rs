//! Answer of partner analytics.

use serde::Serialize;

use super::rates::{RoleRow, TimeToClose, WinRateComparison};
use super::spread::{Concentration, DealsByPartners, PartnerOverlap, RankedPartner};
use super::tables::{AttributedMonth, PartnerMoney, PartnerMonth, PartnerRow};
use crate::inference::HistogramBin;
use crate::partner::PartnerRowSetAside;

/// Account of the rows of partner analytics. Always `deals + evidence + awards = deals_used + evidence_used + awards_used + set_aside`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AnalyticsCounts {
    /// Deals given.
    pub deals: u64,
    /// Deals that count.
    pub deals_used: u64,
    /// Rows of evidence given.
    pub evidence: u64,
    /// Rows of evidence that count.
    pub evidence_used: u64,
    /// Awards given.
    pub awards: u64,
    /// Awards that count.
    pub awards_used: u64,
    /// Rows that do not count.
    pub set_aside: u64,
}

/// Totals of partner analytics. Always `deals = open + won + lost = with_partner + without_partner`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AnalyticsTotals {
    /// Deals that count.
    pub deals: u64,
    /// Open ones.
    pub open: u64,
    /// Won ones.
    pub won: u64,
    /// Lost ones.
    pub lost: u64,
    /// Deals with evidence of a partner.
    pub with_partner: u64,
    /// Deals without.
    pub without_partner: u64,
    /// Deals that a partner sourced.
    pub sourced: u64,
    /// Deals that a partner influenced, whoever sourced them.
    pub influenced: u64,
    /// Partners with evidence or an award.
    pub partners: u64,
}

/// Partner analytics: what partners brought, won and earned.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PartnerAnalytics {
    /// Account of every row.
    pub counts: AnalyticsCounts,
    /// Totals.
    pub totals: AnalyticsTotals,
    /// Win rate of deals with a partner, against that of deals without one.
    pub win_rate: WinRateComparison,
    /// Time to close of deals with a partner, and of those without one.
    pub time_to_close: TimeToClose,
    /// Amounts by currency, each deal once.
    pub money: Vec<PartnerMoney>,
    /// Partners by name; their deals may count several times, what is attributed adds up.
    pub partners: Vec<PartnerRow>,
    /// Amounts of partners by currency.
    pub partner_money: Vec<PartnerMoney>,
    /// Roles by name, with their win rates.
    pub roles: Vec<RoleRow>,
    /// Months in which something happened to deals with a partner, in order.
    pub trend: Vec<PartnerMonth>,
    /// Amounts that awards gave, by month of the close, partner and currency.
    pub attributed_trend: Vec<AttributedMonth>,
    /// Deals by the number of their partners.
    pub splits: Vec<DealsByPartners>,
    /// Shares of awards from 0 to 1, in ten bins; those of refunds are left out.
    pub shares: Vec<HistogramBin>,
    /// Shares above 1, which are in no bin.
    pub shares_above_one: u64,
    /// Partners at the top and at the bottom of each ranking.
    pub rankings: Vec<RankedPartner>,
    /// Pairs of partners with the most deals in common.
    pub overlaps: Vec<PartnerOverlap>,
    /// Pairs of partners with a deal in common, listed or not.
    pub overlapping_pairs: u64,
    /// Deals with too many partners to be paired, which are in no overlap.
    pub overlap_deals_left_out: u64,
    /// Concentration on few partners, by measure and currency.
    pub concentration: Vec<Concentration>,
    /// Rows that do not count.
    pub set_aside: Vec<PartnerRowSetAside>,
}
