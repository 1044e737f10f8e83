//! Deals of a period: those that were created within it.

use crate::domain::{Opportunity, Period};
use crate::error::{Error, ErrorKind, Result};

/// Refuses a period that ends before it starts.
pub(super) fn check_period(period: Option<Period>) -> Result<()> {
    match period.filter(|period| period.end <= period.start) {
        Some(Period { start, end }) => {
            let detail = format!("expected an end after {start}, got {end}");
            Err(Error::new(ErrorKind::InvalidConfig, "period", detail))
        }
        None => Ok(()),
    }
}

/// True for a deal that was created within the period; without a period every deal is.
pub(super) fn created_within(deal: &Opportunity, period: Option<Period>) -> bool {
    period.is_none_or(|period| deal.created_at.is_some_and(|at| period.start <= at && at < period.end))
}
