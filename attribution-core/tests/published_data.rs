//! Published results are reproduced from the data they were published with.
//!
//! The data belong to others and are not kept here, so that these tests are ignored, and counted as such. To run them,
//! name the folder that holds one folder for each data set, and `goldens` with the published results:
//!
//!     ATTRIBUTION_DATA=folder cargo test --test published_data -- --include-ignored
//!
//! Results of a few numbers are in `published_numbers.rs`, which always runs.

#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::path::PathBuf;

use attribution_core::models::{FittedMarkov, FittedModel};
use attribution_core::paths::PathSummary;
use attribution_core::{
    Conversion, CreditTable, Dimension, JourneyRules, Journeys, ModelSpec, PathCount, Timestamp, Touchpoint,
};

type Row = BTreeMap<String, String>;

/// The rows of a file below the folder of data, each by the names of its columns.
fn rows(file: &str) -> Vec<Row> {
    let folder = std::env::var_os("ATTRIBUTION_DATA").map(PathBuf::from);
    let path = folder.expect("ATTRIBUTION_DATA names the folder with published data").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let separator = if text.lines().next().unwrap().contains(';') { b';' } else { b',' };
    // Some files leave out the last cells of a row.
    let mut reader =
        csv::ReaderBuilder::new().delimiter(separator).flexible(true).from_reader(text.as_bytes());
    let header = reader.headers().unwrap().clone();
    let named = |record: csv::StringRecord| {
        header
            .iter()
            .enumerate()
            .map(|(index, name)| (name.into(), record.get(index).unwrap_or("").into()))
            .collect()
    };
    reader.records().map(|record| named(record.unwrap())).collect()
}

fn number(row: &Row, column: &str) -> f64 {
    row[column].parse().unwrap()
}

fn by_channel(journeys: &Journeys, model: &str) -> CreditTable {
    model.parse::<ModelSpec>().unwrap().attribute(journeys).unwrap().by(&[Dimension::Channel]).unwrap()
}

fn assert_close(what: &str, ours: f64, published: f64) {
    let tolerance = 1e-9 * published.abs().max(1.0);
    assert!((ours - published).abs() <= tolerance, "{what}: {ours}, published {published}");
}

#[test]
#[ignore = "needs published data: see the top of this file"]
fn channelattribution_heuristics_on_ten_thousand_paths() {
    let (data, golden) =
        (rows("channelattribution_pathdata/Data.csv"), rows("goldens/channelattribution_heuristic.csv"));
    let count = |row: &Row, column: &str| row[column].parse().unwrap();
    let paths: Vec<_> = data
        .iter()
        .map(|row| {
            let value = number(row, "total_conversion_value");
            PathCount::parse(&row["path"], count(row, "total_conversions"), value, count(row, "total_null"))
                .unwrap()
        })
        .collect();
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &paths).unwrap();
    let mut worst = 0.0_f64;
    for (model, prefix) in
        [("first_touch", "first_touch"), ("last_touch", "last_touch"), ("linear", "linear_touch")]
    {
        let table = by_channel(&journeys, model);
        assert_eq!(table.rows().len(), golden.len());
        for row in &golden {
            let ours = table.get(&row["channel_name"]).unwrap();
            let pairs = [
                (ours.conversions, number(row, &format!("{prefix}_conversions"))),
                (ours.value, number(row, &format!("{prefix}_value"))),
            ];
            for (ours, published) in pairs {
                assert_close(&format!("{model} {}", row["channel_name"]), ours, published);
                worst = worst.max((ours - published).abs() / published.abs().max(1.0));
            }
        }
        println!(
            "{model}: {} paths, {:.3} conversions, value {:.4}",
            paths.len(),
            table.attributed_conversions(),
            table.attributed_value()
        );
    }
    println!("largest difference from ChannelAttribution: {worst:e} of the published figure");
}

