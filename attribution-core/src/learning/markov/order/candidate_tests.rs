use super::*;
use crate::paths::{PathSummary, StateKind};

fn likelihood(rows: &[(&[&str], u64, u64)], order: usize, self_loops: SelfLoops) -> Candidate {
    let mut summary = PathSummary::default();
    for (path, conversions, nulls) in rows {
        summary.add(path, *conversions, 0.0, *nulls).unwrap();
    }
    let keep = self_loops == SelfLoops::Keep;
    Candidate::new(&Transitions::from_summary(&summary, order, StateKind::Channel, keep), self_loops)
}

#[test]
fn a_chain_of_two_channels_by_hand() {
    // Steps: 4 starts with a; of 4 from a, 2 on to b, 2 null; of 2 from b, 1 conversion and 1 null.
    let found = likelihood(&[(&["a", "b"], 1, 1), (&["a"], 0, 2)], 1, SelfLoops::Keep);
    assert_eq!((found.parameters, found.steps), (1 + 2 * 3, 4 + 4 + 2));
    // 4 ln ½ + 2 ln ½.
    assert!((found.log_likelihood - 6.0 * ln(0.5)).abs() < 1e-12, "{found:?}");
    assert!((found.aic() - (14.0 + 12.0 * ln(2.0))).abs() < 1e-12);
    assert!((found.bic() - (7.0 * ln(10.0) + 12.0 * ln(2.0))).abs() < 1e-12);
    let dropped = likelihood(&[(&["a", "a", "b"], 1, 1), (&["a"], 0, 2)], 1, SelfLoops::Drop);
    assert_eq!((dropped.parameters, dropped.steps), (1 + 2 * 2, 10));
    assert_eq!(dropped.log_likelihood.to_bits(), found.log_likelihood.to_bits());
}

#[test]
fn a_longer_memory_never_lowers_the_likelihood() {
    let rows: &[(&[&str], u64, u64)] = &[
        (&["a", "b", "a", "c"], 3, 9),
        (&["b", "b", "a"], 1, 20),
        (&["c", "a", "b", "c", "c"], 8, 2),
        (&["a"], 2, 30),
        (&["c", "b"], 5, 5),
    ];
    let of = |order| likelihood(rows, order, SelfLoops::Keep);
    for order in 1..4 {
        assert!(of(order + 1).log_likelihood >= of(order).log_likelihood - 1e-9, "{order}");
        assert!(of(order + 1).parameters >= of(order).parameters);
        assert_eq!(of(order + 1).steps, of(order).steps);
    }
}
