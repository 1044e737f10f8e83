//! Functions of inference.

use crate::domain::{Account, Activity, Deals, Lead, Opportunity};
use crate::inference::{
    CalibrationOptions, ConfidenceCalibration, InferenceOptions, InferredTouches, LabelledConfidence,
    calibrate_confidence, infer_touches,
};
use crate::wire::function::functions;

functions! {
    /// Inference: deals of activities, and how sure that is.
    INFERENCE

    /// Record linkage of activities and deals: the deal that each belongs to, with a confidence and its evidence, as touches.
    fn infer_touches[](
        /// Activities of a CRM or of partners, which need not say which deal they were for.
        activities: Vec<Activity>,
        /// Deals that they may belong to.
        opportunities: Vec<Opportunity>,
        /// Accounts, for activities that name theirs in words.
        accounts: Vec<Account> = default,
        /// People with their accounts, for activities that name a person alone.
        leads: Vec<Lead> = default,
        /// Rules of candidates, factors, and choice.
        options: InferenceOptions = default,
    ) -> InferredTouches {
        // Several currencies in one pipeline do not matter here.
        let deals: Vec<Opportunity> =
            opportunities.into_iter().map(|deal| Opportunity { amount: None, currency: None, ..deal }).collect();
        let deals = Deals::new(deals, leads)?.with_accounts(accounts)?;
        infer_touches(&activities, &deals, &options)
    }

    /// Isotonic calibration: the probability that an inferred deal is right, by its raw score.
    fn calibrate_confidence[](
        /// Inferred deals that somebody confirmed or rejected.
        pairs: Vec<LabelledConfidence>,
        /// Precisions for which the least confidence is chosen.
        options: CalibrationOptions = default,
    ) -> ConfidenceCalibration { calibrate_confidence(&pairs, &options) }
}
