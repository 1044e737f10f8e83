//! Kinds of touches: how common each is, when it comes, which side makes it, and what it costs.

use crate::domain::Side;
use crate::math::{Random, pow};

use crate::simulate::draw::pick;

/// A kind of touches.
#[derive(Debug)]
pub(super) struct TouchKind {
    pub(super) name: &'static str,
    /// Touches of this kind among 305.
    touches: u64,
    /// Late (above 0) or early on the way to the close: see [`TouchKind::position`].
    tilt: f64,
    /// Mean engagement.
    pub(super) engagement: f64,
    /// Sides that make it, with weights.
    sides: &'static [(Side, u64)],
    /// Channels it comes by.
    channels: &'static [Channel],
}

/// A channel of a kind of touches.
#[derive(Debug)]
pub(super) struct Channel {
    pub(super) name: &'static str,
    weight: u64,
    /// Mean cost of a touch.
    pub(super) cost: f64,
}

const fn channel(name: &'static str, weight: u64, cost: f64) -> Channel {
    Channel { name, weight, cost }
}

/// Frequencies and tilts follow the long business-to-business cycle: content first, demo requests and calls at the end.
const KINDS: [TouchKind; 10] = [
    TouchKind {
        name: "referral",
        touches: 5,
        tilt: -1.0,
        engagement: 75.0,
        sides: &[(Side::Sales, 1)],
        channels: &[channel("referral", 1, 0.0)],
    },
    TouchKind {
        name: "demo_request",
        touches: 14,
        tilt: 1.0,
        engagement: 80.0,
        sides: &[(Side::Marketing, 2), (Side::Both, 1)],
        channels: &[
            channel("organic_search", 2, 0.0),
            channel("paid_search", 2, 180.0),
            channel("direct", 3, 0.0),
        ],
    },
    TouchKind {
        name: "sales_call",
        touches: 50,
        tilt: 1.0,
        engagement: 65.0,
        sides: &[(Side::Sales, 1)],
        channels: &[channel("outbound", 1, 90.0)],
    },
    TouchKind {
        name: "trade_show",
        touches: 10,
        tilt: -0.5,
        engagement: 55.0,
        sides: &[(Side::Marketing, 1), (Side::Both, 2)],
        channels: &[channel("events", 1, 600.0)],
    },
    TouchKind {
        name: "webinar_attendance",
        touches: 20,
        tilt: -0.5,
        engagement: 60.0,
        sides: &[(Side::Marketing, 4), (Side::Both, 1)],
        channels: &[channel("email", 3, 12.0), channel("paid_social", 2, 75.0)],
    },
    TouchKind {
        name: "content_download",
        touches: 40,
        tilt: -1.0,
        engagement: 45.0,
        sides: &[(Side::Marketing, 1)],
        channels: &[
            channel("organic_search", 3, 0.0),
            channel("paid_social", 2, 55.0),
            channel("paid_search", 2, 65.0),
            channel("email", 1, 0.4),
        ],
    },
    TouchKind {
        name: "direct_mail",
        touches: 6,
        tilt: 0.0,
        engagement: 20.0,
        sides: &[(Side::Marketing, 1)],
        channels: &[channel("direct_mail", 1, 30.0)],
    },
    TouchKind {
        name: "email_engagement",
        touches: 60,
        tilt: 0.0,
        engagement: 35.0,
        sides: &[(Side::Marketing, 3), (Side::Sales, 1)],
        channels: &[channel("email", 1, 0.4)],
    },
    TouchKind {
        name: "social_engagement",
        touches: 20,
        tilt: -1.0,
        engagement: 25.0,
        sides: &[(Side::Marketing, 1)],
        channels: &[channel("organic_social", 2, 0.0), channel("paid_social", 1, 9.0)],
    },
    TouchKind {
        name: "website_visit",
        touches: 80,
        tilt: 0.5,
        engagement: 30.0,
        sides: &[(Side::Marketing, 1)],
        channels: &[
            channel("organic_search", 3, 0.0),
            channel("direct", 3, 0.0),
            channel("paid_search", 2, 14.0),
        ],
    },
];

impl TouchKind {
    /// The kind of a touch.
    pub(super) fn drawn(random: &mut Random) -> &'static Self {
        let [.., commonest] = &KINDS;
        pick(&KINDS, |kind| kind.touches, random).unwrap_or(commonest)
    }

    /// Position between the first touch that could be, 0, and the close, 1: `U^(1/(1+tilt))` for late kinds and
    /// `1 − (1−U)^(1/(1−tilt))` for early ones.
    pub(super) fn position(&self, random: &mut Random) -> f64 {
        let even = random.uniform();
        if self.tilt >= 0.0 {
            pow(even, 1.0 / (1.0 + self.tilt))
        } else {
            1.0 - pow(1.0 - even, 1.0 / (1.0 - self.tilt))
        }
    }

    /// Side that makes a touch.
    pub(super) fn side(&self, random: &mut Random) -> Option<Side> {
        pick(self.sides, |(_, weight)| *weight, random).map(|(side, _)| *side)
    }

    /// Channel that a touch comes by.
    pub(super) fn channel(&self, random: &mut Random) -> Option<&'static Channel> {
        pick(self.channels, |channel| channel.weight, random)
    }

    /// True for a touch that a representative logs on the deal itself.
    pub(super) fn is_logged_on_deals(&self) -> bool {
        self.name == "sales_call"
    }
}

#[cfg(test)]
#[path = "touch_kind_tests.rs"]
mod tests;
