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

#[test]
fn what_json_cannot_hold_or_leaves_out_is_said_in_words() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[serde(rename = "curve")]
        _curve: u32,
    }
    #[derive(Debug, serde::Deserialize)]
    struct Outer {
        #[serde(rename = "channels")]
        _channels: Vec<Inner>,
    }
    for (json, path, detail) in [
        (
            r#"{"channels": [{"curve": 4294967296}]}"#,
            "channels[0].curve",
            "expected a whole number from 0 to 4294967295, got 4294967296",
        ),
        (
            r#"{"channels": [{"curve": 4294967296.0}]}"#,
            "channels[0].curve",
            "expected a whole number from 0 to 4294967295, got 4294967296.0",
        ),
        (
            r#"{"channels": [{"curve": "inf"}]}"#,
            "channels[0].curve",
            "expected a whole number from 0 to 4294967295, got inf",
        ),
        (
            r#"{"channels": [{"curve": -1}]}"#,
            "channels[0].curve",
            "expected a whole number of 0 or more, got -1",
        ),
        (
            r#"{"channels": [{"curve": 1.5}]}"#,
            "channels[0].curve",
            "expected a whole number of 0 or more, got 1.5",
        ),
        (r#"{"channels": [{}]}"#, "channels[0].curve", "expected a curve, got none"),
        ("{}", "channels", "expected channels, got none"),
        ("{", "", "expected JSON, got text that ends before it is whole"),
        ("{channels}", "", "expected JSON, got text that is none: key must be a string"),
    ] {
        let error = Error::read::<Outer>(json).unwrap_err();
        assert_eq!((error.path(), error.detail()), (path, detail), "{json}");
    }
}

