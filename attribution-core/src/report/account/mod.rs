//! Journeys of accounts: all touches of all deals of one account, its people, and what happened when.

mod journey;
mod people;

pub use journey::{AccountDeal, AccountJourney, AccountTouch};
pub use people::{AccountMilestone, AccountMilestoneKind, Stakeholder};
