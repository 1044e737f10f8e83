use super::*;
use crate::paths::PathSummary;

fn fitted() -> FittedProbabilistic {
    let mut summary = PathSummary::default();
    summary.add(&["a"], 10, 20.0, 90).unwrap();
    summary.add(&["a", "b", "c"], 30, 60.0, 70).unwrap();
    FittedProbabilistic::fit(&summary).unwrap()
}

type Change = fn(&mut FittedProbabilistic);

#[test]
fn a_figure_that_does_not_fit_the_others_is_named() {
    fitted().check().unwrap();
    let changes: [(Change, &str); 11] = [
        (|it| it.channels.reverse(), "channels[1]"),
        (|it| it.value += 1.0, "value"),
        (|it| it.conversions += 1, "conversions"),
        (|it| it.counts.truncate(1), "counts"),
        (|it| it.counts[0].conversions = 41, "counts[0].conversions"),
        (|it| it.counts[1].journeys = 5, "counts[1].conversions"),
        (|it| it.pairs.reverse(), "pairs[1]"),
        (|it| it.pairs[2].1 = 3, "pairs[2]"),
        (|it| it.pairs[0].2.journeys = 101, "pairs[0][2].journeys"),
        (|it| it.fallback_journeys = 41, "fallback_journeys"),
        (|it| it.parts[0].0 = -1.0, "parts[0][0]"),
    ];
    for (change, path) in changes {
        let mut wrong = fitted();
        change(&mut wrong);
        let error = wrong.check().unwrap_err();
        assert_eq!((error.code(), error.path()), ("INVALID_INPUT", path), "{error}");
    }
}
