//! Answers laid out: figures and tables of cells, and their text and HTML.

use std::fmt::Write;

use serde_json::Value;

use super::cell::{is_number, text};
use super::layout::{Column, From, Layout, Table};
use crate::domain::MOST_LETTERS;
use crate::domain::money::{Currency, Money};

/// Most rows of a table that are shown.
const MOST_ROWS: usize = 60;

/// An answer laid out.
pub(super) struct Shown {
    /// Label and text of each figure.
    head: Vec<(String, String)>,
    grids: Vec<Grid>,
}

/// A table of texts.
struct Grid {
    title: &'static str,
    labels: Vec<String>,
    /// True for a column of numbers.
    right: Vec<bool>,
    rows: Vec<Vec<String>>,
    /// Rows that there are, shown or not.
    of: usize,
}

/// A row of an answer, and what it stands in.
#[derive(Clone, Copy)]
struct Row<'a> {
    answer: &'a Value,
    outer: &'a Value,
    own: &'a Value,
    index: usize,
    /// Last field of its path, where it is an object of its own.
    name: &'static str,
    /// True where the lists of `own` stand side by side.
    side_by_side: bool,
}

/// A field by its path, `null` where there is none.
fn at<'a>(value: &'a Value, path: &str) -> &'a Value {
    if path.is_empty() {
        return value;
    }
    path.split('.').try_fold(value, |value, field| value.get(field)).unwrap_or(&Value::Null)
}

impl Row<'_> {
    fn cell(&self, from: From) -> Value {
        match from {
            From::Row(path) if self.side_by_side => {
                at(self.own, path).get(self.index).cloned().unwrap_or_default()
            }
            From::Row(path) => at(self.own, path).clone(),
            From::Outer(path) => at(self.outer, path).clone(),
            From::Minor(path) => minor(self, path),
            From::Place => (self.index + 1).into(),
            From::Name => self.name.replace('_', " ").into(),
            From::Keys { outer } => {
                let keys = at(if outer { self.outer } else { self.own }, "keys").as_array();
                let keys = keys.map_or(&[][..], Vec::as_slice).iter();
                keys.map(|key| key.as_str().unwrap_or("(none)")).collect::<Vec<_>>().join(" · ").into()
            }
            From::Each { .. } => Value::Null,
        }
    }
}

/// An amount in minor units as money, by the currency beside it, or else that of the outer row or the answer.
fn minor(row: &Row<'_>, path: &str) -> Value {
    let amount = at(row.own, path);
    let beside = path.rsplit_once('.').map_or("currency".to_owned(), |(of, _)| format!("{of}.currency"));
    let places = [at(row.own, &beside), at(row.outer, "currency"), at(row.answer, "currency")];
    let currency = places.into_iter().find_map(Value::as_str);
    let money = amount.as_i64().zip(currency.and_then(|code| code.parse::<Currency>().ok()));
    money.map_or_else(|| amount.clone(), |(minor, currency)| Money::new(minor, currency).to_string().into())
}

/// Rows of a list, or of the lists that stand side by side in `value`.
fn rows<'a>(
    table: &Table,
    answer: &'a Value,
    outer: &'a Value,
    path: &'static str,
    value: &'a Value,
) -> Vec<Row<'a>> {
    if path.contains(',') {
        let objects = path.split(',').map(|path| (path, at(value, path))).filter(|(_, own)| own.is_object());
        let row = |(index, (path, own)): (usize, (&'static str, &'a Value))| {
            let name = path.rsplit('.').next().unwrap_or_default();
            Row { answer, outer, own, index, name, side_by_side: false }
        };
        return objects.enumerate().map(row).collect();
    }
    let whole = at(value, path);
    if let Some(list) = whole.as_array() {
        let row = |(index, own)| Row { answer, outer, own, index, name: "", side_by_side: false };
        return list.iter().enumerate().map(row).collect();
    }
    if !path.is_empty() && whole.is_object() {
        return vec![Row { answer, outer, own: whole, index: 0, name: "", side_by_side: false }];
    }
    if !whole.is_object() {
        return Vec::new();
    }
    let lists = table.columns.iter().filter_map(|column| match column.from {
        From::Row(path) => at(whole, path).as_array().map(Vec::len),
        From::Outer(_)
        | From::Minor(_)
        | From::Place
        | From::Name
        | From::Keys { .. }
        | From::Each { .. } => None,
    });
    let maximum = lists.max().unwrap_or(0);
    (0..maximum).map(|index| Row { answer, outer, own: whole, index, name: "", side_by_side: true }).collect()
}

