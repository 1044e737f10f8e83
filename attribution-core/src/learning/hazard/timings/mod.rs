//! Timings: how long who waited for what after which touches, in whole steps of time.
//!
//! In: journeys with times. Out: a [`TimingSummary`], which merges with others, also as plain data. Never here: a float that is
//! summed up.

mod counts;
mod moments;
mod read;
mod timing;

pub use counts::{EventCounts, StageCounts, TimingCounts};
pub(super) use moments::{Wait, Watch};
pub(super) use read::{Reader, Row, Strata, ages, length, needs_times};
pub use timing::TimingSummary;
pub(super) use timing::{Form, Span, StageTiming, Totals, Waited};
