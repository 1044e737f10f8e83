use super::*;

fn draws(seed: u64, block: u64) -> Draws<'static> {
    static TABLES: std::sync::LazyLock<PoissonTables> = std::sync::LazyLock::new(PoissonTables::new);
    Draws::new(&TABLES, seed, block)
}

#[test]
fn things_draw_for_themselves() {
    let of_three = draws(7, 3);
    let forwards: Vec<_> = (0..100).map(|thing| of_three.poisson(thing, 1)).collect();
    let mut backwards: Vec<_> = (0..100).rev().map(|thing| of_three.poisson(thing, 1)).collect();
    backwards.reverse();
    assert_eq!(forwards, backwards);
    assert_ne!(forwards, (0..100).map(|thing| draws(7, 4).poisson(thing, 1)).collect::<Vec<_>>());
    assert_ne!(forwards, (0..100).map(|thing| draws(8, 3).poisson(thing, 1)).collect::<Vec<_>>());
    for (one, other) in [(0, 1), (3, 4), (0, 7)] {
        let lane = |lane: usize| forwards.iter().map(|drawn| drawn[lane]).collect::<Vec<_>>();
        assert_ne!(lane(one), lane(other));
    }
}

#[test]
fn draws_are_poisson_over_things_and_over_replicates() {
    for count in [1, 4, 25, 40] {
        for lane in [0, 7] {
            let over_things: Vec<f64> =
                (0..10_000).map(|thing| count_f64(draws(1, 1).poisson(thing, count)[lane])).collect();
            let over_replicates: Vec<f64> =
                (0..10_000).map(|block| count_f64(draws(1, block).poisson(5, count)[lane])).collect();
            for drawn in [over_things, over_replicates] {
                let mean = drawn.iter().sum::<f64>() / 10_000.0;
                let variance = drawn.iter().map(|one| (one - mean) * (one - mean)).sum::<f64>() / 10_000.0;
                let expected = count_f64(count);
                assert!((mean / expected - 1.0).abs() < 0.035, "mean {mean} for {count}");
                assert!((variance / expected - 1.0).abs() < 0.06, "variance {variance} for {count}");
            }
        }
    }
}

#[test]
fn sixteen_bits_decide_as_fifty_three_do() {
    for mean in 0..SMALL {
        let table = Table::new(count_f64(mean as u64));
        // Every 16 bits beside a probability, and some of the rest.
        let near = |bits: i16| table.coarse.iter().any(|at_most| bits.abs_diff(*at_most) <= 1);
        for bits in (i16::MIN..=i16::MAX).filter(|bits| bits % 64 == 0 || near(*bits)) {
            for more in [0, u64::MAX / 3, u64::MAX] {
                let place = unsigned(bits) << 37 | more >> 27;
                let expected = table.whole.iter().filter(|at_most| place >= **at_most).count() as u64;
                assert_eq!(table.draw([bits; LANES], |_| more), [expected; LANES], "{mean} at {bits}");
            }
        }
    }
}
