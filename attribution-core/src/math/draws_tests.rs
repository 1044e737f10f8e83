use super::*;

fn draws(seed: u64, replicate: u64) -> Draws<'static> {
    static TABLES: std::sync::LazyLock<PoissonTables> = std::sync::LazyLock::new(PoissonTables::new);
    Draws::new(&TABLES, seed, replicate)
}

#[test]
fn things_draw_for_themselves() {
    let of_three = draws(7, 3);
    let forwards: Vec<u64> = (0..100).map(|thing| of_three.poisson(thing, 1)).collect();
    let mut backwards: Vec<u64> = (0..100).rev().map(|thing| of_three.poisson(thing, 1)).collect();
    backwards.reverse();
    assert_eq!(forwards, backwards);
    assert_ne!(forwards, (0..100).map(|thing| draws(7, 4).poisson(thing, 1)).collect::<Vec<_>>());
    assert_ne!(forwards, (0..100).map(|thing| draws(8, 3).poisson(thing, 1)).collect::<Vec<_>>());
}

#[test]
fn draws_are_poisson_over_things_and_over_replicates() {
    for count in [1, 4, 25] {
        let over_things: Vec<f64> =
            (0..20_000).map(|thing| count_f64(draws(1, 1).poisson(thing, count))).collect();
        let over_replicates: Vec<f64> =
            (0..20_000).map(|replicate| count_f64(draws(1, replicate).poisson(5, count))).collect();
        for drawn in [over_things, over_replicates] {
            let mean = drawn.iter().sum::<f64>() / 20_000.0;
            let variance = drawn.iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / 20_000.0;
            let expected = count_f64(count);
            assert!((mean / expected - 1.0).abs() < 0.03, "mean {mean} for {count}");
            assert!((variance / expected - 1.0).abs() < 0.06, "variance {variance} for {count}");
        }
    }
}
