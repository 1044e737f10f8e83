//! Credits as text tables, CSV and JSON.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, Write};

use attribution_core::domain::{BuildReport, Conservation, CreditRow, Unattributed};
use attribution_core::math::Sum;
use attribution_core::money::Currency;
use attribution_core::{CreditTable, Dimension, ModelSpec};
use serde::Serialize;

use crate::answer::Answer;

/// The name of the row for value that no touch earned.
/// A longer text is not padded: no screen shows so much, and formatting counts no further than to 65 535.
const MOST_LETTERS: usize = 1000;

const UNATTRIBUTED: &str = "(unattributed)";
/// Side-by-side tables break after so many letters.
const WIDTH: usize = 110;

/// One model's table with the name by which the model was asked for.
pub(crate) struct Labelled<'a> {
    pub(crate) answer: &'a Answer,
    pub(crate) table: CreditTable,
}

/// All value and all conversions of a table, with what is unattributed.
#[derive(Clone, Copy)]
struct Total {
    conversions: f64,
    value: f64,
}

impl Total {
    fn of(table: &CreditTable) -> Self {
        let Unattributed { conversions, value } = table.unattributed();
        let sum = |attributed: f64, rest: f64| [attributed, rest].into_iter().collect::<Sum>().value();
        Self {
            conversions: sum(table.attributed_conversions(), conversions),
            value: sum(table.attributed_value(), value),
        }
    }
}

/// Writes one line for each model and group, at full precision.
pub(crate) fn write_csv(out: &mut dyn Write, tables: &[Labelled<'_>]) -> io::Result<()> {
    let mut lines = csv::Writer::from_writer(out);
    let dimensions = tables.first().map(|labelled| labelled.table.dimensions()).unwrap_or_default();
    let names = dimensions.iter().map(Dimension::name);
    lines.write_record(["model"].into_iter().chain(names).chain(["conversions", "value", "share"]))?;
    for Labelled { answer, table } in tables {
        let mut line = |keys: Vec<&str>, conversions: f64, value: f64, share: Option<f64>| {
            let share = share.map_or_else(String::new, |share| share.to_string());
            let measures = [conversions.to_string(), value.to_string(), share];
            let measures = measures.iter().map(String::as_str);
            lines.write_record([answer.label.as_str()].into_iter().chain(keys).chain(measures))
        };
        for row in table.rows() {
            let keys = row.keys.iter().map(|key| key.as_deref().unwrap_or_default()).collect();
            line(keys, row.conversions, row.value, row.share)?;
        }
        let rest = table.unattributed();
        if rest != Unattributed::default() {
            let mut keys = vec![""; dimensions.len()];
            keys.splice(..1, [UNATTRIBUTED]);
            line(keys, rest.conversions, rest.value, table.unattributed_share())?;
        }
    }
    lines.flush()
}

/// Everything there is to say of one model's answer.
#[derive(Serialize)]
struct Whole<'a> {
    model: &'a str,
    spec: &'a ModelSpec,
    conservation: Conservation,
    currency: Option<Currency>,
    table: &'a CreditTable,
    report: &'a BuildReport,
}

