//! Reading touches: each is checked, filtered, and matched to the key of a conversion.

use std::ops::Range;

use super::chunked::{Batches, Piece};
use super::key_filter::KeyFilter;
use super::touch_order::expected_time;
use super::zoned_times;
use crate::columns::cell_objection::FirstByRow;
use crate::columns::column::{NumberColumn, TextColumn, TimeColumn};
use crate::columns::missing_column::missing_column;
use crate::columns::table::{NoTouch, TouchTable};
use crate::domain::{
    DateOrder, Dictionary, Direct, JourneyKey, JourneyRules, MISSING_CODE, MissingChannel, NO_CHANNEL, Names,
    NullJourneys, NumberField, Rejection, SetAside, Side, TextField, Timestamp, TouchFilter, Validation,
};
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::map_chunks;

/// A touch that may earn something, in the form that is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct TouchRow {
    pub(super) at: i64,
    /// [`MISSING_CODE`] for a key that never converted.
    pub(super) key: u32,
    pub(super) row: u32,
    pub(super) channel: u32,
}

/// Touches that can be used, in the order of the input.
#[derive(Debug, Default)]
pub(super) struct ReadTouches {
    pub(super) rows: Vec<TouchRow>,
    pub(super) channels: Dictionary,
    pub(super) set_aside: SetAside,
    pub(super) rejected: Vec<Rejection>,
}

