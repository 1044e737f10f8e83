//! Journeys: the compact form that every model reads.

use std::ops::Range;
use std::sync::Arc;

use super::build_report::BuildReport;
use super::dictionary::Dictionary;
use super::field::{NumberField, TextField};
use super::journey::Journey;
use super::money::Currency;
use super::refund::Refunds;
use crate::time::{TimeZone, Timestamp};

/// Stands for "no moment" in a column of milestones.
pub(crate) const NO_TIME: i64 = i64::MIN;

/// Journeys in columns: touches of all journeys in one set of arrays, sorted by journey, then time, then input order.
///
/// A journey is one conversion and the touches that could have earned it, or one sequence that did not convert (a
/// *null journey*). Converting journeys come first, in the order in which their keys first converted, then by time of
/// conversion; null journeys follow in the order in which their keys first appear. Cloning is cheap: the columns are
/// shared.
///
/// # Examples
/// ```
/// use attribution_core::{Conversion, JourneyRules, Journeys, Touchpoint};
///
/// let touches = [
///     Touchpoint::new("ann", "2026-01-01".parse()?, "search"),
///     Touchpoint::new("ann", "2026-01-03".parse()?, "email"),
///     Touchpoint::new("bob", "2026-01-02".parse()?, "search"),
/// ];
/// let conversions = [Conversion::new("ann", "2026-01-04".parse()?, 50.0)];
/// let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions)?;
/// assert_eq!((journeys.converting(), journeys.len()), (1, 2));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Journeys(pub(crate) Arc<Columns>);

/// The arrays behind [`Journeys`].
#[derive(Debug, Default)]
pub(crate) struct Columns {
    /// Number of journeys that converted; they come first.
    pub(crate) converting: usize,
    /// Start of each journey's touches; one more than there are journeys.
    pub(crate) offsets: Vec<u32>,
    /// Key of each journey, as a code of `keys`; empty for path counts, which have no keys.
    pub(crate) key: Vec<u32>,
    pub(crate) keys: Dictionary,
    /// Number of journeys that each stands for; empty when each stands for itself.
    pub(crate) counts: Vec<u64>,
    /// Columns of converting journeys.
    pub(crate) conversions: ConvertingColumns,
    pub(crate) refunds: Refunds,
    /// Microseconds since 1970 of each touch; empty for path counts, which have no times.
    pub(crate) at: Vec<i64>,
    /// Channel of each touch, as a code of `channels`.
    pub(crate) channel: Vec<u32>,
    pub(crate) channels: Dictionary,
    /// Row of each touch in the input.
    pub(crate) row: Vec<u32>,
    /// Other text fields, as codes; [`MISSING_CODE`] where a touch has none.
    pub(crate) texts: Vec<(TextField, TextCodes)>,
    /// Dimensions of the user's own, by name.
    pub(crate) own: Vec<(String, TextCodes)>,
    /// Number fields; NaN where a touch has none.
    pub(crate) numbers: Vec<(NumberField, Vec<f64>)>,
    /// Conversions that no touch can earn.
    pub(crate) unattributed: Vec<UnattributedConversion>,
    pub(crate) currency: Option<Currency>,
    /// Days, weeks and months of times are those of this zone.
    pub(crate) time_zone: TimeZone,
    pub(crate) observation: Observation,
    /// The deals that the journeys are of.
    #[cfg(feature = "b2b")]
    pub(crate) deals: Option<JourneyDeals>,
    pub(crate) report: BuildReport,
}

/// Time in which journeys were watched.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Observation {
    /// Moment until which they were, in microseconds since 1970, where the rules say so.
    pub(crate) until: Option<i64>,
    /// Attribution window in microseconds: nobody looks for a conversion after that.
    pub(crate) lookback: Option<i64>,
}

/// A text field in compact form.
#[derive(Clone, Debug, Default)]
pub(crate) struct TextCodes {
    pub(crate) codes: Vec<u32>,
    pub(crate) names: Dictionary,
}

/// Columns on the conversion of each converting journey.
#[derive(Debug, Default)]
pub(crate) struct ConvertingColumns {
    /// Net of refunds.
    pub(crate) value: Vec<f64>,
    /// Empty for path counts.
    pub(crate) at: Vec<i64>,
    /// Row in the input.
    pub(crate) row: Vec<u32>,
    /// Empty when the conversions have no ids.
    pub(crate) id: TextCodes,
    /// Empty when the conversions have no kinds.
    pub(crate) kind: TextCodes,
    /// Milestones, [`NO_TIME`] where unknown; each empty when no conversion has it.
    pub(crate) lead_created_at: Vec<i64>,
    pub(crate) opportunity_created_at: Vec<i64>,
    pub(crate) closed_at: Vec<i64>,
}

