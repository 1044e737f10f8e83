//! Joint touchpoints: touches of one deal at which both sides were there.

use serde::Serialize;

use crate::domain::{Side, Timestamp, days_between};

/// Joint touchpoint: a touch that both sides made, or that has one of the other side within the window.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct JointTouchpoint {
    /// Opportunity, or else the key of the journey.
    pub opportunity: Option<String>,
    /// Row of the touch in the input.
    pub row: u32,
    /// Its id, where touches have ids.
    pub id: Option<String>,
    /// Moment of the touch.
    pub at: Option<Timestamp>,
    /// Channel.
    pub channel: String,
    /// Side that made the touch.
    pub side: Side,
    /// Days to the nearest touch of the other side; none for a touch of both.
    pub days_apart: Option<f64>,
}

/// For each touch of a deal, in the order of time, the days to the nearest touch of the other side: `None` for a touch that
/// is not joint, `Some(None)` for one that both sides made.
///
/// Two passes, one for each direction of time, find what is nearest: the work is linear. A touch of both sides is joint by
/// itself and makes no other one joint.
pub(super) fn joint(touches: &[(i64, Option<Side>)], window_days: f64) -> Vec<Option<Option<f64>>> {
    let mut nearest: Vec<Option<f64>> = vec![None; touches.len()];
    let mut pass = |positions: &mut dyn Iterator<Item = usize>| {
        let (mut last_sales, mut last_marketing) = (None, None);
        for position in positions {
            let Some((at, side)) = touches.get(position).copied() else { continue };
            let other: Option<i64> = match side {
                Some(Side::Sales) => {
                    last_sales = Some(at);
                    last_marketing
                }
                Some(Side::Marketing) => {
                    last_marketing = Some(at);
                    last_sales
                }
                Some(Side::Both) | None => None,
            };
            let days = other.map(|other| days_between(at.min(other), at.max(other)));
            if let (Some(days), Some(slot)) = (days, nearest.get_mut(position)) {
                *slot = Some(slot.map_or(days, |known: f64| known.min(days)));
            }
        }
    };
    pass(&mut (0..touches.len()));
    pass(&mut (0..touches.len()).rev());
    let joint = |((_, side), days): (&(i64, Option<Side>), Option<f64>)| match side {
        Some(Side::Both) => Some(None),
        _ => days.filter(|days| *days <= window_days).map(Some),
    };
    touches.iter().zip(nearest).map(joint).collect()
}
