//! Answers against their types in `docs/surface.json`: a number that is not finite is written as null, and null is no
//! number.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value};

/// Types of answers, and which function has which.
pub(crate) struct SurfaceTypes(Value);

impl SurfaceTypes {
    pub(crate) fn read() -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/surface.json");
        Self(serde_json::from_str(&fs::read_to_string(file).unwrap()).unwrap())
    }

    /// First part of an answer that is not of its type.
    pub(crate) fn objection(&self, function: &str, answer: &Value) -> Option<String> {
        let functions = self.0["functions"].as_array().unwrap();
        let of_name = functions.iter().find(|one| one["name"] == function);
        let schema = &of_name.unwrap_or_else(|| panic!("{function} is not on the wire"))["answer"];
        self.misfit(schema, answer, function)
    }

    fn misfit(&self, schema: &Value, value: &Value, path: &str) -> Option<String> {
        if let Some(name) = schema.get("$ref") {
            let name = name.as_str().unwrap().rsplit('/').next().unwrap();
            return self.misfit(&self.0["answers"][name], value, path);
        }
        for key in ["oneOf", "anyOf"] {
            if let Some(Value::Array(options)) = schema.get(key) {
                let misfits: Option<Vec<_>> =
                    options.iter().map(|option| self.misfit(option, value, path)).collect();
                return misfits.map(|misfits| misfits.join(", or "));
            }
        }
        if let Some(word) = schema.get("const") {
            return (word != value).then(|| format!("{path}: expected {word}, got {value}"));
        }
        if let Some(Value::Array(words)) = schema.get("enum") {
            return (!words.contains(value))
                .then(|| format!("{path}: expected one of {words:?}, got {value}"));
        }
        let kinds = match schema.get("type") {
            Some(Value::Array(kinds)) => kinds.clone(),
            Some(kind) => vec![kind.clone()],
            None => return None,
        };
        let has = |kind: &str| kinds.iter().any(|one| one == kind);
        match value {
            Value::Null if has("null") => None,
            Value::Bool(_) if has("boolean") => None,
            Value::String(_) if has("string") => None,
            Value::Number(number) if has("number") || (has("integer") && !number.is_f64()) => None,
            Value::Array(items) if has("array") => items.iter().enumerate().find_map(|(index, item)| {
                let own = schema.get("prefixItems").map_or(&schema["items"], |items| &items[index]);
                self.misfit(own, item, &format!("{path}[{index}]"))
            }),
            Value::Object(fields) if has("object") => self.misfit_of_fields(schema, fields, path),
            _ => Some(format!("{path}: expected {kinds:?}, got {value}")),
        }
    }

    fn misfit_of_fields(&self, schema: &Value, fields: &Map<String, Value>, path: &str) -> Option<String> {
        let needed = schema["required"].as_array().into_iter().flatten();
        let missing = needed.map(|name| name.as_str().unwrap()).find(|name| !fields.contains_key(*name));
        if let Some(name) = missing {
            return Some(format!("{path}: {name} is missing"));
        }
        fields.iter().find_map(|(name, value)| {
            let path = format!("{path}.{name}");
            let known = schema.get("properties").and_then(|known| known.get(name));
            match known.or_else(|| schema.get("additionalProperties")) {
                Some(own) => self.misfit(own, value, &path),
                None => Some(format!("{path} is no field of the type")),
            }
        })
    }
}
