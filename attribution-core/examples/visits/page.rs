//! The report: from visits to credits.

use std::fmt::Write;

use attribution_core::channels::{ChannelOptions, Visit, VisitChannels, audit_links, classify_visits};
use attribution_core::paths::{
    FunnelOptions, PatternOptions, TimeLagOptions, funnel, path_lengths, path_patterns, time_lags,
};
use attribution_core::wire::show_markdown;
use attribution_core::{CreditTable, Dimension, Error, Journeys, ModelSpec};
use serde::Serialize;

use crate::answer::Answer;
use crate::markdown::{amount, percent, table};
use crate::report;

/// Patterns that are shown.
const PATTERNS: u32 = 12;

/// Rules that are shown.
const RULES: usize = 15;

/// The report as Markdown.
pub(crate) fn of(
    visits: &[Visit],
    channels: &ChannelOptions,
    journeys: &Journeys,
    (models, by): (&[(String, ModelSpec)], &[Dimension]),
    steps: Option<&FunnelOptions>,
) -> Result<String, Error> {
    let mut page = "# From visits to credits\n".to_owned();
    let mut section = |title: &str, body: &str| {
        // A text never fails.
        let _ = write!(page, "\n## {title}\n\n{}\n", body.trim_end());
    };
    let read = classify_visits(visits, channels)?;
    section("Channels of visits", &of_channels(&read));
    section("Audit of links", &shown("LinkAudit", &audit_links(visits, channels)?)?);
    section(
        "Paths",
        &shown("PathPatterns", &path_patterns(journeys, &PatternOptions::default().with_top(PATTERNS))?)?,
    );
    section("Lengths of paths", &shown("PathLengths", &path_lengths(&journeys.summary()))?);
    section("Time to conversion", &shown("TimeLags", &time_lags(journeys, &TimeLagOptions::default())?)?);
    if let Some(steps) = steps {
        section("Funnel", &shown("Funnel", &funnel(journeys, steps)?)?);
    }
    section("Credits", &credits(journeys, models, by)?);
    section("Rows", &rows(journeys));
    Ok(page)
}

/// The table of an answer, as the library lays it out.
fn shown<T: Serialize>(answer: &str, value: &T) -> Result<String, Error> {
    let text = show_markdown(answer, &serde_json::to_string(value).unwrap_or_default())?;
    // Its headings stand below that of the section.
    Ok(format!("\n{text}").replace("\n## ", "\n### ").trim_start().to_owned())
}

/// Channels of visits, and the rules that gave them.
fn of_channels(read: &VisitChannels) -> String {
    let channels: Vec<Vec<String>> = read
        .channels
        .iter()
        .map(|row| vec![row.channel.clone(), row.touches.to_string(), percent(Some(row.share))])
        .collect();
    let rules: Vec<Vec<String>> = read
        .rules
        .iter()
        .take(RULES)
        .map(|row| {
            let channel = row.channel.clone().unwrap_or_else(|| "(no touch)".to_owned());
            vec![row.rule.clone(), channel, row.visits.to_string()]
        })
        .collect();
    let more = match read.rules.len().saturating_sub(RULES) {
        0 => String::new(),
        more => format!("\n{more} more rules.\n"),
    };
    format!(
        "{} visits: {} touches, {} from pages of the same house, {} back from payment gateways; {} unassigned, {} with tags \
         that contradict each other. Lists of {}.\n\n{}\n{}{more}",
        read.given,
        read.touches,
        read.internal,
        read.payment_gateway,
        read.unassigned,
        read.with_conflicts,
        read.lists_version,
        table(&["channel", "touches", "share"], &channels),
        table(&["rule", "channel", "visits"], &rules),
    )
}

/// Credits of each model side by side: value and share.
fn credits(journeys: &Journeys, models: &[(String, ModelSpec)], by: &[Dimension]) -> Result<String, Error> {
    let answer =
        |(label, model): &(String, ModelSpec)| Answer::of(label.clone(), model.clone(), journeys)?.table(by);
    let tables: Vec<CreditTable> = models.iter().map(answer).collect::<Result<_, _>>()?;
    let Some(first) = tables.first() else { return Ok(String::new()) };
    let names: Vec<&str> = by.iter().map(Dimension::name).collect();
    let group = names.join(" · ");
    let header: Vec<&str> =
        std::iter::once(group.as_str()).chain(models.iter().map(|(label, _)| label.as_str())).collect();
    let mut keys: Vec<&Vec<Option<String>>> =
        tables.iter().flat_map(CreditTable::rows).map(|row| &row.keys).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut rows: Vec<(f64, Vec<String>)> = keys
        .into_iter()
        .map(|keys| {
            let of = |table: &CreditTable| table.rows().iter().find(|row| row.keys == *keys).cloned();
            let cell = |table: &CreditTable| {
                of(table)
                    .map_or_else(String::new, |row| format!("{} ({})", amount(row.value), percent(row.share)))
            };
            let name =
                keys.iter().map(|key| key.as_deref().unwrap_or("(none)")).collect::<Vec<_>>().join(" · ");
            let value = of(first).map_or(0.0, |row| row.value);
            (value, std::iter::once(name).chain(tables.iter().map(cell)).collect())
        })
        .collect();
    rows.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let mut rows: Vec<Vec<String>> = rows.into_iter().map(|(_, row)| row).collect();
    let rest = tables.iter().map(|table| amount(table.unattributed().value));
    rows.push(std::iter::once("(unattributed)".to_owned()).chain(rest).collect());
    Ok(table(&header, &rows))
}

/// Account of every row: given, used, set aside with a reason, rejected.
fn rows(journeys: &Journeys) -> String {
    let mut lines = Vec::new();
    // Writing to memory does not fail.
    let _ = report::write(&mut lines, journeys.report());
    format!("```text\n{}```\n", String::from_utf8_lossy(&lines))
}
