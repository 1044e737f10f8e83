//! Expected values: by hand.
#![cfg(feature = "channels")]

use crate::columns::event_table::EventTable;
use crate::domain::{
    ColumnNames, Conversion, Dimension, JourneyKey, JourneyRules, Journeys, PromoCode, PromoReport,
    TableKind, TextField, Touchpoint,
};
use crate::error::{ErrorKind, Result};
use crate::models::ModelSpec;

fn rules(codes: Vec<PromoCode>) -> JourneyRules {
    JourneyRules::default().with_promo_codes(codes)
}

fn mira() -> Vec<PromoCode> {
    vec![PromoCode { campaign: Some("spring".into()), ..PromoCode::of_influencer("MIRA10", "mira") }]
}

fn sale(journey: &str, at: &str, value: f64, code: &str) -> Conversion {
    Conversion { promo_code: Some(code.into()), ..Conversion::new(journey, at.parse().unwrap(), value) }
}

fn touch(journey: &str, at: &str, channel: &str) -> Touchpoint {
    Touchpoint::new(journey, at.parse().unwrap(), channel)
}

fn built(rules: &JourneyRules, touches: &[Touchpoint], sales: &[Conversion]) -> Result<Journeys> {
    Journeys::build(rules, touches, sales)
}

fn sales() -> [Conversion; 6] {
    [
        sale("ann", "2026-01-06", 30.0, "MIRA10"),
        sale("ann", "2026-01-04T10:00:00Z", 100.0, " mira10 "),
        sale("bob", "2026-01-05", 50.0, "Mira10"),
        sale("cem", "2026-01-07", 20.0, "MIRA1O"),
        sale("dan", "2026-01-07", 10.0, "  "),
        Conversion::new("eva", "2026-01-08".parse().unwrap(), 5.0),
    ]
}

/// Credit of each of some names, by a dimension.
fn credited(journeys: &Journeys, model: &ModelSpec, by: &str) -> Vec<(String, f64)> {
    let credits = model.attribute(journeys).unwrap();
    let table = credits.by(&[by.parse::<Dimension>().unwrap()]).unwrap();
    table.rows().iter().map(|row| (row.keys[0].clone().unwrap_or_default(), row.value)).collect()
}

#[test]
fn a_redemption_is_the_last_touch_before_its_conversion() {
    let journeys = built(&rules(mira()), &[touch("ann", "2026-01-01", "email")], &sales()).unwrap();
    // Ann used it before: 30 has no touch. Nobody knows the code of cem.
    let expected =
        PromoReport { redemptions: 4, touches: 2, repeated: 1, unknown: 1, ..PromoReport::default() };
    let report = journeys.report();
    assert_eq!(report.promo_codes, expected);
    assert_eq!((report.rows, report.touches, report.touches_used), (7, 3, 3));
    assert_eq!((report.conversions_attributable, report.value_unattributed), (2, 65.0));
    let last = credited(&journeys, &ModelSpec::last_touch(), "channel");
    assert_eq!(last, [("promo_code".into(), 150.0), ("email".into(), 0.0)]);
    let linear = credited(&journeys, &ModelSpec::linear(), "channel");
    assert_eq!(linear, [("promo_code".into(), 100.0), ("email".into(), 50.0)]);
    let note = &report.notes[0];
    assert_eq!((note.code, note.path.as_str()), ("UNKNOWN_CODE", "conversions.promo_code"));
    assert_eq!(
        note.detail,
        "1 redemption has the code \"MIRA1O\", which the rules have not; did you mean MIRA10?"
    );
}

#[test]
fn touches_of_codes_carry_what_the_code_says() {
    let journeys = built(&rules(mira()), &[touch("ann", "2026-01-01", "email")], &sales()).unwrap();
    let ann = journeys.iter().find(|journey| journey.key() == Some("ann")).unwrap();
    let of = |field| ann.text(field, 1);
    assert_eq!(of(TextField::Kind), Some("promo_code"));
    assert_eq!((of(TextField::Influencer), of(TextField::Campaign)), (Some("mira"), Some("spring")));
    // The one touch given is row 0; those that codes made come after it.
    assert_eq!(ann.rows(), [0, 1]);
    assert_eq!(ann.at(1).unwrap().to_string(), "2026-01-04T10:00:00Z");
}

#[test]
fn dates_of_validity_are_days_of_the_zone() {
    let code = PromoCode {
        valid_from: Some("2026-01-05".parse().unwrap()),
        valid_until: Some("2026-01-07".parse().unwrap()),
        ..PromoCode::of_influencer("MIRA10", "mira")
    };
    // In this zone days begin at 22:00 UTC: b and c are within, a is a second too early and d begins the day too late.
    let sales = [
        sale("a", "2026-01-04T21:59:59Z", 1.0, "MIRA10"),
        sale("b", "2026-01-04T22:00:00Z", 1.0, "MIRA10"),
        sale("c", "2026-01-06", 1.0, "MIRA10"),
        sale("d", "2026-01-06T22:00:00Z", 1.0, "MIRA10"),
    ];
    let rules = rules(vec![code]).with_time_zone("+02:00".parse().unwrap());
    let journeys = built(&rules, &[], &sales).unwrap();
    let expected = PromoReport { redemptions: 4, touches: 2, outside_validity: 2, ..PromoReport::default() };
    assert_eq!(journeys.report().promo_codes, expected);
}

