//! Journeys of deals: the tables of a CRM beside touches.
//!
//! In: opportunities, leads, accounts, contact roles and stage changes in columns, and touches. Out:
//! [`Deals`](crate::domain::Deals), and journeys, of which the won opportunities are the conversions, the lost ones null
//! journeys, and the open ones a set of their own. Never here: a weight of a touch.

mod build;
mod candidates;
mod cut;
mod moments;
mod notes;
mod tables;
mod touch_links;
