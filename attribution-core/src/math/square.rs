//! Small dense systems.

/// The `x` with `Ax = b` for each `b`; `a` is row by row. Gaussian elimination with the largest pivot of each column.
pub(crate) fn solve_square<const N: usize>(mut a: Vec<f64>, mut b: Vec<[f64; N]>) -> Vec<[f64; N]> {
    let size = b.len();
    let value = |a: &[f64], row: usize, column: usize| a.get(row * size + column).copied().unwrap_or(0.0);
    for k in 0..size {
        let largest = (k..size).max_by(|i, j| value(&a, *i, k).abs().total_cmp(&value(&a, *j, k).abs()));
        let largest = largest.unwrap_or(k);
        for column in 0..size {
            a.swap(k * size + column, largest * size + column);
        }
        b.swap(k, largest);
        let pivot = value(&a, k, k);
        let (above, below) = a.split_at_mut((k + 1) * size);
        let row = above.get(k * size..).unwrap_or_default();
        let (b_above, b_below) = b.split_at_mut(k + 1);
        let of_row = b_above.last().copied().unwrap_or([0.0; N]);
        for (target, right) in below.chunks_exact_mut(size).zip(b_below) {
            let factor = target.get(k).copied().unwrap_or(0.0) / pivot;
            for (slot, through) in target.iter_mut().zip(row).skip(k) {
                *slot -= factor * through;
            }
            for (slot, through) in right.iter_mut().zip(of_row) {
                *slot -= factor * through;
            }
        }
    }
    for k in (0..size).rev() {
        let (rest, known) = b.split_at_mut(k + 1);
        let Some(right) = rest.last_mut() else { continue };
        for (column, x) in (k + 1..).zip(known) {
            let factor = value(&a, k, column);
            for (slot, x) in right.iter_mut().zip(x) {
                *slot -= factor * *x;
            }
        }
        let pivot = value(&a, k, k);
        for slot in right {
            *slot /= pivot;
        }
    }
    b
}

#[cfg(test)]
#[path = "square_tests.rs"]
mod tests;