/// Records of deals beside the touches and conversions of their journeys.
#[cfg(feature = "b2b")]
#[derive(Debug)]
pub(crate) struct JourneyDeals {
    pub(crate) records: Arc<super::deals::Deals>,
    /// Row of the opportunity of each journey; [`MISSING_CODE`] for a null journey that is of none.
    pub(crate) of_journey: Vec<u32>,
    /// For each converting journey the lead whose creation is its milestone, as a code of the touches' field `lead`.
    pub(crate) milestone_lead: Vec<u32>,
    /// Columns by which factors weigh touches.
    pub(crate) columns: super::deals::DealColumns,
    /// The journeys of open deals, which converted as of the moment at which they are looked at.
    pub(crate) open: Option<Journeys>,
    /// Touches that no journey holds, because of windows or of what they name, as one null journey: other milestones than the
    /// close may have them.
    pub(crate) rest: Option<Journeys>,
}

/// A conversion that no touch can earn, or a refund without a sale.
#[derive(Clone, Debug, PartialEq)]
pub struct UnattributedConversion {
    /// Row of the conversion in the input.
    pub row: u32,
    /// Its value, net of refunds; negative for a refund without a sale.
    pub value: f64,
    /// Number of conversions it stands for; 0 for a refund, and for a sale that was given back whole.
    pub count: u64,
}

impl Journeys {
    /// True when both hold the same conversions on the same paths of channels, in the same order.
    #[must_use]
    pub fn are_the_same_as(&self, other: &Self) -> bool {
        if Arc::ptr_eq(&self.0, &other.0) {
            return true;
        }
        let (a, b) = (&*self.0, &*other.0);
        let texts = |codes: &[u32], names: &Dictionary| -> Vec<Option<String>> {
            codes.iter().map(|code| names.name(*code).map(str::to_owned)).collect()
        };
        a.report == b.report
            && (a.converting, &a.offsets, &a.counts, &a.at) == (b.converting, &b.offsets, &b.counts, &b.at)
            && (&a.conversions.value, &a.conversions.at, &a.unattributed)
                == (&b.conversions.value, &b.conversions.at, &b.unattributed)
            && texts(&a.key, &a.keys) == texts(&b.key, &b.keys)
            && texts(&a.channel, &a.channels) == texts(&b.channel, &b.channels)
    }

