//! One step of the state machine.

use super::request::RegistrationDecision;
use crate::domain::RegistrationStatus;
use crate::error::{Error, ErrorKind, Result};
use crate::math::Days;
use crate::partner::registration::record::later;
use crate::partner::{DealRegistration, RegistrationAction, RegistrationStep};
use crate::time::Timestamp;

/// Transition of a deal registration (finite-state machine): the registration after a decision, with the step in its history.
///
/// Reason to pick it: a status that anybody can set says nothing of who decided; here every change is allowed or refused, and is
/// written down.
///
/// # Method
/// | from | actions, and the status that they lead to |
/// | --- | --- |
/// | `pending` | `approve` (approved), `reject` (rejected), `mark_duplicate` (duplicate), `withdraw` (withdrawn) |
/// | `approved` | `convert` (converted), `revoke` (revoked) |
/// | `pending`, `approved` | `extend` (as before, with a later expiry); after the expiry only `expire` (expired) |
/// | all others | none |
///
/// A decision at the moment of the expiry is in time. A converted registration has no expiry.
///
/// # Examples
/// ```
/// use attribution_core::domain::RegistrationStatus;
/// use attribution_core::partner::{DealRegistration, RegistrationAction, RegistrationDecision, decide_registration};
///
/// let registration = DealRegistration::new("r1", "P1", "2026-01-01T00:00:00Z".parse()?);
/// let at = "2026-01-05T00:00:00Z".parse()?;
/// let approved =
///     decide_registration(&registration, &RegistrationDecision::new(RegistrationAction::Approve, at, "ann"))?;
/// assert_eq!((approved.status, approved.history.len()), (RegistrationStatus::Approved, 1));
/// let rejection = RegistrationDecision::new(RegistrationAction::Reject, at, "ann").with_why("too late");
/// assert_eq!(
///     decide_registration(&approved, &rejection).unwrap_err().to_string(),
///     "action: expected an action that an approved registration allows, convert, revoke or extend, got reject"
/// );
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `NOT_ALLOWED` for an action that the status does not allow, for any but `expire` after the expiry, for `expire` before it, and
/// for a moment before the last change. `INVALID_INPUT` for a registration that is none, and for a decision without who, or
/// without the reason, the opportunity or the days that its action needs.
pub fn decide_registration(
    registration: &DealRegistration,
    decision: &RegistrationDecision,
) -> Result<DealRegistration> {
    registration.validate().map_err(|error| error.within("registration"))?;
    let to = status_after(registration, decision)?;
    let by = needed(Some(&decision.by), "by", "the person or program who decides")?;
    let action = decision.action;
    if action.needs_reason() {
        needed(decision.why.as_ref(), "why", &format!("a reason, which {} needs", action.name()))?;
    }
    let mut after = registration.clone();
    let mut step = RegistrationStep {
        action,
        from: registration.status,
        to,
        at: decision.at,
        by,
        why: decision.why.clone().filter(|why| !why.trim().is_empty()),
        expires_at: None,
        opportunity: None,
    };
    match action {
        RegistrationAction::Convert => {
            let detail = "the opportunity, which convert links the registration to";
            let opportunity = needed(decision.opportunity.as_ref(), "opportunity", detail)?;
            step.opportunity = Some(opportunity.clone());
            (after.opportunity, after.expires_at) = (Some(opportunity), None);
        }
        RegistrationAction::Extend => {
            let expiry = extended(registration, decision.days)?;
            step.expires_at = Some(expiry);
            after.expires_at = Some(expiry);
        }
        _ => {}
    }
    after.status = to;
    after.history.push(step);
    Ok(after)
}

/// The status after a decision, or the reason of its refusal.
fn status_after(
    registration: &DealRegistration,
    decision: &RegistrationDecision,
) -> Result<RegistrationStatus> {
    let (action, at) = (decision.action, decision.at);
    let refused = |path: &str, detail: String| Err(Error::new(ErrorKind::NotAllowed, path, detail));
    let Some(to) = action.leads_to(registration.status) else {
        return refused("action", not_from(registration.status, action));
    };
    let before = registration.changed_at();
    if at < before {
        let detail =
            format!("expected a moment not before the last change of the registration, {before}, got {at}");
        return refused("at", detail);
    }
    let Some(expiry) = registration.expiry()? else { return Ok(to) };
    let (has_lapsed, is_expiring) = (at > expiry, action == RegistrationAction::Expire);
    if has_lapsed && !is_expiring {
        let detail = format!(
            "expected expire, the one action that a registration allows after its expiry, {expiry}, got {} at {at}",
            action.name()
        );
        return refused("action", detail);
    }
    if is_expiring && !has_lapsed {
        return refused("at", format!("expected a moment after the expiry, {expiry}, for expire, got {at}"));
    }
    Ok(to)
}

/// The sentence that refuses an action from a status: which actions it allows.
fn not_from(status: RegistrationStatus, action: RegistrationAction) -> String {
    let article = if status == RegistrationStatus::Approved || status == RegistrationStatus::Expired {
        "an"
    } else {
        "a"
    };
    let (status_name, action_name) = (status.name(), action.name());
    // An action that only the expiry allows is named once that has come.
    let allowed: Vec<&str> = RegistrationAction::ALL
        .into_iter()
        .filter(|one| *one != RegistrationAction::Expire && one.leads_to(status).is_some())
        .map(RegistrationAction::name)
        .collect();
    match allowed.split_last() {
        Some((last, before)) if !before.is_empty() => {
            let before = before.join(", ");
            format!(
                "expected an action that {article} {status_name} registration allows, {before} or {last}, got {action_name}"
            )
        }
        _ => {
            format!("expected no action, {article} {status_name} registration allows none, got {action_name}")
        }
    }
}

/// The text of a decision that has to have one.
fn needed(text: Option<&String>, path: &str, what: &str) -> Result<String> {
    let text = text.map(|text| text.trim()).filter(|text| !text.is_empty());
    text.map(str::to_owned)
        .ok_or_else(|| Error::new(ErrorKind::InvalidInput, path, format!("expected {what}, got none")))
}

/// The expiry after an extension.
fn extended(registration: &DealRegistration, days: Option<Days>) -> Result<Timestamp> {
    let refused = |detail: String| Error::new(ErrorKind::InvalidInput, "days", detail);
    let days =
        days.ok_or_else(|| refused("expected the days by which extend moves the expiry, got none".into()))?;
    let expiry = registration.expiry()?.unwrap_or(registration.submitted_at);
    let moved = later(expiry, days).map_err(|error| error.within("days"))?;
    if moved > expiry {
        return Ok(moved);
    }
    Err(refused(format!("expected more than 0 days by which extend moves the expiry, got {days}")))
}

#[cfg(test)]
#[path = "decide_tests.rs"]
mod tests;
