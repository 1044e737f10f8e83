use super::{CHUNK, VisitColumns};
use crate::channels::{ChannelField, ChannelOperator, ChannelOptions, ChannelRule};
use crate::columns::table::{ConversionTable, TouchTable};
use crate::domain::{JourneyRules, Journeys, TextField};
use crate::ingest::{EventTable, PackedTable};

const URLS: [&str; 5] = [
    "https://shop.example/?utm_source=Google&utm_medium=cpc&utm_campaign=May&utm_term=lamp",
    "https://shop.example/cart",
    "https://shop.example/thanks",
    "https://shop.example/",
    "https://shop.example/?utm_source=crm&utm_medium=email&utm_content=hero",
];
const REFERRERS: [Option<&str>; 5] = [
    None,
    Some("https://shop.example/"),
    Some("https://www.paypal.com/"),
    Some("https://www.bing.com/"),
    Some("https://mail.google.com/"),
];
const AT: [i64; 5] = [1, 2, 3, 4, 5];
const KEYS: [&str; 5] = ["ann"; 5];

fn rules() -> JourneyRules {
    JourneyRules::default().with_channels(ChannelOptions::default())
}

fn visits() -> TouchTable<'static> {
    TouchTable::new()
        .with_text(TextField::Journey, &KEYS)
        .with_at(&AT)
        .with_dimension("url", &URLS)
        .with_dimension("referrer", &REFERRERS)
}

fn conversions() -> ConversionTable<'static> {
    ConversionTable::new().with_text(TextField::Journey, &["ann"]).with_value(&[30.0]).with_at(&[6_i64])
}

fn channels(journeys: &Journeys) -> Vec<String> {
    journeys.channels().names().map(str::to_owned).collect()
}

#[test]
fn links_of_creators_name_the_influencer() {
    let urls = [
        "https://shop.example/?utm_source=Mira&utm_medium=instagram&utm_campaign=spring",
        "https://shop.example/?utm_source=tom&utm_medium=creator",
        "https://shop.example/?utm_source=crm&utm_medium=email",
    ];
    let visits = TouchTable::new()
        .with_text(TextField::Journey, &["ann"; 3])
        .with_at(&[1_i64, 2, 3])
        .with_dimension("url", &urls);
    let options = ChannelOptions::default().with_influencers(vec!["@mira".into()]);
    let rules = JourneyRules::default().with_channels(options);
    let journeys = Journeys::from_columns(&rules, &[visits], &[conversions()]).unwrap();
    let journey = journeys.iter().next().unwrap();
    let influencers = [0, 1, 2].map(|position| journey.text(TextField::Influencer, position));
    assert_eq!(influencers, [Some("mira"), Some("tom"), None]);
}

#[test]
fn a_table_of_links_is_told_of_the_rule_that_reads_them() {
    let headers = ["journey", "at", "url"].map(str::to_owned);
    let error = Journeys::from_columns(
        &JourneyRules::default(),
        &[visits().with_headers(&headers)],
        &[conversions()],
    );
    let error = error.unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "touchpoints.channel"));
    assert!(error.detail().ends_with("; the rule channels: {} reads it from url and referrer"), "{error}");
}

#[test]
fn visits_become_journeys_in_one_call() {
    let rules = rules().with_dimensions(vec!["utm_source".into(), "utm_term".into()]);
    let journeys = Journeys::from_columns(&rules, &[visits()], &[conversions()]).unwrap();
    assert_eq!(channels(&journeys), ["Paid Search", "Organic Search", "Email"]);
    let report = journeys.report();
    assert_eq!((report.touches, report.touches_used), (5, 3));
    let aside = &report.touches_set_aside;
    assert_eq!((aside.internal_visit, aside.payment_gateway, aside.total()), (1, 1, 2));
    let journey = journeys.iter().next().unwrap();
    let text = |field| [0, 1, 2].map(|position| journey.text(field, position));
    assert_eq!(text(TextField::Campaign), [Some("May"), None, None]);
    assert_eq!(text(TextField::Content), [None, None, Some("hero")]);
    let own = [0, 1, 2].map(|position| journey.own_dimensions(position));
    assert_eq!((own[0]["utm_source"].as_str(), own[0]["utm_term"].as_str()), ("google", "lamp"));
    assert_eq!((own[1]["utm_source"].as_str(), own[2]["utm_source"].as_str()), ("bing", "crm"));
}

/// Columns of tags that no rule names take no room, in tables of several parts either.
#[test]
fn columns_that_nobody_asks_for_are_not_filled() {
    let rows = CHUNK + 7;
    let urls = vec!["https://a.example/?utm_source=s&utm_medium=email&utm_term=lamp"; rows];
    let table = TouchTable::new().with_dimension("url", &urls);
    let read = VisitColumns::of(&rules().with_dimensions(vec!["utm_medium".into()]), &[table]).unwrap();
    let of_tables = read.unwrap().of_tables;
    let columns = &of_tables[0].as_ref().unwrap().columns;
    // Channel, campaign, content and influencer; then utm_source, utm_medium, utm_term and click_id.
    let filled = columns.each_ref().map(|column| column.codes.len());
    assert_eq!(filled, [rows, rows, rows, rows, 0, rows, 0, 0]);
    assert!(columns[5].names.iter().eq(["email"]));
}

