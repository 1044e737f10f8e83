//! Expected values: the table of the state machine, written out by hand, and moments counted by hand.

use proptest::prelude::*;

use super::*;
use RegistrationAction::{Approve, Convert, Expire, Extend, MarkDuplicate, Reject, Revoke, Withdraw};
use RegistrationStatus::{Approved, Converted, Duplicate, Expired, Pending, Rejected, Revoked, Withdrawn};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn registered() -> DealRegistration {
    DealRegistration::new("r1", "P1", at("2026-01-01T00:00:00Z"))
}

fn decision(action: RegistrationAction, when: &str) -> RegistrationDecision {
    RegistrationDecision::new(action, at(when), "ann")
}

/// Takes the decision, and says the refusal by code and path.
fn taken(
    registration: &mut DealRegistration,
    decision: &RegistrationDecision,
) -> Result<(), (&'static str, String)> {
    match decide_registration(registration, decision) {
        Ok(after) => {
            *registration = after;
            Ok(())
        }
        Err(error) => Err((error.code(), error.path().to_owned())),
    }
}

fn not_allowed(path: &str) -> Result<(), (&'static str, String)> {
    Err(("NOT_ALLOWED", path.to_owned()))
}

fn missing(path: &str) -> Result<(), (&'static str, String)> {
    Err(("INVALID_INPUT", path.to_owned()))
}

#[test]
fn an_approved_one_is_converted_and_has_no_expiry_then() {
    let mut own = registered();
    taken(&mut own, &decision(Approve, "2026-01-05")).unwrap();
    taken(&mut own, &decision(Convert, "2026-02-01").with_opportunity("opp-1")).unwrap();
    assert_eq!((own.status, own.history.len(), own.opportunity.as_deref()), (Converted, 2, Some("opp-1")));
    assert_eq!((own.expires_at, own.expiry().unwrap()), (None, None));
}

#[test]
fn rejecting_needs_a_reason() {
    let mut own = registered();
    assert_eq!(taken(&mut own, &decision(Reject, "2026-01-05")), missing("why"));
    assert_eq!(taken(&mut own, &decision(Reject, "2026-01-05").with_why("  ")), missing("why"));
    taken(&mut own, &decision(Reject, "2026-01-05").with_why("existing customer")).unwrap();
    assert_eq!((own.status, own.history.len()), (Rejected, 1));
    assert_eq!(own.history[0].why.as_deref(), Some("existing customer"));
}

#[test]
fn the_last_moment_of_90_days_still_counts() {
    let mut own = registered();
    taken(&mut own, &decision(Approve, "2026-04-01T00:00:00Z")).unwrap();
    assert_eq!((own.status, own.history.len()), (Approved, 1));
}

#[test]
fn an_expired_one_cannot_be_approved() {
    let mut own = registered();
    assert_eq!(taken(&mut own, &decision(Expire, "2026-04-01T00:00:00Z")), not_allowed("at"));
    assert_eq!(taken(&mut own, &decision(Approve, "2026-04-01T00:00:01Z")), not_allowed("action"));
    taken(&mut own, &decision(Expire, "2026-04-01T00:00:01Z")).unwrap();
    assert_eq!(taken(&mut own, &decision(Approve, "2026-04-02T00:00:00Z")), not_allowed("action"));
    assert_eq!((own.status, own.history.len()), (Expired, 1));
}

#[test]
fn an_extension_moves_the_expiry_of_what_it_was() {
    let mut own = registered();
    assert_eq!(taken(&mut own, &decision(Extend, "2026-03-20")), missing("days"));
    let days = |days: f64| decision(Extend, "2026-03-20").with_days(Days::new(days).unwrap());
    assert_eq!(taken(&mut own, &days(0.0)), missing("days"));
    assert_eq!(taken(&mut own, &days(1e300)), missing("days"));
    taken(&mut own, &days(30.0)).unwrap();
    // 31 days of January, 28 of February, 31 of March make the 90th the first of April; 30 more the first of May.
    assert_eq!((own.status, own.expires_at), (Pending, Some(at("2026-05-01T00:00:00Z"))));
    taken(&mut own, &decision(Approve, "2026-04-30")).unwrap();
    let late = decision(Convert, "2026-05-01T12:00:00Z").with_opportunity("opp-1");
    assert_eq!(taken(&mut own, &late), not_allowed("action"));
    assert_eq!((own.status, own.history.len()), (Approved, 2));
}

#[test]
fn an_approved_one_may_be_revoked_and_not_withdrawn_or_rejected() {
    let mut own = registered();
    taken(&mut own, &decision(Approve, "2026-01-05")).unwrap();
    assert_eq!(taken(&mut own, &decision(Withdraw, "2026-01-06")), not_allowed("action"));
    assert_eq!(taken(&mut own, &decision(Reject, "2026-01-06").with_why("x")), not_allowed("action"));
    assert_eq!(taken(&mut own, &decision(Revoke, "2026-01-07")), missing("why"));
    taken(&mut own, &decision(Revoke, "2026-01-07").with_why("conflict")).unwrap();
    assert_eq!((own.status, own.history.len()), (Revoked, 2));
}

