//! The five factors.

use serde::{Deserialize, Serialize};

/// Factor of B2B attribution: one way to look at the touches of a deal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Factor {
    /// Recency and kind of the touch.
    Time,
    /// Engagement and quality of the lead.
    Quality,
    /// Kind and engagement, with more for sales.
    Account,
    /// Kind, engagement and funnel stage.
    Stage,
    /// Engagement, with more for kinds that speed a deal up.
    Velocity,
}

impl Factor {
    /// Every factor, in the order in which the mix adds them up.
    pub const ALL: [Self; 5] = [Self::Time, Self::Quality, Self::Account, Self::Stage, Self::Velocity];

    /// The name on the wire.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Time => "time",
            Self::Quality => "quality",
            Self::Account => "account",
            Self::Stage => "stage",
            Self::Velocity => "velocity",
        }
    }
}
