//! Two divisions of conversions among the same channels, as shares.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::CausalTruth;
use crate::error::{Error, ErrorKind, Problem, Result};
use crate::math::{SmallCollect, Sum, range_objection};

/// Conversions by channel.
pub(super) type ByChannel = BTreeMap<String, f64>;

/// Parts of a whole as shares; none where the whole is nothing.
pub(super) fn shares(parts: &[f64]) -> Option<Vec<f64>> {
    let whole = parts.iter().copied().collect::<Sum>().value();
    (whole > 0.0 && whole.is_finite()).then(|| parts.iter().map(|part| part / whole).collect())
}

/// Conversions that each channel caused, with every number checked.
///
/// # Errors
/// `INVALID_INPUT` with every problem of the truth: a channel twice or without a name, and numbers that are no conversions.
pub(super) fn caused(truth: &CausalTruth) -> Result<ByChannel> {
    let mut problems = Vec::new();
    let mut object = |path: String, detail: String| problems.push(Problem { path, detail });
    let mut caused = ByChannel::new();
    for (index, effect) in truth.channels.iter().enumerate() {
        if effect.channel.is_empty() {
            object(format!("channels[{index}].channel"), "expected a name, got an empty text".into());
        }
        if let Some(detail) = range_objection(effect.conversions, f64::MAX) {
            object(format!("channels[{index}].conversions"), detail);
        }
        if caused.insert(effect.channel.clone(), effect.conversions).is_some() {
            let detail = format!("expected each channel once, got {:?} twice", effect.channel);
            object(format!("channels[{index}].channel"), detail);
        }
    }
    if let Some(detail) = range_objection(truth.baseline.conversions, f64::MAX) {
        object("baseline.conversions".into(), detail);
    }
    match Error::from_problems(ErrorKind::InvalidInput, problems) {
        Some(error) => Err(error.within("truth")),
        None => Ok(caused),
    }
}

/// The channels of either, by name, with what each has in both.
pub(super) fn union<'a>(earned: &'a ByChannel, caused: &'a ByChannel) -> Vec<(&'a str, f64, f64)> {
    let names: BTreeSet<&str> = earned.keys().chain(caused.keys()).map(String::as_str).small_collect();
    let of = |side: &ByChannel, name: &str| side.get(name).copied().unwrap_or(0.0);
    names.into_iter().map(|name| (name, of(earned, name), of(caused, name))).collect()
}
