//! Checks types that are read field by field against what serde derives for the same fields, through the same tree.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::error::Error;
use crate::json::whole;

/// A record, derived and by fields, under the same name.
macro_rules! twins {
    ($derived:ident $by_fields:ident $(#[$attribute:meta])* struct Twin { $($(#[$of:meta])* $field:ident: $kind:ty,)+ } $($reader:tt)+) => {
        mod $derived {
            use super::*;

            #[derive(Debug, Default, Serialize, Deserialize)]
            $(#[$attribute])*
            #[serde(deny_unknown_fields)]
            pub(super) struct Twin { $($(#[$of])* $field: $kind,)+ }
        }

        mod $by_fields {
            use super::*;

            #[derive(Debug, Default, Serialize)]
            pub(super) struct Twin { $($field: $kind,)+ }

            fields! { $($reader)+ }
        }
    };
}

const fn three() -> u32 {
    3
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inner {
    least: f64,
}

twins! {
    derived by_fields
    struct Twin {
        journey: String,
        at: u64,
        note: Option<String>,
        #[serde(default)]
        inner: Vec<Inner>,
        #[serde(default = "three")]
        times: u32,
        #[serde(default, deserialize_with = "whole::<1, 9, _>")]
        few: u32,
    }
    Twin {
        journey, at, note, inner = default, times => three, few by whole::<1, 9, _> as u32 = default
    }
}

twins! {
    derived_with_defaults by_fields_with_defaults
    #[serde(default)]
    struct Twin {
        least: f64,
        #[serde(deserialize_with = "whole::<1, 9, _>")]
        few: u32,
        inner: Option<Inner>,
        times: u32,
    }
    Twin: least, few by whole::<1, 9, _> as u32, inner, times
}

/// Value read from a text, written again, or the objection with its address.
fn read<T: DeserializeOwned + Serialize>(json: &str) -> Result<String, Error> {
    Error::read::<T>(json).map(|read| serde_json::to_string(&read).unwrap())
}

#[test]
fn a_record_is_read_and_refused_as_derived() {
    let texts = [
        r#"{"journey": "a", "at": 3}"#,
        r#"{"times": 4, "at": 3, "few": 2, "note": "b", "inner": [{"least": 1}, {"least": 0.5}], "journey": "a"}"#,
        r#"{"journey": "a", "at": 3, "note": null}"#,
        r#"{"journey": "a", "at": 3, "note": 3}"#,
        r#"{"journey": "a", "at": 3, "journey": "b"}"#,
        r#"{"journey": "a", "at": 3, "jurney": "b"}"#,
        r#"{"journey": "a", "at": 3, "something_else": {}}"#,
        r#"{"journey": "a"}"#,
        r#"{"at": 3}"#,
        "{}",
        r#"{"journey": "a", "at": -3}"#,
        r#"{"journey": null, "at": 3}"#,
        r#"{"journey": "a", "at": 3, "inner": [{"least": 1}, {"least": "x"}]}"#,
        r#"{"journey": "a", "at": 3, "inner": [{"least": 1}, {"lest": 1}]}"#,
        r#"{"journey": "a", "at": 3, "inner": [{}]}"#,
        r#"{"journey": "a", "at": 3, "inner": null}"#,
        r#"{"journey": "a", "at": 3, "few": 1.5}"#,
        r#"{"journey": "a", "at": 3, "times": 5000000000}"#,
        r#"["a", 3]"#,
        "3",
    ];
    for text in texts {
        assert_eq!(read::<by_fields::Twin>(text), read::<derived::Twin>(text), "{text}");
    }
}

#[test]
fn options_are_read_and_refused_as_derived() {
    let texts = [
        "{}",
        r#"{"least": 2, "few": 5, "inner": {"least": 1}, "times": 7}"#,
        r#"{"least": 2, "inner": null}"#,
        r#"{"times": 2, "times": 2}"#,
        r#"{"inner": {"leest": 2}}"#,
        r#"{"inner": {}}"#,
        r#"{"few": "x"}"#,
        r#"{"few": null}"#,
        r#"{"lest": 1}"#,
        r#"{"nothing_like_it": 1}"#,
        "[]",
        "null",
    ];
    for text in texts {
        let (read, derived) =
            (read::<by_fields_with_defaults::Twin>(text), read::<derived_with_defaults::Twin>(text));
        assert_eq!(read, derived, "{text}");
    }
}

#[derive(Debug, PartialEq)]
struct Moment {
    at: u64,
    place: Option<String>,
}

fields! { Moment { at or timestamp, place or location = default } }

#[test]
fn other_names_mean_the_same_field() {
    let read = |json| Error::read::<Moment>(json);
    let place = Some("here".to_owned());
    assert_eq!(read(r#"{"timestamp": 3, "location": "here"}"#).unwrap(), Moment { at: 3, place });
    assert_eq!(read(r#"{"at": 3}"#).unwrap(), Moment { at: 3, place: None });
    let refused = |json| read(json).unwrap_err().to_string();
    assert!(refused(r#"{"timestamp": 3, "at": 3}"#).contains("at: duplicate field `at`"));
    assert!(refused(r#"{"at": 3, "timestamp": 3}"#).contains("timestamp: duplicate field `at`"));
    assert!(refused(r#"{"place": "here"}"#).contains("at: expected an at, got none"));
    let expected = "expected one of at, timestamp, place, location, got the unknown field x";
    assert!(refused(r#"{"x": 3}"#).contains(expected), "{}", refused(r#"{"x": 3}"#));
}
