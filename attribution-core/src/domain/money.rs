//! Money in integer minor units, and splits that add up to the cent.

use crate::json::fields;
use std::cmp::Reverse;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::error::{Error, ErrorKind, Result};
use crate::math::SmallSort;

/// A currency by its ISO 4217 code.
///
/// # Examples
/// ```
/// use attribution_core::money::Currency;
///
/// assert_eq!("JPY".parse::<Currency>()?.digits(), 0);
/// assert_eq!("EUR".parse::<Currency>()?.digits(), 2);
/// assert_eq!("KWD".parse::<Currency>()?.digits(), 3);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency([u8; 3]);

impl Currency {
    /// The three-letter code, such as `EUR`.
    #[must_use]
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// The currency with this code in capital letters.
    #[cfg(feature = "ledger")]
    pub(crate) fn from_code(code: [u8; 3]) -> Option<Self> {
        code.iter().all(u8::is_ascii_uppercase).then_some(Self(code))
    }

    /// Decimal digits of the minor unit: 0 for yen, 2 for euro, 3 for dinar.
    ///
    /// # References
    /// ISO 4217:2015, list one.
    #[must_use]
    pub fn digits(self) -> u32 {
        match &self.0 {
            b"BIF" | b"CLP" | b"DJF" | b"GNF" | b"ISK" | b"JPY" | b"KMF" | b"KRW" | b"PYG" | b"RWF"
            | b"UGX" | b"UYI" | b"VND" | b"VUV" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"IQD" | b"JOD" | b"KWD" | b"LYD" | b"OMR" | b"TND" => 3,
            b"CLF" | b"UYW" => 4,
            _ => 2,
        }
    }
}

impl std::str::FromStr for Currency {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let code: Option<[u8; 3]> = text.to_ascii_uppercase().as_bytes().try_into().ok();
        code.filter(|code| code.iter().all(u8::is_ascii_uppercase)).map(Self).ok_or_else(|| {
            let detail = format!("expected a three-letter ISO 4217 code such as EUR, got {text:?}");
            Error::new(ErrorKind::InvalidInput, "", detail)
        })
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl TryFrom<String> for Currency {
    type Error = Error;

    fn try_from(text: String) -> Result<Self> {
        text.parse()
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Currency {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Currency".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^[A-Za-z]{3}$",
            "description": "ISO 4217 code of a currency."
        })
    }
}

/// An amount of money: an integer number of the currency's minor unit.
///
/// Reason to pick it: credits are floats and good for analysis; what is paid out must add up to the cent.
///
/// # Examples
/// ```
/// use attribution_core::Money;
///
/// let price = Money::from_major(100.00, "EUR".parse()?)?;
/// let shares = price.apportion(&[1.0, 1.0, 1.0])?;
/// assert_eq!(shares.iter().map(Money::to_string).collect::<Vec<_>>(), ["33.34 EUR", "33.33 EUR", "33.33 EUR"]);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Money {
    /// The amount in minor units: cents, yen, fils.
    pub minor: i64,
    /// Currency of these minor units.
    pub currency: Currency,
}

fields! { Money { minor, currency } }

impl Money {
    /// An amount in minor units.
    #[must_use]
    pub const fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// An amount in major units (euros, yen), rounded half away from zero to the minor unit.
    ///
    /// # Errors
    /// `INVALID_INPUT` for NaN, infinities and amounts of 2⁵³ minor units or more, which a float cannot hold exactly.
    pub fn from_major(amount: f64, currency: Currency) -> Result<Self> {
        let minor = (amount * f64::from(10_u32.pow(currency.digits()))).round();
        if minor.abs() < EXACT {
            #[expect(clippy::cast_possible_truncation, reason = "below 2^53 in size, and whole")]
            return Ok(Self::new(minor as i64, currency));
        }
        Err(too_large(currency, amount))
    }

    /// The same amount, when a double holds it to the minor unit, and so every part of it.
    pub(crate) fn exact_in_doubles(self) -> Result<Self> {
        #[expect(clippy::cast_precision_loss, reason = "rounding leaves what is 2^53 or more there")]
        let size = self.minor.unsigned_abs() as f64;
        if size < EXACT { Ok(self) } else { Err(too_large(self.currency, self.minor)) }
    }

    /// Splits the amount in proportion to `weights`, so that the parts sum to it exactly.
    ///
    /// Largest remainder (Hamilton): every part is rounded down, then the minor units left over go one each to the
    /// parts with the largest fractions. Ties go to the earlier part. Only the scaling of the weights is a float
    /// operation; the split itself is integer arithmetic.
    ///
    /// # Errors
    /// `INVALID_INPUT` when a weight is negative, NaN or infinite, or when all are zero (`weights` may be empty only
    /// for a zero amount).
    ///
    /// # References
    /// Balinski, M. and Young, H. (2001), "Fair Representation", 2nd ed., ch. 3: the method of Hamilton.
    pub fn apportion(&self, weights: &[f64]) -> Result<Vec<Self>> {
        let parts = largest_remainder(self.minor, weights)?;
        Ok(parts.into_iter().map(|minor| Self::new(minor, self.currency)).collect())
    }
}

