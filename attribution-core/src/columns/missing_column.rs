//! Columns that must be there and are not, beside those that are.

use std::fmt::Write;

use crate::domain::{REFERRER_COLUMN, TableKind, URL_COLUMN};
use crate::error::{Error, ErrorKind, nearest};

/// Tables of a CRM.
const CRM: [TableKind; 5] = [
    TableKind::Opportunities,
    TableKind::Leads,
    TableKind::Accounts,
    TableKind::ContactRoles,
    TableKind::StageChanges,
];

/// Error for a column that must be there and is not, with the headers of the table where they are known.
pub(crate) fn missing_column(table: &str, name: &str, headers: &[String]) -> Error {
    let detail = match headers {
        [] => format!("expected a column `{name}`, got none"),
        headers => {
            let near = nearest(name, headers.iter().map(String::as_str)).unwrap_or("its header");
            // Tables of a CRM share the names of their fields: a mapping of one must not fall upon the others.
            let mapping = if CRM.iter().any(|kind| kind.name() == table) {
                format!("{{\"{table}\": {{\"{name}\": {near:?}}}}}")
            } else {
                format!("{{\"{name}\": {near:?}}}")
            };
            let is_link = |header: &String| {
                [URL_COLUMN, REFERRER_COLUMN].contains(&header.trim().to_lowercase().as_str())
            };
            let of_links = cfg!(feature = "channels") && name == "channel" && headers.iter().any(is_link);
            let links = if of_links { "; the rule channels: {} reads it from url and referrer" } else { "" };
            format!(
                "expected a column `{name}`, got {}; where another column holds it, say so with columns: {mapping}{links}",
                listed(headers)
            )
        }
    };
    Error::new(ErrorKind::MissingData, format!("{table}.{name}"), detail)
}

/// Headers as a sentence has them; the first twenty of many.
pub(crate) fn listed(headers: &[String]) -> String {
    const LIMIT: usize = 20;
    if headers.is_empty() {
        return "no columns".to_owned();
    }
    let mut listed = headers.iter().take(LIMIT).map(String::as_str).collect::<Vec<_>>().join(", ");
    if headers.len() > LIMIT {
        // Writing to a text cannot fail.
        let _ = write!(listed, " and {} more", headers.len() - LIMIT);
    }
    listed
}
