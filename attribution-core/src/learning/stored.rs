//! Reading a fitted model that was stored: what it says must follow from what it counted.

use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::error::{Error, ErrorKind, Result};

/// Tolerance between a stored figure and the one that follows from the rest.
const TOLERANCE: f64 = 1e-9;

/// Reads a part of a stored model, with the address of what does not fit.
pub(crate) fn read<T: DeserializeOwned>(value: &Value) -> Result<T> {
    Error::read_value(value).map_err(|error| error.of_kind(ErrorKind::InvalidInput))
}

/// An error at `path` unless what stands there fits.
pub(super) fn expect(fits: bool, path: impl Into<String>, detail: impl FnOnce() -> String) -> Result<()> {
    if fits { Ok(()) } else { Err(Error::new(ErrorKind::InvalidInput, path, detail())) }
}

/// An error unless there are so many figures.
pub(super) fn expect_count(path: &str, figures: usize, expected: usize) -> Result<()> {
    expect(figures == expected, path, || format!("expected {expected} figures, got {figures}"))
}

/// An error unless a figure is finite and 0 or more.
pub(super) fn expect_amount(path: impl Into<String>, figure: f64) -> Result<()> {
    let fits = figure.is_finite() && figure >= 0.0;
    expect(fits, path, || format!("expected a finite number of 0 or more, got {figure}"))
}

/// An error unless a figure is finite: net of refunds, values may be below 0.
pub(super) fn expect_finite(path: impl Into<String>, figure: f64) -> Result<()> {
    expect(figure.is_finite(), path, || format!("expected a finite number, got {figure}"))
}

/// An error unless a figure is between 0 and 1, or beyond by no more than roundings.
pub(super) fn expect_share(path: impl Into<String>, figure: f64) -> Result<()> {
    let fits = (0.0..=1.0 + TOLERANCE).contains(&figure);
    expect(fits, path, || format!("expected a number from 0 to 1, got {figure}"))
}

/// An error unless a figure is the one that follows from the rest of the model, but for roundings.
pub(super) fn expect_near(path: impl Into<String>, figure: f64, expected: f64) -> Result<()> {
    let fits = (figure - expected).abs() <= TOLERANCE * expected.abs().max(1.0);
    expect(fits, path, || {
        format!("expected {expected}, which follows from the rest of the model, got {figure}")
    })
}

/// An error unless channels are distinct and in the order of their names, as fitted models look them up.
pub(super) fn expect_ordered(channels: &[String]) -> Result<()> {
    let wrong = channels.windows(2).position(|pair| pair.first() >= pair.last()).map(|before| before + 1);
    let wrong = wrong.or_else(|| channels.iter().position(String::is_empty));
    let path = format!("channels[{}]", wrong.unwrap_or_default());
    expect(wrong.is_none(), path, || {
        let got = wrong.and_then(|wrong| channels.get(wrong)).map_or("", String::as_str);
        format!("expected names that are distinct and in their order, got {got:?}")
    })
}
