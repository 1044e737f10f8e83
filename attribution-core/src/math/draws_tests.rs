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
    for (one, other) in [(0, 1), (3, 4), (0, 15)] {
        let lane = |lane: usize| forwards.iter().map(|drawn| drawn[lane]).collect::<Vec<_>>();
        assert_ne!(lane(one), lane(other));
    }
}

#[test]
fn draws_are_poisson_over_things_and_over_replicates() {
    for count in [1, 4, 25, 40] {
        for lane in [0, 7, 15] {
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
fn fifteen_bits_decide_as_fifty_three_do() {
    for mean in 0..SMALL {
        let table = Table::new(count_f64(mean as u64));
        // Every 15 bits beside a probability, and some of the rest.
        let near = |bits: u64| table.coarse.iter().any(|at_most| bits.abs_diff(at_most & LARGEST) <= 1);
        for bits in (0..=LARGEST).filter(|bits| bits % 32 == 0 || near(*bits)) {
            for more in [0, u64::MAX / 3, u64::MAX] {
                let index = bits << REST | more >> (64 - REST);
                let expected = table.whole.iter().filter(|at_most| index >= **at_most).count() as u64;
                let drawn = table.draw(Lanes([bits * EACH; WORDS]), |_| more).each().map(u64::from);
                assert_eq!(drawn, [expected; REPLICATES], "{mean} at {bits}");
                assert!(expected < u64::from(DRAW_LIMIT));
            }
        }
    }
}

#[test]
fn lanes_do_not_disturb_each_other() {
    let table = Table::new(3.0);
    let mut words = [0; WORDS];
    let bits: Vec<u64> = (0..REPLICATES as u64).map(|lane| lane * 2111 % (LARGEST + 1)).collect();
    for (lane, bits) in bits.iter().enumerate() {
        words[lane / 4] |= bits << (lane % 4 * 16);
    }
    let drawn = table.draw(Lanes(words), |_| 0).each();
    let alone = |bits: &u64| table.draw(Lanes([bits * EACH; WORDS]), |_| 0).each()[0];
    assert_eq!(drawn.to_vec(), bits.iter().map(alone).collect::<Vec<_>>());
    assert!(drawn.iter().any(|count| *count > 3) && drawn.contains(&0));
}
