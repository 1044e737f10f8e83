//! Refusals: what cannot be used gets a code, an address, a place and a hint, and nothing panics.

use crate::program::{Folder, attribute};
use crate::{CONVERSIONS, TOUCHES};

const LINEAR: [&str; 2] = ["--model", "linear"];

#[test]
fn a_missing_column_is_named_with_the_columns_there_are() {
    let touches = TOUCHES.replace("channel", "chanel");
    Folder::new("missing_column").attribute(&touches, CONVERSIONS, &LINEAR).refused(
        1,
        &[
            "error[MISSING_DATA] touchpoints.channel: expected a column `channel`, got journey_id, timestamp, chanel, campaign, cost;",
            "touches.csv has the columns journey_id, timestamp, chanel, campaign, cost",
        ],
    );
    Folder::new("missing_value").attribute(TOUCHES, &CONVERSIONS.replace("value", "worth"), &LINEAR).refused(
        1,
        &[
            "error[MISSING_DATA] conversions.value",
            "conversions.csv has the columns journey_id, timestamp, worth",
        ],
    );
}

#[test]
fn a_bad_cell_is_named_with_its_line() {
    let folder = Folder::new("bad_cells");
    let touches = "journey,at,channel,note\nann,2026-01-01,search,\"two\nlines\"\nann,yesterday,email,\n";
    folder.attribute(touches, CONVERSIONS, &LINEAR).refused(
        1,
        &[
            "error[INVALID_INPUT] touchpoints[1].at: expected a time such as 2026-01-31T12:00:00Z, got \"yesterday\"",
            "touches.csv, line 4",
        ],
    );
    folder.attribute(TOUCHES, &CONVERSIONS.replace("9.5\n", "nine\n"), &LINEAR).refused(
        1,
        &[
            "error[INVALID_INPUT] conversions[1].value: expected a number, got \"nine\"",
            "conversions.csv, line 3",
        ],
    );
    folder.attribute(&TOUCHES.replace("0.8", "-0.8"), CONVERSIONS, &LINEAR).refused(
        1,
        &[
            "error[INVALID_INPUT] touchpoints[2].cost: expected a finite number of 0 or more",
            "touches.csv, line 4",
        ],
    );
    folder
        .attribute(&TOUCHES.replace("search", ""), CONVERSIONS, &LINEAR)
        .refused(1, &["error[INVALID_INPUT] touchpoints[2].channel", "touches.csv, line 4"]);
    folder.attribute(&TOUCHES.replace("0.8", "0,8"), CONVERSIONS, &LINEAR).refused(
        1,
        &[
            "error[INVALID_INPUT] touchpoints[2]: expected 5 cells like the header, got 6",
            "touches.csv, line 4",
        ],
    );
}

#[test]
fn lines_are_those_of_an_editor_whatever_ends_them() {
    let folder = Folder::new("lines");
    let text = "path,conversions,note\n\n\na,1,\"x\ny\"\nb,1,\n\nc,one,";
    for (text, line) in
        [(text.to_owned(), 8), (text.replace('\n', "\r\n"), 8), ("path,conversions\r\na,b\r\n".into(), 2)]
    {
        let file = folder.file("lines.csv", &text);
        attribute(&["--paths", &file, "--model", "linear"])
            .refused(1, &[&format!("lines.csv, line {line}\n")]);
    }
}

