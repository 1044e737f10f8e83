//! The headers of tables beside the rules: columns that are named and not there, and columns that nobody reads.

use std::collections::BTreeSet;

use crate::columns::missing_column::missing_column;
use crate::columns::table::{ConversionField, ConversionTable, TOUCH_ORDER, TouchTable};
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
    check_order(rules, touches)?;
    check_tables(rules, touches)?;
    // Times say the order, if there are any.
    let mut timed = touches.iter().filter(|table| table.order.is_some() && table.time_name != TOUCH_ORDER);
    if let Some(table) = timed.find(|table| !table.headers.is_empty()) {
        ignored.push(address(rules, table.kind, table.headers, TOUCH_ORDER));
    }
    // Codes say nothing without the rule that knows whose they are.
    let with_code = conversions.iter().find(|table| table.promo_code.is_some());
    if let Some(table) = with_code.filter(|_| rules.promo_codes().is_empty()) {
        ignored.push(address(rules, table.kind, table.headers, ConversionField::PromoCode.name()));
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

/// The column of a table that holds a field, `touchpoints.…`, under its own header.
fn address(rules: &JourneyRules, table: TableKind, headers: &[String], field: &str) -> String {
    let is_field = |header: &&String| matches!(rules.columns.field(table, header, &rules.dimensions), Ok(Some((name, _))) if name == field);
    let header = headers.iter().find(is_field).map_or(field, String::as_str);
    format!("{}.{header}", table.name())
}

/// Refuses an order of touches that is asked for where there are times too: one of them would count for nothing.
///
/// # Errors
/// `INVALID_CONFIG` for a header of the order beside a column of times.
fn check_order(rules: &JourneyRules, touches: &[TouchTable<'_>]) -> Result<()> {
    let named = |kind| rules.columns.of_table(kind).any(|(name, _)| name == TOUCH_ORDER);
    let timed = |table: &&TouchTable<'_>| table.order.is_some() && table.time_name != TOUCH_ORDER;
    if touches.iter().find(timed).is_some_and(|table| named(table.kind)) {
        let detail = "expected touches without times, which an order stands in for, got the column at too";
        return Err(Error::new(ErrorKind::InvalidConfig, format!("columns.{TOUCH_ORDER}"), detail));
    }
    Ok(())
}

/// Refuses headers of touches or of conversions where one table holds both.
///
/// # Errors
/// `INVALID_CONFIG` for them.
fn check_tables(rules: &JourneyRules, touches: &[TouchTable<'_>]) -> Result<()> {
    let of_events = touches.iter().any(|table| table.kind == TableKind::Events);
    let mut apart = [TableKind::Touchpoints, TableKind::Conversions].into_iter();
    match apart.find(|table| of_events && rules.columns.tables.contains_key(table)) {
        Some(table) => {
            let detail = "expected headers of all tables or of events, got those of another table";
            Err(Error::new(ErrorKind::InvalidConfig, format!("columns.{}", table.name()), detail))
        }
        None => Ok(()),
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
