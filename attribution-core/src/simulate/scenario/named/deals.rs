//! Deals, which take months: with partners, and in stages.

use crate::math::Share;
use crate::simulate::scenario::options::{Scenario, ScenarioChannel, ScenarioPair};

/// Channel of deals: name, mean touches, β, half-life, tilt.
type Habit = (&'static str, f64, f64, f64, f64);

const PARTNERS: [Habit; 7] = [
    ("marketing", 2.0, 0.02, 30.0, -1.0),
    ("sales", 2.0, 0.04, 30.0, 1.0),
    ("partner_si", 0.5, 0.15, 60.0, 0.5),
    ("referral", 0.3, 0.20, 60.0, -1.0),
    ("isv", 0.6, 0.03, 45.0, 0.0),
    ("reseller", 0.5, 0.06, 30.0, 1.0),
    ("influence", 0.8, 0.02, 30.0, 0.0),
];

/// Channels of a long cycle, with their preference for each stage.
const LONG_CYCLE: [(Habit, [f64; 3]); 8] = [
    (("content", 2.0, 0.05, 45.0, -1.0), [1.5, 0.8, 0.7]),
    (("webinar", 1.0, 0.12, 45.0, -0.5), [1.4, 0.9, 0.7]),
    (("trade_show", 0.5, 0.20, 60.0, -0.5), [1.3, 1.0, 0.7]),
    (("email", 3.0, 0.015, 20.0, 0.0), [1.0, 1.0, 1.0]),
    (("website", 4.0, 0.006, 10.0, 0.5), [1.0, 1.0, 1.0]),
    (("demo", 0.7, 0.25, 30.0, 1.0), [0.6, 1.4, 1.0]),
    (("sales_call", 2.5, 0.06, 30.0, 1.0), [0.5, 1.0, 1.5]),
    (("referral", 0.25, 0.40, 60.0, 0.0), [1.0, 1.0, 1.0]),
];

fn channel((name, mean_touches, beta, half_life, tilt): Habit) -> ScenarioChannel {
    ScenarioChannel::new(name, mean_touches, beta).half_life(half_life).with_tilt(tilt)
}

/// Partners beside marketing and sales; resellers and sales go where deals come anyway.
pub(super) fn partner_mix() -> Scenario {
    let mut channels: Vec<_> = PARTNERS.into_iter().map(channel).collect();
    for channel in &mut channels {
        let (gamma, role) = match channel.name.as_str() {
            "sales" => (0.3, None),
            "reseller" => (0.7, Some("reseller")),
            "partner_si" => (0.0, Some("implementation")),
            partner @ ("referral" | "isv" | "influence") => (0.0, Some(partner)),
            _ => (0.0, None),
        };
        channel.partner_role = role.map(str::to_owned);
        channel.gamma = gamma;
    }
    Scenario {
        channels,
        pairs: vec![ScenarioPair::new("partner_si", "sales", 0.10).with_within_days(60.0)],
        activity_shape: 3.0,
        intent_sigma: 0.5,
        active_days: 90.0,
        tail_days: 90.0,
        window_days: 240.0,
        baseline: 0.05,
        value_median: 25_000.0,
        value_sigma: 0.6,
        people: 20_000,
        ..Scenario::default()
    }
}

/// Leads, opportunities and wins, each caused by touches of its own.
pub(super) fn long_cycle_b2b() -> Scenario {
    const SATURATION: Share = Share::known(0.8);
    let of_stages = |(habit, preference): (Habit, [f64; 3])| {
        channel(habit).with_saturation(SATURATION).with_preference(preference.into())
    };
    Scenario {
        channels: LONG_CYCLE.into_iter().map(of_stages).collect(),
        stages: vec![1.6, 2.0, 2.0],
        activity_shape: 3.0,
        active_days: 150.0,
        tail_days: 120.0,
        window_days: 360.0,
        baseline: 0.10,
        value_median: 40_000.0,
        value_sigma: 0.8,
        people: 20_000,
        ..Scenario::default()
    }
}
