//! Files as other tools and spreadsheets write them.

use crate::program::{Folder, attribute};

/// Value by channel under linear.
fn linear(folder: &Folder, name: &str, text: &str, options: &[&str]) -> Vec<(String, f64)> {
    let path = folder.file(name, text);
    let ran = attribute(&[&["--paths", &path, "--model", "linear", "--format", "csv"], options].concat());
    ran.values().into_iter().map(|((_, channel), value)| (channel, value)).collect()
}

fn refused(folder: &Folder, name: &str, text: &str, options: &[&str], parts: &[&str]) {
    let path = folder.file(name, text);
    attribute(&[&["--paths", &path, "--model", "linear"], options].concat()).refused(1, parts);
}

/// 30 over search, email, search is 20 and 10; with 1 more for search.
fn expected() -> Vec<(String, f64)> {
    vec![("email".into(), 10.0), ("search".into(), 21.0)]
}

#[test]
fn paths_of_every_separator_are_read_when_it_is_named_and_refused_when_not() {
    let folder = Folder::new("exports_separators");
    for (index, separator) in ["->", "=>", "→", "|"].into_iter().enumerate() {
        let text =
            format!("path,conversions,value\nsearch {separator} email {separator} search,3,30\nsearch,1,1\n");
        let name = format!("{index}.csv");
        assert_eq!(linear(&folder, &name, &text, &["--separator", separator]), expected());
        refused(
            &folder,
            &name,
            &text,
            &[],
            &[&format!("say --separator '{separator}' if"), &format!("{name}, line 2"), "paths[0].path"],
        );
    }
    let commas = "path,conversions,value\n\"search,email,search\",3,30\nsearch,1,1\n";
    assert_eq!(linear(&folder, "commas.csv", commas, &["--separator=,"]), expected());
    refused(
        &folder,
        "commas.csv",
        commas,
        &[],
        &["say --separator ',' if", "or --separator '>' where it is part of a name"],
    );
}

#[test]
fn an_export_with_comments_thousands_currencies_and_repeats_is_read() {
    let folder = Folder::new("exports_analytics");
    let text = "# ----\n# Top conversion paths, 2026\n# ----\n\nMCF Channel Grouping Path,Conversions,Conversion Value\n\
        Direct × 2,\"1,234\",\"$2,000.50\"\n\"search > Direct\",10,$5\n# end\n,\"1,244\",\"$2,005.50\"\n";
    refused(&folder, "top.csv", text, &[], &["looks like a row of totals", "line 9", "--total-rows skip"]);
    let values = linear(&folder, "top.csv", text, &["--total-rows", "skip"]);
    assert_eq!(values, [("Direct".into(), 2003.0), ("search".into(), 2.5)]);
    refused(
        &folder,
        "named.csv",
        "path,conversions\na,1\nGrand Total,1\n",
        &[],
        &["\"Grand Total\"", "line 3"],
    );
    refused(&folder, "sum.csv", "path,conversions\na,1\nSum:,1\n", &[], &["\"Sum:\"", "line 3"]);
    refused(&folder, "first.csv", "path,conversions\n,6\na,1\nb,5\n", &[], &["row of totals", "line 2"]);
    let kept =
        linear(&folder, "kept.csv", "path,conversions,value\na,1,1\nTotal,1,2\n", &["--total-rows=keep"]);
    assert_eq!(kept, [("Total".into(), 2.0), ("a".into(), 1.0)]);
}

#[test]
fn numbers_are_read_as_they_are_written_and_never_guessed() {
    let folder = Folder::new("exports_numbers");
    let value = |text: &str, separator: &str, options: &[&str]| {
        let text = format!("path{separator}conversions{separator}value\na{separator}1{separator}{text}\n");
        linear(&folder, "number.csv", &text, options)[0].1
    };
    for (text, separator, expected) in [
        ("1234.5", ",", 1234.5_f64),
        ("\"1,234.5\"", ",", 1234.5),
        ("\"1,234,567\"", ",", 1_234_567.0),
        ("1.234,5", ";", 1234.5),
        ("12,5", ";", 12.5),
        ("0,125", ";", 0.125),
        ("1.234.567", ";", 1_234_567.0),
        ("1 234,50 €", ";", 1234.5),
        ("1'234.50", ",", 1234.5),
        ("£ 7", ",", 7.0),
        ("1e3", ",", 1000.0),
        (" 1.234 ", ",", 1.234),
    ] {
        assert_eq!(value(text, separator, &[]).to_bits(), expected.to_bits(), "{text}");
    }
    assert_eq!(value("1.234", ";", &["--decimal", "comma"]), 1234.0);
    assert_eq!(value("1,234", ";", &["--decimal", "comma"]), 1.234);
    assert_eq!(value("\"12,5\"", ",", &["--decimal", "comma"]), 12.5);
    for (text, separator, part) in [
        ("1,234", ";", "say --decimal point or --decimal comma"),
        ("1.234", ";", "say --decimal point or --decimal comma"),
        ("\"12,5\"", ",", "--decimal comma reads it"),
        ("\"1,23,456\"", ",", "expected a number"),
        ("12 %", ",", "expected a number, got \"12 %\""),
        ("--5", ",", "expected a number"),
        ("1.2.3", ",", "expected a number"),
        ("five", ",", "expected a number, got \"five\""),
    ] {
        let text = format!("path{separator}conversions{separator}value\na{separator}1{separator}{text}\n");
        refused(&folder, "refused.csv", &text, &[], &[part, "paths[0].value", "line 2"]);
    }
    let mixed = "path,conversions,value\na,1,$5\nb,1,€5\n";
    refused(&folder, "mixed.csv", mixed, &[], &["expected $ as in the rows before", "line 3"]);
    refused(
        &folder,
        "empty.csv",
        "path,conversions\na,1\nb,\n",
        &[],
        &["paths[1].conversions", "got none", "line 3"],
    );
}

