use super::*;
use crate::math::Confidence;
use crate::{JourneyRules, PathCount};

fn journeys() -> Journeys {
    let rows = [
        PathCount::parse("search > email", 40, 800.0, 200).unwrap(),
        PathCount::parse("search", 20, 250.0, 300).unwrap(),
        PathCount::parse("social > search > social", 15, 400.0, 500).unwrap(),
        PathCount::parse("email", 1, 10.0, 3).unwrap(),
    ];
    Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap()
}

const MODELS: [&str; 7] = [
    "linear",
    "markov",
    r#"{"model":"markov","order":2,"value_weighted":true}"#,
    "shapley",
    r#"{"model":"shapley","value_function":"conversion_rate"}"#,
    r#"{"model":"logistic","bags":0}"#,
    "probabilistic",
];

fn options(replicates: u32) -> BootstrapOptions {
    BootstrapOptions { replicates, seed: 11, level: Confidence::known(0.9) }
}

#[test]
fn intervals_hold_the_estimate_and_are_as_wide_as_chance_makes_them() {
    // A coefficient counts as 0 where it is negative, which moves the mean of one that is near 0.
    for model in MODELS.into_iter().filter(|model| !model.contains("logistic")) {
        let sure = bootstrap(&model.parse().unwrap(), &journeys(), options(800)).unwrap();
        for row in &sure.channels {
            for part in [row.share.unwrap(), row.value] {
                assert!(part.low <= part.estimate && part.estimate <= part.high, "{model} {row:?}");
                assert!((part.mean - part.estimate).abs() < 0.5 * part.standard_error, "{model} {row:?}");
            }
        }
        let total: f64 = sure.channels.iter().map(|row| row.value.estimate).sum();
        assert!((total - 1460.0).abs() < 1e-9, "{model}: {total}");
    }
    // All value of one path: Poisson with mean 40 has a standard deviation of 6.3 of them, 20 each.
    let one = [PathCount::parse("a", 40, 800.0, 0).unwrap()];
    let one = Journeys::from_path_counts(&JourneyRules::default(), &one).unwrap();
    let sure = bootstrap(&ModelSpec::linear(), &one, options(4000)).unwrap();
    let error = sure.channels[0].value.standard_error;
    assert!((error / (20.0 * 40_f64.sqrt()) - 1.0).abs() < 0.05, "{error}");
}

