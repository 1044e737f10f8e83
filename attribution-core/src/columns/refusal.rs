//! Columns that a table cannot take, and their lengths.

use super::header::Header;
use crate::error::{Error, ErrorKind, Result};

/// The first column that a table could not take, with the reason: no journeys are built then.
#[derive(Clone, Default)]
pub(crate) struct Refusal(Option<(String, String)>);

impl Refusal {
    pub(crate) fn refuse(&mut self, field: &str, detail: String) {
        self.0.get_or_insert_with(|| (field.to_owned(), detail));
    }

    /// Refuses a column when there is one for its field.
    pub(crate) fn once(&mut self, header: Header, field: &str, there: bool) {
        if there {
            self.refuse(field, header.twice(field));
        }
    }

    pub(crate) fn check(&self, table: &str) -> Result<()> {
        self.0.as_ref().map_or(Ok(()), |(name, detail)| {
            Err(Error::new(ErrorKind::InvalidInput, format!("{table}.{name}"), detail.as_str()))
        })
    }
}

/// The length that all columns share.
pub(crate) fn agreed_length<'n>(
    table: &str,
    columns: impl Iterator<Item = (&'n str, usize)>,
) -> Result<usize> {
    let mut first: Option<(&str, usize)> = None;
    for (name, len) in columns {
        let (reference, expected) = *first.get_or_insert((name, len));
        if len != expected {
            let detail = format!("expected {expected} rows like the column `{reference}`, got {len}");
            return Err(Error::new(ErrorKind::InvalidInput, format!("{table}.{name}"), detail));
        }
    }
    Ok(first.map_or(0, |(_, len)| len))
}
