//! Functions of experiments: models against a known truth, lift tests, and calibration by them.

use crate::compare::{
    ConversionLift, CupedEffect, CupedGroups, Evaluation, HoldoutGroups, LiftCalibration,
    LiftCalibrationOptions, LiftDesign, LiftTest, SampleSize, calibrate, calibrate_model, conversion_lift,
    cuped, evaluate_credits, evaluate_watched, lift_sample_size,
};
use crate::domain::CausalTruth;
use crate::models::ModelSpec;
use crate::wire::function::functions;
use crate::wire::rooms::unread::{Unread, models as models_of};

functions! {
    /// Experiments: how right models are, and what tests say of them.
    EXPERIMENTS

    /// Evaluation of models against a known truth: attribution accuracy, errors of shares and rank correlation of each model,
    /// in the order in which they were given.
    fn evaluate[journeys: Journeys](
        /// Models to judge, at least one.
        models: Vec<Unread<ModelSpec>>,
        /// Conversions that each channel caused, and those that nothing caused.
        truth: CausalTruth,
    ) with progress -> Vec<Evaluation> { evaluate_watched(journeys, &models_of(models)?, &truth, progress) }

    /// Evaluation of credits against a known truth, by what the touches of each channel add up to.
    fn evaluate_credits[credits: Credits](
        /// Conversions that each channel caused, and those that nothing caused.
        truth: CausalTruth,
    ) -> Evaluation { evaluate_credits(credits, &truth) }

    /// Conversion lift of a holdout test: difference of the rates, relative lift and incremental conversions, with intervals
    /// and a test.
    fn lift[](flat groups: HoldoutGroups) -> ConversionLift { conversion_lift(&groups) }

    /// CUPED estimate of a test on values, such as revenue: the difference of means, adjusted by the same people's values
    /// before the test.
    fn cuped[](flat groups: CupedGroups) -> CupedEffect { cuped(&groups) }

    /// Sample size of a lift test on conversion rates: people that each group needs.
    fn lift_sample_size[](flat design: LiftDesign) -> SampleSize { lift_sample_size(&design) }

    /// Calibration of credits with lift tests: precision-weighted shrinkage of each tested channel toward its experiments.
    fn calibrate[credits: Credits](
        /// Lift tests, each of one channel, by their groups or by their results.
        tests: Vec<LiftTest>,
        /// Trust in the model, and the use of what is taken away.
        options: LiftCalibrationOptions = default,
    ) -> LiftCalibration { calibrate(credits, &tests, &options) }

    /// Calibration of a model's answer per channel with lift tests: of a model that learns its effects.
    fn calibrate_model[journeys: Journeys](
        /// Model to calibrate.
        model: Unread<ModelSpec>,
        /// Lift tests, each of one channel, by their groups or by their results.
        tests: Vec<LiftTest>,
        /// Trust in the model, and the use of what is taken away.
        options: LiftCalibrationOptions = default,
    ) with progress -> LiftCalibration {
        calibrate_model(journeys, &model.model()?, &tests, &options, progress)
    }
}
