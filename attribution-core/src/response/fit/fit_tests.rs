use super::*;
use crate::math::{Random, count_f64};

fn fit(spend: &[f64], response: &[f64], options: &str) -> CurveFit {
    fit_curve(Observations { spend, response, weight: &[] }, &FitOptions::from_json(options).unwrap())
        .unwrap()
}

fn spends(count: u64, minimum: f64, maximum: f64) -> Vec<f64> {
    (0..count).map(|index| minimum + (maximum - minimum) * count_f64(index) / count_f64(count - 1)).collect()
}

#[test]
fn true_parameters_come_back_without_noise_in_any_unit() {
    for (spend_unit, response_unit) in [(1.0, 1.0), (1e6, 1e-3), (1e-5, 1e8)] {
        let spend: Vec<f64> = spends(12, 100.0, 9000.0).iter().map(|x| x * spend_unit).collect();
        let (beta, scale) = (700.0 * response_unit, 2500.0 * spend_unit);
        for curve in [
            Curve::Hill { beta, half_sat: scale, slope: 1.7 },
            Curve::Hill { beta, half_sat: scale, slope: 0.6 },
            Curve::MichaelisMenten { beta, half_sat: scale },
            Curve::Log { beta, scale },
            Curve::Exponential { beta, scale },
            Curve::Tanh { beta, scale },
        ] {
            let response: Vec<f64> = spend.iter().map(|x| curve.response(*x)).collect();
            let found = fit(&spend, &response, &format!(r#"{{"family":"{}"}}"#, curve.family()));
            let expected = serde_json::to_value(&curve).unwrap();
            for parameter in &found.parameters {
                let value = expected[&parameter.name].as_f64().unwrap();
                assert!((parameter.value / value - 1.0).abs() < 1e-5, "{found:?}");
            }
            assert!(found.identifiable && found.r2.unwrap() > 1.0 - 1e-9, "{found:?}");
        }
    }
}

#[test]
fn powers_and_lines_come_back() {
    let spend = spends(9, 10.0, 5000.0);
    let power: Vec<f64> = spend.iter().map(|x| 3.0 * crate::math::pow(*x, 0.45)).collect();
    let found = fit(&spend, &power, r#"{"family":"power"}"#);
    assert!(
        (found.parameters[0].value - 3.0).abs() < 1e-6 && (found.parameters[1].value - 0.45).abs() < 1e-8
    );
    let line: Vec<f64> = spend.iter().map(|x| 2.0 * x).collect();
    assert!((fit(&spend, &line, r#"{"family":"linear"}"#).parameters[0].value - 2.0).abs() < 1e-12);
}

#[test]
fn a_maximum_that_the_data_do_not_show_is_not_invented() {
    let mut random = Random::new(8);
    let spend = spends(40, 10.0, 100.0);
    let response: Vec<f64> = spend.iter().map(|x| 3.0 * x + 5.0 * random.normal()).collect();
    let found = fit(&spend, &response, r#"{"family":"michaelis_menten"}"#);
    assert!(!found.identifiable && found.warnings.len() == 1, "{found:?}");
    assert!(found.parameters.iter().all(|parameter| parameter.standard_error.is_none()));
    // What is known is right.
    assert!((found.curve.marginal(50.0) - 3.0).abs() < 0.3);
    // No family describes it better than the one that is chosen.
    let chosen = fit(&spend, &response, r#"{"family":"auto"}"#).aicc.unwrap();
    for family in ["hill", "michaelis_menten", "power", "log", "exponential", "linear"] {
        let other = fit(&spend, &response, &format!(r#"{{"family":"{family}"}}"#));
        assert!(!other.identifiable || chosen <= other.aicc.unwrap(), "{family}");
    }
}

#[test]
fn standard_errors_cover_the_truth_about_as_often_as_they_say() {
    let truth = Curve::Hill { beta: 1000.0, half_sat: 400.0, slope: 1.8 };
    let spend = spends(60, 20.0, 1500.0);
    let (mut covered, mut rounds) = ([0_u32; 3], 0_u32);
    for seed in 0..150 {
        let mut random = Random::new(seed);
        let response: Vec<f64> = spend.iter().map(|x| truth.response(*x) + 40.0 * random.normal()).collect();
        let found = fit(&spend, &response, "{}");
        rounds += 1;
        for ((parameter, value), covered) in
            found.parameters.iter().zip([1000.0, 400.0, 1.8]).zip(&mut covered)
        {
            let error = parameter.standard_error.unwrap();
            *covered += u32::from((parameter.value - value).abs() < 1.96 * error);
        }
    }
    for covered in covered {
        let share = f64::from(covered) / f64::from(rounds);
        assert!((0.9..=0.99).contains(&share), "{share}");
    }
}

#[test]
fn outliers_pull_less_with_hubers_loss_and_priors_pull() {
    let truth = Curve::Hill { beta: 1000.0, half_sat: 400.0, slope: 1.5 };
    let spend = spends(30, 20.0, 1500.0);
    let mut random = Random::new(3);
    let mut response: Vec<f64> = spend.iter().map(|x| truth.response(*x) + 15.0 * random.normal()).collect();
    response[4] += 900.0;
    let apart = |fit: &CurveFit| (fit.parameters[1].value / 400.0 - 1.0).abs();
    let (plain, robust) = (fit(&spend, &response, "{}"), fit(&spend, &response, r#"{"huber_delta":20}"#));
    assert!(apart(&robust) < 0.1 && apart(&plain) > 2.0 * apart(&robust), "{plain:?} {robust:?}");
    let believed = r#"{"priors":[{"parameter":"slope","log_mean":0,"log_sd":0.001}]}"#;
    assert!((fit(&spend, &response, believed).parameters[2].value - 1.0).abs() < 0.01);
}

#[test]
fn what_cannot_be_fitted_is_refused_with_its_place() {
    let refused = |spend: &[f64], response: &[f64]| {
        let error =
            fit_curve(Observations { spend, response, weight: &[] }, &FitOptions::default()).unwrap_err();
        assert_eq!(error.code(), "INVALID_INPUT");
        error.path().to_owned()
    };
    assert_eq!(refused(&[], &[]), "spend");
    assert_eq!(refused(&[5.0], &[1.0]), "spend");
    assert_eq!(refused(&[0.0, 0.0, 3.0], &[1.0, 2.0, 3.0]), "spend");
    assert_eq!(refused(&[1.0, -2.0], &[1.0, 2.0]), "spend[1]");
    assert_eq!(refused(&[1.0, 2.0], &[1.0, f64::NAN]), "response[1]");
    assert_eq!(refused(&[1.0, 2.0], &[1.0]), "response");
    assert_eq!(refused(&[1.0, 2.0], &[0.0, -1.0]), "response");
    let nothing = Observations { spend: &[1.0, 2.0], response: &[1.0, 2.0], weight: &[0.0, 0.0] };
    assert_eq!(fit_curve(nothing, &FitOptions::default()).unwrap_err().path(), "weight");
    let path = |json: &str| FitOptions::from_json(json).unwrap_err().path().to_owned();
    assert_eq!(path(r#"{"huber_delta":0}"#), "huber_delta");
    assert_eq!(path(r#"{"priors":[{"parameter":"scale","log_mean":0,"log_sd":1}]}"#), "priors[0].parameter");
    assert_eq!(path(r#"{"min_slope":3,"max_slope":2}"#), "max_slope");
}
