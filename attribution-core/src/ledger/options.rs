//! Options of a ledger, which say its periods.

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};

/// Length of a ledger's periods.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum LedgerPeriod {
    /// Calendar months: `2026-01`.
    #[default]
    Month,
    /// Quarters of the fiscal year: `2026-Q1`.
    Quarter,
    /// Fiscal years: `2026`.
    Year,
}

/// Options of a ledger: its periods, which cannot change once it has begun.
///
/// # Examples
/// ```
/// use attribution_core::ledger::{Ledger, LedgerOptions, LedgerPeriod};
///
/// let options = LedgerOptions::default().with_period(LedgerPeriod::Quarter).with_fiscal_start(4);
/// let ledger = Ledger::new(options)?;
/// assert_eq!(ledger.period_of("2026-05-20".parse()?)?, "2027-Q1");
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct LedgerOptions {
    /// Length of the periods.
    pub period: LedgerPeriod,
    /// Offset from UTC of the clock by which periods begin, in minutes, -1080 to 1080. A date without a time has none.
    pub utc_offset_minutes: i32,
    /// Month in which the fiscal year begins, 1 to 12. A fiscal year is named by the calendar year in which it ends.
    pub fiscal_start: u8,
}

fields! { LedgerOptions: period, utc_offset_minutes, fiscal_start }

setters! { LedgerOptions:
    with_period(period: LedgerPeriod),
    with_utc_offset_minutes(utc_offset_minutes: i32),
    with_fiscal_start(fiscal_start: u8),
}

impl Default for LedgerOptions {
    fn default() -> Self {
        Self { period: LedgerPeriod::Month, utc_offset_minutes: 0, fiscal_start: 1 }
    }
}

/// Largest offset from UTC in minutes: no clock is further away.
const MOST_OFFSET: i32 = 18 * 60;

impl LedgerOptions {
    /// Reads options from JSON.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for unknown names, wrong types, and as [`LedgerOptions::validate`].
    pub fn from_json(json: &str) -> Result<Self> {
        let options: Self = Error::read(json)?;
        options.validate()?;
        Ok(options)
    }

    /// Checks the ranges.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for an offset of more than 18 hours, and a month outside 1 to 12.
    pub fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        if self.utc_offset_minutes.abs() > MOST_OFFSET {
            let detail = format!("expected minutes from -1080 to 1080, got {}", self.utc_offset_minutes);
            problems.push(Problem { path: "utc_offset_minutes".into(), detail });
        }
        if !(1..=12).contains(&self.fiscal_start) {
            let detail = format!("expected a month from 1 to 12, got {}", self.fiscal_start);
            problems.push(Problem { path: "fiscal_start".into(), detail });
        }
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }
}
