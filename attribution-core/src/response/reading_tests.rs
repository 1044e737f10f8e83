use super::*;
use crate::budget::BudgetProblem;
use crate::math::unwatched;
use crate::wire::call;

fn problems<T: std::fmt::Debug>(read: Result<T>) -> Vec<String> {
    read.unwrap_err().problems().map(|problem| format!("{}: {}", problem.path, problem.detail)).collect()
}

#[test]
fn every_kind_comes_back_as_it_was_written() {
    for text in [
        r#"{"family":"hill","beta":1.0,"half_sat":2.0,"slope":3.0}"#,
        r#"{"family":"michaelis_menten","beta":1.0,"half_sat":2.0}"#,
        r#"{"family":"power","beta":1.0,"exponent":0.5}"#,
        r#"{"family":"log","beta":1.0,"scale":2.0}"#,
        r#"{"family":"exponential","beta":1.0,"scale":2.0}"#,
        r#"{"family":"tanh","beta":1.0,"scale":2.0}"#,
        r#"{"family":"logistic","beta":1.0,"rate":2.0}"#,
        r#"{"family":"sigmoid","beta":1.0,"rate":2.0,"midpoint":-3.0}"#,
        r#"{"family":"linear","beta":1.0}"#,
        r#"{"family":"tabulated","spend":[1.0,2.0],"response":[3.0,4.0]}"#,
        r#"{"family":"shifted","curve":{"family":"linear","beta":1.0},"carry":2.0}"#,
    ] {
        assert_eq!(serde_json::to_string(&Curve::from_json(text).unwrap()).unwrap(), text);
    }
    for text in [
        r#"{"shape":"geometric","theta":0.5,"window":null,"normalize":false}"#,
        r#"{"shape":"geometric","theta":0.5,"window":3,"normalize":true}"#,
        r#"{"shape":"delayed","alpha":0.5,"theta":2.0,"window":3,"normalize":true}"#,
        r#"{"shape":"binomial","alpha":0.5,"window":3,"normalize":false}"#,
        r#"{"shape":"weibull_pdf","shape_parameter":0.5,"scale":2.0,"window":3,"normalize":true}"#,
        r#"{"shape":"weibull_cdf","shape_parameter":0.5,"scale":2.0,"window":3,"normalize":true}"#,
        r#"{"shape":"custom","weights":[1.0,0.5],"normalize":false}"#,
    ] {
        assert_eq!(serde_json::to_string(&Adstock::from_json(text).unwrap()).unwrap(), text);
    }
    // The kind may come last, and a whole number may be written with a point.
    let last = Adstock::from_json(r#"{"theta":0.5,"window":4.0,"shape":"geometric"}"#).unwrap();
    assert_eq!(last, Adstock::Geometric { theta: 0.5, window: Some(4), normalize: false });
}

#[test]
fn what_does_not_fit_is_named_with_its_whole_address() {
    let curve = |text: &str| problems(Curve::from_json(text));
    assert_eq!(
        curve(r#"{"family":"hill","beta":"NaN","half_sat":"much","slope":null}"#),
        [
            "beta: expected a number, got NaN",
            "half_sat: expected a number, got \"much\"",
            "slope: expected a number, got none",
        ]
    );
    assert_eq!(curve(r#"{"family":"hill","beta":1,"half_sat":1}"#), ["slope: expected a number, got none"]);
    assert_eq!(
        curve(r#"{"family":"hill","beta":1,"halfsat":1,"slope":1}"#),
        [
            "half_sat: expected a number, got none",
            "halfsat: expected a field of hill; did you mean half_sat?"
        ]
    );
    assert_eq!(
        curve(r#"{"family":"log","beta":1,"scale":1,"zz":1}"#),
        ["zz: expected one of beta, scale, got an unknown field"]
    );
    assert_eq!(
        curve(r#"{"family":"hil","beta":1}"#),
        ["family: expected the family of a curve, got \"hil\"; did you mean hill?"]
    );
    assert_eq!(
        curve(r#"{"family":"tabulated","spend":[1,"x"],"response":[1,true]}"#),
        ["spend[1]: expected a number, got \"x\"", "response[1]: expected a number, got true"]
    );
    assert_eq!(
        curve(r#"{"family":"shifted","carry":1,"curve":{"family":"log","beta":1,"scale":"NaN"}}"#),
        ["curve.scale: expected a number, got NaN"]
    );
    assert_eq!(
        problems(Adstock::from_json(r#"{"shape":"delayed","alpha":0.5,"theta":[],"window":1.5}"#)),
        ["theta: expected a number, got a list", "window: expected a whole number from 1 to 100000, got 1.5"]
    );
}

#[test]
fn addresses_hold_within_problems_and_calls() {
    let problem = |curve: &str| {
        let text = format!(r#"{{"budget":1,"channels":[{{"id":"a","curve":{curve}}}]}}"#);
        BudgetProblem::from_json(&text).unwrap_err().path().to_owned()
    };
    assert_eq!(
        problem(r#"{"family":"hill","beta":1,"half_sat":"NaN","slope":1}"#),
        "channels[0].curve.half_sat"
    );
    assert_eq!(problem(r#"{"family":"log","beta":1e308,"scale":1}"#), "channels[0].curve.beta");
    assert_eq!(
        problem(r#"{"family":"shifted","carry":1,"curve":{"family":"log","beta":1}}"#),
        "channels[0].curve.curve.scale"
    );
    let path = |function: &str, arguments: &str| {
        call(function, &[], arguments, &unwatched).unwrap_err().path().to_owned()
    };
    assert_eq!(path("curve_values", r#"{"curve":{"family":"linear","beta":"x"}}"#), "curve.beta");
    assert_eq!(
        path("curve_values", r#"{"curve":{"family":"linear","beta":1},"spends":[1,-2]}"#),
        "spends[1]"
    );
    assert_eq!(
        path("curve_values", r#"{"curve":{"family":"linear","beta":1},"marginals":[-1]}"#),
        "marginals[0]"
    );
    assert_eq!(path("adstock_values", r#"{"adstock":{"shape":"geometric","theta":"NaN"}}"#), "adstock.theta");
    assert_eq!(
        path("adstock_values", r#"{"adstock":{"shape":"geometric","theta":0.5},"spend":[1,-2]}"#),
        "spend[1]"
    );
}
