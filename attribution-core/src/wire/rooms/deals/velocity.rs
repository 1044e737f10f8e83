//! Functions of the velocity of deals, and of their progression through stages.

use crate::report::{
    StageOptions, StageProgression, VelocityOptions, VelocityReport, stage_progression, velocity_watched,
};
use crate::wire::function::functions;

functions! {
    /// Velocity of deals: how long they take, and where they stop.
    VELOCITY

    /// Velocity of deals: pipeline velocity and survival by deal size, the association of touches with the length of cycles,
    /// and predicted cycles of open deals.
    fn velocity[journeys: Journeys](
        /// Period, landmark and levels.
        options: VelocityOptions = default,
    ) with progress -> VelocityReport { velocity_watched(journeys, &options, progress) }

    /// Stage progression of deals: conversion and time from stage to stage, the touches before each advance, and drop-off.
    fn stage_progression[journeys: Journeys](
        /// Order of the stages, and which touches count as before an advance.
        options: StageOptions = default,
    ) -> StageProgression { stage_progression(journeys, &options) }
}
