//! Functions that judge data before models do: advice on models, and what is wrong with the data.

use crate::compare::{DataDiagnosis, DiagnosisOptions, ModelAdvice, ModelAdviceOptions, advise, diagnose};
use crate::wire::function::functions;

functions! {
    /// Diagnosis: which models can be believed on the data, and what is wrong with it.
    DIAGNOSIS

    /// Advice on models for these journeys: which can be believed on them, and why.
    fn advise[journeys: Journeys](
        /// Thresholds of the rules.
        options: ModelAdviceOptions = default,
    ) -> ModelAdvice { advise(journeys, &options) }

    /// Diagnosis of the data behind journeys: duplicates, bots, clocks, gaps, channels that come and go, keys and spellings.
    fn diagnose[journeys: Journeys](
        /// Thresholds from which something is a finding.
        options: DiagnosisOptions = default,
    ) -> DataDiagnosis { diagnose(journeys, &options) }
}
