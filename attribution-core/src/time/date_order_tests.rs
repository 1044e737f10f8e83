use super::*;

fn read(order: DateOrder, text: &str) -> String {
    order.read(text).map_or_else(|error| error.detail().to_owned(), |at| at.to_string())
}

#[test]
fn numbers_come_in_the_order_that_is_said() {
    use DateOrder::{DayFirst, MonthFirst, YearFirst};
    assert_eq!(read(MonthFirst, "3/4/2026"), "2026-03-04T00:00:00Z");
    assert_eq!(read(DayFirst, "3/4/2026"), "2026-04-03T00:00:00Z");
    assert_eq!(read(DayFirst, " 03.04.2026 15:12:07.25 "), "2026-04-03T15:12:07.250Z");
    assert_eq!(read(DayFirst, "3-4-2026T9:05"), "2026-04-03T09:05:00Z");
    assert_eq!(read(MonthFirst, "12/31/2026, 11:59:59 pm"), "2026-12-31T23:59:59Z");
    for order in [YearFirst, MonthFirst, DayFirst] {
        assert_eq!(read(order, "2026-04-03 9:05"), "2026-04-03T09:05:00Z");
    }
}

#[test]
fn hours_of_half_a_day_begin_with_twelve() {
    let read = |text| read(DateOrder::MonthFirst, text);
    assert_eq!(read("1/2/2026 12:00 AM"), "2026-01-02T00:00:00Z");
    assert_eq!(read("1/2/2026 12:00 PM"), "2026-01-02T12:00:00Z");
    assert_eq!(read("1/2/2026 1:00AM"), "2026-01-02T01:00:00Z");
    assert!(read("1/2/2026 13:00 PM").starts_with("expected"));
    assert!(read("1/2/2026 0:00 AM").starts_with("expected"));
}

#[test]
fn years_of_two_digits_are_near_to_ours() {
    let read = |text| read(DateOrder::MonthFirst, text);
    assert_eq!(read("1/24/18 3:12"), "2018-01-24T03:12:00Z");
    assert_eq!(read("1/1/68"), "2068-01-01T00:00:00Z");
    assert_eq!(read("1/1/69"), "1969-01-01T00:00:00Z");
}

#[test]
fn dates_remember_that_they_are() {
    assert!(DateOrder::DayFirst.read("31.12.2026").unwrap().is_date());
    assert!(!DateOrder::DayFirst.read("31.12.2026 00:00").unwrap().is_date());
}

#[test]
fn what_is_no_date_is_refused() {
    let texts = [
        "",
        "soon",
        "13/1/2026",
        "1/32/2026",
        "2/29/2026",
        "1/2/3",
        "1/2/026",
        "1/2.2026",
        "1//2026",
        "1/2/2026 25:00",
    ];
    for text in texts.into_iter().chain([
        "1/2/2026 x",
        "1/2/2026 1",
        "1/2/2026 1:00 am pm",
        "1/2/20266",
        "1/2/2026 1:00:00Z",
    ]) {
        let error = DateOrder::MonthFirst.read(text).unwrap_err();
        assert_eq!(error.detail(), format!("expected a time such as 1/31/2026 15:12, got {text:?}"));
    }
    assert!(DateOrder::YearFirst.read("1/2/2026").is_err());
}
