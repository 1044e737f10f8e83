//! Building journeys: read, sort by key and time, cut, collect.

use std::sync::Arc;

#[cfg(feature = "identity")]
use super::buyer_keys::{unknown_buyers, with_buyers};
use super::chunked::Batches;
use super::conversions::{self, ConversionRow, ReadConversions};
use super::event_rows::{self, EventRows};
use super::gather;
use super::headers;
use super::identifiers::Identifiers;
use super::notes;
use super::observation::observation;
use super::promo::CodeTouches;
use super::refunds::{Settled, settle};
use super::touch_order::TouchOrder;
use super::touches::{self, ReadTouches, TouchRow};
#[cfg(feature = "channels")]
use super::visit_columns::VisitColumns;
use super::windows::{Cut, Windows};
use super::zoned_times::ZonedTimes;
use crate::columns::column::TimeColumn;
use crate::columns::event_table::EventTable;
use crate::columns::table::{ConversionField, ConversionTable, TOUCH_ORDER, TouchTable};
use crate::domain::{
    BuildReport, Columns, ConvertingColumns, DealsReport, Dictionary, JourneyRules, Journeys, MISSING_CODE,
    RefundReport, TextCodes, TextField,
};
use crate::error::{Error, ErrorKind, Result};
use crate::math::{Progress, SmallSort, Steps, Sum, index_u32, map_chunks, map_slices, unwatched, watched};

/// Number of keys that one core cuts before it takes the next piece.
const KEYS: usize = 1 << 14;
/// Passes over the rows: reading conversions and touches, naming keys, sorting, cutting, assembling, gathering texts and
/// numbers.
const PASSES: u64 = 8;
/// Journeys may hold so many touches, at some 40 bytes each.
pub(super) const SHARED_LIMIT: u64 = 1 << 25;
/// And always so many times as many as there are.
pub(super) const TIMES_LIMIT: u64 = 4;

