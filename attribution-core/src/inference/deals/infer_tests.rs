use super::infer_touches;
use crate::domain::{Activity, Deals, EvidenceSource, Lead, Opportunity};
use crate::inference::{
    ActivityBasis, Assignment, InferenceOptions, InferredTouches, NameMatch, NoDealReason, SkipReason,
    UnmatchedRule,
};
use crate::math::Share;

fn call(id: &str) -> Activity {
    Activity {
        kind: Some("call".into()),
        account: Some("acc-1".into()),
        ..Activity::new(id, "2026-06-20T12:00:00Z".parse().unwrap())
    }
}

fn deal(id: &str, account: &str, closed_at: &str) -> Opportunity {
    Opportunity {
        account: Some(account.into()),
        closed_at: Some(closed_at.parse().unwrap()),
        ..Opportunity::new(id)
    }
}

/// Two deals of one account, ten and fifty days after the calls, and one of another.
fn three_deals() -> Deals {
    let deals = vec![
        deal("opp-1", "acc-1", "2026-06-30T12:00:00Z"),
        deal("opp-2", "acc-1", "2026-08-09T12:00:00Z"),
        deal("opp-9", "acc-9", "2026-06-30T12:00:00Z"),
    ];
    let person = Lead { account: Some("acc-9".into()), ..Lead::new("con-1") };
    Deals::new(deals, vec![person]).unwrap()
}

fn with(activities: &[Activity], deals: &Deals, options: &InferenceOptions) -> InferredTouches {
    infer_touches(activities, deals, options).unwrap()
}

/// Deals with share and confidence, in their order.
fn found(inferred: &InferredTouches) -> Vec<(&str, f64, f64)> {
    let row = |of: &super::InferredDeal| (of.share, of.confidence);
    inferred.mappings.iter().map(|of| (of.opportunity.as_str(), row(of).0, row(of).1)).collect()
}

fn assert_found(inferred: &InferredTouches, expected: &[(&str, f64, f64)]) {
    let found = found(inferred);
    let near = |a: f64, b: f64| (a - b).abs() <= 1e-12;
    let same = found.len() == expected.len()
        && found.iter().zip(expected).all(|(a, b)| a.0 == b.0 && near(a.1, b.1) && near(a.2, b.2));
    assert!(same, "{found:?} is not {expected:?}");
}

#[test]
fn the_best_of_two_deals_is_the_nearer() {
    let inferred = with(&[call("a1")], &three_deals(), &InferenceOptions::default());
    // 0.6 · 1.5 · 0.7 + 0.2
    assert_found(&inferred, &[("opp-1", 1.0, 0.83)]);
    let touch = &inferred.touches[0];
    assert_eq!(
        (touch.id.as_deref(), touch.journey.as_str(), touch.opportunity.as_deref(), touch.account.as_deref()),
        (Some("a1"), "opp-1", Some("opp-1"), Some("acc-1"))
    );
    assert_eq!((touch.channel.as_str(), touch.source.as_deref()), ("sales", Some("activity")));
}

#[test]
fn all_and_split_give_an_activity_to_both() {
    let all = with(&[call("a1")], &three_deals(), &InferenceOptions::default().with_assign(Assignment::All));
    // The other: 0.6 · 1 · 0.7 + 0.2.
    assert_found(&all, &[("opp-1", 1.0, 0.83), ("opp-2", 1.0, 0.62)]);
    let mut heavy = call("a1");
    heavy.weight = Some(3.0);
    let split = with(&[heavy], &three_deals(), &InferenceOptions::default().with_assign(Assignment::Split));
    assert_found(&split, &[("opp-1", 0.83 / 1.45, 0.83), ("opp-2", 0.62 / 1.45, 0.62)]);
    let weights: Vec<f64> = split.touches.iter().map(|touch| touch.weight.unwrap()).collect();
    assert!((weights[0] - 3.0 * 0.83 / 1.45).abs() < 1e-12 && (weights[0] + weights[1] - 3.0).abs() < 1e-12);
    let ids: Vec<_> = split.touches.iter().map(|touch| touch.id.as_deref().unwrap()).collect();
    assert_eq!(ids, ["a1/opp-1", "a1/opp-2"]);
}

#[test]
fn shares_of_candidates_without_confidence_are_alike() {
    let mut doubtful = call("a1");
    doubtful.confidence = Some(0.0);
    let options = InferenceOptions::default()
        .with_assign(Assignment::Split)
        .with_min_confidence(Share::default())
        .with_account_bonus(0.0);
    assert_found(&with(&[doubtful], &three_deals(), &options), &[("opp-1", 0.5, 0.0), ("opp-2", 0.5, 0.0)]);
}

