use crate::math::{Random, count_f64};
use crate::response::{Curve, CurveFit, FitOptions, FitWarningCode, Observations, fit_curve};

fn fit(spend: &[f64], response: &[f64], options: &str) -> CurveFit {
    fit_curve(Observations { spend, response, weight: &[] }, &FitOptions::from_json(options).unwrap())
        .unwrap()
}

fn looks_like_baseline(fit: &CurveFit) -> bool {
    fit.warnings.iter().any(|warning| warning.code == FitWarningCode::LooksLikeBaseline)
}

const SPEND: [f64; 10] =
    [900.0, 2100.0, 3300.0, 4500.0, 6100.0, 8200.0, 9900.0, 12_500.0, 15_000.0, 20_000.0];

/// A power of exponent 0.1 passes for a constant and a curve above it; another family with a constant is exact.
#[test]
fn a_baseline_that_another_family_shows_is_suspected() {
    let response = SPEND.map(|x| 50_000.0 + 30_000.0 * x / (8000.0 + x));
    let found = fit(&SPEND, &response, r#"{"family":"auto"}"#);
    assert!(looks_like_baseline(&found), "{found:?}");
    let detail = &found.warnings[0].detail;
    assert!(detail.contains("5.0000e4"), "{detail}");
    let asked = fit(&SPEND, &response, r#"{"family":"auto","baseline":"auto"}"#);
    assert!((asked.baseline - 50_000.0).abs() < 1.0 && asked.warnings.is_empty(), "{asked:?}");
    for family in ["hill", "michaelis_menten", "power", "log", "exponential", "tanh", "linear"] {
        let found = fit(&SPEND, &response, &format!(r#"{{"family":"{family}"}}"#));
        assert!(looks_like_baseline(&found), "{found:?}");
    }
}

/// With noise of 0.5 % of the response too, in forty weeks.
#[test]
fn a_baseline_is_suspected_in_noise() {
    let spend: Vec<f64> = (1..=40).map(|week| 500.0 * f64::from(week)).collect();
    let mut suspected = 0;
    for seed in 0..10 {
        let mut random = Random::new(seed);
        let response: Vec<f64> =
            spend.iter().map(|x| 50_000.0 + 30_000.0 * x / (8000.0 + x) + 300.0 * random.normal()).collect();
        suspected += u32::from(looks_like_baseline(&fit(&spend, &response, r#"{"family":"auto"}"#)));
    }
    assert!(suspected >= 9, "{suspected}");
}

/// Curves of every family without a baseline, with noise of 5 % of the mean response. Of 25 seeds, 200 curves, one is
/// suspected.
#[test]
fn a_baseline_that_is_not_there_is_hardly_ever_suspected() {
    let (beta, scale) = (30_000.0, 5000.0);
    let truths = [
        Curve::Hill { beta, half_sat: scale, slope: 0.6 },
        Curve::Hill { beta, half_sat: scale, slope: 1.8 },
        Curve::MichaelisMenten { beta, half_sat: scale },
        Curve::Power { beta: 300.0, exponent: 0.5 },
        Curve::Log { beta, scale },
        Curve::Exponential { beta, scale },
        Curve::Tanh { beta, scale },
        Curve::Linear { beta: 3.0 },
    ];
    let (mut alarms, mut rounds) = (0, 0);
    for seed in 0..5 {
        for (index, truth) in truths.iter().enumerate() {
            let mut random = Random::new(seed * 100 + index as u64);
            let rows = 10 + 10 * (seed % 3);
            let spend: Vec<f64> =
                (0..rows).map(|row| 500.0 + 19_500.0 * count_f64(row) / count_f64(rows - 1)).collect();
            let mean = spend.iter().map(|x| truth.response(*x)).sum::<f64>() / count_f64(rows);
            let response: Vec<f64> =
                spend.iter().map(|x| truth.response(*x) + 0.05 * mean * random.normal()).collect();
            rounds += 1;
            let found = fit(&spend, &response, r#"{"family":"auto"}"#);
            alarms += u32::from(looks_like_baseline(&found));
        }
    }
    assert!(rounds == 40 && alarms <= 1, "{alarms} of {rounds}");
}