#[test]
fn time_does_not_run_backwards() {
    let mut own = registered();
    assert_eq!(taken(&mut own, &decision(Approve, "2025-12-31")), not_allowed("at"));
    taken(&mut own, &decision(Approve, "2026-01-05")).unwrap();
    assert_eq!(taken(&mut own, &decision(Revoke, "2026-01-04").with_why("x")), not_allowed("at"));
    assert_eq!((own.status, own.history.len()), (Approved, 1));
}

#[test]
fn converting_needs_the_opportunity_and_every_decision_a_name() {
    let mut own = registered();
    taken(&mut own, &decision(Approve, "2026-01-05")).unwrap();
    assert_eq!(taken(&mut own, &decision(Convert, "2026-01-06")), missing("opportunity"));
    let nobody = RegistrationDecision::new(Revoke, at("2026-01-06"), " ").with_why("x");
    assert_eq!(taken(&mut own, &nobody), missing("by"));
    assert_eq!((own.status, own.history.len()), (Approved, 1));
}

#[test]
fn a_refusal_says_what_is_allowed() {
    let refusal = |status, action, day: &str| {
        let own = DealRegistration { status, opportunity: Some("opp-1".into()), ..registered() };
        decide_registration(&own, &decision(action, day)).unwrap_err().to_string()
    };
    assert_eq!(
        refusal(Pending, Convert, "2026-01-05"),
        "action: expected an action that a pending registration allows, approve, reject, mark_duplicate, withdraw or \
         extend, got convert"
    );
    assert_eq!(
        refusal(Converted, Revoke, "2026-01-05"),
        "action: expected no action, a converted registration allows none, got revoke"
    );
    assert_eq!(
        refusal(Approved, Revoke, "2026-04-02"),
        "action: expected expire, the one action that a registration allows after its expiry, 2026-04-01T00:00:00Z, got \
         revoke at 2026-04-02T00:00:00Z"
    );
}

/// The state machine as a table: status, action, status after it.
const TABLE: [(RegistrationStatus, RegistrationAction, RegistrationStatus); 10] = [
    (Pending, Approve, Approved),
    (Pending, Reject, Rejected),
    (Pending, MarkDuplicate, Duplicate),
    (Pending, Withdraw, Withdrawn),
    (Pending, Expire, Expired),
    (Pending, Extend, Pending),
    (Approved, Convert, Converted),
    (Approved, Revoke, Revoked),
    (Approved, Expire, Expired),
    (Approved, Extend, Approved),
];

/// Moment so many days and microseconds after the submission.
fn day(days: i64, micros: i64) -> Timestamp {
    Timestamp::from_micros(registered().submitted_at.micros() + days * 86_400_000_000 + micros).unwrap()
}

/// Status, expiry in days, last change, and number of steps: what the reference knows.
struct Reference {
    status: RegistrationStatus,
    expiry: i64,
    last: Timestamp,
    steps: usize,
}

impl Reference {
    /// True when the step is taken.
    fn step(&mut self, one: &RegistrationDecision, days: i64) -> bool {
        let row = TABLE.iter().find(|(from, action, _)| (*from, *action) == (self.status, one.action));
        let Some((_, _, to)) = row else { return false };
        let lapsed = one.at > day(self.expiry, 0);
        let is_complete = match one.action {
            Reject | MarkDuplicate | Revoke => one.why.is_some(),
            Convert => one.opportunity.is_some(),
            Extend => one.days.is_some() && days > 0,
            _ => true,
        };
        if one.at < self.last || lapsed != (one.action == Expire) || !is_complete {
            return false;
        }
        if one.action == Extend {
            self.expiry += days;
        }
        (self.status, self.last, self.steps) = (*to, one.at, self.steps + 1);
        true
    }
}

proptest! {
    #[test]
    fn random_actions_go_by_the_table_and_the_history_gives_the_state(
        // Days mostly go forward, and often fall on the very expiry.
        steps in prop::collection::vec(
            (0_usize..8, -1_i64..50, -1_i64..2, any::<bool>(), any::<bool>(), 0_i32..100), 0..12,
        ),
    ) {
        let mut own = registered();
        let mut reference = Reference { status: Pending, expiry: 90, last: own.submitted_at, steps: 0 };
        let mut today = 0;
        for (action, forward, micros, has_reason, at_expiry, days) in steps {
            today = if at_expiry { reference.expiry } else { today + forward };
            let mut one = RegistrationDecision::new(RegistrationAction::ALL[action], day(today, micros), "ann");
            if has_reason {
                one = one.with_why("why").with_opportunity("opp-1").with_days(Days::new(f64::from(days)).unwrap());
            }
            let is_taken = taken(&mut own, &one).is_ok();
            prop_assert_eq!(is_taken, reference.step(&one, i64::from(days)), "{:?} on {:?}", one, own);
        }
        prop_assert_eq!((own.status, own.history.len()), (reference.status, reference.steps));
        own.validate().unwrap();
        // The history, played from the submission, gives the state.
        let (mut status, mut expiry, mut opportunity) = (Pending, None, None);
        for step in &own.history {
            prop_assert_eq!(step.from, status);
            status = step.to;
            expiry = if step.action == Convert { None } else { step.expires_at.or(expiry) };
            opportunity = step.opportunity.clone().or(opportunity);
        }
        prop_assert_eq!((status, expiry, opportunity), (own.status, own.expires_at, own.opportunity.clone()));
        if own.status == Pending || own.status == Approved {
            prop_assert_eq!(own.expiry().unwrap(), Some(day(reference.expiry, 0)));
        }
    }
}
