//! The report on deals as a page: text, Markdown or HTML, to send on.

use super::page::Page;
use crate::error::Result;
use crate::report::{B2bReport, PeriodOf, ReportFilter};

impl B2bReport {
    /// The report as plain text.
    ///
    /// # Errors
    /// `INVALID_INPUT` if it cannot be written, which no report that this library makes is known to meet.
    pub fn to_text(&self) -> Result<String> {
        self.page().text(self)
    }

    /// The report as Markdown, with a heading for each of its tables.
    ///
    /// # Errors
    /// As [`B2bReport::to_text`].
    pub fn to_markdown(&self) -> Result<String> {
        self.page().markdown(self)
    }

    /// The report as a whole page of HTML, which needs no other file. Every text in it is escaped.
    ///
    /// # Errors
    /// As [`B2bReport::to_text`].
    pub fn to_html(&self) -> Result<String> {
        self.page().html(self)
    }

    fn page(&self) -> Page<'static> {
        Page { title: "B2B attribution report", scope: self.scope(), answer: "B2bReport" }
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
