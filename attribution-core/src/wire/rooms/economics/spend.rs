//! Spend as functions take it: a list among the arguments, or a table beside them.

use crate::domain::{Period, Spend};
use crate::error::{Error, ErrorKind, Result};

/// Spend from a table or from the arguments.
pub(in crate::wire::rooms) fn given(
    table: Option<&[Spend]>,
    listed: Option<Vec<Spend>>,
) -> Result<Vec<Spend>> {
    let missing = || Error::new(ErrorKind::InvalidConfig, "spend", "expected a list of spend, got none");
    table.map(<[Spend]>::to_vec).or(listed).ok_or_else(missing)
}

/// Spend from a table or from the arguments, or none.
#[cfg(feature = "report")]
pub(in crate::wire::rooms) fn optional(table: Option<&[Spend]>, listed: Option<Vec<Spend>>) -> Vec<Spend> {
    table.map(<[Spend]>::to_vec).or(listed).unwrap_or_default()
}

/// Every spend must say when it was.
pub(in crate::wire::rooms) fn all_with_period(spend: &[Spend], reason: &str) -> Result<()> {
    match spend.iter().position(|one| one.period == Period::ALWAYS) {
        Some(index) => {
            let detail = format!("expected a period with start and end, {reason}, got none");
            Err(Error::new(ErrorKind::InvalidInput, format!("spend[{index}].period"), detail))
        }
        None => Ok(()),
    }
}
