use super::*;
use crate::ingest::TimeText;

const JAN_1: i64 = 1_767_225_600_000_000;

fn refusal(table: &SpendTable<'_>) -> (String, String) {
    let error = table.records(2).unwrap_err();
    (error.path().to_owned(), error.detail().to_owned())
}

fn table<'a>() -> SpendTable<'a> {
    SpendTable::new()
        .with_text(SpendField::Channel, &["search"])
        .with_number(SpendField::Amount, &[5.0])
        .with_time(SpendField::Start, &[JAN_1])
        .with_time(SpendField::End, &[JAN_1 + DAY])
}

/// The same without the columns of a field.
fn without<'a>(field: SpendField) -> SpendTable<'a> {
    let mut table = table();
    table.texts.retain(|(name, _)| *name != field);
    table.numbers.retain(|(name, _)| *name != field);
    table.times.retain(|(name, _)| *name != field);
    table
}

#[test]
fn two_columns_for_one_field_are_refused() {
    let two = |table: SpendTable<'_>, field: &str| {
        let detail = format!("expected one column for {field}, got two");
        assert_eq!(refusal(&table), (format!("spend.{field}"), detail));
    };
    two(table().with_text(SpendField::Channel, &["social"]), "channel");
    two(table().with_number(SpendField::Amount, &[7.0]), "amount");
    two(table().with_text(SpendField::Amount, &["7"]), "amount");
    two(table().with_time(SpendField::End, &[JAN_1]), "end");
}

#[test]
fn a_date_is_the_day_from_that_moment() {
    let dated = SpendTable::new()
        .with_text(SpendField::Channel, &["search"])
        .with_number(SpendField::Amount, &[5.0])
        .with_time(SpendField::Date, &[JAN_1]);
    assert_eq!(dated.records(0).unwrap(), table().records(0).unwrap());
}

#[test]
fn cells_without_a_value_are_none() {
    let spend = table()
        .with_text(SpendField::Campaign, &[None::<&str>])
        .with_number(SpendField::Clicks, &[f64::NAN])
        .with_number(SpendField::Impressions, &[None::<f64>])
        .records(0)
        .unwrap();
    assert_eq!((&spend[0].campaign, spend[0].clicks, spend[0].impressions), (&None, None, None));
}

#[test]
fn rows_that_cannot_be_used_are_refused_with_their_address() {
    let two = |path: &str, detail: &str| (path.to_owned(), detail.to_owned());
    assert_eq!(
        refusal(&without(SpendField::Channel).with_text(SpendField::Channel, &[None::<&str>])),
        two("spend[2].channel", "expected text that is not empty, got none")
    );
    assert_eq!(
        refusal(&without(SpendField::Amount).with_number(SpendField::Amount, &[f64::NAN])),
        two("spend[2].amount", "expected a finite number of 0 or more, got NaN")
    );
    assert_eq!(
        refusal(&without(SpendField::Amount).with_number(SpendField::Amount, &[None::<f64>])),
        two("spend[2].amount", "expected a number, got none")
    );
    assert_eq!(
        refusal(&table().with_number(SpendField::Clicks, &[f64::INFINITY])),
        two("spend[2].clicks", "expected a finite number of 0 or more, got inf")
    );
    assert_eq!(
        refusal(&without(SpendField::End).with_time(SpendField::End, &[None::<i64>])),
        two("spend[2].end", "expected the end of the period, got none")
    );
    assert_eq!(
        refusal(&table().with_time(SpendField::Date, &[JAN_1])),
        two("spend[2].date", "expected a date or a period with start and end, got both")
    );
    assert_eq!(refusal(&without(SpendField::End).with_time(SpendField::End, &[JAN_1])).0, "spend[2].period");
    assert_eq!(refusal(&without(SpendField::End).with_time(SpendField::End, &[i64::MAX])).0, "spend[2].end");
    assert_eq!(
        refusal(&without(SpendField::End).with_time(SpendField::End, &TimeText(&["soon"]))).0,
        "spend[2].end"
    );
}

#[test]
fn amounts_may_be_for_the_whole_time_but_then_all_of_them() {
    let plain =
        SpendTable::new().with_text(SpendField::Channel, &["search"]).with_number(SpendField::Amount, &[5.0]);
    assert_eq!(plain.records(0).unwrap()[0].period, crate::domain::Period::ALWAYS);
    let (path, detail) = refusal(&plain.with_time(SpendField::Date, &[None::<i64>]));
    assert_eq!((path.as_str(), detail.as_str()), ("spend[2].date", "expected a time, got none"));
}

#[test]
fn columns_that_are_not_there_are_named() {
    let without_amount = SpendTable::new().with_text(SpendField::Channel, &["search"]);
    assert_eq!(refusal(&without_amount).0, "spend.amount");
    assert_eq!(refusal(&SpendTable::new().with_number(SpendField::Amount, &[1.0])).0, "spend.channel");
    assert_eq!(refusal(&table().with_number(SpendField::Clicks, &[1.0, 2.0])).0, "spend.clicks");
    assert_eq!(SpendTable::new().records(0).unwrap(), []);
}

#[test]
fn a_column_of_another_kind_is_refused_as_in_json() {
    let text = SpendTable::new()
        .with_text(SpendField::Channel, &["search"])
        .with_text(SpendField::Amount, &["much"]);
    assert_eq!(refusal(&text), ("spend[2].amount".to_owned(), "expected a number, got \"much\"".to_owned()));
}

#[test]
fn unknown_columns_get_the_nearest_name() {
    assert_eq!(SpendField::from_name(" Amount ").unwrap(), SpendField::Amount);
    let error = SpendField::from_name("ammount").unwrap_err();
    assert_eq!(error.path(), "spend.ammount");
    assert_eq!(error.detail(), "expected a field of spend, got ammount; did you mean amount?");
    let error = SpendField::from_name("x").unwrap_err();
    assert_eq!(
        error.detail(),
        "expected one of channel, campaign, currency, amount, impressions, clicks, start, end, date or period, got x"
    );
}
