//! Collecting the optional fields of the touches that journeys use.

use super::chunked::{Batches, CHUNK};
use crate::columns::column::TextColumn;
use crate::columns::table::TouchTable;
use crate::domain::{Dictionary, JourneyKey, MISSING_CODE, NumberField, TextCodes, TextField};
use crate::math::{SmallSort, map_chunks};

/// Text fields of the touches in `rows`, other than the channel.
pub(super) fn texts(
    key: JourneyKey,
    tables: &[TouchTable<'_>],
    batches: &Batches,
    rows: &[u32],
) -> Vec<(TextField, TextCodes)> {
    let carried = |field: &TextField| match field {
        TextField::Channel => false,
        // Every touch of a journey has the same: it is the key.
        TextField::Journey => key != JourneyKey::Journey,
        _ => true,
    };
    let fields = TextField::ALL.into_iter().filter(carried);
    fields.filter_map(|field| Some((field, text_of(field, tables, batches, rows)?))).collect()
}

/// A text field of the touches in `rows`; `None` where no touch has it.
pub(super) fn text_of(
    field: TextField,
    tables: &[TouchTable<'_>],
    batches: &Batches,
    rows: &[u32],
) -> Option<TextCodes> {
    let columns: Vec<_> = tables.iter().map(|table| table.text(field)).collect();
    columns.iter().any(Option::is_some).then(|| text(&columns, batches, rows))
}

/// Dimensions of the user's own of the touches in `rows`.
pub(super) fn dimensions(
    names: &[String],
    tables: &[TouchTable<'_>],
    batches: &Batches,
    rows: &[u32],
) -> Vec<(String, TextCodes)> {
    let mut names: Vec<&String> = names.iter().collect();
    names.small_sort_by(Ord::cmp);
    let gathered = names.into_iter().map(|name| {
        let columns: Vec<_> = tables.iter().map(|table| table.own(name)).collect();
        (name.clone(), text(&columns, batches, rows))
    });
    gathered.collect()
}

/// Number fields of the touches in `rows`.
pub(super) fn numbers(
    tables: &[TouchTable<'_>],
    batches: &Batches,
    rows: &[u32],
) -> Vec<(NumberField, Vec<f64>)> {
    let present = |field: &NumberField| tables.iter().any(|table| table.number(*field).is_some());
    NumberField::ALL
        .into_iter()
        .filter(present)
        .map(|field| {
            let columns: Vec<_> = tables.iter().map(|table| table.number(field)).collect();
            let number = |row: &u32| {
                let (batch, row) = batches.locate(*row);
                columns
                    .get(batch)
                    .copied()
                    .flatten()
                    .and_then(|column| column.number(row))
                    .unwrap_or(f64::NAN)
            };
            (field, rows.iter().map(number).collect())
        })
        .collect()
}

/// Codes in the order in which texts first appear, whatever the number of cores.
fn text(columns: &[Option<&dyn TextColumn>], batches: &Batches, rows: &[u32]) -> TextCodes {
    let parts = map_chunks(rows.len(), CHUNK, |range| {
        let mut part = TextCodes::default();
        let mut known = KnownCodes::new(columns);
        for row in rows.get(range).unwrap_or_default() {
            let (batch, row) = batches.locate(*row);
            let column = columns.get(batch).copied().flatten();
            part.codes
                .push(column.map_or(MISSING_CODE, |column| known.code(&mut part.names, batch, column, row)));
        }
        part
    });
    let mut all = TextCodes { codes: Vec::with_capacity(rows.len()), names: Dictionary::default() };
    for part in parts {
        let codes: Vec<u32> = part.names.names().map(|name| all.names.intern(name)).collect();
        let code = |local: u32| codes.get(local as usize).copied().unwrap_or(MISSING_CODE);
        all.codes.extend(part.codes.into_iter().map(code));
    }
    all
}

/// For dictionary-encoded columns: what each of their codes became.
struct KnownCodes(Vec<Vec<u32>>);

impl KnownCodes {
    fn new(columns: &[Option<&dyn TextColumn>]) -> Self {
        let len = |column: Option<&dyn TextColumn>| column.and_then(TextColumn::codes).unwrap_or(0);
        // Worth it only for a dictionary that is small beside the rows.
        Self(
            columns
                .iter()
                .copied()
                .map(len)
                .map(|len| vec![MISSING_CODE; if len < CHUNK { len } else { 0 }])
                .collect(),
        )
    }

    #[inline]
    fn code(&mut self, names: &mut Dictionary, batch: usize, column: &dyn TextColumn, row: usize) -> u32 {
        let slot = match self.0.get_mut(batch) {
            Some(known) if !known.is_empty() => {
                column.code(row).and_then(|code| known.get_mut(code as usize))
            }
            _ => None,
        };
        match slot {
            Some(code) if *code != MISSING_CODE => *code,
            slot => {
                let code = column.filled(row).map_or(MISSING_CODE, |text| names.intern(text));
                if let Some(slot) = slot {
                    *slot = code;
                }
                code
            }
        }
    }
}

/// The names of the fields that touches carry.
pub(super) fn field_names(tables: &[TouchTable<'_>]) -> Vec<&'static str> {
    let texts =
        TextField::ALL.into_iter().filter(|field| tables.iter().any(|table| table.text(*field).is_some()));
    let numbers = NumberField::ALL
        .into_iter()
        .filter(|field| tables.iter().any(|table| table.number(*field).is_some()));
    let at = tables.iter().find(|table| table.at.is_some()).map(|table| table.time_name);
    texts.map(TextField::name).chain(at).chain(numbers.map(NumberField::name)).collect()
}

/// Values of `from` at `indices`, with all cores.
pub(super) fn pick<T: Sync, U: Send + Clone>(
    from: &[T],
    indices: &[u32],
    value: impl Fn(&T) -> U + Sync,
) -> Vec<U> {
    let parts = map_chunks(indices.len(), CHUNK, |range| {
        let indices = indices.get(range).unwrap_or_default();
        indices.iter().filter_map(|index| from.get(*index as usize)).map(&value).collect::<Vec<_>>()
    });
    parts.concat()
}
