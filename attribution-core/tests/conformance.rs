//! Runs the cases that all languages share; see `conformance/README.md`.

#![cfg(feature = "full")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and says how many cases it ran"
)]

#[expect(clippy::indexing_slicing, reason = "a test fails by panicking")]
mod surface_types;

use std::collections::BTreeSet;
use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{LazyLock, Mutex};

use attribution_core::compare::{BootstrapOptions, Comparison, ConsensusThresholds, bootstrap};
use attribution_core::domain::Spend;
use attribution_core::ingest::{ColumnKind, EventTable, PackedTable, TableKind};
use attribution_core::ledger::{Ledger, LedgerOptions};
use attribution_core::wire::{self, Answer, Handle};
use attribution_core::{
    Conversion, Credits, Dimension, Error, FittedModel, JourneyRules, Journeys, ModelSpec, PathCount,
    PathSummary, Result, Touchpoint,
};
use serde::Serialize;
use serde_json::{Map, Value, json};

use surface_types::SurfaceTypes;

static TYPES: LazyLock<SurfaceTypes> = LazyLock::new(SurfaceTypes::read);

/// Fewer cases than this would mean that files were lost.
const AT_LEAST: usize = 400;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance")
}

/// Rows as the bindings hand them over: one column for each field, times as text.
fn packed(kind: TableKind, mut table: PackedTable, rows: &Value) -> Result<PackedTable> {
    let rows = rows.as_array().unwrap();
    let names: BTreeSet<&String> = rows.iter().flat_map(|row| row.as_object().unwrap().keys()).collect();
    let mut known = false;
    for header in names {
        let Some((field, cells)) = table.field(kind, header)? else { continue };
        known = true;
        let (name, is_time) = (&field, cells == ColumnKind::Time.name());
        let cells: Vec<&Value> = rows.iter().map(|row| row.get(header).unwrap_or(&Value::Null)).collect();
        if cells.iter().any(|cell| cell.is_array()) {
            push_lists(&mut table, name, &cells)?;
        }
        let cells: Vec<&Value> =
            cells.into_iter().map(|cell| if cell.is_array() { &Value::Null } else { cell }).collect();
        if cells.iter().any(|cell| cell.is_number()) {
            assert!(
                cells.iter().all(|cell| cell.is_number() || cell.is_null()),
                "{name} mixes numbers and text"
            );
            let values = cells.iter().map(|cell| cell.as_f64().unwrap_or(0.0)).collect();
            let present = cells.iter().map(|cell| u8::from(!cell.is_null())).collect();
            table.push_numbers(name, values, present);
            continue;
        }
        assert!(
            cells.iter().all(|cell| cell.is_string() || cell.is_null()),
            "{name} holds neither text nor numbers"
        );
        let (mut codes, mut bytes, mut ends) = (Vec::new(), Vec::new(), Vec::new());
        for cell in cells {
            codes.push(cell.as_str().map_or(u32::MAX, |text| {
                bytes.extend_from_slice(text.as_bytes());
                ends.push(u32::try_from(bytes.len()).unwrap());
                u32::try_from(ends.len() - 1).unwrap()
            }));
        }
        if is_time {
            table.push_time_text(name, codes, &bytes, &ends)?;
        } else {
            table.push_text(name, codes, &bytes, &ends)?;
        }
    }
    if !known && !rows.is_empty() {
        // As the bindings do where no column is known: the core must see that there are rows.
        table.push_text("id", vec![u32::MAX; rows.len()], &[], &[])?;
    }
    Ok(table)
}

/// A column of lists of text.
fn push_lists(table: &mut PackedTable, name: &str, cells: &[&Value]) -> Result<()> {
    let (mut lengths, mut codes, mut bytes, mut ends) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for cell in cells {
        let Some(items) = cell.as_array() else {
            lengths.push(u32::MAX);
            continue;
        };
        lengths.push(u32::try_from(items.len()).unwrap());
        for item in items {
            if item.is_null() {
                codes.push(u32::MAX);
                continue;
            }
            bytes.extend_from_slice(item.as_str().unwrap().as_bytes());
            codes.push(u32::try_from(ends.len()).unwrap());
            ends.push(u32::try_from(bytes.len()).unwrap());
        }
    }
    table.push_lists(name, &lengths, codes, &bytes, &ends)
}

