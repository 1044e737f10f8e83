//! Deals: what a customer relationship management system (CRM) knows beside touches.
//!
//! In: records of leads, opportunities, accounts, contact roles and stage changes, as they are exported. Out: [`Deals`],
//! which find each other by their ids. Never here: a touch, or who earned what.

mod account;
mod committee;
mod contact_role;
mod deal_columns;
mod deal_rules;
mod journey_deals;
mod lead;
mod opportunity;
mod records;
mod stage_change;
mod word;

pub use account::Account;
pub use committee::Committee;
pub use contact_role::ContactRole;
pub(crate) use deal_columns::{DealColumns, LeadScores};
pub use lead::{Lead, LeadTier};
pub use opportunity::{DealStatus, Opportunity};
pub use records::{DealCounts, Deals};
pub use stage_change::StageChange;
#[cfg(feature = "partner")]
pub(crate) use word::same_word;
pub(crate) use word::word;
