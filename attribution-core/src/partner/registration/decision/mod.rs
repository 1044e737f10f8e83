//! Decisions on registrations: each is a step of the state machine, taken or refused.
//!
//! In: a registration, and an action with who, when and why; or a list and a moment. Out: the registration after the step, or the
//! reason of the refusal. Never here: a change of what was given.

mod decide;
mod expire;
mod request;

pub use decide::decide_registration;
pub use expire::{ExpiredRegistrations, ExpiryCounts, expire_registrations};
pub use request::RegistrationDecision;
