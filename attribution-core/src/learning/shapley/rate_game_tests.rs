//! Shapley values against their definition: every subset, every member.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::math::{Steps, unwatched};
use crate::models::{FittedShapley, Shapley, ValueFunction};
use crate::paths::{Coalitions, PathSummary};

/// `Σ over S without c: |S|! (n−|S|−1)! / n! · (v(S ∪ c) − v(S))`, with `v` by bit mask.
fn by_definition(members: usize, worth: impl Fn(usize) -> f64) -> Vec<f64> {
    let factorial = |n: usize| (1..=n).map(|k| f64::from(u32::try_from(k).unwrap())).product::<f64>();
    (0..members)
        .map(|member| {
            let without = (0..1_usize << members).filter(|mask| mask >> member & 1 == 0);
            without
                .map(|mask| {
                    let size = usize::try_from(mask.count_ones()).unwrap();
                    let weight = factorial(size) * factorial(members - size - 1) / factorial(members);
                    weight * (worth(mask | 1 << member) - worth(mask))
                })
                .sum()
        })
        .collect()
}

fn rows() -> impl Strategy<Value = Vec<(Vec<u8>, u64, u32, u64)>> {
    let row = (prop::collection::vec(0..10_u8, 1..7), 0..4_u64, 1..9_000_u32, 0..6_u64);
    prop::collection::vec(
        row.prop_filter("a journey", |(_, conversions, _, nulls)| conversions + nulls > 0),
        1..25,
    )
}

fn summary(rows: &[(Vec<u8>, u64, u32, u64)]) -> PathSummary {
    let mut summary = PathSummary::default();
    for (path, conversions, cents, nulls) in rows {
        let path: Vec<_> = path.iter().map(|channel| format!("c{channel}")).collect();
        let value = if *conversions > 0 { f64::from(*cents) / 100.0 } else { 0.0 };
        summary.add(&path, *conversions, value, *nulls).unwrap();
    }
    summary
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_closed_form_is_the_definition(rows in rows(), revenue: bool) {
        let summary = summary(&rows);
        let coalitions = Coalitions::from_summary(&summary, false);
        let value_function = if revenue { ValueFunction::Revenue } else { ValueFunction::Conversions };
        let fitted = FittedShapley::fit(&Shapley { value_function, ..Shapley::default() }, &summary).unwrap();
        let earned = |coalition: &Coalition| if revenue { coalition.value } else { count_f64(coalition.conversions) };
        let worth = |mask: usize| coalitions.list().iter().filter(|coalition| coalition.members.iter().all(|member| mask >> member & 1 == 1)).map(earned).sum();
        let expected = by_definition(coalitions.channels().len(), worth);
        for (row, expected) in fitted.effects().iter().zip(expected) {
            prop_assert!((row.effect - expected).abs() < 1e-9, "{row:?} instead of {expected}");
        }
    }

    #[test]
    fn rates_are_divided_by_the_definition(rows in rows(), ordered: bool) {
        let coalitions = Coalitions::from_summary(&summary(&rows), ordered);
        let rates = Rates::new(coalitions.list());
        for coalition in coalitions.list().iter().filter(|coalition| coalition.conversions > 0) {
            let members = &coalition.members;
            let worth = |mask: usize| {
                let subset: Vec<u32> = members.iter().enumerate().filter(|(index, _)| mask >> index & 1 == 1).map(|(_, member)| *member).collect();
                rates.of(&subset)
            };
            let expected = by_definition(members.len(), worth);
            let by_subsets = rates.by_subsets(members);
            for (value, expected) in by_subsets.iter().zip(expected) {
                prop_assert!((value - expected).abs() < 1e-12, "{value} instead of {expected}");
            }
            let rate = count_f64(coalition.conversions) / count_f64(coalition.journeys);
            prop_assert!((by_subsets.iter().sum::<f64>() - rate).abs() < 1e-12);
        }
    }

    #[test]
    fn the_axioms_hold(rows in rows(), more in rows(), revenue: bool) {
        let value_function = if revenue { ValueFunction::Revenue } else { ValueFunction::Conversions };
        let effects = |rows: &[(Vec<u8>, u64, u32, u64)]| -> BTreeMap<String, f64> {
            let fitted = FittedShapley::fit(&Shapley { value_function, ..Shapley::default() }, &summary(rows)).unwrap();
            fitted.effects().into_iter().map(|row| (row.channel, row.effect)).collect()
        };
        let close = |a: f64, b: f64| (a - b).abs() < 1e-9;
        let (one, other) = (effects(&rows), effects(&more));
        // Additivity: two sets of journeys together are worth what they are worth apart.
        for (channel, together) in effects(&[rows.clone(), more].concat()) {
            let apart = one.get(&channel).unwrap_or(&0.0) + other.get(&channel).unwrap_or(&0.0);
            prop_assert!(close(together, apart), "{channel}: {together} and {apart}");
        }
        // Symmetry: channels that change places change what they get.
        let mut swapped = rows.clone();
        for channel in swapped.iter_mut().flat_map(|(path, ..)| path) {
            *channel = match *channel { 0 => 1, 1 => 0, other => other };
        }
        let swapped = effects(&swapped);
        for (a, b) in [("c0", "c1"), ("c1", "c0"), ("c2", "c2")] {
            prop_assert!(close(*one.get(a).unwrap_or(&0.0), *swapped.get(b).unwrap_or(&0.0)));
        }
        // Null player: a channel whose journeys never convert gets nothing.
        let mut with_null = rows;
        with_null.push((vec![9, 8, 10], 0, 1, 4));
        prop_assert_eq!(effects(&with_null)["c10"], 0.0);
    }

    #[test]
    fn all_conversions_and_all_value_are_given_out(rows in rows(), game in 0..3_usize, ordered: bool) {
        let summary = summary(&rows);
        let value_function = [ValueFunction::Conversions, ValueFunction::Revenue, ValueFunction::ConversionRate][game];
        let fitted = FittedShapley::fit(&Shapley { value_function, ordered, ..Shapley::default() }, &summary).unwrap();
        let conversions: f64 = fitted.effects().iter().map(|row| row.conversions).sum();
        let value: f64 = fitted.effects().iter().map(|row| row.value).sum();
        prop_assert!((conversions - count_f64(summary.conversions())).abs() < 1e-9);
        prop_assert!((value - summary.value()).abs() < 1e-9);
        if ordered {
            let positions: f64 = fitted.positions().iter().flatten().sum();
            prop_assert!((positions - conversions).abs() < 1e-9);
        }
    }
}

