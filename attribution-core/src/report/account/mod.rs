//! Journeys of accounts: all touches of all deals of one account, its people, and what happened when.

mod journey;
mod people;
mod touch;

pub use journey::{AccountDeal, AccountJourney};
pub use people::{AccountMilestone, AccountMilestoneKind, Stakeholder};
pub use touch::AccountTouch;
