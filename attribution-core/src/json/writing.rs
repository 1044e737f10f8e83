//! Values as JSON text.

use serde_json::Value;

/// A value as JSON, in one line. `to_string` of a value gives the same, and takes the writer of several lines with it,
/// which a browser would download.
pub(crate) fn one_line(value: &Value) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
