//! Options of scenarios: channels, what binds them together, and the people who meet them.
//!
//! In: JSON, setters, or a name. Out: a [`Scenario`] whose numbers are in range. Never here: a draw.

mod channel;
mod checks;
mod link;
mod validate;
mod world;

pub use channel::ScenarioChannel;
pub use link::{ScenarioPair, ScenarioSpawn};
pub use world::Scenario;
