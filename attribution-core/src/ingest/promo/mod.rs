//! Promo codes: redemptions at the checkout as touches of the creator whose code it was.
//!
//! In: redemptions, a table of codes, and earlier touches. Out: a touch for each redemption that counts, what became of the
//! others, and the leak check of each code. Never here: a code that is guessed; an unknown one is reported with the nearest.

mod records;
mod redemptions;

pub use records::{EarlierTouch, PromoCode, Redemption};
pub use redemptions::{PromoCodeUse, PromoRedemptions, PromoTouch, UnknownCode, promo_touches};