#[test]
fn at_the_cap_the_higher_raw_score_is_better() {
    let deals = vec![deal("a", "acc-1", "2026-08-30T12:00:00Z"), deal("z", "acc-1", "2026-06-15T12:00:00Z")];
    let deals = Deals::new(deals, Vec::new()).unwrap();
    let demo = Activity {
        kind: Some("demo".into()),
        account: Some("acc-1".into()),
        ..Activity::new("a1", "2026-06-10T12:00:00Z".parse().unwrap())
    };
    // a: 0.6 · 1.5 + 0.2 = 1.1; z: 0.6 · 1.5 · 1.5 + 0.2 = 1.55; both are capped.
    assert_found(&with(&[demo], &deals, &InferenceOptions::default()), &[("z", 1.0, 1.0)]);
}

#[test]
fn of_equal_deals_the_nearer_close_and_then_the_smaller_id_is_better() {
    let ids = |deals: Vec<Opportunity>| {
        let deals = Deals::new(deals, Vec::new()).unwrap();
        let inferred = with(&[call("a1")], &deals, &InferenceOptions::default());
        inferred.mappings[0].opportunity.clone()
    };
    let far = deal("a", "acc-1", "2026-07-02T12:00:00Z");
    let near = deal("z", "acc-1", "2026-06-25T12:00:00Z");
    let twin = deal("y", "acc-1", "2026-06-25T12:00:00Z");
    assert_eq!(ids(vec![far.clone(), near.clone()]), "z");
    assert_eq!(ids(vec![near.clone(), twin.clone(), far.clone()]), "y");
    assert_eq!(ids(vec![far, twin, near]), "y");
}

#[test]
fn the_first_step_that_names_an_account_decides() {
    let named = [("Acme GmbH", 0.9)].into_iter().map(|(name, score)| {
        (
            name.to_owned(),
            vec![
                NameMatch::new("acc-9", Share::new(score).unwrap()),
                NameMatch::new("acc-1", Share::new(0.7).unwrap()),
            ],
        )
    });
    let options = InferenceOptions::default()
        .with_assign(Assignment::All)
        .with_unmatched(UnmatchedRule::Window)
        .with_name_matches(named.collect());
    let mut activity = call("a1");
    activity.account = None;
    activity.account_name = Some(" ACME GmbH".into());
    let by_name = with(std::slice::from_ref(&activity), &three_deals(), &options);
    // 0.63 + 0.2 · 0.9, 0.63 + 0.2 · 0.7, and 0.42 + 0.2 · 0.7.
    assert_found(&by_name, &[("opp-9", 1.0, 0.81), ("opp-1", 1.0, 0.77), ("opp-2", 1.0, 0.56)]);
    assert!(by_name.mappings.iter().all(|of| of.basis == ActivityBasis::AccountName));

    activity.contact = Some("con-1".into());
    let by_contact = with(std::slice::from_ref(&activity), &three_deals(), &options);
    assert_found(&by_contact, &[("opp-9", 1.0, 0.83)]);
    assert_eq!(by_contact.mappings[0].basis, ActivityBasis::Contact);

    activity.account = Some("acc-3".into());
    let without_deals = with(&[activity], &three_deals(), &options);
    assert_eq!(without_deals.unmatched[0].reason, NoDealReason::NoCandidate);
}

#[test]
fn the_window_reaches_from_90_days_before_the_close_to_30_after_it() {
    let deals = vec![
        deal("old", "x", "2026-03-02T12:00:00Z"),
        deal("past", "x", "2026-05-11T12:00:00Z"),
        deal("soon", "x", "2026-06-10T12:00:00Z"),
        deal("later", "x", "2026-08-09T12:00:00Z"),
        deal("far", "x", "2026-09-01T12:00:00Z"),
    ];
    let deals = Deals::new(deals, Vec::new()).unwrap();
    let options = InferenceOptions::default()
        .with_unmatched(UnmatchedRule::Window)
        .with_assign(Assignment::All)
        .with_min_confidence(Share::default());
    let workshop = Activity {
        kind: Some("technical_workshop".into()),
        ..Activity::new("a1", "2026-05-31T12:00:00Z".parse().unwrap())
    };
    let inferred = with(std::slice::from_ref(&workshop), &deals, &options);
    // Ten days before: 0.6 · 1.5 · 2; seventy: 0.6 · 2; twenty after: 0.6 · 0.1 · 2.
    assert_found(&inferred, &[("soon", 1.0, 1.0), ("later", 1.0, 1.0), ("past", 1.0, 0.12)]);
    let left = with(&[workshop], &deals, &options.with_unmatched(UnmatchedRule::Leave));
    assert_eq!(left.unmatched[0].reason, NoDealReason::NoAccount);
}

