//! Columns give the same journeys as records, however they are encoded and cut into batches.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use attribution_core::domain::{Direct, NumberField, TextField};
use attribution_core::ingest::{CodedText, ConversionTable, TimeText, TouchTable};
use attribution_core::{Conversion, JourneyRules, Journeys, Touchpoint};
use proptest::prelude::*;

/// Everything that can be seen of journeys.
fn everything(journeys: &Journeys) -> String {
    let touches: Vec<_> = journeys
        .iter()
        .map(|journey| {
            let details: Vec<_> = (0..journey.len())
                .map(|position| {
                    let cost = journey.numbers(NumberField::Cost).map(|costs| costs[position].to_bits());
                    (journey.at(position), journey.text(TextField::Campaign, position), cost)
                })
                .collect();
            let channels: Vec<_> = journey.channel_names().collect();
            format!("{:?} {:?} {channels:?} {details:?}", journey.key(), journey.value())
        })
        .collect();
    format!(
        "{touches:?} {:?} {:?} {:?}",
        journeys.rows(),
        journeys.unattributed_conversions(),
        journeys.report()
    )
}

#[derive(Debug, Clone)]
struct Rows {
    touches: Vec<Touchpoint>,
    conversions: Vec<Conversion>,
}

fn rows() -> impl Strategy<Value = Rows> {
    let at = || {
        (0_i64..40).prop_map(|day| attribution_core::Timestamp::from_micros(day * 86_400_000_000).unwrap())
    };
    let key = || (0_u8..12).prop_map(|key| format!("k{key}"));
    let channel = prop::sample::select(vec!["search", "email", "direct", "social"]);
    let campaign = prop::option::of(prop::sample::select(vec!["spring", "autumn"]).prop_map(str::to_owned));
    let touch = (key(), at(), channel, campaign, prop::option::of(0.0..9.0)).prop_map(
        |(journey, at, channel, campaign, cost)| Touchpoint {
            campaign,
            cost,
            ..Touchpoint::new(journey, at, channel)
        },
    );
    let conversion = (key(), at(), 0.0..100.0_f64, 0..4_u8).prop_map(|(journey, at, value, kind)| {
        let (kind, value) = if kind > 0 { ("purchase", value) } else { ("refund", -value) };
        Conversion { kind: Some(kind.into()), ..Conversion::new(journey, at, value) }
    });
    (prop::collection::vec(touch, 0..60), prop::collection::vec(conversion, 0..20))
        .prop_map(|(touches, conversions)| Rows { touches, conversions })
}

