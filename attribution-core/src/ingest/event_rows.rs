//! Rows of one table of events: touches, conversions, or both.

use super::chunked::Batches;
use crate::columns::cell_objection::FirstByRow;
use crate::columns::table::{ConversionTable, TouchTable};
use crate::domain::{Note, TableKind, TextField, is_refund};
use crate::error::{Error, ErrorKind, Result};

const ZERO_VALUE: &str = "ZERO_VALUE";

/// Marks of rows by what they are; no row is neither.
pub(super) struct EventRows {
    touches: Vec<bool>,
    conversions: Vec<bool>,
    /// Touches beside which the value is 0.
    zeros: usize,
    rows: usize,
}

impl EventRows {
    /// Tells the rows of tables of events apart; `None` where touches and conversions have tables of their own.
    ///
    /// # Errors
    /// `INVALID_INPUT` for tables of events beside others, and for those that are not the same ones twice.
    pub(super) fn of(
        touches: &[TouchTable<'_>],
        conversions: &[ConversionTable<'_>],
    ) -> Result<Option<Self>> {
        let kinds =
            || touches.iter().map(|table| table.kind).chain(conversions.iter().map(|table| table.kind));
        if kinds().all(|kind| kind != TableKind::Events) {
            return Ok(None);
        }
        let lengths = |rows: &mut dyn Iterator<Item = Result<usize>>| rows.collect::<Result<Vec<_>>>();
        let of_touches = lengths(&mut touches.iter().map(TouchTable::rows))?;
        let of_conversions = lengths(&mut conversions.iter().map(ConversionTable::rows))?;
        if kinds().any(|kind| kind != TableKind::Events) || of_touches.len() != of_conversions.len() {
            let detail = "expected tables of events alone, each as touches and as conversions, got others";
            return Err(Error::new(ErrorKind::InvalidInput, TableKind::Events.name(), detail));
        }
        let mut found = Self { touches: Vec::new(), conversions: Vec::new(), zeros: 0, rows: 0 };
        let lengths = of_touches.into_iter().zip(of_conversions);
        for ((touches, conversions), (some, others)) in touches.iter().zip(conversions).zip(lengths) {
            // A table without a column for one of them is refused when it is read.
            found.read(touches, conversions, some.max(others));
        }
        Ok(Some(found))
    }

    fn read(&mut self, touches: &TouchTable<'_>, conversions: &ConversionTable<'_>, rows: usize) {
        let channel = touches.text(TextField::Channel);
        let kind = conversions.text(TextField::Kind);
        let of_values = conversions.objections.iter().filter(|cell| cell.field == "value");
        let objections = FirstByRow::new(of_values);
        self.rows += rows;
        for row in 0..rows {
            let has_channel = channel.is_some_and(|column| column.filled(row).is_some());
            let refund = is_refund(kind.and_then(|column| column.filled(row)));
            let value = conversions.value.and_then(|column| column.number(row));
            // A value that is none is no reason to forget that there was one.
            let unread = objections.get(row).is_some();
            let zero = has_channel && !refund && !unread && value == Some(0.0);
            let conversion = refund || unread || value.is_some() && !zero;
            self.zeros += usize::from(zero);
            self.conversions.push(conversion);
            self.touches.push(!refund && (has_channel || !conversion));
        }
    }

    /// A note on values of 0 beside channels, which conversions without a value may have been meant by.
    pub(super) fn note(&self) -> Option<Note> {
        let zeros = self.zeros;
        (zeros > 0).then(|| {
            let detail = format!(
                "the value beside a channel is 0 in {zeros} of {} rows, which are touches alone; a conversion that is worth \
                 nothing has no channel",
                self.rows()
            );
            Note::new(ZERO_VALUE, "events.value", detail)
        })
    }

    /// Number of rows.
    pub(super) const fn rows(&self) -> usize {
        self.rows
    }
}

/// Batches of touches and of conversions, which take the marks of rows with them.
pub(super) fn batches(
    touches: &[TouchTable<'_>],
    conversions: &[ConversionTable<'_>],
    events: Option<&mut EventRows>,
) -> Result<(Batches, Batches)> {
    let kind = |alone| if events.is_some() { TableKind::Events } else { alone };
    let of_touches = Batches::new(kind(TableKind::Touchpoints), touches.iter().map(TouchTable::rows))?;
    let of_conversions =
        Batches::new(kind(TableKind::Conversions), conversions.iter().map(ConversionTable::rows))?;
    Ok(match events {
        Some(events) => {
            let marks = (std::mem::take(&mut events.touches), std::mem::take(&mut events.conversions));
            (of_touches.only(marks.0), of_conversions.only(marks.1))
        }
        None => (of_touches, of_conversions),
    })
}
