use super::*;

#[test]
fn an_unknown_field_or_name_is_answered_with_the_nearest() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields, default)]
    struct Options {
        lookback_days: f64,
        rule: Rule,
    }
    #[derive(Debug, Default, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Rule {
        #[default]
        Keep,
        DropIfOthers,
    }
    impl Default for Options {
        fn default() -> Self {
            Self { lookback_days: 0.0, rule: Rule::DropIfOthers }
        }
    }
    for (json, path, detail) in [
        (
            r#"{"lookback": 3}"#,
            "lookback",
            "expected a known field, got the unknown field lookback; did you mean lookback_days?",
        ),
        (r#"{"x": 3}"#, "x", "expected one of lookback_days, rule, got the unknown field x"),
        (r#"{"rule": "drop"}"#, "rule", r#"expected a known name, got "drop"; did you mean drop_if_others?"#),
        (r#"{"rule": "x"}"#, "rule", r#"expected one of keep, drop_if_others, got "x""#),
    ] {
        let error = Error::read::<Options>(json).unwrap_err();
        assert_eq!((error.path(), error.detail()), (path, detail), "{json}");
    }
}
