use std::ops::ControlFlow;

use crate::JourneyRules;
use crate::compare::BootstrapOptions;
use crate::response::CurveBootstrapOptions;
use crate::wire::call;

/// Objection of a function without handles.
fn refusal(function: &str, arguments: &str) -> String {
    call(function, &[], arguments, &|_, _| ControlFlow::Continue(())).unwrap_err().to_string()
}

/// Numbers beyond 32 bits, beside the ranges of fields that are much smaller.
const ODD: [&str; 4] = ["-1", "1.5", "8589934592", "true"];

#[test]
fn objections_say_the_range_of_the_field() {
    let flight = r#""budget":1,"channels":[]"#;
    let curve = r#"{"family":"michaelis_menten","beta":8,"half_sat":1}"#;
    for odd in ODD {
        let bootstrap = |field: &str| format!(r#"{{"{field}":{odd}}}"#);
        let expected =
            |path: &str, range: &str| format!("{path}: expected a whole number from {range}, got {odd}");
        for (got, path, range) in [
            (
                BootstrapOptions::from_json(&bootstrap("replicates")).unwrap_err().to_string(),
                "replicates",
                "2 to 1000000",
            ),
            (
                CurveBootstrapOptions::from_json(&bootstrap("replicates")).unwrap_err().to_string(),
                "replicates",
                "2 to 1000000",
            ),
            (
                CurveBootstrapOptions::from_json(&bootstrap("block")).unwrap_err().to_string(),
                "block",
                "1 to 4294967295",
            ),
            (
                JourneyRules::from_json(&bootstrap("max_touches")).unwrap_err().to_string(),
                "max_touches",
                "1 to 4294967295",
            ),
            (
                JourneyRules::from_json(&bootstrap("min_null_touches")).unwrap_err().to_string(),
                "min_null_touches",
                "1 to 4294967295",
            ),
            (refusal("plan_flight", &format!(r#"{{"periods":{odd},{flight}}}"#)), "periods", "1 to 1000"),
            (
                refusal(
                    "plan_flight",
                    &format!(
                        r#"{{"periods":1,"budget":1,"channels":[{{"id":"a","curve":{curve},"tail_periods":{odd}}}]}}"#
                    ),
                ),
                "channels[0].tail_periods",
                "0 to 1000",
            ),
            (
                refusal("allocate", &format!(r#"{{"channels":[],"max_nodes":{odd}}}"#)),
                "max_nodes",
                "1 to 4294967295",
            ),
            (
                refusal(
                    "adstock_values",
                    &format!(
                        r#"{{"adstock":{{"shape":"geometric","theta":0.5,"window":{odd}}},"spend":[1]}}"#
                    ),
                ),
                "adstock.window",
                "1 to 100000",
            ),
        ] {
            assert_eq!(got, expected(path, range));
        }
    }
}

#[test]
fn numbers_outside_the_range_are_refused_by_the_check_with_the_same_words() {
    let flight = r#"{"periods":1001,"budget":1,"channels":[]}"#;
    assert_eq!(refusal("plan_flight", flight), "periods: expected a whole number from 1 to 1000, got 1001");
    let many = r#"{"spend":[1,2,3,4],"response":[1,2,2.5,2.7],"bootstrap":{"replicates":1000001}}"#;
    let expected = "bootstrap.replicates: expected a whole number from 2 to 1000000, got 1000001";
    assert_eq!(refusal("bootstrap_curve", many), expected);
}

#[test]
fn whole_numbers_are_read_and_none_is_none() {
    assert_eq!(BootstrapOptions::from_json(r#"{"replicates":4294967295}"#).unwrap().replicates, u32::MAX);
    assert_eq!(JourneyRules::from_json(r#"{"max_touches":7}"#).unwrap().max_touches, Some(7));
    assert_eq!(JourneyRules::from_json(r#"{"max_touches":null}"#).unwrap().max_touches, None);
    assert_eq!(JourneyRules::from_json("{}").unwrap().max_touches, None);
}
