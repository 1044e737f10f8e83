//! The table, as Markdown.

use std::fmt::Write;

use attribution_core::simulate::ScenarioName;

use crate::summary::Accuracies;

/// One row for each model, one column for each scenario.
pub(crate) fn of(columns: &[(ScenarioName, Accuracies)]) -> String {
    let mut names: Vec<&str> = Vec::new();
    for name in columns.iter().flat_map(|(_, all)| all.names()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let mut text = String::from("| model |");
    for (scenario, _) in columns {
        let _ = write!(text, " {} |", scenario.name());
    }
    let _ = writeln!(text, "\n| --- |{}", " --- |".repeat(columns.len()));
    for name in names {
        let _ = write!(text, "| {name} |");
        for (_, all) in columns {
            let cell = all.of(name).map_or_else(String::new, |mean| {
                format!("{:.3} ± {:.3} ({:.3})", mean.middle, mean.half, mean.lowest)
            });
            let _ = write!(text, " {cell} |");
        }
        text.push('\n');
    }
    text
}
