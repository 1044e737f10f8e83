use super::*;
use crate::learning::logistic::Logistic;
use crate::paths::PathSummary;

fn fitted() -> FittedLogistic {
    let mut summary = PathSummary::default();
    summary.add(&["a"], 10, 20.0, 90).unwrap();
    summary.add(&["a", "b"], 30, 60.0, 70).unwrap();
    FittedLogistic::fit(&Logistic::default(), &summary).unwrap()
}

type Change = fn(&mut FittedLogistic);

#[test]
fn a_figure_that_does_not_fit_the_others_is_named() {
    fitted().check().unwrap();
    let changes: [(Change, &str); 14] = [
        (|it| it.channels.reverse(), "channels[1]"),
        (|it| it.value = f64::NAN, "value"),
        (|it| it.value += 1.0, "value"),
        (|it| it.conversions += 1, "conversions"),
        (|it| it.intercept = None, "intercept"),
        (|it| it.coefficients.truncate(1), "coefficients"),
        (|it| it.coefficients[1] = f64::INFINITY, "coefficients[1]"),
        (|it| it.fits[1] = 0, "coefficients[1]"),
        (|it| it.fits[0] = 101, "fits[0]"),
        (|it| it.log_likelihood = Some(0.5), "log_likelihood"),
        (|it| it.gradient_norm = -1.0, "gradient_norm"),
        (|it| it.iterations = 0, "iterations"),
        (|it| it.fallback_journeys = 41, "fallback_journeys"),
        (|it| it.parts[0].0 = -1.0, "parts[0][0]"),
    ];
    for (change, path) in changes {
        let mut wrong = fitted();
        change(&mut wrong);
        let error = wrong.check().unwrap_err();
        assert_eq!((error.code(), error.path()), ("INVALID_INPUT", path), "{error}");
    }
}
