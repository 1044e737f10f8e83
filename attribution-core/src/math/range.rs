//! Ranges of numbers, in words.

/// Objection to a number that must lie from 0 to `max`, if there is one.
pub(crate) fn range_objection(value: f64, max: f64) -> Option<String> {
    if value >= 0.0 && value <= max {
        return None;
    }
    Some(if max == f64::MAX {
        format!("expected a finite number of 0 or more, got {value}")
    } else {
        format!("expected a number from 0 to {max}, got {value}")
    })
}
