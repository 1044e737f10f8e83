//! Spread over partners: how deals are split, who stands first and last, who works together, and how much hangs on few.
//!
//! In: deals with their partners, and amounts. Out: distributions, rankings, overlaps and concentration. Never here: an amount of
//! two currencies.

mod concentration;
mod overlap;
mod ranking;
mod splits;

pub(super) use concentration::concentration;
pub use concentration::{Concentration, herfindahl_hirschman_index};
pub use overlap::PartnerOverlap;
pub(super) use overlap::overlaps;
pub use ranking::{PartnerMeasure, RankedPartner, RankingEnd};
pub(super) use ranking::{Standings, rankings};
pub use splits::DealsByPartners;
pub(super) use splits::{share_histogram, splits};
