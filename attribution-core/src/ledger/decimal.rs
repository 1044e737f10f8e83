//! Exact decimals: rates as texts, and their products with amounts.

/// Most digits behind the point.
const MOST_DECIMALS: u32 = 18;

/// A decimal of 0 or more as it is written: `mantissa` / 10^`scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ledger) struct Decimal {
    pub(in crate::ledger) mantissa: u64,
    pub(in crate::ledger) scale: u32,
}

impl Decimal {
    /// The decimal that a text such as `0.015` says: digits, and a point between digits if there is one.
    pub(in crate::ledger) fn parse(text: &str) -> Option<Self> {
        let (whole, part) = match text.split_once('.') {
            Some((whole, part)) if !part.is_empty() => (whole, part),
            Some(_) => return None,
            None => (text, ""),
        };
        let digits = [whole, part].concat();
        if whole.is_empty() || !digits.bytes().all(|digit| digit.is_ascii_digit()) {
            return None;
        }
        let scale = u32::try_from(part.len()).ok().filter(|scale| *scale <= MOST_DECIMALS)?;
        Some(Self { mantissa: digits.parse().ok()?, scale })
    }

    /// `minor` × the decimal × 10^`digits`, rounded half away from zero; none where it does not fit.
    pub(in crate::ledger) fn times(self, minor: i64, digits: i32) -> Option<i64> {
        let product = i128::from(minor).checked_mul(i128::from(self.mantissa))?;
        let exponent = digits.checked_sub(i32::try_from(self.scale).ok()?)?;
        let ten = 10_i128.checked_pow(exponent.unsigned_abs())?;
        let rounded = if exponent < 0 { divided(product, ten) } else { product.checked_mul(ten)? };
        i64::try_from(rounded).ok()
    }
}

/// A quotient by a number above 0, rounded half away from zero.
pub(in crate::ledger) fn divided(product: i128, by: i128) -> i128 {
    let (whole, rest) = (product / by, product % by);
    // 2·rest ≥ by, without the chance to overflow.
    if rest.abs() >= by - rest.abs() { whole + product.signum() } else { whole }
}

#[cfg(test)]
#[path = "decimal_tests.rs"]
mod tests;
