//! Inference: from activities to touches of deals.

use super::answer::{
    InferenceCounts, InferredDeal, InferredTouches, NoDealReason, SkipReason, SkippedActivity,
    UnmatchedActivity,
};
use super::assign::{Scored, assign, rank};
use super::candidates::Candidates;
use super::factors::Rules;
use super::options::InferenceOptions;
use super::touches::{TouchOf, touch};
use crate::domain::{Activity, Deals, Dictionary};
use crate::error::{Error, ErrorKind, Result};
use crate::inference::histogram::histogram;

/// Record linkage of activities and deals: the deal that each activity belongs to, with a confidence and the evidence for it.
///
/// Reason to pick it: a CRM's tasks, meetings and campaign responses rarely say which of an account's deals they were for, and what
/// partners report names a company at best. Touches that are made here carry how sure they are, so that journeys can ask for a
/// least confidence, and models can weigh by it.
///
/// # Method
/// Activities that name their deal are touches of it. For the others, the first of these steps that names an account gives the
/// candidates, whether that account has deals or not: the account's id; the account of the person; the account's name or domain.
/// Without any, and with the `unmatched` rule `window`, every deal that closes near the activity is a candidate. A deal closes when it was
/// closed, else when it is expected to, a date at the end of its day; it is no candidate more than `max_age_days` after the
/// activity or `max_after_days` before it, and if it was created more than `max_lead_days` after the activity. The score of a candidate is
///
/// `raw = base · time · kind + account_bonus · match`
///
/// with the confidence of the activity by itself, the factor of the days before the close (1.5 up to 14 days, 1 up to 90, 0.5
/// beyond, 0.1 after the close), that of the kind (meeting 1, call 0.7, email 0.5, demo 1.5, technical workshop 2, referral 2.5,
/// introduction 1.2, others 0.8), and 0.2 for the account. The confidence is `min(1, raw)`, or what a calibration makes of `raw`.
/// Candidates are ranked by `raw`, then by the match, the nearer close, and the smaller id.
///
/// # Examples
/// ```
/// use attribution_core::domain::{Activity, Deals, Opportunity};
/// use attribution_core::inference::{InferenceOptions, infer_touches};
///
/// let meeting = Activity {
///     kind: Some("meeting".into()),
///     account: Some("acme".into()),
///     partner: Some("P1".into()),
///     ..Activity::new("task-1", "2026-06-20T12:00:00Z".parse()?)
/// };
/// let deal = Opportunity {
///     account: Some("acme".into()),
///     expected_close_at: Some("2026-07-30T12:00:00Z".parse()?),
///     ..Opportunity::new("deal-1")
/// };
/// let deals = Deals::new(vec![deal], Vec::new())?;
/// let inferred = infer_touches(&[meeting], &deals, &InferenceOptions::default())?;
/// // 0.6 of an activity, 1 for forty days before the close, 1 for a meeting, and 0.2 for the account.
/// assert!((inferred.touches[0].confidence.unwrap() - 0.8).abs() < 1e-12);
/// assert_eq!(inferred.touches[0].opportunity.as_deref(), Some("deal-1"));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for options that cannot be, `INVALID_INPUT` for an activity that cannot be used, at its place.
///
/// # References
/// Fellegi, I. P., Sunter, A. B. (1969), "A theory for record linkage", Journal of the American Statistical Association 64(328),
/// 1183–1210, for links, possible links and non-links. The factors are conventions, not estimates:
/// [`calibrate_confidence`](crate::inference::calibrate_confidence) says what they are worth on pairs of your own.
pub fn infer_touches(
    activities: &[Activity],
    deals: &Deals,
    options: &InferenceOptions,
) -> Result<InferredTouches> {
    options.validate()?;
    let rules = Rules::new(options, options.calibration()?);
    let candidates = Candidates::new(activities, deals, options)?;
    let mut answer = InferredTouches {
        counts: InferenceCounts::default(),
        mappings: Vec::new(),
        unmatched: Vec::new(),
        skipped: Vec::new(),
        histogram: Vec::new(),
        touches: Vec::new(),
    };
    let mut ids = Dictionary::default();
    let mut is_new = |activity: &Activity| {
        let known = ids.len();
        ids.intern(&activity.id) as usize == known
    };
    let is_new: Vec<bool> = activities.iter().map(&mut is_new).collect();
    for ((row, activity), is_new) in activities.iter().enumerate().zip(is_new) {
        activity.validate().map_err(|error| error.within(&format!("activities[{row}]")))?;
        answer.counts.activities += 1;
        if let Some(reason) = skipped(activity, deals, is_new) {
            answer.skip(activity, deals, reason);
        } else {
            answer.find(activity, deals, &rules, &candidates, &ids)?;
        }
    }
    answer.histogram = histogram(answer.mappings.iter().map(|mapping| mapping.confidence));
    Ok(answer)
}

