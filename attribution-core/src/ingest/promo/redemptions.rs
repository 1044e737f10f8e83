//! Redemptions as touches, and the leak check.

use std::collections::BTreeMap;

use serde::Serialize;

use super::code_table::{CodeTable, Redeemed, UnknownCode};
use super::records::{EarlierTouch, Redemption};
use crate::domain::{PromoCode, handle};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{SmallSort, count_f64};
use crate::time::{TimeZone, Timestamp};

/// Kind of the touches that codes make.
pub(super) const KIND: &str = "promo_code";

/// Redemptions of promo codes: touches, and what became of the rest.
///
/// Redemptions are as many as touches, repeated ones, those outside the validity, of unknown codes and without a code together.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PromoRedemptions {
    /// Rows that came in.
    pub redemptions: u64,
    /// Touches: rows of touchpoints, to go in beside the others.
    pub touches: Vec<PromoTouch>,
    /// Redemptions by a customer who had used the code before.
    pub repeated: u64,
    /// Redemptions before or after the code was valid.
    pub outside_validity: u64,
    /// Rows without a code.
    pub without_code: u64,
    /// Redemptions of codes that the table has not.
    pub unknown: u64,
    /// Codes that the table has not, the most frequent first.
    pub unknown_codes: Vec<UnknownCode>,
    /// Use of each code of the table, in its order.
    pub codes: Vec<PromoCodeUse>,
}

/// Touch that a redemption makes, at the moment of the conversion.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PromoTouch {
    /// Key of the customer.
    pub journey: String,
    /// Moment of the conversion.
    pub at: Timestamp,
    /// Channel of the code.
    pub channel: String,
    /// Kind: `promo_code`.
    pub kind: &'static str,
    /// Influencer whose code it is.
    pub influencer: Option<String>,
    /// Campaign of the code.
    pub campaign: Option<String>,
    /// Confidence: 1, for the code was entered.
    pub confidence: f64,
}

/// Use of a code, with its leak check.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PromoCodeUse {
    /// The code.
    pub code: String,
    /// Influencer whose code it is.
    pub influencer: Option<String>,
    /// Redemptions that are touches.
    pub touches: u64,
    /// Redemptions by customers who had used the code before.
    pub repeated: u64,
    /// Touches of customers without an earlier touch of the influencer; none for a code of nobody.
    pub without_earlier_touch: Option<u64>,
    /// Leak: their share of the touches. A code that is mostly used by people whom its creator never reached is on a coupon
    /// site. None for a code of nobody, and without a touch.
    pub leak: Option<f64>,
}

/// Moment of a redemption: a date is the end of that day, as it is for conversions.
fn moment(at: Timestamp) -> Timestamp {
    let end = || Timestamp::from_micros(TimeZone::default().end_of_day(at.micros())).ok();
    if at.is_date() { end().unwrap_or(at) } else { at }
}

/// Redemptions of promo codes as touches of the creators whose codes they are, with a leak check.
///
/// Reason to pick it: people hear a code and type it in weeks later; no link tells that, and it is how creators are credited
/// in practice. The touches go in beside the others, before journeys are built.
///
/// # Examples
/// ```
/// use attribution_core::ingest::{PromoCode, Redemption, promo_touches};
///
/// let codes = [PromoCode::of_influencer("MIRA10", "mira")];
/// let redemptions = [
///     Redemption::new("ann", "2026-01-04".parse()?, "mira10"),
///     Redemption::new("bob", "2026-01-05".parse()?, "MIRA1O"),
/// ];
/// let redeemed = promo_touches(&redemptions, &codes, &[])?;
/// assert_eq!(redeemed.touches[0].influencer.as_deref(), Some("mira"));
/// assert_eq!(redeemed.unknown_codes[0].nearest.as_deref(), Some("MIRA10"));
/// assert_eq!(redeemed.codes[0].leak, Some(1.0));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a code without text or channel, and for one that comes twice.
pub fn promo_touches(
    redemptions: &[Redemption],
    codes: &[PromoCode],
    earlier: &[EarlierTouch],
) -> Result<PromoRedemptions> {
    let problems = PromoCode::problems("codes", codes);
    Error::from_problems(ErrorKind::InvalidInput, problems).map_or(Ok(()), Err)?;
    let mut table = CodeTable::new(codes, &TimeZone::default());
    let mut first_touch: BTreeMap<(&str, String), Timestamp> = BTreeMap::new();
    for touch in earlier {
        let first = first_touch.entry((&touch.journey, handle(&touch.influencer))).or_insert(touch.at);
        *first = (*first).min(touch.at);
    }
    let mut of_codes: Vec<PromoCodeUse> = codes.iter().map(PromoCodeUse::new).collect();
    let (mut touches, mut repeated, mut outside_validity, mut without_code) = (Vec::new(), 0, 0, 0);
    // Whoever redeems twice does so first by time, in whatever order rows come.
    let mut in_time: Vec<&Redemption> = redemptions.iter().collect();
    in_time.small_sort_by_key(|redemption| redemption.at);
    for redemption in in_time {
        let Some(entered) = redemption.promo_code.as_deref().filter(|code| !code.trim().is_empty()) else {
            without_code += 1;
            continue;
        };
        let at = redemption.at;
        let place = match table.redeem(&redemption.journey, entered, at.micros()) {
            Redeemed::Touch(place) => place,
            Redeemed::Repeated(place) => {
                repeated += 1;
                if let Some(own) = of_codes.get_mut(place) {
                    own.repeated += 1;
                }
                continue;
            }
            Redeemed::OutsideValidity => {
                outside_validity += 1;
                continue;
            }
            Redeemed::Unknown => continue,
        };
        let (Some(code), Some(own)) = (codes.get(place), of_codes.get_mut(place)) else { continue };
        own.touches += 1;
        let moment = moment(at);
        if let (Some(count), Some(influencer)) = (&mut own.without_earlier_touch, &code.influencer) {
            let first = first_touch.get(&(redemption.journey.as_str(), handle(influencer)));
            *count += u64::from(first.is_none_or(|first| *first >= moment));
        }
        touches.push(PromoTouch {
            journey: redemption.journey.clone(),
            at: moment,
            channel: code.channel.clone(),
            kind: KIND,
            influencer: code.influencer.clone(),
            campaign: code.campaign.clone(),
            confidence: 1.0,
        });
    }
    for own in &mut of_codes {
        let of_touches = |leaked: u64| count_f64(leaked) / count_f64(own.touches);
        own.leak = own.without_earlier_touch.filter(|_| own.touches > 0).map(of_touches);
    }
    let unknown_codes = table.unknown();
    Ok(PromoRedemptions {
        redemptions: redemptions.len() as u64,
        touches,
        repeated,
        outside_validity,
        without_code,
        unknown: unknown_codes.iter().map(|code| code.redemptions).sum(),
        unknown_codes,
        codes: of_codes,
    })
}

impl PromoCodeUse {
    fn new(code: &PromoCode) -> Self {
        Self {
            code: code.code.clone(),
            influencer: code.influencer.clone(),
            touches: 0,
            repeated: 0,
            without_earlier_touch: code.influencer.as_ref().map(|_| 0),
            leak: None,
        }
    }
}

#[cfg(test)]
#[path = "redemptions_tests.rs"]
mod tests;
