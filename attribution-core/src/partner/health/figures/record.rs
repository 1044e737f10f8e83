//! Figures of one partner.

use serde::Serialize;

use crate::domain::Check;
use crate::domain::money::Currency;
use crate::error::Result;
use crate::json::fields;

/// Figures of a partner that its health is judged by; what is not known is left out.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct PartnerFigures {
    /// The partner.
    pub partner: String,
    /// Currency of the amounts, for who reads them.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// Revenue of the last 90 days; below 0 where refunds took back more than came in.
    #[serde(default)]
    pub revenue_recent: Option<f64>,
    /// Revenue of the 90 days before these.
    #[serde(default)]
    pub revenue_before: Option<f64>,
    /// Days since its last activity.
    #[serde(default)]
    pub days_since_activity: Option<f64>,
    /// Deals that were won.
    #[serde(default)]
    pub won: Option<u64>,
    /// Deals that were lost.
    #[serde(default)]
    pub lost: Option<u64>,
    /// Win rate of closed deals without it, 0 to 1.
    #[serde(default)]
    pub baseline_win_rate: Option<f64>,
    /// Amount of open deals.
    #[serde(default)]
    pub pipeline: Option<f64>,
    /// Target of the period that the pipeline is to cover.
    #[serde(default)]
    pub target: Option<f64>,
    /// Registrations that were approved.
    #[serde(default)]
    pub approved: Option<u64>,
    /// Registrations that were decided otherwise.
    #[serde(default)]
    pub not_approved: Option<u64>,
}

fields! {
    PartnerFigures {
        partner, currency by crate::domain::filled as Option<Currency> = default, revenue_recent = default,
        revenue_before = default, days_since_activity = default, won = default, lost = default,
        baseline_win_rate = default, pipeline = default, target = default, approved = default,
        not_approved = default
    }
}

impl PartnerFigures {
    /// A partner of whom nothing is known.
    pub fn new(partner: impl Into<String>) -> Self {
        Self { partner: partner.into(), ..Self::default() }
    }

    /// Checks the figures.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no partner, a negative or infinite number, revenue that is not finite, and a win rate
    /// above 1.
    pub fn validate(&self) -> Result<()> {
        let revenues = [("revenue_recent", self.revenue_recent), ("revenue_before", self.revenue_before)];
        let check = Check::default().named("partner", &self.partner);
        let check = revenues.into_iter().fold(check, |check, (path, revenue)| {
            check.that(revenue.is_none_or(f64::is_finite), path, || "expected a finite number".into())
        });
        check
            .in_range("days_since_activity", self.days_since_activity, f64::MAX)
            .in_range("baseline_win_rate", self.baseline_win_rate, 1.0)
            .in_range("pipeline", self.pipeline, f64::MAX)
            .in_range("target", self.target, f64::MAX)
            .done()
    }
}