#[test]
fn an_old_activity_is_of_no_deal() {
    let mut old = call("a1");
    old.at = "2023-06-20T12:00:00Z".parse().unwrap();
    let inferred = with(std::slice::from_ref(&old), &three_deals(), &InferenceOptions::default());
    assert_eq!(inferred.unmatched[0].reason, NoDealReason::NoCandidate);
    let forever = InferenceOptions { max_age_days: None, ..InferenceOptions::default() };
    // 0.6 · 0.5 · 0.7 + 0.2
    assert_found(&with(&[old], &three_deals(), &forever), &[("opp-1", 1.0, 0.41)]);
}

#[test]
fn a_deal_that_came_long_after_is_no_candidate() {
    let created = |id: &str, at: &str| Opportunity {
        created_at: Some(at.parse().unwrap()),
        ..deal(id, "acc-1", "2027-01-01")
    };
    // 91 and 89 days after the call.
    let deals = vec![created("late", "2026-09-19T12:00:00Z"), created("soon", "2026-09-17T12:00:00Z")];
    let deals = Deals::new(deals, Vec::new()).unwrap();
    let options = InferenceOptions::default().with_assign(Assignment::All);
    let inferred = with(&[call("a1")], &deals, &options);
    // More than 90 days before the close: 0.6 · 0.5 · 0.7 + 0.2.
    assert_found(&inferred, &[("soon", 1.0, 0.41)]);
    let mut always = options;
    always.max_lead_days = None;
    assert_eq!(with(&[call("a1")], &deals, &always).mappings.len(), 2);
}

#[test]
fn names_and_domains_find_the_accounts_that_match_them_best() {
    let account = |id: &str, name: &str, domain: &str| crate::domain::Account {
        name: Some(name.into()),
        domain: Some(domain.into()),
        ..crate::domain::Account::new(id)
    };
    let accounts = vec![
        account("acc-1", "Nordwind Energie GmbH", "nordwind.example"),
        account("acc-9", "Südkraft AG", "https://www.suedkraft.example/"),
        account("acc-7", "Nordwind Energie AG", "other.example"),
    ];
    let deals = three_deals().with_accounts(accounts).unwrap();
    let written = |id: &str, name: Option<&str>, domain: Option<&str>| Activity {
        account: None,
        account_name: name.map(Into::into),
        account_domain: domain.map(Into::into),
        ..call(id)
    };
    let activities = [
        written("a1", Some("Suedkraft"), None),
        written("a2", None, Some("mail@suedkraft.example")),
        written("a3", Some("Ostwind"), None),
        written("a4", Some(""), Some("")),
        written("a5", Some("Nordwind Energie"), None),
    ];
    let inferred = with(&activities, &deals, &InferenceOptions::default());
    let found: Vec<_> =
        inferred.mappings.iter().map(|of| (of.activity.as_str(), of.opportunity.as_str())).collect();
    // Two accounts have the name of a5, of which one has deals.
    assert_eq!(found, [("a1", "opp-9"), ("a2", "opp-9"), ("a5", "opp-1")]);
    assert!(inferred.mappings.iter().all(|of| of.basis == ActivityBasis::AccountName));
    // The bonus is a fifth of the score, of a domain alone 0.95.
    assert_eq!(inferred.mappings[1].match_score, 0.95);
    for of in &inferred.mappings {
        assert!((of.account_bonus - 0.2 * of.match_score).abs() < 1e-12 && of.match_score >= 0.85);
    }
    let lost: Vec<_> = inferred.unmatched.iter().map(|of| (of.activity.as_str(), of.reason)).collect();
    assert_eq!(lost, [("a3", NoDealReason::NoAccount), ("a4", NoDealReason::NoAccount)]);
}

#[test]
fn ids_of_touches_are_their_own() {
    let mut named = call("a1/opp-1");
    named.opportunity = Some("opp-1".into());
    let options = InferenceOptions::default().with_assign(Assignment::All);
    let inferred = with(&[call("a1"), named], &three_deals(), &options);
    let ids: Vec<_> = inferred.touches.iter().map(|touch| touch.id.as_deref().unwrap()).collect();
    assert_eq!(ids, ["a1//opp-1", "a1/opp-2", "a1/opp-1"]);
}

