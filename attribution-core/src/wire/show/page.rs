//! A report as a page: text, Markdown or HTML, to send on.

use serde::Serialize;

use super::table::{escaped, plain};
use super::{show_html, show_markdown, show_text};
use crate::error::{Error, ErrorKind, Result};
use crate::json::written;

/// Style of the page: a table that can be read in a mail, on paper and on a screen.
const STYLE: &str = "body{font-family:system-ui,sans-serif;margin:2rem;color:#222}\
    table{border-collapse:collapse;margin:.5rem 0 1.5rem}\
    th,td{padding:.25rem .75rem;border-bottom:1px solid #ddd;text-align:left;vertical-align:top}\
    th{border-bottom:2px solid #888}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}";

/// Page of an answer: its title, its scope as a sentence, and the name of its type.
pub(super) struct Page<'a> {
    pub(super) title: &'a str,
    pub(super) scope: String,
    pub(super) answer: &'a str,
}

impl Page<'_> {
    pub(super) fn text<T: Serialize>(&self, report: &T) -> Result<String> {
        let body = show_text(self.answer, &json(report)?)?;
        Ok(format!("{}\n{}\n\n{body}", self.title, self.scope))
    }

    pub(super) fn markdown<T: Serialize>(&self, report: &T) -> Result<String> {
        let body = show_markdown(self.answer, &json(report)?)?;
        Ok(format!("# {}\n\n{}\n\n{body}", self.title, plain(&self.scope)))
    }

    pub(super) fn html<T: Serialize>(&self, report: &T) -> Result<String> {
        let (body, title) = (show_html(self.answer, &json(report)?)?, self.title);
        let scope = escaped(&self.scope);
        Ok(format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>{title}</title>\
             <style>{STYLE}</style></head><body><h1>{title}</h1><p>{scope}</p>{body}</body></html>\n"
        ))
    }
}

fn json<T: Serialize>(report: &T) -> Result<String> {
    written(report).map_err(|error| Error::new(ErrorKind::InvalidInput, "", error.to_string()))
}
