//! Credits as a handle.

// On the module, because the macros copy attributes of functions to code of their own.
#![expect(clippy::needless_pass_by_value, reason = "values of JavaScript come by value")]

use std::sync::{Arc, PoisonError};

use attribution_core::domain::LineColumns;
use attribution_core::wire::{self, Handle};
use attribution_core::{Credits, Dimension, Result};
use napi::bindgen_prelude::{AsyncTask, BigInt64Array, Float64Array, Uint32Array};
use napi_derive::napi;

use crate::border::{call, index, json, whole};
use crate::packed::{Packed, spend_of};
use crate::watch::NativeWatch;
use crate::wire::{Answer, Ask, read};

/// Credits: how much of each conversion every touch earned.
#[napi]
pub struct NativeCredits(Arc<Credits>);

impl NativeCredits {
    pub(crate) fn new(credits: Credits) -> Self {
        Self(Arc::new(credits))
    }
}

#[napi]
impl NativeCredits {
    /// Name of the model that made them.
    #[napi(getter)]
    #[must_use]
    pub fn model(&self) -> String {
        self.0.model().to_owned()
    }

    /// Conservation of credit: what the weights of one journey add up to, as JSON.
    ///
    /// # Errors
    /// Never: it is one word.
    #[napi]
    pub fn conservation(&self) -> napi::Result<String> {
        json(&self.0.conservation())
    }

    /// Reads what is known of credits by the name of a function, now.
    ///
    /// # Errors
    /// As the core says.
    #[napi(ts_return_type = "unknown")]
    pub fn read(&self, function: String) -> napi::Result<Answer> {
        read(&function, Handle::Credits(&self.0))
    }

    /// Number of touches of the converting journeys.
    #[napi(getter)]
    #[must_use]
    pub fn touches(&self) -> i64 {
        whole(self.0.weights().len())
    }

    /// One weight for each touch.
    #[napi]
    #[must_use]
    pub fn weights(&self) -> Float64Array {
        Float64Array::new(self.0.weights().to_vec())
    }

    /// At most `count` lines from a touch of a journey on, as JSON.
    ///
    /// # Errors
    /// Never: lines are plain data.
    #[napi]
    pub fn lines(&self, journey: i64, position: i64, count: u32) -> napi::Result<String> {
        let (journey, position) = (index(journey), index(position));
        json(&self.0.lines_from(journey, position).take(count as usize).collect::<Vec<_>>())
    }

    /// All lines, in columns.
    #[napi]
    #[must_use]
    pub fn line_columns(&self) -> NativeLines {
        NativeLines(self.0.line_columns())
    }

    /// Calls a function that works on credits alone by its name, off the event loop.
    #[napi(ts_return_type = "Promise<unknown>")]
    #[must_use]
    pub fn ask(&self, function: String, arguments: String, watch: &NativeWatch) -> AsyncTask<Ask> {
        let credits = Arc::clone(&self.0);
        Ask::later(watch, move |progress| {
            wire::call(&function, &[Handle::Credits(&credits)], &arguments, progress)
        })
    }

    /// Calls a function that works on credits and spend by its name, off the event loop.
    #[napi(ts_return_type = "Promise<unknown>")]
    #[must_use]
    pub fn ask_beside_spend(
        &self,
        function: String,
        spend: &Packed,
        arguments: String,
        watch: &NativeWatch,
    ) -> AsyncTask<Ask> {
        let (credits, spend) = (Arc::clone(&self.0), spend.share());
        Ask::later(watch, move |progress| {
            let spend = spend_of(&spend.read().unwrap_or_else(PoisonError::into_inner))?;
            wire::call(&function, &[Handle::Credits(&credits), Handle::Spend(&spend)], &arguments, progress)
        })
    }

    /// The table by dimensions, as JSON, and as text.
    ///
    /// # Errors
    /// As the core says.
    #[napi]
    pub fn by(&self, dimensions: Vec<String>) -> napi::Result<Vec<String>> {
        let table = call(|| {
            let dimensions = dimensions
                .iter()
                .map(|name| Dimension::named(name, self.0.journeys()))
                .collect::<Result<Vec<_>>>()?;
            self.0.by(&dimensions)
        })?;
        Ok(vec![json(&table)?, table.to_string()])
    }
}

/// The lines of credits in columns, each of which is handed over once.
#[napi]
pub struct NativeLines(LineColumns);

#[napi]
impl NativeLines {
    /// A column of whole numbers: `journey`, `key`, `position`, `row` or `channel`.
    #[napi]
    #[must_use]
    pub fn whole(&mut self, name: String) -> Uint32Array {
        let columns = &mut self.0;
        Uint32Array::new(std::mem::take(match name.as_str() {
            "journey" => &mut columns.journey,
            "key" => &mut columns.key,
            "position" => &mut columns.position,
            "row" => &mut columns.row,
            _ => &mut columns.channel,
        }))
    }

    /// The texts behind the codes of `key` or `channel`.
    #[napi]
    #[must_use]
    pub fn names(&mut self, name: String) -> Vec<String> {
        let columns = &mut self.0;
        std::mem::take(if name == "key" { &mut columns.keys } else { &mut columns.channels })
    }

    /// The times, in microseconds.
    #[napi]
    #[must_use]
    pub fn micros(&mut self) -> BigInt64Array {
        BigInt64Array::new(std::mem::take(&mut self.0.at))
    }

    /// A column of numbers: `weight` or `value`.
    #[napi]
    #[must_use]
    pub fn numbers(&mut self, name: String) -> Float64Array {
        let columns = &mut self.0;
        Float64Array::new(std::mem::take(if name == "weight" {
            &mut columns.weight
        } else {
            &mut columns.value
        }))
    }
}
