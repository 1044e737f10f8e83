use crate::budget::{BudgetProblem, allocate, evaluate_plan};

fn error(json: &str) -> (String, String) {
    let error = allocate(&BudgetProblem::from_json(json).unwrap()).unwrap_err();
    (error.path().to_owned(), error.detail().to_owned())
}

#[test]
fn a_budget_that_lots_cannot_make_names_the_nearest() {
    let found = error(
        r#"{"budget": 70, "budget_rule": "exactly", "channels": [
            {"id": "a", "lot": 30, "curve": {"family": "michaelis_menten", "beta": 100, "half_sat": 10}},
            {"id": "b", "lot": 50, "curve": {"family": "michaelis_menten", "beta": 100, "half_sat": 10}}]}"#,
    );
    // 0, 30, 50, 60, 80, 90, …
    let detail = "70 cannot be spent to the last unit in lots and least amounts: the nearest are 60 below it and 80 above it";
    assert_eq!(found, ("budget".into(), detail.into()));
    let found = error(
        r#"{"budget": 10, "budget_rule": "exactly", "channels": [
            {"id": "a", "max": 7, "min_if_active": 6, "curve": {"family": "michaelis_menten", "beta": 100, "half_sat": 10}},
            {"id": "b", "lot": 8, "max": 8, "curve": {"family": "michaelis_menten", "beta": 100, "half_sat": 10}}]}"#,
    );
    assert!(found.1.ends_with("the nearest are 8 below it and 14 above it"), "{found:?}");
}

#[test]
fn a_target_out_of_reach_names_the_best_there_is() {
    let problem = |target: &str| {
        format!(
            r#"{{"budget": 100, {target}, "channels": [
                {{"id": "a", "curve": {{"family": "michaelis_menten", "beta": 100, "half_sat": 50}}}},
                {{"id": "b", "curve": {{"family": "log", "beta": 100, "scale": 25}}}}]}}"#
        )
    };
    // The slopes at 0 are 100 / 50 and 100 / 25.
    let (path, detail) = error(&problem(r#""target_roas": 5"#));
    assert_eq!(
        (path.as_str(), detail.as_str()),
        ("target_roas", "5 cannot be reached: the best is 4, for the first unit")
    );
    let (path, detail) = error(&problem(r#""target_cpa": 0.2"#));
    assert_eq!(
        (path.as_str(), detail.as_str()),
        ("target_cpa", "0.2 cannot be reached: the best is 0.25, for the first unit")
    );
    let (path, detail) = error(&problem(r#""objective": "min_spend", "target_response": 900"#));
    assert_eq!(path, "target_response");
    assert!(
        detail.starts_with("900 cannot be reached: the most is ") && detail.ends_with(", for 100"),
        "{detail}"
    );
}

#[test]
fn responses_that_cannot_be_added_up_name_their_curve() {
    let json = r#"{"budget": 1e205, "channels": [
        {"id": "a", "curve": {"family": "michaelis_menten", "beta": 10, "half_sat": 50}},
        {"id": "b", "curve": {"family": "hill", "beta": 1e100, "half_sat": 50, "slope": 2}},
        {"id": "c", "curve": {"family": "linear", "beta": 1e100}}]}"#;
    let (path, detail) = error(json);
    assert_eq!(path, "channels[2].curve.beta");
    assert_eq!(detail, "expected responses of at most 1e300 in all: larger ones cannot be added up");
    let problem = BudgetProblem::from_json(json).unwrap();
    let refused = evaluate_plan(&problem, &[1.0, 1e4, 1e210]).unwrap_err();
    assert_eq!(refused.path(), "problem.channels[2].curve.beta");
}

#[test]
fn a_budget_below_the_first_lot_names_the_nearest() {
    let lots = |budget: f64, a: &str, b: &str| {
        error(&format!(
            r#"{{"budget": {budget}, "budget_rule": "exactly", "channels": [
                {{"id": "a", {a}, "curve": {{"family": "michaelis_menten", "beta": 100, "half_sat": 10}}}},
                {{"id": "b", {b}, "curve": {{"family": "michaelis_menten", "beta": 100, "half_sat": 10}}}}]}}"#
        ))
    };
    for (budget, a, b, nearest) in [
        (10.0, r#""lot": 30"#, r#""lot": 50"#, "0 below it and 30 above it"),
        (1.0, r#""lot": 7"#, r#""lot": 11"#, "0 below it and 7 above it"),
        (5.0, r#""min_if_active": 8"#, r#""lot": 11"#, "0 below it and 8 above it"),
        (5000.005, r#""lot": 0.01"#, r#""lot": 0.02"#, "5000 below it and 5000.01 above it"),
    ] {
        let (path, detail) = lots(budget, a, b);
        assert_eq!(path, "budget");
        assert!(detail.ends_with(&format!("the nearest are {nearest}")), "{detail}");
    }
}
