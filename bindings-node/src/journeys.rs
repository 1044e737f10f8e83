//! Journeys as a handle, and the functions that make them on another thread.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use std::sync::{Arc, PoisonError, RwLock};

use attribution_core::ingest::{ConversionTable, PackedTable, TouchTable};
use attribution_core::wire::{self, Handle};
use attribution_core::{JourneyRules, Journeys, ModelSpec, Result, attribute_touches, simulate};
use napi::bindgen_prelude::{AsyncTask, Env, Task, Uint8Array};
use napi_derive::napi;

use crate::border::{json, whole};
use crate::credits::NativeCredits;
use crate::packed::{Packed, spend_of};
use crate::watch::{NativeWatch, Watch};
use crate::wire::{Answer, Ask, read};

/// Journeys that are built.
#[napi]
pub struct NativeJourneys(Arc<Journeys>);

/// Touches and conversions, with what is to be made of them.
pub struct Tables {
    touches: Arc<RwLock<PackedTable>>,
    conversions: Arc<RwLock<PackedTable>>,
}

impl Tables {
    fn new(touches: &Packed, conversions: &Packed) -> Self {
        Self { touches: touches.share(), conversions: conversions.share() }
    }

    fn read<T>(&self, work: impl FnOnce(TouchTable<'_>, ConversionTable<'_>) -> T) -> T {
        let touches = self.touches.read().unwrap_or_else(PoisonError::into_inner);
        let conversions = self.conversions.read().unwrap_or_else(PoisonError::into_inner);
        let (touch_times, conversion_times) = (touches.time_texts(), conversions.time_texts());
        work(touches.touches(&touch_times), conversions.conversions(&conversion_times))
    }

    fn build(&self, rules: &str) -> Result<Journeys> {
        let rules = JourneyRules::from_json(rules)?;
        self.read(|touches, conversions| Journeys::from_columns(&rules, &[touches], &[conversions]))
    }

    fn attribute(&self, rules: &str, models: &[String]) -> Result<Vec<attribution_core::Credits>> {
        let (rules, models) = (JourneyRules::from_json(rules)?, ModelSpec::list_from_json(models)?);
        self.read(|touches, conversions| attribute_touches(&rules, &[touches], &[conversions], &models))
    }
}

/// Builds journeys from touches and conversions.
pub struct Build {
    tables: Tables,
    rules: String,
    watch: Arc<Watch>,
}

impl Task for Build {
    type Output = Journeys;
    type JsValue = NativeJourneys;

    fn compute(&mut self) -> napi::Result<Journeys> {
        self.watch.over(|_| self.tables.build(&self.rules))
    }

    fn resolve(&mut self, _: Env, journeys: Journeys) -> napi::Result<NativeJourneys> {
        Ok(NativeJourneys::new(journeys))
    }
}

/// Builds journeys from touches and conversions, off the event loop.
#[napi]
#[must_use]
pub fn build(touches: &Packed, conversions: &Packed, rules: String, watch: &NativeWatch) -> AsyncTask<Build> {
    AsyncTask::new(Build { tables: Tables::new(touches, conversions), rules, watch: watch.share() })
}

/// Builds journeys from path counts.
pub struct BuildFromPaths {
    paths: Arc<RwLock<PackedTable>>,
    rules: String,
    watch: Arc<Watch>,
}

impl Task for BuildFromPaths {
    type Output = Journeys;
    type JsValue = NativeJourneys;

    fn compute(&mut self) -> napi::Result<Journeys> {
        self.watch.over(|_| {
            let paths = self.paths.read().unwrap_or_else(PoisonError::into_inner);
            Journeys::from_path_columns(&JourneyRules::from_json(&self.rules)?, &[paths.paths()])
        })
    }

    fn resolve(&mut self, _: Env, journeys: Journeys) -> napi::Result<NativeJourneys> {
        Ok(NativeJourneys::new(journeys))
    }
}

/// Builds journeys from path counts, off the event loop.
#[napi]
#[must_use]
pub fn build_from_paths(paths: &Packed, rules: String, watch: &NativeWatch) -> AsyncTask<BuildFromPaths> {
    AsyncTask::new(BuildFromPaths { paths: paths.share(), rules, watch: watch.share() })
}

/// Reads journeys from bytes.
pub struct FromBytes {
    bytes: Vec<u8>,
    watch: Arc<Watch>,
}

impl Task for FromBytes {
    type Output = Journeys;
    type JsValue = NativeJourneys;

    fn compute(&mut self) -> napi::Result<Journeys> {
        self.watch.over(|_| Journeys::from_bytes(&self.bytes))
    }

    fn resolve(&mut self, _: Env, journeys: Journeys) -> napi::Result<NativeJourneys> {
        Ok(NativeJourneys::new(journeys))
    }
}

/// Reads journeys from bytes, off the event loop.
#[napi]
#[must_use]
pub fn journeys_from_bytes(bytes: Uint8Array, watch: &NativeWatch) -> AsyncTask<FromBytes> {
    AsyncTask::new(FromBytes { bytes: bytes.to_vec(), watch: watch.share() })
}

/// Journeys as bytes.
pub struct ToBytes {
    journeys: Arc<Journeys>,
    watch: Arc<Watch>,
}

