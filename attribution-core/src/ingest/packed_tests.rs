use super::*;
use crate::domain::{JourneyRules, Journeys};

#[test]
fn flat_arrays_become_journeys_with_every_kind_of_column() {
    let mut touches = PackedTable::default();
    touches.push_text("journey_id", vec![0, 0, 1], b"annbob", &[3, 6]).unwrap();
    touches.push_text("channel", vec![0, 1, 0], "suche🙂".as_bytes(), &[5, 9]).unwrap();
    touches.push_time_text("timestamp", vec![0, 1, 0], b"2026-01-012026-01-02", &[10, 20]).unwrap();
    touches.push_numbers("cost", vec![1.5, f64::NAN, 2.0], vec![1, 0, 1]);
    touches.push_text("colour", vec![0, 0, 0], b"red", &[3]).unwrap();
    let mut conversions = PackedTable::default();
    conversions.push_text("journey", vec![0], b"ann", &[3]).unwrap();
    conversions.push_numbers("value", vec![9.0], Vec::new());
    conversions.push_micros("at", vec![1_767_398_400_000_000]);
    conversions.push_millis("lead_created_at", vec![f64::NAN]);
    let (touch_times, conversion_times) = (touches.time_texts(), conversions.time_texts());
    let journeys = Journeys::from_columns(
        &JourneyRules::default(),
        &[touches.touches(&touch_times)],
        &[conversions.conversions(&conversion_times)],
    )
    .unwrap();
    assert_eq!((journeys.converting(), journeys.touches()), (1, 3));
    let converting = journeys.get(0).unwrap();
    assert_eq!(converting.channel_names().collect::<Vec<_>>(), ["suche", "🙂"]);
    assert_eq!(journeys.report().touch_fields, ["journey", "channel", "at", "cost"]);
}

#[test]
fn texts_that_cannot_be_read_are_named() {
    let mut table = PackedTable::default();
    assert_eq!(table.push_text("channel", vec![0], &[0xFF], &[1]).unwrap_err().path(), "channel");
    assert_eq!(table.push_text("channel", vec![0], b"ab", &[3]).unwrap_err().code(), "INVALID_INPUT");
    assert!(table.push_text("channel", vec![0, 0], b"abcd", &[3, 1]).is_err());
}

#[test]
fn a_number_that_is_there_must_be_one() {
    let mut table = PackedTable::default();
    table.push_text("path", vec![0], b"a > b", &[5]).unwrap();
    table.push_numbers("conversions", vec![f64::NAN], vec![1]);
    let error = Journeys::from_path_columns(&JourneyRules::default(), &[table.paths()]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "paths[0].conversions"));
}
