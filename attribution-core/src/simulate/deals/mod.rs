//! Inventing deals: accounts that buy, committees that decide, touches on the way, and how each deal ended.
//!
//! In: sizes, a period and a seed. Out: touches and the tables of a CRM, each account from random numbers of its own. Never
//! here: an effect of a touch (how long a deal takes and how it ends is chance alone), or a journey.

mod account;
mod deal;
mod deal_size;
mod demo;
mod lead;
mod options;
mod simulated;
mod touch;
mod touch_kind;

pub use demo::deals_demo;
pub use options::SimulatedDealsOptions;
pub use simulated::{SimulatedDeals, deals};
