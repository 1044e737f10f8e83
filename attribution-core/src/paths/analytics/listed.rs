//! Lists that show the first rows of many.

use crate::error::{Error, ErrorKind, Result};

/// Objection to a list of no rows.
pub(super) fn check_top(path: &str, top: Option<u32>) -> Result<()> {
    match top {
        Some(0) => {
            Err(Error::new(ErrorKind::InvalidConfig, path, "expected 1 or more, or null for all, got 0"))
        }
        _ => Ok(()),
    }
}
