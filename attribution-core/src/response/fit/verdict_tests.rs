use crate::budget::{BudgetChannel, BudgetProblem, allocate};
use crate::math::Random;
use crate::response::{
    Curve, CurveBootstrapOptions, CurveFamily, CurveFit, FitOptions, FitWarningCode, Observations,
    bootstrap_curve, fit_curve,
};

fn weighted(spend: &[f64], response: &[f64], weight: &[f64], options: &str) -> CurveFit {
    fit_curve(Observations { spend, response, weight }, &FitOptions::from_json(options).unwrap()).unwrap()
}

fn fit(spend: &[f64], response: &[f64], options: &str) -> CurveFit {
    weighted(spend, response, &[], options)
}

fn codes(fit: &CurveFit) -> Vec<FitWarningCode> {
    fit.warnings.iter().map(|warning| warning.code).collect()
}

const AUTO: &str = r#"{"family":"auto"}"#;
const FLAT: [f64; 8] = [7010.0, 6985.0, 7020.0, 6990.0, 7005.0, 6980.0, 7015.0, 6995.0];
const SPEND: [f64; 8] = [1000.0, 2000.0, 3000.0, 4000.0, 5000.0, 6000.0, 7000.0, 8000.0];

#[test]
fn a_plateau_is_said_to_be_one() {
    let found = fit(&SPEND, &FLAT, AUTO);
    assert_eq!((found.family, found.identifiable), (CurveFamily::Plateau, false));
    assert_eq!(codes(&found), [FitWarningCode::OnlyPlateauSeen]);
    // The mean, 7000, from the least spend on: no slope anywhere in what was seen.
    assert!((found.curve.response(1000.0) - 7000.0).abs() < 1e-8);
    assert!(SPEND.iter().all(|spend| found.curve.marginal(*spend) == 0.0));
    // Its standard error is that of a mean: the squares are 1500, √(1500 / 7 / 8) = 5.1755.
    assert!((found.parameters[0].standard_error.unwrap() - 5.175_491_695_067_657).abs() < 1e-9, "{found:?}");
    assert!((found.rss - 1500.0).abs() < 1e-6);
}

#[test]
fn a_plateau_gets_no_budget_beyond_the_least_that_was_seen() {
    let found = fit(&SPEND, &FLAT, AUTO);
    let other = Curve::Linear { beta: 0.5 };
    let channels = vec![BudgetChannel::new("flat", found.curve), BudgetChannel::new("other", other)];
    let best =
        allocate(&BudgetProblem { channels, budget: Some(5000.0), ..BudgetProblem::default() }).unwrap();
    let spends: Vec<f64> = best.channels.iter().map(|channel| channel.spend).collect();
    assert!((spends[0] - 1000.0).abs() < 1e-6 && (spends[1] - 4000.0).abs() < 1e-6, "{spends:?}");
}