/// The reason not to look for the deal of an activity, if there is one.
fn skipped(activity: &Activity, deals: &Deals, is_new: bool) -> Option<SkipReason> {
    if !is_new {
        return Some(SkipReason::Repeated);
    }
    match activity.opportunity.as_deref().filter(|deal| !deal.is_empty()) {
        Some(deal) if deals.row_of(deal).is_some() => Some(SkipReason::NamesDeal),
        Some(_) => Some(SkipReason::NamesOtherDeal),
        None => activity.source().is_definitive().then_some(SkipReason::DefinitiveSource),
    }
}

impl InferredTouches {
    fn skip(&mut self, activity: &Activity, deals: &Deals, reason: SkipReason) {
        self.counts.skipped += 1;
        self.skipped.push(SkippedActivity { activity: activity.id.clone(), reason });
        let names_its_deal = matches!(reason, SkipReason::NamesDeal | SkipReason::NamesOtherDeal);
        if let Some(opportunity) = activity.opportunity.as_deref().filter(|_| names_its_deal) {
            let account = deals.opportunity(opportunity).and_then(|deal| deal.account.as_deref());
            let confidence = activity.own_confidence();
            let own = TouchOf { opportunity, account, share: 1.0, confidence, apart_from: None };
            self.touches.push(touch(activity, &own));
        }
    }

    fn find(
        &mut self,
        activity: &Activity,
        deals: &Deals,
        rules: &Rules<'_>,
        candidates: &Candidates<'_>,
        ids: &Dictionary,
    ) -> Result<()> {
        let Some((basis, found)) = candidates.of(activity) else {
            self.leave(activity, NoDealReason::NoAccount, None);
            return Ok(());
        };
        let kind = rules.kind(activity);
        let mut ranked: Vec<Scored<'_>> = Vec::with_capacity(found.len());
        for candidate in found {
            let Some(deal) = deals.opportunities().get(candidate.deal as usize) else { continue };
            let factors = rules.factors(activity, kind, candidates.close(candidate.deal), candidate.score);
            if !factors.raw.is_finite() {
                let detail =
                    format!("expected factors whose product is a finite number, got {}", factors.raw);
                return Err(Error::new(ErrorKind::InvalidConfig, "options", detail));
            }
            ranked.push(Scored { candidate, factors, deal: &deal.id });
        }
        rank(&mut ranked);
        let assigned = assign(&ranked, rules.options.assign, rules.options.min_confidence.get());
        match (ranked.first(), assigned.is_empty()) {
            (None, _) => self.leave(activity, NoDealReason::NoCandidate, None),
            (Some(best), true) => self.leave(activity, NoDealReason::BelowMinConfidence, Some(best)),
            (Some(_), false) => self.counts.mapped += 1,
        }
        for (place, share) in &assigned {
            let Some(Scored { candidate, factors, deal }) = ranked.get(*place).copied() else { continue };
            let of_deal = deals.opportunities().get(candidate.deal as usize);
            let account = of_deal.and_then(|deal| deal.account.as_deref());
            let confidence = factors.confidence;
            let apart_from = (assigned.len() > 1).then_some(ids);
            let own = TouchOf { opportunity: deal, account, share: *share, confidence, apart_from };
            self.touches.push(touch(activity, &own));
            self.mappings.push(InferredDeal {
                activity: activity.id.clone(),
                opportunity: deal.to_owned(),
                account: account.map(ToOwned::to_owned),
                basis,
                match_score: candidate.score,
                share: *share,
                days_before_close: factors.days_before_close,
                base: factors.base,
                time: factors.time,
                kind: factors.kind,
                account_bonus: factors.account_bonus,
                raw: factors.raw,
                confidence,
            });
        }
        Ok(())
    }

    fn leave(&mut self, activity: &Activity, reason: NoDealReason, best: Option<&Scored<'_>>) {
        self.counts.unmatched += 1;
        self.unmatched.push(UnmatchedActivity {
            activity: activity.id.clone(),
            reason,
            opportunity: best.map(|best| best.deal.to_owned()),
            confidence: best.map(|best| best.factors.confidence),
        });
    }
}

#[cfg(test)]
#[path = "infer_tests.rs"]
mod tests;
