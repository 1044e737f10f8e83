//! Summaries of paths and models that have learned, as handles.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use std::ops::ControlFlow;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use attribution_core::compare::{BootstrapOptions, Comparison, ConsensusThresholds, bootstrap_watched};
use attribution_core::{FittedModel, Journeys, ModelSpec, PathCount, PathSummary, Result};
use napi::bindgen_prelude::{AsyncTask, Env, Task, Uint8Array};
use napi_derive::napi;

use crate::border::{call, index, json, text};
use crate::credits::NativeCredits;
use crate::journeys::NativeJourneys;

/// Says that work is not wanted any more.
#[napi]
#[derive(Default)]
pub struct NativeStop(Arc<AtomicBool>);

#[napi]
impl NativeStop {
    /// Work that goes on.
    #[napi(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Stops the work.
    #[napi]
    pub fn stop(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn watch(stop: &AtomicBool) -> impl Fn(u64, u64) -> ControlFlow<()> + Sync {
    |_, _| if stop.load(Ordering::Relaxed) { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
}

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

    /// Learns, off the event loop.
    #[napi]
    #[must_use]
    pub fn fit(&self, model: String, stop: &NativeStop) -> AsyncTask<Fit> {
        AsyncTask::new(Fit { summary: Arc::clone(&self.0), model, stop: Arc::clone(&stop.0) })
    }
}

/// A model that is to learn.
pub struct Fit {
    summary: Arc<RwLock<PathSummary>>,
    model: String,
    stop: Arc<AtomicBool>,
}

impl Task for Fit {
    type Output = FittedModel;
    type JsValue = NativeFitted;

    fn compute(&mut self) -> napi::Result<FittedModel> {
        call(|| {
            let summary = self.summary.read().unwrap_or_else(PoisonError::into_inner);
            ModelSpec::from_json(&self.model)?.fit_watched(&summary, &watch(&self.stop))
        })
    }

    fn resolve(&mut self, _: Env, fitted: FittedModel) -> napi::Result<NativeFitted> {
        Ok(NativeFitted(Arc::new(fitted)))
    }
}

/// A model that has learned.
#[napi]
pub struct NativeFitted(Arc<FittedModel>);

#[napi]
impl NativeFitted {
    /// Reads JSON.
    ///
    /// # Errors
    /// As the core says.
    #[napi(factory)]
    pub fn from_json(text: String) -> napi::Result<Self> {
        call(|| FittedModel::from_json(&text)).map(|fitted| Self(Arc::new(fitted)))
    }

    /// Everything learned, as JSON.
    #[napi]
    #[must_use]
    pub fn to_json(&self) -> String {
        self.0.to_json()
    }

    /// Everything that there is to see, as JSON.
    ///
    /// # Errors
    /// Never: it is plain data.
    #[napi]
    pub fn details(&self) -> napi::Result<String> {
        json(&self.0.details())
    }

    /// Credits of journeys, off the event loop.
    #[napi]
    #[must_use]
    pub fn attribute(&self, journeys: &NativeJourneys) -> AsyncTask<AttributeFitted> {
        AsyncTask::new(AttributeFitted { fitted: Arc::clone(&self.0), journeys: journeys.share() })
    }

    /// Explanation of the credits of a journey, as JSON.
    ///
    /// # Errors
    /// As the core says.
    #[napi]
    pub fn explain(&self, journeys: &NativeJourneys, journey: i64) -> napi::Result<String> {
        json(&call(|| self.0.explain(&journeys.share(), index(journey)))?)
    }
}

/// Credits of a model that has learned.
pub struct AttributeFitted {
    fitted: Arc<FittedModel>,
    journeys: Arc<Journeys>,
}

impl Task for AttributeFitted {
    type Output = attribution_core::Credits;
    type JsValue = NativeCredits;

    fn compute(&mut self) -> napi::Result<attribution_core::Credits> {
        call(|| self.fitted.attribute(&self.journeys))
    }

    fn resolve(&mut self, _: Env, credits: attribution_core::Credits) -> napi::Result<NativeCredits> {
        Ok(NativeCredits::new(credits))
    }
}

/// A question whose answer is JSON.
pub struct Ask(Box<dyn FnMut() -> Result<String> + Send>);

impl Task for Ask {
    type Output = String;
    type JsValue = String;

    fn compute(&mut self) -> napi::Result<String> {
        call(|| (self.0)())
    }

    fn resolve(&mut self, _: Env, answer: String) -> napi::Result<String> {
        Ok(answer)
    }
}

#[napi]
impl NativeJourneys {
    /// Summary of paths: how many journeys took each.
    #[napi]
    #[must_use]
    pub fn summary(&self) -> NativeSummary {
        NativeSummary::new(self.share().summary())
    }

    /// Several models side by side, as JSON, off the event loop.
    #[napi]
    #[must_use]
    pub fn compare(&self, models: Vec<String>, thresholds: String) -> AsyncTask<Ask> {
        let journeys = self.share();
        AsyncTask::new(Ask(Box::new(move || {
            let thresholds = ConsensusThresholds::from_json(&thresholds)?;
            let models = ModelSpec::list_from_json(&models)?;
            text(&Comparison::new(&journeys, &models, thresholds)?)
        })))
    }

    /// Bootstrap of a model, as JSON, off the event loop.
    #[napi]
    #[must_use]
    pub fn bootstrap(&self, model: String, options: String, stop: &NativeStop) -> AsyncTask<Ask> {
        let (journeys, stop) = (self.share(), Arc::clone(&stop.0));
        AsyncTask::new(Ask(Box::new(move || {
            let options = BootstrapOptions::from_json(&options)?;
            text(&bootstrap_watched(&ModelSpec::from_json(&model)?, &journeys, options, &watch(&stop))?)
        })))
    }
}