#[test]
fn rows_that_cannot_be_used_are_collected_with_their_lines() {
    let folder = Folder::new("exports_collect");
    let text = "path,conversions,value\na,1,5\nb,1.5,1\nc,-1,\nd,many,\n# note\ne,1,x\n";
    let path = folder.file("bad.csv", text);
    let rules = r#"{"validation":"collect"}"#;
    let ran = attribute(&["--paths", &path, "--model", "linear", "--format", "json", "--rules", rules]);
    let report = &ran.json()[0]["report"];
    assert_eq!((&report["rows"], &report["rows_rejected"]), (&5.into(), &4.into()));
    for line in [3, 4, 5, 7] {
        assert!(ran.err.contains(&format!("bad.csv, line {line}")), "{line}: {}", ran.err);
    }
}

#[test]
fn keys_and_channels_are_read_without_outer_spaces_and_fractions_of_zero() {
    let folder = Folder::new("exports_keys");
    let touches =
        "JOURNEY_ID, Timestamp, Channel\n7.0, 2026-01-01 10:00:00 UTC, search\n ann , 2026-01-01, email\n";
    let conversions = "customer;at;value\n7;2026-01-02T00:00:00+0100;1,5\nann;2026-01-02;2,5\n";
    let ran = folder.attribute(touches, conversions, &["--model", "linear", "--format", "csv"]);
    let values: Vec<_> = ran.values().into_iter().map(|((_, channel), value)| (channel, value)).collect();
    assert_eq!(values, [("email".into(), 2.5), ("search".into(), 1.5)]);
    let strangers = "journey,at,value\nbob,2026-01-02,1\n";
    let ran = folder.attribute(touches, strangers, &["--model", "linear"]);
    assert!(
        ran.err.contains("note: conversions.journey: no conversion of 1 has the journey of a touch"),
        "{}",
        ran.err
    );
}

#[test]
fn text_in_utf_16_is_refused_with_what_to_do() {
    let folder = Folder::new("exports_utf16");
    let text = "path,conversions\na,1\n";
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let marked = [&[0xFF, 0xFE], &little[..]].concat();
    for (name, bytes) in [("marked.csv", marked), ("little.csv", little), ("big.csv", big)] {
        let path = folder.0.join(name);
        std::fs::write(&path, bytes).unwrap();
        attribute(&["--paths", path.to_str().unwrap(), "--model", "linear"])
            .refused(1, &["expected text in UTF-8, got UTF-16", "save the file as CSV in UTF-8", name]);
    }
}

#[test]
fn options_are_answered_with_what_they_take() {
    for (option, value, part) in [
        ("--decimal", "dot", "expected point or comma, got \"dot\""),
        ("--total-rows", "drop", "expected skip or keep, got \"drop\""),
        ("--separator", "", "expected text that is not empty"),
    ] {
        attribute(&["--demo", "--model", "linear", option, value]).refused(2, &[part, option]);
    }
    let two = "journey,at,timestamp,channel\nann,2026-01-01,2026-01-01,a\n";
    Folder::new("exports_two")
        .attribute(two, crate::CONVERSIONS, &["--model", "linear"])
        .refused(1, &["touchpoints.at: expected one column for at, got two: it is also read from timestamp"]);
}

#[test]
fn the_line_of_conversions_adds_up_with_refunds() {
    let folder = Folder::new("exports_refunds");
    let ran = folder.attribute(
        "journey,at,channel\nann,2026-01-01,search\n",
        "journey,at,kind,value\nann,2026-01-02,sale,100\nann,2026-01-03,refund,-40\n",
        &["--model", "linear"],
    );
    let line = "conversions  2 = 1 attributable + 0 unattributed + 0 rejected + 1 refunds\n";
    assert!(format!("{}{}", ran.out, ran.err).contains(line), "{}{}", ran.out, ran.err);
}

