use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Mutex;

use serde_json::Value;

use super::*;
use crate::domain::{Credits, JourneyRules, Journeys, Period, Spend};
use crate::ledger::{Ledger, LedgerOptions};
use crate::math::unwatched;
use crate::models::{FittedModel, ModelSpec};
use crate::paths::PathSummary;
use crate::simulate;

/// One thing of each type that functions work on.
struct Things {
    journeys: Journeys,
    credits: Credits,
    summary: PathSummary,
    fitted: FittedModel,
    ledger: Mutex<Ledger>,
}

impl Things {
    fn new() -> Self {
        let demo = simulate::demo();
        let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions).unwrap();
        let credits = ModelSpec::linear().attribute(&journeys).unwrap();
        let summary = journeys.summary();
        let fitted = ModelSpec::markov().fit(&summary).unwrap();
        let ledger = Mutex::new(Ledger::new(LedgerOptions::default()).unwrap());
        Self { journeys, credits, summary, fitted, ledger }
    }

    fn handles(&self, function: &Function) -> Vec<Handle<'_>> {
        let handle = |name: &&str| match *name {
            "Journeys" => Handle::Journeys(&self.journeys),
            "Credits" => Handle::Credits(&self.credits),
            "PathSummary" => Handle::PathSummary(&self.summary),
            "FittedModel" => Handle::FittedModel(&self.fitted),
            "Ledger" => Handle::Ledger(&self.ledger),
            other => panic!("there is no {other} here"),
        };
        function.handles.iter().map(handle).collect()
    }
}

fn ask(function: &str, handles: &[Handle<'_>], arguments: &str) -> Result<Value> {
    let answer = call(function, handles, arguments, &unwatched)?;
    Ok(serde_json::from_str(&answer.into_json().expect("data")).unwrap())
}

fn answer(function: &str, arguments: &str) -> Value {
    ask(function, &[], arguments).unwrap()
}

fn refusal(function: &str, arguments: &str) -> (&'static str, String) {
    let error = ask(function, &[], arguments).unwrap_err();
    (error.code(), error.path().to_owned())
}

#[test]
fn every_name_is_unique_and_every_function_has_a_sentence() {
    let mut names = BTreeSet::new();
    for function in functions() {
        assert!(names.insert(function.name), "{} is registered twice", function.name);
        assert!(function.doc.trim().ends_with('.'), "{}: {:?}", function.name, function.doc);
    }
}

#[test]
fn an_unknown_name_is_answered_with_the_nearest() {
    let error = call("alocate", &[], "{}", &unwatched).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "function"));
    assert_eq!(error.detail(), r#"expected the name of a function, got "alocate"; did you mean allocate?"#);
}

#[test]
fn every_function_refuses_fields_and_handles_that_it_does_not_know() {
    let things = Things::new();
    for function in functions() {
        let handles = things.handles(function);
        let misspelt = call(function.name, &handles, r#"{"no_such_field": 1}"#, &unwatched).unwrap_err();
        let at = (misspelt.code(), misspelt.path());
        assert_eq!(at, ("INVALID_CONFIG", "no_such_field"), "{}", function.name);
        let more = [handles.as_slice(), &[Handle::Journeys(&things.journeys)]].concat();
        let fewer = handles.get(1..).unwrap_or_default();
        let spend = [Spend::new("email", Period::ALWAYS, 1.0)];
        let table = [handles.as_slice(), &[Handle::Spend(&spend)]].concat();
        let mut wrong = vec![more.as_slice()];
        if !handles.is_empty() {
            wrong.push(fewer);
        }
        if function.tables.is_empty() {
            wrong.push(&table);
        }
        for handles in wrong {
            let error = call(function.name, handles, "{}", &unwatched).unwrap_err();
            assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "handles"), "{}", function.name);
        }
    }
}

#[test]
fn a_list_is_not_taken_for_the_arguments_in_their_order() {
    assert_eq!(refusal("proportional", "[4, [1, 3]]"), ("INVALID_CONFIG", String::new()));
}

