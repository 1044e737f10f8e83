//! Sections that the command adds to the report.

use std::fmt::Write;

use attribution_core::domain::DealsReport;
use attribution_core::math::Sum;
use attribution_core::{CreditTable, Dimension, Error, Journeys, ModelSpec};

use crate::markdown::{amount, percent, table};
use crate::report;

/// The factors that the model mixes, each a model of its own.
const FACTORS: [&str; 5] = ["b2b_time", "b2b_quality", "b2b_account", "b2b_stage", "b2b_velocity"];
const UNATTRIBUTED: &str = "(unattributed)";

/// Sections that stand below the report of the library: each factor beside the model, and what became of every row.
pub(crate) fn of(journeys: &Journeys, model: &ModelSpec, by: &[Dimension]) -> Result<String, Error> {
    let mut text = String::new();
    let mut section = |title: &str, body: &str| {
        // A text never fails.
        let _ = write!(text, "\n## {title}\n\n{body}");
    };
    section("Credits and factors of won deals", &credits(journeys, model, by)?);
    if let Some(open) = journeys.open_pipeline() {
        section("Credits and factors of the open pipeline", &credits(open, model, by)?);
    }
    section("Rows", &rows(journeys));
    Ok(text)
}

/// Account of every row: given, used, set aside with a reason, rejected.
fn rows(journeys: &Journeys) -> String {
    let mut lines = Vec::new();
    let report = journeys.report();
    // Writing to memory does not fail.
    let _ = report::write(&mut lines, report).and_then(|()| report::write_notes(&mut lines, report));
    let DealsReport { opportunities, opportunities_rejected: rejected, won, lost, open, .. } = report.deals;
    let DealsReport { leads, accounts, contact_roles, stage_changes, .. } = report.deals;
    let DealsReport { lost_with_touch, open_with_touch, without_account, without_amount, .. } = report.deals;
    format!(
        "```text\ndeals        {opportunities} = {won} won + {lost} lost ({lost_with_touch} with a touch) + {open} open \
         ({open_with_touch} with a touch) + {rejected} rejected; {without_account} without account or touch, \
         {without_amount} without amount\nothers       {leads} leads, {accounts} accounts, {contact_roles} contact roles, \
         {stage_changes} stage changes\n{}```\n",
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
    Ok(format!(
        "{}\nDeals with a touch: {}; value of all: {}.\n",
        table(&header, &rows),
        journeys.converting(),
        amount(sum)
    ))
}