#[test]
fn no_family_hides_a_plateau() {
    for family in ["hill", "michaelis_menten", "power", "exponential", "tanh", "log"] {
        let found = fit(&SPEND, &FLAT, &format!(r#"{{"family":"{family}"}}"#));
        assert!(!found.identifiable && codes(&found).contains(&FitWarningCode::OnlyPlateauSeen), "{found:?}");
        assert!(found.parameters.iter().all(|parameter| parameter.standard_error.is_none()));
    }
    let line = fit(&SPEND, &FLAT, r#"{"family":"linear"}"#);
    assert!(!line.identifiable && codes(&line).contains(&FitWarningCode::NotBetterThanConstant), "{line:?}");
    let constant = fit(&SPEND, &FLAT, r#"{"family":"constant"}"#);
    assert!((constant.baseline - 7000.0).abs() < 1e-8 && constant.curve.response(5000.0) == 0.0);
    assert!((constant.parameters[0].standard_error.unwrap() - 5.175_491_695_067_657).abs() < 1e-9);
}

#[test]
fn what_comes_without_spend_too_is_a_constant() {
    let (mut spend, mut response) = (SPEND.to_vec(), FLAT.to_vec());
    spend.extend([0.0, 0.0]);
    response.extend([7010.0, 6990.0]);
    for options in [AUTO, r#"{"family":"auto","baseline":"fit"}"#, r#"{"family":"auto","baseline":"auto"}"#] {
        let found = fit(&spend, &response, options);
        assert_eq!((found.family, found.identifiable), (CurveFamily::Constant, false), "{found:?}");
        assert_eq!(codes(&found), [FitWarningCode::NotBetterThanConstant]);
        assert!((found.baseline - 7000.0).abs() < 1e-8 && found.curve.marginal(10.0) == 0.0);
    }
}

#[test]
fn a_line_and_a_bend_are_told_apart() {
    let line: Vec<f64> = SPEND.iter().zip(FLAT).map(|(x, noise)| 0.5 * x + noise - 7000.0).collect();
    let found = fit(&SPEND, &line, AUTO);
    assert_eq!((found.family, codes(&found)), (CurveFamily::Linear, vec![FitWarningCode::NoBendSeen]));
    assert!((found.curve.marginal(1.0) - 0.5).abs() < 0.01 && found.parameters[0].standard_error.is_some());
    let bent = fit(&SPEND, &line, r#"{"family":"michaelis_menten"}"#);
    assert!(!bent.identifiable && codes(&bent) == [FitWarningCode::NoBendSeen], "{bent:?}");
    // Four rows are too few for Akaike's corrected criterion with two parameters, and enough to see a bend.
    let (spend, response) = ([1.0, 2.0, 4.0, 8.0], [5.0, 8.0, 11.0, 12.0]);
    let found = fit(&spend, &response, AUTO);
    assert!(found.identifiable && found.r2.unwrap() > 0.98, "{found:?}");
    assert_eq!((found.aicc, codes(&found)), (None, vec![FitWarningCode::AiccUndefined]));
    assert!(fit(&spend, &response, r#"{"family":"michaelis_menten"}"#).identifiable);
}

#[test]
fn no_more_rows_than_parameters_identify_nothing() {
    let few = fit(&[100.0, 200.0], &[50.0, 80.0], "{}");
    assert!(!few.identifiable && codes(&few) == [FitWarningCode::TooFewObservations], "{few:?}");
    let with_nothing = weighted(&[1.0, 2.0, 4.0, 8.0], &[5.0, 8.0, 11.0, 12.0], &[1.0, 1.0, 1.0, 0.0], "{}");
    assert!(!with_nothing.identifiable && with_nothing.sigma.is_none(), "{with_nothing:?}");
    // Many rows at two spends know two means, and no three parameters.
    let spend: Vec<f64> = (0..20).map(|row| if row % 2 == 0 { 10.0 } else { 20.0 }).collect();
    let response: Vec<f64> =
        spend.iter().zip(0..).map(|(x, row)| x * 3.0 - 0.05 * x * x + f64::from(row % 3)).collect();
    let twice = fit(&spend, &response, "{}");
    assert!(!twice.identifiable && codes(&twice).contains(&FitWarningCode::TooFewObservations), "{twice:?}");
}

#[test]
fn one_outlier_moves_neither_errors_nor_the_verdict() {
    let spend: Vec<f64> = (1..=10).map(|week| 500.0 * f64::from(week)).collect();
    let mut random = Random::new(5);
    let mut response: Vec<f64> =
        spend.iter().map(|x| 10_000.0 * x / (1500.0 + x) + 60.0 * random.normal()).collect();
    let robust = r#"{"family":"michaelis_menten","huber_delta":80}"#;
    let clean = fit(&spend, &response, robust);
    response[4] += 50_000.0;
    let found = fit(&spend, &response, robust);
    assert!(found.identifiable && found.warnings.is_empty(), "{found:?}");
    for (parameter, before) in found.parameters.iter().zip(&clean.parameters) {
        let ratio = parameter.standard_error.unwrap() / before.standard_error.unwrap();
        assert!((0.7..1.8).contains(&ratio), "{ratio}");
    }
    assert!(found.sigma.unwrap() < 2.0 * clean.sigma.unwrap());
    // How far away it is does not matter.
    response[4] += 1e9;
    let further = fit(&spend, &response, robust);
    assert!(
        (further.parameters[0].standard_error.unwrap() / found.parameters[0].standard_error.unwrap() - 1.0)
            .abs()
            < 1e-6
    );
    assert_eq!(fit(&spend, &response, r#"{"family":"auto","huber_delta":80}"#).family, found.family);
    // Where hardly any residual is within the limit, nothing is said of the noise.
    let tiny = fit(&spend, &response, r#"{"family":"michaelis_menten","huber_delta":1e-6}"#);
    assert!(!tiny.identifiable && codes(&tiny).contains(&FitWarningCode::DeltaTooSmall), "{tiny:?}");
}

#[test]
fn without_outliers_hubers_errors_are_those_of_least_squares() {
    let response = [900.0, 1700.0, 2250.0, 2700.0, 3100.0, 3300.0, 3480.0, 3700.0];
    let squares = fit(&SPEND, &response, r#"{"family":"michaelis_menten"}"#);
    let robust = fit(&SPEND, &response, r#"{"family":"michaelis_menten","huber_delta":1e6}"#);
    assert_eq!(
        (squares.parameters, squares.sigma, squares.aicc),
        (robust.parameters, robust.sigma, robust.aicc)
    );
}

#[test]
fn a_baseline_is_fitted_or_suspected() {
    let mut random = Random::new(11);
    let spend: Vec<f64> = (1..=40).map(|week| 150.0 * f64::from(week)).collect();
    let response: Vec<f64> =
        spend.iter().map(|x| 5000.0 + 8000.0 * x / (2000.0 + x) + 50.0 * random.normal()).collect();
    let without = fit(&spend, &response, r#"{"family":"michaelis_menten"}"#);
    assert!(codes(&without).contains(&FitWarningCode::LooksLikeBaseline), "{without:?}");
    for baseline in ["fit", "auto"] {
        let options = format!(r#"{{"family":"michaelis_menten","baseline":"{baseline}"}}"#);
        let found = fit(&spend, &response, &options);
        assert!(found.identifiable && found.warnings.is_empty(), "{found:?}");
        for (parameter, truth) in found.parameters.iter().zip([8000.0, 2000.0, 5000.0]) {
            let error = parameter.standard_error.unwrap();
            assert!((parameter.value - truth).abs() < 3.0 * error && error < 0.2 * truth, "{parameter:?}");
        }
        assert_eq!(found.parameters[2].name, "baseline");
        assert_eq!(found.parameters[2].value, found.baseline);
    }
    // Where there is none, it is not found.
    let nothing: Vec<f64> = response.iter().map(|y| y - 5000.0).collect();
    let found = fit(&spend, &nothing, r#"{"family":"michaelis_menten","baseline":"auto"}"#);
    assert!(found.baseline == 0.0 && found.parameters.len() == 2 && found.warnings.is_empty(), "{found:?}");
    assert!(fit(&spend, &nothing, r#"{"family":"michaelis_menten"}"#).warnings.is_empty());
}

/// Observations of weight 0 are not there, to the bit: only they themselves get a residual more.
#[test]
fn rows_without_weight_change_nothing() {
    let mut random = Random::new(21);
    let spend: Vec<f64> = (1..=12).map(|week| 400.0 * f64::from(week)).collect();
    let response: Vec<f64> =
        spend.iter().map(|x| 9000.0 * x / (1500.0 + x) + 300.0 * random.normal()).collect();
    let weight: Vec<f64> = (0..12).map(|week| 1.0 + 0.5 * f64::from(week % 3)).collect();
    // Among the others and after them: spends smaller, larger and none; responses far off.
    let (mut more_spend, mut more_response, mut more_weight) =
        (spend.clone(), response.clone(), weight.clone());
    for (at, (x, y)) in
        [(0, (0.0, 1e9)), (3, (1e-3, -5.0)), (9, (1e9, 1e12)), (15, (7.0, 0.0)), (16, (400.0, 3.0))]
    {
        more_spend.insert(at, x);
        more_response.insert(at, y);
        more_weight.insert(at, 0.0);
    }
    for options in [
        "{}",
        AUTO,
        r#"{"family":"exponential","huber_delta":400}"#,
        r#"{"family":"michaelis_menten","baseline":"auto"}"#,
        r#"{"priors":[{"parameter":"slope","log_mean":0,"log_sd":0.3}]}"#,
    ] {
        let without = weighted(&spend, &response, &weight, options);
        let mut with = weighted(&more_spend, &more_response, &more_weight, options);
        let mut kept = more_weight.iter().map(|weight| *weight > 0.0);
        with.residuals.retain(|_| kept.next().unwrap());
        assert_eq!(with, without, "{options}");
        for resample in ["residuals", "pairs", "blocks"] {
            let given = FitOptions::from_json(options).unwrap();
            let json = format!(r#"{{"replicates":4,"resample":"{resample}","block":3}}"#);
            let draws = |spend: &[f64], response: &[f64], weight: &[f64]| {
                let bootstrap = CurveBootstrapOptions::from_json(&json).unwrap();
                let drawn =
                    bootstrap_curve(Observations { spend, response, weight }, &given, bootstrap).unwrap();
                (drawn.curves, drawn.parameters)
            };
            assert_eq!(
                draws(&spend, &response, &weight),
                draws(&more_spend, &more_response, &more_weight),
                "{options} {resample}"
            );
        }
    }
}

#[test]
fn a_perfect_line_is_a_line() {
    let line: Vec<f64> = SPEND.iter().map(|x| 2.0 * x).collect();
    let found = fit(&SPEND, &line, AUTO);
    assert_eq!(found.family, CurveFamily::Linear);
    assert!(found.aicc.is_some_and(f64::is_finite));
}

/// The listed plateau, with a limit below the noise: capped squares only count the rows that a curve goes through.
#[test]
fn a_limit_below_the_noise_does_not_prefer_a_line_to_a_plateau() {
    for delta in [0.001, 0.5, 2.0, 5.0, 6.0, 8.0, 11.0, 16.0, 25.0, 1000.0] {
        for baseline in ["none", "fit", "auto"] {
            let options = format!(r#"{{"family":"auto","huber_delta":{delta},"baseline":"{baseline}"}}"#);
            let found = fit(&SPEND, &FLAT, &options);
            assert!(found.rss < 1600.0, "{options}: {found:?}");
            // Between the middle responses, 6995 and 7005.
            let level = found.baseline + found.curve.response(4000.0);
            assert!((6990.0..=7010.0).contains(&level) && !found.identifiable, "{options}: {found:?}");
            assert!(found.curve.marginal(1000.0) == 0.0, "{options}: {found:?}");
        }
    }
    let found = fit(&SPEND, &FLAT, r#"{"family":"auto","huber_delta":5}"#);
    assert_eq!(found.family, CurveFamily::Plateau);
    assert!(codes(&found).contains(&FitWarningCode::DeltaTooSmall), "{found:?}");
    // A bend is still chosen where the limit is too small for anything to be within it.
    let bent = [900.0, 1700.0, 2250.0, 2700.0, 3100.0, 3300.0, 3480.0, 3700.0];
    let (squares, tiny) =
        (fit(&SPEND, &bent, AUTO), fit(&SPEND, &bent, r#"{"family":"auto","huber_delta":0.01}"#));
    assert!(tiny.family == squares.family && tiny.r2.unwrap() > 0.99, "{tiny:?}");
}

const SHAPES: [FitWarningCode; 3] =
    [FitWarningCode::NoBendSeen, FitWarningCode::OnlyPlateauSeen, FitWarningCode::ParametersNotSeparable];

/// Four rows cannot tell three parameters apart: by F(1, 1) = 161 the power fits as well, by F(2, 1) = 199.5 the constant. But
/// a line has squares of 49 where Michaelis and Menten's curve leaves 0.6, and a constant 30: neither fits as well.
#[test]
fn too_many_parameters_are_neither_a_line_nor_a_plateau() {
    let (spend, response) = ([1.0, 2.0, 4.0, 8.0], [5.0, 8.0, 11.0, 12.0]);
    let found = fit(&spend, &response, r#"{"family":"hill"}"#);
    assert!(!found.identifiable, "{found:?}");
    assert_eq!(codes(&found), [FitWarningCode::ParametersNotSeparable]);
    assert!(found.warnings[0].detail.starts_with("the 3 parameters are not told apart"), "{found:?}");
}

#[test]
fn bent_data_are_never_said_to_rise_in_proportion() {
    let spend: Vec<f64> = (1..=12).map(|week| 500.0 * f64::from(week)).collect();
    let mut separable = 0;
    for seed in 0..40 {
        let mut random = Random::new(seed);
        let response: Vec<f64> =
            spend.iter().map(|x| 10_000.0 * x / (2000.0 + x) * (1.0 + 0.05 * random.normal())).collect();
        for options in ["{}", r#"{"baseline":"fit"}"#, r#"{"family":"michaelis_menten"}"#] {
            let found = fit(&spend, &response, options);
            let shapes: Vec<_> = codes(&found).into_iter().filter(|code| SHAPES.contains(code)).collect();
            assert!(shapes.is_empty() || shapes == [FitWarningCode::ParametersNotSeparable], "{found:?}");
            assert!(!codes(&found).contains(&FitWarningCode::NotBetterThanConstant), "{found:?}");
            separable += u32::from(shapes.is_empty() && options == "{}");
        }
    }
    assert!(separable > 0);
}

#[test]
fn at_most_one_thing_is_said_of_the_shape() {
    let spend: Vec<f64> = (1..=7).map(|week| 500.0 * f64::from(week)).collect();
    for seed in 0_u32..30 {
        let mut random = Random::new(u64::from(seed));
        let response: Vec<f64> =
            spend.iter().map(|x| 0.3 * x * f64::from(seed % 3) + 700.0 + 400.0 * random.normal()).collect();
        for family in ["auto", "hill", "michaelis_menten", "power", "exponential", "plateau", "linear"] {
            for baseline in ["none", "fit"] {
                let found =
                    fit(&spend, &response, &format!(r#"{{"family":"{family}","baseline":"{baseline}"}}"#));
                let shapes = codes(&found).iter().filter(|code| SHAPES.contains(code)).count();
                assert!(shapes <= 1, "{found:?}");
                assert!(found.identifiable || !found.warnings.is_empty(), "{found:?}");
            }
        }
    }
}

/// A plateau that was asked for is not said to have been seen where the response rises.
#[test]
fn a_plateau_is_not_seen_in_a_line() {
    let line: Vec<f64> = SPEND.iter().zip(FLAT).map(|(x, noise)| 0.5 * x + noise - 7000.0).collect();
    let found = fit(&SPEND, &line, r#"{"family":"plateau"}"#);
    assert!(!found.identifiable && codes(&found) == [FitWarningCode::NotBetterThanConstant], "{found:?}");
    let flat = fit(&SPEND, &FLAT, r#"{"family":"plateau"}"#);
    assert_eq!(codes(&flat), [FitWarningCode::OnlyPlateauSeen]);
}
