//! Pipeline forecast: what open deals are expected to bring, by the stages that closed deals went through.
//!
//! In: journeys of deals with the history of their stages, and a model. Out: win rates by stage, the expected revenue of open
//! deals with an interval beside what the CRM says, and its credits by group of touches. Never here: when a deal will close,
//! which velocity says.

mod groups;
mod options;
mod outlook;
mod report;
mod stage_rates;

pub use groups::{ForecastGroup, ForecastSums};
pub use options::ForecastOptions;
pub use report::{Forecast, ForecastSetAside, forecast};
pub use stage_rates::StageRate;
