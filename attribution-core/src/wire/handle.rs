//! Handles that live on between calls, and answers of calls.

use serde::Serialize;

use crate::domain::{Credits, Journeys, Spend};
use crate::error::{Error, ErrorKind, Result};
use crate::json::written;
#[cfg(feature = "ledger")]
use crate::ledger::Ledger;
use crate::models::FittedModel;
use crate::paths::PathSummary;

/// Data that live on between calls, by reference: what a function works on.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Handle<'a> {
    /// Journeys, built once.
    Journeys(&'a Journeys),
    /// Credits of a model.
    Credits(&'a Credits),
    /// Counts of paths.
    PathSummary(&'a PathSummary),
    /// A model that has learned.
    FittedModel(&'a FittedModel),
    /// A ledger of partners, which calls change: they wait for each other.
    #[cfg(feature = "ledger")]
    Ledger(&'a std::sync::Mutex<Ledger>),
    /// Rows of spend that were read from columns: the last handle, in place of the argument with the list.
    Spend(&'a [Spend]),
}

impl Handle<'_> {
    /// Name of its type.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Journeys(_) => "Journeys",
            Self::Credits(_) => "Credits",
            Self::PathSummary(_) => "PathSummary",
            Self::FittedModel(_) => "FittedModel",
            #[cfg(feature = "ledger")]
            Self::Ledger(_) => "Ledger",
            Self::Spend(_) => "Spend",
        }
    }
}

/// Answer of a call: data as JSON, or something that lives on.
#[derive(Debug)]
#[non_exhaustive]
pub enum Answer {
    /// Data.
    Json(String),
    /// Credits of a model.
    Credits(Box<Credits>),
    /// Counts of paths.
    PathSummary(Box<PathSummary>),
    /// A model that has learned.
    FittedModel(Box<FittedModel>),
}

impl Answer {
    /// The text of an answer that is data; none for one that lives on.
    #[must_use]
    pub fn into_json(self) -> Option<String> {
        match self {
            Self::Json(text) => Some(text),
            Self::Credits(_) | Self::PathSummary(_) | Self::FittedModel(_) => None,
        }
    }
}

/// An answer that lives on, where others are written as JSON.
#[derive(Debug)]
pub(crate) struct Held<T>(pub(crate) T);

/// Types that may follow `->` in a registration.
pub(crate) trait IntoAnswer {
    /// The answer as it crosses the border.
    fn into_answer(self) -> Result<Answer>;
}

impl<T: Serialize> IntoAnswer for T {
    fn into_answer(self) -> Result<Answer> {
        let json = written(&self);
        json.map(Answer::Json).map_err(|error| Error::new(ErrorKind::InvalidInput, "", error.to_string()))
    }
}

/// Types that live on, as answers and in the surface.
macro_rules! held {
    ($($Type:ident)*) => { $(
        impl IntoAnswer for Held<$Type> {
            fn into_answer(self) -> Result<Answer> {
                Ok(Answer::$Type(Box::new(self.0)))
            }
        }

        #[cfg(feature = "schema")]
        impl super::schemas::Describe for Held<$Type> {
            fn describe(_: &mut schemars::SchemaGenerator) -> serde_json::Value {
                serde_json::json!({"handle": stringify!($Type)})
            }
        }
    )* };
}
held! { Credits PathSummary FittedModel }