impl Task for ToBytes {
    type Output = Vec<u8>;
    type JsValue = Uint8Array;

    fn compute(&mut self) -> napi::Result<Vec<u8>> {
        self.watch.over(|_| Ok(self.journeys.to_bytes()))
    }

    fn resolve(&mut self, _: Env, bytes: Vec<u8>) -> napi::Result<Uint8Array> {
        Ok(bytes.into())
    }
}

/// Credits of several models.
pub struct AttributeAll {
    tables: Tables,
    rules: String,
    models: Vec<String>,
    watch: Arc<Watch>,
}

impl Task for AttributeAll {
    type Output = Vec<attribution_core::Credits>;
    type JsValue = Vec<NativeCredits>;

    fn compute(&mut self) -> napi::Result<Self::Output> {
        self.watch.over(|_| self.tables.attribute(&self.rules, &self.models))
    }

    fn resolve(&mut self, _: Env, credits: Self::Output) -> napi::Result<Vec<NativeCredits>> {
        Ok(credits.into_iter().map(NativeCredits::new).collect())
    }
}

/// Credits of several models, building only the journeys that they need, off the event loop.
#[napi]
#[must_use]
pub fn attribute(
    touches: &Packed,
    conversions: &Packed,
    models: Vec<String>,
    rules: String,
    watch: &NativeWatch,
) -> AsyncTask<AttributeAll> {
    let tables = Tables::new(touches, conversions);
    AsyncTask::new(AttributeAll { tables, rules, models, watch: watch.share() })
}

impl NativeJourneys {
    pub(crate) fn new(journeys: Journeys) -> Self {
        Self(Arc::new(journeys))
    }

    pub(crate) fn share(&self) -> Arc<Journeys> {
        Arc::clone(&self.0)
    }
}

#[napi]
impl NativeJourneys {
    /// Number of journeys.
    #[napi(getter)]
    #[must_use]
    pub fn length(&self) -> i64 {
        whole(self.0.len())
    }

    /// Number of journeys that converted.
    #[napi(getter)]
    #[must_use]
    pub fn converting(&self) -> i64 {
        whole(self.0.converting())
    }

    /// Number of touches that they hold.
    #[napi(getter)]
    #[must_use]
    pub fn touches(&self) -> i64 {
        whole(self.0.touches())
    }

    /// Every channel.
    #[napi(getter)]
    #[must_use]
    pub fn channels(&self) -> Vec<String> {
        self.0.channels().names().map(str::to_owned).collect()
    }

    /// The currency of the values.
    #[napi(getter)]
    #[must_use]
    pub fn currency(&self) -> Option<String> {
        self.0.currency().map(|currency| currency.to_string())
    }

    /// Reads what is known of journeys by the name of a function, now.
    ///
    /// # Errors
    /// As the core says.
    #[napi(ts_return_type = "unknown")]
    pub fn read(&self, function: String) -> napi::Result<Answer> {
        read(&function, Handle::Journeys(&self.0))
    }

    /// Calls a function that works on journeys by its name, off the event loop.
    #[napi(ts_return_type = "Promise<unknown>")]
    #[must_use]
    pub fn ask(&self, function: String, arguments: String, watch: &NativeWatch) -> AsyncTask<Ask> {
        let journeys = self.share();
        Ask::later(watch, move |progress| {
            wire::call(&function, &[Handle::Journeys(&journeys)], &arguments, progress)
        })
    }

    /// Calls a function that works on journeys and spend by its name, off the event loop.
    #[napi(ts_return_type = "Promise<unknown>")]
    #[must_use]
    pub fn ask_beside_spend(
        &self,
        function: String,
        spend: &Packed,
        arguments: String,
        watch: &NativeWatch,
    ) -> AsyncTask<Ask> {
        let (journeys, spend) = (self.share(), spend.share());
        Ask::later(watch, move |progress| {
            let spend = spend_of(&spend.read().unwrap_or_else(PoisonError::into_inner))?;
            wire::call(&function, &[Handle::Journeys(&journeys), Handle::Spend(&spend)], &arguments, progress)
        })
    }

    /// The journeys as bytes, off the event loop.
    #[napi]
    #[must_use]
    pub fn to_bytes(&self, watch: &NativeWatch) -> AsyncTask<ToBytes> {
        AsyncTask::new(ToBytes { journeys: self.share(), watch: watch.share() })
    }

    /// The position of the first journey with this key.
    #[napi]
    #[must_use]
    pub fn find(&self, key: String) -> Option<i64> {
        self.0.find(&key).map(|journey| whole(journey.index()))
    }
}

/// All models, as JSON.
///
/// # Errors
/// Never: the catalogue is plain data.
#[napi]
pub fn catalog() -> napi::Result<String> {
    json(&attribution_core::catalog())
}

/// The touches, conversions and spend of five invented journeys, as JSON.
///
/// # Errors
/// Never: the demo is plain data.
#[napi]
pub fn demo() -> napi::Result<String> {
    let demo = simulate::demo();
    json(
        &serde_json::json!({"touchpoints": demo.touches, "conversions": demo.conversions, "spend": demo.spend}),
    )
}
