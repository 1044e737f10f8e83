use super::*;
use crate::math::exp;

const LEVEL: Confidence = Confidence::known(0.9);

/// Deals of log-normal cycles: enterprise deals last 2.5 times as long, and each member of the committee adds 5 %.
fn simulated(deals: usize, seed: u64) -> (Vec<Vec<f64>>, Vec<f64>) {
    let mut random = Random::new(seed);
    (0..deals)
        .map(|_| {
            let enterprise = f64::from(u8::from(random.uniform() < 0.3));
            let committee = count_f64(random.poisson(4.0));
            let touches = count_f64(random.poisson(2.0));
            let log = 3.8 + 0.9 * enterprise + 0.05 * committee + 0.5 * random.normal();
            (vec![1.0, enterprise, committee, touches], exp(log) - 1.0)
        })
        .unzip()
}

/// 100 data sets of 40 deals, each with 50 new deals: intervals of 90 % hold 85 to 95 % of these.
#[test]
fn intervals_hold_the_part_of_new_deals_that_they_promise() {
    let (mut inside, mut all) = (0, 0);
    for seed in 0..100 {
        let (rows, days) = simulated(40, seed);
        let logs: Vec<f64> = days.iter().map(|days| ln_1p(*days)).collect();
        let slices: Vec<&[f64]> = rows.iter().map(Vec::as_slice).collect();
        let model = LinearModel::new(&columns(&slices, 4), &logs);
        let (rows, days) = simulated(50, 1000 + seed);
        for (row, days) in rows.iter().zip(days) {
            let interval = Predictive::new(&model, row).unwrap().interval(LEVEL, None).unwrap();
            inside += u32::from(interval.low.unwrap() <= days && days <= interval.high.unwrap());
            all += 1;
        }
    }
    let coverage = f64::from(inside) / f64::from(all);
    assert!((0.85..=0.95).contains(&coverage), "{coverage}");
}

/// The error that held-out deals show is that of new ones: about 90 % lie in their intervals, and the error is near the mean
/// absolute difference of a log-normal number from its median.
#[test]
fn held_out_deals_show_the_error_of_new_ones() {
    let (rows, days) = simulated(400, 7);
    let found = cross_validation(&rows, &days, LEVEL, 0).unwrap();
    assert_eq!((found.folds, found.deals), (5, 400));
    assert!((0.85..=0.95).contains(&found.coverage), "{found:?}");
    let (new_rows, new_days) = simulated(4000, 8);
    let error: f64 = new_rows
        .iter()
        .zip(&new_days)
        .map(|(row, days)| (exp(3.8 + 0.9 * row[1] + 0.05 * row[2]) - 1.0 - days).abs())
        .sum::<f64>()
        / 4000.0;
    assert!((found.mean_absolute_error / error - 1.0).abs() < 0.15, "{found:?}, {error}");
}

/// Each fold is the mean of the others: by hand for one deal in each, with logarithms of 1, 2, 3, 4 and 5.
#[test]
fn a_fold_is_predicted_from_the_others() {
    let days: Vec<f64> = (1..=5).map(|log| exp(f64::from(log)) - 1.0).collect();
    let found = cross_validation(&vec![vec![1.0]; 5], &days, LEVEL, 3).unwrap();
    let error: f64 = (1..=5)
        .map(|log| {
            let log = f64::from(log);
            (exp((15.0 - log) / 4.0) - exp(log)).abs()
        })
        .sum::<f64>()
        / 5.0;
    assert!((found.mean_absolute_error - error).abs() < 1e-9 * error, "{found:?}, {error}");
}

#[test]
fn the_folds_are_as_equal_as_they_can_be() {
    let folds = folds(33, 5);
    let sizes: Vec<usize> = (0..5).map(|fold| folds.iter().filter(|of| **of == fold).count()).collect();
    assert_eq!(sizes, [7, 7, 7, 6, 6]);
    assert_ne!(folds, super::folds(33, 6));
}

#[test]
fn too_few_deals_are_not_held_out() {
    assert_eq!(cross_validation(&[], &[], LEVEL, 0), None);
    assert_eq!(cross_validation(&[vec![1.0], vec![1.0]], &[3.0, 4.0], LEVEL, 0), None);
}
