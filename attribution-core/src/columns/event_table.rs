//! One table of events: rows that are touches, conversions, or both.

use super::cell_objection::CellObjection;
use super::column::{NumberColumn, TextColumn, TimeColumn};
use super::table::{ConversionField, ConversionTable, TouchField, TouchTable};
use crate::domain::{NumberField, TableKind, TextField};

/// A batch of events in columns, the form of session logs: rows with a value are conversions, rows with a channel are
/// touches, and a row with both is both; nothing is copied.
///
/// `journey`, `at`, `channel` and `value` are needed (another key, when the rules name one); every other column is
/// optional. The value 0 beside a channel says that nothing was bought: a conversion that is worth nothing has no
/// channel. Refunds are no touches. A row with neither a channel nor a value is a touch without a channel.
///
/// # Examples
/// ```
/// use attribution_core::domain::TextField;
/// use attribution_core::ingest::EventTable;
/// use attribution_core::{JourneyRules, Journeys};
///
/// let events = EventTable::new()
///     .with_text(TextField::Journey, &["ann", "ann", "ann"])
///     .with_text(TextField::Channel, &["search", "email", ""])
///     .with_at(&[0_i64, 86_400_000_000, 90_000_000_000])
///     .with_value(&[None, None, Some(50.0)]);
/// let journeys = Journeys::from_events(&JourneyRules::default(), &[events])?;
/// assert_eq!((journeys.touches(), journeys.converting()), (2, 1));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone)]
pub struct EventTable<'a> {
    touches: TouchTable<'a>,
    conversions: ConversionTable<'a>,
}

impl Default for EventTable<'_> {
    fn default() -> Self {
        Self::from_tables(TouchTable::new(), ConversionTable::new())
    }
}

impl<'a> EventTable<'a> {
    /// A table without columns.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// A table whose columns are held as those of touches and as those of conversions, row by row the same.
    #[must_use]
    pub fn from_tables(mut touches: TouchTable<'a>, mut conversions: ConversionTable<'a>) -> Self {
        touches.kind = TableKind::Events;
        conversions.kind = TableKind::Events;
        Self { touches, conversions }
    }

    /// The table as touches and as conversions, for functions that take both: they see that it is one.
    #[must_use]
    pub fn into_tables(self) -> (TouchTable<'a>, ConversionTable<'a>) {
        (self.touches, self.conversions)
    }

    fn map(
        self,
        touches: impl FnOnce(TouchTable<'a>) -> TouchTable<'a>,
        conversions: impl FnOnce(ConversionTable<'a>) -> ConversionTable<'a>,
    ) -> Self {
        Self { touches: touches(self.touches), conversions: conversions(self.conversions) }
    }

    fn of_conversions(self, change: impl FnOnce(ConversionTable<'a>) -> ConversionTable<'a>) -> Self {
        self.map(|touches| touches, change)
    }

    /// Adds a column of text. Two columns for one field are refused when journeys are built.
    #[must_use]
    pub fn with_text(self, field: TextField, column: &'a dyn TextColumn) -> Self {
        let of_conversions = ConversionField::from_name(field.name()).is_some();
        self.map(
            |touches| touches.with_text(field, column),
            |conversions| if of_conversions { conversions.with_text(field, column) } else { conversions },
        )
    }

    /// Adds a column of text for a dimension of your own, which the rules name.
    #[must_use]
    pub fn with_dimension(self, name: &'a str, column: &'a dyn TextColumn) -> Self {
        self.map(|touches| touches.with_dimension(name, column), |conversions| conversions)
    }

    /// Adds a column of numbers that touches have.
    #[must_use]
    pub fn with_number(self, field: NumberField, column: &'a dyn NumberColumn) -> Self {
        self.map(|touches| touches.with_number(field, column), |conversions| conversions)
    }

    /// Adds the times.
    #[must_use]
    pub fn with_at(self, column: &'a dyn TimeColumn) -> Self {
        self.map(|touches| touches.with_at(column), |conversions| conversions.with_at(column))
    }

    /// Adds the places of events among those of their keys, for tables without times, as [`TouchTable::with_order`] does.
    #[must_use]
    pub fn with_order(self, column: &'a dyn NumberColumn) -> Self {
        self.map(|touches| touches.with_order(column), |conversions| conversions.with_order(column))
    }

    /// Adds the values of conversions; no value where a row is none.
    #[must_use]
    pub fn with_value(self, column: &'a dyn NumberColumn) -> Self {
        self.of_conversions(|conversions| conversions.with_value(column))
    }

    /// Adds the ids of the sales that refunds take back.
    #[must_use]
    pub fn with_refunds(self, column: &'a dyn TextColumn) -> Self {
        self.of_conversions(|conversions| conversions.with_refunds(column))
    }

    /// Adds the currencies.
    #[must_use]
    pub fn with_currency(self, column: &'a dyn TextColumn) -> Self {
        self.of_conversions(|conversions| conversions.with_currency(column))
    }

    /// Adds the promo codes that were entered.
    #[must_use]
    pub fn with_promo_code(self, column: &'a dyn TextColumn) -> Self {
        self.of_conversions(|conversions| conversions.with_promo_code(column))
    }

    /// Adds a column of times of a milestone of conversions.
    #[must_use]
    pub fn with_time(self, field: ConversionField, column: &'a dyn TimeColumn) -> Self {
        match field {
            ConversionField::At => self.with_at(column),
            field => self.of_conversions(|conversions| conversions.with_time(field, column)),
        }
    }

    /// Adds the names of all columns that the table has where it comes from, as [`TouchTable::with_headers`] does.
    #[must_use]
    pub fn with_headers(self, headers: &'a [String]) -> Self {
        self.map(|touches| touches.with_headers(headers), |conversions| conversions.with_headers(headers))
    }

    /// Adds what is wrong with single cells that have no value here: their rows cannot be used.
    #[must_use]
    pub fn with_objections(self, objections: &'a [CellObjection]) -> Self {
        self.map(
            |touches| touches.with_objections(objections),
            |conversions| conversions.with_objections(objections),
        )
    }

    /// Says that a column cannot be read as its field; no journeys are built then.
    #[must_use]
    pub fn with_refusal(self, field: TouchField, detail: String) -> Self {
        self.map(|touches| touches.with_refusal(field, detail), |conversions| conversions)
    }
}
