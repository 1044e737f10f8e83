//! The headers of tables beside the rules: columns that are named and not there, and columns that nobody reads.

use std::collections::BTreeSet;

use crate::columns::missing_column::missing_column;
use crate::columns::table::{ConversionTable, TOUCH_ORDER, TouchTable};
use crate::domain::{JourneyRules, TableKind};
use crate::error::{Error, ErrorKind, Result};

/// The columns of touches and conversions that are not read, `touchpoints.…` and `conversions.…`.
///
/// # Errors
/// `INVALID_CONFIG` for names of columns that no table can have, `MISSING_DATA` for columns that are named and not there.
pub(super) fn of_events(
    rules: &JourneyRules,
    touches: &[TouchTable<'_>],
    conversions: &[ConversionTable<'_>],
) -> Result<Vec<String>> {
    let rows = touches.iter().filter(|table| table.rows().is_ok_and(|rows| rows > 0));
    for (table, name) in rows.flat_map(|table| rules.dimensions.iter().map(move |name| (table, name))) {
        if table.own(name).is_none() {
            return Err(missing_column(table.kind.name(), name, table.headers));
        }
    }
    let of_touches = touches.iter().map(|table| (table.kind, table.headers));
    let of_conversions = conversions.iter().map(|table| (table.kind, table.headers));
    let mut ignored = ignored(rules, &of_touches.chain(of_conversions).collect::<Vec<_>>())?;
    // Where there are times, they say the order.
    let mut timed = touches.iter().filter(|table| table.order.is_some() && table.time_name != TOUCH_ORDER);
    if let Some(table) = timed.find(|table| !table.headers.is_empty()) {
        ignored.push(format!("{}.{TOUCH_ORDER}", table.kind.name()));
    }
    let unknown =
        conversions.iter().filter(|table| table.is_unknown()).map(|table| (table.kind.name(), table.headers));
    let unknown_touches =
        touches.iter().filter(|table| table.is_unknown()).map(|table| (table.kind.name(), table.headers));
    match unknown.chain(unknown_touches).next() {
        Some((table, headers)) => Err(missing_column(table, rules.key.field().name(), headers)),
        None => Ok(ignored),
    }
}

/// The columns of some tables that are not read, each after the name of its table.
///
/// # Errors
/// As [`of_events`].
pub(super) fn ignored(rules: &JourneyRules, tables: &[(TableKind, &[String])]) -> Result<Vec<String>> {
    let problems = rules.columns.problems(&TableKind::ALL, &rules.dimensions);
    if let Some(error) = Error::from_problems(ErrorKind::InvalidConfig, problems) {
        return Err(error);
    }
    let with_headers: Vec<_> = tables.iter().copied().filter(|(_, headers)| !headers.is_empty()).collect();
    rules.columns.check(&rules.dimensions, &with_headers)?;
    let mut ignored = BTreeSet::new();
    for (table, headers) in with_headers {
        for header in headers {
            if rules.columns.field(table, header, &rules.dimensions)?.is_none() {
                ignored.insert(format!("{}.{header}", table.name()));
            }
        }
    }
    Ok(ignored.into_iter().collect())
}
