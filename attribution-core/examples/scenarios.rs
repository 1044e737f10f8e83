//! Scenarios with a known truth: what each channel of a scenario caused, and the time that simulating it took.
//!
//! `cargo run --release --example scenarios -- exposure_bias 60000`; without a name, all of them with their own numbers of
//! people.

use std::time::Instant;

use attribution_core::simulate::{Scenario, ScenarioName};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |name: &ScenarioName| arguments.first().is_none_or(|argument| argument == name.name());
    let people: Option<u32> = arguments.get(1).map(|argument| argument.parse()).transpose()?;
    for name in ScenarioName::ALL.into_iter().filter(wanted) {
        let scenario = Scenario::named(name);
        let people = people.unwrap_or(scenario.people);
        show(name, &scenario.with_people(people))?;
    }
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "counts of people and journeys")]
fn show(name: ScenarioName, scenario: &Scenario) -> Result<(), attribution_core::Error> {
    let start = Instant::now();
    let truth = scenario.truth()?;
    let seconds = start.elapsed().as_secs_f64();
    println!(
        "{}: {} people, {} journeys, {} touches, {} conversions, baseline {:.1} % ({:.1} % rang)",
        name.name(),
        truth.people,
        truth.journeys,
        truth.touches,
        truth.conversions,
        100.0 * truth.baseline_share(),
        100.0 * truth.baseline_rang / truth.conversions.max(1) as f64,
    );
    println!("  without a touch before: {} conversions", truth.untouched_conversions);
    println!("  {:<16}{:>10}{:>10}{:>10}{:>10}{:>10}", "", "touches", "caused", "rang", "removal", "shapley");
    for effect in &truth.effects {
        println!(
            "  {:<16}{:>10}{:>10.1}{:>10.1}{:>10.1}{:>10.1}",
            effect.channel,
            effect.touches,
            effect.caused,
            effect.rang,
            effect.removal,
            effect.shapley.unwrap_or(f64::NAN),
        );
    }
    println!(
        "  {seconds:.2} s: {:.0} people and {:.0} journeys a second",
        truth.people as f64 / seconds,
        truth.journeys as f64 / seconds,
    );
    Ok(())
}
