use super::*;

fn zone(changes: &[(&str, &str)]) -> TimeZone {
    let change =
        |(at, offset): &(&str, &str)| ZoneChange { at: at.parse().unwrap(), offset: (*offset).into() };
    TimeZone::from_changes(&changes.iter().map(change).collect::<Vec<_>>()).unwrap()
}

fn micros(text: &str) -> i64 {
    text.parse::<Timestamp>().unwrap().micros()
}

/// Berlin in 2026, from the rules of the European Union: summer time from 01:00 UTC of the last Sunday of March to that of
/// October.
fn berlin() -> TimeZone {
    zone(&[("1970-01-01", "+01:00"), ("2026-03-29T01:00:00Z", "+02:00"), ("2026-10-25T01:00:00Z", "+01:00")])
}

#[test]
fn days_begin_and_end_by_the_clocks_of_the_zone() {
    for (day, start, end) in [
        ("2026-01-05", "2026-01-04T23:00:00Z", "2026-01-05T22:59:59.999999Z"),
        // 23 hours, and 25.
        ("2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59.999999Z"),
        ("2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59.999999Z"),
    ] {
        assert_eq!(berlin().start_of_day(micros(day)), micros(start), "{day}");
        assert_eq!(berlin().end_of_day(micros(day)), micros(end), "{day}");
        for at in [start, end] {
            assert_eq!(berlin().day(at.parse().unwrap()), day);
        }
    }
}

#[test]
fn a_midnight_that_clocks_skip_or_show_twice_is_the_first_moment_at_or_after_it() {
    // Clocks go from 23:30 to 00:30, and back from 00:30 to 23:30.
    let odd = zone(&[
        ("2026-01-01", "+00:00"),
        ("2026-02-01T23:30:00Z", "+01:00"),
        ("2026-03-01T23:30:00Z", "+00:00"),
    ]);
    assert_eq!(odd.start_of_day(micros("2026-02-02")), micros("2026-02-01T23:30:00Z"));
    assert_eq!(odd.start_of_day(micros("2026-03-02")), micros("2026-03-01T23:00:00Z"));
}

#[test]
fn the_edges_of_time_stay_inside_it() {
    let east: TimeZone = "+14:00".parse().unwrap();
    assert_eq!(east.start_of_day(Timestamp::MIN.micros()), Timestamp::MIN.micros());
    assert_eq!(east.local(Timestamp::MAX.micros()), Timestamp::MAX);
    let west: TimeZone = "-12:00".parse().unwrap();
    assert_eq!(west.end_of_day(micros("9999-12-31")), Timestamp::MAX.micros());
}

#[test]
fn zones_survive_json_and_bytes() {
    for zone in [TimeZone::default(), "-03:30".parse().unwrap(), berlin()] {
        let json = serde_json::to_string(&zone).unwrap();
        assert_eq!(serde_json::from_str::<TimeZone>(&json).unwrap(), zone, "{json}");
        assert_eq!(TimeZone::from_cells(&zone.to_cells()).unwrap(), zone);
    }
    assert_eq!(serde_json::to_string(&"-0330".parse::<TimeZone>().unwrap()).unwrap(), r#""-03:30""#);
    for damaged in [vec![1], vec![2, 0, 1, 0], vec![0, DAY_MICROS]] {
        assert_eq!(TimeZone::from_cells(&damaged), None, "{damaged:?}");
    }
}

#[test]
fn what_is_no_zone_is_refused_with_what_was_expected() {
    for (json, detail) in [
        (r#""Europe/Berlin""#, "got \"Europe/Berlin\""),
        ("[]", "at least one change"),
        (
            r#"[{"at": "2026-01-02", "offset": "+01:00"}, {"at": "2026-01-01", "offset": "+02:00"}]"#,
            "in the order of time",
        ),
        (r#"[{"at": "2026-01-02", "offset": "an hour"}]"#, "got \"an hour\""),
        ("2", "an offset from UTC"),
    ] {
        let error = serde_json::from_str::<TimeZone>(json).unwrap_err().to_string();
        assert!(error.contains(detail), "{json}: {error}");
    }
}
