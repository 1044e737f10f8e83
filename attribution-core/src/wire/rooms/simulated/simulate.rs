//! Functions that invent data.

use serde::Serialize;

use crate::domain::Timestamp;
use crate::simulate::{Log, LogRows};
use crate::wire::function::functions;

functions! {
    /// Invented data, the same for the same seed.
    SIMULATE

    /// Log of touches and conversions that look like a tracker's, in columns; the same for the same options everywhere.
    ///
    /// Search, social and display tend to open journeys, email and direct to close them. Conversions are chance alone:
    /// there is no effect of any channel to be found.
    fn simulate_log[](
        /// Size of the log, and its seed.
        options: Log = default,
    ) -> SimulatedLog { options.generate().map(|rows| SimulatedLog::from(&rows)) }
}

/// Touches and conversions of an invented log, as columns that journeys can be built from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimulatedLog {
    /// The touches, in no order.
    pub touchpoints: SimulatedTouchpoints,
    /// The conversions, in no order.
    pub conversions: SimulatedConversions,
}

/// Touches of an invented log in columns of one length.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimulatedTouchpoints {
    /// Key of who was touched.
    pub journey: Vec<String>,
    /// Moment of each touch.
    pub at: Vec<Timestamp>,
    /// Channel of each touch.
    pub channel: Vec<String>,
    /// Campaign of each touch; none in a free channel.
    pub campaign: Vec<Option<String>>,
    /// Cost of each touch; 0 in a free channel.
    pub cost: Vec<f64>,
}

/// Conversions of an invented log in columns of one length.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SimulatedConversions {
    /// Key of who converted.
    pub journey: Vec<String>,
    /// Moment of each conversion.
    pub at: Vec<Timestamp>,
    /// Value of each conversion.
    pub value: Vec<f64>,
}

impl From<&LogRows> for SimulatedLog {
    fn from(rows: &LogRows) -> Self {
        let (mut touchpoints, mut conversions) =
            (SimulatedTouchpoints::default(), SimulatedConversions::default());
        for touch in rows.touches.records() {
            touchpoints.journey.push(touch.journey);
            touchpoints.at.push(touch.at);
            touchpoints.channel.push(touch.channel);
            touchpoints.campaign.push(touch.campaign);
            touchpoints.cost.push(touch.cost.unwrap_or_default());
        }
        for conversion in rows.conversions.records() {
            conversions.journey.push(conversion.journey);
            conversions.at.push(conversion.at);
            conversions.value.push(conversion.value);
        }
        Self { touchpoints, conversions }
    }
}