#[test]
fn a_list_is_no_object_however_deep() {
    use std::collections::BTreeMap;

    #[derive(Debug, Default, serde::Deserialize)]
    #[serde(deny_unknown_fields, default)]
    struct Options {
        inner: Option<Inner>,
        list: Vec<Inner>,
        by_name: BTreeMap<String, Inner>,
        pair: (u8, Inner),
        way: Way,
        none: Nothing,
        numbers: Vec<u8>,
    }
    #[derive(Debug, Default, serde::Deserialize)]
    #[serde(deny_unknown_fields, default)]
    struct Inner {
        gap: Option<f64>,
        next: Option<Box<Inner>>,
    }
    #[derive(Debug, Default, serde::Deserialize)]
    #[serde(rename_all = "snake_case")]
    #[expect(dead_code, reason = "only read")]
    enum Way {
        #[default]
        Straight,
        Bent {
            by: f64,
        },
        Like(Inner),
    }
    #[derive(Debug, Default, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Nothing {}
    let expected = "expected an object with the fields gap, next, got a list";
    for (json, path, detail) in [
        (r#"{"inner": [30, null]}"#, "inner", expected),
        (r#"{"inner": []}"#, "inner", expected),
        (r#"{"list": [{"gap": 1}, [30, null]], "numbers": [1]}"#, "list[1]", expected),
        (r#"{"by_name": {"a": {}, "b": [30, null]}}"#, "by_name.b", expected),
        (r#"{"pair": [1, [30, null]]}"#, "pair[1]", expected),
        (r#"{"inner": {"gap": 1, "next": {"next": [30, null]}}}"#, "inner.next.next", expected),
        (r#"{"way": {"like": [30, null]}}"#, "way.like", expected),
        (r#"{"way": {"bent": [30]}}"#, "way.bent", "expected an object with the fields by, got a list"),
        (r#"{"none": []}"#, "none", "expected an object without fields, got a list"),
        (r#"{"inner": 30}"#, "inner", "expected an object, got 30"),
        ("[[30, null]]", "", "expected an object, got a list"),
    ] {
        let error = Error::read::<Options>(json).unwrap_err();
        assert_eq!((error.code(), error.path(), error.detail()), ("INVALID_CONFIG", path, detail), "{json}");
    }
    let good = r#"{"inner": {"gap": 30}, "list": [{}], "pair": [1, {}], "way": {"bent": {"by": 2}}, "numbers": [1]}"#;
    let read: Options = Error::read(good).unwrap();
    assert_eq!((read.inner.unwrap().gap, read.list.len(), read.numbers), (Some(30.0), 1, vec![1]));
}

#[test]
fn a_number_is_judged_whole() {
    use crate::math::{Confidence, HalfLife, Share};

    #[derive(Debug, serde::Deserialize)]
    #[expect(dead_code, reason = "only read")]
    struct Options {
        level: Confidence,
        half_life: HalfLife,
        share: Share,
        count: u32,
    }
    // The first digits of each are out of range: a reader that stopped there would blame it, and not what follows.
    let good = r#"{"level": 0.95, "half_life": 0.5, "share": 2e-1, "count": "#;
    let error = |rest: &str| {
        let error = Error::read::<Options>(&format!("{good}{rest}")).unwrap_err();
        format!("{}: {}", error.path(), error.detail())
    };
    assert_eq!(error("-1}"), "count: expected a whole number of 0 or more, got -1");
    assert_eq!(error("true}"), "count: expected a whole number of 0 or more, got true");
    let error = Error::read::<Options>(&good.replace("2e-1, \"count\": ", "2e1}")).unwrap_err();
    assert_eq!((error.path(), error.detail()), ("share", "expected a number from 0 to 1, got 20"));
}

#[test]
fn an_address_leads_to_what_does_not_fit() {
    #[derive(Debug, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    #[expect(dead_code, reason = "only read")]
    struct Options {
        #[serde(default)]
        pairs: Vec<(u32, u32)>,
        #[serde(default)]
        steps: Vec<Step>,
        #[serde(default)]
        by_name: std::collections::BTreeMap<String, Step>,
    }
    #[derive(Debug, serde::Deserialize)]
    #[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
    #[expect(dead_code, reason = "only read")]
    enum Step {
        Wait { days: f64, exact: Option<bool> },
        Repeat { times: u8 },
    }
    let text = |json: &str| {
        let error = Error::read::<Options>(json).unwrap_err();
        format!("{}: {}", error.path(), error.detail())
    };
    for (json, expected) in [
        (
            r#"{"pairs": [[1, 2], [1, "two"]]}"#,
            r#"pairs[1][1]: expected a whole number of 0 or more, got "two""#,
        ),
        (r#"{"pairs": [[1, 2, 3]]}"#, "pairs[0][2]: expected the end of the list, got more"),
        (r#"{"pairs": {}}"#, "pairs: expected a list, got an object"),
        // Of a tagged enum the fields are read when all are there: the address is that of the field all the same.
        (
            r#"{"steps": [{"kind": "repeat", "times": 1}, {"kind": "wait", "days": "3", "exact": null}]}"#,
            r#"steps[1].days: expected a number, got "3""#,
        ),
        (
            r#"{"by_name": {"é \"b\"": {"days": 1, "kind": "wait", "exact": 2}}}"#,
            "by_name.é \"b\".exact: expected true or false, got 2",
        ),
        (
            r#"{"by_name": {"a": {"kind": "wait", "days": 1}, "b": {"kind": "wat"}}}"#,
            r#"by_name.b.kind: expected a known name, got "wat"; did you mean wait?"#,
        ),
        (r#"{"by_name": {"a": {"kind": "repeat"}}}"#, "by_name.a.times: expected times, got none"),
        (
            r#"{"by_name": {"a": {"kind": "repeat", "times": 1, "time": 2}}}"#,
            "by_name.a.time: expected a known field, got the unknown field time; did you mean times?",
        ),
        (
            r#"{"by_name": {"a": {"kind": "repeat", "times": 256}}, "steps": []}"#,
            "by_name.a.times: expected a whole number from 0 to 255, got 256",
        ),
        (r#"{"steps": []} true"#, ": trailing characters"),
    ] {
        assert_eq!(text(json), expected, "{json}");
    }
}
