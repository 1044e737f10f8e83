//! Deal registration: a partner says that a deal is its own, and somebody decides.
//!
//! In: requests of partners, registrations as they are stored, and decisions with who, when and why. Out: registrations with
//! their history, the queue of those to be decided, duplicates and conflicts between partners, and evidence of the accepted ones.
//! Never here: a clock, or a change of a registration without a step in its history.

mod decision;
mod duplicates;
mod evidence;
mod queue;
mod record;
mod submission;

pub use decision::{
    ExpiredRegistrations, ExpiryCounts, RegistrationDecision, decide_registration, expire_registrations,
};
pub use duplicates::{
    DuplicateSetAside, DuplicateSetAsideReason, RegistrationConflict, RegistrationConflictCounts,
    RegistrationConflicts, RegistrationDuplicateCounts, RegistrationDuplicateOptions, RegistrationDuplicates,
    RegistrationPair, RegistrationSide, duplicate_registrations, registration_conflicts,
};
pub use evidence::{
    EvidenceSetAside, EvidenceSetAsideReason, RegistrationEvidence, RegistrationEvidenceCounts,
    registration_evidence,
};
pub use queue::{
    QueueCounts, QueuedRegistration, RegistrationQueue, RegistrationQueueOptions, RegistrationStatusCount,
    registration_queue,
};
pub(in crate::partner) use record::checked;
pub use record::{DealRegistration, RegistrationAction, RegistrationStep};
pub use submission::{RegisteredDeal, RegistrationOptions, RegistrationRequest, register_deal};