#[test]
fn a_batch_adds_up() {
    let at = |id: &str, kind: &str, at: &str| Activity {
        kind: Some(kind.into()),
        at: at.parse().unwrap(),
        ..call(id)
    };
    let mut without = at("a4", "meeting", "2026-06-20T12:00:00Z");
    without.account = None;
    let mut registered = call("a5");
    registered.source = Some(EvidenceSource::DealRegistration);
    let mut named = call("a6");
    named.opportunity = Some("opp-2".into());
    named.confidence = Some(0.4);
    let mut elsewhere = call("a7");
    elsewhere.opportunity = Some("opp-77".into());
    let activities = [
        at("a1", "meeting", "2026-06-20T12:00:00Z"),
        at("a2", "email", "2026-05-21T12:00:00Z"),
        at("a3", "call", "2026-07-05T12:00:00Z"),
        without,
        registered,
        named,
        elsewhere,
        call("a1"),
    ];
    let deals =
        vec![deal("opp-1", "acc-1", "2026-06-30T12:00:00Z"), deal("opp-2", "acc-9", "2026-06-30T12:00:00Z")];
    let inferred = with(&activities, &Deals::new(deals, Vec::new()).unwrap(), &InferenceOptions::default());
    assert_found(&inferred, &[("opp-1", 1.0, 1.0), ("opp-1", 1.0, 0.5)]);
    let unmatched: Vec<_> = inferred.unmatched.iter().map(|of| (of.activity.as_str(), of.reason)).collect();
    assert_eq!(unmatched, [("a3", NoDealReason::BelowMinConfidence), ("a4", NoDealReason::NoAccount)]);
    // 0.6 · 0.1 · 0.7 + 0.2
    assert!((inferred.unmatched[0].confidence.unwrap() - 0.242).abs() < 1e-12);
    let skipped: Vec<_> = inferred.skipped.iter().map(|of| (of.activity.as_str(), of.reason)).collect();
    assert_eq!(
        skipped,
        [
            ("a5", SkipReason::DefinitiveSource),
            ("a6", SkipReason::NamesDeal),
            ("a7", SkipReason::NamesOtherDeal),
            ("a1", SkipReason::Repeated)
        ]
    );
    let counts = inferred.counts;
    assert_eq!((counts.activities, counts.mapped, counts.unmatched, counts.skipped), (8, 2, 2, 4));
    let bins: Vec<u64> = inferred.histogram.iter().map(|bin| bin.count).collect();
    assert_eq!(bins, [0, 0, 0, 0, 0, 1, 0, 0, 0, 1]);
    let touches: Vec<_> =
        inferred.touches.iter().map(|of| (of.id.as_deref().unwrap(), of.journey.as_str())).collect();
    assert_eq!(touches, [("a1", "opp-1"), ("a2", "opp-1"), ("a6", "opp-2"), ("a7", "opp-77")]);
    assert_eq!(inferred.touches[2].confidence, Some(0.4));
}

#[test]
fn options_that_cannot_be_are_refused() {
    for (options, path) in [
        (r#"{"near_factor": -1}"#, "near_factor"),
        (r#"{"kind_factors": {"call": -1}}"#, "kind_factors.call"),
        (r#"{"kind_factors": {"Demo": 1, "demo": 2}}"#, "kind_factors.demo"),
        (r#"{"near_days": 90}"#, "far_days"),
        (r#"{"decay": "smooth", "far_factor": 0}"#, "decay"),
        (r#"{"calibration": []}"#, "calibration"),
        (r#"{"calibration": [{"score": 0, "value": 1}, {"score": 1, "value": 0}]}"#, "calibration[1].value"),
    ] {
        let options: InferenceOptions = serde_json::from_str(options).unwrap();
        let error = infer_touches(&[call("a1")], &three_deals(), &options).unwrap_err();
        assert_eq!(error.path(), path);
    }
    let huge = InferenceOptions::default()
        .with_near_factor(f64::MAX)
        .with_kind_factors([("call".to_owned(), f64::MAX)].into_iter().collect());
    assert_eq!(infer_touches(&[call("a1")], &three_deals(), &huge).unwrap_err().code(), "INVALID_CONFIG");
}

#[test]
fn an_activity_that_cannot_be_used_is_named() {
    let mut wrong = call("a2");
    wrong.confidence = Some(2.0);
    let error =
        infer_touches(&[call("a1"), wrong], &three_deals(), &InferenceOptions::default()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "activities[1].confidence"));
}
