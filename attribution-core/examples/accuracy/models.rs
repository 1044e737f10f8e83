//! The models that are judged.

use attribution_core::ModelSpec;
use attribution_core::simulate::ScenarioName;

/// Models with the names of their rows; of some scenarios there are more.
pub(crate) fn models(scenario: ScenarioName) -> Vec<(&'static str, ModelSpec)> {
    let mut all = vec![
        ("hazard", r#""hazard""#),
        ("hazard, no baseline kept", r#"{"model":"hazard","keep_baseline":false}"#),
        ("hazard, constant baseline", r#"{"model":"hazard","baseline":"constant"}"#),
    ];
    if scenario == ScenarioName::ExposureBias {
        all.push(("hazard, strata by noisy intent", r#"{"model":"hazard","strata":"intent"}"#));
    }
    all.extend([
        ("logistic, presence", r#"{"model":"logistic"}"#),
        ("logistic, counts", r#"{"model":"logistic","features":"counts"}"#),
        ("probabilistic", r#""probabilistic""#),
        ("shapley, conversion rate", r#"{"model":"shapley","value_function":"conversion_rate"}"#),
        ("shapley, conversions", r#""shapley""#),
        ("markov", r#""markov""#),
        ("markov, order 2", r#"{"model":"markov","order":2}"#),
        ("linear", r#""linear""#),
        ("time_decay, 7 days", r#""time_decay""#),
        ("position_based", r#""position_based""#),
        ("last_touch", r#""last_touch""#),
        ("last_non_direct", r#""last_non_direct""#),
        ("first_touch", r#""first_touch""#),
    ]);
    all.into_iter().filter_map(|(name, json)| Some((name, ModelSpec::from_json(json).ok()?))).collect()
}
