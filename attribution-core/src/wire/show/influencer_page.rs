//! The influencer report as a page: text, Markdown or HTML, to send on.

use super::page::Page;
use crate::error::Result;
use crate::report::InfluencerReport;

impl InfluencerReport {
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
    /// As [`InfluencerReport::to_text`].
    pub fn to_markdown(&self) -> Result<String> {
        self.page().markdown(self)
    }

    /// The report as a whole page of HTML, which needs no other file. Every text in it is escaped.
    ///
    /// # Errors
    /// As [`InfluencerReport::to_text`].
    pub fn to_html(&self) -> Result<String> {
        self.page().html(self)
    }

    fn page(&self) -> Page<'static> {
        Page { title: "Influencer report", scope: self.scope(), answer: "InfluencerReport" }
    }

    /// Scope of the report, as a sentence.
    fn scope(&self) -> String {
        let lookback = self.lookback_days.map_or_else(String::new, |days| {
            format!(", from touches of the {days} days before each milestone")
        });
        let currency =
            self.currency.map_or_else(String::new, |currency| format!(" Amounts are in {currency}."));
        format!("Leads and deals up to {}, credited by {}{lookback}.{currency}", self.as_of, self.model)
    }
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "influencer_page_tests.rs"]
mod tests;
