//! One journey, as models see it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::field::{NumberField, TextField};
use super::journeys::{Columns, NO_TIME, TextCodes};
use super::refund::Refund;
use crate::math::SmallCollect;
use crate::time::{Timestamp, days_between};

/// One journey: touches in time order, and the conversion they led to, if any.
///
/// A view into the columns of [`Journeys`](crate::Journeys); copying it copies nothing else.
#[derive(Clone, Copy, Debug)]
pub struct Journey<'a> {
    columns: &'a Columns,
    index: usize,
    start: usize,
    end: usize,
}

/// A moment on the way from first touch to closed deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Milestone {
    /// The lead was created.
    LeadCreated,
    /// The opportunity was created.
    OpportunityCreated,
    /// The deal closed.
    Closed,
}

impl<'a> Journey<'a> {
    #[inline]
    pub(crate) fn new(columns: &'a Columns, index: usize) -> Self {
        Self { columns, index, start: columns.offset(index), end: columns.offset(index + 1) }
    }

    #[cfg(feature = "b2b")]
    pub(super) fn columns(&self) -> &'a Columns {
        self.columns
    }

    /// Position among all journeys.
    #[must_use]
    pub fn index(&self) -> usize {
        self.index
    }

    /// The key, such as a customer id. `None` for path counts.
    #[must_use]
    pub fn key(&self) -> Option<&'a str> {
        self.columns.keys.name(*self.columns.key.get(self.index)?)
    }

    /// Number of touches; at least one.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.end - self.start
    }

    /// True when there are no touches. Journeys always have one; this is here because `len` is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.start == self.end
    }

    /// True for a journey that ended in a conversion, given back or not.
    #[inline]
    #[must_use]
    pub fn converted(&self) -> bool {
        self.index < self.columns.converting
    }

    /// Number of journeys it stands for: 1, except for path counts.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.columns.count(self.index)
    }

    /// Number of conversions that count: as many as journeys; 0 for a null journey and for a sale given back whole.
    #[must_use]
    pub fn conversions(&self) -> u64 {
        if self.converted() && !self.is_given_back() { self.count() } else { 0 }
    }

    /// True when its sale was given back whole.
    #[inline]
    #[must_use]
    pub fn is_given_back(&self) -> bool {
        self.columns.refunds.given_back.get(self.index).copied().unwrap_or(false)
    }

    /// Value of the conversion (of all conversions it stands for), net of refunds; 0 for a null journey.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.columns.conversions.value.get(self.index).copied().unwrap_or(0.0)
    }

    /// Value of the conversion before anything was given back.
    #[must_use]
    pub fn sale_value(&self) -> f64 {
        self.columns.refunds.sale_value.get(self.index).copied().unwrap_or_else(|| self.value())
    }

    /// The terms of its value, for exact sums: the sale and what was given back of it.
    pub(crate) fn net_terms(&self) -> impl Iterator<Item = f64> + use<'a> {
        let sale = (self.converted() && !self.is_given_back()).then(|| self.sale_value());
        let refunds = if sale.is_some() { self.refunds() } else { &[] };
        sale.into_iter().chain(refunds.iter().map(|refund| refund.value))
    }

    /// Refunds of its sale, in the order of time.
    pub(crate) fn refunds(&self) -> &'a [Refund] {
        self.columns.refunds.of(self.index)
    }

    /// Moment of the conversion. `None` for null journeys and path counts.
    #[must_use]
    pub fn converted_at(&self) -> Option<Timestamp> {
        self.converted_micros().and_then(|micros| Timestamp::from_micros(micros).ok())
    }

    #[inline]
    pub(crate) fn converted_micros(&self) -> Option<i64> {
        self.columns.conversions.at.get(self.index).copied()
    }

    /// The id of the conversion, where given.
    #[must_use]
    pub fn conversion_id(&self) -> Option<&'a str> {
        let ids = &self.columns.conversions.id;
        ids.names.name(*ids.codes.get(self.index)?)
    }

    /// The row of the conversion in the input.
    #[must_use]
    pub fn conversion_row(&self) -> Option<u32> {
        self.columns.conversions.row.get(self.index).copied()
    }

    /// Range of its touches in the columns of all touches.
    #[must_use]
    pub fn touch_range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// The channel of each touch, as a code.
    #[inline]
    #[must_use]
    pub fn channels(&self) -> &'a [u32] {
        self.columns.channel.get(self.start..self.end).unwrap_or_default()
    }

    /// The channel of each touch, by name.
    pub fn channel_names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let columns = self.columns;
        self.channels().iter().map(|code| columns.channels.name(*code).unwrap_or_default())
    }

    /// The row of each touch in the input.
    #[must_use]
    pub fn rows(&self) -> &'a [u32] {
        self.columns.row.get(self.start..self.end).unwrap_or_default()
    }

    /// The time of each touch in microseconds since 1970; empty for path counts.
    #[inline]
    #[must_use]
    pub fn micros(&self) -> &'a [i64] {
        self.columns.at.get(self.start..self.end).unwrap_or_default()
    }

    /// The time of the touch at `position`.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<Timestamp> {
        self.micros().get(position).and_then(|micros| Timestamp::from_micros(*micros).ok())
    }

    /// Days from each touch to the conversion (to the last touch, in a null journey); empty for path counts.
    pub fn ages_days(&self) -> impl Iterator<Item = f64> {
        let micros = self.micros();
        let end = self.converted_micros().or(micros.last().copied()).unwrap_or_default();
        micros.iter().map(move |at| days_between(*at, end))
    }

    /// A text field of each touch, as codes; [`MISSING_CODE`](crate::domain::MISSING_CODE) where a touch has none.
    /// `None` when the data do not carry the field.
    #[inline]
    #[must_use]
    pub fn codes(&self, field: TextField) -> Option<&'a [u32]> {
        if field == TextField::Channel {
            return Some(self.channels());
        }
        self.columns.text(field)?.codes.get(self.start..self.end)
    }

    /// Dimensions of the user's own that a touch has, by name.
    #[must_use]
    pub fn own_dimensions(&self, position: usize) -> BTreeMap<String, String> {
        let touch = self.touch_range().start + position;
        let value = |codes: &TextCodes| codes.names.name(*codes.codes.get(touch)?).map(str::to_owned);
        let own = self.columns.own.iter().filter_map(|(name, codes)| Some((name.clone(), value(codes)?)));
        own.small_collect()
    }

    /// A text field of the touch at `position`.
    #[must_use]
    pub fn text(&self, field: TextField, position: usize) -> Option<&'a str> {
        let code = *self.codes(field)?.get(position)?;
        match field {
            TextField::Channel => self.columns.channels.name(code),
            _ => self.columns.text(field)?.names.name(code),
        }
    }

    /// A number field of each touch; NaN where a touch has none. `None` when the data do not carry the field.
    #[inline]
    #[must_use]
    pub fn numbers(&self, field: NumberField) -> Option<&'a [f64]> {
        self.columns.number(field)?.get(self.start..self.end)
    }

    /// The moment of a milestone in microseconds since 1970, where the journey knows it.
    pub(crate) fn moment_of(&self, milestone: Milestone) -> Option<i64> {
        let conversions = &self.columns.conversions;
        let column = match milestone {
            Milestone::LeadCreated => &conversions.lead_created_at,
            Milestone::OpportunityCreated => &conversions.opportunity_created_at,
            Milestone::Closed => &conversions.closed_at,
        };
        column.get(self.index).copied().filter(|micros| *micros != NO_TIME)
    }

    /// The position of the last touch at or before a milestone; the first touch, when all are later. `None` when the
    /// journey does not know the milestone.
    ///
    /// A journey that does not know when its deal closed takes the time of the conversion for it.
    #[must_use]
    pub fn milestone(&self, milestone: Milestone) -> Option<usize> {
        let known = self.moment_of(milestone);
        let moment = match milestone {
            Milestone::Closed => known.or(self.converted_micros())?,
            _ => known?,
        };
        #[cfg(feature = "b2b")]
        if let Some(of_lead) =
            self.touch_of_milestone_lead(moment).filter(|_| milestone == Milestone::LeadCreated)
        {
            return Some(of_lead);
        }
        let at_or_before = self.micros().partition_point(|at| *at <= moment);
        Some(at_or_before.saturating_sub(1))
    }
}
