//! Reading conversions: each is checked, and its key becomes a code.

use super::chunked::Batches;
use super::identifiers::Identifiers;
use super::refunds::{self, RefundRow, SameIds};
use super::touch_order::expected_time;
use super::zoned_times;
use crate::columns::cell_objection::{CellObjection, FirstByRow};
use crate::columns::missing_column::missing_column;
use crate::columns::table::{ConversionField, ConversionTable};
use crate::domain::money::Currency;
use crate::domain::{
    DAY_MICROS, Dictionary, JourneyKey, JourneyRules, MISSING_CODE, NO_TIME, Rejection, TextCodes, TextField,
    Timestamp, UnattributedConversion, Validation, WindowsBy, is_refund, refunds_objection, value_objection,
};
use crate::error::{Error, ErrorKind, Problem, Result};

/// Conversions that can be used.
#[derive(Debug, Default)]
pub(super) struct ReadConversions {
    pub(super) keys: Dictionary,
    /// Those with a key, in the order of the input.
    pub(super) rows: Vec<ConversionRow>,
    /// Those without.
    pub(super) without_key: Vec<UnattributedConversion>,
    /// Refunds, in the order of the input.
    pub(super) refunds: Vec<RefundRow>,
    pub(super) currency: Option<Currency>,
    pub(super) rejected: Vec<Rejection>,
    /// Their rows.
    pub(super) rejected_rows: Vec<u32>,
}

/// One conversion that is no refund.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ConversionRow {
    pub(super) at: i64,
    pub(super) value: f64,
    pub(super) key: u32,
    pub(super) row: u32,
    /// Its kind, where windows go by kind.
    pub(super) goal: u32,
    /// Seconds of the day that it stands for, where its time is a date, and 0 for a moment.
    pub(super) day_seconds: u32,
}

impl ConversionRow {
    /// The first moment that it stands for: lookbacks of a date begin at the start of its day.
    pub(super) fn opens(&self) -> i64 {
        match self.day_seconds {
            0 => self.at,
            seconds => self.at + 1 - i64::from(seconds) * SECOND,
        }
    }
}

/// Microseconds of a second.
const SECOND: i64 = 1_000_000;

