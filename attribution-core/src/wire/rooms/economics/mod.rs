//! Tables of functions on money: returns, response curves, budgets and plans.

#[cfg(feature = "budget")]
pub(in crate::wire) mod budget;
#[cfg(feature = "returns")]
pub(in crate::wire) mod money;
#[cfg(feature = "planning")]
pub(in crate::wire) mod planning;
#[cfg(feature = "response")]
pub(in crate::wire) mod response;
#[cfg(feature = "returns")]
pub(in crate::wire) mod returns;
#[cfg(feature = "returns")]
pub(in crate::wire) mod spend;
