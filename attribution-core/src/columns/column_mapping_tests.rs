use super::*;

fn field<'a>(names: &ColumnNames, table: TableKind, header: &str, own: &'a [String]) -> Option<&'a str> {
    names.field(table, header, own).unwrap().map(|(name, _)| name)
}

fn names(json: &str) -> ColumnNames {
    serde_json::from_str(json).unwrap()
}

#[test]
fn a_header_that_is_named_goes_before_the_name_of_the_field() {
    let names = names(r#"{"journey": "user_id", "conversions": {"at": "ordered_at", "journey": "buyer"}}"#);
    let of = |table, header| field(&names, table, header, &[]);
    assert_eq!(of(TableKind::Touchpoints, "user_id"), Some("journey"));
    assert_eq!(of(TableKind::Touchpoints, " user_id "), Some("journey"));
    // Another column holds the journey.
    assert_eq!(of(TableKind::Touchpoints, "journey_id"), None);
    assert_eq!(of(TableKind::Touchpoints, "timestamp"), Some("at"));
    assert_eq!(of(TableKind::Conversions, "ordered_at"), Some("at"));
    assert_eq!(of(TableKind::Conversions, "timestamp"), None);
    // The table's own name goes before that for all.
    assert_eq!(of(TableKind::Conversions, "buyer"), Some("journey"));
    assert_eq!(of(TableKind::Conversions, "user_id"), None);
}

#[test]
fn two_fields_may_change_their_headers() {
    let names = names(r#"{"channel": "campaign", "campaign": "channel"}"#);
    assert_eq!(field(&names, TableKind::Touchpoints, "campaign", &[]), Some("channel"));
    assert_eq!(field(&names, TableKind::Touchpoints, "channel", &[]), Some("campaign"));
}

#[test]
fn dimensions_of_your_own_are_columns_of_touches_alone() {
    let own = ["device".to_owned(), "country".to_owned()];
    let names = names(r#"{"device": "deviceCategory"}"#);
    assert_eq!(field(&names, TableKind::Touchpoints, "deviceCategory", &own), Some("device"));
    assert_eq!(field(&names, TableKind::Touchpoints, "device", &own), None);
    assert_eq!(field(&names, TableKind::Touchpoints, "country", &own), Some("country"));
    assert_eq!(field(&names, TableKind::Conversions, "country", &own), None);
}

#[test]
fn a_column_of_spend_is_a_field_unless_headers_are_named() {
    assert_eq!(ColumnNames::default().field(TableKind::Spend, "amnt", &[]).unwrap_err().path(), "spend.amnt");
    assert_eq!(field(&names(r#"{"spend": {"amount": "cost"}}"#), TableKind::Spend, "reach", &[]), None);
}

#[test]
fn what_cannot_be_named_is_refused_with_the_nearest_name() {
    let own = ["device".to_owned()];
    let names = names(
        r#"{"journy": "user", "at": "", "channel": "medium", "kind": "medium", "paths": {"channel": "x"},
            "touchpoints": {"device": "d"}}"#,
    );
    let problems: Vec<_> = names
        .problems(&TableKind::ALL, &own)
        .into_iter()
        .map(|problem| (problem.path, problem.detail))
        .collect();
    let expected = [
        ("columns.at", "expected the name of a column, got none"),
        ("columns.journy", "expected the name of a field, got \"journy\"; did you mean journey?"),
        ("columns.kind", "expected a column of its own, got \"medium\", which is that of channel"),
        (
            "columns.paths.channel",
            "expected the name of a field or of a dimension of your own, got \"channel\"; columns are given as field: header",
        ),
    ];
    assert_eq!(problems, expected.map(|(path, detail)| (path.to_owned(), detail.to_owned())));
}

#[test]
fn a_header_that_is_named_must_be_there() {
    let touches = ["user_id", "time", "channel"].map(str::to_owned);
    let conversions = ["user", "at", "revenue"].map(str::to_owned);
    let tables: [(TableKind, &[String]); 2] =
        [(TableKind::Touchpoints, &touches), (TableKind::Conversions, &conversions)];
    let check = |json: &str| names(json).check(&[], &tables).map_err(|error| error.to_string());
    // One table is enough for a name that stands for all.
    assert_eq!(check(r#"{"journey": "user_id", "value": "revenue"}"#), Ok(()));
    assert_eq!(check(r#"{"path": "steps"}"#), Ok(()));
    assert_eq!(
        check(r#"{"at": "times"}"#).unwrap_err(),
        "columns.at: expected a column \"times\", got user_id, time, channel; did you mean time?"
    );
    assert_eq!(
        check(r#"{"conversions": {"journey": "user_id"}}"#).unwrap_err(),
        "columns.conversions.journey: expected a column \"user_id\", got user, at, revenue; did you mean user?"
    );
}
