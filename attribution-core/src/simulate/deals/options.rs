//! Options of invented deals.

use serde::Serialize;

use super::deal_size::LEAST_PEOPLE;
use crate::domain::Timestamp;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};

/// Options of invented deals: how many, over which period, how long they take, and how often they are won.
///
/// # Examples
/// ```
/// use attribution_core::simulate::SimulatedDealsOptions;
///
/// let options = SimulatedDealsOptions::default().with_accounts(100).with_win_rate(0.5);
/// assert!(options.validate().is_ok());
/// assert_eq!(options.with_win_rate(2.0).validate().unwrap_err().path(), "win_rate");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct SimulatedDealsOptions {
    /// Number of accounts.
    pub accounts: u32,
    /// Mean number of opportunities of an account (Poisson), 0 to 100; some accounts have none.
    pub mean_deals: f64,
    /// Mean number of leads of an account, 2 to 1000; large accounts have more.
    pub mean_leads: f64,
    /// Mean number of touches on the way to the close of an opportunity, 0 to 1000; those outside the period are not seen.
    pub mean_touches: f64,
    /// Win rate of closed deals, 0 to 1.
    pub win_rate: f64,
    /// Standard deviation of the logarithm of the length of sales cycles, 0 to 2. Their medians are 270 days for
    /// `enterprise`, 150 for `mid_market` and 60 for `smb`.
    pub cycle_sigma: f64,
    /// Missing part of what people fill in, 0 to 1: scores, tiers, head counts, contact roles, and of a touch its
    /// person, engagement, stage and side.
    pub missing: f64,
    /// Start of the period in which opportunities are created and touches seen.
    pub start: Timestamp,
    /// End of the period, which is not part of it: deals that are not closed by then are open.
    pub end: Timestamp,
    /// Fixes everything that is left to chance.
    pub seed: u64,
}

fields! {
    SimulatedDealsOptions:
        accounts, mean_deals, mean_leads, mean_touches, win_rate, cycle_sigma, missing, start, end, seed
}

setters! { SimulatedDealsOptions:
    with_accounts(accounts: u32),
    with_mean_deals(mean_deals: f64),
    with_mean_leads(mean_leads: f64),
    with_mean_touches(mean_touches: f64),
    with_win_rate(win_rate: f64),
    with_cycle_sigma(cycle_sigma: f64),
    with_missing(missing: f64),
    with_start(start: Timestamp),
    with_end(end: Timestamp),
    with_seed(seed: u64),
}

/// 2024-01-01T00:00:00Z.
const START: i64 = 1_704_067_200_000_000;
/// 2026-01-01T00:00:00Z.
const END: i64 = 1_767_225_600_000_000;
/// Microseconds of a second.
const SECOND: i64 = 1_000_000;
/// The shortest period, in days.
const SHORTEST: f64 = 1.0;
/// The most touches, and the most leads.
const LIMIT: f64 = 1e8;

impl Default for SimulatedDealsOptions {
    fn default() -> Self {
        // Only years outside 0 to 9999 are refused.
        let moment = |micros| Timestamp::from_micros(micros).unwrap_or(Timestamp::MAX);
        Self {
            accounts: 2_000,
            mean_deals: 1.0,
            mean_leads: 5.0,
            mean_touches: 15.0,
            win_rate: 0.3,
            cycle_sigma: 0.5,
            missing: 0.1,
            start: moment(START),
            end: moment(END),
            seed: 1,
        }
    }
}

impl SimulatedDealsOptions {
    /// Checks that deals can be generated.
    ///
    /// # Errors
    /// `INVALID_CONFIG` with every number that is out of range, and a period that ends before it has begun.
    pub fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        let mut check = |fits: bool, path: &str, detail: String| {
            if !fits {
                problems.push(Problem { path: path.to_owned(), detail });
            }
            fits
        };
        let mut number = |path: &str, value: f64, least: f64, most: f64| {
            let detail = format!("expected a number from {least} to {most}, got {value}");
            check((least..=most).contains(&value), path, detail)
        };
        let deals_fit = number("mean_deals", self.mean_deals, 0.0, 100.0);
        // The smallest accounts still have a lead each.
        let leads_fit = number("mean_leads", self.mean_leads, (1.0 / LEAST_PEOPLE).ceil(), 1_000.0);
        let touches_fit = number("mean_touches", self.mean_touches, 0.0, 1_000.0);
        number("win_rate", self.win_rate, 0.0, 1.0);
        number("cycle_sigma", self.cycle_sigma, 0.0, 2.0);
        number("missing", self.missing, 0.0, 1.0);
        let accounts = f64::from(self.accounts);
        let touches = accounts * self.mean_deals.max(1.0) * self.mean_touches;
        let detail = format!("expected fewer than {LIMIT} touches, got {touches}");
        check(!deals_fit || !touches_fit || touches < LIMIT, "accounts", detail);
        let leads = accounts * self.mean_leads;
        check(
            !leads_fit || leads < LIMIT,
            "accounts",
            format!("expected fewer than {LIMIT} leads, got {leads}"),
        );
        let long_enough = self.end.days_since(self.start) >= SHORTEST;
        let detail = format!("expected a day or more after {}, got {}", self.start, self.end);
        check(long_enough, "end", detail);
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }

    /// First full second of the period since 1970, and the first after it.
    pub(super) fn seconds(&self) -> (i64, i64) {
        let full = |at: Timestamp| (at.micros() + SECOND - 1).div_euclid(SECOND);
        (full(self.start), full(self.end))
    }
}

#[cfg(test)]
#[path = "options_tests.rs"]
mod tests;
