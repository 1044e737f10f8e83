use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use super::*;
use crate::error::Error;

fn refusal(json: &str) -> (String, String) {
    let error = Tree::parse(json).unwrap_err();
    (error.path().to_owned(), error.detail().to_owned())
}

#[test]
fn numbers_keep_their_bits() {
    for (written, expected) in [
        ("0.1", 0.1),
        ("-0", -0.0),
        ("7.038531e-26", 7.038_531e-26),
        ("1.7976931348623157e308", f64::MAX),
        ("5e-324", 5e-324),
        ("18446744073709551616", 18_446_744_073_709_551_616.0),
        ("0.20000000000000004", 0.200_000_000_000_000_04),
    ] {
        let read: f64 = Error::read_part(written).unwrap();
        assert_eq!(read.to_bits(), f64::to_bits(expected), "{written}");
        let value: Value = Error::read_part(written).unwrap();
        assert_eq!(value, serde_json::from_str::<Value>(written).unwrap());
        assert_eq!(Error::read_value::<f64>(&value).unwrap().to_bits(), expected.to_bits());
    }
    assert_eq!(Error::read_part::<u64>("18446744073709551615").unwrap(), u64::MAX);
    assert_eq!(Error::read_part::<i64>("-9223372036854775808").unwrap(), i64::MIN);
}

#[test]
fn members_stand_as_they_were_given() {
    let tree = Tree::parse(r#"{"b": 1, "a\n": null, "b": [true, "é"]}"#).unwrap();
    let Tree::Object(members) = &tree else { panic!("{tree:?}") };
    assert_eq!(members.iter().map(|(name, _)| &**name).collect::<Vec<_>>(), ["b", "a\n", "b"]);
    assert!(matches!(tree.get("b"), Some(Tree::List(list)) if list.len() == 2));
    assert!(tree.get("c").is_none() && Tree::Null.get("b").is_none());
}

#[test]
fn what_cannot_be_read_has_an_address_where_it_is_json() {
    for (json, path, detail) in [
        (r#"{"a": [1, {"b": 1e999}]}"#, "a[1].b", "number out of range"),
        (r#"{"a": 1e999"#, "", "number out of range"),
        (r#"{"a": [1, {"b": 01}]}"#, "", "expected JSON, got text that is none: invalid number"),
        (r#"{"a": [1"#, "", "expected JSON, got text that ends before it is whole"),
        ("1 2", "", "trailing characters"),
    ] {
        assert_eq!(refusal(json), (path.to_owned(), detail.to_owned()), "{json}");
    }
    let deep = format!("{{\"a\": {}{}}}", "[".repeat(200), "]".repeat(200));
    let (path, detail) = refusal(&deep);
    assert_eq!((path.starts_with("a[0][0]"), detail.as_str()), (true, "recursion limit exceeded"));
}

#[test]
fn a_value_is_read_as_its_text() {
    let json = r#"{"a": [null, true, -3, 3, 0.5, "x"], "b": {"c": {}}}"#;
    let value: Value = serde_json::from_str(json).unwrap();
    assert_eq!(Error::read_value::<Value>(&value).unwrap(), value);
    assert_eq!(Error::read_part::<Value>(json).unwrap(), value);
}

#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Options {
    pair: (u8, u8),
    way: Option<Way>,
    nothing: (),
    by_way: BTreeMap<Way, u8>,
    by_key: BTreeMap<Key, u8>,
}

#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
#[serde(rename_all = "snake_case")]
enum Way {
    Straight,
    Round(u8),
    Along(u8, u8),
}

#[derive(Debug, Deserialize, PartialEq, Eq, PartialOrd, Ord)]
struct Key(String);

#[test]
fn parts_that_do_not_fit_are_refused_at_their_place() {
    let none = "expected a name, got a value that is none";
    for (json, expected) in [
        (r#"{"pair": [1, 2, "x", 4]}"#, "pair[2]: expected the end of the list, got more"),
        (r#"{"pair": [1]}"#, "pair: invalid length 1, expected a tuple of size 2"),
        (r#"{"pair": [1, 2], "way": null, "pair": 3}"#, "pair: duplicate field `pair`"),
        (r#"{"way": 3}"#, &format!("way: {none}")),
        (r#"{"way": []}"#, &format!("way: {none}")),
        (r#"{"way": {}}"#, &format!("way: {none}")),
        (r#"{"way": {"round": 1, "straight": null}}"#, &format!("way.straight: {none}")),
        (r#"{"way": {"round": "x"}}"#, r#"way.round: expected a whole number of 0 or more, got "x""#),
        (r#"{"way": {"along": [1, 2, 3]}}"#, "way.along[2]: expected the end of the list, got more"),
        (r#"{"way": {"rond": 1}}"#, r#"way.rond: expected a known name, got "rond"; did you mean round?"#),
        (r#"{"way": "round"}"#, "way: expected newtype variant, got unit variant"),
        (r#"{"way": {"straight": 1}}"#, "way.straight: expected unit, got 1"),
        (r#"{"nothing": 1}"#, "nothing: expected unit, got 1"),
        (
            r#"{"by_way": {"straight": 1, "bent": 2}}"#,
            r#"by_way.bent: expected one of straight, round, along, got "bent""#,
        ),
        (r#"{"by_key": {"a": 1, "b": 256}}"#, "by_key.b: expected a whole number from 0 to 255, got 256"),
    ] {
        let error = Error::read::<Options>(json).unwrap_err();
        assert_eq!(format!("{}: {}", error.path(), error.detail()), expected, "{json}");
    }
    let good = r#"{"pair": [1, 2], "way": {"round": 3}, "nothing": null, "by_way": {"straight": 1}, "by_key": {"a": 1}}"#;
    let read: Options = Error::read(good).unwrap();
    assert_eq!((read.pair, read.way), ((1, 2), Some(Way::Round(3))));
    assert_eq!((read.by_way[&Way::Straight], read.by_key[&Key("a".into())]), (1, 1));
}
