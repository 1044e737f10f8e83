//! Lists of registrations, each checked, and each id once.

use std::collections::BTreeMap;

use super::registration::DealRegistration;
use crate::error::{Error, ErrorKind, Problem, Result};

/// Checks every registration, and that no two have the same id.
pub(in crate::partner) fn checked(registrations: &[DealRegistration]) -> Result<()> {
    let mut problems = Vec::new();
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (place, registration) in registrations.iter().enumerate() {
        let path = format!("registrations[{place}]");
        if let Err(error) = registration.validate() {
            problems.extend(error.within(&path).into_problems());
        }
        if let Some(before) = first.insert(&registration.id, place) {
            let detail = format!(
                "expected each id once, got {:?} again, which is that of registrations[{before}]",
                registration.id
            );
            problems.push(Problem { path: format!("{path}.id"), detail });
        }
    }
    Error::from_problems(ErrorKind::InvalidInput, problems).map_or(Ok(()), Err)
}
