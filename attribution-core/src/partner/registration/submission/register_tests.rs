use super::*;
use crate::domain::RegistrationStatus;
use crate::math::Days;
use crate::partner::RegistrationDuplicateOptions;
use crate::time::Timestamp;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn request(id: &str, partner: &str, day: &str) -> RegistrationRequest {
    RegistrationRequest {
        account_name: Some("Nordwind Energie GmbH".into()),
        opportunity_name: Some("Warehouse rollout".into()),
        expected_close_at: Some(at("2026-06-01")),
        submitted_by: Some("kim".into()),
        ..RegistrationRequest::new(id, partner, at(day))
    }
}

fn registered(id: &str, partner: &str, day: &str, before: &[DealRegistration]) -> RegisteredDeal {
    register_deal(&request(id, partner, day), before, &RegistrationOptions::default()).unwrap()
}

#[test]
fn a_registration_is_pending_and_lists_what_seems_to_be_the_same_deal() {
    let first = registered("r1", "P1", "2026-01-01", &[]);
    assert_eq!(first.registration.status, RegistrationStatus::Pending);
    assert_eq!(first.registration.expires_at, Some(at("2026-04-01")));
    assert_eq!(first.registration.submitted_by.as_deref(), Some("kim"));
    assert!(first.registration.history.is_empty() && first.duplicates.is_empty() && !first.has_conflict);
    let before = [first.registration.clone(), registered("r0", "P3", "2026-01-02", &[]).registration];
    let second = registered("r2", "P2", "2026-01-10", &before);
    // The pair of those before it is no news.
    let pairs: Vec<_> =
        second.duplicates.iter().map(|pair| (pair.earlier.as_str(), pair.later.as_str())).collect();
    assert_eq!((pairs, second.has_conflict), (vec![("r1", "r2"), ("r0", "r2")], true));
    // One of the same partner is a duplicate and no conflict.
    let same = registered("r3", "P1", "2026-01-11", &before[..1]);
    assert_eq!((same.duplicates.len(), same.has_conflict), (1, false));
}

#[test]
fn one_whose_expiry_was_over_at_the_submission_is_no_duplicate() {
    let before = [registered("r1", "P1", "2026-01-01", &[]).registration];
    assert_eq!(registered("r2", "P2", "2026-04-01T00:00:00Z", &before).duplicates.len(), 1);
    assert_eq!(registered("r2", "P2", "2026-04-01T00:00:01Z", &before).duplicates.len(), 0);
}

#[test]
fn what_cannot_be_registered_is_refused_with_its_address() {
    let before = [registered("r1", "P1", "2026-01-01", &[]).registration];
    let path = |request: &RegistrationRequest, options: &RegistrationOptions| {
        let error = register_deal(request, &before, options).unwrap_err();
        (error.code(), error.path().to_owned())
    };
    let usual = RegistrationOptions::default();
    let own = request("r1", "P2", "2026-01-10");
    assert_eq!(path(&own, &usual), ("INVALID_INPUT", "request.id".into()));
    assert_eq!(path(&RegistrationRequest { id: String::new(), ..own.clone() }, &usual).1, "request.id");
    let far = usual.clone().with_expiry_days(Days::new(1e9).unwrap());
    assert_eq!(path(&own, &far), ("INVALID_INPUT", "options.expiry_days".into()));
    let none = usual.with_duplicates(RegistrationDuplicateOptions::default().with_max_pairs(0));
    assert_eq!(path(&own, &none), ("INVALID_CONFIG", "options.duplicates.max_pairs".into()));
}