/// Reads every touch; `keys` are those of the conversions.
pub(super) fn read(
    rules: &JourneyRules,
    tables: &[TouchTable<'_>],
    batches: &Batches,
    keys: &Dictionary,
) -> Result<ReadTouches> {
    let ids: Vec<_> = tables.iter().map(|table| table.text(TextField::Id)).collect();
    let repeated = super::conversions::repeated(&ids, batches);
    let filter = KeyFilter::new(keys);
    let mut readers = Vec::with_capacity(tables.len());
    for table in tables {
        // A batch without rows needs no columns.
        readers.push(if table.rows()? == 0 {
            None
        } else {
            Some(Reader::new(rules, table, batches, keys, &filter)?)
        });
    }
    let pieces = batches.pieces();
    let parts = map_chunks(pieces.len(), 1, |range| {
        let piece = pieces.get(range.start)?;
        Some(readers.get(piece.batch)?.as_ref()?.read(piece, &repeated))
    });
    let mut read = ReadTouches::default();
    read.rows.reserve_exact(parts.iter().flatten().flatten().map(|part| part.rows.len()).sum());
    for part in parts.into_iter().flatten() {
        read.append(part?);
    }
    Ok(read)
}

impl ReadTouches {
    /// Appends the next part, whose channels have codes of their own.
    fn append(&mut self, mut part: Self) {
        let codes: Vec<u32> = part.channels.names().map(|name| self.channels.intern(name)).collect();
        for row in &mut part.rows {
            row.channel = codes.get(row.channel as usize).copied().unwrap_or(MISSING_CODE);
        }
        self.rows.append(&mut part.rows);
        self.set_aside.add(&part.set_aside);
        self.rejected.append(&mut part.rejected);
    }
}

/// Reads the rows of one batch.
struct Reader<'a> {
    batches: &'a Batches,
    key: &'a dyn TextColumn,
    key_name: JourneyKey,
    /// For a dictionary-encoded key: the code of each in `keys`.
    key_codes: Option<Vec<u32>>,
    keys: &'a Dictionary,
    key_filter: &'a KeyFilter,
    at: &'a dyn TimeColumn,
    time_name: &'static str,
    date_order: DateOrder,
    channel: &'a dyn TextColumn,
    side: Option<&'a dyn TextColumn>,
    numbers: Vec<(NumberField, &'a dyn NumberColumn)>,
    filters: Vec<Filter<'a>>,
    /// Names of direct channels, when direct touches are to be dropped.
    direct: Option<Names>,
    missing_channel: &'a MissingChannel,
    skip_unconverted: bool,
    validation: Validation,
    objections: FirstByRow<'a>,
    no_touch: &'a [NoTouch],
}

/// Number of rows that are looked at together.
const BLOCK: usize = 1 << 11;

/// Block of rows, as far as it is known.
#[derive(Default)]
struct Block {
    at: Vec<i64>,
    hashes: Vec<u32>,
    candidates: Vec<Candidate>,
}

/// A row that may belong to a key that converted.
#[derive(Clone, Copy)]
struct Candidate {
    row: usize,
    at: i64,
    hash: u32,
    key: u32,
}

/// Question that one filter asks of a row.
enum Filter<'a> {
    Text { column: Option<&'a dyn TextColumn>, values: Names, include: bool },
    AtLeast { column: &'a dyn NumberColumn, minimum: f64 },
}

impl Filter<'_> {
    fn passes(&self, row: usize) -> bool {
        match self {
            Self::Text { column, values, include } => {
                let text = column.and_then(|column| column.filled(row));
                text.is_some_and(|text| values.holds(text)) == *include
            }
            Self::AtLeast { column, minimum } => column.number(row).is_some_and(|number| number >= *minimum),
        }
    }
}

impl<'a> Reader<'a> {
    fn new(
        rules: &'a JourneyRules,
        table: &TouchTable<'a>,
        batches: &'a Batches,
        keys: &'a Dictionary,
        key_filter: &'a KeyFilter,
    ) -> Result<Self> {
        let missing = |name| missing_column(table.kind.name(), name, table.headers);
        let required = |field: TextField| table.text(field).ok_or_else(|| missing(field.name()));
        let key = required(rules.key.field())?;
        let key_codes = key.codes().map(|len| {
            let code = |code| key.name(code).and_then(|name| keys.get(name)).unwrap_or(MISSING_CODE);
            (0..crate::math::index_u32(len)).map(code).collect()
        });
        Ok(Self {
            batches,
            key,
            key_name: rules.key,
            key_codes,
            keys,
            key_filter,
            at: table.at.ok_or_else(|| missing(table.time_name))?,
            time_name: table.time_name,
            date_order: rules.date_order,
            channel: required(TextField::Channel)?,
            side: table.text(TextField::Side),
            numbers: table.numbers.clone(),
            filters: filters(&rules.filter, table)?,
            direct: (rules.direct == Direct::Drop).then(|| Names::new(&rules.direct_channels)),
            missing_channel: &rules.missing_channel,
            skip_unconverted: rules.null_journeys == NullJourneys::Skip,
            validation: rules.validation,
            objections: FirstByRow::new(table.own_objections()),
            no_touch: table.no_touch,
        })
    }

    fn read(&self, piece: &Piece, repeated: &[(u32, u32)]) -> Result<ReadTouches> {
        let mut read = ReadTouches::default();
        let first = Batches::row(piece, piece.rows.start);
        let from = repeated.partition_point(|(row, _)| *row < first);
        let repeated = repeated.get(from..).unwrap_or_default();
        let mut block = Block::default();
        let starts = piece.rows.clone().step_by(BLOCK);
        for rows in starts.map(|start| start..piece.rows.end.min(start + BLOCK)) {
            // Most blocks hold nothing that needs a closer look.
            if repeated.is_empty() && self.is_plain(rows.clone(), &mut block) {
                self.read_plain(&mut read, piece, rows, &mut block);
            } else {
                self.read_closely(&mut read, piece, rows, repeated)?;
            }
        }
        Ok(read)
    }

    /// True when all of `rows` can be used and only their keys decide; fills the block if so.
    fn is_plain(&self, rows: Range<usize>, block: &mut Block) -> bool {
        let only_keys_decide = self.numbers.is_empty()
            && self.side.is_none()
            && self.filters.is_empty()
            && self.direct.is_none()
            && self.key_codes.is_none()
            && self.objections.is_empty()
            && self.batches.are_whole();
        let moments = Timestamp::MIN.micros()..=Timestamp::MAX.micros();
        let plain = only_keys_decide
            && self.channel.is_filled(rows.clone())
            && self.key.is_filled(rows.clone())
            && self.at.read_rows(rows.clone(), &mut block.at)
            && block.at.iter().all(|at| moments.contains(at));
        if plain {
            self.key.hash_rows(rows, &mut block.hashes);
        }
        plain
    }

    fn read_plain(&self, read: &mut ReadTouches, piece: &Piece, rows: Range<usize>, block: &mut Block) {
        // Looking a key up waits for memory again and again. Step by step for the whole block, the waits overlap.
        let Block { at, hashes, candidates } = block;
        candidates.clear();
        let passes = |hash: u32| !self.skip_unconverted || self.key_filter.may_hold(hash);
        let hashed = rows.clone().zip(hashes.iter().copied()).zip(at.iter().copied());
        let passing = hashed.filter(|((_, hash), _)| passes(*hash));
        candidates.extend(passing.map(|((row, hash), at)| Candidate { row, hash, at, key: MISSING_CODE }));
        read.set_aside.null_journey_skipped += (rows.len() - candidates.len()) as u64;
        for candidate in &mut *candidates {
            candidate.key = self.keys.guess_hashed(candidate.hash).unwrap_or(MISSING_CODE);
        }
        for candidate in candidates {
            let Candidate { row, hash, at, mut key } = *candidate;
            let name = self.key.text(row).unwrap_or_default();
            if key != MISSING_CODE && self.keys.name(key) != Some(name) {
                key = self.keys.get_hashed(name, hash).unwrap_or(MISSING_CODE);
            }
            if key == MISSING_CODE && self.skip_unconverted {
                read.set_aside.null_journey_skipped += 1;
                continue;
            }
            let channel = read.channels.intern(self.channel.text(row).unwrap_or_default());
            read.rows.push(TouchRow { at, key, row: Batches::row(piece, row), channel });
        }
    }

    fn read_closely(
        &self,
        read: &mut ReadTouches,
        piece: &Piece,
        rows: Range<usize>,
        repeated: &[(u32, u32)],
    ) -> Result<()> {
        let first = Batches::row(piece, rows.start);
        let from = repeated.partition_point(|(row, _)| *row < first);
        let mut repeated = repeated.iter().skip(from).peekable();
        for row in rows {
            let global = Batches::row(piece, row);
            if !self.batches.counts(global) {
                continue;
            }
            match self.no_touch.get(row) {
                Some(NoTouch::Internal) => {
                    read.set_aside.internal_visit += 1;
                    continue;
                }
                Some(NoTouch::PaymentGateway) => {
                    read.set_aside.payment_gateway += 1;
                    continue;
                }
                Some(NoTouch::Touch) | None => {}
            }
            let same_id = repeated.next_if(|(item, _)| *item == global).map(|(_, first)| *first);
            let checked = match same_id {
                None => match self.objections.get(row) {
                    Some(cell) => Err((cell.field.as_str(), cell.detail.clone())),
                    None => self.check(row),
                },
                Some(first) => {
                    let first = self.batches.address(first);
                    Err(("id", format!("expected an id of its own, got that of {first}")))
                }
            };
            match checked {
                Ok((None, _)) => read.set_aside.without_channel += 1,
                Ok((Some(channel), at)) => self.accept(read, row, global, channel, at),
                Err((field, detail)) => {
                    let problem =
                        Problem { path: format!("{}.{field}", self.batches.address(global)), detail };
                    if self.validation == Validation::Strict {
                        return Err(Error::new(ErrorKind::InvalidInput, problem.path, problem.detail));
                    }
                    read.set_aside.rejected += 1;
                    read.rejected.push(problem.into());
                }
            }
        }
        Ok(())
    }

    /// The channel and time of a row, when the row can be used; no channel when it is to be set aside for having none.
    #[inline]
    fn check(&self, row: usize) -> Result<(Option<&str>, i64), (&'static str, String)> {
        let channel = match (self.channel.filled(row), self.missing_channel) {
            (Some(channel), _) => Some(channel),
            (None, MissingChannel::Name(name)) => Some(name.as_str()),
            (None, MissingChannel::SetAside) => None,
            (None, MissingChannel::Error) => {
                let value =
                    if self.batches.are_whole() { "" } else { "; with a value the row is a conversion" };
                return Err(("channel", format!("{NO_CHANNEL}{value}")));
            }
        };
        let Some(at) = self.at.micros(row) else {
            let objection = zoned_times::objection(self.at, row, self.date_order);
            let expected = || format!("expected {}, got none", expected_time(self.time_name));
            return Err((self.time_name, objection.unwrap_or_else(expected)));
        };
        if let Err(error) = Timestamp::from_micros(at) {
            return Err((self.time_name, error.detail().to_owned()));
        }
        for (field, column) in &self.numbers {
            if let Some(detail) = column.number(row).and_then(|number| field.objection(number)) {
                return Err((field.name(), detail));
            }
        }
        if let Some(detail) = self.side.and_then(|column| column.filled(row)).and_then(Side::objection) {
            return Err(("side", detail));
        }
        if self.key_name == JourneyKey::Journey && self.key.filled(row).is_none() {
            return Err(("journey", "expected text that is not empty, got none".into()));
        }
        Ok((channel, at))
    }

    #[inline]
    fn accept(&self, read: &mut ReadTouches, row: usize, global: u32, channel: &str, at: i64) {
        let Some(name) = self.key.filled(row) else {
            read.set_aside.without_key += 1;
            return;
        };
        if !self.filters.iter().all(|filter| filter.passes(row)) {
            read.set_aside.filtered += 1;
            return;
        }
        if self.direct.as_ref().is_some_and(|direct| direct.holds(channel)) {
            read.set_aside.direct += 1;
            return;
        }
        let key = match &self.key_codes {
            Some(codes) => self.key.code(row).and_then(|code| codes.get(code as usize)).copied(),
            None => self.keys.get(name),
        };
        let key = key.unwrap_or(MISSING_CODE);
        if key == MISSING_CODE && self.skip_unconverted {
            read.set_aside.null_journey_skipped += 1;
            return;
        }
        let channel = read.channels.intern(channel);
        read.rows.push(TouchRow { at, key, row: global, channel });
    }
}

fn filters<'a>(filter: &'a TouchFilter, table: &TouchTable<'a>) -> Result<Vec<Filter<'a>>> {
    let missing = |rule: &str, field: &str| {
        let detail =
            format!("expected touches with the field `{field}`, which the rules filter by, got none");
        Error::new(ErrorKind::MissingData, format!("filter.{rule}"), detail)
    };
    let mut filters = Vec::new();
    for (field, values) in &filter.include {
        let column =
            table.touch_text(field).ok_or_else(|| missing(&format!("include.{field}"), field.name()))?;
        filters.push(Filter::Text { column: Some(column), values: Names::new(values), include: true });
    }
    for (field, values) in &filter.exclude {
        filters.push(Filter::Text {
            column: table.touch_text(field),
            values: Names::new(values),
            include: false,
        });
    }
    let minimum = [
        ("min_engagement", NumberField::Engagement, filter.min_engagement),
        ("min_confidence", NumberField::Confidence, filter.min_confidence),
    ];
    for (rule, field, minimum) in minimum {
        if let Some(minimum) = minimum {
            let column = table.number(field).ok_or_else(|| missing(rule, field.name()))?;
            filters.push(Filter::AtLeast { column, minimum });
        }
    }
    Ok(filters)
}
