use super::*;
use proptest::prelude::*;

proptest! {
    #[test]
    fn what_is_found_solves_the_system(rows in prop::collection::vec(prop::collection::vec(-1.0..1.0_f64, 5), 5), b in prop::collection::vec(-1.0..1.0_f64, 5)) {
        // Something on the diagonal keeps it far from singular.
        let a: Vec<f64> = rows.iter().enumerate().flat_map(|(i, row)| {
            row.iter().enumerate().map(move |(j, value)| if i == j { value + 6.0 } else { *value })
        }).collect();
        let x = solve_square(a.clone(), b.iter().map(|value| [*value, 2.0 * value]).collect());
        for (row, value) in a.chunks(5).zip(&b) {
            let sum: f64 = row.iter().zip(&x).map(|(a, [x, _])| a * x).sum();
            prop_assert!((sum - value).abs() < 1e-12);
        }
        prop_assert!(x.iter().all(|[x, twice]| (2.0 * x - twice).abs() < 1e-12));
    }
}

#[test]
fn rows_change_places_where_they_must() {
    assert_eq!(solve_square(vec![0.0, 1.0, 2.0, 0.0], vec![[3.0], [4.0]]), [[2.0], [3.0]]);
}
