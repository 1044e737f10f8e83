use super::*;
use crate::learning::logistic::LogisticFeatures;
use crate::math::unwatched;
use crate::paths::PathSummary;

fn table(rows: &[(&[&str], u64, u64)]) -> FeatureTable {
    let mut summary = PathSummary::default();
    for (path, conversions, nulls) in rows {
        summary.add(path, *conversions, 0.0, *nulls).unwrap();
    }
    FeatureTable::new(&summary, LogisticFeatures::Presence, &unwatched).unwrap()
}

const ROWS: &[(&[&str], u64, u64)] = &[
    (&["search"], 100, 900),
    (&["email"], 200, 800),
    (&["search", "email"], 300, 700),
    (&["social", "email"], 150, 850),
    (&["social"], 50, 950),
];

fn found(parameters: &Logistic, table: &FeatureTable) -> Estimate {
    estimate(parameters, table, &Steps::new(&unwatched, 1)).unwrap()
}

#[test]
fn bags_hold_the_root_of_the_channels_and_at_least_two() {
    let size =
        |wanted: u32, channels| sample_size(&Logistic::default().with_sample_features(wanted), channels);
    let roots = [(0, 0), (1, 1), (2, 2), (3, 2), (4, 2), (5, 3), (9, 3), (10, 4), (100, 10), (101, 11)];
    for (channels, expected) in roots {
        assert_eq!(size(0, channels), expected, "{channels}");
    }
    assert_eq!((size(7, 20), size(7, 3)), (7, 3));
}

#[test]
fn draws_have_the_mean_and_the_variance_of_poisson() {
    for mean in [0.5, 3.0, 9.5, 40.0] {
        let drawn: Vec<f64> = (0..20_000).map(|hash| poisson(mixed(hash), mean)).collect();
        let average = drawn.iter().sum::<f64>() / 20_000.0;
        let variance = drawn.iter().map(|draw| (draw - average) * (draw - average)).sum::<f64>() / 20_000.0;
        // Four standard errors, those of a variance being about √2 as large and more.
        assert!((average / mean - 1.0).abs() < 4.0 / crate::math::sqrt(20_000.0 * mean), "{mean}: {average}");
        assert!((variance / mean - 1.0).abs() < 0.07, "{mean}: {variance}");
    }
    assert_eq!(poisson(7, 0.0), 0.0);
}

#[test]
fn the_mean_of_many_bags_with_all_channels_is_near_the_one_fit_on_all() {
    let table = table(ROWS);
    let plain = found(&Logistic::default().with_bags(0), &table);
    let parameters = Logistic::default().with_bags(400).with_sample_rows(1.0).with_sample_features(3);
    let bagged = found(&parameters, &table);
    assert_eq!((plain.fits.as_slice(), bagged.fits.as_slice()), ([1; 3].as_slice(), [400; 3].as_slice()));
    for (a, b) in plain.coefficients.iter().zip(&bagged.coefficients) {
        // A coefficient of one bag has a standard deviation of about 0.07, the mean of 400 one of 0.004.
        assert!((a - b).abs() < 0.02, "{a} and {b}");
    }
}

#[test]
fn draws_belong_to_names_and_not_to_the_order_of_rows() {
    let reversed: Vec<_> = ROWS.iter().copied().rev().collect();
    let (a, b) = (found(&Logistic::default(), &table(ROWS)), found(&Logistic::default(), &table(&reversed)));
    assert_eq!((a.coefficients, a.intercept), (b.coefficients, b.intercept));
    assert_eq!(a.fits, b.fits);
    let other = found(&Logistic::default().with_seed(1), &table(ROWS));
    assert!(other.intercept != b.intercept);
    // Two of three channels are in a bag.
    assert_eq!(a.fits.iter().sum::<u32>(), 200);
}

#[test]
fn bags_in_which_all_journeys_ended_the_same_way_are_left_out() {
    let one = table(&[(&["search"], 1, 0), (&["email"], 0, 1)]);
    let estimate = found(&Logistic::default(), &one);
    // A conversion and a null journey are both drawn in (1 − e^−½)² = 0.155 of the bags.
    let fits = *estimate.fits.iter().max().unwrap();
    assert!((5..30).contains(&fits), "{fits}");
    let never = found(&Logistic::default(), &table(&[(&["search"], 5, 0)]));
    assert_eq!((never.intercept, never.fits), (None, vec![0]));
    assert_eq!(never.coefficients, [0.0]);
}

#[test]
fn errors_name_the_channels_and_the_bag() {
    let parameters = Logistic::default().with_l2(0.0);
    let run = |parameters: &Logistic, rows| {
        let error = estimate(parameters, &table(rows), &Steps::new(&unwatched, 1)).unwrap_err();
        assert_eq!((error.code(), error.path()), ("NOT_CONVERGED", "l2"));
        error.detail().to_owned()
    };
    let alone = &[(&["search"][..], 10, 90), (&["email"], 20, 80)];
    assert_eq!(
        run(&parameters.with_bags(0), alone),
        "expected one likeliest coefficient for each channel, got none for \"email\", \"search\", which add up to each \
         other or to the intercept; a larger l2 gives one"
    );
    assert!(run(&parameters, alone).contains("got none in bag 1 for"), "{}", run(&parameters, alone));
    let divided = &[(&["search"][..], 10, 0), (&["email"], 0, 20), (&["search", "email"], 5, 0)];
    let detail = run(&parameters.with_bags(0), divided);
    assert!(detail.contains("\"search\", which tell conversions from null journeys"), "{detail}");
    let ends = run(&parameters.with_bags(0), &[(&["search"][..], 3, 0)]);
    assert!(ends.starts_with("expected journeys that converted and journeys that did not"), "{ends}");
}

#[cfg(feature = "parallel")]
#[test]
fn one_thread_and_several_give_the_same_bits() {
    let table = table(ROWS);
    let run = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let estimate = pool.install(|| found(&Logistic::default(), &table));
        let bits: Vec<u64> = estimate.coefficients.iter().map(|it| it.to_bits()).collect();
        (bits, estimate.intercept.map(f64::to_bits), estimate.fits)
    };
    assert_eq!(run(1), run(3));
}
