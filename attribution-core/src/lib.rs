//! Exact marketing attribution without I/O: which touches earned this revenue, how much each, and why.
//!
//! A program gives touches and conversions as records, columns or path counts; the library builds [`Journeys`] once,
//! any [`ModelSpec`] turns them into [`Credits`], and credits can be grouped by anything that a touch carries.
//! It reads no clock, file, socket or environment, and the same input gives the same bits on every target, with any
//! number of threads.
//!
//! # Examples
//! ```
//! use attribution_core::{Conversion, Dimension, JourneyRules, Journeys, ModelSpec, Touchpoint};
//!
//! let touches = [
//!     Touchpoint::new("ann", "2026-01-01".parse()?, "search"),
//!     Touchpoint::new("ann", "2026-01-08".parse()?, "email"),
//! ];
//! let conversions = [Conversion::new("ann", "2026-01-08T12:00:00Z".parse()?, 90.0)];
//!
//! let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions)?;
//! let credits = ModelSpec::from_json(r#"{"model":"time_decay","half_life_days":7}"#)?.attribute(&journeys)?;
//! let table = credits.by(&[Dimension::Channel])?;
//! assert_eq!(table.get("search").map(|row| row.value.round()), Some(30.0));
//! assert_eq!(table.get("email").map(|row| row.value.round()), Some(60.0));
//! # Ok::<(), attribution_core::Error>(())
//! ```
//!
//! # Floors
//! Each module uses only those before it: `error`, `json` and [`math`], [`response`], [`budget`], [`domain`], [`ingest`],
//! [`simulate`] and [`paths`], [`models`], [`compare`], [`returns`], [`planning`], [`wire`].

#![forbid(unsafe_code)]

pub mod budget;
pub mod compare;
pub mod domain;
mod error;
pub mod ingest;
mod json;
pub mod math;
pub mod models;
pub mod paths;
pub mod planning;
pub mod response;
pub mod returns;
pub mod simulate;
pub mod wire;

pub use domain::{
    Conversion, CreditTable, Credits, Dimension, Journey, JourneyRules, Journeys, Money, Timestamp,
    Touchpoint, money,
};
pub use error::{Error, ErrorKind, Problem, Result};
pub use ingest::PathCount;
pub use models::{FittedModel, Model, ModelSpec, attribute_touches, catalog};
pub use paths::PathSummary;

/// The Rust of the guides, compiled and run with the documentation tests.
#[cfg(doctest)]
mod guides {
    #[doc = include_str!("../../README.md")]
    struct Readme;
    #[doc = include_str!("../../docs/rust.md")]
    struct Rust;
    #[doc = include_str!("../../docs/data-driven.md")]
    struct DataDriven;
    #[doc = include_str!("../../docs/economics.md")]
    struct Economics;
}
