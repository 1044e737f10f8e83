//! Submission: a partner registers a deal.
//!
//! In: the request of a partner, and the registrations that there are. Out: a pending registration with its expiry, and those that
//! seem to be the same deal. Never here: a refusal because of a duplicate, which somebody has to decide.

mod options;
mod register;
mod request;

pub use options::RegistrationOptions;
pub use register::{RegisteredDeal, register_deal};
pub use request::RegistrationRequest;
