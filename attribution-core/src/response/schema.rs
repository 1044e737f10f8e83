//! Schemas of what is given with curves: a fit for its curve, and records by name. They say what [`of_curve`] reads.
//!
//! [`of_curve`]: super::of_curve

use std::borrow::Cow;
use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::curve::Curve;

/// Curve as a schema: where it is given, the answer of a fit stands for it too.
pub(crate) struct GivenCurve;

impl JsonSchema for GivenCurve {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        Curve::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let curve = generator.subschema_for::<Curve>();
        if generator.contract().is_serialize() { curve } else { json_schema!({"anyOf": [curve, fit()]}) }
    }
}

/// The answer of a fit, which is no type that is given.
fn fit() -> Value {
    json!({"$ref": "#/$defs/CurveFit"})
}

/// Records as a schema: a list, or where they are given, an object by name. A curve alone is a record of which nothing
/// else must be said.
pub(crate) struct ListOrByName<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for ListOrByName<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        <Vec<T>>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let listed = generator.subschema_for::<Vec<T>>();
        if generator.contract().is_serialize() {
            return listed;
        }
        let mut values = vec![generator.subschema_for::<Unnamed<T>>().to_value()];
        if needs(&T::json_schema(generator), "curve") {
            let curve = generator.subschema_for::<Curve>().to_value();
            values.splice(..0, [curve, fit()]);
        }
        json_schema!({"anyOf": [listed, {"type": "object", "additionalProperties": {"anyOf": values}}]})
    }
}

/// A record as a schema, without the name by which it stands.
struct Unnamed<T>(PhantomData<T>);

impl<T: JsonSchema> JsonSchema for Unnamed<T> {
    fn schema_name() -> Cow<'static, str> {
        format!("{}ByName", T::schema_name()).into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = T::json_schema(generator);
        not_needed(&mut schema, "id");
        if let Some(fields) = schema.get_mut("properties").and_then(Value::as_object_mut) {
            fields.retain(|field, _| field != "id");
        }
        schema
            .insert("description".into(), format!("`{}` that stands by its name.", T::schema_name()).into());
        schema
    }
}

fn needs(schema: &Schema, field: &str) -> bool {
    let needed = schema.get("required").and_then(Value::as_array);
    needed.is_some_and(|needed| needed.iter().any(|one| one == field))
}

/// Makes a field one that may be left out.
pub(crate) fn not_needed(schema: &mut Schema, field: &str) {
    let object = schema.ensure_object();
    let Some(needed) = object.get_mut("required").and_then(Value::as_array_mut) else { return };
    needed.retain(|one| one != field);
    if needed.is_empty() {
        object.retain(|member, _| member != "required");
    }
}
