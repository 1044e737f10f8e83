//! Sizes of deals: how long they take, how much they are worth, and how many people they concern.

use crate::math::Random;
use crate::simulate::draw::pick;

/// A size of deals.
#[derive(Debug)]
pub(super) struct DealSize {
    pub(super) name: &'static str,
    /// Accounts of this size among a hundred.
    accounts: u64,
    /// Median length of the sales cycle, in days.
    pub(super) cycle_days: f64,
    /// Median amount.
    pub(super) amount: f64,
    /// People and touches, as a multiple of the mean over all accounts.
    pub(super) people: f64,
}

const fn size(name: &'static str, accounts: u64, cycle_days: f64, amount: f64, people: f64) -> DealSize {
    DealSize { name, accounts, cycle_days, amount, people }
}

/// The usual three; the mean of `people` over accounts is 1.
pub(super) const SIZES: [DealSize; 3] = [
    size("enterprise", 20, 270.0, 150_000.0, 2.0),
    size("mid_market", 30, 150.0, 40_000.0, 1.0),
    size("smb", 50, 60.0, 8_000.0, 0.6),
];

/// The least multiple of people.
pub(super) const LEAST_PEOPLE: f64 = 0.6;

/// The size of the deals of an account.
pub(super) fn drawn(random: &mut Random) -> &'static DealSize {
    let [.., smallest] = &SIZES;
    pick(&SIZES, |size| size.accounts, random).unwrap_or(smallest)
}
