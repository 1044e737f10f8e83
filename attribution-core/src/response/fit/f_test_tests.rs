use super::*;

/// Quantiles as tables of the F distribution print them.
#[test]
fn quantiles_are_those_of_tables() {
    for (more, spare, printed) in [
        (1, 1.0, 161.4476),
        (1, 5.0, 6.6079),
        (1, 10.0, 4.9646),
        (1, 11.0, 4.8443),
        (1, 20.0, 4.3512),
        (1, 120.0, 3.9201),
        (2, 1.0, 199.5),
        (2, 2.0, 19.0),
        (2, 10.0, 4.1028),
        (2, 60.0, 3.1504),
    ] {
        let found = f_quantile(more, Some(spare));
        assert!(
            (found - printed).abs() < 6e-5 * printed.max(1.0),
            "F({more}, {spare}): {found}, not {printed}"
        );
    }
    assert!((f_quantile(1, None) - 3.841_459).abs() < 1e-6 && (f_quantile(2, None) - 2.995_732).abs() < 1e-6);
    assert_eq!(f_quantile(1, Some(0.0)), f64::INFINITY);
}
