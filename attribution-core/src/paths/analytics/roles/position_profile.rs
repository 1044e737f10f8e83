//! Position of channels in journeys.

use serde::Serialize;

use crate::math::{ExactSum, SmallSort, count_f64};
use crate::paths::analytics::ranked_paths::RankedPaths;
use crate::paths::summary::PathSummary;

/// Channel with the positions of its touches in converting journeys.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct PositionRow {
    /// The channel.
    pub channel: String,
    /// Touches of it in converting journeys.
    pub touches: u64,
    /// Those that were the only touch.
    pub only: u64,
    /// Those that were the first of several.
    pub first: u64,
    /// Those between the first and the last.
    pub middle: u64,
    /// Those that were the last of several.
    pub last: u64,
    /// Mean relative position, from 0 for the first to 1 for the last touch; none where all its touches stand alone.
    pub mean_relative_position: Option<f64>,
}

/// Touches of a channel by position.
#[derive(Clone, Default)]
struct Positions {
    only: u64,
    first: u64,
    middle: u64,
    last: u64,
    relative: ExactSum,
}

/// Position profile of counted paths: for each channel how many of its touches open, lie within and close converting journeys.
///
/// Reason to pick it: it shows which touches a position-based model favours before it is used.
///
/// # Formula
/// The relative position of touch i of n, from 0, is i / (n − 1); single touches have none. Every touch counts, also of
/// a channel that comes several times in a journey.
///
/// # Examples
/// ```
/// use attribution_core::paths::{PathSummary, position_profile};
///
/// let mut summary = PathSummary::default();
/// summary.add(&["search", "email", "search"], 1, 80.0, 0)?;
/// let profile = position_profile(&summary);
/// assert_eq!((profile[0].channel.as_str(), profile[0].first, profile[0].last), ("search", 1, 1));
/// assert_eq!((profile[1].middle, profile[1].mean_relative_position), (1, Some(0.5)));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[must_use]
pub fn position_profile(summary: &PathSummary) -> Vec<PositionRow> {
    let paths = RankedPaths::new(summary);
    let mut positions = vec![Positions::default(); paths.names.len()];
    paths.each(|path, totals| {
        let conversions = totals.conversions;
        if conversions == 0 {
            return;
        }
        let last = path.len().saturating_sub(1);
        for (index, channel) in path.iter().enumerate() {
            let Some(of) = positions.get_mut(*channel as usize) else { continue };
            let slot = match index {
                0 if last == 0 => &mut of.only,
                0 => &mut of.first,
                _ if index == last => &mut of.last,
                _ => &mut of.middle,
            };
            *slot = slot.saturating_add(conversions);
            if last > 0 {
                of.relative.add(count_f64(conversions) * count_f64(index as u64) / count_f64(last as u64));
            }
        }
    });
    let rows = positions.iter().zip(&paths.names).map(|(of, channel)| of.row(channel));
    let mut rows: Vec<PositionRow> = rows.collect();
    rows.small_sort_by(|a, b| b.touches.cmp(&a.touches).then_with(|| a.channel.cmp(&b.channel)));
    rows
}

impl Positions {
    fn row(&self, channel: &str) -> PositionRow {
        let of_several = self.first.saturating_add(self.middle).saturating_add(self.last);
        PositionRow {
            channel: channel.to_owned(),
            touches: of_several.saturating_add(self.only),
            only: self.only,
            first: self.first,
            middle: self.middle,
            last: self.last,
            mean_relative_position: (of_several > 0).then(|| self.relative.value() / count_f64(of_several)),
        }
    }
}
