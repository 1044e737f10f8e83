//! Rows out of what the APIs and exports of CRMs give: nested objects become dotted names, nested rows objects of their own.

use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::objects::{CrmObjects, Row};
use crate::math::SmallSort;

/// Members that hold the rows of an answer: those of Salesforce, and of HubSpot.
const WRAPPERS: [&str; 2] = ["records", "results"];
/// Between the values of a list in one cell.
pub(in crate::crm) const LIST_SEPARATOR: &str = ";";
/// Name of the cell with the id of the row around a nested one.
const PARENT: &str = "parent.id";

impl<'de> Deserialize<'de> for CrmObjects {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        // In the order of their names, which a reader of JSON may keep or not.
        let mut objects = Self::default();
        match Value::deserialize(from)? {
            Value::Object(members) => {
                for (object, rows) in &members {
                    add_table(&mut objects, object, rows);
                }
                objects.tables.small_sort_by(|a, b| a.object.cmp(&b.object));
            }
            _ => objects.refuse("", "expected an object with the rows of each object of the CRM, got none"),
        }
        Ok(objects)
    }
}

/// The list of rows that an answer of an API wraps.
fn wrapped(members: &Map<String, Value>) -> Option<&Vec<Value>> {
    WRAPPERS.iter().find_map(|name| members.get(*name)?.as_array())
}

/// Adds the rows of an object.
pub(super) fn add_table(objects: &mut CrmObjects, object: &str, rows: &Value) {
    let at = objects.table(object);
    match rows {
        Value::Array(rows) => add_rows(objects, at, rows, None),
        Value::Object(members) => match wrapped(members) {
            Some(rows) => add_rows(objects, at, rows, None),
            None => add_columns(objects, at, object, members),
        },
        _ => objects.refuse(
            object,
            "expected a list of rows, columns, or an answer with records, got a single value",
        ),
    }
}

fn add_rows(objects: &mut CrmObjects, at: usize, rows: &[Value], parent: Option<&str>) {
    for row in rows {
        let row = match row {
            Value::Object(members) => {
                let mut cells = Vec::new();
                if let Some(parent) = parent {
                    put(objects, at, &mut cells, PARENT, parent.to_owned());
                }
                let id = ["Id", "id"].iter().find_map(|name| members.get(*name)).and_then(text);
                let mut reader = Reader { objects, at, cells, id: id.unwrap_or_default() };
                reader.members("", members);
                Row::Cells(reader.cells)
            }
            other => Row::Other(kind(other)),
        };
        objects.push(at, row);
    }
}

/// Adds rows that came as columns: a list for each name, all of one length.
fn add_columns(objects: &mut CrmObjects, at: usize, object: &str, columns: &Map<String, Value>) {
    let mut height = None;
    for (name, column) in columns {
        let path = format!("{object}.{name}");
        let Some(cells) = column.as_array() else {
            let detail = format!("expected a list of values, got {}", kind(column));
            objects.refuse(&path, detail);
            return;
        };
        let expected = *height.get_or_insert(cells.len());
        if cells.len() != expected {
            objects.refuse(
                &path,
                format!("expected as many values as the first column has ({expected}), got {}", cells.len()),
            );
            return;
        }
    }
    for row in 0..height.unwrap_or(0) {
        let mut cells = Vec::new();
        for (name, column) in columns {
            if let Some(text) = column.get(row).and_then(joined) {
                put(objects, at, &mut cells, name, text);
            }
        }
        objects.push(at, Row::Cells(cells));
    }
}

/// Reader of the cells of one row.
struct Reader<'a> {
    objects: &'a mut CrmObjects,
    at: usize,
    cells: Vec<(u32, String)>,
    /// Id of the row.
    id: String,
}

impl Reader<'_> {
    fn members(&mut self, within: &str, members: &Map<String, Value>) {
        for (name, value) in members {
            let path = match within {
                // Properties of HubSpot are fields of the row.
                "" | "properties" => name.clone(),
                _ => format!("{within}.{name}"),
            };
            match value {
                Value::Null => {}
                // Type and address of a record of Salesforce are none of its fields.
                Value::Object(inner) if name == "attributes" => {
                    if let Some(reference) = inner.get("referenceId").and_then(text) {
                        self.put(&format!("{path}.referenceId"), reference);
                    }
                }
                Value::Object(inner) => match wrapped(inner) {
                    Some(rows) => self.list(&path, rows),
                    None => self.members(&path, inner),
                },
                Value::Array(list) => self.list(&path, list),
                single => {
                    if let Some(text) = text(single) {
                        self.put(&path, text);
                    }
                }
            }
        }
    }

    /// A list in a row: values in one cell, ids of associated records in one cell, or rows of an object of their own.
    fn list(&mut self, path: &str, list: &[Value]) {
        if list.iter().any(Value::is_object) && !path.starts_with("associations") {
            let object = path.rsplit('.').next().unwrap_or(path);
            let at = self.objects.table(object);
            add_rows(self.objects, at, list, Some(&self.id));
            return;
        }
        let mut texts: Vec<String> = Vec::new();
        for value in list {
            let id = match value {
                Value::Object(record) => {
                    ["id", "toObjectId"].iter().find_map(|name| text(record.get(*name)?))
                }
                single => text(single),
            };
            texts.extend(id.filter(|id| !texts.contains(id)));
        }
        self.put(path, texts.join(LIST_SEPARATOR));
    }

    fn put(&mut self, name: &str, text: String) {
        put(self.objects, self.at, &mut self.cells, name, text);
    }
}

fn put(objects: &mut CrmObjects, at: usize, cells: &mut Vec<(u32, String)>, name: &str, text: String) {
    if let Some(table) = objects.tables.get_mut(at) {
        table.put(cells, name, text);
    }
}

/// The text of a single value.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(flag) => Some(flag.to_string()),
        // A whole number that came as a float has no point: ids of data frames are such.
        Value::Number(number) if number.is_f64() => number.as_f64().map(|number| number.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The text of a cell of a column, which may be a list.
fn joined(value: &Value) -> Option<String> {
    match value {
        Value::Array(list) => Some(list.iter().filter_map(text).collect::<Vec<_>>().join(LIST_SEPARATOR)),
        Value::Object(_) => Some(crate::json::one_line(value)),
        single => text(single),
    }
}

/// Kind of a value that is no row.
fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a flag",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
