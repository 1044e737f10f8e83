//! Rates of deals with and without a partner or role, and the days that they take.
//!
//! In: closed deals. Out: win rates with intervals, and times to close. Never here: a claim that a partner is the cause.

mod by_role;
mod time_to_close;
mod win_rate;

pub use by_role::RoleRow;
pub(super) use by_role::by_role;
pub(super) use time_to_close::WonDays;
pub use time_to_close::{DaysToClose, TimeToClose};
pub use win_rate::{WinRate, WinRateComparison};
