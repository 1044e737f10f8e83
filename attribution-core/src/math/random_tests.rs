use super::*;

#[test]
fn the_stream_of_a_seed_never_changes() {
    let mut random = Random::new(42);
    let first: Vec<u64> = (0..3).map(|_| random.bits()).collect();
    let mut again = Random::new(42);
    assert_eq!(first, (0..3).map(|_| again.bits()).collect::<Vec<_>>());
    assert_ne!(first, (0..3).map(|_| Random::new(43).bits()).collect::<Vec<_>>());
}

#[test]
fn uniform_fills_the_unit_interval_evenly() {
    let mut random = Random::new(1);
    let draws: Vec<f64> = (0..20_000).map(|_| random.uniform()).collect();
    assert!(draws.iter().all(|draw| (0.0..1.0).contains(draw)));
    let mean = draws.iter().sum::<f64>() / 20_000.0;
    assert!((mean - 0.5).abs() < 0.01, "mean {mean}");
}

#[test]
fn below_reaches_every_value_and_never_the_bound() {
    let mut random = Random::new(2);
    let mut seen = [0_u32; 5];
    for _ in 0..5_000 {
        seen[usize::try_from(random.below(5)).unwrap()] += 1;
    }
    assert!(seen.iter().all(|count| (850..1150).contains(count)), "{seen:?}");
    assert_eq!(random.below(0), 0);
}

#[test]
fn exponential_has_the_mean_asked_for() {
    let mut random = Random::new(3);
    let mean = (0..50_000).map(|_| random.exponential(4.0)).sum::<f64>() / 50_000.0;
    assert!((mean - 4.0).abs() < 0.1, "mean {mean}");
}

#[test]
fn poisson_has_the_mean_and_the_variance_asked_for() {
    let mut random = Random::new(4);
    for mean in [0.0, 0.3, 1.0, 9.5, 10.0, 40.0, 12_345.0] {
        let draws: Vec<f64> = (0..40_000).map(|_| super::super::count_f64(random.poisson(mean))).collect();
        let average = draws.iter().sum::<f64>() / 40_000.0;
        let variance = draws.iter().map(|draw| (draw - average) * (draw - average)).sum::<f64>() / 40_000.0;
        let error = 5.0 * (mean / 40_000.0).sqrt();
        assert!((average - mean).abs() <= error, "mean {average} for {mean}");
        assert!((variance - mean).abs() <= 0.05 * mean.max(0.1), "variance {variance} for {mean}");
    }
}

#[test]
fn normal_draws_have_the_moments_of_a_normal_distribution() {
    let mut random = Random::new(5);
    let draws: Vec<f64> = (0..40_000).map(|_| random.normal()).collect();
    let moment = |power: usize| {
        draws.iter().map(|draw| std::iter::repeat_n(draw, power).product::<f64>()).sum::<f64>() / 40_000.0
    };
    assert!(moment(1).abs() < 0.02 && (moment(2) - 1.0).abs() < 0.03);
    assert!(moment(3).abs() < 0.05 && (moment(4) - 3.0).abs() < 0.15);
}
