use std::ops::ControlFlow;

use crate::budget::{BudgetProblem, FlightProblem};
use crate::wire::{Handle, call};
use crate::{JourneyRules, Journeys, ModelSpec, simulate};

fn refusal(function: &str, arguments: &str) -> (String, String) {
    let error = call(function, &[], arguments, &|_, _| ControlFlow::Continue(())).unwrap_err();
    (error.path().to_owned(), error.detail().to_owned())
}

const CURVE: &str = r#"{"family":"michaelis_menten","beta":8,"half_sat":1}"#;
const BELOW_0: &str = r#"{"family":"michaelis_menten","beta":-8,"half_sat":1}"#;

#[test]
fn a_channel_by_name_is_called_by_its_name() {
    let wrong = "expected a finite number of 0 or more, got -8";
    // As they stand in the object, which is not the order of the names.
    let channels = format!(r#"{{"social":{CURVE},"search":{BELOW_0}}}"#);
    for (function, arguments, path) in [
        ("allocate", format!(r#"{{"channels":{channels},"budget":1}}"#), "channels.search.curve.beta"),
        (
            "plan_flight",
            format!(r#"{{"channels":{channels},"budget":1,"periods":2}}"#),
            "channels.search.curve.beta",
        ),
        (
            "evaluate_plan",
            format!(r#"{{"problem":{{"channels":{channels}}},"spends":[1,1]}}"#),
            "problem.channels.search.curve.beta",
        ),
        (
            "efficient_frontier",
            format!(r#"{{"problem":{{"channels":{channels}}},"budgets":[1]}}"#),
            "problem.channels.search.curve.beta",
        ),
        (
            "allocate_draws",
            format!(r#"{{"problem":{{"channels":{channels}}},"draws":[]}}"#),
            "problem.channels.search.curve.beta",
        ),
    ] {
        assert_eq!(refusal(function, &arguments), (path.to_owned(), wrong.to_owned()), "{function}");
    }
}

#[test]
fn a_channel_of_a_list_is_called_by_its_place() {
    let channels = format!(r#"[{{"id":"social","curve":{CURVE}}},{{"id":"search","curve":{BELOW_0}}}]"#);
    for (function, arguments, path) in [
        ("allocate", format!(r#"{{"channels":{channels},"budget":1}}"#), "channels[1].curve.beta"),
        (
            "efficient_frontier",
            format!(r#"{{"problem":{{"channels":{channels}}},"budgets":[1]}}"#),
            "problem.channels[1].curve.beta",
        ),
    ] {
        assert_eq!(refusal(function, &arguments).0, path, "{function}");
    }
}

#[test]
fn sentences_name_channels_as_addresses_do() {
    let needs = format!(r#"{{"z":{{"curve":{CURVE},"min":3}},"a":{{"curve":{CURVE},"min":4}}}}"#);
    let (path, detail) = refusal("allocate", &format!(r#"{{"channels":{needs},"budget":5}}"#));
    assert_eq!(path, "budget");
    assert_eq!(detail, "5 is less than the 7 that must be spent: channels.z needs 3, channels.a needs 4");
    let clash = format!(r#"{{"z":{CURVE},"a":{{"curve":{CURVE},"locked":3,"lot":2}}}}"#);
    assert_eq!(refusal("allocate", &format!(r#"{{"channels":{clash},"budget":5}}"#)).0, "channels.a.locked");
}

#[test]
fn problems_from_json_name_channels_too() {
    let channels = format!(r#"{{"search":{BELOW_0}}}"#);
    let budget = BudgetProblem::from_json(&format!(r#"{{"channels":{channels}}}"#)).unwrap_err();
    assert_eq!(budget.path(), "channels.search.curve.beta");
    let flight = format!(r#"{{"channels":{channels},"budget":1,"periods":1}}"#);
    assert_eq!(FlightProblem::from_json(&flight).unwrap_err().path(), "channels.search.curve.beta");
    // A channel without a name has a place only.
    let nameless = format!(r#"{{"channels":{{"":{CURVE}}}}}"#);
    assert_eq!(BudgetProblem::from_json(&nameless).unwrap_err().path(), "channels[0].id");
}

#[test]
fn bounds_of_a_plan_are_called_by_their_names() {
    let demo = simulate::demo();
    let journeys = Journeys::build(&JourneyRules::default(), &demo.touches, &demo.conversions).unwrap();
    let credits = ModelSpec::linear().attribute(&journeys).unwrap();
    let handles = [Handle::Credits(&credits), Handle::Spend(&demo.spend)];
    let refusal = |problem: &str| {
        let arguments = format!(r#"{{"options":{{"problem":{problem}}}}}"#);
        let error = call("plan", &handles, &arguments, &|_, _| ControlFlow::Continue(())).unwrap_err();
        (error.path().to_owned(), error.detail().to_owned())
    };
    let misspelt = refusal(r#"{"channels":{"social":{"max":5},"emial":{"max":1}}}"#);
    assert_eq!(misspelt.0, "problem.channels.emial.id");
    assert_eq!(
        refusal(r#"{"channels":{"social":{"max":-5},"email":{"max":1}}}"#).0,
        "problem.channels.social.max"
    );
    // A place among the planned channels would be that of nothing that was given.
    let (path, detail) = refusal(r#"{"channels":[{"id":"email","min":30}],"budget":1}"#);
    assert_eq!(path, "problem.budget");
    assert_eq!(detail, "1 is less than the 30 that must be spent: channels.email needs 30");
}
