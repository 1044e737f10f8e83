//! Forty accounts that everybody can try the reports of deals on.

use super::options::SimulatedDealsOptions;
use super::simulated::{SimulatedDeals, deals};
use crate::error::Result;

/// Demo of deals: forty accounts over two years, always the same.
///
/// # Examples
/// ```
/// use attribution_core::simulate::deals_demo;
///
/// let demo = deals_demo()?;
/// assert_eq!(demo.deals.counts().accounts, 40);
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// Never: its options can be used.
pub fn deals_demo() -> Result<SimulatedDeals> {
    deals(&SimulatedDealsOptions::default().with_accounts(40).with_mean_deals(1.5))
}

#[cfg(test)]
#[path = "demo_tests.rs"]
mod tests;
