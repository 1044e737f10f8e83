//! JSON schemas of one function: of its arguments and of its answer.

use schemars::JsonSchema;
use schemars::generate::SchemaGenerator;
use serde_json::Value;

/// Schemas of arguments and answer, whose types are put into the two generators.
pub(super) type Schemas = fn(&mut SchemaGenerator, &mut SchemaGenerator) -> (Value, Value);

/// Types that may follow `->` in a registration, described.
pub(super) trait Describe {
    /// Its schema.
    fn describe(answers: &mut SchemaGenerator) -> Value;
}

impl<T: JsonSchema> Describe for T {
    fn describe(answers: &mut SchemaGenerator) -> Value {
        answers.subschema_for::<T>().to_value()
    }
}

/// The schemas of one function.
pub(super) fn schemas<A: JsonSchema, R: Describe>(
    given: &mut SchemaGenerator,
    answers: &mut SchemaGenerator,
) -> (Value, Value) {
    // Not as a reference: the arguments of all functions have one name, and would be taken for one type.
    let mut arguments = A::json_schema(given);
    if A::schema_name() != "Arguments" {
        arguments.insert("flat".into(), A::schema_name().into());
        given.subschema_for::<A>();
    }
    (arguments.to_value(), R::describe(answers))
}