impl Journeys {
    /// Builds journeys from columns, several batches of them if need be.
    ///
    /// Reason to pick it: the fast way in. Columns are borrowed, nothing is allocated for a row, and all cores
    /// work; the result is the same as that of [`Journeys::build`]. See [`TouchTable`] for an example.
    ///
    /// Rows are numbered through all batches. Touches at the same instant keep the order of the input.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for rules out of range; `MISSING_DATA` when a column is not there that the rules need;
    /// `INVALID_INPUT` when columns differ in length, and for the first row that cannot be used, unless the rules say
    /// to collect such rows.
    pub fn from_columns(
        rules: &JourneyRules,
        touches: &[TouchTable<'_>],
        conversions: &[ConversionTable<'_>],
    ) -> Result<Self> {
        Self::from_columns_watched(rules, touches, conversions, &unwatched)
    }

    /// [`Journeys::from_columns`], with somebody who watches and may stop it: each pass over the rows is a step.
    ///
    /// # Errors
    /// As [`Journeys::from_columns`]; `CANCELLED` when `progress` says so.
    pub fn from_columns_watched(
        rules: &JourneyRules,
        touches: &[TouchTable<'_>],
        conversions: &[ConversionTable<'_>],
        progress: &Progress<'_>,
    ) -> Result<Self> {
        #[cfg(feature = "identity")]
        return with_buyers(rules, touches, conversions, |touches, conversions| {
            Self::with_channels(rules, touches, conversions, progress)
        });
        #[cfg(not(feature = "identity"))]
        Self::with_channels(rules, touches, conversions, progress)
    }

    fn with_channels(
        rules: &JourneyRules,
        touches: &[TouchTable<'_>],
        conversions: &[ConversionTable<'_>],
        progress: &Progress<'_>,
    ) -> Result<Self> {
        #[cfg(feature = "channels")]
        if let Some(read) = VisitColumns::of(rules, touches)? {
            return Self::ordered(rules, &read.tables(touches), conversions, progress);
        }
        Self::ordered(rules, touches, conversions, progress)
    }

    fn ordered(
        rules: &JourneyRules,
        touches: &[TouchTable<'_>],
        conversions: &[ConversionTable<'_>],
        progress: &Progress<'_>,
    ) -> Result<Self> {
        if let Some(order) = TouchOrder::of(rules, touches, conversions)? {
            let (touches, conversions) = order.tables(touches, conversions);
            return Self::zoned(&order.rules, &touches, &conversions, progress);
        }
        Self::zoned(rules, touches, conversions, progress)
    }

    fn zoned(
        rules: &JourneyRules,
        touches: &[TouchTable<'_>],
        conversions: &[ConversionTable<'_>],
        progress: &Progress<'_>,
    ) -> Result<Self> {
        if ZonedTimes::are_plain(rules) {
            return watched(progress, PASSES, |steps| Self::built(rules, touches, conversions, steps));
        }
        let (of_touches, of_conversions) = ZonedTimes::of(rules, touches, conversions);
        let mut touches = touches.to_vec();
        for (table, times) in touches.iter_mut().zip(&of_touches) {
            table.at = times.as_ref().map(|times| times as &dyn TimeColumn);
        }
        let mut conversions = conversions.to_vec();
        for (table, times) in conversions.iter_mut().zip(&of_conversions) {
            for ((_, column), times) in table.times.iter_mut().zip(times) {
                *column = times;
            }
        }
        watched(progress, PASSES, |steps| Self::built(rules, &touches, &conversions, steps))
    }

    /// Builds journeys from one table of events, in several batches if need be.
    ///
    /// Session logs hold touches and purchases in one table, and go in as they are. The result is the same as that of
    /// [`Journeys::from_columns`] with the rows of each kind; [`EventTable`] tells them apart.
    ///
    /// # Errors
    /// As [`Journeys::from_columns`].
    pub fn from_events(rules: &JourneyRules, events: &[EventTable<'_>]) -> Result<Self> {
        Self::from_events_watched(rules, events, &unwatched)
    }

    /// [`Journeys::from_events`], with somebody who watches and may stop it.
    ///
    /// # Errors
    /// As [`Journeys::from_events`]; `CANCELLED` when `progress` says so.
    pub fn from_events_watched(
        rules: &JourneyRules,
        events: &[EventTable<'_>],
        progress: &Progress<'_>,
    ) -> Result<Self> {
        let (touches, conversions): (Vec<_>, Vec<_>) =
            events.iter().cloned().map(EventTable::into_tables).unzip();
        Self::from_columns_watched(rules, &touches, &conversions, progress)
    }

    fn built(
        rules: &JourneyRules,
        touches: &[TouchTable<'_>],
        conversions: &[ConversionTable<'_>],
        steps: &Steps<'_>,
    ) -> Result<Self> {
        rules.validate()?;
        without_deals(rules)?;
        let mut events = EventRows::of(touches, conversions)?;
        let (mut touch_batches, conversion_batches) =
            event_rows::batches(touches, conversions, events.as_mut())?;
        let columns_ignored = headers::of_events(rules, touches, conversions)?;
        let mut bought = conversions::read(rules, conversions, &conversion_batches)?;
        bought.name_goals(rules, conversions, &conversion_batches)?;
        // A row is set aside once.
        touch_batches.leave_out(&bought.rejected_rows);
        let rows = events.as_ref().map_or(touch_batches.rows() + conversion_batches.rows(), EventRows::rows);
        let promo = CodeTouches::of(rules, conversions, &conversion_batches, &bought)?;
        let with_promo = promo.as_ref().map(|promo| promo.after(rules, touches));
        let touches = with_promo.as_deref().unwrap_or(touches);
        let touch_batches =
            promo.iter().try_fold(touch_batches, |batches, promo| batches.and(promo.rows()))?;
        steps.add(1)?;
        let mut seen = touches::read(rules, touches, &touch_batches, &bought.keys)?;
        steps.add(1)?;
        let mut notes = notes::of_events(rules, touches, &touch_batches, &bought, &seen);
        notes.extend(events.as_ref().and_then(EventRows::note));
        notes.extend(promo.as_ref().and_then(|promo| promo.note.clone()));
        let keys = name_unconverted_keys(rules, touches, &touch_batches, &mut bought, &mut seen);
        #[cfg(feature = "identity")]
        notes.extend(unknown_buyers(rules, &bought.keys));
        steps.add(1)?;
        let sorted = Sorted::new(keys, std::mem::take(&mut seen.rows), std::mem::take(&mut bought.rows));
        steps.add(1)?;
        let kinds = if rules.kind_lookback_days.is_empty() {
            TextCodes::default()
        } else {
            sorted.kinds(touches, &touch_batches)?
        };
        let windows = Windows::new(rules, &seen.channels, kinds);
        sorted.check_size(&windows, &bought.keys)?;
        let mut cut = sorted.cut(&windows);

        steps.add(1)?;
        let mut journeys = assemble(&sorted, &mut cut)?;
        steps.add(1)?;
        cut.set_aside.add(&seen.set_aside);
        let refunds = std::mem::take(&mut bought.refunds);
        let settled = (!refunds.is_empty()).then(|| {
            Settled::new(&sorted.conversions, &bought.without_key, &refunds, conversions, &conversion_batches)
        });
        notes.extend(settled.as_ref().and_then(|settled| {
            notes::refunds_without_sale(&settled.without_sale, refunds.len(), &conversion_batches)
        }));
        cut.reasons.without_key = bought.without_key.len() as u64;
        cut.unattributed.append(&mut bought.without_key);
        let unattributed = cut.unattributed.len() as u64;
        let refund_report = settled.map_or_else(RefundReport::default, |settled| {
            settle(&mut journeys, &mut cut.unattributed, &refunds, settled)
        });
        cut.unattributed.small_sort_by(|a, b| a.row.cmp(&b.row));
        journeys.keys = std::mem::take(&mut bought.keys);
        journeys.channels = seen.channels;
        journeys.currency = bought.currency;
        journeys.time_zone = rules.time_zone.clone();
        journeys.observation = observation(rules);
        journeys.texts = gather::texts(rules.key, touches, &touch_batches, &journeys.row);
        journeys.own = gather::dimensions(&rules.dimensions, touches, &touch_batches, &journeys.row);
        steps.add(1)?;
        journeys.numbers = gather::numbers(touches, &touch_batches, &journeys.row);
        complete_conversions(rules, &mut journeys.conversions, conversions, &conversion_batches);
        let rejected_conversions = bought.rejected.len() as u64;
        let rejected: Vec<_> = bought.rejected.into_iter().chain(seen.rejected).collect();
        journeys.report = BuildReport {
            rows: rows as u64,
            rows_rejected: rejected.len() as u64,
            touches: touch_batches.given() as u64,
            touches_used: cut.used,
            touches_set_aside: cut.set_aside,
            conversions: conversion_batches.given() as u64,
            conversions_attributable: journeys.converting as u64,
            conversions_unattributed: unattributed,
            unattributed_reasons: cut.reasons,
            conversions_rejected: rejected_conversions,
            refunds: refund_report,
            promo_codes: promo.as_ref().map(|promo| promo.report).unwrap_or_default(),
            deals: DealsReport::default(),
            value: total(
                journeys.conversions.value.iter().chain(cut.unattributed.iter().map(|sale| &sale.value)),
            ),
            value_unattributed: total(cut.unattributed.iter().map(|sale| &sale.value)),
            journeys_converting: journeys.converting as u64,
            journeys_null: (journeys.offsets.len() - 1 - journeys.converting) as u64,
            touch_fields: gather::field_names(touches),
            dimensions: rules.dimensions.clone(),
            columns_ignored,
            rejected,
            notes,
        };
        journeys.unattributed = cut.unattributed;
        // Moments that stood for an order mean nothing.
        if touches.iter().any(|table| table.time_name == TOUCH_ORDER) {
            journeys.at = Vec::new();
        }
        if conversions.iter().any(|table| table.time_name == TOUCH_ORDER) {
            journeys.conversions.at = Vec::new();
        }
        Ok(Self(Arc::new(journeys)))
    }
}

/// Refuses rules that only journeys of deals have.
pub(super) fn without_deals(rules: &JourneyRules) -> Result<()> {
    let of_deals = [("touches_of", rules.touches_of.is_some()), ("as_of", rules.as_of.is_some())];
    match of_deals.into_iter().find(|(_, is_set)| *is_set) {
        Some((path, _)) => {
            let detail = "expected opportunities, which this rule is about, got journeys without";
            Err(Error::new(ErrorKind::InvalidConfig, path, detail))
        }
        None => Ok(()),
    }
}

pub(super) fn total<'a>(values: impl Iterator<Item = &'a f64>) -> f64 {
    values.copied().collect::<Sum>().value()
}

/// Gives the keys that never converted the codes after those that did; returns how many keys there are.
fn name_unconverted_keys(
    rules: &JourneyRules,
    tables: &[TouchTable<'_>],
    batches: &Batches,
    bought: &mut ReadConversions,
    seen: &mut ReadTouches,
) -> usize {
    let converting = bought.keys.len();
    let unmatched: Vec<u32> = (0_u32..)
        .zip(&seen.rows)
        .filter(|(_, touch)| touch.key == MISSING_CODE)
        .map(|(index, _)| index)
        .collect();
    let columns: Vec<_> = tables.iter().map(|table| table.text(rules.key.field())).collect();
    let rows = &seen.rows;
    let name = |item: u32| {
        let touch = unmatched.get(item as usize).and_then(|index| rows.get(*index as usize));
        let (batch, row) = batches.locate(touch.map_or(0, |touch| touch.row));
        columns.get(batch).copied().flatten().and_then(|column| column.text(row)).unwrap_or_default()
    };
    let identifiers = Identifiers::of(unmatched.len(), name);
    identifiers.append_to(&mut bought.keys);
    for (index, code) in unmatched.iter().zip(&identifiers.codes) {
        if let Some(touch) = seen.rows.get_mut(*index as usize) {
            touch.key = index_u32(converting) + code;
        }
    }
    bought.keys.len()
}

/// Touches and conversions sorted by key, then time, then row, with the place where each key starts.
pub(super) struct Sorted {
    pub(super) touches: Vec<TouchRow>,
    pub(super) touch_starts: Vec<u32>,
    conversions: Vec<ConversionRow>,
    conversion_starts: Vec<u32>,
    keys: usize,
}

impl Sorted {
    pub(super) fn new(keys: usize, touches: Vec<TouchRow>, mut conversions: Vec<ConversionRow>) -> Self {
        let touch_starts = key_starts(keys, touches.iter().map(|touch| touch.key));
        let mut next = touch_starts.clone();
        let mut sorted = vec![TouchRow::default(); touches.len()];
        for touch in touches {
            if let Some(next) = next.get_mut(touch.key as usize) {
                if let Some(slot) = sorted.get_mut(*next as usize) {
                    *slot = touch;
                }
                *next += 1;
            }
        }
        let pieces = (0..keys).step_by(KEYS).map(|from| {
            let to = keys.min(from + KEYS);
            ((start(&touch_starts, to) - start(&touch_starts, from)), from..to)
        });
        map_slices(&mut sorted, pieces.collect(), |mut piece, keys| {
            for key in keys {
                let len = start(&touch_starts, key + 1) - start(&touch_starts, key);
                let Some((of_key, rest)) = std::mem::take(&mut piece).split_at_mut_checked(len) else {
                    return;
                };
                // Stable: touches at the same instant keep the order of the input.
                of_key.small_sort_by_key(|touch| touch.at);
                piece = rest;
            }
        });
        conversions.small_sort_by_key(|conversion| (conversion.key, conversion.at, conversion.goal));
        let conversion_starts = key_starts(keys, conversions.iter().map(|conversion| conversion.key));
        Self { touches: sorted, touch_starts, conversions, conversion_starts, keys }
    }

    /// The kind of each touch.
    pub(super) fn kinds(&self, tables: &[TouchTable<'_>], batches: &Batches) -> Result<TextCodes> {
        let rows: Vec<u32> = self.touches.iter().map(|touch| touch.row).collect();
        gather::text_of(TextField::Kind, tables, batches, &rows).ok_or_else(|| {
            let detail = "expected touches with the field `kind`, which this rule is about, got none";
            Error::new(ErrorKind::MissingData, "kind_lookback_days", detail)
        })
    }

    /// Touches and conversions of a key, and where its touches start.
    fn of_key(&self, key: usize) -> (&[TouchRow], &[ConversionRow], usize) {
        let from = start(&self.touch_starts, key);
        let touches = self.touches.get(from..start(&self.touch_starts, key + 1)).unwrap_or_default();
        let range = start(&self.conversion_starts, key)..start(&self.conversion_starts, key + 1);
        (touches, self.conversions.get(range).unwrap_or_default(), from)
    }

    /// Refuses journeys that would hold the same touches again and again, before they take any memory.
    fn check_size(&self, windows: &Windows, names: &Dictionary) -> Result<()> {
        let maximum = SHARED_LIMIT.max(TIMES_LIMIT * self.touches.len() as u64);
        let sizes = |key: usize| {
            let (touches, conversions, _) = self.of_key(key);
            (touches.len() as u64).saturating_mul(conversions.len() as u64)
        };
        // Most often no window needs to be looked at to see that all is well.
        if (0..self.keys).fold(0_u64, |sum, key| sum.saturating_add(sizes(key))) <= maximum {
            return Ok(());
        }
        let parts = map_chunks(self.keys, KEYS, |keys| {
            let size = |key| {
                let (touches, conversions, _) = self.of_key(key);
                (windows.most_touches(touches, conversions), key)
            };
            keys.map(size).fold((0_u64, (0, 0)), |(sum, largest), of_key| {
                (sum.saturating_add(of_key.0), if of_key.0 > largest.0 { of_key } else { largest })
            })
        });
        let sum = parts.iter().fold(0_u64, |sum, (part, _)| sum.saturating_add(*part));
        let largest =
            parts.into_iter().map(|(_, largest)| largest).reduce(|a, b| if b.0 > a.0 { b } else { a });
        let Some((size, key)) = largest.filter(|_| sum > maximum) else { return Ok(()) };
        let (touches, conversions, _) = self.of_key(key);
        let detail = format!(
            "expected journeys of at most {maximum} touches in all, got up to {sum}, and {size} of them for the key {:?}, whose \
             {} conversions share {} touches; leave out a key that stands for many, or keep fewer touches with `max_touches`",
            names.name(index_u32(key)).unwrap_or_default(),
            conversions.len(),
            touches.len()
        );
        Err(Error::new(ErrorKind::InvalidInput, "touchpoints", detail))
    }

    /// Journeys of all keys, in the order of the keys.
    fn cut(&self, windows: &Windows) -> Cut {
        let parts = map_chunks(self.keys, KEYS, |keys| {
            let mut cut = Cut::default();
            for key in keys {
                let (touches, conversions, from) = self.of_key(key);
                windows.cut(touches, from, conversions, &mut cut);
            }
            cut
        });
        let mut all = Cut::default();
        for part in parts {
            all.append(part);
        }
        all.sort_null_journeys();
        all
    }
}

fn start(starts: &[u32], key: usize) -> usize {
    starts.get(key).map_or(0, |start| *start as usize)
}

/// Start of each key when rows are sorted by key; one more than there are keys.
pub(super) fn key_starts(keys: usize, key_of_each_row: impl Iterator<Item = u32>) -> Vec<u32> {
    let mut starts = vec![0_u32; keys + 1];
    for key in key_of_each_row {
        if let Some(count) = starts.get_mut(key as usize + 1) {
            *count += 1;
        }
    }
    let mut total = 0;
    for start in &mut starts {
        total += *start;
        *start = total;
    }
    starts
}

/// The columns of journeys, without the optional fields.
pub(super) fn assemble(sorted: &Sorted, cut: &mut Cut) -> Result<Columns> {
    let touches = cut.converting.len() + cut.null.len();
    if touches >= u32::MAX as usize {
        let detail = format!("expected journeys of fewer than {} touches in all, got {touches}", u32::MAX);
        return Err(Error::new(ErrorKind::InvalidInput, "touchpoints", detail));
    }
    let mut columns = Columns { converting: cut.conversions.len(), ..Columns::default() };
    let mut indices = std::mem::take(&mut cut.converting);
    let converting_touches = index_u32(indices.len());
    indices.append(&mut cut.null);
    columns.offsets.reserve_exact(cut.conversions.len() + cut.null_ends.len() + 1);
    columns.offsets.push(0);
    columns.offsets.extend(cut.conversions.iter().map(|(end, _)| *end));
    columns.offsets.extend(cut.null_ends.iter().map(|(end, _)| converting_touches + end));
    columns.key.extend(cut.conversions.iter().map(|(_, conversion)| conversion.key));
    let null_starts =
        columns.offsets.get(cut.conversions.len()..).unwrap_or_default().iter().take(cut.null_ends.len());
    let first_touch =
        |start: &u32| indices.get(*start as usize).and_then(|index| sorted.touches.get(*index as usize));
    columns.key.extend(null_starts.map(|start| first_touch(start).map_or(MISSING_CODE, |touch| touch.key)));
    columns.at = gather::pick(&sorted.touches, &indices, |touch| touch.at);
    columns.channel = gather::pick(&sorted.touches, &indices, |touch| touch.channel);
    columns.row = gather::pick(&sorted.touches, &indices, |touch| touch.row);
    columns.conversions.value = cut.conversions.iter().map(|(_, conversion)| conversion.value).collect();
    columns.conversions.at = cut.conversions.iter().map(|(_, conversion)| conversion.at).collect();
    columns.conversions.row = cut.conversions.iter().map(|(_, conversion)| conversion.row).collect();
    Ok(columns)
}

/// Adds what the conversions know beyond time and value.
fn complete_conversions(
    rules: &JourneyRules,
    columns: &mut ConvertingColumns,
    tables: &[ConversionTable<'_>],
    batches: &Batches,
) {
    let milestones = |field| conversions::milestones(rules, field, tables, batches, &columns.row);
    let (lead, opportunity, closed) = (
        milestones(ConversionField::LeadCreatedAt),
        milestones(ConversionField::OpportunityCreatedAt),
        milestones(ConversionField::ClosedAt),
    );
    columns.id = conversions::texts(TextField::Id, tables, batches, &columns.row);
    columns.kind = conversions::texts(TextField::Kind, tables, batches, &columns.row);
    (columns.lead_created_at, columns.opportunity_created_at, columns.closed_at) =
        (lead, opportunity, closed);
}
