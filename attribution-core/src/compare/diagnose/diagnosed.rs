//! Diagnosis of the data behind journeys.

use serde::Serialize;

use super::calendar::Calendar;
use super::finding::{DataFinding, NotLookedAt};
use super::keys::{bursts, duplicate_conversions, duplicate_touches, never_repeat};
use super::names::of_names;
use super::options::DiagnosisOptions;
use super::rows::of_rows;
use super::touches::by_key;
use crate::domain::Journeys;
use crate::error::Result;
use crate::math::SmallSort;

/// Diagnosis of data: what is wrong with it, how often, and what to do about it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DataDiagnosis {
    /// Touches that journeys hold, each once.
    pub touches: u64,
    /// Conversions given.
    pub conversions: u64,
    /// First day with a touch, without days that lie far apart; none where touches have no times.
    pub first_day: Option<String>,
    /// Last day with a touch.
    pub last_day: Option<String>,
    /// Findings, by code and then the most frequent first.
    pub findings: Vec<DataFinding>,
    /// Problems that were not looked for, with the reason.
    pub not_looked_at: Vec<NotLookedAt>,
}

/// Diagnosis of the data behind journeys: duplicates, bots, clocks, gaps, channels that come and go, keys, spellings.
///
/// Reason to pick it: before any model. A model divides whatever it is given; touches that are sent twice, or ids that
/// change from visit to visit, decide more than the choice of the model. It looks at touches in journeys: those that rules
/// set aside are counted in the report on the journeys. Time grows in proportion to the touches, and the order of rows
/// changes nothing.
///
/// # Examples
/// ```
/// use attribution_core::compare::{DataProblem, DiagnosisOptions, diagnose};
/// use attribution_core::{JourneyRules, Journeys, Touchpoint};
///
/// let at = "2026-01-03T09:30:00Z".parse()?;
/// let touches = ["Email", "email", "email"].map(|channel| Touchpoint::new("ann", at, channel));
/// let journeys = Journeys::build(&JourneyRules::default(), &touches, &[])?;
/// let found = diagnose(&journeys, &DiagnosisOptions::default())?;
/// let codes: Vec<DataProblem> = found.findings.iter().map(|finding| finding.code).collect();
/// assert_eq!(codes, [DataProblem::DuplicateTouches, DataProblem::Spellings]);
/// assert_eq!(found.findings[1].remedy, "write email everywhere");
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for thresholds out of range.
pub fn diagnose(journeys: &Journeys, options: &DiagnosisOptions) -> Result<DataDiagnosis> {
    options.validate()?;
    let report = journeys.report();
    let mut findings = of_rows(report, options);
    let mut diagnosis = DataDiagnosis {
        touches: report.touches_used,
        conversions: report.conversions,
        first_day: None,
        last_day: None,
        findings: Vec::new(),
        not_looked_at: not_looked_at(journeys, options),
    };
    if has_keys_and_times(journeys) {
        let touches = by_key(journeys);
        diagnosis.touches = touches.len() as u64;
        findings.extend(duplicate_touches(journeys, &touches));
        findings.extend(duplicate_conversions(journeys));
        findings.extend(bursts(journeys, &touches, options));
        findings.extend(never_repeat(&touches, options));
        findings.extend(of_names(journeys, &touches));
        if let Some(calendar) = Calendar::new(journeys, &touches, options) {
            let (first, last) = calendar.span();
            (diagnosis.first_day, diagnosis.last_day) = (Some(first), Some(last));
            findings.extend(calendar.clock_jumps());
            findings.extend(options.as_of.and_then(|as_of| calendar.future(as_of)));
            findings.extend(calendar.of_channels(options));
        }
    }
    findings.small_sort_by(|a, b| (a.code, b.count, &a.subject).cmp(&(b.code, a.count, &b.subject)));
    diagnosis.findings = findings;
    Ok(diagnosis)
}

fn has_keys_and_times(journeys: &Journeys) -> bool {
    !journeys.0.key.is_empty() && !journeys.0.at.is_empty()
}

fn not_looked_at(journeys: &Journeys, options: &DiagnosisOptions) -> Vec<NotLookedAt> {
    let no_keys = (!has_keys_and_times(journeys) && !journeys.is_empty())
        .then_some(("touches, keys, names and days", "counts of paths have neither keys nor times"));
    let no_as_of = options.as_of.is_none().then_some(("touches in the future", "no as_of was given"));
    let own = |names: [&str; 2]| journeys.own_dimensions().any(|name| names.contains(&name));
    let no_medium = (!own(["utm_medium", "medium"])).then_some((
        "mediums",
        "touches have no dimension utm_medium or medium: name it in the rule dimensions",
    ));
    let always = [
        (
            "conversions without touches by week",
            "journeys keep no time of conversions that no touch can earn",
        ),
        ("currencies", "journeys hold one currency: rows in another are refused when they are built"),
        ("click ids and tags of links", "journeys keep no links: audit_links looks at these"),
    ];
    let all = [no_keys, no_as_of, no_medium].into_iter().flatten().chain(always);
    all.map(|(problem, reason)| NotLookedAt { problem: problem.to_owned(), reason: reason.to_owned() })
        .collect()
}

#[cfg(test)]
#[path = "diagnosed_tests.rs"]
mod tests;