/// The journeys of a case by every way in that its rows can take: the results must be the same.
fn journeys(given: &Value, data: &Value) -> Vec<Result<Journeys>> {
    if !["data", "touchpoints", "events", "paths"].iter().any(|name| given.get(name).is_some()) {
        return vec![Journeys::from_path_counts(&JourneyRules::default(), &[])];
    }
    let rows = given["data"].as_str().map_or(given, |name| &data[name]);
    let rules = given.get("rules").map_or_else(|| "{}".to_owned(), Value::to_string);
    if rows.get("opportunities").is_some() {
        return vec![of_deals(&rules, rows, given["open"] == true)];
    }
    let rules = match JourneyRules::from_json(&rules) {
        Ok(rules) => rules,
        Err(error) => return vec![Err(error)],
    };
    if let Some(paths) = rows.get("paths") {
        let table = match packed(TableKind::Paths, PackedTable::new(&rules), paths) {
            Ok(table) => table,
            Err(error) => return vec![Err(error)],
        };
        let mut ways = vec![Journeys::from_path_columns(&rules, &[table.paths()])];
        // Rows with texts, or with counts that are none, have only the columns.
        // A text in JSON is read by itself, and knows nothing of the rules.
        if rules.separator.is_none()
            && rules.columns.is_empty()
            && let Ok(paths) = serde_json::from_value::<Vec<PathCount>>(paths.clone())
        {
            ways.push(Journeys::from_path_counts(&rules, &paths));
        }
        return ways;
    }
    if rows.get("events").is_some() {
        return vec![of_events(&rules, rows)];
    }
    let mut ways = vec![by_columns(&rules, rows)];
    let touches: Result<Vec<Touchpoint>, _> = serde_json::from_value(rows["touchpoints"].clone());
    let conversions: Result<Vec<Conversion>, _> = serde_json::from_value(rows["conversions"].clone());
    // Rows that are no records, such as those without a readable time, have only the columns; and records have no headers to
    // name where a column is missing.
    let is_missing = |way: &Result<Journeys>| way.as_ref().is_err_and(|error| error.code() == "MISSING_DATA");
    if ways.iter().any(is_missing) {
        return ways;
    }
    if let (Ok(touches), Ok(conversions)) = (touches, conversions) {
        ways.push(Journeys::build(&rules, &touches, &conversions));
    }
    ways
}

fn by_columns(rules: &JourneyRules, rows: &Value) -> Result<Journeys> {
    let packed = |kind, name: &str| packed(kind, PackedTable::new(rules), &rows[name]);
    let touches = packed(TableKind::Touchpoints, "touchpoints")?;
    let conversions = packed(TableKind::Conversions, "conversions")?;
    let (touch_times, conversion_times) = (touches.time_texts(), conversions.time_texts());
    let (touches, conversions) = (touches.touches(&touch_times), conversions.conversions(&conversion_times));
    Journeys::from_columns(rules, &[touches], &[conversions])
}

/// The tables of a CRM, by the names that cases have for them.
const RECORDS: [TableKind; 5] = [
    TableKind::Opportunities,
    TableKind::Leads,
    TableKind::Accounts,
    TableKind::ContactRoles,
    TableKind::StageChanges,
];

/// The journeys of deals, or those of the open ones, as the bindings hand them over; also after they were bytes.
fn of_deals(rules: &str, rows: &Value, open: bool) -> Result<Journeys> {
    let rules = JourneyRules::for_deals_from_json(rules)?;
    let touches = packed(TableKind::Touchpoints, PackedTable::new(&rules), &rows["touchpoints"])?;
    let there = RECORDS.into_iter().filter(|kind| rows.get(kind.name()).is_some());
    let tables = there.map(|kind| Ok((kind, packed(kind, PackedTable::new(&rules), &rows[kind.name()])?)));
    let tables = tables.collect::<Result<Vec<_>>>()?;
    let times: Vec<_> = tables.iter().map(|(_, table)| table.time_texts()).collect();
    let records = tables.iter().zip(&times).map(|((kind, table), times)| table.records(*kind, times));
    let records = records.collect::<Result<Vec<_>>>()?;
    let touch_times = touches.time_texts();
    let watch = |_, _| ControlFlow::Continue(());
    let journeys = Journeys::from_deal_tables(&rules, &[touches.touches(&touch_times)], &records, &watch)?;
    let journeys = Journeys::from_bytes(&journeys.to_bytes())?;
    Ok(if open { journeys.open_pipeline().unwrap().clone() } else { journeys })
}

/// The journeys of one table of events, as the bindings hand it over.
fn of_events(rules: &JourneyRules, rows: &Value) -> Result<Journeys> {
    let events = packed(TableKind::Events, PackedTable::new(rules), &rows["events"])?;
    let times = events.time_texts();
    let table = EventTable::from_tables(events.touches(&times), events.conversions(&times));
    Journeys::from_events(rules, &[table])
}

