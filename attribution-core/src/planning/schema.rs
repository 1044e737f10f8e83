//! Schema of the problem of a plan: its channels are bounds, whose curves are yet to be fitted.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::Value;

use crate::budget::{BudgetChannel, BudgetProblem};
use crate::response::{ListOrByName, not_needed};

/// A [`BudgetProblem`] as a schema, with channels that need no curve.
pub(super) struct PlanProblem;

impl JsonSchema for PlanProblem {
    fn schema_name() -> Cow<'static, str> {
        "PlanProblem".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = BudgetProblem::json_schema(generator);
        let bounds = generator.subschema_for::<ListOrByName<PlanBounds>>();
        let channels = schema.get_mut("properties").and_then(|fields| fields.get_mut("channels"));
        if let Some((channels, bounds)) = channels.and_then(Value::as_object_mut).zip(bounds.as_object()) {
            channels.extend(bounds.clone());
        }
        schema
    }
}

/// A [`BudgetChannel`] as a schema, with a curve that may be left out.
struct PlanBounds;

impl JsonSchema for PlanBounds {
    fn schema_name() -> Cow<'static, str> {
        "PlanBounds".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = BudgetChannel::json_schema(generator);
        not_needed(&mut schema, "curve");
        schema
    }
}
