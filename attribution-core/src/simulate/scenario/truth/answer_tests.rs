use super::*;
use crate::math::sqrt;
use crate::simulate::ScenarioName;

fn tally(scenario: &Scenario, people: std::ops::Range<u32>) -> Tally {
    let market = Market::new(scenario).unwrap();
    let mut tally = Tally::new(scenario.channels.len());
    people.for_each(|person| tally.add(&Life::new(&market, person)));
    tally
}

#[test]
fn caused_and_baseline_are_the_conversions() {
    for name in ScenarioName::ALL {
        let truth = Scenario::named(name).with_people(6_000).truth().unwrap();
        let caused = truth.causal.channels.iter().map(|effect| effect.conversions);
        let whole = caused.sum::<f64>() + truth.causal.baseline.conversions;
        let conversions = count_f64(truth.conversions);
        assert!((whole / conversions - 1.0).abs() < 1e-12, "{}: {whole} of {conversions}", name.name());
        let rang = truth.effects.iter().map(|effect| effect.rang).sum::<f64>() + truth.baseline_rang;
        assert!((rang / conversions - 1.0).abs() < 1e-12);
    }
}

#[test]
fn who_rang_agrees_with_what_was_caused() {
    for name in ScenarioName::ALL {
        let truth = Scenario::named(name).with_people(10_000).truth().unwrap();
        for effect in &truth.effects {
            // Each conversion rings by its share: the variance of the difference is below that of a Poisson count.
            let error = sqrt(effect.caused.max(1.0));
            let distance = (effect.rang - effect.caused).abs();
            assert!(distance < 4.0 * error, "{}, {}: {distance}", name.name(), effect.channel);
        }
    }
}

#[test]
fn no_split_of_the_people_changes_a_bit() {
    let scenario = Scenario::named(ScenarioName::Upstream).with_people(9_000);
    let truth = scenario.truth().unwrap();
    let mut split = tally(&scenario, 0..10);
    split.merge(&tally(&scenario, 10..5_000));
    split.merge(&tally(&scenario, 5_000..9_000));
    assert_eq!(ScenarioTruth::new(&scenario, &split), truth);
    assert_eq!(scenario.generate().unwrap().truth, truth);
}

#[test]
fn the_shop_converts_one_in_twenty() {
    // A third of its people: about 1030 conversions, and 3100 of all.
    let truth = Scenario::default().with_people(20_000).truth().unwrap();
    assert!((930..1_130).contains(&truth.conversions), "{} conversions", truth.conversions);
    let rate = count_f64(truth.conversions) / count_f64(truth.people);
    assert!((0.0465..0.0565).contains(&rate), "{rate}");
    let touches = count_f64(truth.touches) / count_f64(truth.journeys);
    assert!((4.7..5.2).contains(&touches), "{touches} touches a journey");
    assert!((0.095..0.13).contains(&truth.baseline_share()), "{}", truth.baseline_share());
}

#[test]
fn causal_shares_are_close_to_shapley_values_and_to_removal() {
    let truth = Scenario::default().with_people(12_000).truth().unwrap();
    let share = |of: &dyn Fn(&ScenarioEffect) -> f64| {
        let whole: f64 = truth.effects.iter().map(of).sum();
        truth.effects.iter().map(|effect| of(effect) / whole).collect::<Vec<_>>()
    };
    let caused = share(&|effect| effect.caused);
    for other in [share(&|effect| effect.shapley.unwrap()), share(&|effect| effect.removal)] {
        let distance = caused.iter().zip(&other).map(|(a, b)| (a - b).abs()).sum::<f64>() / 2.0;
        // With 540 caused conversions chance alone is about 0.03; ten million journeys have 0.003.
        assert!(distance < 0.06, "{distance}");
    }
    // A Shapley value is never less than what removal takes in a game where each alone suffices.
    assert!(truth.effects.iter().all(|effect| effect.removal <= effect.shapley.unwrap() + 1e-9));
}
