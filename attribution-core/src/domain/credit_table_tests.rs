use super::*;
use crate::domain::{Conservation, Conversion, JourneyRules, Journeys, Touchpoint};

fn touch(journey: &str, at: &str, channel: &str, campaign: Option<&str>) -> Touchpoint {
    Touchpoint {
        campaign: campaign.map(str::to_owned),
        cost: Some(0.5),
        ..Touchpoint::new(journey, at.parse().unwrap(), channel)
    }
}

fn credits() -> Credits {
    let touches = [
        touch("ann", "2026-01-01", "search", Some("spring")),
        touch("ann", "2026-01-02", "email", None),
        touch("ann", "2026-01-03", "search", Some("summer")),
        touch("bob", "2026-02-01", "email", Some("spring")),
    ];
    let conversions = [
        Conversion::new("ann", "2026-01-04".parse().unwrap(), 100.0),
        Conversion::new("bob", "2026-02-02".parse().unwrap(), 50.0),
        Conversion::new("eve", "2026-02-02".parse().unwrap(), 30.0),
    ];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    Credits::from_weights(journeys, "by hand", Conservation::Full, vec![0.5, 0.3, 0.2, 1.0]).unwrap()
}

#[test]
fn every_measure_of_a_group_is_what_its_name_says() {
    let table = credits().by(&[Dimension::Channel]).unwrap();
    let email = table.get("email").unwrap();
    assert_eq!((email.conversions, email.value), (1.3, 80.0));
    assert_eq!((email.touches, email.journeys, email.assisted, email.first, email.last), (2, 2, 1, 1, 1));
    assert_eq!(email.cost, Some(1.0));
    let search = table.get("search").unwrap();
    assert_eq!((search.conversions, search.value), (0.7, 70.0));
    assert_eq!(
        (search.touches, search.journeys, search.assisted, search.first, search.last),
        (2, 1, 1, 1, 1)
    );
    assert_eq!(table.unattributed(), Unattributed { conversions: 1.0, value: 30.0 });
    assert_eq!((table.attributed_value(), table.attributed_conversions()), (150.0, 2.0));
    assert!((email.share.unwrap() + search.share.unwrap() + 30.0 / 180.0 - 1.0).abs() < 1e-15);
}

#[test]
fn pairs_of_dimensions_keep_missing_values_apart() {
    let table = credits().by(&[Dimension::Campaign, Dimension::Channel]).unwrap();
    let keys: Vec<_> =
        table.rows().iter().map(|row| (row.keys[0].as_deref(), row.keys[1].as_deref())).collect();
    assert_eq!(
        keys,
        [
            (Some("spring"), Some("email")),
            (Some("spring"), Some("search")),
            (None, Some("email")),
            (Some("summer"), Some("search")),
        ]
    );
    assert_eq!(table.attributed_value(), 150.0);
}

#[test]
fn periods_sort_by_time_and_not_by_value() {
    let table = credits().by(&[Dimension::TouchMonth]).unwrap();
    let months: Vec<_> = table.rows().iter().map(|row| (row.keys[0].clone().unwrap(), row.value)).collect();
    assert_eq!(months, [("2026-01".to_owned(), 100.0), ("2026-02".to_owned(), 50.0)]);
    let weeks = credits().by(&[Dimension::ConversionWeek, Dimension::Journey]).unwrap();
    assert_eq!(weeks.rows()[0].keys, [Some("2025-12-29".to_owned()), Some("ann".to_owned())]);
}

#[test]
fn what_cannot_be_grouped_says_why() {
    let credits = credits();
    let error = credits.by(&[Dimension::Partner]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "partner"));
    assert_eq!(credits.by(&[]).unwrap_err().code(), "INVALID_CONFIG");
    let twice = credits.by(&[Dimension::Channel, Dimension::Channel]).unwrap_err();
    assert_eq!(twice.to_string(), "by: expected each dimension once, got channel twice");
    assert!(
        "colour".parse::<Dimension>().unwrap_err().to_string().starts_with("by: expected one of channel,")
    );
}

#[test]
fn weights_from_elsewhere_are_checked() {
    let journeys = credits().journeys().clone();
    let from = |weights| Credits::from_weights(journeys.clone(), "x", Conservation::Full, weights);
    assert_eq!(from(vec![1.0]).unwrap_err().path(), "weights");
    assert_eq!(from(vec![0.5, f64::NAN, 0.5, 1.0]).unwrap_err().path(), "weights[1]");
    assert_eq!(from(vec![0.5, 0.3, 0.1, 1.0]).unwrap_err().path(), "weights[0]");
    let partial =
        Credits::from_weights(journeys.clone(), "x", Conservation::WhereEarned, vec![0.5, 0.3, 0.2, 0.0]);
    assert_eq!(partial.unwrap().unattributed(), Unattributed { conversions: 2.0, value: 80.0 });
}

#[test]
fn the_wire_form_is_flat() {
    let json = serde_json::to_value(credits().by(&[Dimension::Channel]).unwrap()).unwrap();
    assert_eq!(json["dimensions"][0], "channel");
    assert_eq!(json["rows"][0]["channel"], "email");
    assert_eq!(json["rows"][0]["value"], 80.0);
    assert_eq!(json["unattributed"]["value"], 30.0);
}

#[test]
fn a_text_longer_than_any_screen_is_shown_whole() {
    let long = "x".repeat(70_000);
    let touches = [Touchpoint::new("ann", "2026-01-01".parse().unwrap(), long.as_str())];
    let conversions = [Conversion::new("ann", "2026-01-02".parse().unwrap(), 5.0)];
    let journeys = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    let table = crate::ModelSpec::linear().attribute(&journeys).unwrap().by(&[Dimension::Channel]).unwrap();
    assert!(table.to_string().contains(&long));
}
