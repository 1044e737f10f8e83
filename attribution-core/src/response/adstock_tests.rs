use super::*;

fn close(got: &[f64], expected: &[f64]) {
    assert_eq!(got.len(), expected.len());
    for (got, expected) in got.iter().zip(expected) {
        assert!((got - expected).abs() < 1e-9, "{got} instead of {expected}");
    }
}

#[test]
fn weights_sum_to_one_where_asked() {
    let shapes = [
        Adstock::Geometric { theta: 0.6, window: Some(4), normalize: true },
        Adstock::Delayed { alpha: 0.5, theta: 2.0, window: 6, normalize: true },
        Adstock::Binomial { alpha: 0.6, window: 6, normalize: true },
        Adstock::WeibullPdf { shape_parameter: 2.0, scale: 4.0, window: 10, normalize: true },
        Adstock::WeibullCdf { shape_parameter: 2.0, scale: 4.0, window: 10, normalize: true },
        Adstock::Custom { weights: vec![1.0, 2.0, 3.0], normalize: true },
    ];
    for shape in shapes {
        let total: f64 = shape.weights(100).unwrap().iter().sum();
        assert!((total - 1.0).abs() < 1e-12, "{shape:?}");
        assert!((shape.total_multiplier().unwrap() - 1.0).abs() < 1e-12, "{shape:?}");
    }
}

#[test]
fn a_pulse_gives_the_weights() {
    let shape = Adstock::Delayed { alpha: 0.5, theta: 1.0, window: 3, normalize: false };
    close(&shape.apply(&[10.0, 0.0, 0.0, 0.0], 0.0).unwrap(), &[5.0, 10.0, 5.0, 0.0]);
    let fading = Adstock::Geometric { theta: 0.5, window: None, normalize: false };
    close(&fading.apply(&[0.0, 8.0], 16.0).unwrap(), &[8.0, 12.0]);
    assert_eq!(fading.half_life(), Some(1.0));
}

#[test]
fn wrong_parameters_are_named() {
    for (json, path) in [
        (r#"{"shape":"geometric","theta":1}"#, "theta"),
        (r#"{"shape":"delayed","alpha":0,"theta":1,"window":3}"#, "alpha"),
        (r#"{"shape":"delayed","alpha":0.5,"theta":1,"window":0}"#, "window"),
        (r#"{"shape":"binomial","alpha":2,"window":3}"#, "alpha"),
        (r#"{"shape":"weibull_pdf","shape_parameter":0,"scale":1,"window":3}"#, "shape_parameter"),
        (r#"{"shape":"custom","weights":[1,-1]}"#, "weights[1]"),
        (r#"{"shape":"custom","weights":[0,0]}"#, "weights"),
        (r#"{"shape":"custom","weights":[1e308,1e308]}"#, "weights[0]"),
        (r#"{"shape":"delayed","alpha":0.5,"theta":1e6,"window":3}"#, "theta"),
        (r#"{"shape":"weibull_pdf","shape_parameter":3,"scale":1e-9,"window":3}"#, "scale"),
    ] {
        let error = Adstock::from_json(json).unwrap_err();
        assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", path));
    }
    let steep = Adstock::WeibullPdf { shape_parameter: 1e4, scale: 1.5, window: 5, normalize: true };
    assert!(steep.weights(5).is_err() || steep.weights(5).unwrap().iter().all(|weight| weight.is_finite()));
    let windowed = Adstock::Geometric { theta: 0.5, window: Some(3), normalize: false };
    assert_eq!(windowed.apply(&[1.0], 5.0).unwrap_err().path(), "carry_in");
    assert_eq!(windowed.apply(&[1.0, f64::NAN], 0.0).unwrap_err().path(), "spend[1]");
}
