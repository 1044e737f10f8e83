//! The filter of a report: which deals and which touches it is about.

use serde::{Deserialize, Serialize};

use crate::domain::{DealStatus, Deals, Journey, Journeys, Period, Timestamp, word};
use crate::error::{Error, ErrorKind, Result, nearest};
use crate::json::{fields, setters};

/// Date that a period of a report is compared with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PeriodOf {
    /// Close of a deal, and creation of an open one: deals are in the report or not, with all their touches.
    #[default]
    Close,
    /// Touch: deals of any date are in the report, with those of their touches that lie in the period.
    Touch,
}

/// Filter of a report: accounts, deal sizes, segments and a period. What is empty filters nothing.
///
/// A deal must pass all that is given: it is of one of the accounts, of one of the sizes and of one of the segments. Sizes
/// and segments are those of the deal, else of its account, whatever their case. Of a report by touches the credits keep
/// their weights: what touches outside the period earned is left out, and is given to no other.
///
/// # Examples
/// ```
/// use attribution_core::report::ReportFilter;
///
/// let filter = ReportFilter::default().with_deal_sizes(vec!["enterprise".into()]);
/// assert!(filter.validate().is_ok());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct ReportFilter {
    /// Ids of the accounts.
    pub accounts: Vec<String>,
    /// Deal sizes, such as `enterprise`.
    pub deal_sizes: Vec<String>,
    /// Segments of the market.
    pub segments: Vec<String>,
    /// Period, from its start up to but not including its end.
    pub period: Option<Period>,
    /// Date that the period is compared with: that of the close, unless touches are asked for.
    pub period_of: PeriodOf,
}

fields! { ReportFilter: accounts, deal_sizes, segments, period, period_of }

setters! { ReportFilter:
    with_accounts(accounts: Vec<String>),
    with_deal_sizes(deal_sizes: Vec<String>),
    with_segments(segments: Vec<String>),
    with_period(period: Option<Period>),
    with_period_of(period_of: PeriodOf),
}

impl ReportFilter {
    /// Checks the filter on its own.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a period that ends before it starts.
    pub fn validate(&self) -> Result<()> {
        match self.period.filter(|period| period.end <= period.start) {
            Some(Period { start, end }) => {
                let detail = format!("expected an end after {start}, got {end}");
                Err(Error::new(ErrorKind::InvalidConfig, "filter.period", detail))
            }
            None => Ok(()),
        }
    }

    /// True when it keeps only some accounts, sizes or segments.
    #[must_use]
    pub fn picks_deals(&self) -> bool {
        !(self.accounts.is_empty() && self.deal_sizes.is_empty() && self.segments.is_empty())
    }

    /// Checks the filter against journeys: what it names must be there.
    pub(crate) fn check(&self, journeys: &Journeys) -> Result<()> {
        self.validate()?;
        if !journeys.has_times() {
            let detail = "expected touches with times, which a report needs, got path counts";
            return Err(Error::new(ErrorKind::MissingData, "touchpoints", detail));
        }
        match journeys.deals() {
            Some(deals) => self.check_names(deals),
            None if self.picks_deals() => {
                let detail =
                    "expected journeys of deals, which accounts, deal sizes and segments are known of";
                Err(Error::new(ErrorKind::MissingData, "opportunities", detail))
            }
            None => Ok(()),
        }
    }

    /// Refuses names that no deal has: a report of nothing is mostly a name that was mistyped.
    pub(crate) fn check_names(&self, deals: &Deals) -> Result<()> {
        let of_deals = deals.opportunities();
        let accounts = || of_deals.iter().filter_map(|deal| deal.account.as_deref());
        let accounts = || accounts().chain(deals.accounts().iter().map(|account| account.id.as_str()));
        let sizes = || of_deals.iter().filter_map(|deal| deals.deal_size(deal));
        let segments = || of_deals.iter().filter_map(|deal| deals.segment(deal));
        for (index, account) in self.accounts.iter().enumerate() {
            if !accounts().any(|known| known == account) {
                return Err(unknown(format!("filter.accounts[{index}]"), "an account", account, accounts()));
            }
        }
        for (index, size) in self.deal_sizes.iter().enumerate() {
            if !sizes().any(|known| word(known) == word(size)) {
                return Err(unknown(format!("filter.deal_sizes[{index}]"), "a deal size", size, sizes()));
            }
        }
        for (index, segment) in self.segments.iter().enumerate() {
            if !segments().any(|known| word(known) == word(segment)) {
                return Err(unknown(format!("filter.segments[{index}]"), "a segment", segment, segments()));
            }
        }
        Ok(())
    }

    /// True for the deal in a row; a period of touches keeps every deal.
    pub(crate) fn admits_deal(&self, deals: &Deals, row: usize) -> bool {
        let Some(deal) = deals.opportunities().get(row) else { return false };
        let moment = if deal.outcome() == DealStatus::Open { deal.created_at } else { deal.closed() };
        self.picks(deals, row) && self.admits_close(moment)
    }

    /// True for a deal of the accounts, sizes and segments, of any date.
    pub(crate) fn picks(&self, deals: &Deals, row: usize) -> bool {
        let Some(deal) = deals.opportunities().get(row) else { return false };
        let listed = |names: &[String], name: Option<&str>| {
            names.is_empty() || name.is_some_and(|name| names.iter().any(|listed| word(listed) == word(name)))
        };
        let of_account = self.accounts.is_empty()
            || deal.account.as_ref().is_some_and(|account| self.accounts.contains(account));
        of_account
            && listed(&self.deal_sizes, deals.deal_size(deal))
            && listed(&self.segments, deals.segment(deal))
    }

    /// True for a journey; of one without a deal nothing is known but the moment of its conversion.
    pub(crate) fn admits(&self, journeys: &Journeys, journey: &Journey<'_>) -> bool {
        match (journeys.deals(), journey.deal_row()) {
            (Some(deals), Some(row)) => self.admits_deal(deals, row),
            _ => !self.picks_deals() && self.admits_close(journey.converted_at()),
        }
    }

    /// True for a touch of a deal that is admitted.
    pub(crate) fn admits_touch(&self, micros: i64) -> bool {
        let period = self.period.filter(|_| self.period_of == PeriodOf::Touch);
        period.is_none_or(|period| (period.start.micros()..period.end.micros()).contains(&micros))
    }

    fn admits_close(&self, moment: Option<Timestamp>) -> bool {
        let period = self.period.filter(|_| self.period_of == PeriodOf::Close);
        period.is_none_or(|period| moment.is_some_and(|at| (period.start..period.end).contains(&at)))
    }
}

/// An error for a name that is not there, with the nearest one that is.
pub(super) fn unknown<'a>(
    path: impl Into<String>,
    what: &str,
    name: &str,
    known: impl Iterator<Item = &'a str>,
) -> Error {
    let near = nearest(name, known).map_or_else(String::new, |near| format!("; did you mean {near}?"));
    Error::new(ErrorKind::InvalidConfig, path, format!("expected {what} of the deals, got {name:?}{near}"))
}

#[cfg(test)]
#[path = "filter_tests.rs"]
mod tests;
