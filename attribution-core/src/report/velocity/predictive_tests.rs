use super::*;

const LEVEL: Confidence = Confidence::known(0.9);

fn close(found: Option<f64>, expected: f64) {
    let found = found.unwrap();
    assert!((found - expected).abs() < 1e-9 * expected, "{found}, not {expected}");
}

/// A line through three points: by hand `y = 2/3 + x/2` with residuals 1/3·(1, −2, 1)/2, so that s² = 1/6 with one degree of
/// freedom, for which t is a tangent; at x = 3 the leverage is 1/3 + 4/2.
#[test]
fn an_interval_by_hand() {
    let model = LinearModel::new(&[vec![1.0; 3], vec![0.0, 1.0, 2.0]], &[5.0 / 6.0, 5.0 / 6.0, 11.0 / 6.0]);
    let interval = Predictive::new(&model, &[1.0, 3.0]).unwrap().interval(LEVEL, None).unwrap();
    let center: f64 = 2.0 / 3.0 + 1.5;
    let half = (0.45 * std::f64::consts::PI).tan() * (1.0_f64 / 6.0 * (1.0 + 7.0 / 3.0)).sqrt();
    close(interval.median, center.exp() - 1.0);
    close(interval.high, (center + half).exp() - 1.0);
    assert_eq!(interval.low, Some(0.0), "no cycle is shorter than 0 days");
}

/// A deal that is older than the model holds possible lasts as long as the tail says, and never less than its age.
#[test]
fn an_old_deal_lasts_longer_than_its_age() {
    let predictive = Predictive { center: 4.0, spread: 0.5, freedom: 20.0 };
    for age in [0.0, 20.0, 100.0, 1000.0] {
        let Interval { median, low, high } = predictive.interval(LEVEL, Some(age)).unwrap();
        let [low, median, high] = [low, median, high].map(Option::unwrap);
        assert!(age <= low && low < median && median < high, "{age}: {low} {median} {high}");
        // Half of those that last longer than the age last longer than the median of them.
        assert!((predictive.lasts(median) - predictive.lasts(age) / 2.0).abs() < 1e-12);
    }
}

#[test]
fn without_noise_a_cycle_is_certain() {
    let model = LinearModel::new(&[vec![1.0; 3]], &[0.0; 3]);
    let predictive = Predictive::new(&model, &[1.0]).unwrap();
    assert_eq!(predictive.interval(LEVEL, None).unwrap().high, Some(0.0));
    assert_eq!(predictive.interval(LEVEL, Some(1.0)), None);
    assert_eq!(
        Predictive::new(&LinearModel::new(&[vec![1.0]], &[3.0]), &[1.0]),
        None,
        "no degree of freedom"
    );
}

#[test]
fn what_is_too_large_for_a_number_is_none() {
    let predictive = Predictive { center: 700.0, spread: 30.0, freedom: 5.0 };
    let interval = predictive.interval(LEVEL, None).unwrap();
    assert!(interval.median.is_some() && interval.high.is_none());
}
