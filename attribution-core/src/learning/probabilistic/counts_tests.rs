use super::*;
use crate::math::{Steps, unwatched};
use crate::paths::PathSummary;

fn counts(rows: &[(&[&str], u64, u64)]) -> Counts {
    let mut summary = PathSummary::default();
    for (path, conversions, nulls) in rows {
        summary.add(path, *conversions, 0.0, *nulls).unwrap();
    }
    let coalitions = Coalitions::from_summary(&summary, false);
    Counts::new(&coalitions, &Lookout::new(&Steps::new(&unwatched, 1)))
}

/// The formula word for word: rates by going over all journeys again for each.
fn by_definition(rows: &[(&[&str], u64, u64)], journey: &[&str]) -> Vec<f64> {
    let rate = |channels: &[&str]| {
        let with = rows.iter().filter(|(path, ..)| channels.iter().all(|channel| path.contains(channel)));
        let (conversions, nulls) = with.fold((0, 0), |(a, b), (_, c, d)| (a + c, b + d));
        count_f64(conversions) / count_f64(conversions + nulls)
    };
    let others = count_f64(journey.len() as u64 - 1);
    let contribution = |i: &&str| {
        let pairs = journey.iter().filter(|j| *j != i).map(|j| rate(&[i, j]) - rate(&[i]) - rate(&[j]));
        let sum: f64 = pairs.sum();
        if others == 0.0 { rate(&[i]) } else { rate(&[i]) + sum / (2.0 * others) }
    };
    journey.iter().map(contribution).map(|value| value.max(0.0)).collect()
}

#[test]
fn contributions_are_those_of_the_definition() {
    let rows: &[(&[&str], u64, u64)] = &[
        (&["a"], 3, 40),
        (&["b", "a", "b"], 9, 20),
        (&["c", "b"], 1, 50),
        (&["a", "b", "c", "d"], 6, 10),
        (&["d", "a"], 2, 30),
        (&["d"], 5, 5),
    ];
    let counts = counts(rows);
    for (journey, ranks) in [
        (&["a"][..], &[0][..]),
        (&["a", "b"], &[0, 1]),
        (&["b", "c"], &[1, 2]),
        (&["a", "b", "c", "d"], &[0, 1, 2, 3]),
        (&["a", "d"], &[0, 3]),
    ] {
        let found: Vec<f64> = counts.contributions(ranks).into_iter().map(Contribution::value).collect();
        let expected = by_definition(rows, journey);
        assert!(
            found.iter().zip(&expected).all(|(a, b)| (a - b).abs() < 1e-14),
            "{found:?} and {expected:?}"
        );
    }
}

#[test]
fn channels_and_pairs_without_journeys_add_nothing() {
    let counts = counts(&[(&["a"], 1, 3), (&["b"], 1, 1)]);
    let of =
        |ranks: &[u32]| counts.contributions(ranks).into_iter().map(Contribution::value).collect::<Vec<_>>();
    assert_eq!(of(&[0, 1]), [0.25, 0.5]);
    assert_eq!(of(&[0, u32::MAX]), [0.25, 0.0]);
    assert!(of(&[]).is_empty());
}