/// Reads every conversion.
pub(super) fn read(
    rules: &JourneyRules,
    tables: &[ConversionTable<'_>],
    batches: &Batches,
) -> Result<ReadConversions> {
    for table in batches.filled().filter_map(|batch| tables.get(batch)) {
        require(table, rules.key)?;
    }
    let mut read = ReadConversions::default();
    let same_ids = SameIds::new(tables, batches);
    let mut repeated = same_ids.refused.iter().copied().peekable();
    let objections: Vec<_> = tables.iter().map(|table| FirstByRow::new(table.own_objections())).collect();
    for piece in batches.pieces() {
        let Some(table) = tables.get(piece.batch) else { continue };
        for row in piece.rows.clone() {
            let global = Batches::row(&piece, row);
            if !batches.counts(global) {
                continue;
            }
            let first = repeated.next_if(|(item, _)| *item == global).map(|(_, first)| first);
            let cell = objections.get(piece.batch).and_then(|cells| cells.get(row));
            let address = |row| batches.address(row);
            if let Err(problem) = read.row(rules, table, (global, row), &address, (first, cell)) {
                if rules.validation == Validation::Strict {
                    return Err(Error::new(ErrorKind::InvalidInput, problem.path, problem.detail));
                }
                read.rejected.push(problem.into());
                read.rejected_rows.push(global);
            }
        }
    }
    read.check_total(batches)?;
    if !read.refunds.is_empty() {
        refunds::name_sales(&mut read, rules.key, tables, batches, &same_ids.of_sales);
    }
    Ok(read)
}

fn require(table: &ConversionTable<'_>, key: JourneyKey) -> Result<()> {
    let needed = [
        (key.field().name(), table.text(key.field()).is_some()),
        ("at", table.time(ConversionField::At).is_some()),
        ("value", table.value.is_some()),
    ];
    match needed.into_iter().find(|(_, there)| !there) {
        Some((name, _)) => Err(missing_column(table.kind.name(), name, table.headers)),
        None => Ok(()),
    }
}

/// Rows whose text in a column an earlier row has, with that row.
pub(super) fn repeated(columns: &[Option<&dyn super::TextColumn>], batches: &Batches) -> Vec<(u32, u32)> {
    let id = |row: u32| {
        let (batch, row) = batches.locate(row);
        columns.get(batch).copied().flatten()?.filled(row)
    };
    if columns.iter().all(Option::is_none) {
        return Vec::new();
    }
    let rows: Vec<u32> = (0..crate::math::index_u32(batches.rows()))
        .filter(|row| batches.counts(*row) && id(*row).is_some())
        .collect();
    let row_of = |item: u32| rows.get(item as usize).copied().unwrap_or(MISSING_CODE);
    let found = Identifiers::of(rows.len(), |item| id(row_of(item)).unwrap_or_default());
    found.repeated().into_iter().map(|(item, first)| (row_of(item), row_of(first))).collect()
}

impl ReadConversions {
    fn row(
        &mut self,
        rules: &JourneyRules,
        table: &ConversionTable<'_>,
        (global, row): (u32, usize),
        address: &dyn Fn(u32) -> String,
        (same_id, cell): (Option<u32>, Option<&CellObjection>),
    ) -> Result<(), Problem> {
        let key = rules.key;
        let problem =
            |field: &str, detail: String| Problem { path: format!("{}.{field}", address(global)), detail };
        if let Some(first) = same_id {
            let first = address(first);
            return Err(problem("id", format!("expected an id of its own, got that of {first}")));
        }
        if let Some(CellObjection { field, detail, .. }) = cell {
            return Err(problem(field, detail.clone()));
        }
        let name = table.text(key.field()).and_then(|column| column.filled(row));
        if name.is_none() && key == JourneyKey::Journey {
            return Err(problem("journey", "expected text that is not empty, got none".into()));
        }
        let of_time = table.time_name;
        let at = time(rules, table, ConversionField::At, row).map_err(|detail| problem(of_time, detail))?;
        let at =
            at.ok_or_else(|| problem(of_time, format!("expected {}, got none", expected_time(of_time))))?;
        let kind = table.text(TextField::Kind).and_then(|column| column.filled(row));
        let value = table.value.and_then(|column| column.number(row));
        let value = value.ok_or_else(|| problem("value", "expected a number, got none".into()))?;
        if let Some(detail) = value_objection(value, kind) {
            return Err(problem("value", detail));
        }
        let sale = table.refunds.and_then(|column| column.filled(row));
        if let Some(detail) = refunds_objection(sale, kind) {
            return Err(problem("refunds", detail));
        }
        for field in MILESTONES {
            time(rules, table, field, row).map_err(|detail| problem(field.name(), detail))?;
        }
        if let Some(text) = table.currency.and_then(|column| column.filled(row)) {
            let currency: Currency =
                text.parse().map_err(|error: Error| problem("currency", error.detail().to_owned()))?;
            let expected = *self.currency.get_or_insert(currency);
            if currency != expected {
                let detail = format!(
                    "expected {} as in the conversions before, got {}; convert to one currency first",
                    expected.code(),
                    currency.code()
                );
                return Err(problem("currency", detail));
            }
        }
        match name {
            _ if is_refund(kind) => self.refunds.push(RefundRow::new(at, value, global)),
            Some(name) => {
                let key = self.keys.intern(name);
                // The start of the day of a date that means its end.
                let dates =
                    table.time(ConversionField::At).filter(|times| rules.close_of_day && times.is_date(row));
                let start = dates.and_then(|times| times.micros(row)).unwrap_or(at);
                let day_seconds = u32::try_from((at + 1 - start) / SECOND).unwrap_or_default();
                self.rows.push(ConversionRow {
                    at,
                    value,
                    key,
                    row: global,
                    goal: MISSING_CODE,
                    day_seconds,
                });
            }
            None => self.without_key.push(UnattributedConversion { row: global, value, count: 1 }),
        }
        Ok(())
    }

    /// Gives each conversion its goal, where windows go by the kind of conversions.
    ///
    /// # Errors
    /// `MISSING_DATA` when no conversion has a kind.
    pub(super) fn name_goals(
        &mut self,
        rules: &JourneyRules,
        tables: &[ConversionTable<'_>],
        batches: &Batches,
    ) -> Result<()> {
        match rules.windows_by {
            WindowsBy::Key => return Ok(()),
            WindowsBy::Kind => {}
        }
        let rows: Vec<u32> = self.rows.iter().map(|row| row.row).collect();
        let kinds = texts(TextField::Kind, tables, batches, &rows);
        if kinds.codes.is_empty() && !rows.is_empty() {
            let detail = "expected conversions with the field `kind`, which windows are to go by, got none";
            return Err(Error::new(ErrorKind::MissingData, "windows_by", detail));
        }
        for (row, kind) in self.rows.iter_mut().zip(kinds.codes) {
            row.goal = kind;
        }
        Ok(())
    }

    /// Sums of credits stay finite when the sum of all sizes does.
    fn check_total(&self, batches: &Batches) -> Result<()> {
        let refunds = self.refunds.iter().map(|refund| refund.value);
        let values =
            self.rows.iter().map(|row| row.value).chain(self.without_key.iter().map(|sale| sale.value));
        let values = values.chain(refunds);
        let total: f64 = values.map(f64::abs).sum();
        if total.is_finite() {
            return Ok(());
        }
        let detail = "expected values whose sum is a finite number, got more than 1.7e308";
        Err(Error::new(ErrorKind::InvalidInput, format!("{}.value", batches.table()), detail))
    }
}

pub(super) const MILESTONES: [ConversionField; 3] =
    [ConversionField::LeadCreatedAt, ConversionField::OpportunityCreatedAt, ConversionField::ClosedAt];

/// The moment in `row`, checked; `None` where the row has none. A date by which something closes is the end of that day.
fn time(
    rules: &JourneyRules,
    table: &ConversionTable<'_>,
    field: ConversionField,
    row: usize,
) -> Result<Option<i64>, String> {
    let Some(column) = table.time(field) else { return Ok(None) };
    let closes = rules.close_of_day && matches!(field, ConversionField::At | ConversionField::ClosedAt);
    match column.micros(row) {
        Some(micros) => match Timestamp::from_micros(micros) {
            Ok(_) if closes && column.is_date(row) => {
                // The day's midnight in UTC, whatever the zone.
                let midnight = rules.time_zone.local(micros).micros().div_euclid(DAY_MICROS) * DAY_MICROS;
                Ok(Some(rules.time_zone.end_of_day(midnight)))
            }
            Ok(_) => Ok(Some(micros)),
            Err(error) => Err(error.detail().to_owned()),
        },
        None => zoned_times::objection(column, row, rules.date_order).map_or(Ok(None), Err),
    }
}

/// The milestones of conversions, by row; empty when no table has the field.
pub(super) fn milestones(
    rules: &JourneyRules,
    field: ConversionField,
    tables: &[ConversionTable<'_>],
    batches: &Batches,
    rows: &[u32],
) -> Vec<i64> {
    if tables.iter().all(|table| table.time(field).is_none()) {
        return Vec::new();
    }
    let moment = |row: &u32| {
        let (batch, row) = batches.locate(*row);
        tables.get(batch).and_then(|table| time(rules, table, field, row).ok().flatten()).unwrap_or(NO_TIME)
    };
    rows.iter().map(moment).collect()
}

/// A text field of conversions, by row; empty when no table has it.
pub(super) fn texts(
    field: TextField,
    tables: &[ConversionTable<'_>],
    batches: &Batches,
    rows: &[u32],
) -> TextCodes {
    let mut texts = TextCodes::default();
    if tables.iter().any(|table| table.text(field).is_some()) {
        for row in rows {
            let (batch, row) = batches.locate(*row);
            let text =
                tables.get(batch).and_then(|table| table.text(field)).and_then(|column| column.filled(row));
            texts.codes.push(text.map_or(MISSING_CODE, |text| texts.names.intern(text)));
        }
    }
    texts
}
