use super::*;

#[test]
fn names_on_the_wire_are_those_of_the_enum() {
    for name in ScenarioName::ALL {
        assert_eq!(serde_json::to_value(name).unwrap(), name.name());
    }
}

#[test]
fn frequencies_of_sparse_follow_zipf_and_sum_to_three() {
    let sparse = Scenario::named(ScenarioName::Sparse);
    assert_eq!((sparse.channels.len(), sparse.channels[19].name.as_str()), (20, "channel_20"));
    let touches: f64 = sparse.channels.iter().map(|channel| channel.mean_touches).sum();
    assert!((touches - 3.0).abs() < 1e-12);
    let (first, fifth) = (&sparse.channels[0], &sparse.channels[4]);
    assert!((first.mean_touches / fifth.mean_touches - 5.0).abs() < 1e-12);
}

#[test]
fn retargeting_follows_intent_and_upstream_has_no_pairs() {
    let biased = Scenario::named(ScenarioName::ExposureBias);
    let gammas: Vec<f64> = biased.channels.iter().map(|channel| channel.gamma).collect();
    assert_eq!(gammas, [0.3, 0.3, 0.0, 0.0, 0.0, 0.0, 0.7, 1.0]);
    let upstream = Scenario::named(ScenarioName::Upstream);
    assert_eq!((upstream.pairs.len(), upstream.spawns.len()), (0, 2));
}
