//! A model of your own, beside one of the library.
//!
//! `cargo run --example own_model`

use attribution_core::domain::Factor;
use attribution_core::models::{attribute, explain};
use attribution_core::{Dimension, Journey, JourneyRules, Journeys, Model, ModelSpec, Result, simulate};

/// The first touch of a channel introduces it and earns in full; the second reminds and earns a
/// half, the third a third, and so on.
struct Reminders;

impl Reminders {
    fn earlier(journey: &Journey<'_>, position: usize) -> u32 {
        let channels = journey.channels();
        let earlier =
            channels.iter().take(position).filter(|channel| channels.get(position) == Some(channel));
        u32::try_from(earlier.count()).unwrap_or(u32::MAX)
    }
}

impl Model for Reminders {
    fn weigh(&self, journey: &Journey<'_>, weights: &mut [f64]) {
        for (position, weight) in weights.iter_mut().enumerate() {
            *weight = 1.0 / f64::from(Self::earlier(journey, position) + 1);
        }
    }

    fn factors(&self, journey: &Journey<'_>, position: usize) -> Vec<Factor> {
        vec![Factor { name: "earlier_touches_of_channel", value: Self::earlier(journey, position).into() }]
    }

    fn reason(&self, journey: &Journey<'_>, position: usize) -> String {
        match Self::earlier(journey, position) {
            0 => "it introduced its channel".into(),
            earlier => format!("its channel had {earlier} touches before"),
        }
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
