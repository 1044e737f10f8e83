//! A model of your own, beside one of the library.
//!
//! `cargo run --example own_model`

use std::collections::BTreeMap;

use attribution_core::domain::Reason;
use attribution_core::models::{attribute, explain};
use attribution_core::{Dimension, Journey, JourneyRules, Journeys, Model, ModelSpec, Result, simulate};

/// The first touch of a channel introduces it and earns in full; the second reminds and earns a
/// half, the third a third, and so on.
struct Reminders;

impl Reminders {
    /// For each touch, how many touches its channel had before.
    fn earlier(journey: &Journey<'_>) -> Vec<u32> {
        let mut seen = BTreeMap::new();
        let count = |channel| {
            let touches: &mut u32 = seen.entry(channel).or_default();
            *touches += 1;
            *touches - 1
        };
        journey.channels().iter().map(count).collect()
    }
}

impl Model for Reminders {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        for (weight, earlier) in weights.iter_mut().zip(Self::earlier(journey)) {
            *weight = 1.0 / f64::from(earlier + 1);
        }
    }

    fn reasons(&self, journey: &Journey<'_>) -> Vec<Reason> {
        let reason = |earlier| {
            let clause = match earlier {
                0 => "it introduced its channel".to_owned(),
                earlier => format!("its channel had {earlier} touches before"),
            };
            Reason::new(clause).with("earlier_touches_of_channel", earlier.into())
        };
        Self::earlier(journey).into_iter().map(reason).collect()
    }
}

fn main() -> Result<()> {
    let demo = simulate::demo();
    let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions)?;
    for credits in [attribute(&Reminders, "reminders", &journeys)?, ModelSpec::linear().attribute(&journeys)?]
    {
        println!("{}\n{}", credits.model(), credits.by(&[Dimension::Channel])?);
    }
    for touch in explain(&Reminders, "reminders", &journeys, 0)?.touches {
        println!("{}", touch.sentence);
    }
    Ok(())
}
