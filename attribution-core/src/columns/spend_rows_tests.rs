use super::*;
use crate::domain::TableKind;
use crate::ingest::TimeText;

const JAN_1: i64 = 1_767_225_600_000_000;

fn refusal(table: &RecordTable<'_>) -> (String, String) {
    let error = Spend::from_table(table, 2).unwrap_err();
    (error.path().to_owned(), error.detail().to_owned())
}

fn table<'a>() -> RecordTable<'a> {
    without("")
}

/// The table without the column of a field.
fn without<'a>(field: &str) -> RecordTable<'a> {
    let mut table = RecordTable::new(TableKind::Spend);
    if field != "channel" {
        table = table.with_text("channel", &["search"]);
    }
    if field != "amount" {
        table = table.with_number("amount", &[5.0]);
    }
    if field != "start" {
        table = table.with_time("start", &[JAN_1]);
    }
    if field != "end" {
        table = table.with_time("end", &[JAN_1 + DAY]);
    }
    table
}

#[test]
fn two_columns_for_one_field_are_refused() {
    let two = |table: RecordTable<'_>, field: &str| {
        let detail = format!("expected one column for {field}, got two");
        assert_eq!(refusal(&table), (format!("spend.{field}"), detail));
    };
    two(table().with_text("channel", &["social"]), "channel");
    two(table().with_number("amount", &[7.0]), "amount");
    two(table().with_text("amount", &["7"]), "amount");
    two(table().with_time("end", &[JAN_1]), "end");
}

#[test]
fn a_date_is_the_day_from_that_moment() {
    let dated = RecordTable::new(TableKind::Spend)
        .with_text("channel", &["search"])
        .with_number("amount", &[5.0])
        .with_time("date", &[JAN_1]);
    assert_eq!(Spend::from_table(&dated, 0).unwrap(), Spend::from_table(&table(), 0).unwrap());
}

#[test]
fn cells_without_a_value_are_none() {
    let given = table()
        .with_text("campaign", &[None::<&str>])
        .with_number("clicks", &[f64::NAN])
        .with_number("impressions", &[None::<f64>]);
    let spend = Spend::from_table(&given, 0).unwrap();
    assert_eq!((&spend[0].campaign, spend[0].clicks, spend[0].impressions), (&None, None, None));
}

#[test]
fn rows_that_cannot_be_used_are_refused_with_their_address() {
    let two = |path: &str, detail: &str| (path.to_owned(), detail.to_owned());
    assert_eq!(
        refusal(&without("channel").with_text("channel", &[None::<&str>])),
        two("spend[2].channel", "expected text that is not empty, got none")
    );
    assert_eq!(
        refusal(&without("amount").with_number("amount", &[f64::NAN])),
        two("spend[2].amount", "expected a finite number of 0 or more, got NaN")
    );
    assert_eq!(
        refusal(&without("amount").with_number("amount", &[None::<f64>])),
        two("spend[2].amount", "expected a number, got none")
    );
    assert_eq!(
        refusal(&table().with_number("clicks", &[f64::INFINITY])),
        two("spend[2].clicks", "expected a finite number of 0 or more, got inf")
    );
    assert_eq!(
        refusal(&without("end").with_time("end", &[None::<i64>])),
        two("spend[2].end", "expected the end of the period, got none")
    );
    assert_eq!(
        refusal(&table().with_time("date", &[JAN_1])),
        two("spend[2].date", "expected a date or a period with start and end, got both")
    );
    assert_eq!(refusal(&without("end").with_time("end", &[JAN_1])).0, "spend[2].period");
    assert_eq!(refusal(&without("end").with_time("end", &[i64::MAX])).0, "spend[2].end");
    assert_eq!(refusal(&without("end").with_time("end", &TimeText(&["soon"]))).0, "spend[2].end");
}

#[test]
fn amounts_may_be_for_the_whole_time_but_then_all_of_them() {
    let plain =
        RecordTable::new(TableKind::Spend).with_text("channel", &["search"]).with_number("amount", &[5.0]);
    assert_eq!(Spend::from_table(&plain, 0).unwrap()[0].period, crate::domain::Period::ALWAYS);
    let (path, detail) = refusal(&plain.with_time("date", &[None::<i64>]));
    assert_eq!((path.as_str(), detail.as_str()), ("spend[2].date", "expected a time, got none"));
}

#[test]
fn columns_that_are_not_there_are_named() {
    let without_amount = RecordTable::new(TableKind::Spend).with_text("channel", &["search"]);
    assert_eq!(refusal(&without_amount).0, "spend.amount");
    assert_eq!(refusal(&RecordTable::new(TableKind::Spend).with_number("amount", &[1.0])).0, "spend.channel");
    assert_eq!(refusal(&table().with_number("clicks", &[1.0, 2.0])).0, "spend.clicks");
    assert_eq!(Spend::from_table(&RecordTable::new(TableKind::Spend), 0).unwrap(), []);
}

#[test]
fn a_column_of_another_kind_is_refused() {
    let text =
        RecordTable::new(TableKind::Spend).with_text("channel", &["search"]).with_text("amount", &["much"]);
    let detail = "expected a column of kind number, got one of kind text";
    assert_eq!(refusal(&text), ("spend.amount".to_owned(), detail.to_owned()));
}

#[test]
fn unknown_columns_get_the_nearest_name() {
    let named = |name| RecordField::named(TableKind::Spend, name);
    assert_eq!(named(" Amount ").unwrap().name, "amount");
    let error = named("ammount").unwrap_err();
    assert_eq!(error.path(), "spend.ammount");
    assert_eq!(error.detail(), "expected a field of spend, got ammount; did you mean amount?");
    let error = named("x").unwrap_err();
    assert_eq!(
        error.detail(),
        "expected one of channel, campaign, currency, amount, impressions, clicks, start, end, date or period, got x"
    );
}

#[test]
fn rows_are_set_aside_with_their_reason_where_that_is_asked_for() {
    let objections = [crate::ingest::CellObjection {
        row: 1,
        field: "channel".into(),
        detail: "expected text, got a list".into(),
    }];
    let table = RecordTable::new(TableKind::Spend)
        .with_text("channel", &["search", "social", "email"])
        .with_number("amount", &[Some(5.0), Some(6.0), None])
        .with_objections(&objections);
    let amount =
        |row| table.number("amount", row).ok_or_else(|| invalid("amount", "expected a number, got none"));
    let (amounts, rejected) = table.read(10, Validation::Collect, amount).unwrap();
    let paths: Vec<_> = rejected.iter().map(|row| row.path.as_str()).collect();
    assert_eq!((amounts, paths), (vec![5.0], vec!["spend[11].channel", "spend[12].amount"]));
    assert_eq!(table.read(10, Validation::Strict, amount).unwrap_err().path(), "spend[11].channel");
}
