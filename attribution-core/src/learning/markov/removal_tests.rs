//! Removal effects against the plain way: take the channel away, and solve again.

use proptest::prelude::*;

use super::super::chain::Chain;
use super::*;
use crate::math::{Sum, unwatched};
use crate::models::{FittedMarkov, Markov};
use crate::paths::{PathSummary, StateKind, Transitions};

/// Probability of converting when the states of `removed` end every journey: the Neumann series, step after step, until
/// no step adds anything. The terms are summed apart: a slow chain would stall on its own rounding.
fn without(chain: &Chain, removed: Option<usize>, ends: &[f64], direct: f64) -> f64 {
    let gone = |state: usize| removed == Some(chain.channel[state]);
    let leaving = |state: usize| chain.steps.leaving[state];
    // Self-loops change no absorption probability: a state is left in the same proportions.
    let mut term: Vec<f64> = ends.iter().enumerate().map(|(state, end)| end / leaving(state)).collect();
    let mut sums = vec![Sum::default(); ends.len()];
    for _ in 0..500_000 {
        sums.iter_mut().zip(&term).for_each(|(sum, more)| sum.add(*more));
        let minimum = 1e-18 * term.iter().copied().fold(0.0, f64::max).max(1.0);
        let next = |state: usize| -> f64 {
            let onward = chain.steps.row(state).map(|(to, p)| if gone(to) { 0.0 } else { p * term[to] });
            onward.sum::<f64>() / leaving(state)
        };
        let next: Vec<f64> = (0..term.len()).map(next).collect();
        if next.iter().all(|more| *more <= minimum) {
            break;
        }
        term = next;
    }
    let x: Vec<f64> = sums.iter().map(|sum| sum.value()).collect();
    direct
        + chain
            .start
            .iter()
            .enumerate()
            .filter(|(state, _)| !gone(*state))
            .map(|(state, p)| p * x[state])
            .sum::<f64>()
}

fn agrees(transitions: &Transitions, order: usize, smoothing: f64) -> Result<(), TestCaseError> {
    let chain = Chain::new(transitions, order, true, smoothing);
    let steps = Steps::new(&unwatched, 1);
    let solved = chain.solve(&steps).unwrap();
    let lost = lost_without(&chain, &solved, true, &steps).unwrap();
    let mut swept = chain.solve(&steps).unwrap();
    swept.factors = None;
    let by_sweeps = lost_without(&chain, &swept, true, &steps).unwrap();
    // Each visit rounds once more.
    let rounding = f64::EPSILON * solved.visits.iter().sum::<f64>();
    let all = without(&chain, None, &chain.conversion, chain.without_state.0);
    let all_value = without(&chain, None, &chain.value, chain.without_state.1);
    for channel in 0..chain.channels {
        let (conversion, value) = lost[channel];
        let expected = all - without(&chain, Some(channel), &chain.conversion, chain.without_state.0);
        prop_assert!((conversion - expected).abs() < 1e-12, "{channel}: {conversion} instead of {expected}");
        let expected = all_value - without(&chain, Some(channel), &chain.value, chain.without_state.1);
        prop_assert!(
            (value - expected).abs() < 1e-9 * all_value.max(1.0),
            "{channel}: {value} instead of {expected}"
        );
        let (swept, swept_value) = by_sweeps[channel];
        let gap = (swept - conversion).abs();
        prop_assert!(
            gap < 1e-12 + rounding,
            "{channel}: {swept} by sweeps instead of {conversion}, {rounding}"
        );
        prop_assert!(
            (swept_value - value).abs() < 1e-9 * all_value.max(1.0),
            "{channel}: {swept_value} by sweeps"
        );
    }
    Ok(())
}

