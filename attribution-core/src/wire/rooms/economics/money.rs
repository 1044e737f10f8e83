//! Functions of money, which adds up to the cent.

use crate::domain::Money;
use crate::domain::money::Currency;
use crate::wire::function::functions;

functions! {
    /// Money: integer minor units, and splits of it.
    MONEY

    /// Amount in major units (euros, yen) as money: rounded half away from zero to the minor unit of its currency.
    fn money[](
        /// Amount in major units, such as 879.95.
        amount: f64,
        /// Currency of the amount.
        currency: Currency,
    ) -> Money { Money::from_major(amount, currency).map_err(|error| error.within("amount")) }

    /// Money split in proportion to weights, so that the parts sum to it exactly.
    ///
    /// Largest remainder (Hamilton): every part is rounded down, and the minor units left over go one each to the parts
    /// with the largest fractions, of equal ones to the earlier.
    fn apportion[](
        /// Money to split.
        amount: Money,
        /// Weight of each part, of 0 or more.
        weights: Vec<f64>,
    ) -> Vec<Money> {
        // The numbers of some languages are doubles, which would change larger amounts without a word.
        amount.exact_in_doubles().map_err(|error| error.within("amount.minor"))?.apportion(&weights)
    }
}
