//! Sections of the report.

use std::fmt::Write;

use attribution_core::domain::{DealStatus, DealsReport};
use attribution_core::math::Sum;
use attribution_core::{CreditTable, Dimension, Error, Journeys, ModelSpec};

use crate::markdown::{amount, percent, table};
use crate::report;

/// The factors that the model mixes, each a model of its own.
const FACTORS: [&str; 5] = ["b2b_time", "b2b_quality", "b2b_account", "b2b_stage", "b2b_velocity"];
const UNATTRIBUTED: &str = "(unattributed)";

/// The whole report.
pub(crate) fn of(journeys: &Journeys, model: &ModelSpec, by: &[Dimension]) -> Result<String, Error> {
    let mut text = String::from("# Attribution of deals\n");
    let mut section = |title: &str, body: &str| {
        // A text never fails.
        let _ = write!(text, "\n## {title}\n\n{body}");
    };
    section("Deals", &deals(journeys));
    section("Rows", &rows(journeys));
    section("Won deals", &credits(journeys, model, by)?);
    match journeys.open_pipeline() {
        Some(open) => section("Open pipeline, amount × probability", &credits(open, model, by)?),
        None => section("Open pipeline, amount × probability", "No open deal has a touch.\n"),
    }
    Ok(text)
}

/// Deals by status, with their amounts.
fn deals(journeys: &Journeys) -> String {
    let Some(deals) = journeys.deals() else { return String::new() };
    let rows: Vec<Vec<String>> = [DealStatus::Won, DealStatus::Lost, DealStatus::Open]
        .into_iter()
        .map(|status| {
            let of_status = deals.opportunities().iter().filter(|deal| deal.outcome() == status);
            let known: Vec<f64> = of_status.clone().filter_map(|deal| deal.amount).collect();
            let sum = known.iter().copied().collect::<Sum>().value();
            let count = of_status.count();
            vec![status.name().to_owned(), count.to_string(), amount(sum), (count - known.len()).to_string()]
        })
        .collect();
    let counts = deals.counts();
    format!(
        "{}\n{} leads, {} accounts, {} contact roles and {} stage changes.\n",
        table(&["status", "deals", "amount", "without amount"], &rows),
        counts.leads,
        counts.accounts,
        counts.contact_roles,
        counts.stage_changes
    )
}

/// What became of every row.
fn rows(journeys: &Journeys) -> String {
    let mut lines = Vec::new();
    let report = journeys.report();
    // Writing to memory does not fail.
    let _ = report::write(&mut lines, report).and_then(|()| report::write_notes(&mut lines, report));
    let DealsReport { opportunities, opportunities_rejected: rejected, won, lost, open, .. } = report.deals;
    let DealsReport { lost_with_touch, open_with_touch, without_account, without_amount, .. } = report.deals;
    format!(
        "```text\ndeals        {opportunities} = {won} won + {lost} lost ({lost_with_touch} with a touch) + {open} open \
         ({open_with_touch} with a touch) + {rejected} rejected; {without_account} without account or touch, \
         {without_amount} without amount\n{}```\n",
        String::from_utf8_lossy(&lines)
    )
}

/// Credits of the model by some dimensions, with its factors beside it.
fn credits(journeys: &Journeys, model: &ModelSpec, by: &[Dimension]) -> Result<String, Error> {
    let whole = model.attribute(journeys)?.by(by)?;
    let mut factors: Vec<(&str, CreditTable)> = Vec::new();
    if model.name() == "b2b" {
        for name in FACTORS {
            factors.push((name, name.parse::<ModelSpec>()?.attribute(journeys)?.by(by)?));
        }
    }
    let names: Vec<&str> = by.iter().map(Dimension::name).collect();
    let (group, label) = (names.join(" · "), model.label());
    let header: Vec<&str> = [group.as_str(), "conversions", label.as_str(), "share"]
        .into_iter()
        .chain(factors.iter().map(|(name, _)| *name))
        .collect();
    let mut rows: Vec<Vec<String>> = whole
        .rows()
        .iter()
        .map(|row| {
            let key =
                row.keys.iter().map(|key| key.as_deref().unwrap_or("(none)")).collect::<Vec<_>>().join(" · ");
            let of = |table: &CreditTable| {
                table.rows().iter().find(|other| other.keys == row.keys).map(|row| row.value)
            };
            let beside = factors.iter().map(|(_, table)| of(table).map_or_else(String::new, amount));
            [key, format!("{:.3}", row.conversions), amount(row.value), percent(row.share)]
                .into_iter()
                .chain(beside)
                .collect()
        })
        .collect();
    let rest = whole.unattributed();
    if rest.conversions > 0.0 {
        let beside = factors.iter().map(|(_, table)| amount(table.unattributed().value));
        let own = [
            UNATTRIBUTED.to_owned(),
            format!("{:.3}", rest.conversions),
            amount(rest.value),
            percent(whole.unattributed_share()),
        ];
        rows.push(own.into_iter().chain(beside).collect());
    }
    let sum = [whole.attributed_value(), rest.value].into_iter().collect::<Sum>().value();
    Ok(format!("{}\n{} journeys, worth {}.\n", table(&header, &rows), journeys.converting(), amount(sum)))
}