fn rows() -> impl Strategy<Value = Vec<(Vec<u8>, u64, u64)>> {
    let row = (prop::collection::vec(0..5_u8, 1..8), 0..4_u64, 0..6_u64);
    prop::collection::vec(
        row.prop_filter("a journey", |(_, conversions, nulls)| conversions + nulls > 0),
        1..20,
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn taking_a_channel_away_and_solving_again_gives_the_same(rows in rows(), order in 1..5_usize, smoothing in prop_oneof![Just(0.0), 0.01..2.0_f64], position: bool) {
        let mut summary = PathSummary::default();
        for (path, conversions, nulls) in &rows {
            let path: Vec<_> = path.iter().map(|channel| format!("c{channel}")).collect();
            let value = if *conversions > 0 { 7.25 * f64::from(u32::try_from(path.len()).unwrap()) } else { 0.0 };
            summary.add(&path, *conversions, value, *nulls).unwrap();
        }
        let kind = if position { StateKind::ChannelPosition } else { StateKind::Channel };
        agrees(&Transitions::from_summary(&summary, order, kind, true), order, smoothing)?;
    }

    #[test]
    fn chains_of_any_shape_are_handled(moves in prop::collection::vec((0..7_usize, 0..8_usize, 0..5_u64), 1..40)) {
        let names = ["(start)", "a", "b", "c", "d", "e", "f", "(conversion)"];
        // No way out but converting: whatever does not lead there keeps its journeys for ever.
        let rows = moves.iter().map(|(from, to, count)| (names[*from], names[(*to).max(1)], *count));
        agrees(&Transitions::from_counts(rows).unwrap(), 1, 0.0)?;
    }
}

#[test]
fn a_slow_chain_converts_whole() {
    // Nothing but conversions at the end of every way, most of them after many circles.
    let moves = [
        ("a", "b", 6),
        ("b", "f", 1),
        ("f", "b", 1),
        ("b", "a", 1),
        ("(start)", "a", 1),
        ("a", "e", 1),
        ("e", "c", 4),
    ];
    let more = [("e", "d", 1), ("c", "b", 1), ("d", "a", 5), ("d", "(conversion)", 1)];
    agrees(&Transitions::from_counts(moves.into_iter().chain(more)).unwrap(), 1, 0.0).unwrap();
}

#[test]
fn a_circle_without_exit_keeps_its_journeys() {
    let rows = [
        ("(start)", "a", 6),
        ("a", "(conversion)", 2),
        ("a", "b", 4),
        ("b", "c", 4),
        ("c", "b", 4),
        ("(start)", "d", 2),
        ("d", "(null)", 2),
    ];
    let transitions = Transitions::from_counts(rows).unwrap();
    let fitted = FittedMarkov::fit_transitions(&Markov::default(), &transitions, &unwatched).unwrap();
    assert_eq!(fitted.conversion_probability(), 0.25);
    assert_eq!(fitted.removal_effects(), [1.0, 0.0, 0.0, 0.0]);
    assert_eq!(fitted.expected_visits(), [Some(0.75), None, None, Some(0.25)]);
    assert_eq!(fitted.touches_to_conversion(), Some(1.0));
}

#[test]
fn nine_paths_by_hand() {
    let mut summary = PathSummary::default();
    for path in ["A", "A B", "A B C", "B", "B A", "B C A", "C", "C A", "C B A"] {
        summary.add(&path.split(' ').collect::<Vec<_>>(), 1, 3.0, 0).unwrap();
    }
    let fitted = FittedMarkov::fit(&Markov::default(), &summary).unwrap();
    for (effect, exact) in fitted.removal_effects().iter().zip([2.0 / 3.0, 8.0 / 15.0, 28.0 / 57.0]) {
        assert!((effect - exact).abs() < 1e-12, "{effect} instead of {exact}");
    }
    for (row, published) in
        fitted.effects().iter().zip([10.643_153_526_970_956, 8.514_522_821_576_762, 7.842_323_651_452_284_5])
    {
        assert!((row.value - published).abs() < 1e-9, "{row:?}");
    }
}

#[test]
fn nothing_converts_and_everything_does() {
    let mut summary = PathSummary::default();
    assert!(FittedMarkov::fit(&Markov::default(), &summary).unwrap().effects().is_empty());
    summary.add(&["a", "b"], 0, 0.0, 3).unwrap();
    let fitted = FittedMarkov::fit(&Markov::default(), &summary).unwrap();
    assert_eq!((fitted.conversion_probability(), fitted.removal_effects()), (0.0, [0.0, 0.0].as_slice()));
    assert_eq!(fitted.touches_to_conversion(), None);
    let mut summary = PathSummary::default();
    summary.add(&["a", "b"], 3, 0.0, 0).unwrap();
    let fitted = FittedMarkov::fit(&Markov { value_weighted: true, ..Markov::default() }, &summary).unwrap();
    assert_eq!(fitted.conversion_probability(), 1.0);
    assert_eq!(fitted.effects()[0].conversions, 1.5);
    // Without any value there is none to lose.
    assert_eq!(fitted.value_removal_effects().unwrap(), [0.0, 0.0]);
}

#[test]
fn a_thousand_channels_are_swept() {
    let mut summary = PathSummary::default();
    for channel in 0..1_000_u32 {
        let path = [channel, (channel * 7 + 1) % 1_000, (channel * 13 + 5) % 1_000]
            .map(|channel| format!("{channel:04}"));
        summary.add(&path, u64::from(channel % 3 == 0), 0.0, 1).unwrap();
    }
    let fitted = FittedMarkov::fit(&Markov::default(), &summary).unwrap();
    let total: f64 = fitted.effects().iter().map(|row| row.conversions).sum();
    assert!((total / 334.0 - 1.0).abs() < 1e-12, "{total}");
}

#[test]
fn work_stops_when_it_is_told_to() {
    let mut summary = PathSummary::default();
    summary.add(&["a"], 1, 1.0, 0).unwrap();
    let stop = |_, _| std::ops::ControlFlow::Break(());
    let error = FittedMarkov::fit_watched(&Markov::default(), &summary, &stop).unwrap_err();
    assert_eq!(error.code(), "CANCELLED");
}
