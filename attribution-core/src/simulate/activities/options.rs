//! Options of invented activities.

use serde::Serialize;

use crate::error::{Error, ErrorKind, Problem, Result};
use crate::json::{fields, setters};
use crate::math::Share;
use crate::simulate::SimulatedDealsOptions;

/// The most activities.
const LIMIT: f64 = 1e7;
/// The most activities of a deal.
const MOST_ACTIVITIES: f64 = 1_000.0;

/// Options of invented activities: the deals, and what the activities of these leave out.
///
/// # Examples
/// ```
/// use attribution_core::math::Share;
/// use attribution_core::simulate::SimulatedActivitiesOptions;
///
/// let options = SimulatedActivitiesOptions::default().with_misspelt(Share::new(0.5)?);
/// assert!(options.validate().is_ok());
/// assert_eq!(options.with_mean_activities(-1.0).validate().unwrap_err().path(), "mean_activities");
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct SimulatedActivitiesOptions {
    /// The deals, whose seed is that of the activities too.
    pub deals: SimulatedDealsOptions,
    /// Mean number of activities for a deal (Poisson), 0 to 1000: of sales, marketing and partners, in proportions of their own.
    pub mean_activities: f64,
    /// Number of partners.
    pub partners: u32,
    /// Part of all activities that belongs to no deal: half of them of accounts, half of companies that are none.
    pub without_deal: Share,
    /// Part of the activities that name their account by its id; the others write its name.
    pub account_ids: Share,
    /// Part of the activities without an account's id that do not name the person either.
    pub missing_contacts: Share,
    /// Part of the written names that are misspelt.
    pub misspelt: Share,
}

fields! {
    SimulatedActivitiesOptions:
        deals, mean_activities, partners, without_deal, account_ids, missing_contacts, misspelt
}

setters! { SimulatedActivitiesOptions:
    with_deals(deals: SimulatedDealsOptions),
    with_mean_activities(mean_activities: f64),
    with_partners(partners: u32),
    with_without_deal(without_deal: Share),
    with_account_ids(account_ids: Share),
    with_missing_contacts(missing_contacts: Share),
    with_misspelt(misspelt: Share),
}

impl Default for SimulatedActivitiesOptions {
    fn default() -> Self {
        Self {
            deals: SimulatedDealsOptions::default().with_accounts(300),
            mean_activities: 6.7,
            partners: 12,
            without_deal: Share::known(0.1),
            account_ids: Share::known(0.4),
            missing_contacts: Share::known(0.5),
            misspelt: Share::known(0.3),
        }
    }
}

impl SimulatedActivitiesOptions {
    /// Checks that activities can be generated.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a number of activities outside 0 to 1000 or ten million in all, no partner, nothing but activities without a deal, and deals that cannot be generated.
    pub fn validate(&self) -> Result<()> {
        self.deals.validate().map_err(|error| error.within("deals"))?;
        let mut problems = Vec::new();
        let mut check = |fits: bool, path: &str, detail: String| {
            if !fits {
                problems.push(Problem { path: path.into(), detail });
            }
        };
        let detail = format!("expected a number from 0 to {MOST_ACTIVITIES}, got {}", self.mean_activities);
        check((0.0..=MOST_ACTIVITIES).contains(&self.mean_activities), "mean_activities", detail);
        check(self.partners > 0, "partners", "expected a partner or more, got 0".into());
        let detail = "expected a share below 1, so that some activities have a deal, got 1".into();
        check(self.without_deal.get() < 1.0, "without_deal", detail);
        let of_deals = f64::from(self.deals.accounts) * self.deals.mean_deals * self.mean_activities;
        let all = of_deals / (1.0 - self.without_deal.get());
        // A share of 1 leaves no number of them, which is said above.
        let is_too_many = all >= LIMIT && self.without_deal.get() < 1.0;
        check(!is_too_many, "without_deal", format!("expected fewer than {LIMIT} activities, got {all}"));
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }
}
