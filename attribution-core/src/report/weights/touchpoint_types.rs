//! Kinds of touches, with the weights that are in force.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::b2b::B2bConfig;
use crate::domain::{Journeys, TextField, word};
use crate::error::Result;
use crate::math::SmallSort;

/// Kind of touches with its weight.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct TouchpointType {
    /// Kind, as the library spells it.
    pub kind: String,
    /// Multiplier; 1 for a kind that no table names.
    pub multiplier: f64,
    /// True for a kind that a table names.
    pub known: bool,
    /// True for a kind that speeds a deal up, in the factor `velocity`.
    pub accelerates: bool,
    /// Distinct touches of the kind in the journeys, of deals of every status.
    pub touches: u64,
}

/// Kinds of touches with the weights that are in force: those of the tables, and those that journeys have besides, the
/// greatest weight first, then by name.
///
/// Reason to pick it: a kind that no table names weighs 1, and a list of them shows which were mistyped.
///
/// # Errors
/// `INVALID_CONFIG` for a configuration that cannot be.
pub fn touchpoint_types(journeys: &Journeys, config: &B2bConfig) -> Result<Vec<TouchpointType>> {
    config.validate()?;
    let mut touches = touches_by_kind(journeys);
    let named = |kind: String, multiplier: f64, known: bool, touches: u64| TouchpointType {
        accelerates: config.accelerates(&kind),
        kind,
        multiplier,
        known,
        touches,
    };
    let known = config.all_touch_types().into_iter();
    let mut types: Vec<_> = known
        .map(|(kind, multiplier)| {
            let own = touches.remove(&word(&kind)).unwrap_or(0);
            named(kind, multiplier, true, own)
        })
        .collect();
    types.extend(touches.into_iter().map(|(kind, own)| named(kind, 1.0, false, own)));
    types.small_sort_by(|a, b| b.multiplier.total_cmp(&a.multiplier).then_with(|| a.kind.cmp(&b.kind)));
    Ok(types)
}

/// Distinct touches of each kind; one that is in the journeys of several deals counts once.
fn touches_by_kind(journeys: &Journeys) -> BTreeMap<String, u64> {
    let both = || std::iter::once(journeys).chain(journeys.open_pipeline());
    let last = both().flat_map(Journeys::rows).max().map_or(0, |row| *row as usize + 1);
    let (mut seen, mut touches) = (vec![false; last], BTreeMap::new());
    for journeys in both() {
        let Some(names) = journeys.names(TextField::Kind) else { continue };
        let mut by_code = vec![0_u64; names.len()];
        for journey in journeys.iter() {
            let kinds = journey.codes(TextField::Kind).unwrap_or_default();
            for (row, code) in journey.rows().iter().zip(kinds) {
                let again = seen.get_mut(*row as usize).is_none_or(|seen| std::mem::replace(seen, true));
                if let Some(count) = by_code.get_mut(*code as usize).filter(|_| !again) {
                    *count += 1;
                }
            }
        }
        for (name, own) in names.names().zip(by_code).filter(|(_, own)| *own > 0) {
            *touches.entry(word(name)).or_default() += own;
        }
    }
    touches
}

#[cfg(test)]
#[path = "touchpoint_types_tests.rs"]
mod tests;
