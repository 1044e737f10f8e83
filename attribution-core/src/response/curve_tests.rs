use super::*;

fn all() -> Vec<Curve> {
    vec![
        Curve::Hill { beta: 1000.0, half_sat: 200.0, slope: 1.0 },
        Curve::Hill { beta: 1000.0, half_sat: 200.0, slope: 0.6 },
        Curve::Hill { beta: 1000.0, half_sat: 200.0, slope: 2.5 },
        Curve::Hill { beta: 3e5, half_sat: 8e4, slope: 12.0 },
        Curve::MichaelisMenten { beta: 3.0, half_sat: 0.2 },
        Curve::Power { beta: 5.0, exponent: 0.4 },
        Curve::Log { beta: 5.0, scale: 40.0 },
        Curve::Exponential { beta: 5.0, scale: 40.0 },
        Curve::Tanh { beta: 5.0, scale: 40.0 },
        Curve::Logistic { beta: 5.0, rate: 0.01 },
        Curve::Sigmoid { beta: 800.0, rate: 0.03, midpoint: 150.0 },
        Curve::Sigmoid { beta: 800.0, rate: 0.03, midpoint: -50.0 },
        Curve::Shifted {
            curve: Box::new(Curve::Hill { beta: 10.0, half_sat: 30.0, slope: 3.0 }),
            carry: 7.0,
        },
    ]
}

fn scale(curve: &Curve) -> f64 {
    match curve {
        Curve::Hill { half_sat, .. } | Curve::MichaelisMenten { half_sat, .. } => *half_sat,
        _ => 50.0,
    }
}

#[test]
fn slopes_are_those_of_the_values() {
    for curve in all() {
        for part in [0.05, 0.3, 0.9, 1.0, 1.7, 5.0] {
            let x = part * scale(&curve);
            let step = x * 1e-5;
            let slope = (curve.response(x + step) - curve.response(x - step)) / (2.0 * step);
            let bend = (curve.marginal(x + step) - curve.marginal(x - step)) / (2.0 * step);
            let (marginal, curvature) = (curve.marginal(x), curve.curvature(x));
            let size = curve.response(x) / x;
            assert!(
                (marginal - slope).abs() < 1e-6 * size.max(marginal),
                "{curve:?} at {x}: {marginal} {slope}"
            );
            assert!(
                (curvature - bend).abs() < 1e-5 * size.max(marginal) / x,
                "{curve:?} at {x}: {curvature} {bend}"
            );
        }
    }
}

#[test]
fn inverses_undo_slopes_in_the_concave_part() {
    for curve in all() {
        let start = curve.inflection();
        for part in [0.01, 0.2, 1.0, 3.0, 40.0] {
            let x = start + part * scale(&curve);
            let marginal = curve.marginal(x);
            if marginal < 1e-300 {
                continue;
            }
            let back = curve.inverse_marginal(marginal).unwrap();
            // Where the slope hardly changes, a small error of it is a larger one of the spend.
            let shift = (curve.marginal(back) / marginal - 1.0).abs();
            assert!((back / x - 1.0).abs() < 1e-9 || shift < 1e-12, "{curve:?} at {x}: {back}");
        }
        assert_eq!(curve.inverse_marginal(f64::INFINITY), Some(start));
        assert_eq!(curve.inverse_marginal(0.0), Some(f64::INFINITY));
        assert_eq!(curve.inverse_marginal(f64::NAN), None);
    }
}

#[test]
fn curves_bend_at_their_inflection_and_pay_most_at_the_tangent() {
    for curve in all() {
        let x = curve.inflection();
        if x > 0.0 {
            assert!(curve.curvature(x * 0.99) > 0.0, "{curve:?}");
            assert!(curve.curvature(x * 1.01) < 0.0, "{curve:?}");
        }
        let best = curve.max_average_spend();
        if best > 0.0 {
            let (average, marginal) = (curve.average(best).unwrap(), curve.marginal(best));
            assert!((average / marginal - 1.0).abs() < 1e-9, "{curve:?}");
            assert!(
                curve.average(best * 1.1).unwrap() < average && curve.average(best * 0.9).unwrap() < average
            );
            assert!((curve.elasticity(best).unwrap() - 1.0).abs() < 1e-9);
        }
        assert_eq!((curve.response(0.0), curve.response(-1.0), curve.average(0.0)), (0.0, 0.0, None));
        if let Some(maximum) = curve.maximum() {
            assert!((curve.response(1e12) / maximum - 1.0).abs() < 1e-5, "{curve:?}");
        }
    }
}

#[test]
fn tables_are_straight_between_points_and_flat_after() {
    let table = Curve::Tabulated { spend: vec![10.0, 20.0, 30.0], response: vec![1.0, 5.0, 5.0] };
    assert_eq!((table.response(5.0), table.response(15.0), table.response(99.0)), (0.5, 3.0, 5.0));
    assert_eq!((table.marginal(5.0), table.marginal(10.0), table.marginal(30.0)), (0.1, 0.4, 0.0));
    assert_eq!((table.inflection(), table.max_average_spend()), (10.0, 20.0));
    assert_eq!(table.saturation(), Some(20.0));
}

#[test]
fn extremes_stay_finite() {
    let steep = Curve::hill(1.0, 1e-9, 40.0).unwrap();
    for x in [1e-300, 1e-10, 1e-9, 1.0, 1e300] {
        assert!(steep.response(x).is_finite() && steep.marginal(x).is_finite(), "{x}");
    }
    let upright = Curve::hill(1.0, 1.0, 0.5).unwrap();
    assert_eq!(upright.marginal(0.0), f64::INFINITY);
    assert!(upright.inverse_marginal(1e300).unwrap() < 1e-200);
    assert_eq!(Curve::hill(0.0, 1.0, 2.0).unwrap().marginal(3.0), 0.0);
}

#[test]
fn wrong_parameters_are_named() {
    for (json, path) in [
        (r#"{"family":"hill","beta":-1,"half_sat":1,"slope":1}"#, "beta"),
        (r#"{"family":"hill","beta":1,"half_sat":0,"slope":1}"#, "half_sat"),
        (r#"{"family":"power","beta":1,"exponent":1.5}"#, "exponent"),
        (r#"{"family":"linear","beta":1e308}"#, "beta"),
        (r#"{"family":"log","beta":1,"scale":1e-300}"#, "scale"),
        (r#"{"family":"tabulated","spend":[1e-99],"response":[1e99]}"#, "response[0]"),
        (r#"{"family":"tabulated","spend":[1,1],"response":[0,1]}"#, "spend[1]"),
        (r#"{"family":"tabulated","spend":[1,2],"response":[2,1]}"#, "response[1]"),
        (r#"{"family":"tabulated","spend":[],"response":[]}"#, "response"),
        (r#"{"family":"shifted","carry":1,"curve":{"family":"log","beta":1,"scale":-1}}"#, "curve.scale"),
    ] {
        let error = Curve::from_json(json).unwrap_err();
        assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", path));
    }
    assert_eq!(Curve::hill(f64::NAN, 1.0, 1.0).unwrap_err().path(), "beta");
    assert!(Curve::from_json(r#"{"family":"hil","beta":1}"#).is_err());
}
