//! Functions that set models side by side, or against chance.

use crate::compare::{Bootstrap, BootstrapOptions, Comparison, ConsensusThresholds, bootstrap_watched};
use crate::models::ModelSpec;
use crate::wire::function::functions;
use crate::wire::rooms::unread::{Unread, models as models_of};

functions! {
    /// Comparison: how far models agree, and how sure one is.
    COMPARE

    /// Comparison of several models on the same journeys: what each gives each channel, and how far they agree.
    fn compare[journeys: Journeys](
        /// Models to compare, at least one.
        models: Vec<Unread<ModelSpec>>,
        /// Coefficients of variation below which models agree so far.
        thresholds: Unread<ConsensusThresholds> = default,
    ) with progress -> Comparison {
        let thresholds = thresholds.read()?;
        Comparison::new_watched(journeys, &models_of(models)?, thresholds, progress)
    }

    /// Bootstrap of a model: what it gives each channel, with intervals from replicates of the journeys.
    fn bootstrap[journeys: Journeys](
        /// Model to bootstrap.
        model: Unread<ModelSpec>,
        /// Number, seed and confidence level of the replicates.
        options: Unread<BootstrapOptions> = default,
    ) with progress -> Bootstrap {
        let options = options.read()?;
        bootstrap_watched(&model.model_beside(BootstrapOptions::NAMES)?, journeys, options, progress)
    }
}