/// Converting journeys of one touch each, so that all models agree.
fn orders(people: usize, each: usize, value: impl Fn(usize) -> f64) -> Journeys {
    let mut touches = Vec::new();
    let mut conversions = Vec::new();
    for person in 0..people {
        let channel = if person % 2 == 0 { "a" } else { "b" };
        let key = format!("person-{person}");
        touches.push(crate::Touchpoint::new(&key, "2026-01-01".parse().unwrap(), channel));
        for order in 0..each {
            let at = format!("2026-01-{:02}", 2 + order).parse().unwrap();
            conversions.push(crate::Conversion::new(&key, at, value(person)));
        }
    }
    let rules = JourneyRules::from_json(r#"{"between_conversions":"all_in_window"}"#).unwrap();
    Journeys::build(&rules, &touches, &conversions).unwrap()
}

fn error_of_a(model: &str, journeys: &Journeys) -> f64 {
    let sure = bootstrap(&model.parse().unwrap(), journeys, options(2000)).unwrap();
    sure.channels.iter().find(|row| row.channel == "a").unwrap().value.standard_error
}

#[test]
fn one_large_order_makes_models_unsure_that_learn_as_well() {
    let journeys = orders(100, 1, |person| if person == 0 { 10_000.0 } else { 10.0 });
    for model in ["linear", "shapley"] {
        let error = error_of_a(model, &journeys);
        assert!((error / 10_000.2 - 1.0).abs() < 0.06, "{model}: {error}");
    }
}

#[test]
fn conversions_of_one_customer_stay_together() {
    // 20 people with ten orders of 10 each: the sum has a standard deviation of √20 · 100.
    let journeys = orders(40, 10, |_| 10.0);
    for model in ["linear", "shapley", "markov"] {
        let error = error_of_a(model, &journeys);
        assert!((error / 447.2 - 1.0).abs() < 0.06, "{model}: {error}");
    }
}

#[test]
fn an_ensemble_is_as_unsure_as_its_members() {
    let ensemble = |members: &[(f64, &str)]| -> ModelSpec {
        let member = |(weight, spec): &(f64, &str)| format!(r#"{{"weight":{weight},"spec":{spec}}}"#);
        let members: Vec<_> = members.iter().map(member).collect();
        format!(r#"{{"model":"ensemble","members":[{}]}}"#, members.join(",")).parse().unwrap()
    };
    for model in MODELS {
        let quoted = if model.starts_with('{') { model.to_owned() } else { format!("{model:?}") };
        let alone = bootstrap(&model.parse().unwrap(), &journeys(), options(60)).unwrap().channels;
        let nothing_else = ensemble(&[(1.0, &quoted)]);
        assert_eq!(bootstrap(&nothing_else, &journeys(), options(60)).unwrap().channels, alone, "{model}");
        // Twice the same model on the same replicates is that model.
        let halves = ensemble(&[(0.5, &quoted), (0.5, &quoted)]);
        assert_eq!(bootstrap(&halves, &journeys(), options(60)).unwrap().channels, alone, "{model}");
    }
    // Means are linear, so that they show whether members see the same replicates, each fitted anew.
    let mixed = ensemble(&[(0.25, r#""markov""#), (0.75, r#""linear""#)]);
    let mean = |spec: &ModelSpec, channel: &str| {
        let sure = bootstrap(spec, &journeys(), options(60)).unwrap();
        let row = sure.channels.into_iter().find(|row| row.channel == channel).unwrap();
        (row.value.mean, row.value.standard_error)
    };
    for channel in ["search", "email", "social"] {
        let (markov, linear) = (mean(&ModelSpec::markov(), channel), mean(&ModelSpec::linear(), channel));
        let (value, error) = mean(&mixed, channel);
        assert!((value - 0.25 * markov.0 - 0.75 * linear.0).abs() < 1e-9, "{channel}");
        // Both see one sample: the errors of the two nearly add up, and never exceed their sum.
        assert!(error <= 0.25 * markov.1 + 0.75 * linear.1 + 1e-9, "{channel}");
    }
}

#[test]
fn the_order_of_rows_changes_nothing() {
    let rows = [
        PathCount::parse("search > email", 40, 800.0, 200).unwrap(),
        PathCount::parse("search", 20, 250.1, 300).unwrap(),
        PathCount::parse("social > search > social", 15, 400.3, 500).unwrap(),
        PathCount::parse("search > email", 7, 20.7, 3).unwrap(),
        PathCount::parse("email", 1, 10.9, 3).unwrap(),
    ];
    let run = |rows: &[PathCount], model: &str| {
        let journeys = Journeys::from_path_counts(&JourneyRules::default(), rows).unwrap();
        bootstrap(&model.parse().unwrap(), &journeys, options(40)).unwrap()
    };
    let mixed = r#"{"model":"ensemble","members":[{"weight":0.3,"spec":"markov"},{"weight":0.3,"spec":"linear"},{"weight":0.4,"spec":"last_touch"}]}"#;
    for model in MODELS.into_iter().chain(["first_touch", "participation", mixed]) {
        let before = run(&rows, model);
        let mut turned = rows.clone();
        for turn in 0..rows.len() {
            turned.rotate_left(1);
            if turn == 2 {
                turned.reverse();
            }
            assert_eq!(run(&turned, model), before, "{model}");
        }
    }
}

#[cfg(feature = "parallel")]
#[test]
fn one_thread_and_several_give_the_same_bits() {
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            MODELS.map(|model| bootstrap(&model.parse().unwrap(), &journeys(), options(50)).unwrap())
        })
    };
    assert_eq!(run(1), run(3));
}

#[test]
fn seeds_matter_and_repeat() {
    let run = |seed| {
        bootstrap(&ModelSpec::markov(), &journeys(), BootstrapOptions { seed, ..options(20) }).unwrap()
    };
    assert_eq!(run(1), run(1));
    assert_ne!(run(1), run(2));
}

#[test]
fn options_are_checked_and_work_can_be_stopped() {
    let path = |options| bootstrap(&ModelSpec::linear(), &journeys(), options).unwrap_err().path().to_owned();
    assert_eq!(path(options(1)), "replicates");
    assert_eq!(BootstrapOptions::from_json(r#"{"level":1.0}"#).unwrap_err().path(), "level");
    assert_eq!(BootstrapOptions::from_json(r#"{"replicate":3}"#).unwrap_err().code(), "INVALID_CONFIG");
    for model in MODELS {
        let stop = |_, _| std::ops::ControlFlow::Break(());
        let error = bootstrap_watched(&model.parse().unwrap(), &journeys(), options(5), &stop).unwrap_err();
        assert_eq!(error.code(), "CANCELLED");
    }
}
