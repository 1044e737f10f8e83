//! Checks the writer against that of `serde_json`, byte by byte.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde::Serialize;
use serde_json::{Value, json};

use super::written;

#[derive(Serialize)]
struct Unit;

#[derive(Serialize)]
struct Wrapped(f64);

#[derive(Serialize)]
struct Pair(i8, Option<u16>);

#[derive(Serialize)]
enum Choice {
    Alone,
    Wrapped(u64),
    Pair(f32, char),
    Named { minimum: i64, maximum: Option<Box<Choice>> },
}

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Tagged {
    Empty,
    Named { least: f64 },
}

#[derive(Serialize)]
struct Everything {
    unit: Unit,
    nothing: (),
    flag: bool,
    wrapped: Wrapped,
    pair: Pair,
    choices: Vec<Choice>,
    tagged: (Tagged, Tagged),
    #[serde(flatten)]
    more: Tagged,
    by_number: BTreeMap<u32, Vec<f64>>,
    by_flag: BTreeMap<bool, String>,
    by_letter: BTreeMap<char, [i32; 2]>,
    empty: (Vec<u8>, BTreeMap<String, u8>, String),
}

fn everything() -> Everything {
    Everything {
        unit: Unit,
        nothing: (),
        flag: true,
        wrapped: Wrapped(-0.0),
        pair: Pair(-128, None),
        choices: vec![
            Choice::Alone,
            Choice::Wrapped(u64::MAX),
            Choice::Pair(0.1, '"'),
            Choice::Named {
                minimum: i64::MIN,
                maximum: Some(Box::new(Choice::Named { minimum: 1, maximum: None })),
            },
        ],
        tagged: (Tagged::Empty, Tagged::Named { least: f64::NAN }),
        more: Tagged::Named { least: f64::INFINITY },
        by_number: BTreeMap::from([(1, vec![]), (20, vec![1.0, 1e300, 5e-324])]),
        by_flag: BTreeMap::from([(false, "[".into()), (true, "{".into())]),
        by_letter: BTreeMap::from([('a', [0, 1]), ('"', [2, -3])]),
        empty: (vec![], BTreeMap::new(), String::new()),
    }
}

#[test]
fn every_kind_is_written_as_serde_json_writes_it() {
    let all = everything();
    assert_eq!(written(&all).unwrap(), serde_json::to_string(&all).unwrap());
    assert_eq!(written(&[all]).unwrap(), serde_json::to_string(&[everything()]).unwrap());
}

#[test]
fn a_list_that_begins_with_brackets_as_text_keeps_its_commas() {
    assert_eq!(written(&("[", "{", ["{"], "")).unwrap(), r#"["[","{",["{"],""]"#);
}

#[test]
fn the_objection_of_a_type_is_told() {
    struct Never;
    impl Serialize for Never {
        fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde::ser::Error::custom("expected a moment of this calendar"))
        }
    }
    assert_eq!(written(&[Never]).unwrap_err().to_string(), "expected a moment of this calendar");
}

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(|number| json!(number)),
        any::<String>().prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 64, 6, |inside| {
        prop_oneof![
            prop::collection::vec(inside.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(any::<String>(), inside, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn any_value_is_written_as_serde_json_writes_it(value in values()) {
        prop_assert_eq!(written(&value).unwrap(), serde_json::to_string(&value).unwrap());
    }
}
