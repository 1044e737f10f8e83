//! Five journeys that fit on a page.

use crate::domain::{Conversion, Period, Spend, Timestamp, Touchpoint};

/// Five journeys over seven channels, worth 879.95 together, and what the channels cost in the same month.
///
/// Small enough to check any model with a pencil, and different enough that no two simple models agree: first touch
/// gives `paid_search` 449.98, last touch gives it nothing.
///
/// # Examples
/// ```
/// use attribution_core::{Dimension, JourneyRules, Journeys, ModelSpec, simulate};
///
/// let demo = simulate::demo();
/// let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions)?;
/// let table = ModelSpec::first_touch().attribute(&journeys)?.by(&[Dimension::Channel])?;
/// assert_eq!(table.get("paid_search").map(|row| row.value), Some(449.98));
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Demo {
    /// Sixteen touches, journey after journey.
    pub touches: Vec<Touchpoint>,
    /// One conversion for each journey.
    pub conversions: Vec<Conversion>,
    /// Cost of each channel in the month of the journeys, with its impressions and clicks.
    pub spend: Vec<Spend>,
}

/// 2026-03-01T00:00:00Z.
const MONTH_START: i64 = 1_772_323_200_000_000;
const HOUR: i64 = 3_600_000_000;

/// A touch of the demo: journey, day of the month, hour, channel, campaign, cost, engagement, weight (pages seen).
type Touch = (&'static str, i64, i64, &'static str, Option<&'static str>, f64, f64, f64);

const TOUCHES: [Touch; 16] = [
    ("customer-1", 2, 9, "paid_search", Some("brand"), 1.2, 35.0, 3.0),
    ("customer-1", 4, 18, "social", Some("spring"), 0.4, 20.0, 1.0),
    ("customer-1", 9, 8, "email", Some("newsletter"), 0.02, 60.0, 2.0),
    ("customer-1", 9, 20, "direct", None, 0.0, 80.0, 5.0),
    ("customer-2", 3, 10, "paid_search", Some("generic"), 0.9, 30.0, 2.0),
    ("customer-2", 5, 12, "display", Some("retargeting"), 0.15, 5.0, 1.0),
    ("customer-2", 8, 9, "email", Some("newsletter"), 0.02, 55.0, 2.0),
    ("customer-3", 6, 14, "organic_search", None, 0.0, 70.0, 4.0),
    ("customer-4", 1, 19, "social", Some("spring"), 0.4, 25.0, 1.0),
    ("customer-4", 7, 11, "paid_search", Some("generic"), 1.1, 40.0, 3.0),
    ("customer-4", 10, 16, "referral", None, 0.0, 45.0, 2.0),
    ("customer-4", 12, 8, "email", Some("newsletter"), 0.02, 50.0, 2.0),
    ("customer-4", 14, 21, "direct", None, 0.0, 75.0, 6.0),
    ("customer-5", 11, 13, "display", Some("retargeting"), 0.15, 5.0, 1.0),
    ("customer-5", 13, 17, "organic_search", None, 0.0, 60.0, 4.0),
    ("customer-5", 15, 9, "email", Some("newsletter"), 0.02, 65.0, 3.0),
];

/// Journey, day of the month, hour, value. `customer-3` buys at the very instant of its only touch.
const CONVERSIONS: [(&str, i64, i64, f64); 5] = [
    ("customer-1", 9, 21, 299.99),
    ("customer-2", 8, 10, 149.99),
    ("customer-3", 6, 14, 89.99),
    ("customer-4", 14, 22, 199.99),
    ("customer-5", 15, 12, 139.99),
];

/// Channel, amount, impressions, clicks.
const SPEND: [(&str, f64, f64, f64); 7] = [
    ("paid_search", 120.0, 12_000.0, 110.0),
    ("social", 60.0, 24_000.0, 140.0),
    ("display", 45.0, 52_000.0, 75.0),
    ("email", 12.0, 3_000.0, 180.0),
    ("referral", 20.0, 900.0, 35.0),
    ("organic_search", 0.0, 18_000.0, 420.0),
    ("direct", 0.0, 0.0, 0.0),
];

/// The one person in the demo whom people follow.
const INFLUENCER: &str = "mira";

/// The demo: five journeys, seven channels, 879.95.
#[must_use]
pub fn demo() -> Demo {
    let touches =
        TOUCHES.map(|(journey, day, hour, channel, campaign, cost, engagement, weight)| Touchpoint {
            campaign: campaign.map(str::to_owned),
            cost: Some(cost),
            engagement: Some(engagement),
            weight: Some(weight),
            influencer: (channel == "social").then(|| INFLUENCER.to_owned()),
            ..Touchpoint::new(journey, in_march(day, hour), channel)
        });
    let conversions =
        CONVERSIONS.map(|(journey, day, hour, value)| Conversion::new(journey, in_march(day, hour), value));
    let period = Period { start: in_march(1, 0), end: in_march(32, 0) };
    let spend = SPEND.map(|(channel, amount, impressions, clicks)| Spend {
        impressions: Some(impressions),
        clicks: Some(clicks),
        ..Spend::new(channel, period, amount)
    });
    Demo { touches: touches.into(), conversions: conversions.into(), spend: spend.into() }
}

/// A full hour of a day of March 2026; days past the 31st run on into April.
fn in_march(day: i64, hour: i64) -> Timestamp {
    // Only years outside 0 to 9999 are refused.
    Timestamp::from_micros(MONTH_START + ((day - 1) * 24 + hour) * HOUR).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
#[path = "demo_tests.rs"]
mod tests;
