//! Description of the objects of a CRM: what a describe call gives.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use crate::error::{Error, ErrorKind, Problem, Result};

/// A field as it is described.
#[derive(Clone, Debug, Default)]
pub(super) struct DescribedField {
    pub(super) name: String,
    pub(super) label: String,
    /// Type of its values, in small letters.
    pub(super) kind: String,
    /// Objects that it refers to.
    pub(super) targets: Vec<String>,
}

/// An object as it is described.
#[derive(Clone, Debug, Default)]
pub(super) struct DescribedObject {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) fields: Vec<DescribedField>,
}

/// Description of the objects and fields of a CRM, as its API gives it.
///
/// Of Salesforce the answer of `describe` of one object or a list of them, or of the global describe (`sobjects`); of HubSpot the
/// properties of an object under its name (`{"deals": {"results": […]}}`), or schemas of objects. Objects may also stand by name.
///
/// # Examples
/// ```
/// use attribution_core::crm::{CrmDescription, detect_partner_fields};
///
/// let described = CrmDescription::from_json(
///     r#"{"name": "Opportunity", "fields": [{"name": "Partner__c", "label": "Partner", "type": "reference",
///         "referenceTo": ["Account"]}]}"#,
/// )?;
/// assert_eq!(detect_partner_fields(&described)?.partners[0].score, 0.95);
/// # Ok::<(), attribution_core::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct CrmDescription {
    pub(super) objects: Vec<DescribedObject>,
    problems: Vec<Problem>,
}

/// Object of properties that come without the name of one.
const DEALS: &str = "deals";
/// Members that hold the fields of an object.
const FIELDS: [&str; 3] = ["fields", "properties", "results"];
/// Members that hold several objects.
const OBJECTS: [&str; 2] = ["sobjects", "results"];

impl CrmDescription {
    /// Reads a description from JSON.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for text that is no JSON, `INVALID_INPUT` for what describes no object.
    pub fn from_json(json: &str) -> Result<Self> {
        let described: Self = Error::read_part(json)?;
        described.checked()?;
        Ok(described)
    }

    /// Objection to what describes no object.
    pub(super) fn checked(&self) -> Result<()> {
        let error = Error::from_problems(ErrorKind::InvalidInput, self.problems.clone());
        error.map_or(Ok(()), Err)
    }

    fn add(&mut self, value: &Value) {
        match value {
            Value::Array(objects) => objects.iter().for_each(|object| self.add(object)),
            Value::Object(members) => self.add_members(members),
            _ => self.refuse("", "expected objects with their fields, got a single value"),
        }
    }

    fn add_members(&mut self, members: &Map<String, Value>) {
        let lists = OBJECTS.iter().filter_map(|name| members.get(*name)?.as_array());
        let of_objects = |list: &&Vec<Value>| {
            list.iter().any(|one| one.get("fields").or(one.get("properties")).is_some_and(Value::is_array))
        };
        if let Some(list) = members.get("sobjects").and_then(Value::as_array) {
            self.add_objects(list);
        } else if let Some(list) = lists.clone().find(of_objects) {
            self.add_objects(list);
        } else if members.contains_key("name") || members.contains_key("results") {
            self.add_object(DEALS, &Value::Object(members.clone()));
        } else {
            for (name, object) in members {
                self.add_object(name, object);
            }
        }
    }

    fn add_objects(&mut self, list: &[Value]) {
        for object in list {
            self.add_object("", object);
        }
    }

    /// Adds one object: a description with its fields, or a list of fields.
    fn add_object(&mut self, name: &str, described: &Value) {
        let list = match described {
            Value::Array(fields) => Some(fields),
            Value::Object(members) => FIELDS.iter().find_map(|name| members.get(*name)?.as_array()),
            _ => None,
        };
        let own = text(described, "name");
        let name = if own.is_empty() { name.to_owned() } else { own };
        if list.is_none() && !described.is_object() || name.is_empty() {
            self.refuse(&name, "expected an object with its name and fields, got none");
            return;
        }
        let fields = list.into_iter().flatten().map(field).filter(|field| !field.name.is_empty()).collect();
        self.objects.push(DescribedObject { name, label: text(described, "label"), fields });
    }

    fn refuse(&mut self, path: &str, detail: &str) {
        self.problems.push(Problem { path: path.to_owned(), detail: detail.to_owned() });
    }
}

fn field(described: &Value) -> DescribedField {
    let mut targets: Vec<String> = Vec::new();
    for target in described.get("referenceTo").and_then(Value::as_array).into_iter().flatten() {
        targets.extend(target.as_str().map(str::to_owned));
    }
    let of_hubspot = text(described, "referencedObjectType");
    targets.extend(Some(of_hubspot).filter(|target| !target.is_empty()));
    DescribedField {
        name: text(described, "name"),
        label: text(described, "label"),
        kind: text(described, "type").to_lowercase(),
        targets,
    }
}

fn text(value: &Value, name: &str) -> String {
    value.get(name).and_then(Value::as_str).unwrap_or_default().trim().to_owned()
}

impl<'de> Deserialize<'de> for CrmDescription {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let mut described = Self::default();
        described.add(&Value::deserialize(from)?);
        Ok(described)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for CrmDescription {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "CrmDescription".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": ["object", "array"],
            "additionalProperties": true,
            "items": true,
            "description": "Description of objects and their fields: answers of a describe call of Salesforce, or properties \
                of HubSpot by the names of their objects."
        })
    }
}
