//! Comparison: how far models agree, and confidence intervals of each.
//!
//! In: [`Credits`](crate::Credits) of several models, or a model and journeys. Out: a [`Comparison`], a [`Bootstrap`] with
//! intervals, or how far conversion probabilities come true; with experiments and a known truth, how right a model is.
//! Never here: a new model, or a number that depends on how many threads there are.

#[cfg(feature = "diagnosis")]
mod advise;
mod agreement;
mod bootstrap;
#[cfg(feature = "experiments")]
mod calibration;
mod comparison;
#[cfg(feature = "diagnosis")]
mod diagnose;
mod drawn_conversions;
mod drawn_paths;
#[cfg(feature = "experiments")]
mod evaluate;
#[cfg(feature = "experiments")]
mod experiments;
mod intervals;
mod journey_keys;
mod options;
mod ordered_paths;
mod path_replicates;
#[cfg(feature = "path_analytics")]
mod reliability;
mod replicated;
mod sample;
#[cfg(feature = "statistical")]
mod time_replicates;
mod touch_replicates;

#[cfg(feature = "diagnosis")]
pub use advise::{AdvisedModel, ModelAdvice, ModelAdviceOptions, ModelFinding, ModelRule, advise};
pub use bootstrap::{Bootstrap, bootstrap, bootstrap_watched};
#[cfg(feature = "experiments")]
pub use calibration::{
    CalibratedChannel, CalibrationTest, LiftCalibration, LiftCalibrationOptions, LiftTest, calibrate,
    calibrate_model,
};
pub use comparison::{ComparedCell, ComparedChannel, Comparison, Consensus, ConsensusThresholds, ModelPair};
#[cfg(feature = "diagnosis")]
pub use diagnose::{DataDiagnosis, DataFinding, DataProblem, DiagnosisOptions, NotLookedAt, diagnose};
#[cfg(feature = "experiments")]
pub use evaluate::{
    EvaluatedBaseline, EvaluatedChannel, Evaluation, evaluate, evaluate_credits, evaluate_watched,
};
#[cfg(feature = "experiments")]
pub use experiments::{
    ConversionLift, CupedEffect, CupedGroups, EffectInterval, HoldoutGroups, LiftDesign, SampleSize,
    conversion_lift, cuped, lift_sample_size,
};
pub(crate) use intervals::interval;
pub use intervals::{BootstrappedChannel, Interval};
pub use options::BootstrapOptions;
#[cfg(feature = "path_analytics")]
pub use reliability::{
    ConversionReliability, JourneyCount, ReliabilityBin, ReliabilityOptions, ReliabilityTable,
    conversion_reliability,
};
pub(crate) use sample::Earned;
pub(crate) use touch_replicates::group_replicates;
