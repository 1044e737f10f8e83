//! Keys of buyers: rows of one buyer have one key, whatever id they came with.

use crate::columns::column::TextColumn;
use crate::columns::table::{ConversionTable, TouchTable};
use crate::domain::{Dictionary, JourneyRules, Note, TextField};

/// A column of text, and the field that it is.
type Text<'a> = (TextField, &'a dyn TextColumn);

/// Buyers by the ids that rows may have in place of them.
struct Buyers<'a> {
    ids: Dictionary,
    /// Buyer of each id, in the order of the codes of `ids`.
    names: Vec<&'a str>,
}

impl<'a> Buyers<'a> {
    fn new(rules: &'a JourneyRules) -> Self {
        let mut ids = Dictionary::default();
        for id in rules.buyers.keys() {
            ids.intern(id);
        }
        Self { ids, names: rules.buyers.values().map(String::as_str).collect() }
    }

    /// Buyer of an id; an id that is not listed is its own.
    fn of<'t>(&self, id: &'t str) -> &'t str
    where
        'a: 't,
    {
        let code = self.ids.get(id).map(|code| code as usize);
        code.and_then(|code| self.names.get(code)).copied().unwrap_or(id)
    }
}

/// A column of keys, read as the buyers that they stand for.
struct BuyerColumn<'a> {
    keys: &'a dyn TextColumn,
    buyers: &'a Buyers<'a>,
}

impl TextColumn for BuyerColumn<'_> {
    fn rows(&self) -> usize {
        self.keys.rows()
    }

    fn text(&self, row: usize) -> Option<&str> {
        self.keys.text(row).map(|id| self.buyers.of(id))
    }

    fn codes(&self) -> Option<usize> {
        self.keys.codes()
    }

    fn code(&self, row: usize) -> Option<u32> {
        self.keys.code(row)
    }

    fn name(&self, code: u32) -> Option<&str> {
        self.keys.name(code).map(|id| self.buyers.of(id))
    }
}

/// Hands tables on with the keys of buyers, where the rules name any.
pub(super) fn with_buyers<T>(
    rules: &JourneyRules,
    touches: &[TouchTable<'_>],
    conversions: &[ConversionTable<'_>],
    build: impl FnOnce(&[TouchTable<'_>], &[ConversionTable<'_>]) -> T,
) -> T {
    if rules.buyers.is_empty() {
        return build(touches, conversions);
    }
    let (buyers, field) = (Buyers::new(rules), rules.key.field());
    let of_touches: Vec<_> = touches.iter().map(|table| column(&table.texts, field, &buyers)).collect();
    let of_conversions: Vec<_> =
        conversions.iter().map(|table| column(&table.texts, field, &buyers)).collect();
    let mut touches = touches.to_vec();
    for (table, column) in touches.iter_mut().zip(&of_touches) {
        replace(&mut table.texts, field, column.as_ref());
    }
    let mut conversions = conversions.to_vec();
    for (table, column) in conversions.iter_mut().zip(&of_conversions) {
        replace(&mut table.texts, field, column.as_ref());
    }
    build(&touches, &conversions)
}

/// The column of keys among those of a table, as buyers.
fn column<'a>(texts: &[Text<'a>], field: TextField, buyers: &'a Buyers<'a>) -> Option<BuyerColumn<'a>> {
    let (_, keys) = texts.iter().find(|(own, _)| *own == field)?;
    Some(BuyerColumn { keys: *keys, buyers })
}

/// Puts the buyers in the place of the keys.
fn replace<'a>(texts: &mut [Text<'a>], field: TextField, column: Option<&'a BuyerColumn<'a>>) {
    if let (Some((_, keys)), Some(column)) = (texts.iter_mut().find(|(own, _)| *own == field), column) {
        *keys = column;
    }
}

/// The note that no row has a buyer of the rules.
pub(super) fn unknown_buyers(rules: &JourneyRules, keys: &Dictionary) -> Option<Note> {
    let is_unknown =
        !rules.buyers.is_empty() && !rules.buyers.values().any(|buyer| keys.get(buyer).is_some());
    let detail = || format!("no row has one of these {} ids as its key", rules.buyers.len());
    is_unknown.then(|| Note::new("UNKNOWN_NAME", "buyers", detail()))
}

#[cfg(test)]
#[path = "buyer_keys_tests.rs"]
mod tests;
