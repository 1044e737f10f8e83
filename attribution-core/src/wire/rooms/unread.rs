//! An argument that is read by itself.

use std::marker::PhantomData;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

#[cfg(feature = "compare")]
use crate::error::nearest;
use crate::error::{Error, Result};
use crate::models::ModelSpec;

/// An argument that is read by itself, after the others: its errors keep their own code, and the address inside it.
pub(in crate::wire::rooms) struct Unread<T>(Value, PhantomData<T>);

impl<T: DeserializeOwned> Unread<T> {
    pub(in crate::wire::rooms) fn read(&self) -> Result<T> {
        Error::read_options(&self.0)
    }
}

impl Unread<ModelSpec> {
    /// The model: its name, an object, or JSON as text.
    pub(in crate::wire::rooms) fn model(self) -> Result<ModelSpec> {
        self.spec().map_err(|error| error.of_argument("model"))
    }

    /// The model, beside options: one that got among its parameters, or nearly one, is called by its name.
    #[cfg(feature = "compare")]
    pub(in crate::wire::rooms) fn model_beside(self, options: &[&str]) -> Result<ModelSpec> {
        self.model().map_err(|error| {
            let problems = error.problems().cloned().map(|mut problem| {
                let detail = &problem.detail;
                let is_unknown = detail.starts_with("expected no parameter")
                    || detail.contains("which are the parameters");
                let near = nearest(&problem.path, options.iter().copied()).filter(|_| is_unknown);
                if let Some(near) = near {
                    problem.detail.push_str("; did you mean the option ");
                    problem.detail.push_str(near);
                    problem.detail.push('?');
                }
                problem
            });
            Error::from_problems(error.kind(), problems.collect()).unwrap_or(error)
        })
    }

    fn spec(self) -> Result<ModelSpec> {
        match self.0 {
            Value::String(json) if json.trim_start().starts_with('{') => ModelSpec::from_json(&json),
            other => ModelSpec::from_value(other),
        }
    }
}

/// Models, each with its place in the address of an error.
pub(in crate::wire::rooms) fn models(list: Vec<Unread<ModelSpec>>) -> Result<Vec<ModelSpec>> {
    let read = |(index, unread): (usize, Unread<ModelSpec>)| {
        unread.spec().map_err(|error| error.within(&format!("models[{index}]")))
    };
    list.into_iter().enumerate().map(read).collect()
}

/// No options: all have their defaults.
impl<T> Default for Unread<T> {
    fn default() -> Self {
        Self(Value::Object(Map::new()), PhantomData)
    }
}

impl<'de, T> Deserialize<'de> for Unread<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(|value| Self(value, PhantomData))
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Unread<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::schema_name()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        generator.subschema_for::<T>()
    }
}
