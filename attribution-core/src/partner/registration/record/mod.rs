//! The record of a registration: what was registered, its status, and how it came to that.
//!
//! In: records as they are stored. Out: the same, checked, with the moment of their expiry. Never here: a decision.

mod action;
mod expiry;
mod list;
mod registration;
mod step;

pub use action::RegistrationAction;
pub(in crate::partner) use expiry::later;
pub(in crate::partner) use list::checked;
pub use registration::DealRegistration;
pub(in crate::partner) use registration::EXPIRY_DAYS;
pub use step::RegistrationStep;
