use super::*;
use proptest::prelude::*;

/// Plain Gauss-Jordan on `I − Q`, with pivoting.
fn inverse(q: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let n = q.len();
    let mut rows: Vec<Vec<f64>> = (0..n)
        .map(|i| {
            let left = (0..n).map(|j| f64::from(u8::from(i == j)) - q[i][j]);
            left.chain((0..n).map(|j| f64::from(u8::from(i == j)))).collect()
        })
        .collect();
    for k in 0..n {
        let pivot = (k..n).max_by(|a, b| rows[*a][k].abs().total_cmp(&rows[*b][k].abs())).unwrap();
        rows.swap(k, pivot);
        let scale = rows[k][k];
        rows[k].iter_mut().for_each(|value| *value /= scale);
        let row = rows[k].clone();
        for (i, other) in rows.iter_mut().enumerate().filter(|(i, _)| *i != k) {
            let _ = i;
            let factor = other[k];
            other.iter_mut().zip(&row).for_each(|(value, through)| *value -= factor * through);
        }
    }
    rows.into_iter().map(|row| row[n..].to_vec()).collect()
}

prop_compose! {
    /// Rows of a chain that leaves each state with some probability, loops included.
    fn chain()(n in 1..8_usize)(weights in prop::collection::vec(prop::collection::vec(0.0..1.0_f64, n + 1), n)) -> Vec<Vec<f64>> {
        weights.into_iter().map(|row| {
            let exit = 0.05 + row[row.len() - 1];
            let total: f64 = exit + row[..row.len() - 1].iter().sum::<f64>();
            row[..row.len() - 1].iter().map(|weight| weight / total).collect()
        }).collect()
    }
}

fn factored(q: &[Vec<f64>]) -> Elimination {
    let exit = q.iter().map(|row| 1.0 - row.iter().sum::<f64>()).collect();
    Elimination::new(q.concat(), exit)
}

proptest! {
    #[test]
    fn both_ways_agree_with_an_inverse(q in chain()) {
        let (inverse, elimination) = (inverse(&q), factored(&q));
        for (start, row) in inverse.iter().enumerate() {
            let unit: Vec<f64> = (0..q.len()).map(|state| f64::from(u8::from(state == start))).collect();
            let visits = elimination.visits(&unit);
            let gathered = elimination.solve(&unit);
            for state in 0..q.len() {
                prop_assert!((visits[state] - row[state]).abs() < 1e-9, "{} {}", visits[state], row[state]);
                prop_assert!((gathered[state] - inverse[state][start]).abs() < 1e-9);
            }
        }
    }
}

#[test]
fn a_chain_that_is_hardly_ever_left_keeps_all_its_digits() {
    // Two states that send the chain to each other and leave it once in 10^15 steps; exact by hand: 5e14 visits each.
    let leave = 1e-15;
    let elimination = Elimination::new(vec![0.0, 1.0 - leave, 1.0 - leave, 0.0], vec![leave, leave]);
    let visits = elimination.visits(&[0.5, 0.5]);
    assert!((visits[0] / 5e14 - 1.0).abs() < 1e-12, "{visits:?}");
    assert!((elimination.solve(&[leave, leave])[0] - 1.0).abs() < 1e-12);
}
