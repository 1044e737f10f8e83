//! Accuracy of every model on every scenario, against what truly caused the conversions: the tables of `docs/accuracy.md`.
//!
//! `cargo run --release --example accuracy` takes twenty seeds of each scenario as its parameters stand, then twenty with drawn
//! parameters. `-- 5 0.5 exposure_bias` takes five seeds, half of the people, and one scenario.

mod judged;
mod models;
mod summary;
mod table;

use attribution_core::simulate::{Scenario, ScenarioName};
use judged::judge;
use summary::Accuracies;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let seeds: u64 = arguments.first().map_or(Ok(20), |text| text.parse())?;
    let part: f64 = arguments.get(1).map_or(Ok(1.0), |text| text.parse())?;
    let wanted = |name: &ScenarioName| arguments.get(2).is_none_or(|argument| argument == name.name());
    let names: Vec<ScenarioName> = ScenarioName::ALL.into_iter().filter(wanted).collect();
    for drawn in [false, true] {
        let mut columns = Vec::new();
        for name in &names {
            let scenario = |seed: u64| {
                let scenario = Scenario::named(*name);
                let people = (f64::from(scenario.people) * part).round();
                #[expect(
                    clippy::cast_possible_truncation,
                    clippy::cast_sign_loss,
                    reason = "a part of a number of people"
                )]
                let scenario = scenario.with_people(people as u32).with_seed(seed);
                if drawn { scenario.drawn(seed) } else { scenario }
            };
            columns.push((*name, accuracies(*name, seeds, &scenario)?));
        }
        let title = if drawn { "Drawn parameters" } else { "Parameters as they stand" };
        println!("{title}: mean accuracy of {seeds} seeds, its 95 % interval, and the lowest\n");
        println!("{}", table::of(&columns));
    }
    Ok(())
}

/// Accuracies of all models over the seeds, two at a time.
fn accuracies(
    name: ScenarioName,
    seeds: u64,
    scenario: &(dyn Fn(u64) -> Scenario + Sync),
) -> Result<Accuracies, attribution_core::Error> {
    let mut all = Accuracies::default();
    for seed in 1..=seeds {
        all.add(judge(name, &scenario(seed), seed)?);
    }
    Ok(all)
}
