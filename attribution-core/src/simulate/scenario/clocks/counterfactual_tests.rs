use super::super::baseline::BaselineRate;
use super::super::cause::causes;
use super::*;
use crate::simulate::scenario::market::{Draws, Market, Traits, exposures};
use crate::simulate::{Scenario, ScenarioName};

#[test]
fn weights_of_orders_are_those_of_the_textbook() {
    // s!(n − s − 1)!/n! for n = 3: 2/6, 1/6, 2/6.
    for (got, expected) in order_weights(3).into_iter().zip([1.0 / 3.0, 1.0 / 6.0, 1.0 / 3.0]) {
        assert!((got - expected).abs() < 1e-15);
    }
    assert_eq!(order_weights(1), [1.0]);
    // Each size has C(n − 1, s) coalitions without a player, and all weights of these add up to 1.
    let binomials = [1.0, 11.0, 55.0, 165.0, 330.0, 462.0, 462.0, 330.0, 165.0, 55.0, 11.0, 1.0];
    let whole: f64 = order_weights(12).iter().zip(binomials).map(|(weight, count)| weight * count).sum();
    assert!((whole - 1.0).abs() < 1e-12);
}

/// Shapley values and removals of all channels by all of their subsets, those without a ring included.
fn slowly(race: &Race<'_>, channels: usize) -> Vec<(f64, f64)> {
    let wins: Vec<bool> = (0..1_u64 << channels).map(|plugged| race.converts(plugged)).collect();
    let factorial = |number: u32| (1..=number).map(f64::from).product::<f64>();
    let size = u32::try_from(channels).unwrap();
    let value = |channel: usize| {
        let own = 1_usize << channel;
        let without = (0..wins.len())
            .filter(|coalition| coalition & own == 0 && wins[coalition | own] && !wins[*coalition]);
        let weight = |coalition: usize| {
            let before = coalition.count_ones();
            factorial(before) * factorial(size - before - 1) / factorial(size)
        };
        let everybody = wins.len() - 1;
        let removal = f64::from(u8::from(wins[everybody])) - f64::from(u8::from(wins[everybody & !own]));
        (removal, without.map(weight).sum())
    };
    (0..channels).map(value).collect()
}

#[test]
fn effects_of_the_players_are_those_of_the_game_of_all_channels() {
    for name in [ScenarioName::Interacting, ScenarioName::Upstream, ScenarioName::LongCycleB2b] {
        let mut scenario = Scenario::named(name).with_seed(6);
        // More effect, so that several clocks ring.
        scenario.channels.iter_mut().for_each(|channel| channel.beta *= 8.0);
        let market = Market::new(&scenario).unwrap();
        let mut seen = 0;
        for person in 0..150 {
            let draws = Draws::new(scenario.seed, person);
            let traits = Traits::drawn(&scenario, &mut draws.stream(0));
            let causes = causes(&market, &exposures(&market, &traits, draws));
            let watch = (BaselineRate::new(&market, &traits), traits.watched);
            let race = Race::new(&market, &causes, watch, draws);
            let passed = race.run(u64::MAX);
            if passed.len() < scenario.stages.len() {
                continue;
            }
            let found = effects(&race, &passed);
            seen += usize::from(found.len() > 1);
            for (channel, (removal, shapley)) in
                slowly(&race, scenario.channels.len()).into_iter().enumerate()
            {
                let own = found.iter().find(|effect| effect.channel == channel);
                assert_eq!(own.map_or(0.0, |effect| effect.removal), removal);
                let own = own.map_or(0.0, |effect| effect.shapley.unwrap());
                assert!((own - shapley).abs() < 1e-12, "{own} is not {shapley}");
            }
        }
        assert!(seen > 3, "{}: {seen}", name.name());
    }
}
