//! Notes on what looks like a mistake although everything could be used: names in rules that no touch has, keys that
//! never meet, refunds of nothing.

use std::collections::BTreeSet;

use super::chunked::Batches;
use super::conversions::ReadConversions;
use super::touches::ReadTouches;
use crate::columns::table::TouchTable;
use crate::domain::{
    Dictionary, JourneyRules, MISSING_CODE, Names, Note, TableKind, TextField, TouchText,
    UnattributedConversion, direct_names, folded,
};
use crate::error::nearest;
use crate::math::{SmallCollect, Sum, map_chunks};

const UNKNOWN_NAME: &str = "UNKNOWN_NAME";
const NO_COMMON_KEY: &str = "NO_COMMON_KEY";
const REFUND_WITHOUT_SALE: &str = "REFUND_WITHOUT_SALE";

/// A name in the rules.
struct RuleName<'a> {
    path: String,
    field: TouchText,
    name: &'a str,
}

/// Every name of a field's value in the rules, but for those that are there unless somebody says otherwise.
fn rule_names(rules: &JourneyRules) -> Vec<RuleName<'_>> {
    let channel = |path: String, name| RuleName { path, field: TextField::Channel.into(), name };
    let lookbacks = rules.channel_lookback_days.keys();
    let mut names: Vec<_> =
        lookbacks.map(|name| channel(format!("channel_lookback_days.{name}"), name.as_str())).collect();
    names.extend(rules.kind_lookback_days.keys().map(|name| RuleName {
        path: format!("kind_lookback_days.{name}"),
        field: TextField::Kind.into(),
        name,
    }));
    let known = Names::new(&direct_names());
    let direct = rules.direct_channels.iter().filter(|name| !known.holds(name));
    names.extend(direct.map(|name| channel("direct_channels".into(), name.as_str())));
    for (index, list) in rules.drop_if_others.iter().enumerate() {
        let unusual = list.iter().filter(|name| !known.holds(name));
        names.extend(unusual.map(|name| channel(format!("drop_if_others[{index}]"), name.as_str())));
    }
    for (rule, fields) in [("include", &rules.filter.include), ("exclude", &rules.filter.exclude)] {
        for (field, values) in fields {
            let path = format!("filter.{rule}.{field}");
            names.extend(values.iter().map(|name| RuleName {
                path: path.clone(),
                field: field.clone(),
                name,
            }));
        }
    }
    names
}

impl RuleName<'_> {
    /// The note that no touch has the name; `channels` are those that there are.
    fn note(&self, channels: &Dictionary) -> Note {
        let Self { path, field, name } = self;
        let near = match field {
            TouchText::Field(TextField::Channel) => nearest(name, channels.names()),
            TouchText::Field(_) | TouchText::Own(_) => None,
        };
        let near = near.map_or_else(String::new, |near| format!("; did you mean {near}?"));
        Note::new(UNKNOWN_NAME, path.as_str(), format!("no touch has the {field} {name:?}{near}"))
    }
}

/// Notes on path counts, with the channels that journeys have and those that the rules have left out.
pub(super) fn of_paths(rules: &JourneyRules, channels: &Dictionary, dropped: &Dictionary) -> Vec<Note> {
    let names = rule_names(rules);
    if names.is_empty() || channels.is_empty() && dropped.is_empty() {
        return Vec::new();
    }
    let known: Vec<String> = channels.names().chain(dropped.names()).map(str::to_owned).collect();
    let known = Names::new(&known);
    names.iter().filter(|name| !known.holds(name.name)).map(|name| name.note(channels)).collect()
}

