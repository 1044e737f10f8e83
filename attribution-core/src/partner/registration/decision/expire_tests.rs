use super::*;
use crate::domain::RegistrationStatus;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn registration(id: &str, submitted: &str, status: RegistrationStatus) -> DealRegistration {
    DealRegistration {
        status,
        opportunity: Some("opp-1".into()),
        ..DealRegistration::new(id, "P1", at(submitted))
    }
}

#[test]
fn pending_and_approved_ones_expire_after_90_days_and_all_are_accounted_for() {
    let rows = [
        registration("a", "2026-01-01", RegistrationStatus::Pending),
        registration("b", "2026-01-01", RegistrationStatus::Approved),
        registration("c", "2026-01-01", RegistrationStatus::Converted),
        registration("d", "2026-01-01", RegistrationStatus::Rejected),
        registration("e", "2026-01-02", RegistrationStatus::Pending),
    ];
    let as_of = at("2026-04-02T00:00:00Z");
    let answer = expire_registrations(&rows, as_of, Some("nightly run")).unwrap();
    assert_eq!(answer.counts, ExpiryCounts { registrations: 5, expired: 2, kept: 3 });
    for (expired, id) in answer.expired.iter().zip(["a", "b"]) {
        let step = &expired.history[0];
        assert_eq!((expired.id.as_str(), expired.status), (id, RegistrationStatus::Expired));
        assert_eq!((step.by.as_str(), step.at, step.to), ("nightly run", as_of, RegistrationStatus::Expired));
    }
    // A second run finds nothing.
    let again = expire_registrations(&answer.expired, as_of, None).unwrap();
    assert_eq!(again.counts, ExpiryCounts { registrations: 2, expired: 0, kept: 2 });
}

#[test]
fn nothing_is_expired_of_nothing_and_an_id_twice_is_said() {
    let none = expire_registrations(&[], Timestamp::MAX, None).unwrap();
    assert_eq!((none.counts, none.expired.len()), (ExpiryCounts::default(), 0));
    let own = registration("a", "2026-01-01", RegistrationStatus::Pending);
    let error = expire_registrations(&[own.clone(), own], Timestamp::MAX, None).unwrap_err();
    assert_eq!(
        error.to_string(),
        "registrations[1].id: expected each id once, got \"a\" again, which is that of registrations[0]"
    );
}
