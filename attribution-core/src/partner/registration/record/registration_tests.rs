use super::*;
use crate::json::written;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn step(
    action: RegistrationAction,
    from: RegistrationStatus,
    to: RegistrationStatus,
    day: &str,
) -> RegistrationStep {
    RegistrationStep {
        action,
        from,
        to,
        at: at(day),
        by: "ann".into(),
        why: None,
        expires_at: None,
        opportunity: None,
    }
}

#[test]
fn a_registration_comes_back_as_it_was_written() {
    let text = r#"{"id":"r1","partner":"P1","account_name":"Acme","expected_close_at":"2026-06-30","amount":10.0,
        "currency":"EUR","submitted_at":"2026-01-01T00:00:00Z","status":"approved",
        "history":[{"action":"approve","from":"pending","to":"approved","at":"2026-01-05T00:00:00Z","by":"ann"}],
        "metadata":{"region":"north"}}"#;
    let read: DealRegistration = crate::Error::read(text).unwrap();
    read.validate().unwrap();
    let again = written(&read).unwrap();
    assert_eq!(crate::Error::read::<DealRegistration>(&again).unwrap(), read);
    assert_eq!(again, text.split_whitespace().collect::<String>());
}

#[test]
fn every_problem_is_named_at_once() {
    let wrong = DealRegistration {
        amount: Some(-1.0),
        expires_at: Some(at("2025-12-31")),
        status: RegistrationStatus::Converted,
        ..DealRegistration::new("", "", at("2026-01-01"))
    };
    let paths: Vec<String> =
        wrong.validate().unwrap_err().into_problems().into_iter().map(|one| one.path).collect();
    assert_eq!(paths, ["id", "partner", "amount", "expires_at", "opportunity"]);
}

#[test]
fn a_history_leads_to_the_status_step_by_step() {
    use RegistrationAction::{Approve, Revoke};
    use RegistrationStatus::{Approved, Pending, Revoked};
    let steps =
        vec![step(Approve, Pending, Approved, "2026-01-05"), step(Revoke, Approved, Revoked, "2026-01-06")];
    let whole = DealRegistration {
        status: Revoked,
        history: steps.clone(),
        ..DealRegistration::new("r1", "P1", at("2026-01-01"))
    };
    whole.validate().unwrap();
    assert_eq!(whole.approval(), Some(&steps[0]));
    for (day, status) in [
        ("2025-12-31", None),
        ("2026-01-04", Some(Pending)),
        ("2026-01-05", Some(Approved)),
        ("2026-02-01", Some(Revoked)),
    ] {
        assert_eq!(whole.status_at(at(day)), status, "{day}");
    }
    let path = |registration: &DealRegistration| registration.validate().unwrap_err().path().to_owned();
    assert_eq!(path(&DealRegistration { status: Approved, ..whole.clone() }), "status");
    let mut gap = whole.clone();
    gap.history.remove(0);
    gap.validate().unwrap();
    gap.history[0].to = Approved;
    assert_eq!(path(&gap), "history[0].to");
    let mut back = whole.clone();
    back.history[1].at = at("2026-01-04");
    assert_eq!(path(&back), "history[1].at");
    let mut torn = whole;
    torn.history[1].from = Pending;
    assert_eq!(path(&torn), "history[1].from");
}

#[test]
fn what_never_expires_has_no_expiry_and_what_is_too_far_is_refused() {
    let open = DealRegistration::new("r1", "P1", at("2026-01-01"));
    assert_eq!(open.expiry().unwrap(), Some(at("2026-04-01")));
    assert!(
        !open.has_lapsed(at("2026-04-01")).unwrap()
            && open.has_lapsed(at("2026-04-01T00:00:00.000001Z")).unwrap()
    );
    let closed = DealRegistration { status: RegistrationStatus::Rejected, ..open };
    assert_eq!(closed.expiry().unwrap(), None);
    let far = DealRegistration::new("r1", "P1", at("9999-12-01"));
    assert_eq!(far.validate().unwrap_err().path(), "submitted_at");
}