    /// Number of journeys, null journeys included.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.offsets.len().saturating_sub(1)
    }

    /// True when there is no journey at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Number of journeys that converted. These are the journeys `0..converting()`.
    #[must_use]
    pub fn converting(&self) -> usize {
        self.0.converting
    }

    /// Number of touches that the journeys hold together. A touch in several journeys counts in each.
    #[must_use]
    pub fn touches(&self) -> usize {
        self.0.channel.len()
    }

    /// Number of touches that the converting journeys hold. These come first in every column.
    #[must_use]
    pub fn converting_touches(&self) -> usize {
        self.touch_range(0..self.0.converting).end
    }

    /// The journey at `index`.
    #[must_use]
    pub fn get(&self, index: usize) -> Option<Journey<'_>> {
        (index < self.len()).then(|| Journey::new(&self.0, index))
    }

    /// All journeys, converting ones first.
    pub fn iter(&self) -> impl Iterator<Item = Journey<'_>> {
        (0..self.len()).map(|index| Journey::new(&self.0, index))
    }

    /// Some journeys, by position.
    pub(crate) fn range(&self, journeys: Range<usize>) -> impl Iterator<Item = Journey<'_>> {
        journeys.map(|index| Journey::new(&self.0, index))
    }

    /// The names behind the codes of a text field of touches.
    #[must_use]
    pub fn names(&self, field: TextField) -> Option<&Dictionary> {
        match field {
            TextField::Channel => Some(&self.0.channels),
            _ => self.0.text(field).map(|text| &text.names),
        }
    }

    /// Names of the dimensions of the user's own that touches carry.
    pub fn own_dimensions(&self) -> impl Iterator<Item = &str> {
        self.0.own.iter().map(|(name, _)| name.as_str())
    }

    /// The channels, by code.
    #[must_use]
    pub fn channels(&self) -> &Dictionary {
        &self.0.channels
    }

    /// The channel of each touch, as codes of [`Journeys::channels`].
    #[must_use]
    pub fn channel_codes(&self) -> &[u32] {
        &self.0.channel
    }

    /// The row of each touch in the input.
    #[must_use]
    pub fn rows(&self) -> &[u32] {
        &self.0.row
    }

    /// End of observation: the rule `observed_until`, of deals the moment at which they are looked at, else the latest time of
    /// a touch or a conversion. `None` for path counts.
    #[must_use]
    pub fn observed_until(&self) -> Option<Timestamp> {
        self.observed_until_micros().and_then(|micros| Timestamp::from_micros(micros).ok())
    }

    pub(crate) fn observed_until_micros(&self) -> Option<i64> {
        #[cfg(feature = "b2b")]
        let of_deals = self.0.deals.as_ref().and_then(|deals| deals.records.moment()).map(Timestamp::micros);
        #[cfg(not(feature = "b2b"))]
        let of_deals = None;
        let latest = || self.0.at.iter().chain(&self.0.conversions.at).copied().max();
        self.0.observation.until.or(of_deals).or_else(latest)
    }

    /// True when touches have times. Path counts have none.
    #[must_use]
    pub fn has_times(&self) -> bool {
        !self.0.at.is_empty() || self.touches() == 0
    }

    /// True when touches carry `field`.
    #[must_use]
    pub fn has_text(&self, field: TextField) -> bool {
        field == TextField::Channel || self.0.text(field).is_some()
    }

    /// True when touches carry `field`.
    #[must_use]
    pub fn has_number(&self, field: NumberField) -> bool {
        self.0.number(field).is_some()
    }

    /// The journey whose key is `key`; the first one, when the key converted several times. Of journeys of deals the id of an
    /// opportunity finds its journey.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<Journey<'_>> {
        #[cfg(feature = "b2b")]
        if let Some(index) = self.of_opportunity(key) {
            return self.get(index);
        }
        let code = self.0.keys.get(key)?;
        let index = self.0.key.iter().position(|candidate| *candidate == code)?;
        self.get(index)
    }

    /// Conversions that no touch can earn, and refunds without a sale.
    #[must_use]
    pub fn unattributed_conversions(&self) -> &[UnattributedConversion] {
        &self.0.unattributed
    }

    /// The currency of the values, when the conversions name one.
    #[must_use]
    pub fn currency(&self) -> Option<Currency> {
        self.0.currency
    }

    /// Report on every row.
    #[must_use]
    pub fn report(&self) -> &BuildReport {
        &self.0.report
    }

    /// True when something of a sale was given back.
    #[must_use]
    pub fn has_refunds(&self) -> bool {
        !self.0.refunds.list.is_empty()
    }

    /// For each touch of the converting journeys, whether an earlier journey of its key holds the same touch; `None`
    /// where no touch is in several journeys.
    pub(crate) fn repeated_touches(&self) -> Option<Vec<bool>> {
        let columns = &self.0;
        // A path count stands for as many touches as journeys; no two of them share one.
        if !columns.counts.is_empty() || columns.report.touches_used == self.touches() as u64 {
            return None;
        }
        let rows = columns.row.get(..self.converting_touches()).unwrap_or_default();
        let mut seen = vec![false; rows.iter().max().map_or(0, |row| *row as usize + 1)];
        let again = |row: &u32| seen.get_mut(*row as usize).is_some_and(|seen| std::mem::replace(seen, true));
        Some(rows.iter().map(again).collect())
    }

    /// The touches of a range of journeys, as a range of the touch columns.
    pub(crate) fn touch_range(&self, journeys: Range<usize>) -> Range<usize> {
        self.0.offset(journeys.start)..self.0.offset(journeys.end)
    }
}

impl Columns {
    /// Start of the touches of journey `index`.
    #[inline]
    pub(crate) fn offset(&self, index: usize) -> usize {
        self.offsets.get(index).map_or(self.channel.len(), |offset| *offset as usize)
    }

    /// Number of journeys that the one at `index` stands for.
    #[inline]
    pub(crate) fn count(&self, index: usize) -> u64 {
        self.counts.get(index).copied().unwrap_or(1)
    }

    pub(crate) fn text(&self, field: TextField) -> Option<&TextCodes> {
        self.texts.iter().find(|(name, _)| *name == field).map(|(_, codes)| codes)
    }

    pub(crate) fn own(&self, name: &str) -> Option<&TextCodes> {
        self.own.iter().find(|(own, _)| own == name).map(|(_, codes)| codes)
    }

    pub(crate) fn number(&self, field: NumberField) -> Option<&[f64]> {
        self.numbers.iter().find(|(name, _)| *name == field).map(|(_, values)| values.as_slice())
    }
}
