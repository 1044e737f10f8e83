use super::*;

#[test]
fn a_system_is_solved() {
    // 4x + 2y = 10 and 2x + 5y = 17: x = 1, y = 3.
    let factor = Cholesky::new(&[vec![4.0], vec![2.0, 5.0]], 0.0).unwrap();
    let solved = factor.solve(&[10.0, 17.0]);
    assert!((solved[0] - 1.0).abs() < 1e-15 && (solved[1] - 3.0).abs() < 1e-15, "{solved:?}");
}

#[test]
fn dependent_columns_are_named() {
    // Gram matrix of (1, 1, 1), (1, 0, 0), (0, 0, 1) and (0, 1, 1): the last is the first without the second.
    let lower = [vec![3.0], vec![1.0, 1.0], vec![1.0, 0.0, 1.0], vec![2.0, 0.0, 1.0, 2.0]];
    assert_eq!(Cholesky::new(&lower, 0.0).unwrap_err(), [0, 1, 3]);
    assert_eq!(Cholesky::new(&[vec![0.0]], 0.0).unwrap_err(), [0]);
    assert_eq!(Cholesky::new(&[vec![f64::NAN]], 0.0).unwrap_err(), [0]);
}

#[test]
fn a_ridge_tells_equal_columns_apart() {
    // Two columns that are the same, a billion times as large as the ridge of 1e-9 on the second and third.
    let lower = [vec![1.0], vec![0.0, 1.0], vec![0.0, 1.0, 1.0]];
    let factor = Cholesky::new(&lower, 1e-9).unwrap();
    assert!(factor.solve(&[1.0, 1.0, 1.0]).iter().all(|x| x.is_finite()));
}
