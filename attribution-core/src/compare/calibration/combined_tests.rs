use super::*;

fn estimate(incremental: f64, standard_error: f64) -> Estimate {
    Estimate { incremental, standard_error }
}

fn near(found: f64, expected: f64) {
    assert!((found - expected).abs() < 1e-12 * expected.abs().max(1.0), "{found} instead of {expected}");
}

/// By hand: (50/400 + 90/1600) / (1/400 + 1/1600) = 58, standard error 1/√0.003125 = 17.888544.
#[test]
fn tests_of_one_channel_are_combined_by_precision() {
    let found = combined(&[estimate(50.0, 20.0), estimate(90.0, 40.0)]).unwrap();
    near(found.incremental, 58.0);
    near(found.standard_error, 1.0 / sqrt(0.003_125));
    assert_eq!(combined(&[]), None);
    assert_eq!(combined(&[estimate(7.0, 1e-200)]), Some(estimate(7.0, 1e-200)));
}

/// By hand: variances 40000 and 400: weight 40000/40400, posterior 0.990099 · 50 + 0.009901 · 400, error √(1/(1/40000 +
/// 1/400)).
#[test]
fn a_model_is_drawn_toward_its_experiment() {
    let found = shrunk(400.0, 200.0, estimate(50.0, 20.0));
    near(found.weight, 40_000.0 / 40_400.0);
    near(found.posterior, 53.465_346_534_653_47);
    near(found.standard_error, 19.900_743_804_199_784);
    // 300 against -30: cut at 0 where the mean lies below.
    assert_eq!(shrunk(10.0, 100.0, estimate(-30.0, 1.0)).posterior, 0.0);
}

/// Law: an experiment without error is believed, and of a model without error nothing is taken.
#[test]
fn certainty_is_believed() {
    near(shrunk(400.0, 200.0, estimate(50.0, 1e-9)).posterior, 50.0);
    near(shrunk(400.0, 200.0, estimate(50.0, 1e12)).posterior, 400.0);
    assert_eq!(shrunk(400.0, 0.0, estimate(50.0, 20.0)).posterior, 400.0);
}
