use super::*;
use crate::paths::analytics::funnel::events::Event;
use proptest::prelude::*;

const HOUR: i64 = 3_600_000_000;

/// Events by the letters of a text, an hour apart: `a` is the value 0.
fn events(letters: &str) -> Vec<Event> {
    let values = letters.bytes().map(|letter| u32::from(letter - b'a'));
    values.zip(0..).map(|(value, hour)| Event::touch(hour * HOUR, value)).collect()
}

fn rules(steps: &str, mode: FunnelMode, followed_by: FollowedBy, within: Option<i64>) -> Rules {
    let steps = steps.bytes().map(|letter| u32::from(letter - b'a')).collect();
    Rules { steps, mode, followed_by, within: within.map(|hours| hours * HOUR) }
}

fn entered(passed: &[Passed]) -> Vec<bool> {
    passed.iter().map(|passed| passed.entered).collect()
}

fn hours(passed: &[Passed]) -> Vec<Option<i64>> {
    passed.iter().map(|passed| passed.elapsed.map(|elapsed| elapsed / HOUR)).collect()
}

#[test]
fn the_way_that_gets_furthest_counts() {
    let closed = |within, followed_by, letters| {
        rules("abc", FunnelMode::Closed, followed_by, within).way(&events(letters))
    };
    // The first a is too early for b within an hour, the second is not.
    let way = closed(Some(1), FollowedBy::Indirectly, "adddabc");
    assert_eq!((entered(&way), hours(&way)), (vec![true; 3], vec![None, Some(1), Some(1)]));
    assert_eq!(entered(&closed(Some(0), FollowedBy::Indirectly, "abc")), [true, false, false]);
    // Something lies between a and b but for the second time.
    assert_eq!(entered(&closed(None, FollowedBy::Directly, "adbabdc")), [true, true, false]);
    // From the first a and the first b after it.
    assert_eq!(hours(&closed(None, FollowedBy::Indirectly, "bdadbabc")), [None, Some(2), Some(3)]);
    assert_eq!(entered(&closed(None, FollowedBy::Indirectly, "bc")), [false; 3]);
}

#[test]
fn one_event_is_not_two_steps() {
    let again = rules("aa", FunnelMode::Closed, FollowedBy::Indirectly, None);
    assert_eq!(entered(&again.way(&events("ab"))), [true, false]);
    assert_eq!(entered(&again.way(&events("aba"))), [true, true]);
}

#[test]
fn open_and_reached() {
    let open = rules("abc", FunnelMode::Open, FollowedBy::Indirectly, None).way(&events("cb"));
    assert_eq!(entered(&open), [false, true, true]);
    assert!(open.iter().all(|passed| !passed.continued));
    let reached = rules("abc", FunnelMode::Reached, FollowedBy::Indirectly, None).way(&events("bda"));
    assert_eq!(entered(&reached), [true, true, false]);
    // b came before a: no time.
    assert_eq!(hours(&reached), [None, None, None]);
}

/// The furthest step by trying every choice of events.
fn furthest(rules: &Rules, events: &[Event], step: usize, from: Option<usize>) -> usize {
    if step == rules.steps.len() {
        return step;
    }
    let next = (0..events.len()).filter(|to| {
        let follows = from.is_none_or(|from| {
            let in_time = rules.within.is_none_or(|within| events[*to].at - events[from].at <= within);
            let next_to = rules.followed_by == FollowedBy::Indirectly || *to == from + 1;
            *to > from && in_time && next_to
        });
        follows && events[*to].value == rules.steps[step]
    });
    next.map(|to| furthest(rules, events, step + 1, Some(to))).max().unwrap_or(step)
}

proptest! {
    #[test]
    fn no_choice_of_events_gets_further(
        letters in "[abc]{0,9}",
        steps in "[abc]{1,4}",
        within in prop::option::of(0..4_i64),
        directly in any::<bool>(),
    ) {
        let followed_by = if directly { FollowedBy::Directly } else { FollowedBy::Indirectly };
        let rules = rules(&steps, FunnelMode::Closed, followed_by, within);
        let events = events(&letters);
        let way = rules.way(&events);
        let count = way.iter().filter(|passed| passed.entered).count();
        prop_assert_eq!(count, furthest(&rules, &events, 0, None));
        prop_assert!(way.iter().take(count).skip(1).all(|passed| passed.elapsed.is_some()));
    }
}

/// Pairs of events that `follow` gives, by trying each of those before for each event.
fn followed_one_by_one(
    rules: &Rules,
    step: usize,
    before: &[usize],
    events: &[Event],
) -> Vec<(usize, usize)> {
    let again = rules.steps[..step].contains(&rules.steps[step]);
    let leads = |from: usize, to: usize| {
        let (first, second) = (events[from].at, events[to].at);
        let directly = to == from + 1 || (first == second && from == to + 1);
        second >= first
            && from != to
            && (from < to || !again)
            && rules.within.is_none_or(|within| second - first <= within)
            && (rules.followed_by == FollowedBy::Indirectly || directly)
    };
    let at_step = (0..events.len()).filter(|to| events[*to].value == rules.steps[step]);
    at_step.filter_map(|to| Some((*before.iter().find(|from| leads(**from, to))?, to))).collect()
}

proptest! {
    #[test]
    fn the_earliest_event_that_leads_to_each_is_found(
        rows in prop::collection::vec((0_i64..4, 0_u32..3), 0..12),
        steps in prop::collection::vec(0_u32..3, 2..4),
        within in prop::option::of(0_i64..6),
        directly in any::<bool>(),
    ) {
        let mut at = 0;
        let events: Vec<Event> = rows.iter().map(|(gap, value)| { at += gap; Event::touch(at, *value) }).collect();
        let followed_by = if directly { FollowedBy::Directly } else { FollowedBy::Indirectly };
        let rules = Rules { steps, mode: FunnelMode::Closed, followed_by, within };
        let mut before = rules.matching(0, &events);
        for step in 1..rules.steps.len() {
            let expected = followed_one_by_one(&rules, step, &before, &events);
            prop_assert_eq!(rules.follow(step, &before, &events), expected.clone());
            before = expected.into_iter().map(|(_, to)| to).collect();
        }
    }
}
