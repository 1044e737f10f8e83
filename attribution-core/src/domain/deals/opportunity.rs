//! The opportunity: a deal in the making, won, or lost.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::word::word;
use crate::domain::check::Check;
use crate::domain::money::Currency;
use crate::domain::{DAY_MICROS, days_between};
use crate::error::Result;
use crate::json::fields;
use crate::time::Timestamp;

/// Status of a deal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum DealStatus {
    /// Not closed yet.
    #[default]
    Open,
    /// Closed, and bought.
    Won,
    /// Closed, and not bought.
    Lost,
}

impl DealStatus {
    /// Every status.
    pub const ALL: [Self; 3] = [Self::Open, Self::Won, Self::Lost];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Won => "won",
            Self::Lost => "lost",
        }
    }

    /// The status called `name`, whatever its case.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let plain = word(name);
        Self::ALL.into_iter().find(|status| status.name() == plain)
    }

    /// The status that a stage of a CRM stands for: `Closed Won` of Salesforce, `closedlost` of HubSpot, or plain `Won`.
    #[must_use]
    pub fn from_stage(stage: &str) -> Option<Self> {
        match word(stage).as_str() {
            "won" | "closed_won" | "closedwon" => Some(Self::Won),
            "lost" | "closed_lost" | "closedlost" => Some(Self::Lost),
            _ => None,
        }
    }
}

/// Opportunity (deal): what an account may buy, with its amount and the moments of its way.
///
/// # Examples
/// ```
/// use attribution_core::domain::{DealStatus, Opportunity};
///
/// let deal = Opportunity {
///     account: Some("acme".into()),
///     stage: Some("Closed Won".into()),
///     amount: Some(100_000.0),
///     created_at: Some("2026-01-01T12:00:00Z".parse()?),
///     closed_at: Some("2026-04-11T12:00:00Z".parse()?),
///     ..Opportunity::new("deal-1")
/// };
/// deal.validate()?;
/// assert_eq!((deal.outcome(), deal.cycle_days()), (DealStatus::Won, Some(100.0)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
pub struct Opportunity {
    /// Identifies the opportunity; touches that belong to it alone name it in `opportunity`.
    pub id: String,
    /// Account that buys.
    pub account: Option<String>,
    /// Name for people.
    pub name: Option<String>,
    /// Status; where there is none, the stage says it, or a close with a probability of 1 or 0, and else it is open.
    pub status: Option<DealStatus>,
    /// Stage that it is in, in words of your own.
    pub stage: Option<String>,
    /// Moment when it was created: a milestone of `w_shaped` and `full_path`.
    pub created_at: Option<Timestamp>,
    /// Moment when it was closed. A date means the end of that day; of an open deal it is a forecast.
    #[serde(serialize_with = "crate::time::date_or_time_or_none")]
    pub closed_at: Option<Timestamp>,
    /// Moment when an open deal is expected to close.
    #[serde(serialize_with = "crate::time::date_or_time_or_none")]
    pub expected_close_at: Option<Timestamp>,
    /// Amount in major units of the currency; without one it counts with the value 0.
    pub amount: Option<f64>,
    /// Currency of `amount`; all opportunities share it.
    #[serde(deserialize_with = "crate::domain::check::filled")]
    pub currency: Option<Currency>,
    /// Probability that it will be won, 0 to 1.
    pub probability: Option<f64>,
    /// Size of the deal: `enterprise`, `mid_market`, `smb`, or words of your own.
    pub deal_size: Option<String>,
    /// Segment of the market.
    pub segment: Option<String>,
    /// Length of the sales cycle in days, where it is known better than by the moments; 0 is a value.
    pub sales_cycle_days: Option<f64>,
    /// Number of decision makers.
    pub decision_makers: Option<f64>,
    /// Number of people in the buying committee with a say who do not decide; the name `influencers` is read too.
    #[serde(alias = "influencers")]
    pub committee_influencers: Option<f64>,
    /// Kind of what is attributed, in words of your own: `opportunity`, `consumption`, `account`, …
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// Partner that the CRM names as the one of the deal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// Type of its revenue: `new`, `renewal`, `expansion`, or words of your own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revenue_type: Option<String>,
    /// Moment when its first lead was created, where no lead says it: a milestone of partners' `w_shaped`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub lead_created_at: Option<Timestamp>,
    /// Everything else that is known of it, by names of your own, for rules of partners.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    #[cfg_attr(feature = "schema", schemars(extend("default" = serde_json::json!({}))))]
    pub metadata: BTreeMap<String, String>,
}

