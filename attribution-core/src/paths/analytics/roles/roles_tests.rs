use super::*;
use crate::paths::{OverlapOptions, channel_overlap, position_profile};
use proptest::prelude::*;

fn summary() -> PathSummary {
    let mut summary = PathSummary::default();
    for (path, conversions, value, nulls) in [
        (vec!["search", "email", "search"], 2, 160.0, 0),
        (vec!["search", "search", "email"], 1, 50.0, 0),
        (vec!["social"], 1, 30.0, 0),
        (vec!["email", "email", "email", "direct"], 1, 20.0, 0),
        (vec!["search", "email"], 0, 0.0, 3),
        (vec!["social", "search"], 0, 0.0, 1),
    ] {
        summary.add(&path, conversions, value, nulls).unwrap();
    }
    summary
}

/// search opens and assists three conversions of 210 and closes two of 160; email assists three and closes one.
#[test]
fn assists_by_hand() {
    let found = assists(&summary());
    assert_eq!((found.conversions, found.value, found.single_touch), (5, 260.0, 1));
    let row = |channel: &str| found.channels.iter().find(|row| row.channel == channel).unwrap();
    let search = row("search");
    assert_eq!(
        (search.first, search.last, search.assisted, search.only, search.conversions),
        (3, 2, 3, 0, 3)
    );
    assert_eq!((search.first_value, search.last_value, search.assisted_per_last), (210.0, 160.0, Some(1.5)));
    let email = row("email");
    assert_eq!((email.assisted, email.assisted_value, email.value), (3, 180.0, 230.0));
    assert_eq!((row("social").only, row("social").assisted_per_last), (1, Some(0.0)));
}

/// The touches of search are at 0, 1, 0, 0.5, 0 and 1: mean 2.5 / 6. Journeys that do not convert do not count.
#[test]
fn positions_by_hand() {
    let rows = position_profile(&summary());
    let search = rows.iter().find(|row| row.channel == "search").unwrap();
    assert_eq!((search.touches, search.first, search.middle, search.last, search.only), (6, 3, 1, 2, 0));
    assert!((search.mean_relative_position.unwrap() - 2.5 / 6.0).abs() < 1e-15);
    let social = rows.iter().find(|row| row.channel == "social").unwrap();
    assert_eq!((social.only, social.mean_relative_position), (1, None));
}

/// email and search share 6 journeys; email has 7 and search 7.
#[test]
fn overlap_by_hand() {
    let found = channel_overlap(&summary(), &OverlapOptions::default()).unwrap();
    let first = &found.sets[0];
    assert_eq!((first.channels.join("+"), first.journeys, first.conversions), ("email+search".into(), 6, 3));
    let pair = &found.pairs[0];
    assert_eq!((pair.channel.as_str(), pair.other.as_str(), pair.journeys), ("email", "search", 6));
    assert_eq!((pair.jaccard, pair.share_of_channel, found.pairs.len()), (Some(0.75), Some(6.0 / 7.0), 6));
    let top = channel_overlap(&summary(), &OverlapOptions::default().with_top(1)).unwrap();
    assert_eq!((top.sets.len(), top.pairs.len(), top.distinct_sets), (1, 1, 4));
}

/// The same by going through journeys one by one, with names.
fn by_definition(journeys: &[(Vec<&'static str>, bool)], channel: &str) -> [u64; 5] {
    let count = |holds: &dyn Fn(&[&str]) -> bool| {
        journeys.iter().filter(|(path, converted)| *converted && holds(path)).count() as u64
    };
    [
        count(&|path| path.contains(&channel)),
        count(&|path| path[0] == channel),
        count(&|path| path[path.len() - 1] == channel),
        count(&|path| path[..path.len() - 1].contains(&channel)),
        count(&|path| path.len() == 1 && path[0] == channel),
    ]
}

proptest! {
    #[test]
    fn assists_are_those_of_single_journeys(
        journeys in prop::collection::vec(
            (prop::collection::vec(prop::sample::select(vec!["c", "a", "b"]), 1..6), any::<bool>()), 1..30
        )
    ) {
        let mut summary = PathSummary::default();
        for (path, converted) in &journeys {
            summary.add(path, u64::from(*converted), 0.0, u64::from(!*converted)).unwrap();
        }
        let found = assists(&summary);
        for row in &found.channels {
            let counts = [row.conversions, row.first, row.last, row.assisted, row.only];
            prop_assert_eq!(counts, by_definition(&journeys, &row.channel), "{}", row.channel);
        }
        let sum = |of: fn(&AssistRow) -> u64| found.channels.iter().map(of).sum::<u64>();
        prop_assert_eq!((sum(|row| row.first), sum(|row| row.last)), (found.conversions, found.conversions));
        let overlap = channel_overlap(&summary, &OverlapOptions::default()).unwrap();
        prop_assert_eq!(overlap.sets.iter().map(|set| set.journeys).sum::<u64>(), journeys.len() as u64);
    }
}
