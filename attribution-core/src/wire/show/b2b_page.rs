//! The report on deals as a page: text, Markdown or HTML, to send on.

use super::table::escaped;
use super::{show_html, show_markdown, show_text};
use crate::error::{Error, ErrorKind, Result};
use crate::report::{B2bReport, PeriodOf, ReportFilter};

/// Title of the page.
const TITLE: &str = "B2B attribution report";
/// Name of the answer.
const ANSWER: &str = "B2bReport";
/// Style of the page: a table that can be read in a mail, on paper and on a screen.
const STYLE: &str = "body{font-family:system-ui,sans-serif;margin:2rem;color:#222}\
    table{border-collapse:collapse;margin:.5rem 0 1.5rem}\
    th,td{padding:.25rem .75rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}\
    th{border-bottom:2px solid #888}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}";

impl B2bReport {
    /// The report as plain text.
    ///
    /// # Errors
    /// `INVALID_INPUT` if it cannot be written, which no report that this library makes is known to meet.
    pub fn to_text(&self) -> Result<String> {
        let body = show_text(ANSWER, &self.json()?)?;
        Ok(format!("{TITLE}\n{}\n\n{body}", self.scope()))
    }

    /// The report as Markdown, with a heading for each of its tables.
    ///
    /// # Errors
    /// As [`B2bReport::to_text`].
    pub fn to_markdown(&self) -> Result<String> {
        let body = show_markdown(ANSWER, &self.json()?)?;
        Ok(format!("# {TITLE}\n\n{}\n\n{body}", super::table::plain(&self.scope())))
    }

    /// The report as a whole page of HTML, which needs no other file. Every text in it is escaped.
    ///
    /// # Errors
    /// As [`B2bReport::to_text`].
    pub fn to_html(&self) -> Result<String> {
        let body = show_html(ANSWER, &self.json()?)?;
        let scope = escaped(&self.scope());
        Ok(format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{TITLE}</title>\
             <style>{STYLE}</style></head><body><h1>{TITLE}</h1><p>{scope}</p>{body}</body></html>\n"
        ))
    }

    fn json(&self) -> Result<String> {
        serde_json::to_string(self)
            .map_err(|error| Error::new(ErrorKind::InvalidInput, "", error.to_string()))
    }

    /// Scope of the report, as a sentence.
    fn scope(&self) -> String {
        let ReportFilter { accounts, deal_sizes, segments, period, period_of, .. } = &self.filter;
        let mut parts = Vec::new();
        for (name, values) in [("accounts", accounts), ("deal sizes", deal_sizes), ("segments", segments)] {
            if !values.is_empty() {
                parts.push(format!("{name}: {}", values.join(", ")));
            }
        }
        if let Some(period) = period {
            let of = match period_of {
                PeriodOf::Touch => "touches",
                PeriodOf::Close => "deals closed, or created and open,",
            };
            parts.push(format!("{of} from {} up to {}", period.start, period.end));
        }
        if parts.is_empty() { "All deals.".to_owned() } else { format!("Only {}.", parts.join("; ")) }
    }
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "b2b_page_tests.rs"]
mod tests;