/// Notes on touches and conversions that have been read.
pub(super) fn of_events(
    rules: &JourneyRules,
    tables: &[TouchTable<'_>],
    batches: &Batches,
    bought: &ReadConversions,
    seen: &ReadTouches,
) -> Vec<Note> {
    if batches.given() == 0 {
        return Vec::new();
    }
    let mut notes = unknown_names(rules, tables, batches, seen);
    notes.extend(no_common_key(rules, tables, batches, bought, seen));
    notes
}

fn unknown_names(
    rules: &JourneyRules,
    tables: &[TouchTable<'_>],
    batches: &Batches,
    seen: &ReadTouches,
) -> Vec<Note> {
    let mut names = rule_names(rules);
    if names.is_empty() {
        return Vec::new();
    }
    let channels: Vec<String> = seen.channels.names().map(str::to_owned).collect();
    let channels = Names::new(&channels);
    let channel = TouchText::from(TextField::Channel);
    names.retain(|name| name.field != channel || !channels.holds(name.name));
    // Names that no journey has may still be those of touches that were set aside.
    let fields: BTreeSet<TouchText> = names.iter().map(|name| name.field.clone()).small_collect();
    for field in fields {
        let of_field = names.iter().filter(|name| name.field == field);
        let wanted: Vec<String> = of_field.map(|name| name.name.to_owned()).collect();
        let found = found(&field, &wanted, tables, batches);
        names.retain(|name| name.field != field || !found.holds(name.name));
    }
    names.iter().map(|name| name.note(&seen.channels)).collect()
}

/// Those of the names wanted that any row has.
fn found(field: &TouchText, wanted: &[String], tables: &[TouchTable<'_>], batches: &Batches) -> Names {
    let names = Names::new(wanted);
    let pieces = batches.pieces();
    let parts = map_chunks(pieces.len(), 1, |range| {
        let mut found: Vec<String> = Vec::new();
        for piece in pieces.get(range).unwrap_or_default() {
            let Some(column) = tables.get(piece.batch).and_then(|table| table.touch_text(field)) else {
                continue;
            };
            for text in piece.rows.clone().filter_map(|row| column.filled(row)) {
                if found.len() < wanted.len() && names.holds(text) {
                    let name = folded(text).into_owned();
                    if !found.contains(&name) {
                        found.push(name);
                    }
                }
            }
        }
        found
    });
    Names::new(parts.iter().flatten())
}

/// A note when no sale is left for a refund, or for a part of one.
pub(super) fn refunds_without_sale(
    without_sale: &[UnattributedConversion],
    given: usize,
    batches: &Batches,
) -> Option<Note> {
    let path = batches.address(without_sale.first()?.row);
    let value = without_sale.iter().map(|refund| refund.value).collect::<Sum>().value();
    let detail = format!(
        "no sale is left for {} of {given} refunds, or for a part of them: {value} of value is unattributed",
        without_sale.len()
    );
    Some(Note::new(REFUND_WITHOUT_SALE, path, detail))
}

/// A note when conversions have keys, touches have keys, and no key is one of both.
fn no_common_key(
    rules: &JourneyRules,
    tables: &[TouchTable<'_>],
    batches: &Batches,
    bought: &ReadConversions,
    seen: &ReadTouches,
) -> Option<Note> {
    let conversion = bought.rows.first().and_then(|row| bought.keys.name(row.key))?;
    if seen.rows.iter().any(|row| row.key != MISSING_CODE && batches.is_given(row.row)) {
        return None;
    }
    let field = rules.key.field();
    let mut touch = None;
    for piece in batches.pieces() {
        let Some(column) = tables.get(piece.batch).and_then(|table| table.text(field)) else { continue };
        // What was set aside may have the keys.
        let counts = |row: u32| batches.counts(row) && batches.is_given(row);
        let rows = piece.rows.clone().filter(|row| counts(Batches::row(&piece, *row)));
        for key in rows.filter_map(|row| column.filled(row)) {
            if bought.keys.get(key).is_some() {
                return None;
            }
            touch.get_or_insert(key);
        }
    }
    let (touch, name, count) = (touch?, field.name(), bought.rows.len());
    let detail = format!(
        "no conversion of {count} has the {name} of a touch: conversions have {conversion:?}, touches {touch:?}"
    );
    let table = if batches.are_whole() { TableKind::Conversions } else { TableKind::Events };
    Some(Note::new(NO_COMMON_KEY, format!("{}.{name}", table.name()), detail))
}

#[cfg(test)]
#[path = "notes_tests.rs"]
mod tests;
