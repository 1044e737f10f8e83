//! Channel of a scenario: how often it is met, when, and what a touch of it does.

use serde::Serialize;

use crate::json::{fields, setters};
use crate::math::{HalfLife, Share};

/// Channel of a scenario: its frequency, and the effect of one touch.
///
/// A touch adds β·ω·e^(−ω·t) to the rate of conversions t days later, where ω = ln 2 / half-life: in the long run it
/// causes β conversions.
///
/// # Examples
/// ```
/// use attribution_core::math::HalfLife;
/// use attribution_core::simulate::ScenarioChannel;
///
/// let email = ScenarioChannel::new("email", 0.6, 0.012).with_half_life_days(HalfLife::days(4.0)?).with_tilt(1.0);
/// assert_eq!(email.mean_touches, 0.6);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ScenarioChannel {
    /// Name of the channel.
    pub name: String,
    /// Mean number of touches of a person, 0 to 1000.
    pub mean_touches: f64,
    /// Conversions that one touch causes in the long run, 0 to 100.
    pub beta: f64,
    /// Half-life of the effect of a touch, in days.
    #[serde(default = "week")]
    pub half_life_days: HalfLife,
    /// Tilt of the touches, −20 to 20: above 0 they come late in the active days, below 0 early, at 0 evenly.
    #[serde(default)]
    pub tilt: f64,
    /// Exponent of intent, −5 to 5: at 1 a person with twice the intent meets the channel twice as often, at 0 just as often.
    #[serde(default)]
    pub gamma: f64,
    /// Saturation: every further touch of the channel has this share of the effect of the one before.
    #[serde(default = "unsaturated")]
    pub saturation: Share,
    /// Role of the partners whose touches these are; none for the own marketing and sales.
    #[serde(default)]
    pub partner_role: Option<String>,
    /// Preference for each stage, 0 to 100: multiplies the effect of a touch there. Empty for 1 in every stage.
    #[serde(default)]
    pub preference: Vec<f64>,
}

fields! {
    ScenarioChannel {
        name, mean_touches, beta, half_life_days => week, tilt = default, gamma = default,
        saturation => unsaturated, partner_role = default, preference = default
    }
}

setters! { ScenarioChannel:
    with_name(name: String),
    with_mean_touches(mean_touches: f64),
    with_beta(beta: f64),
    with_half_life_days(half_life_days: HalfLife),
    with_tilt(tilt: f64),
    with_gamma(gamma: f64),
    with_saturation(saturation: Share),
    with_partner_role(partner_role: Option<String>),
    with_preference(preference: Vec<f64>),
}

/// Usual half-life of effects.
fn week() -> HalfLife {
    HalfLife::known(7.0)
}

fn unsaturated() -> Share {
    Share::known(1.0)
}

impl ScenarioChannel {
    /// A channel with a half-life of a week, whose touches come evenly, know no intent and do not saturate.
    pub fn new(name: impl Into<String>, mean_touches: f64, beta: f64) -> Self {
        Self {
            name: name.into(),
            mean_touches,
            beta,
            half_life_days: week(),
            tilt: 0.0,
            gamma: 0.0,
            saturation: unsaturated(),
            partner_role: None,
            preference: Vec::new(),
        }
    }

    /// The same with a half-life of this program, which is above 0.
    pub(in crate::simulate::scenario) fn half_life(self, days: f64) -> Self {
        let half_life_days = HalfLife::days(days).unwrap_or(self.half_life_days);
        Self { half_life_days, ..self }
    }
}