/// A column with its cells, by its label.
type Cells = (String, Vec<Value>);

/// The cells of a column; several columns where it stands for one of each member of a list.
fn cells(column: Column, rows: &[Row<'_>]) -> Vec<(Cells, Column)> {
    let Some(first) = rows.first() else { return Vec::new() };
    if let From::Each { of, names, value } = column.from {
        let names = at(first.answer, names).as_array().map_or(&[][..], Vec::as_slice);
        let each = names.iter().enumerate().map(|(index, name)| {
            let cell =
                |row: &Row<'_>| at(row.own, of).get(index).map_or(Value::Null, |one| at(one, value).clone());
            ((name.as_str().unwrap_or_default().to_owned(), rows.iter().map(cell).collect()), column)
        });
        return each.collect();
    }
    let label = match column.from {
        From::Keys { .. } => {
            let names = at(first.answer, "dimensions").as_array().map_or(&[][..], Vec::as_slice).iter();
            names.filter_map(Value::as_str).collect::<Vec<_>>().join(" · ")
        }
        _ => column.label.replace('_', " "),
    };
    vec![((label, rows.iter().map(|row| row.cell(column.from)).collect()), column)]
}

impl Grid {
    /// The table of an answer; `None` without rows.
    fn new(table: &Table, answer: &Value) -> Option<Self> {
        let outer = rows(table, answer, &Value::Null, table.rows, answer);
        let all: Vec<Row<'_>> = match table.inner {
            None => outer,
            Some(path) => outer.iter().flat_map(|row| rows(table, answer, row.own, path, row.own)).collect(),
        };
        let shown = all.get(..MOST_ROWS).unwrap_or(&all);
        let columns = table.columns.iter().flat_map(|column| cells(*column, shown));
        let filled = columns.filter(|((_, cells), _)| cells.iter().any(|cell| !cell.is_null()));
        let mut grid = Self {
            title: table.title,
            labels: Vec::new(),
            right: Vec::new(),
            rows: vec![Vec::new(); shown.len()],
            of: all.len(),
        };
        for ((label, cells), column) in filled {
            grid.labels.push(label);
            grid.right.push(cells.iter().any(is_number));
            for (row, cell) in grid.rows.iter_mut().zip(&cells) {
                row.push(text(cell, column.unit));
            }
        }
        (!shown.is_empty()).then_some(grid)
    }

    fn more(&self) -> Option<String> {
        (self.of > self.rows.len()).then(|| format!("{} of {} rows", self.rows.len(), self.of))
    }

    fn write_text(&self, out: &mut String) {
        if !self.title.is_empty() {
            out.push_str(self.title);
            out.push('\n');
        }
        let width = |column: usize, label: &String| {
            let cells = self.rows.iter().filter_map(|row| row.get(column));
            cells.chain([label]).map(|cell| cell.chars().count()).max().unwrap_or(0).min(MOST_LETTERS)
        };
        let widths: Vec<usize> =
            self.labels.iter().enumerate().map(|(column, label)| width(column, label)).collect();
        for row in std::iter::once(&self.labels).chain(&self.rows) {
            let mut line = String::new();
            for ((cell, width), right) in row.iter().zip(&widths).zip(&self.right) {
                let gap = if line.is_empty() { "" } else { "  " };
                // Writing to a text cannot fail.
                let _ = if *right {
                    write!(line, "{gap}{cell:>width$}")
                } else {
                    write!(line, "{gap}{cell:<width$}")
                };
            }
            out.push_str(line.trim_end());
            out.push('\n');
        }
        if let Some(more) = self.more() {
            out.push_str(&more);
            out.push('\n');
        }
    }

    fn write_markdown(&self, out: &mut String) {
        let row = |cells: &[String]| {
            let cells = cells.iter().map(|cell| plain(cell));
            format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
        };
        if !self.title.is_empty() {
            // Writing to a text cannot fail.
            let _ = write!(out, "## {}\n\n", self.title);
        }
        out.push_str(&row(&self.labels));
        let rules = self.right.iter().map(|right| if *right { "---:" } else { ":---" });
        let _ = writeln!(out, "| {} |", rules.collect::<Vec<_>>().join(" | "));
        self.rows.iter().for_each(|cells| out.push_str(&row(cells)));
        if let Some(more) = self.more() {
            let _ = writeln!(out, "\n{more}");
        }
    }

    fn write_html(&self, out: &mut String) {
        let row = |tag: &str, cells: &[String]| {
            let cells = cells.iter().zip(&self.right).map(|(cell, right)| {
                let align = if *right { " style=\"text-align:right\"" } else { "" };
                format!("<{tag}{align}>{}</{tag}>", escaped(cell))
            });
            format!("<tr>{}</tr>", cells.collect::<String>())
        };
        if !self.title.is_empty() {
            // Writing to a text cannot fail.
            let _ = write!(out, "<h2>{}</h2>", escaped(self.title));
        }
        let caption = self.more().map_or_else(String::new, |more| format!("<caption>{more}</caption>"));
        let body: String = self.rows.iter().map(|cells| row("td", cells)).collect();
        let head = row("th", &self.labels);
        // Writing to a text cannot fail.
        let _ = write!(out, "<table>{caption}<thead>{head}</thead><tbody>{body}</tbody></table>");
    }
}

