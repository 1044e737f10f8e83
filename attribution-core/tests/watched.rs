//! Every function of the wire that is watched: steps never fall and end at the total, and a stop is heard wherever it comes.

#![cfg(feature = "full")]
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::ops::ControlFlow;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, OnceLock};

use attribution_core::domain::{DealStatus, Deals, Opportunity, Period, Spend, TextField};
use attribution_core::ingest::TouchTable;
use attribution_core::models::{FittedModel, TimingCounts};
use attribution_core::simulate::Log;
use attribution_core::wire::{Answer, Function, Handle, call, functions};
use attribution_core::{Credits, JourneyRules, Journeys, ModelSpec, PathSummary, Timestamp};

/// One thing of each type that functions work on, large enough that there is something to stop.
struct Things {
    journeys: Journeys,
    /// Journeys of deals, for functions that need them.
    deals: Journeys,
    credits: Credits,
    summary: PathSummary,
    fitted: FittedModel,
    /// Twelve weeks of every channel.
    spend: Vec<Spend>,
}

impl Things {
    fn get() -> &'static Self {
        static THINGS: OnceLock<Things> = OnceLock::new();
        THINGS.get_or_init(|| {
            let log = Log::default()
                .with_journeys(20_000)
                .with_conversion_rate(0.3)
                .with_seed(5)
                .generate()
                .unwrap();
            let (touches, conversions) = (log.touches.table(), log.conversions.table());
            let journeys =
                Journeys::from_columns(&JourneyRules::default(), &[touches], &[conversions]).unwrap();
            let credits = ModelSpec::linear().attribute(&journeys).unwrap();
            let summary = journeys.summary();
            let fitted = ModelSpec::markov().fit(&summary).unwrap();
            let at = |week: i64| {
                let first = journeys.get(0).and_then(|journey| journey.at(0)).unwrap().micros();
                Timestamp::from_micros(first + (week - 6) * 7 * 86_400_000_000).unwrap()
            };
            let weeks = (0..12).map(|week| Period { start: at(week), end: at(week + 1) });
            let channels: Vec<&str> = journeys.channels().names().collect();
            let spend = weeks.zip(1..).flat_map(|(week, index)| {
                channels.iter().map(move |channel| Spend::new(*channel, week, 100.0 * f64::from(index)))
            });
            let spend = spend.collect();
            Self { journeys, deals: deals(), credits, summary, fitted, spend }
        })
    }

    fn handles(&'static self, function: &Function) -> Vec<Handle<'static>> {
        let handle = |name: &&str| match *name {
            "Journeys" if matches!(function.name, "velocity" | "b2b_report") => Handle::Journeys(&self.deals),
            "Journeys" => Handle::Journeys(&self.journeys),
            "Credits" => Handle::Credits(&self.credits),
            "PathSummary" => Handle::PathSummary(&self.summary),
            "FittedModel" => Handle::FittedModel(&self.fitted),
            other => panic!("there is no {other} here"),
        };
        let own = function.handles.iter().map(handle);
        own.chain((!function.tables.is_empty()).then_some(Handle::Spend(&self.spend))).collect()
    }
}

/// Won deals of accounts of their own, every third of which has seen a webinar.
fn deals() -> Journeys {
    let day = |days: i64| Timestamp::from_micros((20_000 + days) * 86_400_000_000).unwrap();
    let accounts: Vec<String> = (0..400).map(|index| format!("account-{index}")).collect();
    let deal = |(days, account): (i64, &String)| Opportunity {
        account: Some(account.clone()),
        status: Some(DealStatus::Won),
        created_at: Some(day(0)),
        closed_at: Some(day(days)),
        ..Opportunity::new(account.as_str())
    };
    let records = Deals::new((31..).zip(&accounts).map(deal).collect(), Vec::new()).unwrap();
    let touched: Vec<&str> = accounts.iter().step_by(3).map(String::as_str).collect();
    let (channels, moments) = (vec!["webinar"; touched.len()], vec![day(3).micros(); touched.len()]);
    let table = TouchTable::new()
        .with_text(TextField::Account, &touched)
        .with_text(TextField::Channel, &channels)
        .with_at(&moments);
    Journeys::from_deals(&JourneyRules::for_deals(), &[table], records).unwrap()
}