#[test]
fn one_table_of_events_gives_the_same() {
    let (keys, at) = (["ann", "ann", "bob"], [0_i64, 1_000_000, 2_000_000]);
    let values = [None, Some(100.0), Some(50.0)];
    let (channels, codes) = ([Some("email"), None, None], [None, Some("mira10"), Some("mira10")]);
    let events = EventTable::new()
        .with_text(TextField::Journey, &keys)
        .with_text(TextField::Channel, &channels)
        .with_promo_code(&codes)
        .with_value(&values)
        .with_at(&at);
    let journeys = Journeys::from_events(&rules(mira()), &[events]).unwrap();
    let report = journeys.report();
    assert_eq!((report.rows, report.touches, report.touches_used, report.conversions), (3, 3, 3, 2));
    let linear = credited(&journeys, &ModelSpec::linear(), "channel");
    assert_eq!(linear, [("promo_code".into(), 100.0), ("email".into(), 50.0)]);
}

#[test]
fn filters_see_touches_of_codes() {
    let touches = [Touchpoint { engagement: Some(50.0), ..touch("ann", "2026-01-01", "email") }];
    for (json, promo, email) in [
        (r#"{"include": {"kind": ["promo_code"]}}"#, 2, 0),
        (r#"{"exclude": {"influencer": ["@mira", "mira"]}}"#, 0, 1),
        (r#"{"min_engagement": 10}"#, 0, 1),
        (r#"{"min_confidence": 1}"#, 2, 0),
    ] {
        let touches = touches.clone().map(|touch| Touchpoint {
            kind: Some("open".into()),
            confidence: Some(0.5),
            influencer: Some("tom".into()),
            ..touch
        });
        let rules = rules(mira()).with_filter(serde_json::from_str(json).unwrap());
        let report = built(&rules, &touches, &sales()).unwrap().report().clone();
        assert_eq!((report.touches, report.touches_used), (3, promo + email), "{json}");
        assert_eq!(report.touches_set_aside.filtered, 3 - promo - email, "{json}");
    }
}

#[test]
fn the_customer_is_the_key_of_the_rules() {
    let of = |account: &str, sale: Conversion| Conversion { account: Some(account.into()), ..sale };
    let sales = [
        of("acme", sale("ann", "2026-01-04", 100.0, "MIRA10")),
        of("acme", sale("bob", "2026-01-05", 50.0, "MIRA10")),
        Conversion { account: None, ..sale("cem", "2026-01-05", 7.0, "MIRA10") },
    ];
    let rules = rules(mira()).with_key(JourneyKey::Account);
    let touches = [Touchpoint { account: Some("acme".into()), ..touch("ann", "2026-01-01", "email") }];
    let journeys = built(&rules, &touches, &sales).unwrap();
    let expected =
        PromoReport { redemptions: 3, touches: 1, repeated: 1, without_key: 1, ..PromoReport::default() };
    assert_eq!(journeys.report().promo_codes, expected);
}

#[test]
fn what_cannot_be_read_is_refused_or_named() {
    let plain = [Conversion::new("ann", "2026-01-04".parse().unwrap(), 5.0)];
    let error = built(&rules(mira()), &[], &plain).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::MissingData, "conversions.promo_code"));
    let twice = vec![PromoCode::of_influencer("A", "x"), PromoCode::of_influencer(" a", "y")];
    let error = built(&rules(twice), &[], &sales()).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidConfig, "promo_codes[1].code"));
    // Without the rule, the column is one that nobody reads.
    let report = built(&JourneyRules::default(), &[], &sales()).unwrap().report().clone();
    assert_eq!(report.columns_ignored, ["conversions.promo_code"]);
    assert_eq!(report.promo_codes, PromoReport::default());
}

/// A column that nobody reads decides nothing, whatever is in it.
#[test]
fn without_codes_their_column_is_not_read() {
    let columns = JourneyRules::default().columns;
    let field = |columns: &ColumnNames| columns.field(TableKind::Conversions, "Promo Code", &[]).unwrap();
    assert_eq!(field(&columns), None);
    assert_eq!(field(&rules(mira()).columns).map(|(name, _)| name), Some("promo_code"));
    let rules = JourneyRules::from_json(r#"{"promo_codes": [{"code": "A"}]}"#).unwrap();
    assert!(field(&rules.columns).is_some());
}

/// A date is the end of its day, also beside the times of that day.
#[test]
fn the_first_redemption_of_a_day_is_that_with_a_time() {
    let sales =
        [sale("ann", "2026-01-04", 10.0, "MIRA10"), sale("ann", "2026-01-04T10:00:00Z", 90.0, "MIRA10")];
    let journeys = built(&rules(mira()), &[], &sales).unwrap();
    assert_eq!((journeys.report().promo_codes.repeated, journeys.report().value_unattributed), (1, 10.0));
}

#[test]
fn a_code_that_ends_before_it_begins_is_refused() {
    let code = PromoCode {
        valid_from: Some("2026-02-01".parse().unwrap()),
        valid_until: Some("2026-01-01".parse().unwrap()),
        ..PromoCode::of_influencer("A", "x")
    };
    assert_eq!(built(&rules(vec![code]), &[], &sales()).unwrap_err().path(), "promo_codes[0].valid_until");
    let thrice = vec![PromoCode::of_influencer("A", "x"); 3];
    let error = built(&rules(thrice), &[], &sales()).unwrap_err();
    let details: Vec<String> = error.problems().map(|problem| problem.detail.clone()).collect();
    assert_eq!(details, ["expected a code of its own, got that of promo_codes[0]"; 2]);
}
