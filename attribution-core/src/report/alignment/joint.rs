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

/// Part of a touch in joint work.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Part {
    /// None: the other side was not near.
    Alone,
    /// Both sides made it.
    OfBoth,
    /// The nearest touch of the other side is so many days away.
    Near(f64),
}

/// The part of each touch of a deal, in the order of time.
///
/// Two passes, one for each direction of time, find what is nearest: the work is linear. A touch of both sides is joint by
/// itself and makes no other one joint.
pub(super) fn joint(touches: &[(i64, Option<Side>)], window_days: f64) -> Vec<Part> {
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
    let part = |((_, side), days): (&(i64, Option<Side>), Option<f64>)| match side {
        Some(Side::Both) => Part::OfBoth,
        _ => days.filter(|days| *days <= window_days).map_or(Part::Alone, Part::Near),
    };
    touches.iter().zip(nearest).map(part).collect()
}