fn rules() -> impl Strategy<Value = JourneyRules> {
    let json = r#"{"lookback_days":LOOK,"after_conversion":"AFTER","between_conversions":"BETWEEN","direct":"DIRECT",
        "null_journeys":"NULLS","collapse":COLLAPSE,"max_touches":MOST,"channel_lookback_days":OWN,
        "min_age_days":LEAST,"one_per_channel":ONE}"#;
    (
        prop::sample::select(vec!["null", "0", "5", "20"]),
        prop::sample::select(vec!["drop", "null_journey"]),
        prop::sample::select(vec!["since_previous", "all_in_window", "until_newer_touch"]),
        prop::sample::select(vec!["keep", "drop_if_others", "drop"]),
        prop::sample::select(vec!["keep", "skip"]),
        prop::sample::select(vec!["null", r#"{"gap_minutes":2880,"keep":"both"}"#, "{}"]),
        prop::sample::select(vec!["null", "2"]),
        prop::sample::select(vec!["{}", r#"{"email":3}"#]),
        prop::sample::select(vec!["0", "1.5"]),
        prop::sample::select(vec!["null", r#""first""#, r#""last""#]),
    )
        .prop_map(move |(look, after, between, direct, nulls, collapse, maximum, own, least, one)| {
            let json = json.replace("LEAST", least).replace("ONE", one);
            let json = json.replace("LOOK", look).replace("AFTER", after).replace("BETWEEN", between);
            let json = json.replace("DIRECT", direct).replace("NULLS", nulls).replace("COLLAPSE", collapse);
            JourneyRules::from_json(&json.replace("MOST", maximum).replace("OWN", own)).unwrap()
        })
}

/// Columns of some rows, by value.
struct Columns {
    keys: Vec<String>,
    at: Vec<i64>,
    channels: Vec<String>,
    campaigns: Vec<Option<String>>,
    costs: Vec<Option<f64>>,
}

impl Columns {
    fn of(touches: &[Touchpoint]) -> Self {
        Self {
            keys: touches.iter().map(|touch| touch.journey.clone()).collect(),
            at: touches.iter().map(|touch| touch.at.micros()).collect(),
            channels: touches.iter().map(|touch| touch.channel.clone()).collect(),
            campaigns: touches.iter().map(|touch| touch.campaign.clone()).collect(),
            costs: touches.iter().map(|touch| touch.cost).collect(),
        }
    }

    fn table(&self) -> TouchTable<'_> {
        let table = TouchTable::new()
            .with_text(TextField::Journey, &self.keys)
            .with_text(TextField::Channel, &self.channels)
            .with_at(&self.at);
        let table = if self.campaigns.iter().any(Option::is_some) {
            table.with_text(TextField::Campaign, &self.campaigns)
        } else {
            table
        };
        if self.costs.iter().any(Option::is_some) {
            table.with_number(NumberField::Cost, &self.costs)
        } else {
            table
        }
    }
}

proptest! {
    #[test]
    fn columns_in_batches_equal_records(rows in rows(), rules in rules(), cut in 0_usize..60) {
        let records = Journeys::build(&rules, &rows.touches, &rows.conversions).unwrap();
        let report = records.report();
        prop_assert_eq!(report.touches, report.touches_used + report.touches_set_aside.total());
        prop_assert_eq!(
            report.conversions,
            report.conversions_attributable + report.conversions_unattributed + report.conversions_rejected + report.refunds.given
        );

        let (head, tail) = rows.touches.split_at(cut.min(rows.touches.len()));
        let (head, tail) = (Columns::of(head), Columns::of(tail));
        let keys: Vec<_> = rows.conversions.iter().map(|row| row.journey.as_str()).collect();
        let values: Vec<_> = rows.conversions.iter().map(|row| row.value).collect();
        let kinds: Vec<_> = rows.conversions.iter().map(|row| row.kind.as_deref().unwrap()).collect();
        let at: Vec<_> = rows.conversions.iter().map(|row| row.at).collect();
        let conversions =
            ConversionTable::new().with_text(TextField::Journey, &keys).with_value(&values).with_at(&at).with_text(TextField::Kind, &kinds);
        let batches = Journeys::from_columns(&rules, &[head.table(), tail.table()], &[conversions]).unwrap();
        prop_assert_eq!(everything(&records), everything(&batches));
    }

    #[test]
    fn the_order_of_input_matters_only_at_equal_times(rows in rows(), rules in rules()) {
        let once = Journeys::build(&rules, &rows.touches, &rows.conversions).unwrap();
        let mut sorted = rows.touches.clone();
        sorted.sort_by_key(|touch| touch.at);
        let again = Journeys::build(&rules, &sorted, &rows.conversions).unwrap();
        let converting = |journeys: &Journeys| -> Vec<(Option<String>, Vec<String>)> {
            journeys.iter().take(journeys.converting()).map(|journey| {
                (journey.key().map(str::to_owned), journey.channel_names().map(str::to_owned).collect())
            }).collect()
        };
        prop_assert_eq!(converting(&once), converting(&again));
    }
}

#[test]
fn dictionary_codes_and_times_as_text_are_read_alike() {
    let names = ["ann", "search", "email", "direct"];
    let keys = CodedText { codes: [0, 0, 0], names };
    let channels = CodedText { codes: [1, 2, 3], names };
    let written = ["2026-01-01", "2026-01-02T00:00:00+00:00", "2026-01-03 00:00:00"];
    let (touch_times, conversion_times) = (TimeText(&written), TimeText(&["2026-01-04"]));
    let touches = TouchTable::new()
        .with_text(TextField::Journey, &keys)
        .with_text(TextField::Channel, &channels)
        .with_at(&touch_times);
    let conversions = ConversionTable::new()
        .with_text(TextField::Journey, &["ann"])
        .with_value(&[5.0])
        .with_at(&conversion_times);
    let rules = JourneyRules::default().with_direct(Direct::DropIfOthers);
    let journeys = Journeys::from_columns(&rules, &[touches], &[conversions]).unwrap();
    assert_eq!(journeys.iter().next().unwrap().channel_names().collect::<Vec<_>>(), ["search", "email"]);
}

#[test]
fn columns_that_do_not_fit_are_named() {
    let table = |channels: &'static [&'static str; 1]| {
        TouchTable::new()
            .with_text(TextField::Journey, &["ann", "bob"])
            .with_text(TextField::Channel, channels)
    };
    let rules = JourneyRules::default();
    let error = Journeys::from_columns(&rules, &[table(&["search"])], &[]).unwrap_err();
    assert_eq!(error.to_string(), "touchpoints.channel: expected 2 rows like the column `journey`, got 1");

    let timeless =
        TouchTable::new().with_text(TextField::Journey, &["ann"]).with_text(TextField::Channel, &["search"]);
    let error = Journeys::from_columns(&rules, &[timeless], &[]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "touchpoints.at"));

    let unreadable = ["2026-01-01", "yesterday"];
    let times = TimeText(&unreadable);
    let touches = TouchTable::new()
        .with_text(TextField::Journey, &["ann", "bob"])
        .with_text(TextField::Channel, &["search", "search"])
        .with_at(&times);
    let error = Journeys::from_columns(&rules, &[touches], &[]).unwrap_err();
    assert_eq!(
        error.to_string(),
        r#"touchpoints[1].at: expected a time such as 2026-01-31T12:00:00Z, got "yesterday""#
    );

    let late = [253_402_300_800_000_000_i64];
    let touches = TouchTable::new()
        .with_text(TextField::Journey, &["ann"])
        .with_text(TextField::Channel, &["search"])
        .with_at(&late);
    let error = Journeys::from_columns(&rules, &[touches], &[]).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "touchpoints[0].at"));
}