#[test]
fn a_metric_is_asked_by_its_name() {
    assert_eq!(answer("metric", r#"{"metric":"roi","values":{"revenue":12,"spend":4}}"#)["value"], 2.0);
    let nothing_spent = answer("metric", r#"{"metric":"roi","values":{"revenue":1,"spend":0}}"#);
    assert_eq!(nothing_spent["reason"], "zero_denominator");
}

/// Parts of a larger amount would be other numbers in a language whose numbers are doubles.
#[test]
fn money_beyond_what_doubles_hold_is_refused() {
    let split = |minor: i64| format!(r#"{{"amount":{{"minor":{minor},"currency":"EUR"}},"weights":[1,1]}}"#);
    assert_eq!(answer("apportion", &split((1 << 53) - 1))[1]["minor"], (1_i64 << 52) - 1);
    for minor in [1 << 53, -(1 << 53), (1 << 53) + 1, i64::MIN] {
        assert_eq!(refusal("apportion", &split(minor)), ("INVALID_INPUT", "amount.minor".to_owned()));
    }
}

#[test]
fn functions_answer_in_their_own_terms() {
    let curve = r#"{"family":"hill","beta":10,"half_sat":4,"slope":1}"#;
    let values = answer("curve_values", &format!(r#"{{"curve":{curve},"spends":[0,4],"marginals":[2.5]}}"#));
    assert_eq!((&values["response"][1], &values["average"][0]), (&Value::from(5.0), &Value::Null));
    assert_eq!(values["inverse_marginal"][0], 0.0);
    let adstock = r#"{"adstock":{"shape":"geometric","theta":0.5},"spend":[4,0],"carry_in":2}"#;
    assert_eq!(answer("adstock_values", adstock)["adstocked"], serde_json::json!([5.0, 2.5]));
    assert_eq!(answer("proportional", r#"{"total":4,"returns":[1,3]}"#), serde_json::json!([1.0, 3.0]));
    let problem = format!(r#"{{"channels":[{{"id":"a","curve":{curve}}}],"budget":4}}"#);
    assert_eq!(answer("allocate", &problem)["response"], 5.0);
    let frontier = answer("efficient_frontier", &format!(r#"{{"problem":{problem},"budgets":[4,8]}}"#));
    assert_eq!(frontier.as_array().map(Vec::len), Some(2));
    assert_eq!(answer("evaluate_plan", &format!(r#"{{"problem":{problem},"spends":[4]}}"#))["response"], 5.0);
}

#[test]
fn what_is_wrong_has_an_address() {
    let config = |path: &str| ("INVALID_CONFIG", path.to_owned());
    assert_eq!(refusal("metric", r#"{"metric":"roaz","values":{}}"#), config("metric"));
    assert_eq!(refusal("metric", r#"{"metric":"roas","values":{"spend":1}}"#), config("values.revenue"));
    assert_eq!(refusal("metric", r#"{"metric":"roas","values":{"cost":1}}"#), config("values.cost"));
    assert_eq!(refusal("allocate", r#"{"channels":[{"id":"a"}]}"#), config("channels[0].curve"));
    assert_eq!(
        refusal("evaluate_plan", r#"{"problem":{"budget":"x"},"spends":[]}"#),
        config("problem.budget")
    );
    // Replicates mean nothing to a fit without any.
    assert_eq!(refusal("fit_curve", r#"{"spend":[1],"response":[1],"bootstrap":{}}"#), config("bootstrap"));
}

#[test]
fn a_model_is_its_name_an_object_or_json_as_text() {
    let model = |model: &str| answer("check_model", &format!(r#"{{"model": {model}}}"#));
    let by_object = model(r#"{"model": "u_shaped", "first": 0.5, "last": 0.5}"#);
    assert_eq!(by_object, serde_json::json!({"model": "position_based", "first": 0.5, "last": 0.5}));
    assert_eq!(model(r#"" {\"model\": \"u_shaped\", \"first\": 0.5, \"last\": 0.5}""#), by_object);
    assert_eq!(model(r#""u_shaped""#), serde_json::json!({"model": "position_based"}));
    let broken = call("check_model", &[], r#"{"model": "{\"model\""}"#, &unwatched).unwrap_err();
    assert_eq!(broken, ModelSpec::from_json(r#"{"model""#).unwrap_err().of_argument("model"));
}

#[test]
fn an_option_among_the_parameters_of_a_model_is_called_by_its_name() {
    let things = Things::new();
    let detail = |model: &str| {
        let asked = format!(r#"{{"model": {model}}}"#);
        ask("bootstrap", &[Handle::Journeys(&things.journeys)], &asked).unwrap_err().detail().to_owned()
    };
    let linear = "expected no parameter, because linear has none; did you mean the option replicates?";
    assert_eq!(detail(r#"{"model": "linear", "replicate": 5}"#), linear);
    let markov = detail(r#"{"model": "markov", "levl": 0.9}"#);
    assert!(
        markov.ends_with("which are the parameters of markov; did you mean the option level?"),
        "{markov}"
    );
    // Keywords that are no option, and values that no parameter holds.
    assert_eq!(detail(r#"{"model": "linear", "half": 5}"#), "expected no parameter, because linear has none");
    let seed = detail(r#"{"model": "shapley", "seed": -1}"#);
    assert_eq!(seed, "expected a whole number from 0 to 9007199254740992, got -1");
    let options = serde_json::to_value(crate::compare::BootstrapOptions::default()).unwrap();
    let names: BTreeSet<&str> = options.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names, crate::compare::BootstrapOptions::NAMES.iter().copied().collect());
}

#[test]
fn an_argument_that_is_wrong_as_a_whole_is_named() {
    for model in ["null", "5", "[]"] {
        assert_eq!(
            refusal("check_model", &format!(r#"{{"model": {model}}}"#)),
            ("INVALID_CONFIG", "model".to_owned()),
            "{model}"
        );
    }
    // The fields of a problem are the arguments.
    assert_eq!(refusal("allocate", "[]"), ("INVALID_CONFIG", "problem".to_owned()));
    let rules = JourneyRules::from_json("[]").unwrap_err();
    assert_eq!(rules.to_string(), "rules: expected an object, got a list");
}

#[test]
fn a_model_that_does_not_exist_keeps_its_code() {
    let things = Things::new();
    let handles = [Handle::Journeys(&things.journeys)];
    let error = ask("compare", &handles, r#"{"models": ["linear", "liner"]}"#).unwrap_err();
    assert_eq!((error.code(), error.path()), ("UNKNOWN_MODEL", "models[1].model"));
}

#[test]
fn spend_without_a_period_is_for_the_whole_time_that_is_looked_at() {
    let things = Things::new();
    let credits = [Handle::Credits(&things.credits)];
    let spend = r#""spend": [{"channel": "email", "amount": 50}]"#;
    let march = r#"{"period": {"start": "2026-03-01", "end": "2026-03-08"}}"#;
    for options in ["{}", march] {
        let asked = format!(r#"{{"by": ["channel"], {spend}, "options": {options}}}"#);
        let table = ask("roi", &credits, &asked).unwrap();
        let rows = table["rows"].as_array().unwrap();
        let email = rows.iter().find(|row| row["keys"][0] == "email").unwrap();
        assert_eq!(email["cost"], 50.0);
    }
    let refused = [
        ask("roi", &credits, &format!(r#"{{"by": ["touch_day"], {spend}}}"#)).unwrap_err(),
        ask("plan", &credits, &format!("{{{spend}}}")).unwrap_err(),
    ];
    assert!(refused.iter().all(|error| error.path() == "spend[0].period"), "{refused:?}");
    assert_eq!(ask("plan", &credits, "{}").unwrap_err().path(), "spend");
}

#[test]
fn spend_comes_as_a_list_or_as_a_table() {
    let things = Things::new();
    let rows = [Spend::new("email", Period::ALWAYS, 50.0)];
    let by_table = ask("roi", &[Handle::Credits(&things.credits), Handle::Spend(&rows)], "{}").unwrap();
    let listed = r#"{"spend": [{"channel": "email", "amount": 50}]}"#;
    assert_eq!(by_table, ask("roi", &[Handle::Credits(&things.credits)], listed).unwrap());
}

/// Languages read spend as a table, whose columns are checked by [`RecordField`](crate::ingest::RecordField); here it is JSON.
#[test]
fn a_misspelt_field_of_spend_has_an_address() {
    let things = Things::new();
    let asked = r#"{"spend": [{"channel": "email", "amount": 50}, {"channel": "email", "amout": 5}]}"#;
    let error = ask("roi", &[Handle::Credits(&things.credits)], asked).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "spend[1].amout"));
    assert_eq!(error.detail(), "expected a known field, got the unknown field amout; did you mean amount?");
}

super::super::function::functions! {
    /// Functions for the demonstration in `docs/recipes.md`.
    DEMONSTRATION

    /// Text as it came.
    fn echo[](
        /// Text that is to come back.
        text: String,
    ) -> String { Ok(text) }
}

#[test]
fn a_new_function_costs_six_lines_at_most() {
    let source = include_str!("call_tests.rs");
    let (_, registration) = source.split_once("    DEMONSTRATION\n\n").unwrap();
    let (registration, _) = registration.split_once("\n}").unwrap();
    assert!(registration.contains("fn echo"), "{registration}");
    assert!(registration.lines().count() <= 6, "{registration}");
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/recipes.md");
    let shown = fs::read_to_string(page).unwrap().contains(registration);
    assert!(shown, "docs/recipes.md does not show this registration:\n{registration}");

    let [echo] = DEMONSTRATION else { panic!("there is one function in {DEMONSTRATION:?}") };
    let text = |answer: Answer| answer.into_json().unwrap();
    let answer = (echo.call)(&[], r#"{"text": "good day"}"#, &unwatched).map(text);
    assert_eq!(answer.as_deref(), Ok(r#""good day""#));
    let error = (echo.call)(&[], r#"{"txt": "good day"}"#, &unwatched).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "txt"));
    assert_eq!(error.detail(), "expected a known field, got the unknown field txt; did you mean text?");
    assert_eq!((echo.name, echo.doc.trim(), echo.handles.len()), ("echo", "Text as it came.", 0));
}

/// The formatter leaves the inside of the tables alone.
#[test]
fn tables_of_functions_have_no_long_lines() {
    let rooms = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/wire/rooms");
    let inside = |folder: &Path| -> Vec<_> {
        fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()).collect()
    };
    let (folders, mut files): (Vec<_>, Vec<_>) = inside(&rooms).into_iter().partition(|path| path.is_dir());
    files.extend(folders.iter().flat_map(|folder| inside(folder)));
    assert!(files.len() > 20, "{files:?}");
    for file in files {
        let source = fs::read_to_string(&file).unwrap();
        // Prose of a doc is as long as the house has it.
        let code = |line: &&str| !line.trim_start().starts_with("//");
        let long = source.lines().filter(code).find(|line| line.chars().count() > 120);
        assert_eq!(long, None, "{}", file.display());
    }
}
