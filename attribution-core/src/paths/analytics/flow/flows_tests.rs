use super::*;
use proptest::prelude::*;

#[test]
fn further_steps_are_more() {
    let mut summary = PathSummary::default();
    summary.add(&["a", "b", "a", "b"], 2, 160.0, 1).unwrap();
    summary.add(&["a", "a", "b"], 1, 50.0, 0).unwrap();
    let found = flows(&summary, &FlowOptions::default().with_steps(2)).unwrap();
    let links: Vec<_> = found
        .links
        .iter()
        .map(|link| {
            (link.from_step, link.from.as_str(), link.to_step, link.to.as_str(), link.journeys, link.value)
        })
        .collect();
    assert_eq!(
        links,
        [
            (1, "a", Some(2), "b", 4, 210.0),
            (2, "b", Some(3), "(more)", 3, 160.0),
            (2, "b", None, "(conversion)", 1, 50.0),
            (3, "(more)", None, "(conversion)", 2, 160.0),
            (3, "(more)", None, "(null)", 1, 0.0),
        ]
    );
    let every_touch = flows(&summary, &FlowOptions::default().with_collapse(false)).unwrap();
    assert!(every_touch.nodes.iter().any(|node| (node.step, node.name.as_str()) == (Some(2), "a")));
    assert_eq!(flows(&summary, &FlowOptions::default().with_steps(51)).unwrap_err().path(), "steps");
}

proptest! {
    /// Flow into a node goes on from it, and all of it ends.
    #[test]
    fn no_journey_is_lost_on_the_way(
        paths in prop::collection::vec(
            (prop::collection::vec(prop::sample::select(vec!["c", "a", "b"]), 1..9), 0..4_u64, 0..4_u64), 1..20
        ),
        steps in 1..5_u32,
        collapse in any::<bool>(),
    ) {
        let mut summary = PathSummary::default();
        for (path, conversions, nulls) in &paths {
            summary.add(path, *conversions, 0.0, *nulls).unwrap();
        }
        let found = flows(&summary, &FlowOptions::default().with_steps(steps).with_collapse(collapse)).unwrap();
        for (place, node) in (0_u32..).zip(&found.nodes) {
            let out: u64 = found.links.iter().filter(|link| link.source == place).map(|link| link.journeys).sum();
            let into: u64 = found.links.iter().filter(|link| link.target == place).map(|link| link.journeys).sum();
            if node.step.is_some() { prop_assert_eq!(out, node.journeys) } else { prop_assert_eq!(out, 0) }
            if node.step != Some(1) { prop_assert_eq!(into, node.journeys) }
        }
        let first: u64 = found.nodes.iter().filter(|node| node.step == Some(1)).map(|node| node.journeys).sum();
        prop_assert_eq!(first, found.journeys);
    }
}