/// S-shaped curves of which no two are alike.
fn channels(count: u32) -> String {
    let mut channels = String::new();
    for index in 0..count {
        let beta = 100.0 + 7.0 * f64::from(index % 13);
        let half_sat = 20.0 + 3.0 * f64::from(index % 29);
        let separator = if index == 0 { "" } else { "," };
        write!(
            channels,
            r#"{separator}{{"id": "c{index}", "curve": {{"family": "hill", "beta": {beta}, "half_sat": {half_sat}, "slope": 2.5}}}}"#
        )
        .unwrap();
    }
    channels
}

/// Spends and responses with some noise.
fn observations(rows: u32) -> String {
    let spend: Vec<f64> = (1..=rows).map(|row| 5.0 * f64::from(row)).collect();
    let noise = |index: usize| [0.9, 1.1, 1.0, 1.05, 0.95][index % 5];
    let response = |(index, x): (usize, &f64)| noise(index) * 1000.0 * x / (80.0 + x);
    let response: Vec<f64> = spend.iter().enumerate().map(response).collect();
    format!(r#""spend": {spend:?}, "response": {response:?}"#)
}

/// Transitions among so many channels: each leads to the next ones, and to the end.
fn transitions(channels: u32) -> String {
    let step =
        |from: &str, to: &str, count: u32| format!(r#"{{"from": "{from}", "to": "{to}", "count": {count}}}"#);
    let of = |index: u32| {
        let own = format!("c{index}");
        let mut steps = vec![step("(start)", &own, 1 + index % 3), step(&own, "(conversion)", 1 + index % 2)];
        steps.extend(
            (1..4).map(|further| {
                step(&own, &format!("c{}", (index + further * further) % channels), 5 - further)
            }),
        );
        steps.push(step(&own, "(null)", 2));
        steps.join(",")
    };
    (0..channels).map(of).collect::<Vec<_>>().join(",")
}

/// Arguments with which a function looks for a wish to stop several times.
fn arguments(function: &str) -> Vec<String> {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    let draws = |by_draw: bool, more: &str| {
        let curve = |channel: u32, draw: u32| {
            let beta = 50.0 + f64::from(channel) + 3.0 * f64::from(draw % 7);
            format!(r#"{{"family": "hill", "beta": {beta}, "half_sat": {}, "slope": 1}}"#, 10 + draw % 5)
        };
        let of =
            |channel| format!("[{}]", (0..40).map(|draw| curve(channel, draw)).collect::<Vec<_>>().join(","));
        let draws = (0..5).map(of).collect::<Vec<_>>().join(",");
        format!(
            r#"{{"problem": {{"channels": [{}], "budget": 90}}, "draws": [{draws}], "by_draw": {by_draw}{more}}}"#,
            channels(5)
        )
    };
    match function {
        "allocate" => vec![
            format!(r#"{{"channels": [{}], "budget": 9000, "max_nodes": 40}}"#, channels(400)),
            format!(r#"{{"channels": [{}], "objective": "max_roas", "max_nodes": 20}}"#, channels(100)),
            format!(
                r#"{{"channels": [{}], "objective": "min_spend", "target_response": 900, "max_nodes": 20}}"#,
                channels(60)
            ),
            format!(r#"{{"channels": [{}], "budget": 900, "target_roas": 2, "max_nodes": 10}}"#, channels(60)),
        ],
        "allocate_draws" => vec![
            draws(false, ""),
            draws(true, ""),
            draws(false, r#", "utility": "cvar", "tail": 0.2"#),
            draws(false, r#", "utility": "entropic", "aversion": 0.01"#),
        ],
        "efficient_frontier" => {
            vec![format!(r#"{{"problem": {{"channels": [{}]}}, "budgets": [10, 50, 100, 200]}}"#, channels(4))]
        }
        "plan_flight" => vec![
            r#"{"budget": 9000, "periods": 60, "channels": [
                {"id": "tv", "theta": 0.5, "curve": {"family": "michaelis_menten", "beta": 500, "half_sat": 120}},
                {"id": "radio", "theta": 0.8, "curve": {"family": "michaelis_menten", "beta": 300, "half_sat": 90}}]}"#
                .to_owned(),
        ],
        "fit_curve" => vec![
            format!(r#"{{{}, "options": {{"family": "auto"}}}}"#, observations(300)),
            format!(r#"{{{}, "options": {{"family": "hill", "baseline": "auto"}}}}"#, observations(800)),
            format!(r#"{{{}, "options": {{"family": "auto", "huber_delta": 0.001}}}}"#, observations(60)),
        ],
        "bootstrap_curve" => vec![format!(r#"{{{}, "bootstrap": {{"replicates": 40}}}}"#, observations(30))],
        "summary" | "journey_paths" | "attribute_fitted" | "velocity" | "path_lengths" | "assists"
        | "position_profile" | "channel_overlap" | "flows" | "transition_matrix" | "ngram_lift"
        | "conversion_reliability" | "choose_order" => owned(&["{}"]),
        "path_patterns" => owned(&["{}", r#"{"options": {"transform": "unique"}}"#]),
        "timeline" => {
            let key = Things::get().journeys.get(0).and_then(|journey| journey.key()).unwrap();
            vec![format!(r#"{{"key": {key:?}}}"#)]
        }
        "b2b_report" => owned(&["{}", r#"{"model": "markov"}"#]),
        "attribute" => owned(&[
            r#"{"model": "linear"}"#,
            r#"{"model": {"model": "markov", "order": 2}}"#,
            r#"{"model": {"model": "shapley", "value_function": "conversion_rate"}}"#,
        ]),
        "explain" => owned(&[r#"{"model": "markov", "journey": 0}"#]),
        "fit" | "fit_journeys" => owned(&[
            r#"{"model": "markov"}"#,
            r#"{"model": {"model": "markov", "order": 3, "value_weighted": true}}"#,
            r#"{"model": {"model": "shapley", "value_function": "conversion_rate"}}"#,
            r#"{"model": "logistic"}"#,
        ]),
        "timing_summary" => owned(&[r#"{"model": "hazard"}"#]),
        "fit_timing_summary" => {
            let watch = |_, _| ControlFlow::Continue(());
            let summary = ModelSpec::hazard().timing_summary(&Things::get().journeys, &watch).unwrap();
            let counts = serde_json::to_string(&TimingCounts::from(&summary)).unwrap();
            vec![format!(r#"{{"model": {{"model": "hazard", "tolerance": 1e-5}}, "summary": {counts}}}"#)]
        }
        "fit_transitions" => vec![format!(r#"{{"model": "markov", "transitions": [{}]}}"#, transitions(300))],
        "compare" => owned(&[r#"{"models": ["linear", "markov", "shapley"]}"#]),
        "evaluate" => owned(&[
            r#"{"models": ["linear", "markov", "shapley"], "truth": {"channels": [{"channel": "email", "conversions": 1}]}}"#,
        ]),
        "calibrate_model" => owned(&[r#"{"model": "markov", "tests": []}"#]),
        "bootstrap" => owned(&[
            r#"{"model": "linear", "options": {"replicates": 40}}"#,
            r#"{"model": "markov", "options": {"replicates": 24}}"#,
            r#"{"model": "shapley", "options": {"replicates": 24}}"#,
        ]),
        "roi" => owned(&["{}", r#"{"by": ["channel", "campaign"], "bootstrap": {"replicates": 40}}"#]),
        "plan" => owned(&["{}", r#"{"options": {"fit": {"family": "auto"}}}"#]),
        other => panic!("{other} is watched: it needs arguments here, with which it takes some time"),
    }
}

fn watched() -> impl Iterator<Item = (&'static Function, String)> {
    let watched = functions().filter(|function| function.watched);
    watched.flat_map(|function| arguments(function.name).into_iter().map(move |asked| (function, asked)))
}

/// Contents of an answer, for comparison.
fn said(answer: Answer) -> String {
    match answer {
        Answer::Json(text) => text,
        Answer::Credits(credits) => format!("{:?}", credits.weights()),
        Answer::PathSummary(summary) => format!("{:?}", summary.to_bytes()),
        Answer::FittedModel(fitted) => fitted.to_json(),
        other => panic!("{other:?}"),
    }
}

fn start(text: &str) -> &str {
    text.get(..60).unwrap_or(text)
}

#[test]
fn steps_never_fall_and_end_at_the_total() {
    for (function, asked) in watched() {
        let told = Mutex::new(Vec::new());
        let progress = |done: u64, total: u64| {
            told.lock().unwrap().push((done, total));
            ControlFlow::Continue(())
        };
        let name = format!("{} {}", function.name, start(&asked));
        let handles = Things::get().handles(function);
        let with = call(function.name, &handles, &asked, &progress)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        let told = told.into_inner().unwrap();
        assert!(told.len() > 2, "{name}: {told:?}");
        assert_eq!(told[0].0, 0, "{name}");
        let (done, total) = *told.last().unwrap();
        assert!(done == total && total > 0, "{name}: {done} of {total}");
        for pair in told.windows(2) {
            assert!(pair[0].0 <= pair[1].0 && pair[1].0 <= pair[1].1, "{name}: {pair:?}");
            // Until it is known how many there are, it is one that is not done.
            assert!(pair[0].1 == pair[1].1 || pair[0] == (0, 1), "{name}: {pair:?}");
        }
        let without = call(function.name, &handles, &asked, &|_, _| ControlFlow::Continue(())).unwrap();
        assert!(said(with) == said(without), "{name}");
    }
}

#[test]
fn a_stop_is_heard_at_once_in_the_middle_and_at_the_end() {
    for (function, asked) in watched() {
        let handles = Things::get().handles(function);
        let name = format!("{} {}", function.name, start(&asked));
        // Looks of a run until it is told to stop, which it is from that place on.
        let stopped_at = |index: usize| {
            let looks = AtomicUsize::new(0);
            let progress = |_: u64, _: u64| {
                if looks.fetch_add(1, Ordering::Relaxed) < index {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                }
            };
            let given = call(function.name, &handles, &asked, &progress).map(|_| ());
            (given.map_err(|error| error.code()), looks.into_inner())
        };
        let (given, looks) = stopped_at(usize::MAX);
        assert_eq!(given, Ok(()), "{name}");
        for index in [0, 1, looks / 4, looks / 2, looks * 3 / 4] {
            let (given, looked) = stopped_at(index);
            // Long runs are looked at by the clock too: one that had fewer looks this time was never told to stop.
            if looked <= index && index > 1 {
                assert_eq!(given, Ok(()), "{name}: at {index} of {looks}, with {looked}");
                continue;
            }
            assert_eq!(given, Err("CANCELLED"), "{name}: at {index} of {looks}");
            assert_eq!(looked, index + 1, "{name}: asked again after the answer was no");
        }
    }
}

#[test]
fn what_takes_long_is_watched() {
    let names: Vec<&str> =
        functions().filter(|function| function.watched).map(|function| function.name).collect();
    let long = [
        "fit_curve",
        "bootstrap_curve",
        "allocate",
        "allocate_draws",
        "efficient_frontier",
        "plan_flight",
        "summary",
        "journey_paths",
        "attribute",
        "explain",
        "fit",
        "fit_journeys",
        "attribute_fitted",
        "timing_summary",
        "fit_timing_summary",
        "choose_order",
        "path_patterns",
        "path_lengths",
        "assists",
        "position_profile",
        "channel_overlap",
        "flows",
        "transition_matrix",
        "ngram_lift",
        "conversion_reliability",
        "timeline",
        "fit_transitions",
        "compare",
        "bootstrap",
        "evaluate",
        "calibrate_model",
        "roi",
        "plan",
        "velocity",
        "b2b_report",
    ];
    assert_eq!(names, long);
}
