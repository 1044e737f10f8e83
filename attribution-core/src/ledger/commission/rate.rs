//! Rate of commission, with bands in which it is another one.

use serde::{Deserialize, Serialize};

use crate::domain::money::TRILLION;
use crate::error::{Error, ErrorKind, Result};
use crate::json::{fields, setters};
use crate::ledger::decimal::{Decimal, divided};

/// Largest rate: ten times what was attributed.
const MOST: u64 = 10 * TRILLION;

/// Digits behind the point of a rate.
const DECIMALS: i32 = 12;

/// Mode of bands: whether a border changes the rate of what lies above it, or of everything.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BandMode {
    /// Each part of the amount has the rate of its band.
    #[default]
    Marginal,
    /// The whole amount has the rate of the band that it reaches.
    Whole,
}

/// Band of an accelerator: from a border upwards another rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CommissionBand {
    /// Border in minor units, above 0, which belongs to the band.
    pub from: i64,
    /// Rate as exact decimal text: `"0.12"`.
    pub rate: String,
}

fields! { CommissionBand { from, rate } }

impl CommissionBand {
    /// A rate from a border upwards.
    pub fn new(from: i64, rate: impl Into<String>) -> Self {
        Self { from, rate: rate.into() }
    }
}

/// Rate of commission, with accelerators: bands of the running net amount of a partner in a period.
///
/// # Examples
/// ```
/// use attribution_core::ledger::{CommissionBand, CommissionRate};
///
/// let rate = CommissionRate::new("0.10").with_bands(vec![CommissionBand::new(5_000_000, "0.12")]);
/// rate.validate()?;
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CommissionRate {
    /// Rate below the first band, as exact decimal text with at most 12 digits behind the point: `"0.015"`.
    pub rate: String,
    /// Bands above it, in order.
    #[serde(default)]
    pub bands: Vec<CommissionBand>,
    /// Mode of the bands.
    #[serde(default)]
    pub mode: BandMode,
}

fields! { CommissionRate { rate, bands = default, mode = default } }

setters! { CommissionRate:
    with_bands(bands: Vec<CommissionBand>),
    with_mode(mode: BandMode),
}

impl CommissionRate {
    /// One rate for all amounts.
    pub fn new(rate: impl Into<String>) -> Self {
        Self { rate: rate.into(), bands: Vec::new(), mode: BandMode::default() }
    }

    /// Checks the rates and the order of the bands.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a text that is no decimal from 0 to 10, and borders that are not above 0 and rising.
    pub fn validate(&self) -> Result<()> {
        self.prepared().map(drop)
    }

    /// The rate as whole trillionths.
    pub(super) fn prepared(&self) -> Result<PreparedRate> {
        let mut borders = vec![(0, trillionths(&self.rate).map_err(|error| error.within("rate"))?)];
        let mut before = 0;
        for (place, band) in self.bands.iter().enumerate() {
            let path = format!("bands[{place}]");
            if band.from <= before {
                let detail = format!("expected a border above {before}, got {}", band.from);
                return Err(Error::new(ErrorKind::InvalidConfig, format!("{path}.from"), detail));
            }
            before = band.from;
            borders.push((
                band.from,
                trillionths(&band.rate).map_err(|error| error.within(&format!("{path}.rate")))?,
            ));
        }
        Ok(PreparedRate { borders, mode: self.mode })
    }
}

/// A rate in whole trillionths.
fn trillionths(text: &str) -> Result<i64> {
    let decimal = Decimal::parse(text).filter(|decimal| decimal.scale <= DECIMALS.unsigned_abs());
    let rate = decimal.and_then(|decimal| decimal.times(1, DECIMALS));
    rate.filter(|rate| rate.unsigned_abs() <= MOST).ok_or_else(|| {
        let detail =
            format!("expected a decimal from 0 to 10 such as 0.015, with at most 12 decimals, got {text:?}");
        Error::new(ErrorKind::InvalidConfig, "", detail)
    })
}

/// Rate with its borders: the first is 0, and holds below it too.
#[derive(Clone, Debug)]
pub(super) struct PreparedRate {
    /// Borders in minor units with rates in trillionths.
    borders: Vec<(i64, i64)>,
    mode: BandMode,
}

impl PreparedRate {
    /// True when the rate depends on a border, which is in some currency.
    pub(super) fn has_borders(&self) -> bool {
        self.borders.len() > 1
    }

    /// Commission on a net amount, rounded half away from zero.
    pub(super) fn commission(&self, net: i64) -> i128 {
        let net = i128::from(net);
        let reached = |(border, _): &&(i64, i64)| *border == 0 || i128::from(*border) <= net;
        let product = match self.mode {
            BandMode::Whole => {
                let rate = self.borders.iter().take_while(reached).last().map_or(0, |(_, rate)| *rate);
                net * i128::from(rate)
            }
            BandMode::Marginal => {
                let ends = self.borders.iter().skip(1).map(|(border, _)| i128::from(*border));
                let ends = ends.chain([i128::MAX]);
                let bands = self.borders.iter().zip(ends).take_while(|(band, _)| reached(band));
                bands
                    .map(|((border, rate), end)| (net.min(end) - i128::from(*border)) * i128::from(*rate))
                    .sum()
            }
        };
        divided(product, i128::from(TRILLION))
    }
}

#[cfg(test)]
#[path = "rate_tests.rs"]
mod tests;
