//! A statement as a document.

use super::format::StatementFormat;
use super::line::{BookTotal, StatementLine};
use super::partner_statement::Statement;
use crate::domain::Money;
use crate::ledger::record::LedgerBook;

/// Headings of the lines.
const HEADINGS: [&str; 10] =
    ["line", "date", "book", "kind", "deal", "deal amount", "share", "role", "amount", "evidence"];

/// Place of the amount among the cells of a line, which is a number and no text in a spreadsheet.
const NUMBERS: [usize; 4] = [0, 5, 6, 8];

impl Statement {
    /// The statement as a document: every text in it is escaped, and no cell of a spreadsheet is a formula.
    ///
    /// # Examples
    /// ```
    /// use attribution_core::Money;
    /// use attribution_core::ledger::{Ledger, LedgerOptions, Payout, Posting, StatementFormat};
    ///
    /// let mut ledger = Ledger::new(LedgerOptions::default())?;
    /// let posting = Posting::new("2026-02-01T09:00:00Z".parse()?, "ann");
    /// ledger.pay(&Payout::new("P1", Money::new(5_000, "EUR".parse()?), "wire 81"), &posting)?;
    /// let statement = ledger.statement("P1", "2026-02", "EUR".parse()?)?;
    /// let csv = statement.document(StatementFormat::Csv);
    /// assert_eq!(csv.lines().nth(1), Some("1,2026-02-01,commission,payout,,,,,-50.00,wire 81"));
    /// # Ok::<(), attribution_core::Error>(())
    /// ```
    #[must_use]
    pub fn document(&self, format: StatementFormat) -> String {
        match format {
            StatementFormat::Csv => self.csv(),
            StatementFormat::Html => self.html(),
            StatementFormat::Markdown => self.markdown(),
            StatementFormat::Text => self.text(),
        }
    }

    /// The amount without its currency, which is the same everywhere.
    fn amount(&self, minor: i64) -> String {
        let amount = Money::new(minor, self.currency).to_string();
        amount.split(' ').next().unwrap_or_default().to_owned()
    }

    /// Cells of a line, not escaped.
    fn cells(&self, line: &StatementLine) -> [String; 10] {
        let refers = |number: Option<u64>, how: &str| number.map(|number| format!("{how} line {number}"));
        let mut evidence = line.evidence.clone();
        evidence.extend(refers(line.for_line, "on"));
        evidence.extend(refers(line.reverses_line, "takes back"));
        [
            line.line.to_string(),
            line.at.day(),
            line.book.name().into(),
            line.kind.name().into(),
            line.deal.clone().unwrap_or_default(),
            line.deal_minor.map(|minor| self.amount(minor)).unwrap_or_default(),
            line.share.map(|share| format!("{:.4}%", share * 100.0)).unwrap_or_default(),
            line.role.clone().unwrap_or_default(),
            self.amount(line.minor),
            evidence.join("; "),
        ]
    }

    /// Figures of the head, each with its name.
    fn figures(&self) -> Vec<(String, String)> {
        let mut figures = vec![
            ("commission owed before".to_owned(), self.amount(self.opening)),
            ("commission owed after".to_owned(), self.amount(self.closing)),
        ];
        for (book, BookTotal { minor, by_kind }) in
            [(LedgerBook::Attribution, &self.attribution), (LedgerBook::Commission, &self.commission)]
        {
            figures.push((format!("{} of the period", book.name()), self.amount(*minor)));
            for kind in by_kind {
                let name = format!("{}: {} ({})", book.name(), kind.kind.name(), kind.entries);
                figures.push((name, self.amount(kind.minor)));
            }
        }
        figures.push(("deals".into(), self.deals.len().to_string()));
        figures
    }

    fn title(&self, format: StatementFormat) -> String {
        let (partner, period) = (format.escaped(&self.partner), format.escaped(&self.period));
        format!("Statement of {partner}, {period}, {}", self.currency)
    }

    fn csv(&self) -> String {
        let mut text = HEADINGS.join(",") + "\r\n";
        for line in &self.lines {
            let cells = self.cells(line);
            let cells = cells.iter().enumerate().map(|(place, cell)| {
                if NUMBERS.contains(&place) { cell.clone() } else { StatementFormat::Csv.escaped(cell) }
            });
            text += &cells.collect::<Vec<_>>().join(",");
            text += "\r\n";
        }
        text
    }

    fn markdown(&self) -> String {
        let format = StatementFormat::Markdown;
        let row = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let mut text = format!("## {}\n\n| figure | amount |\n| --- | ---: |\n", self.title(format));
        for (name, amount) in self.figures() {
            text += &row(&[name, amount]);
        }
        text += "\n";
        text += &row(&HEADINGS.map(str::to_owned));
        text += &row(&HEADINGS.map(|_| "---".to_owned()));
        for line in &self.lines {
            text += &row(&self.cells(line).map(|cell| format.escaped(&cell)));
        }
        text
    }

    fn html(&self) -> String {
        let format = StatementFormat::Html;
        let row = |tag: &str, cells: &[String]| {
            let cells = cells.iter().map(|cell| format!("<{tag}>{}</{tag}>", format.escaped(cell)));
            format!("<tr>{}</tr>\n", cells.collect::<String>())
        };
        let mut text = format!("<h2>{}</h2>\n<table>\n", self.title(format));
        for (name, amount) in self.figures() {
            text += &row("td", &[name, amount]);
        }
        text += "</table>\n<table>\n";
        text += &row("th", &HEADINGS.map(str::to_owned));
        for line in &self.lines {
            text += &row("td", &self.cells(line));
        }
        text + "</table>\n"
    }

    fn text(&self) -> String {
        let format = StatementFormat::Text;
        let mut text = self.title(format) + "\n\n";
        for (name, amount) in self.figures() {
            text += &[name.as_str(), ": ", &amount, "\n"].concat();
        }
        for line in &self.lines {
            let cells = self.cells(line);
            let said = HEADINGS.iter().zip(&cells).filter(|(_, cell)| !cell.is_empty());
            let said = said.map(|(name, cell)| format!("{name} {}", format.escaped(cell)));
            text += "\n";
            text += &said.collect::<Vec<_>>().join(" · ");
        }
        if !self.lines.is_empty() {
            text += "\n";
        }
        text
    }
}

#[cfg(test)]
#[path = "document_tests.rs"]
mod tests;
