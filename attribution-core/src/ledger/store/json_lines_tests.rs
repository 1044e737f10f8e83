use super::*;
use crate::ledger::fixture::{on, posted, why};

fn lines() -> Vec<String> {
    let mut ledger = posted();
    ledger.reverse(1, &why("02-04", "ann", "wrong \"partner\"\nÄ")).unwrap();
    ledger.close_period("2026-01", &on("02-07", "ann").with_key("close")).unwrap();
    let text = ledger.to_json_lines();
    assert_eq!(Ledger::from_json_lines(&text).unwrap(), ledger);
    text.lines().map(str::to_owned).collect()
}

fn refused(change: impl FnOnce(&mut Vec<String>)) -> String {
    let mut lines = lines();
    change(&mut lines);
    let error = Ledger::from_json_lines(&lines.join("\n")).unwrap_err();
    assert_eq!(error.code(), "INVALID_INPUT");
    error.path().to_owned()
}

#[test]
fn lines_are_an_entry_each_and_a_root() {
    let lines = lines();
    assert_eq!(lines.len(), 6);
    let first = r#"{"sequence":0,"kind":"award","at":"2026-02-01T00:00:00Z","by":"system","period":"2026-01","deal":"deal-1","partner":"P1","book":"attribution","currency":"USD","minor":3334,"share":0.333333333333,"#;
    assert!(lines[0].starts_with(first), "{}", lines[0]);
    assert!(lines[5].starts_with(r#"{"root":"v1:5:"#));
}

#[test]
fn a_line_that_was_changed_dropped_doubled_or_moved_is_named() {
    assert_eq!(refused(|lines| lines[1] = lines[1].replace("3333,", "3334,")), "lines[1].hash");
    assert_eq!(refused(|lines| _ = lines.remove(1)), "entries[1]");
    assert_eq!(refused(|lines| lines.insert(1, lines[1].clone())), "entries[2]");
    assert_eq!(refused(|lines| lines.swap(1, 2)), "entries[1]");
    assert_eq!(refused(|lines| _ = lines.remove(4)), "root");
    assert_eq!(refused(|lines| _ = lines.pop()), "lines[4].sequence");
    assert_eq!(refused(|lines| lines[2] = lines[2].replace("\"hash\"", "\"hush\"")), "lines[2].hush");
    assert_eq!(refused(|lines| lines[5] = lines[5].replace("v1:5", "v1:4")), "root");
    assert_eq!(refused(|lines| lines[5] = lines[5].replace("\"count\":1", "\"count\":2")), "keys");
    assert_eq!(refused(Vec::clear), "lines");
}

#[test]
fn a_field_that_its_kind_does_not_have_is_refused() {
    // An amount of a closed period would be nowhere in its record.
    assert_eq!(
        refused(|lines| lines[4] = lines[4].replace("\"evidence\"", "\"minor\":5,\"evidence\"")),
        "lines[4]"
    );
    assert_eq!(refused(|lines| lines[4] = lines[4].replace("2026-01\"", "2026-January\"")), "lines[4]");
    // More digits than a trillionth are not in the record either.
    let lines = lines().join("\n").replace("0.333333333333,", "0.3333333333330001,");
    assert_eq!(Ledger::from_json_lines(&lines).unwrap_err().path(), "lines[0]");
}
