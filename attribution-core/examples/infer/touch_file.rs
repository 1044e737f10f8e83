//! Touches as a CSV file, which commands and data frames read.

use std::path::Path;

use attribution_core::Touchpoint;

use crate::failure::Failure;

/// Writes touches, a line each.
pub(crate) fn write(path: &Path, touches: &[Touchpoint]) -> Result<(), Failure> {
    lines(path, touches).map_err(|error| Failure::file(path, &error.into()))
}

fn lines(path: &Path, touches: &[Touchpoint]) -> Result<(), csv::Error> {
    let mut lines = csv::Writer::from_path(path)?;
    lines.write_record([
        "id",
        "journey_id",
        "timestamp",
        "channel",
        "kind",
        "campaign",
        "account",
        "lead",
        "opportunity",
        "partner",
        "role",
        "sales_rep",
        "source",
        "weight",
        "confidence",
    ])?;
    for touch in touches {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let number = |number: Option<f64>| number.map(|number| number.to_string()).unwrap_or_default();
        lines.write_record([
            text(&touch.id),
            touch.journey.clone(),
            touch.at.to_string(),
            touch.channel.clone(),
            text(&touch.kind),
            text(&touch.campaign),
            text(&touch.account),
            text(&touch.lead),
            text(&touch.opportunity),
            text(&touch.partner),
            text(&touch.role),
            text(&touch.sales_rep),
            text(&touch.source),
            number(touch.weight),
            number(touch.confidence),
        ])?;
    }
    lines.flush()?;
    Ok(())
}