#[test]
fn what_a_table_has_itself_stays() {
    let own = [None, Some("Store"), None, None, Some("Call")];
    let table =
        visits().with_text(TextField::Channel, &own).with_text(TextField::Campaign, &["own", "", "", "", ""]);
    let journeys = Journeys::from_columns(&rules(), &[table], &[conversions()]).unwrap();
    assert_eq!(channels(&journeys), ["Paid Search", "Store", "Organic Search", "Call"]);
    assert_eq!(journeys.iter().next().unwrap().text(TextField::Campaign, 0), Some("own"));
    // Without the rule links are not read.
    let table = visits().with_text(TextField::Channel, &["a"; 5]);
    let journeys = Journeys::from_columns(&JourneyRules::default(), &[table], &[conversions()]).unwrap();
    assert_eq!(channels(&journeys), ["a"]);
}

#[test]
fn rules_of_the_users_own_are_asked_first() {
    let rule = ChannelRule::new("house", "House").when(
        ChannelField::ReferrerHost,
        ChannelOperator::Contains,
        "bing",
    );
    let options =
        ChannelOptions::default().with_rules(vec![rule]).with_internal(vec!["mail.google.com".into()]);
    let rules = JourneyRules::default().with_channels(options);
    let journeys = Journeys::from_columns(&rules, &[visits()], &[conversions()]).unwrap();
    assert_eq!(channels(&journeys), ["Paid Search", "House", "Email"]);
}

#[test]
fn path_counts_have_no_links_to_read_channels_from() {
    let error = Journeys::from_path_counts(&rules(), &[]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "channels"));
}

#[test]
fn tables_without_links_say_what_is_missing() {
    let table = TouchTable::new().with_text(TextField::Journey, &KEYS).with_at(&AT);
    let error = Journeys::from_columns(&rules(), &[table], &[conversions()]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "touchpoints.url"));
    let broken = r#"{"channels": {"brands": [""]}}"#;
    assert_eq!(JourneyRules::from_json(broken).unwrap_err().path(), "channels.brands[0]");
}

/// The way in of languages: columns by their headers, and no code there.
#[test]
fn headers_of_links_are_read_where_the_rules_say_so() {
    use crate::domain::TableKind;
    let field = |json: &str, header: &str| {
        let mut table = PackedTable::new(&JourneyRules::from_json(json).unwrap());
        table.field(TableKind::Touchpoints, header).unwrap().map(|(name, _)| name)
    };
    assert_eq!(field(r#"{"channels": {}}"#, "URL").as_deref(), Some("url"));
    assert_eq!(field(r#"{"channels": {}}"#, "referrer").as_deref(), Some("referrer"));
    assert_eq!(field("{}", "url"), None);
    let mapped = r#"{"channels": {}, "columns": {"url": "page_location"}}"#;
    assert_eq!(field(mapped, "page_location").as_deref(), Some("url"));

    let rules = JourneyRules::from_json(mapped).unwrap();
    let mut table = PackedTable::new(&rules);
    for header in ["journey", "at", "page_location", "title"] {
        table.field(TableKind::Touchpoints, header).unwrap();
    }
    table.push_text("journey", vec![0], b"ann", &[3]).unwrap();
    table.push_millis("at", vec![0.0]);
    table.push_text("url", vec![0], b"a.example/?gclid=1", &[18]).unwrap();
    let journeys = Journeys::from_columns(&rules, &[table.touches(&table.time_texts())], &[]).unwrap();
    assert_eq!(channels(&journeys), ["Paid Search"]);
    assert_eq!(journeys.report().columns_ignored, ["touchpoints.title"]);
}

#[test]
fn one_table_of_events_has_links_too() {
    let events = EventTable::new()
        .with_text(TextField::Journey, &["ann", "ann", "ann"])
        .with_dimension(
            "url",
            &["https://a.example/?gclid=1", "https://a.example/x", "https://a.example/thanks"],
        )
        .with_dimension("referrer", &["", "https://a.example/", "https://www.paypal.com/"])
        .with_at(&[1_i64, 2, 3])
        .with_value(&[None, None, Some(50.0)]);
    let journeys = Journeys::from_events(&rules(), &[events]).unwrap();
    assert_eq!((journeys.touches(), journeys.converting()), (1, 1));
    let report = journeys.report();
    assert_eq!((report.touches, report.touches_set_aside.internal_visit), (2, 1));
}

/// More rows than one core takes at once, each read as it is alone.
#[test]
fn long_tables_are_read_as_their_rows_are() {
    let rows = CHUNK + 7;
    let keys = vec!["ann"; rows];
    let at: Vec<i64> = (0_i64..).take(rows).collect();
    let urls: Vec<String> = (0..rows)
        .map(|row| {
            format!(
                "https://a.example/{row}?utm_source=s{}&utm_medium={}",
                row % 5,
                ["cpc", "email", "qr"][row % 3]
            )
        })
        .collect();
    let table =
        TouchTable::new().with_text(TextField::Journey, &keys).with_at(&at).with_dimension("url", &urls);
    let rules = rules().with_dimensions(vec!["utm_source".into()]);
    let journeys = Journeys::from_columns(&rules, &[table], &[]).unwrap();
    let journey = journeys.iter().next().unwrap();
    let expected = ["Paid Other", "Email", "Unassigned"];
    for (row, channel) in journey.channel_names().enumerate() {
        assert_eq!(channel, expected[row % 3], "{row}");
    }
    for row in [0, 1, CHUNK - 1, CHUNK, CHUNK + 6] {
        assert_eq!(journey.own_dimensions(row)["utm_source"], format!("s{}", row % 5));
    }
}
