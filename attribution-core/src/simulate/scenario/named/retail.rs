//! The shop, and what can make it harder to understand.

use crate::math::{Days, Share};
use crate::simulate::scenario::options::{Scenario, ScenarioChannel, ScenarioPair, ScenarioSpawn};

const SATURATION: Share = Share::known(0.8);

/// Channels that do more together, and saturate.
pub(super) fn interacting() -> Scenario {
    let shop = Scenario::default();
    let channels = shop.channels.iter().cloned().map(|channel| channel.with_saturation(SATURATION));
    let channels = channels.collect();
    let pairs = vec![
        ScenarioPair::new("display", "paid_search", 0.03),
        ScenarioPair::new("paid_social", "email", 0.03),
    ];
    Scenario { channels, pairs, ..shop }
}

/// Advertisements that bring searches.
pub(super) fn upstream() -> Scenario {
    const TWO_DAYS: Days = Days::known(2.0);
    const THREE_DAYS: Days = Days::known(3.0);
    let spawns = vec![
        ScenarioSpawn::new("display", "organic_search", Share::known(0.20), TWO_DAYS),
        ScenarioSpawn::new("paid_social", "paid_search", Share::known(0.15), THREE_DAYS),
    ];
    Scenario::default().with_spawns(spawns)
}

/// Retargeting of those who would buy anyway.
pub(super) fn exposure_bias() -> Scenario {
    let shop = Scenario::default();
    let mut channels = shop.channels.clone();
    channels.push(ScenarioChannel::new("retargeting", 0.6, 0.0015).half_life(2.0).with_tilt(1.0));
    for channel in &mut channels {
        channel.gamma = match channel.name.as_str() {
            "retargeting" => 1.0,
            "direct" => 0.7,
            "paid_search" | "organic_search" => 0.3,
            _ => 0.0,
        };
    }
    Scenario { channels, intent_sigma: 1.0, baseline: 0.03, in_market: 4.0, ..shop }
}
