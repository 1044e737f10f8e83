//! Functions of deal registrations.

use crate::domain::Timestamp;
use crate::math::Days;
use crate::partner::{
    DealRegistration, ExpiredRegistrations, RegisteredDeal, RegistrationAction, RegistrationConflicts,
    RegistrationDecision, RegistrationDuplicateOptions, RegistrationDuplicates, RegistrationEvidence,
    RegistrationOptions, RegistrationQueue, RegistrationQueueOptions, RegistrationRequest,
    decide_registration, duplicate_registrations, expire_registrations, register_deal,
    registration_conflicts, registration_evidence, registration_queue,
};
use crate::wire::function::functions;

functions! {
    /// Deal registration: claims of partners on deals, and the decisions on them.
    REGISTRATION

    /// Deal registration (lead registration): a pending registration with its expiry, and its likely duplicates.
    fn register_deal[](
        /// Request of the partner.
        request: RegistrationRequest,
        /// Registrations that there are, among which duplicates are looked for.
        registrations: Vec<DealRegistration> = default,
        /// Days to the expiry, and rules of duplicates.
        options: RegistrationOptions = default,
    ) -> RegisteredDeal { register_deal(&request, &registrations, &options) }

    /// Transition of a deal registration: the registration after a decision, with the step in its history; or why it is refused.
    fn decide_registration[](
        /// The registration, as it is stored.
        registration: DealRegistration,
        /// The action.
        action: RegistrationAction,
        /// Moment of the decision: no clock is asked.
        at: Timestamp,
        /// Person, or program, who decides.
        by: String,
        /// Reason; `reject`, `mark_duplicate` and `revoke` need one.
        why: Option<String> = default,
        /// Opportunity that `convert` links the registration to.
        opportunity: Option<String> = default,
        /// Days by which `extend` moves the expiry, above 0.
        days: Option<Days> = default,
    ) -> DealRegistration {
        let decision = RegistrationDecision { why, opportunity, days, ..RegistrationDecision::new(action, at, by) };
        decide_registration(&registration, &decision)
    }

    /// Expiry of registrations: those pending or approved whose expiry is over, each with the step in its history.
    fn expire_registrations[](
        /// Registrations, as they are stored.
        registrations: Vec<DealRegistration>,
        /// Moment of the expiry: no clock is asked.
        as_of: Timestamp,
        /// Name in the history of who lets them expire. `null`: `expiry`.
        by: Option<String> = default,
    ) -> ExpiredRegistrations { expire_registrations(&registrations, as_of, by.as_deref()) }

    /// Review queue: pending registrations that expire soon, by their expiry, then all others, the oldest first.
    fn registration_queue[](
        /// Registrations, as they are stored.
        registrations: Vec<DealRegistration>,
        /// Moment of the queue: no clock is asked.
        as_of: Timestamp,
        /// Days before the expiry that are soon.
        options: RegistrationQueueOptions = default,
    ) -> RegistrationQueue { registration_queue(&registrations, as_of, &options) }

    /// Duplicate detection of registrations: pairs with one account, one name of the deal, and closes near each other.
    fn duplicate_registrations[](
        /// Registrations, as they are stored; those pending or approved are compared.
        registrations: Vec<DealRegistration>,
        /// Least scores, and days between the closes.
        options: RegistrationDuplicateOptions = default,
    ) -> RegistrationDuplicates { duplicate_registrations(&registrations, &options) }

    /// Channel conflicts: registrations of one deal by several partners, with all sides, for a decision.
    fn registration_conflicts[](
        /// Registrations, as they are stored; those pending or approved are compared.
        registrations: Vec<DealRegistration>,
        /// Least scores, and days between the closes.
        options: RegistrationDuplicateOptions = default,
    ) -> RegistrationConflicts { registration_conflicts(&registrations, &options) }

    /// Partner touches of registrations: each approved or converted one with an opportunity, as evidence of its partner.
    fn registration_evidence[](
        /// Registrations, as they are stored.
        registrations: Vec<DealRegistration>,
    ) -> RegistrationEvidence { registration_evidence(&registrations) }
}
