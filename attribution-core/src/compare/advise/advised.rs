//! Advice on models for journeys.

use serde::Serialize;

use super::candidates::CANDIDATES;
use super::facts::Facts;
use super::options::ModelAdviceOptions;
use super::rules::{ModelRule, RULES, Rule};
use crate::domain::Journeys;
use crate::error::{Error, ErrorKind, Result};
use crate::math::SmallSort;
use crate::models::catalog;

/// Advice on models: what every rule saw in the journeys, and the models that are left, in order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ModelAdvice {
    /// Conversions.
    pub conversions: u64,
    /// Journeys that did not convert.
    pub null_journeys: u64,
    /// Touches of all journeys.
    pub touches: u64,
    /// Channels with a touch.
    pub channels: u64,
    /// Models that nothing speaks against, those first for which most speaks.
    pub recommended: Vec<AdvisedModel>,
    /// The rules, each with what it saw, whether it applies or not.
    pub findings: Vec<ModelFinding>,
    /// Signs that were not looked for, with the reason.
    pub not_looked_at: Vec<String>,
}

/// Model that can be believed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct AdvisedModel {
    /// The model.
    pub model: String,
    /// Reason to pick it.
    pub why: String,
    /// Rules that speak for it.
    pub because: Vec<ModelRule>,
}

/// Finding of one rule.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct ModelFinding {
    /// Code of the rule.
    pub code: ModelRule,
    /// True where the threshold is passed; what the rule speaks for or against counts only then.
    pub applies: bool,
    /// Sentence with what was seen.
    pub sentence: String,
    /// Journeys, touches, conversions or channels that were counted.
    pub count: u64,
    /// Share or ratio that was compared; none where only the count was.
    pub share: Option<f64>,
    /// Threshold of the share, the ratio or the count; none where there is none.
    pub threshold: Option<f64>,
    /// Channels that it is about.
    pub channels: Vec<String>,
    /// Models that it speaks for.
    pub speaks_for: Vec<String>,
    /// Models that it speaks against.
    pub speaks_against: Vec<String>,
}

/// Advice on models for journeys: which can be believed on them, and why.
///
/// Reason to pick it: before you choose a model. Most models give figures for any data; each needs something that the data
/// may not have, such as journeys without a conversion, times, or enough conversions for every channel. Every threshold can
/// be changed.
///
/// # Formula
/// A model is left out where any rule speaks against it; of the others those come first for which most rules speak, then
/// those with the higher accuracy on simulated journeys. Exposure bias is possible where a channel's share among last
/// touches of conversions is `exposure_ratio` times that among first touches, or more: channels that follow people who are
/// about to buy close much and open little.
///
/// # Examples
/// ```
/// use attribution_core::compare::{ModelAdviceOptions, ModelRule, advise};
/// use attribution_core::{JourneyRules, Journeys, PathCount};
///
/// let rows = [PathCount::parse("search > email", 900, 900.0, 4000)?, PathCount::parse("email", 200, 200.0, 3000)?];
/// let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows)?;
/// let advice = advise(&journeys, &ModelAdviceOptions::default())?;
/// assert!(advice.findings.iter().any(|finding| finding.code == ModelRule::NoTimes && finding.applies));
/// assert!(advice.recommended.iter().all(|advised| advised.model != "time_decay"));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for thresholds out of range; `MISSING_DATA` without a conversion.
///
/// # References
/// Lewis, R. A., Rao, J. M., Reiley, D. H. (2011), "Here, there, and everywhere: correlated online behaviors can lead to
/// overestimates of the effects of advertising", WWW '11, 157–166: exposure that follows activity.
pub fn advise(journeys: &Journeys, options: &ModelAdviceOptions) -> Result<ModelAdvice> {
    options.validate()?;
    let facts = Facts::new(journeys, options);
    if facts.conversions == 0 {
        let detail = "expected at least one conversion with a touch, got none";
        return Err(Error::new(ErrorKind::MissingData, "journeys", detail));
    }
    let findings: Vec<ModelFinding> = RULES.iter().map(|rule| finding(rule, &facts, options)).collect();
    Ok(ModelAdvice {
        conversions: facts.conversions,
        null_journeys: facts.nulls,
        touches: facts.touches,
        channels: facts.channels.len() as u64,
        recommended: recommended(&findings),
        findings,
        not_looked_at: NOT_LOOKED_AT.map(str::to_owned).to_vec(),
    })
}

const NOT_LOOKED_AT: [&str; 2] = [
    "the baseline, and half-lives outside the window: both need a fitted hazard model",
    "interaction of channels: n-gram lift by length and by channels shows it",
];

fn finding(rule: &Rule, facts: &Facts, options: &ModelAdviceOptions) -> ModelFinding {
    let seen = (rule.look)(facts, options);
    ModelFinding {
        code: rule.code,
        applies: seen.applies,
        sentence: seen.sentence,
        count: seen.count,
        share: seen.share,
        threshold: seen.threshold,
        channels: seen.channels,
        speaks_for: known(rule.speaks_for),
        speaks_against: known(rule.speaks_against),
    }
}

/// Those of the models that the library has.
fn known(models: &[&str]) -> Vec<String> {
    let is_known = |name: &&&str| catalog().iter().any(|model| model.name == **name);
    models.iter().filter(is_known).map(|name| (*name).to_owned()).collect()
}

fn recommended(findings: &[ModelFinding]) -> Vec<AdvisedModel> {
    let names = |list: &[String], name: &str| list.iter().any(|one| one == name);
    let of = |candidate: &super::candidates::Candidate| {
        let applying = || findings.iter().filter(|finding| finding.applies);
        let is_known = catalog().iter().any(|model| model.name == candidate.name);
        if !is_known || applying().any(|finding| names(&finding.speaks_against, candidate.name)) {
            return None;
        }
        let because = applying().filter(|finding| names(&finding.speaks_for, candidate.name));
        Some(AdvisedModel {
            model: candidate.name.to_owned(),
            why: candidate.why.to_owned(),
            because: because.map(|finding| finding.code).collect(),
        })
    };
    let mut recommended: Vec<AdvisedModel> = CANDIDATES.iter().filter_map(of).collect();
    recommended.small_sort_by(|a, b| b.because.len().cmp(&a.because.len()));
    recommended
}

#[cfg(test)]
#[path = "advised_tests.rs"]
mod tests;
