//! Promo codes: redemptions at the checkout as touches of the creator whose code it was.
//!
//! In: redemptions, or conversions with a column of codes, a table of codes, and earlier touches. Out: a touch for each
//! redemption that counts, what became of the others, and the leak check of each code. Never here: a code that is guessed; an
//! unknown one is reported with the nearest.

mod code_table;
mod code_touches;
mod records;
mod redemptions;

pub use code_table::UnknownCode;
pub(super) use code_touches::CodeTouches;
pub use records::{EarlierTouch, Redemption};
pub use redemptions::{PromoCodeUse, PromoRedemptions, PromoTouch, promo_touches};
