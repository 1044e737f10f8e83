//! Influencer reports: what each creator brought over all of their platforms, and what they were paid.
//!
//! In: journeys of deals, a registry of creators, fees and posts. Out: a row for each creator with the figures of the pipeline
//! report, the parts of the cost, and engagement. Never here: a fee that is lost; one that names nobody is shared, and the row
//! says how.

mod costs;
mod creators;
mod records;
mod report;

pub use costs::{FeeSharing, InfluencerCost};
pub use records::{Influencer, InfluencerFee, InfluencerPosts};
pub use report::{InfluencerProgramme, InfluencerReport, InfluencerRow, influencer_report};
