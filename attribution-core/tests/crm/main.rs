//! Laws of the import from a CRM, on rows of any values: every row is accounted for, and every record can be used.
//!
//! `fuzz/` has a corpus and a target that looks further; see docs/contributing.md.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod checks;

use std::path::Path;

use attribution_core::crm::{CrmObjects, CrmOptions, CrmRecord, CrmSystem, crm_mapping, map_crm};
use proptest::prelude::*;
use serde_json::{Map, Value, json};

#[test]
fn the_corpus_is_accounted_for() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/crm");
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect();
    assert!(files.len() >= 4, "{files:?}");
    for file in files {
        checks::check(&std::fs::read_to_string(file).unwrap());
    }
}

/// Values as a CRM gives them, some of which no field can hold.
fn value() -> impl Strategy<Value = Value> {
    let texts = [
        "",
        " ",
        "true",
        "FALSE",
        "1",
        "-5",
        "1000",
        "2026-01-05",
        "2026-01-05T08:00:00.000+0000",
        "1/2/2026",
        "1767225600000",
        "0061G00000N38JZ",
        "0061G00000N38JZQAZ",
        "003A",
        "701A",
        "Closed Won",
        "Completed",
        "Not Started",
        "Email: Opened",
        "StageName",
        "Rejected",
        "EUR",
        "Euro",
        "A",
        "n/a",
        "\u{1f}",
    ];
    prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-5_i64..2000).prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        prop::sample::select(texts.to_vec()).prop_map(Value::from),
        prop::collection::vec(prop::sample::select(texts.to_vec()), 0..3).prop_map(Value::from),
        Just(json!({"results": [{"id": "9"}, {"id": 9}]})),
        Just(json!({"records": [{"Id": "9", "StageName": "A", "CreatedDate": "2026-01-05"}]})),
    ]
}

/// Rows of an object of a system, in which any field may be missing.
fn rows(system: CrmSystem) -> impl Strategy<Value = (String, Value)> {
    let mapping = crm_mapping(system);
    let objects = mapping.objects.into_iter().map(|object| {
        let of_crm = object.fields.values().chain(object.only.keys()).flat_map(|names| names.split('|'));
        let names: Vec<String> = of_crm.map(|name| name.trim().to_owned()).collect();
        (object.object, names)
    });
    prop::sample::select(objects.collect::<Vec<_>>()).prop_flat_map(|(object, mut names)| {
        names.push("Partner__c".into());
        let row = prop::collection::vec(prop::option::weighted(0.8, value()), names.len());
        let rows = prop::collection::vec(row, 0..6).prop_map(move |rows| {
            let row = |cells: Vec<Option<Value>>| {
                let cells = names.iter().cloned().zip(cells);
                Value::Object(cells.filter_map(|(name, cell)| Some((name, cell?))).collect())
            };
            Value::Array(rows.into_iter().map(row).collect())
        });
        (Just(object), rows)
    })
}

fn given() -> impl Strategy<Value = (CrmSystem, Value)> {
    prop::sample::select(vec![CrmSystem::Salesforce, CrmSystem::HubSpot]).prop_flat_map(|system| {
        let objects = prop::collection::vec(rows(system), 0..5);
        (Just(system), objects.prop_map(|objects| Value::Object(objects.into_iter().collect())))
    })
}

/// Rows with single values alone, and the same as columns; none of rows without any field.
fn both_ways(rows: &Value) -> Option<(Value, Value)> {
    let mut rows: Vec<Map<String, Value>> =
        rows.as_array()?.iter().filter_map(Value::as_object).cloned().collect();
    for cell in rows.iter_mut().flat_map(Map::values_mut) {
        if cell.is_array() || cell.is_object() {
            *cell = Value::Null;
        }
    }
    let names: Vec<String> = rows.iter().flat_map(Map::keys).cloned().collect();
    let column = |name: &String| -> Value {
        rows.iter().map(|row| row.get(name).cloned().unwrap_or_default()).collect()
    };
    let columns: Map<String, Value> = names.iter().map(|name| (name.clone(), column(name))).collect();
    (!columns.is_empty()).then(|| (rows.into_iter().map(Value::Object).collect(), Value::Object(columns)))
}

proptest! {
    #[test]
    fn every_row_is_accounted_for_and_every_record_can_be_used((system, objects) in given()) {
        checks::check(&objects.to_string());
        let read = CrmObjects::from_json(&objects.to_string()).unwrap();
        let found = map_crm(&read, &crm_mapping(system), &CrmOptions::default()).unwrap();
        // Rows that no list is nested in are those that were given.
        for (object, rows) in objects.as_object().unwrap() {
            let row = found.report.objects.iter().find(|row| row.object == *object).unwrap();
            prop_assert!(row.rows >= rows.as_array().unwrap().len() as u64);
        }
    }

    #[test]
    fn columns_and_rows_give_the_same((system, objects) in given()) {
        let (mut rows, mut columns) = (Map::new(), Map::new());
        for (object, given) in objects.as_object().unwrap() {
            if let Some((as_rows, as_columns)) = both_ways(given) {
                rows.insert(object.clone(), as_rows);
                columns.insert(object.clone(), as_columns);
            }
        }
        let read = |objects: &Value| {
            let objects = CrmObjects::from_json(&objects.to_string()).unwrap();
            map_crm(&objects, &crm_mapping(system), &CrmOptions::default()).unwrap()
        };
        prop_assert_eq!(read(&Value::Object(rows)), read(&Value::Object(columns)));
    }

    #[test]
    fn a_row_given_twice_counts_once((system, objects) in given()) {
        let twice: Map<String, Value> = objects.as_object().unwrap().iter().map(|(object, rows)| {
            let rows = rows.as_array().unwrap();
            (object.clone(), Value::Array(rows.iter().chain(rows).cloned().collect()))
        }).collect();
        let read = |objects: &Value| {
            let objects = CrmObjects::from_json(&objects.to_string()).unwrap();
            map_crm(&objects, &crm_mapping(system), &CrmOptions::default()).unwrap()
        };
        let (once, twice) = (read(&objects), read(&Value::Object(twice)));
        let is_single = |row: &attribution_core::crm::CrmObjectRows| row.record != Some(CrmRecord::Association);
        let ids = |found: &attribution_core::crm::CrmRecords| {
            let deals = found.opportunities.iter().map(|deal| deal.id.clone());
            deals.chain(found.leads.iter().map(|lead| lead.id.clone())).collect::<Vec<_>>()
        };
        prop_assert_eq!(ids(&once), ids(&twice));
        let mapped = |found: &attribution_core::crm::CrmRecords| {
            found.report.objects.iter().filter(|row| is_single(row)).map(|row| row.mapped).sum::<u64>()
        };
        prop_assert_eq!(mapped(&once), mapped(&twice));
    }
}
