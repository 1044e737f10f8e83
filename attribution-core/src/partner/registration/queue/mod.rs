//! The queue: registrations that wait for a decision, the most urgent first.
//!
//! In: registrations and a moment. Out: the order in which somebody should look at them, and all others by their status.
//! Never here: a decision.

mod answer;
mod options;
mod order;

pub use answer::{QueueCounts, QueuedRegistration, RegistrationQueue, RegistrationStatusCount};
pub use options::RegistrationQueueOptions;
pub use order::registration_queue;
