//! Credits: what models produce, and what everything above them reads.

use serde::{Deserialize, Serialize};

use super::credit_groups::{group_codes, grouping_columns, set_outside_apart};
use super::credit_table::CreditTable;
use super::dimension::Dimension;
use super::journey::Journey;
use super::journeys::Journeys;
use super::spend::Period;
use super::truth::Baseline;
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Progress, Steps, Sum, count_f64, unwatched, watched};
use crate::time::Timestamp;

/// Tolerance of the sum of a journey's weights that come from outside.
const WEIGHT_TOLERANCE: f64 = 1e-9;

/// Conservation of credit: what the weights of one journey add up to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Conservation {
    /// To one: the whole value is credited.
    #[default]
    Full,
    /// To one, or to zero where no touch qualifies: the value is then unattributed.
    WhereEarned,
    /// To the number of channels that took part: the same value is counted once for each.
    PerChannel,
    /// To at most one: what is left is the baseline, the part of the conversion that no touch caused.
    WithBaseline,
}

/// Credits: how much of each conversion every touch earned.
///
/// One weight for each touch of each converting journey. The value of a touch is its weight times the value of the
/// conversion; conversions without any credited touch are [unattributed](Credits::unattributed), never lost.
///
/// # Examples
/// ```
/// use attribution_core::{Conversion, Dimension, JourneyRules, Journeys, ModelSpec, Touchpoint};
///
/// let touches = [
///     Touchpoint::new("ann", "2026-01-01".parse()?, "search"),
///     Touchpoint::new("ann", "2026-01-03".parse()?, "email"),
/// ];
/// let conversions = [Conversion::new("ann", "2026-01-04".parse()?, 50.0)];
/// let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions)?;
/// let credits = ModelSpec::linear().attribute(&journeys)?;
/// assert_eq!(credits.weights(), [0.5, 0.5]);
/// assert_eq!(credits.by(&[Dimension::Channel])?.rows()[0].value, 25.0);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Credits {
    journeys: Journeys,
    model: String,
    conservation: Conservation,
    weights: Vec<f64>,
    /// True for the credits of a model that learns.
    learned: bool,
}

/// Note of a table of such credits.
const LEARNED: &str =
    "credits of touches, added up; what a model that learns gives each channel as a whole are its effects";

/// Touches by group.
pub(crate) struct TouchGroups {
    /// The group of each touch, then that of each touch of a refund where these can be others; touches without a value may
    /// have one beyond the last.
    pub(crate) of_touch: Vec<u32>,
    /// Number of groups: one more than keys when touches outside a period are a group of their own.
    pub(crate) len: usize,
    pub(crate) keys: Vec<Vec<Option<String>>>,
}

/// Conversions that no touch earned, and refunds without a sale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Unattributed {
    /// Number of conversions.
    pub conversions: f64,
    /// Their value, net of refunds; below 0 where refunds without a sale were worth more.
    pub value: f64,
}

/// The credit of one touch.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CreditLine<'a> {
    /// Position of the journey.
    pub journey: usize,
    /// Key of the journey; `None` for path counts.
    pub key: Option<&'a str>,
    /// Position of the touch in its journey, from 0.
    pub position: usize,
    /// Row of the touch in the input.
    pub row: u32,
    /// Moment of the touch; `None` for path counts.
    pub at: Option<Timestamp>,
    /// Channel of the touch.
    pub channel: &'a str,
    /// Share of the conversion, 0 to 1.
    pub weight: f64,
    /// Weight times the value of the conversion, net of refunds.
    pub value: f64,
}

impl Journeys {
    /// Conversions that no touch can earn, whatever the model.
    #[must_use]
    pub fn unattributed(&self) -> Unattributed {
        let (conversions, value) = self.unattributed_sums();
        Unattributed { conversions: conversions.value(), value: value.value() }
    }

    fn unattributed_sums(&self) -> (Sum, Sum) {
        let (mut conversions, mut value) = (Sum::default(), Sum::default());
        for sale in self.unattributed_conversions() {
            conversions.add(count_f64(sale.count));
            value.add(sale.value);
        }
        (conversions, value)
    }
}

