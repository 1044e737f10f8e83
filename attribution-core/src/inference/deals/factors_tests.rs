use super::{Factors, Rules, close};
use crate::domain::{Activity, EvidenceSource, Opportunity};
use crate::inference::{ConfidenceDecay, InferenceOptions};

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() <= 1e-12, "{found} is not {expected}");
}

fn activity(kind: &str, at: &str) -> Activity {
    Activity { kind: Some(kind.into()), ..Activity::new("a1", at.parse().unwrap()) }
}

fn closed(at: &str) -> Opportunity {
    Opportunity { closed_at: Some(at.parse().unwrap()), ..Opportunity::new("opp-1") }
}

fn with(options: &InferenceOptions, activity: &Activity, deal: &Opportunity, score: f64) -> Factors {
    let rules = Rules::new(options, None);
    rules.factors(activity, rules.kind(activity), close(deal), score)
}

/// Raw score of an activity for a deal that closed at noon of 30 June 2026, without a match of accounts.
fn raw(kind: &str, at: &str) -> f64 {
    with(&InferenceOptions::default(), &activity(kind, at), &closed("2026-06-30T12:00:00Z"), 0.0).raw
}

#[test]
fn a_meeting_ten_days_before_the_close_on_a_matched_account_is_sure() {
    let meeting = activity("meeting", "2026-06-20T12:00:00Z");
    let factors = with(&InferenceOptions::default(), &meeting, &closed("2026-06-30T12:00:00Z"), 1.0);
    assert_eq!(factors.days_before_close, Some(10.0));
    assert_eq!((factors.base, factors.time, factors.kind), (0.6, 1.5, 1.0));
    // 0.6 · 1.5 · 1.0 + 0.2
    near(factors.raw, 1.1);
    assert_eq!(factors.confidence, 1.0);
}

#[test]
fn the_days_before_the_close_make_steps() {
    // Forty days before with the account: 0.6 · 1 · 0.5 + 0.2.
    let email = activity("email", "2026-05-21T12:00:00Z");
    let deal = closed("2026-06-30T12:00:00Z");
    near(with(&InferenceOptions::default(), &email, &deal, 1.0).raw, 0.5);
    // After the close: 0.6 · 0.1 · 0.7 + 0.2.
    let call = activity("call", "2026-07-05T12:00:00Z");
    near(with(&InferenceOptions::default(), &call, &deal, 1.0).raw, 0.242);
    // A workshop 120 days before: 0.6 · 0.5 · 2.
    near(raw("technical workshop", "2026-03-02T12:00:00Z"), 0.6);
    // Fourteen days are near, a second more are not; ninety days are not far, a second more are.
    near(raw("meeting", "2026-06-16T12:00:00Z"), 0.9);
    near(raw("meeting", "2026-06-16T11:59:59Z"), 0.6);
    near(raw("meeting", "2026-04-01T12:00:00Z"), 0.6);
    near(raw("meeting", "2026-04-01T11:59:59Z"), 0.3);
    // The instant of the close is before it.
    near(raw("call", "2026-06-30T12:00:00Z"), 0.63);
}

#[test]
fn a_close_is_the_end_of_its_day_and_else_what_is_expected() {
    let call = activity("call", "2026-06-30T16:00:00Z");
    let factors = with(&InferenceOptions::default(), &call, &closed("2026-06-30"), 0.0);
    // From 16:00 to the last microsecond of the day.
    near(factors.days_before_close.unwrap(), (8.0 * 3600.0 - 1e-6) / 86_400.0);
    near(factors.raw, 0.63);
    let expected = Opportunity {
        expected_close_at: Some("2026-06-30T12:00:00Z".parse().unwrap()),
        ..Opportunity::new("opp-1")
    };
    let call = activity("call", "2026-06-20T12:00:00Z");
    near(with(&InferenceOptions::default(), &call, &expected, 1.0).raw, 0.83);
    let factors = with(&InferenceOptions::default(), &call, &Opportunity::new("opp-1"), 1.0);
    assert_eq!((factors.days_before_close, factors.time), (None, 1.0));
    near(factors.raw, 0.62);
}

#[test]
fn kinds_are_read_in_any_spelling() {
    for (kind, factor) in [
        ("meeting", 1.0),
        ("call", 0.7),
        ("EMAIL", 0.5),
        ("demo", 1.5),
        ("Technical-Workshop", 2.0),
        ("referral", 2.5),
        ("introduction", 1.2),
        ("webinar", 0.8),
    ] {
        near(raw(kind, "2026-05-21T12:00:00Z"), 0.6 * factor);
    }
    let kinds = [("Web inar".to_owned(), 3.0), ("MEETING".to_owned(), 0.0)].into_iter().collect();
    let options = InferenceOptions::default().with_kind_factors(kinds);
    let deal = closed("2026-06-30T12:00:00Z");
    let kind = |kind| with(&options, &activity(kind, "2026-05-21T12:00:00Z"), &deal, 0.0).kind;
    assert_eq!([kind("web_inar"), kind("meeting"), kind("call")], [3.0, 0.0, 0.7]);
}

#[test]
fn a_confidence_of_its_own_is_the_base() {
    let deal = closed("2026-06-30T12:00:00Z");
    let mut introduction = activity("introduction", "2026-05-21T12:00:00Z");
    introduction.source = Some(EvidenceSource::DealRegistration);
    near(with(&InferenceOptions::default(), &introduction, &deal, 0.0).raw, 1.2);
    introduction.confidence = Some(0.0);
    near(with(&InferenceOptions::default(), &introduction, &deal, 1.0).raw, 0.2);
}

#[test]
fn smooth_decay_meets_the_steps_at_their_days() {
    let options = InferenceOptions::default().with_decay(ConfidenceDecay::Smooth);
    let deal = closed("2026-06-30T12:00:00Z");
    let time = |at| with(&options, &activity("meeting", at), &deal, 0.0).time;
    near(time("2026-06-20T12:00:00Z"), 1.5);
    // 38 of the 76 days from 14 to 90: 1.5 / √3.
    near(time("2026-05-09T12:00:00Z"), 0.866_025_403_784_438_6);
    near(time("2026-04-01T12:00:00Z"), 0.5);
    near(time("2026-07-01T12:00:00Z"), 0.1);
}
