use super::*;
use crate::simulate::ScenarioName;

fn people(scenario: &Scenario, numbers: Range<u32>) -> Vec<SimulatedPerson> {
    scenario.people_in(numbers).unwrap().collect()
}

#[test]
fn any_split_of_the_people_gives_the_same_ones() {
    let scenario = Scenario::named(ScenarioName::Interacting).with_seed(3);
    let mut split = people(&scenario, 0..1);
    split.extend(people(&scenario, 1..77));
    split.extend(people(&scenario, 77..500));
    assert_eq!(people(&scenario, 0..500), split);
    // Neither the number of people nor a channel more changes who is there.
    let mut more = scenario.clone().with_people(1_000_000);
    more.channels.push(crate::simulate::ScenarioChannel::new("radio", 0.0, 1.0));
    assert_eq!(people(&more, 0..500), split);
    assert_ne!(people(&scenario.with_seed(4), 0..500), split);
}

#[test]
fn shares_of_a_conversion_and_the_baseline_are_one() {
    for name in ScenarioName::ALL {
        let scenario = Scenario::named(name);
        let mut conversions = 0;
        for person in people(&scenario, 0..3_000) {
            let Some(conversion) = person.conversion else {
                assert!(person.touches.iter().all(|touch| touch.caused == 0.0));
                continue;
            };
            conversions += 1;
            let caused: f64 = person.touches.iter().map(|touch| touch.caused).sum();
            assert!((caused + conversion.baseline - 1.0).abs() < 1e-12);
            assert!(person.touches.iter().all(|touch| touch.caused >= 0.0 && touch.at <= conversion.at));
            assert_eq!(person.passed.last(), Some(&conversion.at));
            assert!(person.passed.is_sorted() && person.passed.len() == scenario.stages.len());
            assert!(conversion.at <= scenario.end && conversion.value > 0.0);
        }
        assert!(conversions > 20, "{}: {conversions}", name.name());
    }
}

#[test]
fn the_watch_of_everybody_ends_at_the_same_moment() {
    let scenario = Scenario::default();
    let longest = scenario.active_days * 4.0 + scenario.tail_days;
    for person in people(&scenario, 0..3_000) {
        for touch in &person.touches {
            let before_end = scenario.end.days_since(touch.at);
            // Touches come within the active days, and the tail follows these.
            assert!(before_end >= scenario.tail_days - 1e-4 && before_end <= longest + 1e-4, "{before_end}");
        }
    }
}

#[test]
fn without_a_channel_the_others_ring_as_before() {
    // A conversion without display is one with it, and no later.
    let with = Scenario::default();
    let mut without = with.clone();
    without.channels[2].beta = 0.0;
    let (mut lost, mut kept) = (0.0, 0);
    for (with, without) in people(&with, 0..8_000).iter().zip(people(&without, 0..8_000)) {
        match (&with.conversion, &without.conversion) {
            (Some(with), Some(without)) => {
                kept += 1;
                assert!(with.at <= without.at);
            }
            (Some(_), None) if !with.touches.is_empty() => lost += 1.0,
            (None, Some(_)) => panic!("a conversion too many"),
            _ => {}
        }
    }
    let truth = with.with_people(8_000).truth().unwrap();
    let display = truth.effects.iter().find(|effect| effect.channel == "display").unwrap();
    assert!(kept > 200 && display.removal == lost, "{lost} is not {}", display.removal);
}

#[test]
fn intent_lies_in_fifths_of_the_same_size_and_is_noisy() {
    let scenario = Scenario::named(ScenarioName::ExposureBias);
    let people = people(&scenario, 0..10_000);
    for intent in INTENTS {
        let of = people.iter().filter(|person| person.intent == Some(intent)).count();
        assert!((1_850..2_150).contains(&of), "{intent}: {of}");
    }
    let retargeted = |intent| {
        let of = people.iter().filter(|person| person.intent == Some(intent));
        of.flat_map(|person| &person.touches).filter(|touch| touch.channel == 7).count()
    };
    assert!(retargeted("highest") > 5 * retargeted("lowest"));
    assert!(Scenario::default().people_in(0..100).unwrap().all(|person| person.intent.is_none()));
}
