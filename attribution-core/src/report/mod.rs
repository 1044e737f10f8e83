//! Reports on deals: how fast they move, and where they are lost.
//!
//! In: journeys of deals. Out: typed figures, each with the counts behind it and a reason where there is none. Never here: a
//! credit that is made anew, or a figure that is 0 because nothing is known.

mod days_summary;
mod deal_touches;
mod period;
mod stages;
mod survival;
mod velocity;

pub use days_summary::DaysSummary;
pub use deal_touches::TouchesBy;
pub use stages::{AdvanceTouches, StageAdvance, StageOptions, StageProgression, StageRow, stage_progression};
pub use survival::{CumulativeIncidence, CycleTime, IncidenceStep, KaplanMeier, SurvivalStep};
pub use velocity::{
    CrossValidation, CycleAssociation, CycleForecast, CycleRegression, CycleSurvival, DaysInStage,
    DealVelocity, NoForecast, NoRegression, PipelineVelocity, PredictedCycle, RegressionTerm,
    SurvivalForecast, VelocityOptions, VelocityReport, velocity, velocity_watched,
};