#[test]
fn sampled_orders_come_near_and_say_how_near() {
    let coalitions: Vec<_> =
        [(vec![0], 9, 1), (vec![0, 1], 5, 2), (vec![0, 1, 2, 3], 10, 6), (vec![1, 3], 8, 3)]
            .map(|(members, journeys, conversions)| Coalition { members, journeys, conversions, value: 1.0 })
            .into();
    let rates = Rates::new(&coalitions);
    let members = [0, 1, 2, 3];
    let exact = rates.by_subsets(&members);
    let steps = Steps::new(&unwatched, 1);
    let sampled = rates.by_sampling(&members, 20_000, 7, &Lookout::new(&steps));
    for ((sampled, error), exact) in sampled.values.iter().zip(sampled.errors.unwrap()).zip(exact) {
        assert!(
            error < 0.005 && (sampled - exact).abs() < 4.0 * error,
            "{sampled} ± {error} instead of {exact}"
        );
    }
}

#[test]
fn nine_paths_as_published() {
    let mut summary = PathSummary::default();
    for path in ["A", "A B", "A B C", "B", "B A", "B C A", "C", "C A", "C B A"] {
        summary.add(&path.split(' ').collect::<Vec<_>>(), 1, 3.0, 0).unwrap();
    }
    let rate = Shapley { value_function: ValueFunction::ConversionRate, ..Shapley::default() };
    let values: Vec<f64> =
        FittedShapley::fit(&rate, &summary).unwrap().effects().iter().map(|row| row.value).collect();
    for (value, published) in values.iter().zip([13.5, 7.5, 6.0]) {
        assert!((value - published).abs() < 1e-12, "{values:?}");
    }
}
