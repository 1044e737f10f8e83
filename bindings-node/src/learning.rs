//! Summaries of paths and models that have learned, as handles.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use std::sync::{Arc, PoisonError, RwLock};

use attribution_core::wire::{self, Handle};
use attribution_core::{FittedModel, PathCount, PathSummary};
use napi::bindgen_prelude::{AsyncTask, Uint8Array};
use napi_derive::napi;

use crate::border::{call, json};
use crate::journeys::NativeJourneys;
use crate::watch::NativeWatch;
use crate::wire::{Answer, Ask, read};

/// Summary of paths: how many journeys took each.
#[napi]
pub struct NativeSummary(Arc<RwLock<PathSummary>>);

impl NativeSummary {
    pub(crate) fn new(summary: PathSummary) -> Self {
        Self(Arc::new(RwLock::new(summary)))
    }

    fn read<T>(&self, work: impl FnOnce(&PathSummary) -> T) -> T {
        work(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

#[napi]
impl NativeSummary {
    /// A summary of no journeys.
    #[napi(constructor)]
    #[must_use]
    pub fn empty() -> Self {
        Self::new(PathSummary::default())
    }

    /// Reads bytes.
    ///
    /// # Errors
    /// As the core says.
    #[napi(factory)]
    pub fn from_bytes(bytes: Uint8Array) -> napi::Result<Self> {
        call(|| PathSummary::from_bytes(&bytes)).map(Self::new)
    }

    /// The summary as bytes.
    #[napi]
    #[must_use]
    pub fn to_bytes(&self) -> Uint8Array {
        self.read(PathSummary::to_bytes).into()
    }

    /// Totals: how many distinct paths there are, how many journeys converted and did not, what they were worth, and
    /// the channels, as JSON.
    ///
    /// # Errors
    /// Never: it is plain data.
    #[napi]
    pub fn totals(&self) -> napi::Result<String> {
        self.read(|summary| json(&summary.overview()))
    }

    /// Adds journeys along one path, given as JSON.
    ///
    /// # Errors
    /// As the core says.
    #[napi]
    pub fn add(&self, row: String) -> napi::Result<()> {
        call(|| {
            let PathCount { path, conversions, value, nulls } = PathCount::from_json(&row)?;
            self.0.write().unwrap_or_else(PoisonError::into_inner).add(&path, conversions, value, nulls)
        })
    }

    /// Takes journeys along one path away, given as JSON.
    ///
    /// # Errors
    /// As the core says.
    #[napi]
    pub fn remove(&self, row: String) -> napi::Result<()> {
        call(|| {
            let PathCount { path, conversions, value, nulls } = PathCount::from_json(&row)?;
            self.0.write().unwrap_or_else(PoisonError::into_inner).remove(&path, conversions, value, nulls)
        })
    }

    /// Adds what the bytes of another summary hold.
    ///
    /// # Errors
    /// As the core says.
    #[napi]
    pub fn merge_bytes(&self, other: Uint8Array) -> napi::Result<()> {
        call(|| {
            let other = PathSummary::from_bytes(&other)?;
            self.0.write().unwrap_or_else(PoisonError::into_inner).merge(&other);
            Ok(())
        })
    }

    /// Calls a function that works on a summary by its name, off the event loop.
    #[napi(ts_return_type = "Promise<unknown>")]
    #[must_use]
    pub fn ask(&self, function: String, arguments: String, watch: &NativeWatch) -> AsyncTask<Ask> {
        let summary = Arc::clone(&self.0);
        Ask::later(watch, move |progress| {
            let summary = summary.read().unwrap_or_else(PoisonError::into_inner);
            wire::call(&function, &[Handle::PathSummary(&summary)], &arguments, progress)
        })
    }
}

/// A model that has learned.
#[napi]
pub struct NativeFitted(Arc<FittedModel>);

impl NativeFitted {
    pub(crate) fn new(fitted: FittedModel) -> Self {
        Self(Arc::new(fitted))
    }
}

#[napi]
impl NativeFitted {
    /// Reads JSON.
    ///
    /// # Errors
    /// As the core says.
    #[napi(factory)]
    pub fn from_json(text: String) -> napi::Result<Self> {
        call(|| FittedModel::from_json(&text)).map(Self::new)
    }

    /// The model and its parameters.
    #[napi(getter)]
    #[must_use]
    pub fn model(&self) -> String {
        self.0.spec().label()
    }

    /// Everything learned, as JSON.
    #[napi]
    #[must_use]
    pub fn to_json(&self) -> String {
        self.0.to_json()
    }

    /// Reads what was learned by the name of a function, now.
    ///
    /// # Errors
    /// As the core says.
    #[napi(ts_return_type = "unknown")]
    pub fn read(&self, function: String) -> napi::Result<Answer> {
        read(&function, Handle::FittedModel(&self.0))
    }

    /// Calls a function that works on a model that has learned and on journeys by its name, off the event loop.
    #[napi(ts_return_type = "Promise<unknown>")]
    #[must_use]
    pub fn ask(
        &self,
        function: String,
        journeys: &NativeJourneys,
        arguments: String,
        watch: &NativeWatch,
    ) -> AsyncTask<Ask> {
        let (fitted, journeys) = (Arc::clone(&self.0), journeys.share());
        Ask::later(watch, move |progress| {
            let handles = [Handle::FittedModel(&fitted), Handle::Journeys(&journeys)];
            wire::call(&function, &handles, &arguments, progress)
        })
    }
}