impl Credits {
    /// Credits from weights that a model of this library made.
    pub(crate) fn trusted(
        journeys: Journeys,
        model: String,
        conservation: Conservation,
        weights: Vec<f64>,
    ) -> Self {
        Self { journeys, model, conservation, weights, learned: false }
    }

    /// The same credits, known to be those of a model that learns, so that tables of them [say so](Self::note).
    #[must_use]
    pub fn of_learned(self) -> Self {
        Self { learned: true, ..self }
    }

    /// Credits from weights that come from elsewhere: a warehouse, another tool, a model of your own.
    ///
    /// `weights` holds one weight for each of [`Journeys::converting_touches`], in their order.
    ///
    /// # Errors
    /// `INVALID_INPUT` when there are too few or too many, when one is negative or not finite, or when those of a
    /// journey do not add up to what `conservation` says, within 1e-9.
    pub fn from_weights(
        journeys: Journeys,
        model: impl Into<String>,
        conservation: Conservation,
        weights: Vec<f64>,
    ) -> Result<Self> {
        let invalid = |path: String, detail: String| Error::new(ErrorKind::InvalidInput, path, detail);
        let expected = journeys.converting_touches();
        if weights.len() != expected {
            let detail = format!("expected {expected} weights, one for each touch, got {}", weights.len());
            return Err(invalid("weights".into(), detail));
        }
        if let Some((index, weight)) =
            weights.iter().enumerate().find(|(_, weight)| !(weight.is_finite() && **weight >= 0.0))
        {
            let detail = format!("expected a finite weight of 0 or more, got {weight}");
            return Err(invalid(format!("weights[{index}]"), detail));
        }
        let credits = Self::trusted(journeys, model.into(), conservation, weights);
        for journey in credits.journeys.iter().take(credits.journeys.converting()) {
            let range = journey.touch_range();
            let sum = credits
                .weights
                .get(range.clone())
                .unwrap_or_default()
                .iter()
                .copied()
                .collect::<Sum>()
                .value();
            let expected = match conservation {
                Conservation::PerChannel => continue,
                Conservation::WithBaseline => sum.min(1.0),
                Conservation::WhereEarned if sum == 0.0 => 0.0,
                Conservation::WhereEarned | Conservation::Full => 1.0,
            };
            if (sum - expected).abs() > WEIGHT_TOLERANCE {
                let detail =
                    format!("expected the weights of journey {} to sum to 1, got {sum}", journey.index());
                return Err(invalid(format!("weights[{}]", range.start), detail));
            }
        }
        Ok(credits)
    }

    /// The journeys that earned the credits.
    #[must_use]
    pub fn journeys(&self) -> &Journeys {
        &self.journeys
    }

    /// Name of the model that made them.
    #[must_use]
    pub fn model(&self) -> &str {
        &self.model
    }

