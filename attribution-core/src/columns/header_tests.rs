use super::*;
use crate::ingest::{ConversionField, ConversionTable, PathField, TouchField};

#[test]
fn case_spaces_and_underscores_do_not_matter() {
    for name in ["journey", "JOURNEY_ID", "Journey ID", " journey-id ", "Customer"] {
        assert_eq!(TouchField::from_name(name).map(TouchField::name), Some("journey"), "{name}");
        assert_eq!(ConversionField::from_name(name).map(ConversionField::name), Some("journey"), "{name}");
    }
    assert_eq!(TouchField::from_name("Sales Rep").map(TouchField::name), Some("sales_rep"));
    assert_eq!(ConversionField::from_name("Timestamp").map(ConversionField::name), Some("at"));
    for (name, field) in [
        ("Conversion Value", "value"),
        ("total_conversions", "conversions"),
        ("Total Null", "nulls"),
        ("MCF Channel Grouping Path", "path"),
    ] {
        assert_eq!(PathField::from_name(name).map(PathField::name), Some(field), "{name}");
    }
    for name in ["Time Stamp", "Time_Stamp", "time-stamp", "TimeStamp"] {
        assert_eq!(TouchField::from_name(name).map(TouchField::name), Some("at"), "{name}");
    }
    for (name, field) in [
        ("JourneyID", "journey"),
        ("ClosedAt", "closed_at"),
        ("leadCreatedAt", "lead_created_at"),
        ("Opportunity Created-At", "opportunity_created_at"),
    ] {
        assert_eq!(ConversionField::from_name(name).map(ConversionField::name), Some(field), "{name}");
    }
    assert_eq!(TouchField::from_name("SalesRep").map(TouchField::name), Some("sales_rep"));
    assert_eq!(PathField::from_name("ConversionValue").map(PathField::name), Some("value"));
    assert_eq!(TouchField::from_name("UserID"), None);
    assert_eq!(TouchField::from_name("conversions"), None);
    assert_eq!(PathField::from_name("timestamp"), None);
}

#[test]
fn two_columns_for_one_field_are_named_with_what_they_may_be_called() {
    assert_eq!(
        Header::Events.twice("at"),
        "expected one column for at, got two: it is also read from timestamp"
    );
    assert_eq!(Header::Events.twice("channel"), "expected one column for channel, got two");
    let two = ConversionTable::new().with_refunds(&["a"]).with_refunds(&["b"]).rows().unwrap_err();
    assert_eq!(
        (two.path(), two.detail()),
        ("conversions.refunds", "expected one column for refunds, got two")
    );
}