/// Writes an array with one object for each model.
pub(crate) fn write_json(out: &mut dyn Write, tables: &[Labelled<'_>]) -> io::Result<()> {
    let whole: Vec<_> = tables
        .iter()
        .map(|Labelled { answer, table }| Whole {
            model: &answer.label,
            spec: &answer.spec,
            conservation: answer.credits.conservation(),
            currency: answer.credits.journeys().currency(),
            table,
            report: answer.credits.journeys().report(),
        })
        .collect();
    serde_json::to_writer_pretty(&mut *out, &whole)?;
    writeln!(out)
}

/// Writes one table for a single model, or what several models give each group side by side.
pub(crate) fn write_text(out: &mut dyn Write, tables: &[Labelled<'_>]) -> io::Result<()> {
    match tables {
        [Labelled { answer, table }] => {
            let Total { conversions, value } = Total::of(table);
            writeln!(out, "{}\n\n{table}", answer.label)?;
            writeln!(out, "total: {conversions:.3} conversions, {value:.2}")
        }
        tables => write_side_by_side(out, tables),
    }
}

fn write_side_by_side(out: &mut dyn Write, tables: &[Labelled<'_>]) -> io::Result<()> {
    let Some(first) = tables.first() else { return Ok(()) };
    // Those of the first model in its order, then those that only others show.
    let mut groups: Vec<&[Option<String>]> =
        first.table.rows().iter().map(|row| row.keys.as_slice()).collect();
    let mut shown: BTreeSet<&[Option<String>]> = groups.iter().copied().collect();
    let rows = tables.iter().flat_map(|labelled| labelled.table.rows());
    groups.extend(rows.map(|row| row.keys.as_slice()).filter(|keys| shown.insert(keys)));
    let names: Vec<&str> = first.table.dimensions().iter().map(Dimension::name).collect();
    let has_value = tables.iter().any(|labelled| Total::of(&labelled.table).value != 0.0);
    let unattributed = tables.iter().any(|labelled| labelled.table.unattributed() != Unattributed::default());
    writeln!(out, "{} and share\n", if has_value { "value" } else { "conversions" })?;

    let mut labels = vec![names.join(" · ")];
    labels.extend(groups.iter().map(|keys| {
        keys.iter().map(|key| key.as_deref().unwrap_or("(none)")).collect::<Vec<_>>().join(" · ")
    }));
    labels.extend(unattributed.then(|| UNATTRIBUTED.to_owned()));
    labels.push("total".to_owned());
    let columns = tables.iter().map(|labelled| column(labelled, &groups, has_value, unattributed));

    let label_width = width(&labels);
    let mut block: Vec<Vec<String>> = Vec::new();
    let mut used = label_width;
    for column in columns {
        let wide = width(&column) + 3;
        if used + wide > WIDTH && !block.is_empty() {
            write_block(out, &labels, &block)?;
            writeln!(out)?;
            block.clear();
            used = label_width;
        }
        used += wide;
        block.push(column);
    }
    write_block(out, &labels, &block)?;
    write_notes(out, tables)
}

/// Writes what has to be known of the figures of some models.
pub(crate) fn write_notes(out: &mut dyn Write, tables: &[Labelled<'_>]) -> io::Result<()> {
    for Labelled { answer, table } in tables {
        if let Some(note) = table.note() {
            writeln!(out, "note: {} shows {note}", answer.label)?;
        }
    }
    Ok(())
}

/// The cells of one model, from its name to its total.
fn column(
    labelled: &Labelled<'_>,
    groups: &[&[Option<String>]],
    has_value: bool,
    unattributed: bool,
) -> Vec<String> {
    let Labelled { answer, table } = labelled;
    let cell = |conversions: f64, value: f64, share: Option<f64>| {
        let measure = if has_value { format!("{value:.2}") } else { format!("{conversions:.3}") };
        format!(
            "{measure} {:>6}",
            share.map_or_else(|| "none".into(), |share| format!("{:.1}%", share * 100.0))
        )
    };
    let by_group: BTreeMap<&[Option<String>], &CreditRow> =
        table.rows().iter().map(|row| (row.keys.as_slice(), row)).collect();
    let mut cells = vec![answer.label.clone()];
    cells.extend(groups.iter().map(|keys| {
        by_group.get(keys).map_or_else(String::new, |row| cell(row.conversions, row.value, row.share))
    }));
    let total = Total::of(table);
    let rest = table.unattributed();
    cells.extend(unattributed.then(|| cell(rest.conversions, rest.value, table.unattributed_share())));
    cells.push(cell(total.conversions, total.value, table.unattributed_share().map(|_| 1.0)));
    cells
}

fn write_block(out: &mut dyn Write, labels: &[String], columns: &[Vec<String>]) -> io::Result<()> {
    let label_width = width(labels);
    let widths: Vec<usize> = columns.iter().map(|column| width(column)).collect();
    for (index, label) in labels.iter().enumerate() {
        write!(out, "{label:<label_width$}")?;
        for (column, width) in columns.iter().zip(&widths) {
            write!(out, "   {:>width$}", column.get(index).map_or("", String::as_str))?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn width(cells: &[String]) -> usize {
    cells.iter().map(|cell| cell.chars().count()).max().unwrap_or(0).min(MOST_LETTERS)
}
