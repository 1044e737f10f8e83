use proptest::prelude::*;

use super::*;
use crate::domain::{BuildReport, JourneyRules, Journeys};
use crate::{Conversion, PathCount, PathSummary, Timestamp, Touchpoint};

/// The path of a journey, and whether it converts.
type Taken = (Vec<&'static str>, bool);

fn taken() -> impl Strategy<Value = Vec<Taken>> {
    let channel = prop::sample::select(vec!["a", "b", "Direct", " (direct) "]);
    prop::collection::vec((prop::collection::vec(channel, 1..9), any::<bool>()), 1..12)
}

fn rules() -> impl Strategy<Value = JourneyRules> {
    let direct = prop::sample::select(vec![Direct::Keep, Direct::DropIfOthers, Direct::Drop]);
    let keep = prop::sample::select(vec![CollapseKeep::First, CollapseKeep::Last, CollapseKeep::Both]);
    let collapse = prop::option::of(keep.prop_map(|keep| Collapse { gap_minutes: None, keep }));
    let max_touches = prop::option::of(1..5_u32);
    let one_per_channel =
        prop::option::of(prop::sample::select(vec![OnePerChannel::First, OnePerChannel::Last]));
    let list = prop::collection::btree_set(prop::sample::select(vec!["A ", "b", "direct"]), 1..3);
    let lists = prop::collection::vec(list, 0..3);
    (direct, collapse, max_touches, 1..4_u32, one_per_channel, lists).prop_map(
        |(direct, collapse, max_touches, min_null_touches, one_per_channel, lists)| {
            let names = |list: BTreeSet<&str>| list.into_iter().map(str::to_owned).collect();
            JourneyRules {
                min_null_touches,
                direct,
                drop_if_others: lists.into_iter().map(names).collect(),
                collapse,
                one_per_channel,
                max_touches,
                ..JourneyRules::default()
            }
        },
    )
}

fn minute(minute: usize) -> Timestamp {
    Timestamp::from_micros(i64::try_from(minute).unwrap() * 60_000_000).unwrap()
}

/// The journeys as touches a minute apart, each with a key of its own.
fn of_touches(rules: &JourneyRules, taken: &[Taken]) -> Journeys {
    let (mut touches, mut conversions) = (Vec::new(), Vec::new());
    for (key, (path, converts)) in taken.iter().enumerate() {
        let key = key.to_string();
        for (index, channel) in path.iter().enumerate() {
            touches.push(Touchpoint::new(&key, minute(index), *channel));
        }
        if *converts {
            conversions.push(Conversion::new(&key, minute(path.len()), 1.0));
        }
    }
    Journeys::build(rules, &touches, &conversions).unwrap()
}

/// The journeys as rows of path counts.
fn of_paths(rules: &JourneyRules, taken: &[Taken]) -> Journeys {
    let row = |(path, converts): &Taken| PathCount {
        path: path.iter().map(|channel| (*channel).to_owned()).collect(),
        conversions: u64::from(*converts),
        value: f64::from(u8::from(*converts)),
        nulls: u64::from(!converts),
    };
    let rows: Vec<PathCount> = taken.iter().map(row).collect();
    Journeys::from_path_counts(rules, &rows).unwrap()
}

/// Report on touches and journeys, without what only one way in has.
fn counted(journeys: &Journeys) -> BuildReport {
    let report = journeys.report();
    BuildReport { rows: 0, touch_fields: Vec::new(), notes: Vec::new(), ..report.clone() }
}

proptest! {
    #[test]
    fn paths_are_thinned_as_touches_are((taken, rules) in (taken(), rules())) {
        let (touches, paths) = (of_touches(&rules, &taken), of_paths(&rules, &taken));
        let bytes = |journeys: &Journeys| PathSummary::to_bytes(&journeys.summary());
        prop_assert_eq!(bytes(&touches), bytes(&paths));
        prop_assert_eq!(counted(&touches), counted(&paths));
    }
}

fn collapsed(touches: &[char], keep: CollapseKeep) -> (String, String) {
    let rules =
        JourneyRules { collapse: Some(Collapse { gap_minutes: None, keep }), ..JourneyRules::default() };
    let (mut kept, mut aside) = (touches.to_vec(), String::new());
    Thinning::new(&rules).collapse(&mut kept, |a, b, _| a == b, |touch| aside.push(touch));
    (kept.into_iter().collect(), aside)
}

#[test]
fn runs_keep_their_first_last_or_both() {
    let touches: Vec<char> = "aaabccccb".chars().collect();
    // Runs of 3, 1, 4 and 1 touches.
    assert_eq!(collapsed(&touches, CollapseKeep::First), ("abcb".into(), "aaccc".into()));
    assert_eq!(collapsed(&touches, CollapseKeep::Last), ("abcb".into(), "aaccc".into()));
    assert_eq!(collapsed(&touches, CollapseKeep::Both), ("aabccb".into(), "acc".into()));
    assert_eq!(collapsed(&[], CollapseKeep::Both), (String::new(), String::new()));
}

#[test]
fn a_run_keeps_the_very_touch_that_the_rule_names() {
    for (keep, expected) in [
        (CollapseKeep::First, vec![1, 20, 31]),
        (CollapseKeep::Last, vec![3, 20, 32]),
        (CollapseKeep::Both, vec![1, 3, 20, 31, 32]),
    ] {
        let rules =
            JourneyRules { collapse: Some(Collapse { gap_minutes: None, keep }), ..JourneyRules::default() };
        let mut touches = vec![1, 2, 3, 20, 31, 32];
        Thinning::new(&rules).collapse(&mut touches, |a, b, _| a / 10 == b / 10, |_| ());
        assert_eq!(touches, expected);
    }
}

#[test]
fn one_touch_of_each_channel_stays() {
    for (keep, expected, gone) in
        [(OnePerChannel::First, "abcd", "bac"), (OnePerChannel::Last, "bdac", "cba")]
    {
        let rules = JourneyRules { one_per_channel: Some(keep), ..JourneyRules::default() };
        let mut aside = String::new();
        // Of channels that come twice the first, or the last; those that go are met in that order.
        let mut touches: Vec<char> = "abcbdac".chars().collect();
        Thinning::new(&rules).keep_one_per_channel(&mut touches, u32::from, |touch| aside.push(touch));
        assert_eq!((touches.into_iter().collect::<String>().as_str(), aside.as_str()), (expected, gone));
    }
}
