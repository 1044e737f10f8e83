//! Tables in Markdown.

use std::fmt::Write;

/// A table whose columns are as wide as their widest cells; all but the first stand to the right.
pub(crate) fn table(header: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain(header.get(column).map(|name| name.chars().count())).max().unwrap_or(0).max(3)
    };
    let widths: Vec<usize> = (0..header.len()).map(width).collect();
    let mut text = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        for (column, (cell, width)) in cells.zip(&widths).enumerate() {
            // A text never fails.
            let _ = match column {
                0 => write!(text, "| {cell:<width$} |"),
                _ => write!(text, " {cell:>width$} |"),
            };
        }
        text.push('\n');
    };
    line(&mut header.iter().map(|name| (*name).to_owned()));
    line(&mut widths.iter().enumerate().map(|(column, width)| match column {
        0 => "-".repeat(*width),
        _ => format!("{}:", "-".repeat(width - 1)),
    }));
    for row in rows {
        line(&mut row.iter().map(|cell| cell.replace('|', "\\|")));
    }
    text
}

/// An amount with two digits.
pub(crate) fn amount(value: f64) -> String {
    format!("{value:.2}")
}

/// A share in percent; a dash where there is none.
pub(crate) fn percent(share: Option<f64>) -> String {
    share.map_or_else(|| "–".to_owned(), |share| format!("{:.1} %", 100.0 * share))
}
