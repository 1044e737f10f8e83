//! Partner analytics: what partners brought, won and earned, and how sure the rates are.
//!
//! In: deals, evidence of partners, and awards. Out: totals, tables by partner, role and month, splits, rankings, overlap and
//! concentration, each row that does not count with its reason. Never here: a sum of two currencies, or a rate without an interval.

mod answer;
mod options;
mod rates;
mod report;
mod spread;
mod tables;

pub use answer::{AnalyticsCounts, AnalyticsTotals, PartnerAnalytics};
pub use options::PartnerAnalyticsOptions;
pub use rates::{DaysToClose, RoleRow, TimeToClose, WinRate, WinRateComparison};
pub use report::partner_analytics;
pub use spread::{
    Concentration, DealsByPartners, PartnerMeasure, PartnerOverlap, RankedPartner, RankingEnd,
    herfindahl_hirschman_index,
};
pub use tables::{AttributedMonth, PartnerMoney, PartnerMonth, PartnerRow};