#[cfg(feature = "ledger")]
impl Money {
    /// Splits the amount in proportion to whole weights, as [`Money::apportion`] does, without a float operation.
    pub(crate) fn apportion_exactly(
        self,
        weights: impl ExactSizeIterator<Item = u64> + Clone,
    ) -> Result<Vec<i64>> {
        if self.minor == 0 {
            return Ok(vec![0; weights.len()]);
        }
        if weights.clone().all(|weight| weight == 0) {
            return Err(Error::new(
                ErrorKind::InvalidInput,
                "weights",
                "expected at least one weight above 0",
            ));
        }
        Ok(split(self.minor, weights.map(u128::from)))
    }
}

/// Trillionths in a whole.
#[cfg(feature = "ledger")]
pub(crate) const TRILLION: u64 = 1_000_000_000_000;

/// A share of 0 or more in whole trillionths, rounded half away from zero.
#[cfg(feature = "ledger")]
pub(crate) fn trillionths(share: f64) -> u64 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "not negative, and a cast saturates"
    )]
    let whole = (share * 1e12).round() as u64;
    whole
}

/// 2⁵³: below it a double holds every whole number.
const EXACT: f64 = 9_007_199_254_740_992.0;

#[cold]
fn too_large(currency: Currency, got: impl fmt::Display) -> Error {
    let detail = format!("expected an amount below 2^53 minor units of {}, got {got}", currency.code());
    Error::new(ErrorKind::InvalidInput, "", detail)
}

/// Splits `total` in proportion to `weights`; see [`Money::apportion`].
fn largest_remainder(total: i64, weights: &[f64]) -> Result<Vec<i64>> {
    const FIXED_POINT: f64 = 4_503_599_627_370_496.0;
    let invalid = |path: String, detail: String| Error::new(ErrorKind::InvalidInput, path, detail);
    if let Some((index, weight)) =
        weights.iter().enumerate().find(|(_, weight)| !(weight.is_finite() && **weight >= 0.0))
    {
        let detail = format!("expected a finite weight of 0 or more, got {weight}");
        return Err(invalid(format!("weights[{index}]"), detail));
    }
    let largest = weights.iter().copied().fold(0.0, f64::max);
    if largest <= 0.0 {
        if total == 0 {
            return Ok(vec![0; weights.len()]);
        }
        return Err(invalid("weights".into(), "expected at least one weight above 0".into()));
    }
    // Weights become integers of 52 bits; a total has at most 63, so that every product fits in 128.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 2^52")]
    let scaled = weights.iter().map(|weight| (weight / largest * FIXED_POINT) as u128);
    Ok(split(total, scaled))
}

/// Splits `total` by largest remainder in proportion to whole weights below 2^63, not all of them 0.
fn split(total: i64, weights: impl ExactSizeIterator<Item = u128> + Clone) -> Vec<i64> {
    let sum: u128 = weights.clone().sum();
    let size = u128::from(total.unsigned_abs());
    let mut left = size;
    let (mut parts, mut by_remainder) =
        (Vec::with_capacity(weights.len()), Vec::with_capacity(weights.len()));
    for (index, weight) in weights.enumerate() {
        let product = size * weight;
        let part = product / sum;
        left -= part;
        // No part exceeds the size of the total, which is at most 2^63.
        parts.push(u64::try_from(part).unwrap_or(u64::MAX));
        by_remainder.push((Reverse(product - part * sum), index));
    }
    if left > 0 {
        by_remainder.small_sort_unstable_by(Ord::cmp);
    }
    for (_, index) in by_remainder.into_iter().take(usize::try_from(left).unwrap_or(usize::MAX)) {
        if let Some(part) = parts.get_mut(index) {
            *part += 1;
        }
    }
    // The clamp is for i64::MIN alone, whose size is one above i64::MAX.
    let signed = |part: u64| match i64::try_from(part) {
        Ok(part) if total < 0 => -part,
        Ok(part) => part,
        Err(_) => i64::MIN,
    };
    parts.into_iter().map(signed).collect()
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = self.currency.digits();
        let unit = 10_u64.pow(digits);
        let (size, sign) = (self.minor.unsigned_abs(), if self.minor < 0 { "-" } else { "" });
        write!(f, "{sign}{}", size / unit)?;
        if digits > 0 {
            write!(f, ".{:0width$}", size % unit, width = digits as usize)?;
        }
        write!(f, " {}", self.currency.code())
    }
}

#[cfg(test)]
#[path = "money_tests.rs"]
mod tests;
