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
//! # Choice of a model
//! Begin with `last_touch`, `linear` and `position_based` side by side ([`compare`]): where they agree, no model will
//! tell more. Take `time_decay` where journeys are long, `w_shaped` or `full_path` where sales knows leads and
//! opportunities, `markov` or `shapley` ([`models`]) once there are journeys that did not convert too, and `hazard` where
//! these have times: it alone knows what would have come anyway. [`catalog`] lists all of them, with what each says, its parameters and its reference.
//!
//! From there, [`returns`] sets what channels earned beside what they cost, [`response`] fits diminishing returns,
//! [`budget`] finds the best marketing mix for them with a proof, and [`planning`] does all three in one call. A log that has
//! URLs and no channels gets them by [`channels`].
//!
//! # Migration from other tools
//! | there | here |
//! | --- | --- |
//! | **ChannelAttribution** (R, Python): `heuristic_models` | `first_touch`, `last_touch`, `linear` of [`ModelSpec`] |
//! | `markov_model`, its `order` | `markov` with `order`; exact, so that `nsim_start` and `seed` have no counterpart |
//! | `var_path`, `var_conv`, `var_value`, `var_null` | `path`, `conversions`, `value`, `nulls` of a [`PathCount`] |
//! | `sep` | [`JourneyRules::separator`] |
//! | `transition_matrix` | [`models::FittedMarkov::transitions`] |
//! | removal effects of `out_more` | [`FittedModel::effects`], field `effect` |
//! | **Marketing-Attribution-Models** (Python; `attribution_…` before version 2): `run_last_click`, `run_first_click`, `run_linear` | `last_touch`, `first_touch`, `linear` |
//! | `run_position_based` | `position_based` |
//! | `run_time_decay`, its `half_life_hours` | `time_decay` with `half_life_days` |
//! | `run_markov`, its `transition_to_same_state` | `markov` with `self_loops`: `keep` for true, `drop` for false |
//! | `run_shapley`, its `value_column` | `shapley` with `value_function`; no limit such as `max_size` |
//! | **GA4**: key event, default channel group | [`Conversion`], `channel` of a [`Touchpoint`] |
//! | paid and organic last click | `last_non_direct` |
//! | data-driven | `markov` or `shapley`: the same question, other figures, as Google publishes no formula |
//! | lookback window | [`JourneyRules::lookback_days`], the attribution window |
//! | attribution paths, funnel exploration | [`PathSummary`]; with the feature `path_analytics` the patterns, funnels and cohorts of [`paths`] |
//! | **SQL window functions**: `row_number() over (partition by buyer order by at desc) = 1` | `last_touch` |
//! | `1.0 / count(*) over (partition by conversion)` | `linear` |
//! | `last_value(nullif(channel, 'direct') ignore nulls) over (…)` | `last_non_direct` |
//! | `power(2, -age / 7) / sum(power(2, -age / 7)) over (partition by conversion)` | `time_decay` |
//! | `sum(new_session) over (partition by buyer order by at)`, then one row for each | [`domain::Collapse`], which removes duplicates within a session |
//!
//! # Floors
//! Each module uses only those before it: `error`, `json` and [`math`] and `time`, [`response`], `solver`, [`budget`],
//! [`channels`], [`domain`], `columns`, [`ingest`], [`crm`] and [`inference`] and [`ledger`] and [`simulate`] and [`paths`], `model`, `learning`
//! and [`b2b`], [`models`], [`compare`], [`partner`] and [`returns`], [`planning`], [`report`], [`wire`].
//!
//! # Features
//! `parallel` uses all cores, and `schema` adds JSON schemas. Every other feature is a room that a browser or a small
//! service may leave out: [`response`], [`budget`], [`b2b`], [`channels`], [`compare`], [`crm`], [`inference`], [`ledger`], [`partner`], [`returns`], [`planning`], [`report`]
//! and [`simulate`]; `path_analytics` adds patterns, lags, roles, flows, funnels and cohorts to [`paths`], `experiments` and
//! `diagnosis` add lift tests, calibration, advice and data quality to [`compare`], `statistical` adds `hazard`, `logistic` and
//! `probabilistic` to [`models`], `elsewhere` adds to [`wire`] the functions that take numbers of other tools, and `full` is all of them. All but `schema` are on by default; none
//! changes a result.

#![forbid(unsafe_code)]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![cfg_attr(
    not(feature = "full"),
    allow(dead_code, unused_imports, reason = "the floors serve all rooms, of which some may be left out")
)]

#[cfg(feature = "b2b")]
pub mod b2b;
#[cfg(feature = "budget")]
pub mod budget;
#[cfg(feature = "channels")]
pub mod channels;
mod columns;
#[cfg(feature = "compare")]
pub mod compare;
#[cfg(feature = "crm")]
pub mod crm;
pub mod domain;
mod error;
#[cfg(feature = "inference")]
pub mod inference;
pub mod ingest;
mod json;
mod learning;
#[cfg(feature = "ledger")]
pub mod ledger;
pub mod math;
mod model;
pub mod models;
#[cfg(feature = "partner")]
pub mod partner;
pub mod paths;
#[cfg(feature = "planning")]
pub mod planning;
#[cfg(feature = "report")]
pub mod report;
#[cfg(feature = "response")]
pub mod response;
#[cfg(feature = "returns")]
pub mod returns;
#[cfg(feature = "simulate")]
pub mod simulate;
#[cfg(feature = "budget")]
mod solver;
mod time;
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
#[cfg(all(doctest, feature = "full"))]
mod guides {
    #[doc = include_str!("../../README.md")]
    struct Readme;
    #[doc = include_str!("../../docs/account-matching.md")]
    struct AccountMatching;
    #[doc = include_str!("../../docs/rust.md")]
    struct Rust;
    #[doc = include_str!("../../docs/crm.md")]
    struct Crm;
    #[doc = include_str!("../../docs/data-driven.md")]
    struct DataDriven;
    #[doc = include_str!("../../docs/economics.md")]
    struct Economics;
    #[doc = include_str!("../../docs/data-quality.md")]
    struct DataQuality;
    #[doc = include_str!("../../docs/experiments.md")]
    struct Experiments;
    #[doc = include_str!("../../docs/identities.md")]
    struct Identities;
    #[doc = include_str!("../../docs/inference.md")]
    struct Inference;
    #[doc = include_str!("../../docs/influencers.md")]
    struct Influencers;
    #[doc = include_str!("../../docs/partner-ledger.md")]
    struct PartnerLedger;
    #[doc = include_str!("../../docs/partners.md")]
    struct Partners;
    #[doc = include_str!("../../docs/paths.md")]
    struct Paths;
    #[doc = include_str!("../../docs/simulation.md")]
    struct Simulation;
    #[doc = include_str!("../../docs/tracking-links.md")]
    struct TrackingLinks;
}
