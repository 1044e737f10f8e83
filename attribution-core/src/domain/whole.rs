//! Denominator of shares.

use super::journeys::Journeys;
use crate::math::Sum;

/// A total below this part of everything sold and given back is what rounding left of 0.
const ROUNDING: f64 = 1e-12;

/// Denominator of shares.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Whole {
    Value(f64),
    /// Number of conversions, when nothing ever had a value.
    Conversions(f64),
    Nothing,
}

impl Whole {
    /// The value, if there ever was any: where all of it was given back (see [`turnover`]), nothing is left of which to
    /// have a share.
    pub(crate) fn new(conversions: f64, value: f64, turnover: f64) -> Self {
        let turnover = turnover.max(value);
        if turnover > 0.0 {
            if value > ROUNDING * turnover { Self::Value(value) } else { Self::Nothing }
        } else if conversions > 0.0 {
            Self::Conversions(conversions)
        } else {
            Self::Nothing
        }
    }

    pub(crate) fn share(self, conversions: f64, value: f64) -> Option<f64> {
        match self {
            Self::Value(whole) => Some(value / whole),
            Self::Conversions(whole) => Some(conversions / whole),
            Self::Nothing => None,
        }
    }
}

/// Everything that was sold, and everything that was given back: what the rounding of their difference goes by. 0 where
/// nothing was given back.
pub(super) fn turnover(journeys: &Journeys) -> f64 {
    if journeys.report().refunds.given == 0 {
        return 0.0;
    }
    let unattributed = journeys.unattributed_conversions().iter().map(|sale| sale.value.abs());
    amounts(journeys).chain(unattributed).collect::<Sum>().value()
}

/// The same of sales with a touch to earn them.
pub(crate) fn attributable_turnover(journeys: &Journeys) -> f64 {
    if journeys.report().refunds.given == 0 { 0.0 } else { amounts(journeys).collect::<Sum>().value() }
}

/// Value of the sale of each journey, and each refund as a positive number.
fn amounts(journeys: &Journeys) -> impl Iterator<Item = f64> {
    let sold = journeys.range(0..journeys.converting()).map(|journey| journey.sale_value());
    sold.chain(journeys.0.refunds.list.iter().map(|refund| -refund.value))
}