impl Shown {
    pub(super) fn new(layout: &Layout, answer: &Value) -> Self {
        let row = Row { answer, outer: &Value::Null, own: answer, index: 0, name: "", side_by_side: false };
        let figures = layout.head.iter().map(|column| (column, row.cell(column.from)));
        let head = figures.filter(|(_, value)| !value.is_null());
        Self {
            head: head.map(|(column, value)| (column.label.into(), text(&value, column.unit))).collect(),
            grids: layout.tables.iter().filter_map(|table| Grid::new(table, answer)).collect(),
        }
    }

    pub(super) fn text(&self) -> String {
        let figures: Vec<String> =
            self.head.iter().map(|(label, text)| format!("{} {text}", label.replace('_', " "))).collect();
        let mut out = figures.join(" · ");
        if !out.is_empty() {
            out.push('\n');
        }
        for grid in &self.grids {
            if !out.is_empty() {
                out.push('\n');
            }
            grid.write_text(&mut out);
        }
        out
    }

    pub(super) fn markdown(&self) -> String {
        let figure =
            |(label, text): &(String, String)| format!("{} **{}**", label.replace('_', " "), plain(text));
        let figures: Vec<String> = self.head.iter().map(figure).collect();
        let mut out = figures.join(" · ");
        if !out.is_empty() {
            out.push('\n');
        }
        for grid in &self.grids {
            if !out.is_empty() {
                out.push('\n');
            }
            grid.write_markdown(&mut out);
        }
        out
    }

    pub(super) fn html(&self) -> String {
        let figure = |(label, text): &(String, String)| {
            format!("{} <b>{}</b>", escaped(&label.replace('_', " ")), escaped(text))
        };
        let figures: Vec<String> = self.head.iter().map(figure).collect();
        let mut out =
            if figures.is_empty() { String::new() } else { format!("<p>{}</p>", figures.join(" · ")) };
        self.grids.iter().for_each(|grid| grid.write_html(&mut out));
        out
    }
}

/// A text in which nothing is markup of Markdown.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#') {
            plain.push('\\');
        }
        plain.push(if matches!(letter, '\n' | '\r') { ' ' } else { letter });
    }
    plain
}

/// A text in which nothing is markup.
pub(super) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