/// The answer to a call with its spend as a table, as the bindings hand it over, and as JSON: these must be the same.
fn with_spend(given: &Value, call: impl Fn(&str, Option<Vec<Spend>>) -> Result<String>) -> Result<Value> {
    let mut rest = given.as_object().unwrap().clone();
    let rows = rest.remove("spend").unwrap();
    let mut rows = rows.as_array().unwrap().clone();
    for row in &mut rows {
        let row = row.as_object_mut().unwrap();
        if let Some(Value::Object(period)) = row.remove("period") {
            row.extend(period);
        }
    }
    let table = packed(TableKind::Spend, PackedTable::default(), &Value::Array(rows))?;
    let times = table.time_texts();
    let spend = Spend::from_table(&table.records(TableKind::Spend, &times)?, 0)?;
    let by_table = call(&Value::Object(rest).to_string(), Some(spend))?;
    assert_eq!(by_table, call(&given.to_string(), None)?);
    Ok(serde_json::from_str(&by_table).unwrap())
}

/// Something that lives on, made by a function of the wire.
fn make(function: &str, handles: &[Handle<'_>], arguments: &Value) -> Result<Answer> {
    wire::call(function, handles, &arguments.to_string(), &|_, _| ControlFlow::Continue(()))
}

/// The answer of a function of the wire, as text. Two are called by their subject in the cases.
fn ask(function: &str, handles: &[Handle<'_>], arguments: &str) -> Result<String> {
    let name = match function {
        "curve" => "curve_values",
        "adstock" => "adstock_values",
        name => name,
    };
    let answer = wire::call(name, handles, arguments, &|_, _| ControlFlow::Continue(()))?;
    let answer = answer.into_json().unwrap_or_else(|| panic!("{name} gives no data"));
    typed(name, serde_json::from_str::<Value>(&answer).unwrap());
    Ok(answer)
}

/// The answer of a function as JSON, which must be of its type: no number in it may be missing.
fn typed(function: &str, answer: impl Serialize) -> Value {
    let answer = serde_json::to_value(answer).unwrap();
    let objection = TYPES.objection(function, &answer);
    assert_eq!(objection, None, "the answer of {function} is not of its type");
    answer
}

/// Credits of a model, or from weights of the case's own.
fn credits(case: &Value, journeys: &Journeys) -> Result<Credits> {
    let given = &case["arguments"];
    if case["call"] == "attribute" {
        return ModelSpec::from_value(given["model"].clone())?.attribute(journeys);
    }
    let own = given.as_object().unwrap().iter();
    let own = own.filter(|(name, _)| ["model", "weights", "conservation"].contains(&name.as_str()));
    let own = own.map(|(name, value)| (name.clone(), value.clone())).collect();
    match make("credits_from_weights", &[Handle::Journeys(journeys)], &Value::Object(own))? {
        Answer::Credits(credits) => Ok(*credits),
        other => panic!("{other:?} are no credits"),
    }
}

/// The answer of a function that works on journeys, or on the credits of a model, beside spend where there is any.
fn method(given: &Value, journeys: &Journeys) -> Result<Value> {
    let (function, arguments) = (given["function"].as_str().unwrap(), &given["arguments"]);
    let model = given.get("model").map(|model| ModelSpec::from_value(model.clone()));
    let credits = model.map(|model| model?.attribute(journeys)).transpose()?;
    let of = credits.as_ref().map_or(Handle::Journeys(journeys), Handle::Credits);
    if arguments.get("spend").is_some() {
        return with_spend(arguments, |arguments, spend| match spend {
            Some(spend) => ask(function, &[of, Handle::Spend(&spend)], arguments),
            None => ask(function, &[of], arguments),
        });
    }
    ask(function, &[of], &arguments.to_string()).map(|answer| serde_json::from_str(&answer).unwrap())
}

/// The answer of a function that works on a ledger: a new one, or that of lines of JSON.
fn ledger(given: &Value) -> Result<Value> {
    let lines = given["ledger"].as_str().unwrap();
    let ledger = match lines {
        "" => Ledger::new(LedgerOptions::default())?,
        lines => Ledger::from_json_lines(lines)?,
    };
    let ledger = Mutex::new(Ledger::from_bytes(&ledger.to_bytes())?);
    let function = given["function"].as_str().unwrap();
    if function == "to_bytes" {
        return Ok(json!(ledger.into_inner().unwrap().to_bytes()));
    }
    let answer = ask(function, &[Handle::Ledger(&ledger)], &given["arguments"].to_string())?;
    Ok(serde_json::from_str(&answer).unwrap())
}

fn run(case: &Value, journeys: Result<Journeys>) -> Result<Value> {
    let given = &case["arguments"];
    let journeys = journeys?;
    match case["call"].as_str().unwrap() {
        "economics" => {
            let answer = ask(given["function"].as_str().unwrap(), &[], &given["arguments"].to_string())?;
            Ok(serde_json::from_str(&answer).unwrap())
        }
        "ledger" => ledger(given),
        "plan" => {
            let credits = ModelSpec::from_value(given["model"].clone())?.attribute(&journeys)?;
            with_spend(&given["arguments"], |arguments, spend| match spend {
                Some(spend) => ask("plan", &[Handle::Credits(&credits), Handle::Spend(&spend)], arguments),
                None => ask("plan", &[Handle::Credits(&credits)], arguments),
            })
        }
        "roi" => {
            let credits = ModelSpec::from_value(given["model"].clone())?.attribute(&journeys)?;
            with_spend(&given["arguments"], |arguments, spend| match spend {
                Some(spend) => ask("roi", &[Handle::Credits(&credits), Handle::Spend(&spend)], arguments),
                None => ask("roi", &[Handle::Credits(&credits)], arguments),
            })
        }
        "method" => method(given, &journeys),
        "journeys" => Ok(json!({
            "journeys": journeys.len(),
            "converting": journeys.converting(),
            "touches": journeys.touches(),
            "channels": journeys.channels().names().collect::<Vec<_>>(),
            "report": typed("report", journeys.report()),
        })),
        "explain" => {
            let index = match given["journey"].as_str() {
                Some(key) => journeys.find(key).unwrap().index(),
                None => usize::try_from(given["position"].as_u64().unwrap()).unwrap(),
            };
            let spec = ModelSpec::from_value(given["model"].clone())?;
            Ok(typed("explain", spec.explain(&journeys, index)?))
        }
        "transitions" => {
            let Answer::FittedModel(fitted) = make("fit_transitions", &[], given)? else {
                panic!("fit_transitions gives a fitted model")
            };
            let fitted = FittedModel::from_json(&fitted.to_json())?;
            Ok(json!({"details": typed("details", fitted.details())}))
        }
        "credit" | "attribute" => attributed(&credits(case, &journeys)?, given),
        "summary" => {
            let summary = journeys.summary();
            Ok(json!({"overview": typed("overview", summary.overview()), "bytes": summary.to_bytes()}))
        }
        "paths" => {
            let paths = journeys.counted_paths(&|_, _| ControlFlow::Continue(()))?;
            assert_eq!(journeys.summary().counted_paths(), paths);
            Ok(json!({"paths": typed("paths", paths)}))
        }
        "count" => {
            let mut summary = PathSummary::default();
            let rows = |name: &str| given[name].as_array().cloned().unwrap_or_default();
            for row in rows("add") {
                let row = PathCount::from_json(&row.to_string())?;
                summary.add(&row.path, row.conversions, row.value, row.nulls)?;
            }
            for row in rows("remove") {
                let row = PathCount::from_json(&row.to_string())?;
                summary.remove(&row.path, row.conversions, row.value, row.nulls)?;
            }
            Ok(json!({"overview": typed("overview", summary.overview())}))
        }
        "fit" => {
            let spec = ModelSpec::from_value(given["model"].clone())?;
            let fitted = FittedModel::from_json(&spec.fit(&journeys.summary())?.to_json())?;
            let weights = fitted.attribute(&journeys)?.weights().to_vec();
            Ok(json!({"details": typed("details", fitted.details()), "weights": weights}))
        }
        "compare" => {
            let models = given["models"].as_array().unwrap().iter().enumerate();
            let model = |(index, model): (usize, &Value)| {
                ModelSpec::from_value(model.clone())
                    .map_err(|error| error.within(&format!("models[{index}]")))
            };
            let models = models.map(model).collect::<Result<Vec<_>>>()?;
            let thresholds = given.get("thresholds").map_or_else(|| "{}".to_owned(), Value::to_string);
            let thresholds = ConsensusThresholds::from_json(&thresholds)?;
            Ok(typed("compare", Comparison::new(&journeys, &models, thresholds)?))
        }
        "bootstrap" => {
            let options = given.get("options").map_or_else(|| "{}".to_owned(), Value::to_string);
            let options = BootstrapOptions::from_json(&options)?;
            let spec = ModelSpec::from_value(given["model"].clone())?;
            Ok(typed("bootstrap", bootstrap(&spec, &journeys, options)?))
        }
        "open_journeys" => {
            let spec = ModelSpec::from_value(given["model"].clone())?;
            let fitted = Handle::FittedModel(&spec.fit(&journeys.summary())?);
            let handles = [fitted, Handle::Journeys(&journeys)];
            let answer = ask("conversion_probability", &handles, &given["arguments"].to_string())?;
            Ok(serde_json::from_str(&answer).unwrap())
        }
        other => panic!("no call is named {other}"),
    }
}

/// Credits, with the table by the dimensions that are given.
fn attributed(credits: &Credits, given: &Value) -> Result<Value> {
    let mut result = Map::new();
    result.insert("model".into(), credits.model().into());
    result.insert("conservation".into(), serde_json::to_value(credits.conservation()).unwrap());
    result.insert("weights".into(), json!(credits.weights()));
    result.insert("unattributed".into(), typed("unattributed", credits.unattributed()));
    if let Some(by) = given.get("by").and_then(Value::as_array) {
        let dimensions: Vec<Dimension> = by
            .iter()
            .map(|name| Dimension::named(name.as_str().unwrap(), credits.journeys()))
            .collect::<Result<_>>()?;
        result.insert("table".into(), serde_json::to_value(credits.by(&dimensions)?).unwrap());
    }
    Ok(Value::Object(result))
}

fn error_json(error: &Error) -> Value {
    json!({"code": error.code(), "path": error.path(), "detail": error.detail()})
}

/// First difference of two values; numbers are compared by their bits.
fn difference(actual: &Value, expected: &Value, path: &str) -> Option<String> {
    match (actual, expected) {
        (Value::Number(a), Value::Number(b)) => {
            let same = a.as_f64().map(f64::to_bits) == b.as_f64().map(f64::to_bits);
            (!same).then(|| format!("{path}: {a} instead of {b}"))
        }
        (Value::Array(a), Value::Array(b)) if a.len() == b.len() => {
            let mut pairs = a.iter().zip(b).enumerate();
            pairs.find_map(|(index, (a, b))| difference(a, b, &format!("{path}[{index}]")))
        }
        (Value::Object(a), Value::Object(b)) => {
            let keys: BTreeSet<&String> = a.keys().chain(b.keys()).collect();
            keys.into_iter().find_map(|key| match (a.get(key), b.get(key)) {
                (Some(a), Some(b)) => difference(a, b, &format!("{path}.{key}")),
                _ => Some(format!("{path}.{key}: only on one side")),
            })
        }
        _ => (actual != expected).then(|| format!("{path}: {actual} instead of {expected}")),
    }
}

#[test]
fn every_case_gives_what_is_written() {
    let bless = std::env::var_os("ATTRIBUTION_BLESS").is_some();
    let mut names = BTreeSet::new();
    let mut failures = Vec::new();
    let mut files: Vec<_> = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().is_some_and(|extension| extension == "json"));
    files.sort();
    for file in files {
        let mut content: Value = serde_json::from_str(&fs::read_to_string(&file).unwrap()).unwrap();
        let data = content["data"].clone();
        for case in content["cases"].as_array_mut().unwrap() {
            let name = case["name"].as_str().unwrap().to_owned();
            assert!(names.insert(name.clone()), "two cases are named {name:?}");
            assert!(
                case["source"].as_str().is_some_and(|source| !source.is_empty()),
                "{name:?} has no source"
            );
            assert!(
                !(case.get("expected").is_some() && case.get("error").is_some()),
                "{name:?} expects both"
            );
            for (way, journeys) in journeys(&case["arguments"], &data).into_iter().enumerate() {
                let (side, actual) = match run(case, journeys) {
                    Ok(value) => ("expected", value),
                    Err(error) => ("error", error_json(&error)),
                };
                if bless && way == 0 {
                    let case = case.as_object_mut().unwrap();
                    case.remove("expected");
                    case.remove("error");
                    case.insert(side.into(), actual);
                } else if let Some(found) = difference(&actual, case.get(side).unwrap_or(&Value::Null), side)
                {
                    failures
                        .push(format!("{}, {name}, way {way}: {found}", file.file_name().unwrap().display()));
                }
            }
        }
        if bless {
            fs::write(&file, serde_json::to_string_pretty(&content).unwrap() + "\n").unwrap();
        }
    }
    println!("{} conformance cases", names.len());
    assert!(failures.is_empty(), "{}", failures.join("\n"));
    assert!(names.len() >= AT_LEAST, "only {} cases", names.len());
}

#[test]
fn a_number_that_is_not_finite_is_not_of_its_type() {
    let found = TYPES.objection("proportional", &json!([1.0, f64::INFINITY])).unwrap();
    assert!(found.starts_with("proportional[1]: expected"), "{found}");
    assert_eq!(TYPES.objection("proportional", &json!([1.0, 2.0])), None);
}
