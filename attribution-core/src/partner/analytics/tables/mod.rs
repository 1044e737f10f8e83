//! Tables of partners: their deals and amounts, and the months of both.
//!
//! In: deals with their partners, and parts of awards. Out: a row for each partner, currency or month. Never here: a sum of two
//! currencies.

mod money;
mod months;
mod partners;

pub use money::PartnerMoney;
pub(super) use money::money;
pub use months::{AttributedMonth, PartnerMonth};
pub(super) use months::{attributed_months, months};
pub use partners::PartnerRow;
pub(super) use partners::by_partner;
