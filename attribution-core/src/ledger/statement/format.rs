//! Formats of a statement's document.

use serde::{Deserialize, Serialize};

/// Format of a statement's document.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StatementFormat {
    /// Plain text.
    #[default]
    Text,
    /// Markdown with tables.
    Markdown,
    /// HTML with tables, to be put into a page.
    Html,
    /// Comma-separated values: the lines alone, for a spreadsheet.
    Csv,
}

impl StatementFormat {
    /// A text that says nothing in the format but itself.
    pub(super) fn escaped(self, text: &str) -> String {
        match self {
            // A line of its own would begin another entry.
            Self::Text => text.chars().map(|letter| if breaks(letter) { ' ' } else { letter }).collect(),
            Self::Markdown => markdown(text),
            Self::Html => html(text),
            Self::Csv => csv(text),
        }
    }
}

/// True for letters that would end a line, or turn the direction of what follows.
fn breaks(letter: char) -> bool {
    let turns = matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    letter.is_control() || turns || matches!(letter, '\u{2028}' | '\u{2029}')
}

fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            letter if breaks(letter) => escaped.push(' '),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            letter if r"\`*_{}[]()#+-.!|~:".contains(letter) => {
                escaped.push('\\');
                escaped.push(letter);
            }
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '&' => escaped.push_str("&amp;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// A cell of a spreadsheet. One that would be read as a formula gets an apostrophe before it.
///
/// # References
/// OWASP, "CSV Injection".
fn csv(text: &str) -> String {
    let formula = text.starts_with(['\t', '\r', '\n'])
        || text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    let guarded = if formula { format!("'{text}") } else { text.to_owned() };
    if guarded.contains(['"', ',', ';', '\n', '\r']) {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}

#[cfg(test)]
#[path = "format_tests.rs"]
mod tests;