#[test]
fn bad_rows_are_set_aside_when_the_rules_say_so() {
    let options = ["--model", "linear", "--format", "csv", "--rules", r#"{"validation":"collect"}"#];
    let touches = format!("{TOUCHES}ann,soon,email,,0.1\nann,2026-01-03,email,,much\n");
    let ran = Folder::new("collect").attribute(&touches, CONVERSIONS, &options);
    assert_eq!(ran.values()[&("linear".into(), "search".into())], 45.25);
    for part in [
        "5 = 2 used + 3 set aside",
        "2 that cannot be used",
        "touchpoints[3].at: expected a time such as 2026-01-31T12:00:00Z, got \"soon\"\n  in ",
        "touchpoints[4].cost: expected a number, got \"much\"",
        "touches.csv, line 6",
    ] {
        assert!(ran.err.contains(part), "{part:?} is not in: {}", ran.err);
    }
}

#[test]
fn files_that_are_none_are_refused() {
    let folder = Folder::new("no_files");
    let missing = folder.0.join("nowhere.csv");
    attribute(&["--paths", missing.to_str().unwrap(), "--model", "linear"])
        .refused(1, &["error[FILE]", "nowhere.csv"]);
    attribute(&["--paths", folder.0.to_str().unwrap(), "--model", "linear"]).refused(1, &["error["]);
    folder.attribute("", CONVERSIONS, &LINEAR).refused(1, &["expected a header", "touches.csv, line 1"]);
    let latin = folder.0.join("latin.csv");
    std::fs::write(&latin, b"path,conversions\ncaf\xe9,1\n").unwrap();
    attribute(&["--paths", latin.to_str().unwrap(), "--model", "linear"]).refused(
        1,
        &["error[INVALID_INPUT] paths[0].path: expected UTF-8 text, got other bytes", "latin.csv, line 2"],
    );
}

#[test]
fn files_without_rows_give_empty_answers() {
    let ran = Folder::new("empty").attribute(
        "journey_id,timestamp,channel\n",
        "journey_id,timestamp,value",
        &["--model", "linear", "--format", "csv"],
    );
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (Some(0), "model,channel,conversions,value,share\n"),
        "{}",
        ran.err
    );
}

#[test]
fn unknown_models_and_parameters_name_the_nearest() {
    attribute(&["--demo", "--model", "linaer"])
        .refused(2, &["error[UNKNOWN_MODEL] --model: ", "\"linaer\"", "did you mean linear?"]);
    attribute(&["--demo", "--model", r#"{"model":"time_decay","half_life":3}"#])
        .refused(2, &["error[INVALID_CONFIG] --model half_life", "half_life_days"]);
    attribute(&["--demo", "--model", r#"{"model":"time_decay","half_life_days":0}"#])
        .refused(2, &["error[INVALID_CONFIG] --model half_life_days: expected a number above 0, got 0"]);
    attribute(&["--demo", "--model", "{"]).refused(2, &["error[INVALID_CONFIG] --model"]);
}

#[test]
fn wrong_command_lines_are_refused_with_a_way_out() {
    attribute(&["--demo", "--modle", "linear"])
        .refused(2, &["error[USAGE]", "\"--modle\"", "did you mean --model?"]);
    attribute(&["--demo", "--quux", "1"]).refused(2, &["--help lists the options"]);
    attribute(&["--demo"]).refused(2, &["error[USAGE] --model: expected at least one model", "--all-models"]);
    attribute(&LINEAR).refused(2, &["expected data, got none", "--demo"]);
    attribute(&["--demo", "--paths", "p.csv", "--model", "linear"])
        .refused(2, &["expected one source of data"]);
    attribute(&["--touches", "t.csv", "--model", "linear"]).refused(2, &["--conversions: expected a file"]);
    attribute(&["--demo", "--model"]).refused(2, &["--model: expected a value after it, got none"]);
    attribute(&["--demo", "--model", "linear", "--model", "linear"]).refused(2, &["got linear twice"]);
    attribute(&["--demo", "--model", "linear", "--all-models"])
        .refused(2, &["--all-models: expected no --model"]);
    attribute(&["--demo", "--model", "linear", "--format", "xml"])
        .refused(2, &["expected table, csv or json"]);
    attribute(&["--demo", "--model", "linear", "--lookback-days", "week"]).refused(2, &["got \"week\""]);
    attribute(&["--demo", "--model", "linear", "--lookback-days=-1"])
        .refused(2, &["--lookback-days: expected"]);
    attribute(&["--demo", "--model", "linear", "--by", "chanel"])
        .refused(2, &["--by: expected the name of a dimension, got \"chanel\"; did you mean channel?"]);
    attribute(&["--demo", "--model", "linear", "--by", "partner"]).refused(1, &["error[MISSING_DATA] --by"]);
    attribute(&["--demo", "--model", "linear", "--rules", r#"{"max_touches":0}"#]).refused(
        2,
        &["error[INVALID_CONFIG] --rules max_touches: expected a whole number of 1 or more, got 0"],
    );
    attribute(&["--demo=yes", "--model", "linear"]).refused(2, &["--demo: expected no value"]);
}
