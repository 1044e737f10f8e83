//! Pipeline velocity: how fast deals close, what goes with it, and when open ones will.
//!
//! In: journeys of deals, and the moment at which open ones are looked at. Out: cycles and velocity by deal size, associations
//! of touches with the length of cycles, and predicted cycles with their intervals. Never here: an effect of a touch; a deal
//! that lasts long has time for more of them.

mod association;
mod deal_cycle;
mod deal_row;
mod design;
mod forecast;
mod options;
mod pipeline;
mod predictive;
mod regression;
mod report;
mod resampled;
mod validation;

pub use association::CycleAssociation;
pub use deal_row::{DaysInStage, DealVelocity};
pub use forecast::{CycleForecast, NoForecast, PredictedCycle, SurvivalForecast};
pub use options::VelocityOptions;
pub use pipeline::{CycleSurvival, PipelineVelocity};
pub use regression::{CycleRegression, NoRegression, RegressionTerm};
pub(super) use report::velocity_within;
pub use report::{VelocityReport, velocity, velocity_watched};
pub use validation::CrossValidation;