fields! {
    Opportunity:
        id, account, name, status, stage, created_at, closed_at, expected_close_at, amount,
        currency by crate::domain::check::filled as Option<Currency>, probability, deal_size, segment,
        sales_cycle_days, decision_makers, committee_influencers or influencers, kind, partner, revenue_type,
        lead_created_at, metadata
}

impl Opportunity {
    /// An opportunity of which nothing else is known.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), ..Self::default() }
    }

    /// Status of the deal, as given or as the other fields say it.
    #[must_use]
    pub fn outcome(&self) -> DealStatus {
        if let Some(status) = self.status {
            return status;
        }
        if let Some(status) = self.stage.as_deref().and_then(DealStatus::from_stage) {
            return status;
        }
        match (self.closed_at, self.probability) {
            (Some(_), Some(1.0)) => DealStatus::Won,
            (Some(_), Some(0.0)) => DealStatus::Lost,
            _ => DealStatus::Open,
        }
    }

    /// Moment of the close: none of an open deal, whose date is a forecast; the creation where a closed one has none.
    #[must_use]
    pub fn closed(&self) -> Option<Timestamp> {
        match self.outcome() {
            DealStatus::Open => None,
            DealStatus::Won | DealStatus::Lost => self.closed_at.or(self.created_at),
        }
    }

    /// Moment of the close as it was noted: as it happened, or of an open deal as it is expected.
    #[must_use]
    pub fn close_or_forecast(&self) -> Option<Timestamp> {
        self.closed_at.or(self.expected_close_at)
    }

    /// Last moment of the close: none of an open deal, and none of a closed one whose close nobody noted.
    #[must_use]
    pub fn known_close(&self) -> Option<Timestamp> {
        self.closed_at.filter(|_| self.outcome() != DealStatus::Open).map(Timestamp::end)
    }

    /// Length of the sales cycle in days: as given, or from creation to close, 0 where both are on one day or the close
    /// came first; `None` where neither is known.
    #[must_use]
    pub fn cycle_days(&self) -> Option<f64> {
        if self.sales_cycle_days.is_some() {
            return self.sales_cycle_days;
        }
        let closed = self.closed_at.filter(|_| self.outcome() != DealStatus::Open)?;
        let created = self.created_at?;
        let days = days_between(created.micros(), closed.micros());
        let day = |at: Timestamp| at.micros().div_euclid(DAY_MICROS);
        let same_day = day(created) == day(closed);
        Some(if same_day { 0.0 } else { days.max(0.0) })
    }

    /// Checks the opportunity on its own.
    ///
    /// # Errors
    /// `INVALID_INPUT` with every problem: no id, a negative or infinite number, a probability above 1, and a closed deal of
    /// which no moment is known.
    pub fn validate(&self) -> Result<()> {
        let status = self.outcome();
        Check::default()
            .named("id", &self.id)
            .in_range("amount", self.amount, f64::MAX)
            .in_range("probability", self.probability, 1.0)
            .in_range("sales_cycle_days", self.sales_cycle_days, f64::MAX)
            .in_range("decision_makers", self.decision_makers, f64::MAX)
            .in_range("committee_influencers", self.committee_influencers, f64::MAX)
            .that(status == DealStatus::Open || self.closed().is_some(), "closed_at", || {
                format!("expected the moment when a {} deal was closed or created, got none", status.name())
            })
            .done()
    }
}
