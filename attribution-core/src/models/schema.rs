//! The JSON schema of model specs, made from the catalogue.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use super::catalog::catalog;
use super::rules::{Member, Priority};
use super::spec::ModelSpec;
use super::spec_reading::default_of;
use crate::model::{ModelInfo, ParameterInfo, ParameterKind};

impl JsonSchema for ModelSpec {
    fn schema_name() -> Cow<'static, str> {
        "ModelSpec".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let forms = [generator.subschema_for::<ModelName>(), generator.subschema_for::<ModelObject>()];
        json_schema!({"anyOf": forms, "description": "A model: its name, or an object with its parameters."})
    }
}

/// Names of models, as a schema.
struct ModelName;

impl JsonSchema for ModelName {
    fn schema_name() -> Cow<'static, str> {
        "ModelName".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<_> = catalog().iter().flat_map(names_of).collect();
        json_schema!({"type": "string", "enum": names, "description": "Name of a model, which then has its defaults."})
    }
}

/// Models as objects, as a schema: what a [`ModelSpec`] is written as.
pub(crate) struct ModelObject;

impl JsonSchema for ModelObject {
    fn schema_name() -> Cow<'static, str> {
        "ModelObject".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let parts = Parts {
            member: generator.subschema_for::<Member>(),
            priority: generator.subschema_for::<Priority>(),
        };
        let forms: Vec<Value> = catalog().iter().map(|model| object(model, &parts)).collect();
        json_schema!({"oneOf": forms, "description": "A model with its parameters."})
    }
}

fn names_of(model: &ModelInfo) -> Vec<&'static str> {
    std::iter::once(model.name).chain(model.aliases.iter().copied()).collect()
}

/// Schemas of parameters that are types of their own.
struct Parts {
    member: Schema,
    priority: Schema,
}

fn object(model: &ModelInfo, parts: &Parts) -> Value {
    let mut properties = Map::new();
    properties.insert("model".into(), json!({"type": "string", "enum": names_of(model)}));
    for info in model.parameters {
        properties.insert(info.name.into(), parameter(info, parts));
    }
    json!({
        "type": "object",
        "title": model.name,
        "description": model.summary,
        "properties": properties,
        "required": ["model"],
        "additionalProperties": false,
    })
}

fn parameter(info: &ParameterInfo, parts: &Parts) -> Value {
    let amount = json!({"type": "number", "minimum": 0});
    let mut schema = match info.kind {
        ParameterKind::Number { min, max, above } => {
            let lowest = if above { "exclusiveMinimum" } else { "minimum" };
            let mut number = json!({"type": "number", lowest: min});
            if let (Some(max), Some(number)) = (max, number.as_object_mut()) {
                number.insert("maximum".into(), max.into());
            }
            number
        }
        ParameterKind::Whole { min, max } => json!({"type": "integer", "minimum": min, "maximum": max}),
        ParameterKind::Flag => json!({"type": "boolean"}),
        ParameterKind::Numbers => json!({"type": "array", "items": amount}),
        ParameterKind::Choice { options } => json!({"type": "string", "enum": options}),
        ParameterKind::Name => json!({"type": ["string", "null"]}),
        ParameterKind::Names => json!({"type": "array", "uniqueItems": true, "items": {"type": "string"}}),
        ParameterKind::NumberByName => json!({"type": "object", "additionalProperties": amount}),
        ParameterKind::Members => json!({"type": "array", "minItems": 1, "items": parts.member}),
        ParameterKind::Priority => json!({"anyOf": [parts.priority, {"type": "null"}]}),
    };
    if let Some(schema) = schema.as_object_mut() {
        schema.insert("description".into(), info.summary.into());
        schema.insert("default".into(), default_of(info));
    }
    schema
}

#[cfg(test)]
#[path = "schema_tests.rs"]
mod tests;