#[test]
#[ignore = "needs published data: see the top of this file"]
fn cooltshirts_first_and_last_touches() {
    let visits = rows("cooltshirts/page_visits.csv");
    let touches: Vec<_> = visits
        .iter()
        .map(|row| Touchpoint {
            kind: Some(row["page_name"].clone()),
            ..Touchpoint::new(&row["user_id"], us_time(&row["timestamp"]), &row["utm_campaign"])
        })
        .collect();
    let last_visits = last_moments(&touches);
    let conversions = |users: &BTreeMap<&str, Timestamp>| -> Vec<_> {
        users.iter().map(|(user, at)| Conversion::new(*user, *at, 1.0)).collect()
    };
    let everyone = Journeys::build(&JourneyRules::default(), &touches, &conversions(&last_visits)).unwrap();
    assert_eq!(everyone.converting(), 1979);
    let counts = |journeys: &Journeys, model: &str| -> Vec<(f64, String)> {
        let table = by_channel(journeys, model);
        let earning = table.rows().iter().filter(|row| row.conversions > 0.0);
        earning.map(|row| (row.conversions, row.keys[0].clone().unwrap())).collect()
    };
    let only_counts = |counts: &[(f64, String)]| counts.iter().map(|(count, _)| *count).collect::<Vec<_>>();
    let first = counts(&everyone, "first_touch");
    println!("first touch: {first:?}");
    assert_eq!(only_counts(&first), [622.0, 612.0, 576.0, 169.0]);
    let last = counts(&everyone, "last_touch");
    println!("last touch: {last:?}");
    assert_eq!(only_counts(&last), [447.0, 443.0, 245.0, 232.0, 190.0, 184.0, 178.0, 60.0]);

    let purchases: Vec<_> =
        touches.into_iter().filter(|touch| touch.kind.as_deref() == Some("4 - purchase")).collect();
    let buyers =
        Journeys::build(&JourneyRules::default(), &purchases, &conversions(&last_moments(&purchases)))
            .unwrap();
    let purchase = counts(&buyers, "last_touch");
    println!("last touch of purchases: {purchase:?}");
    assert_eq!(only_counts(&purchase), [115.0, 113.0, 54.0, 52.0, 9.0, 9.0, 7.0, 2.0]);
}

/// Last moment of each user.
fn last_moments(touches: &[Touchpoint]) -> BTreeMap<&str, Timestamp> {
    let mut last = BTreeMap::new();
    for touch in touches {
        let at = last.entry(touch.journey.as_str()).or_insert(touch.at);
        *at = touch.at.max(*at);
    }
    last
}

/// A time such as `1/24/18 3:12`: month, day, year.
fn us_time(text: &str) -> Timestamp {
    let parts: Vec<u32> = text.split(['/', ' ', ':']).map(|part| part.parse().unwrap()).collect();
    let [month, day, year, hour, minute] = parts[..] else { panic!("no time: {text}") };
    format!("20{year:02}-{month:02}-{day:02}T{hour:02}:{minute:02}:00Z").parse().unwrap()
}

#[test]
#[ignore = "needs published data: see the top of this file"]
fn dbt_attribution_playbook_in_a_window_of_thirty_days() {
    let (sessions, sales) = (
        rows("dbt_attribution_playbook/sessions.csv"),
        rows("dbt_attribution_playbook/customer_conversions.csv"),
    );
    let time = |row: &Row, column: &str| row[column].parse::<Timestamp>().unwrap();
    let touches: Vec<_> = sessions
        .iter()
        .map(|row| Touchpoint::new(&row["customer_id"], time(row, "started_at"), &row["utm_source"]))
        .collect();
    let conversions: Vec<_> = sales
        .iter()
        .map(|row| Conversion::new(&row["customer_id"], time(row, "converted_at"), number(row, "revenue")))
        .collect();
    let rules = JourneyRules::default().with_lookback_days(30.0).unwrap();
    let journeys = Journeys::build(&rules, &touches, &conversions).unwrap();
    for model in ["first_touch", "last_touch", "linear", "position_based"] {
        let table = by_channel(&journeys, model);
        let golden = playbook(model, &touches, &conversions);
        for (channel, revenue) in &golden {
            assert_close(
                &format!("{model} {channel}"),
                table.get(channel).map_or(0.0, |row| row.value),
                *revenue,
            );
        }
        assert_eq!(table.attributed_value(), 275.0);
        println!("{model}: {golden:?}");
    }
}