    /// Caveat on sums of these credits, if there is one: those of a model that learns are not its effects.
    #[must_use]
    pub fn note(&self) -> Option<&'static str> {
        self.learned.then_some(LEARNED)
    }

    /// Conservation of credit: what the weights of one journey add up to.
    #[must_use]
    pub fn conservation(&self) -> Conservation {
        self.conservation
    }

    /// One weight for each touch of the converting journeys, in the order of the touch columns.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        &self.weights
    }

    /// The weights of the touches of one journey; empty for a null journey.
    #[must_use]
    pub fn weights_of(&self, journey: usize) -> &[f64] {
        self.weights.get(self.journeys.touch_range(journey..journey + 1)).unwrap_or_default()
    }

    /// One line for each touch of each converting journey.
    pub fn lines(&self) -> impl Iterator<Item = CreditLine<'_>> {
        self.lines_from(0, 0)
    }

    /// The lines from the touch at `position` of the journey at `journey` on: what a caller asks for that takes the lines
    /// some at a time.
    pub fn lines_from(&self, journey: usize, position: usize) -> impl Iterator<Item = CreditLine<'_>> {
        let journeys = (journey..self.journeys.converting()).filter_map(|index| self.journeys.get(index));
        journeys.enumerate().flat_map(move |(later, journey)| {
            let skipped = if later == 0 { position } else { 0 };
            self.lines_of(journey).skip(skipped)
        })
    }

    fn lines_of<'a>(&'a self, journey: Journey<'a>) -> impl Iterator<Item = CreditLine<'a>> {
        let weights = self.weights_of(journey.index());
        let rows = self.journeys.rows().get(journey.touch_range()).unwrap_or_default();
        let touches = journey.channel_names().zip(rows).zip(weights).enumerate();
        touches.map(move |(position, ((channel, row), weight))| CreditLine {
            journey: journey.index(),
            key: journey.key(),
            position,
            row: *row,
            at: journey.at(position),
            channel,
            weight: *weight,
            value: weight * journey.value(),
        })
    }

    /// Conversions that no touch earned: those without any touch, and those whose weights are all zero; and refunds without
    /// a sale, which count no conversion.
    #[must_use]
    pub fn unattributed(&self) -> Unattributed {
        let (mut conversions, mut value) = self.journeys.unattributed_sums();
        if self.conservation == Conservation::WhereEarned {
            for journey in self.journeys.iter().take(self.journeys.converting()) {
                if self.weights_of(journey.index()).iter().all(|weight| *weight == 0.0) {
                    conversions.add(count_f64(journey.conversions()));
                    value.add(journey.value());
                }
            }
        }
        Unattributed { conversions: conversions.value(), value: value.value() }
    }

    /// Baseline: the parts of conversions that no touch caused, by a model that knows of such parts; zero for all others.
    #[must_use]
    pub fn baseline(&self) -> Baseline {
        let (mut conversions, mut value) = (Sum::default(), Sum::default());
        if self.conservation == Conservation::WithBaseline {
            for journey in self.journeys.iter().take(self.journeys.converting()) {
                let earned: Sum = self.weights_of(journey.index()).iter().copied().collect();
                // Weights sum to one at most, but for their last bit.
                let left = (1.0 - earned.value()).max(0.0);
                conversions.add(left * count_f64(journey.conversions()));
                value.add(left * journey.value());
            }
        }
        Baseline { conversions: conversions.value(), value: value.value() }
    }

    /// The group of each touch by one or more dimensions, and the key of each group, which touches of conversions outside a
    /// period are in none of.
    pub(crate) fn groups(
        &self,
        dimensions: &[Dimension],
        within: Option<Period>,
        steps: &Steps<'_>,
    ) -> Result<TouchGroups> {
        let columns = grouping_columns(&self.journeys, dimensions, within.is_some(), steps)?;
        let (of_touch, keys) = group_codes(&columns, steps);
        let (mut of_touch, mut len) = (of_touch.into_owned(), keys.len());
        if let Some(period) = within {
            set_outside_apart(&self.journeys, period, &mut of_touch, len)?;
            len += 1;
        }
        Ok(TouchGroups { of_touch, len, keys })
    }

    /// Groups the credits by one or more dimensions.
    ///
    /// # Errors
    /// `MISSING_DATA` when the touches do not carry a field that a dimension needs; `INVALID_CONFIG` when no
    /// dimension is given or one is given twice.
    pub fn by(&self, dimensions: &[Dimension]) -> Result<CreditTable> {
        self.by_watched(dimensions, &unwatched)
    }

    /// [`by`](Self::by), with somebody who watches and may stop it: the table is one step.
    ///
    /// # Errors
    /// As [`by`](Self::by); `CANCELLED` when `progress` says so.
    pub fn by_watched(&self, dimensions: &[Dimension], progress: &Progress<'_>) -> Result<CreditTable> {
        watched(progress, 1, |steps| CreditTable::group(self, dimensions, None, steps))
    }

    /// [`by`](Self::by) of the conversions within a period, by their own time: when their touches were does not matter.
    /// Shares are of these conversions; conversions that no touch earned are not among them.
    ///
    /// # Errors
    /// As [`by`](Self::by); `MISSING_DATA` for conversions without times.
    pub(crate) fn by_within(
        &self,
        dimensions: &[Dimension],
        period: Option<Period>,
        steps: &Steps<'_>,
    ) -> Result<CreditTable> {
        CreditTable::group(self, dimensions, period, steps)
    }
}
