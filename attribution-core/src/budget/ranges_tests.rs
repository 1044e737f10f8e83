use crate::budget::{BudgetProblem, allocate};
use crate::error::Problem;

/// The problems that an error names, for one channel with these fields.
fn clashes(fields: &str) -> Vec<(String, String)> {
    let json = format!(
        r#"{{"budget": 100, {fields}, "channels": [
            {{"id": "a", "curve": {{"family": "michaelis_menten", "beta": 100, "half_sat": 10}}, CHANNEL}}]}}"#
    );
    let (outer, channel) = fields.split_once('|').unwrap();
    let json = json
        .replace(fields, if outer.is_empty() { r#""margin": 1"# } else { outer })
        .replace("CHANNEL", channel);
    let error = allocate(&BudgetProblem::from_json(&json).unwrap()).unwrap_err();
    assert_eq!(error.code(), "INFEASIBLE", "{error}");
    let named = |Problem { path, detail }: Problem| (path, detail);
    error.into_problems().into_iter().map(named).collect()
}

fn paths(fields: &str) -> Vec<String> {
    clashes(fields).into_iter().map(|(path, _)| path).collect()
}

#[test]
fn a_least_amount_when_active_is_not_dropped_where_something_must_be_spent() {
    let found = clashes(r#"|"current": 10, "max_change": 0.2, "min_if_active": 20"#);
    let named = |path: &str, detail: &str| (path.to_owned(), detail.to_owned());
    assert_eq!(
        found,
        [
            named(
                "channels[0].min_if_active",
                "expected nothing or at least 20, but something must be spent"
            ),
            named("channels[0].max_change", "allows at least 8 and at most 12"),
        ]
    );
    let explore = r#""explore": {"share": 0.5, "min_observations": 5}|"max": 12, "min_if_active": 20"#;
    assert_eq!(paths(explore), ["channels[0].min_if_active", "explore", "channels[0].max"]);
    // Above the budget as well.
    let explore = r#""explore": {"share": 0.5, "min_observations": 5}|"min_if_active": 120"#;
    assert_eq!(paths(explore), ["channels[0].min_if_active", "explore", "budget"]);
}

#[test]
fn locks_keep_what_is_said_of_their_channel() {
    for (fields, other) in [
        (r#""locked": 12, "lot": 5"#, "lot"),
        (r#""locked": 12, "min_if_active": 20"#, "min_if_active"),
        (r#""locked": 12, "current": 20, "max_change": 0.1"#, "max_change"),
        (r#""locked": 12, "current": 5, "max_change": 0.1"#, "max_change"),
        (r#""locked": 12, "min": 20"#, "min"),
        (r#""locked": 12, "max": 10"#, "max"),
        (r#""locked": 12, "observed_max": 5, "max_extrapolation": 2"#, "max_extrapolation"),
    ] {
        let expected = ["channels[0].locked".to_owned(), format!("channels[0].{other}")];
        assert_eq!(paths(&format!("|{fields}")), expected, "{fields}");
    }
    for fields in [
        r#""locked": 15, "lot": 5, "min_if_active": 15, "current": 10, "max_change": 0.5, "max": 15"#,
        r#""locked": 0, "min_if_active": 15"#,
        r#""locked": 0.3, "lot": 0.1"#,
    ] {
        let json = format!(
            r#"{{"budget": 100, "channels": [{{"id": "a", {fields},
                "curve": {{"family": "michaelis_menten", "beta": 100, "half_sat": 10}}}}]}}"#
        );
        let problem = BudgetProblem::from_json(&json).unwrap();
        let best = allocate(&problem).unwrap();
        assert_eq!(Some(best.channels[0].spend), problem.channels[0].locked, "{fields}");
    }
}

#[test]
fn bounds_with_no_whole_number_of_lots_between_them_are_named() {
    let found = paths(r#"|"min": 11, "max": 14, "lot": 5"#);
    assert_eq!(found, ["channels[0].lot", "channels[0].min", "channels[0].max"]);
    assert_eq!(
        paths(r#"|"min": 11, "max": 14, "current": 1, "max_change": 2"#),
        ["channels[0].min", "channels[0].max_change"]
    );
}
