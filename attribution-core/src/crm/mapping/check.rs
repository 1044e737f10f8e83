//! Check of a mapping: names that do not exist are refused before a row is read.

use super::field_mapping::FieldMapping;
use super::object_mapping::ObjectMapping;
use super::record::CrmRecord;
use crate::domain::spells;
use crate::error::{Error, ErrorKind, Problem, Result, nearest};

impl FieldMapping {
    /// Checks the mapping, and finds all its problems.
    ///
    /// # Errors
    /// `INVALID_CONFIG` for a field that the record does not have, with the nearest name; a needed field that nothing fills;
    /// an object that is mapped twice; a partner field of something else than an opportunity; an owner without id.
    pub fn validate(&self) -> Result<()> {
        let mut problems = Vec::new();
        for (place, object) in self.objects.iter().enumerate() {
            check(object, &format!("objects[{place}]"), &mut problems);
            let before = self.objects.iter().take(place).flat_map(ObjectMapping::names);
            for name in before.filter(|name| object.names().any(|own| spells(own, name))) {
                let detail = format!("expected an object that is mapped once, got {name:?} again");
                problems.push(Problem { path: format!("objects[{place}].object"), detail });
            }
        }
        for (place, owner) in self.owners.iter().enumerate().filter(|(_, owner)| owner.id.is_empty()) {
            let name = owner.name.as_deref().unwrap_or_default();
            let detail = format!("expected the id of the owner {name:?}, got an empty text");
            problems.push(Problem { path: format!("owners[{place}].id"), detail });
        }
        Error::from_problems(ErrorKind::InvalidConfig, problems).map_or(Ok(()), Err)
    }
}

fn check(object: &ObjectMapping, path: &str, problems: &mut Vec<Problem>) {
    let mut refuse = |field: &str, detail: String| {
        problems.push(Problem { path: format!("{path}.{field}"), detail });
    };
    let record = object.record;
    if object.names().any(|name| name.trim().is_empty()) {
        refuse("object", "expected the name of an object, got an empty text".into());
    }
    for (list, names) in [("fields", &object.fields), ("fixed", &object.fixed)] {
        for (field, value) in names {
            if record.fields().all(|known| known != field) {
                refuse(&format!("{list}.{field}"), unknown(record, field));
            } else if value.trim().is_empty() {
                let expected = if list == "fields" { "the name of a field of the CRM" } else { "a text" };
                refuse(&format!("{list}.{field}"), format!("expected {expected}, got an empty text"));
            }
        }
    }
    for field in record.needed().iter().filter(|field| !is_filled(object, field)) {
        let detail =
            format!("expected the field of the CRM that is the {field} of {}, got none", record.name());
        refuse(&format!("fields.{field}"), detail);
    }
    let (one_of, number): (&[&str], usize) = match record {
        CrmRecord::StageChange => (&["opportunity", "lead"], 1),
        CrmRecord::Association => (&["activity", "opportunity", "account", "contact"], 2),
        _ => (&[], 0),
    };
    if one_of.iter().filter(|field| is_filled(object, field)).count() < number {
        refuse("fields", format!("expected {number} or more of {}, got fewer", one_of.join(", ")));
    }
    if record != CrmRecord::Opportunity && !object.partners.is_empty() {
        let detail = format!("expected partner fields of opportunities alone, got some of {}", record.name());
        refuse("partners", detail);
    }
    for (place, _) in
        object.partners.iter().enumerate().filter(|(_, partner)| partner.field.trim().is_empty())
    {
        let detail = "expected the name of a field of the CRM, got an empty text".into();
        refuse(&format!("partners[{place}].field"), detail);
    }
}

fn is_filled(object: &ObjectMapping, field: &str) -> bool {
    object.fields.contains_key(field) || object.fixed.contains_key(field)
}

/// Objection to a field that a record does not have.
fn unknown(record: CrmRecord, field: &str) -> String {
    let name = record.name();
    if let Some(near) = nearest(field, record.fields()) {
        return format!("expected a field of {name}, got {field}; did you mean {near}?");
    }
    let known: Vec<_> = record.fields().collect();
    format!("expected a field of {name} ({}), got {field}", known.join(", "))
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;
