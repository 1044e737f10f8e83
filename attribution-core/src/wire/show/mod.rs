//! Answers as tables that people read.
//!
//! In: an answer as JSON, with the name of its type. Out: text or HTML with its figures and its rows, in the same words in
//! every language. Never here: arithmetic; all that is done to a number is to round it for the eye.

#[cfg(feature = "report")]
mod b2b_page;
mod cell;
#[cfg(feature = "channels")]
mod channel_layouts;
#[cfg(feature = "crm")]
mod crm_layouts;
#[cfg(feature = "report")]
mod deal_layouts;
#[cfg(feature = "diagnosis")]
mod diagnosis_layouts;
#[cfg(feature = "experiments")]
mod experiment_layouts;
mod identity_layouts;
#[cfg(feature = "inference")]
mod inference_layouts;
#[cfg(feature = "report")]
mod influencer_page;
mod layout;
mod layouts;
#[cfg(feature = "ledger")]
mod ledger_layouts;
#[cfg(feature = "inference")]
mod matching_layouts;
#[cfg(feature = "report")]
mod page;
#[cfg(feature = "partner")]
mod partner_layouts;
#[cfg(feature = "partner")]
mod partner_report_layouts;
#[cfg(feature = "path_analytics")]
mod path_layouts;
#[cfg(feature = "report")]
mod pipeline_layouts;
#[cfg(feature = "simulate")]
mod scenario_layouts;
mod table;
#[cfg(feature = "report")]
mod velocity_layouts;

use crate::error::{Error, ErrorKind, Result, nearest};
use crate::json::any_value;
use layout::Layout;
use layouts::LAYOUTS;
use table::Shown;

/// An answer as text: its figures, and a table of its rows.
///
/// Reason to pick it: a result says what it holds without a line of code; every language prints the same text.
///
/// `answer` is the name of its type in `docs/surface.json`, and in brackets for a list: `[FrontierPoint]`.
///
/// # Examples
/// ```
/// use attribution_core::wire::{call, show_text};
///
/// let problem = r#"{"budget": 3, "channels": {"search": {"family": "michaelis_menten", "beta": 8, "half_sat": 1}}}"#;
/// let best = call("allocate", &[], problem, &|_, _| std::ops::ControlFlow::Continue(()))?.into_json().unwrap_or_default();
/// let text = show_text("Allocation", &best)?;
/// assert!(text.starts_with("status optimal · spend 3.00 · response 6.00 · profit 3.00 · roas 2.00 ·"));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_INPUT` for a type without a table, with the nearest name, and for text that is no JSON.
pub fn show_text(answer: &str, json: &str) -> Result<String> {
    Ok(shown(answer, json)?.text())
}

/// The same as HTML: a paragraph of figures, and a `table` for each list of rows. Every text in it is escaped.
///
/// # Errors
/// As [`show_text`].
pub fn show_html(answer: &str, json: &str) -> Result<String> {
    Ok(shown(answer, json)?.html())
}

/// The same as Markdown: a paragraph of figures, and a table for each list of rows, under its heading where it has one.
///
/// # Errors
/// As [`show_text`].
pub fn show_markdown(answer: &str, json: &str) -> Result<String> {
    Ok(shown(answer, json)?.markdown())
}

/// Names of the types that have a table.
pub fn shown_answers() -> impl Iterator<Item = &'static str> {
    layouts().map(|layout| layout.answer)
}

/// Every layout.
fn layouts() -> impl Iterator<Item = &'static Layout> {
    let layouts = LAYOUTS.iter();
    #[cfg(feature = "path_analytics")]
    let layouts = layouts.chain(path_layouts::PATH_LAYOUTS);
    #[cfg(feature = "experiments")]
    let layouts = layouts.chain(experiment_layouts::EXPERIMENT_LAYOUTS);
    #[cfg(feature = "simulate")]
    let layouts = layouts.chain(scenario_layouts::SCENARIO_LAYOUTS);
    #[cfg(feature = "diagnosis")]
    let layouts = layouts.chain(diagnosis_layouts::DIAGNOSIS_LAYOUTS);
    #[cfg(feature = "channels")]
    let layouts = layouts.chain(channel_layouts::CHANNEL_LAYOUTS).chain(identity_layouts::IDENTITY_LAYOUTS);
    #[cfg(feature = "inference")]
    let layouts = layouts.chain(inference_layouts::INFERENCE_LAYOUTS);
    #[cfg(feature = "ledger")]
    let layouts = layouts.chain(ledger_layouts::LEDGER_LAYOUTS);
    #[cfg(feature = "crm")]
    let layouts = layouts.chain(crm_layouts::CRM_LAYOUTS);
    #[cfg(feature = "report")]
    let layouts = layouts
        .chain(deal_layouts::DEAL_LAYOUTS)
        .chain(velocity_layouts::VELOCITY_LAYOUTS)
        .chain(pipeline_layouts::PIPELINE_LAYOUTS);
    #[cfg(feature = "partner")]
    let layouts = layouts.chain(partner_layouts::PARTNER_LAYOUTS);
    #[cfg(feature = "inference")]
    let layouts = layouts.chain(matching_layouts::MATCHING_LAYOUTS);
    #[cfg(feature = "partner")]
    let layouts = layouts
        .chain(partner_report_layouts::REGISTRATION_LAYOUTS)
        .chain(partner_report_layouts::PARTNER_REPORT_LAYOUTS);
    layouts
}

fn shown(answer: &str, json: &str) -> Result<Shown> {
    let Some(layout) = layouts().find(|layout| layout.answer == answer) else {
        let expected = match nearest(answer, shown_answers()) {
            Some(near) => format!("expected an answer with a table, got {answer:?}; did you mean {near}?"),
            None => format!("expected an answer with a table, got {answer:?}"),
        };
        return Err(Error::new(ErrorKind::InvalidInput, "answer", expected));
    };
    let value = any_value(json).map_err(|error| error.of_kind(ErrorKind::InvalidInput))?;
    Ok(Shown::new(layout, &value))
}

#[cfg(test)]
#[cfg(feature = "full")]
#[path = "show_tests.rs"]
mod tests;