/// Revenue by source as the SQL of the playbook defines it: sessions of a customer in the thirty days before the
/// conversion, numbered by time, each with its points.
fn playbook<'a>(
    model: &str,
    touches: &'a [Touchpoint],
    conversions: &[Conversion],
) -> BTreeMap<&'a str, f64> {
    let mut revenue = BTreeMap::new();
    for sale in conversions {
        let window = sale.at.micros() - 30 * 86_400_000_000..=sale.at.micros();
        let mut sessions: Vec<_> = touches
            .iter()
            .filter(|touch| touch.journey == sale.journey && window.contains(&touch.at.micros()))
            .collect();
        sessions.sort_by_key(|touch| touch.at);
        let total = sessions.len();
        for (index, touch) in (1..).zip(sessions) {
            let total_f64 = f64::from(u32::try_from(total).unwrap());
            let points = match model {
                "first_touch" => f64::from(u8::from(index == 1)),
                "last_touch" => f64::from(u8::from(index == total)),
                "linear" => 1.0 / total_f64,
                _ if total == 1 => 1.0,
                _ if total == 2 => 0.5,
                _ if index == 1 || index == total => 0.4,
                _ => 0.2 / (total_f64 - 2.0),
            };
            *revenue.entry(touch.channel.as_str()).or_insert(0.0) += points * sale.value;
        }
    }
    revenue
}

/// The path counts of the ChannelAttribution package.
fn channelattribution_paths() -> PathSummary {
    let data = rows("channelattribution_pathdata/Data.csv");
    let mut summary = PathSummary::default();
    for row in &data {
        let path: Vec<&str> = row["path"].split('>').map(str::trim).collect();
        let count = |column: &str| row[column].parse().unwrap();
        let value = number(row, "total_conversion_value");
        summary.add(&path, count("total_conversions"), value, count("total_null")).unwrap();
    }
    summary
}

fn fitted(model: &str, summary: &PathSummary) -> FittedMarkov {
    let Ok(FittedModel::Markov(fitted)) = model.parse::<ModelSpec>().unwrap().fit(summary) else {
        panic!("{model} is no Markov model");
    };
    fitted
}

#[test]
#[ignore = "needs published data: see the top of this file"]
fn exact_markov_on_ten_thousand_paths() {
    let summary = channelattribution_paths();
    for (loops, file) in [("keep", "with_self_loops"), ("drop", "no_self_loops")] {
        let golden = rows(&format!("goldens/exact_markov_order1_{file}.csv"));
        let fitted = fitted(&format!(r#"{{"model":"markov","self_loops":"{loops}"}}"#), &summary);
        let mut worst = 0.0_f64;
        for (row, golden) in fitted.effects().iter().zip(&golden) {
            assert_eq!(row.channel, golden["channel"]);
            let pairs = [
                (row.effect, number(golden, "removal_effect")),
                (row.conversions, number(golden, "conversions")),
            ];
            for (ours, exact) in pairs {
                assert!((ours - exact).abs() < 1e-6, "{}: {ours} instead of {exact}", row.channel);
                worst = worst.max((ours - exact).abs() / exact);
            }
        }
        println!("order 1, {file}: largest difference {worst:e} of the figure");
    }
}

/// The published results are simulated: an effect is a share of draws, so that it is off by about the root of
/// `effect · (1 − effect) / draws`, and channels that hardly matter by a large part of themselves.
#[test]
#[ignore = "needs published data: see the top of this file"]
fn simulated_markov_on_ten_thousand_paths() {
    let summary = channelattribution_paths();
    for order in [1, 2] {
        let fitted =
            fitted(&format!(r#"{{"model":"markov","order":{order},"value_weighted":true}}"#), &summary);
        let (effects, results) = (
            rows(&format!("goldens/channelattribution_removal_order{order}.csv")),
            rows(&format!("goldens/channelattribution_markov_order{order}.csv")),
        );
        let position = |name: &str| fitted.channels().iter().position(|channel| channel == name).unwrap();
        let mut worst = 0.0_f64;
        for row in &effects {
            let position = position(&row["channel_name"]);
            let (ours, theirs) =
                (fitted.removal_effects()[position], number(row, "removal_effects_conversion"));
            worst = worst.max((ours - theirs).abs());
            println!(
                "order {order} {}: effect {ours:.4} / {theirs:.4}, of value {:.4} / {:.4}",
                row["channel_name"],
                fitted.value_removal_effects().unwrap()[position],
                number(row, "removal_effects_conversion_value"),
            );
        }
        let earned = fitted.effects();
        for row in &results {
            let ours = &earned[position(&row["channel_name"])];
            let theirs = number(row, "total_conversions");
            println!(
                "order {order} {}: {:.1} / {theirs:.1} conversions, value {:.1} / {:.1}",
                ours.channel,
                ours.conversions,
                ours.value,
                number(row, "total_conversion_value")
            );
        }
        println!("order {order}: largest difference of an effect {worst:.4}");
        assert!(worst < 0.002, "order {order}: {worst}");
    }
}