#[test]
fn columns_are_read_under_their_own_headers() {
    let folder = Folder::new("own_headers");
    let touches = "user_id,event_time,medium,device\nann,2026-01-01,search,mobile\nann,2026-01-02,,desktop\n";
    let conversions = "user_id,ordered,revenue\nann,2026-01-03,60\n";
    let own = [
        "--column",
        "journey=user_id",
        "--column",
        "touches.at=event_time",
        "--column=channel=medium",
        "--column",
        "conversions.at=ordered",
        "--column",
        "value=revenue",
    ];
    let named = r#"{"missing_channel":{"name":"(none)"}}"#;
    let more = ["--dimensions", "device", "--by", "device,channel", "--model", "linear", "--rules", named];
    let ran = folder.attribute(touches, conversions, &[&own[..], &more[..]].concat());
    let out = ran.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for line in ["mobile · search 0.500 30.00", "desktop · (none) 0.500 30.00"] {
        assert!(out.contains(line), "{}{}", ran.out, ran.err);
    }
    let typo = ["--model", "linear", "--column", "journey=userid"];
    folder.attribute(touches, conversions, &typo).refused(1, &["columns.journey", "did you mean user_id?"]);
    let unlike = ["--model", "linear", "--column", "journey:user_id"];
    folder
        .attribute(touches, conversions, &unlike)
        .refused(2, &["expected field=header", "--column journey=user_id"]);
}

#[test]
fn one_table_of_events_has_touches_and_conversions() {
    let folder = Folder::new("exports_events");
    let log = folder.file(
        "log.csv",
        "user,ts,medium,revenue\nann,2026-01-01T09:00:00Z,search,\nbob,2026-01-01T10:00:00Z,search,0\n\
         ann,2026-01-02T09:00:00Z,email,60\nbob,2026-01-03T10:00:00Z,,40\n",
    );
    let columns = [
        "--column",
        "journey=user",
        "--column",
        "at=ts",
        "--column",
        "channel=medium",
        "--column",
        "value=revenue",
    ];
    let options = [&["--events", log.as_str(), "--model", "linear"][..], &columns].concat();
    // 60 is 30 for search and 30 for email, 40 is all for search, whose value of 0 is no conversion.
    let values: Vec<_> = attribute(&[&options[..], &["--format", "csv"]].concat())
        .values()
        .into_iter()
        .map(|((_, channel), value)| (channel, value))
        .collect();
    assert_eq!(values, [("email".into(), 30.0), ("search".into(), 70.0)]);
    let wrong = folder.file("wrong.csv", "journey,at,channel,value\nann,2026-01-01,search,\nann,soon,,5\n");
    attribute(&["--events", &wrong, "--model", "linear"]).refused(1, &["events[1].at", "wrong.csv, line 3"]);
    attribute(&["--events", &log, "--paths", &log, "--model", "linear"]).refused(2, &["one source of data"]);
}

#[test]
fn dates_and_orders_are_read_as_they_are_written() {
    let folder = Folder::new("exports_dates");
    // The order of 24 January is the end of that day, so that the touch of the day may earn it.
    let touches =
        folder.file("touches.csv", "journey,at,channel\nann,1/24/18 3:12,news\nann,1/24/18 3:15 PM,email\n");
    let orders = folder.file("orders.csv", "journey,at,value\nann,1/24/2018,10\n");
    let given = [
        "--touches",
        touches.as_str(),
        "--conversions",
        orders.as_str(),
        "--model",
        "last_touch",
        "--format",
        "csv",
    ];
    let month_first = ["--rules", r#"{"date_order":"month_first"}"#];
    let values = attribute(&[&given[..], &month_first].concat()).values();
    assert_eq!(values.into_values().collect::<Vec<_>>(), [10.0, 0.0]);
    attribute(&given).refused(1, &["1/24/18 3:12", "date_order", "touches.csv, line 2"]);

    let steps = folder.file("steps.csv", "journey,touch_order,channel\nann,10,email\nann,9,news\n");
    let sales = folder.file("sales.csv", "journey,value\nann,10\n");
    let given = [
        "--touches",
        steps.as_str(),
        "--conversions",
        sales.as_str(),
        "--model",
        "last_touch",
        "--format",
        "csv",
    ];
    assert_eq!(attribute(&given).values().into_values().collect::<Vec<_>>(), [10.0, 0.0]);
    attribute(&[&given[..], &["--lookback-days", "30"]].concat())
        .refused(1, &["lookback_days", "touch_order"]);
}

#[test]
fn a_quote_that_is_never_closed_takes_no_rows_with_it() {
    let folder = Folder::new("exports_quotes");
    let touches = "journey,at,channel\na,2026-01-01,search\nc,2026-01-01,search\n";
    let open = "journey,at,value,note\na,2026-01-02,5,ok\nb,2026-01-03,7,\"oops\nc,2026-01-04,900,ok\n";
    let model = ["--model", "linear"];
    folder.attribute(touches, open, &model).refused(1, &["a quote that closes the text", "line 3"]);
    // Texts of several lines are closed, and inches are no quotes around a text.
    let closed = "journey,at,value,note\na,2026-01-02,5,\"two\nlines\n\"\nc,2026-01-04,900,15\" screen\n";
    let ran = folder.attribute(touches, closed, &model);
    assert!(ran.out.contains("905.00"), "{}{}", ran.out, ran.err);
}
