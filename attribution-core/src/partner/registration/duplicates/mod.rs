//! Duplicates: registrations of one deal, and those of them that partners contend for.
//!
//! In: registrations. Out: pairs that seem to be one deal, with what makes them alike, and groups whose partners differ, for a
//! decision. Never here: the decision.

mod answer;
mod conflicts;
mod likeness;
mod options;
mod pairs;

pub use answer::{
    DuplicateSetAside, DuplicateSetAsideReason, RegistrationDuplicateCounts, RegistrationDuplicates,
    RegistrationPair,
};
pub use conflicts::{
    RegistrationConflict, RegistrationConflictCounts, RegistrationConflicts, RegistrationSide,
    registration_conflicts,
};
pub use options::RegistrationDuplicateOptions;
pub use pairs::duplicate_registrations;
pub(super) use pairs::duplicates_of;
