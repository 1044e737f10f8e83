//! Stages of deals: how many go on from each, how long that takes, and what came before.
//!
//! In: the stage history of opportunities, and the touches of their journeys. Out: the way of each deal through the stages,
//! and the progression of all. Never here: a stage that is made up, or a deal still in a stage counted as lost there.

mod answer;
mod counts;
mod options;
mod progression;
mod way;

pub use answer::{AdvanceTouches, StageAdvance, StageRow};
pub use options::StageOptions;
pub(super) use progression::stage_progression_within;
pub use progression::{StageProgression, stage_progression};
pub(super) use way::{StageEntry, StageWays};
