//! Periods: their order, names, and the one in which a moment lies.

use crate::error::{Error, ErrorKind, Result};
use crate::ledger::options::{LedgerOptions, LedgerPeriod};
use crate::ledger::record::PeriodName;
use crate::time::Timestamp;

/// Microseconds of a minute.
const MINUTE: i64 = 60_000_000;

/// Period by its number: periods of the same ledger are in order, and the next one is one more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ledger) struct Period(i64);

impl LedgerOptions {
    /// Months that the fiscal year begins after January.
    fn shift(&self) -> i64 {
        i64::from(self.fiscal_start) - 1
    }

    /// The period in which a moment lies. A date is a day of the clock's own.
    pub(in crate::ledger) fn period_at(&self, at: Timestamp) -> Result<Period> {
        let at = if at.is_date() {
            at
        } else {
            Timestamp::from_micros(at.micros() + i64::from(self.utc_offset_minutes) * MINUTE)?
        };
        let month = at.month_number();
        Ok(Period(match self.period {
            LedgerPeriod::Month => month,
            LedgerPeriod::Quarter => (month - self.shift()).div_euclid(3),
            LedgerPeriod::Year => (month - self.shift()).div_euclid(12),
        }))
    }

    /// Name of a period.
    pub(in crate::ledger) fn name_of(&self, period: Period) -> Result<PeriodName> {
        let Period(number) = period;
        // A fiscal year that begins after January ends in the next calendar year.
        let ends_later = i64::from(self.fiscal_start > 1);
        let (year, part) = match self.period {
            LedgerPeriod::Month => (number.div_euclid(12), Some(("-", number.rem_euclid(12) + 1))),
            LedgerPeriod::Quarter => {
                (number.div_euclid(4) + ends_later, Some(("-Q", number.rem_euclid(4) + 1)))
            }
            LedgerPeriod::Year => (number + ends_later, None),
        };
        let year = u32::try_from(year).ok().filter(|year| *year <= 9999).ok_or_else(|| {
            Error::new(ErrorKind::InvalidInput, "period", "expected a period in the years 0 to 9999")
        })?;
        let part = part.map(|(between, part)| (between, u32::try_from(part).unwrap_or_default()));
        Ok(PeriodName::of_year(year, part))
    }

    /// The period of a name.
    pub(in crate::ledger) fn period_named(&self, name: &str) -> Result<Period> {
        let ends_later = i64::from(self.fiscal_start > 1);
        let number = |year: &str| year.parse::<i64>().ok();
        let found = match self.period {
            LedgerPeriod::Month => name.split_once('-').and_then(|(year, month)| {
                Some(number(year)? * 12 + number(month).filter(|month| (1..=12).contains(month))? - 1)
            }),
            LedgerPeriod::Quarter => name.split_once("-Q").and_then(|(year, part)| {
                let part = number(part).filter(|part| (1..=4).contains(part))?;
                Some((number(year)? - ends_later) * 4 + part - 1)
            }),
            LedgerPeriod::Year => number(name).map(|year| year - ends_later),
        };
        // Only the name that the period has: other spellings would be other texts in a record.
        let own = |period: &Period| self.name_of(*period).is_ok_and(|own| own.as_str() == name);
        found.map(Period).filter(own).ok_or_else(|| {
            let example = match self.period {
                LedgerPeriod::Month => "2026-01",
                LedgerPeriod::Quarter => "2026-Q1",
                LedgerPeriod::Year => "2026",
            };
            let detail = format!("expected a period such as {example}, got {name:?}");
            Error::new(ErrorKind::InvalidInput, "period", detail)
        })
    }
}

impl Period {
    /// The period after it.
    pub(in crate::ledger) const fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

#[cfg(test)]
#[path = "period_tests.rs"]
mod tests;
