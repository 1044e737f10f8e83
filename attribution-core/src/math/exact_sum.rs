//! Addition without any rounding.

/// A sum that is exact, so that no order of adding, subtracting or merging can change it.
///
/// The sum is held as floats that do not overlap (Shewchuk's expansions): for amounts of money that is one or two of
/// them. Only [`ExactSum::value`] rounds, once. Finite terms are expected; a sum beyond the largest float is not a
/// number any more, which [`ExactSum::is_finite`] tells.
///
/// # Examples
/// ```
/// use attribution_core::math::ExactSum;
///
/// let mut sum = ExactSum::default();
/// for term in [0.1, 1e16, 0.2, -1e16] {
///     sum.add(term);
/// }
/// sum.add(-0.1);
/// assert_eq!(sum.value(), 0.2);
/// ```
///
/// # References
/// Shewchuk, J. R. (1997), "Adaptive precision floating-point arithmetic and fast robust geometric predicates",
/// Discrete & Computational Geometry 18, 305–363, doi:10.1007/PL00009321.
#[derive(Clone, Debug, Default)]
pub struct ExactSum {
    /// Non-overlapping, smallest first, none of them zero.
    parts: Vec<f64>,
}

/// The rounded sum of two floats, and what the rounding dropped.
fn two_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    let b_rounded = sum - a;
    let a_rounded = sum - b_rounded;
    (sum, (a - a_rounded) + (b - b_rounded))
}

impl ExactSum {
    /// Adds one term.
    pub fn add(&mut self, term: f64) {
        let mut carried = term;
        let mut kept = 0;
        for index in 0..self.parts.len() {
            let part = self.parts.get(index).copied().unwrap_or(0.0);
            let (sum, dropped) = two_sum(carried, part);
            if dropped != 0.0 {
                if let Some(slot) = self.parts.get_mut(kept) {
                    *slot = dropped;
                }
                kept += 1;
            }
            carried = sum;
        }
        self.parts.truncate(kept);
        if carried != 0.0 {
            self.parts.push(carried);
        }
    }

    /// Adds the terms of another sum.
    pub fn merge(&mut self, other: &Self) {
        other.parts.iter().for_each(|part| self.add(*part));
    }

    /// Takes the terms of another sum away again.
    pub fn subtract(&mut self, other: &Self) {
        other.parts.iter().for_each(|part| self.add(-*part));
    }

    /// The sum, rounded once to the nearest float.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.canonical().first().copied().unwrap_or(0.0)
    }

    /// True when the sum stayed among the floats.
    #[must_use]
    pub fn is_finite(&self) -> bool {
        self.parts.iter().all(|part| part.is_finite())
    }

    /// True when the sum is exactly zero.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.parts.is_empty()
    }

    /// The one expansion that the value alone decides: the nearest float, then the float nearest to the rest, and so
    /// on, largest first.
    #[must_use]
    pub fn canonical(&self) -> Vec<f64> {
        let mut rest = self.clone();
        let mut found = Vec::new();
        while !rest.is_zero() && rest.is_finite() {
            let nearest = rest.nearest();
            found.push(nearest);
            rest.add(-nearest);
        }
        if !rest.is_finite() {
            found = vec![rest.parts.iter().sum()];
        }
        found
    }

    /// The nearest float; ties go to the even one, as in hardware.
    fn nearest(&self) -> f64 {
        let mut parts = self.parts.iter().rev().copied();
        let mut high = parts.next().unwrap_or(0.0);
        let mut low = 0.0;
        for part in parts.by_ref() {
            let (sum, dropped) = two_sum(high, part);
            high = sum;
            if dropped != 0.0 {
                low = dropped;
                break;
            }
        }
        // Half way between two floats, what is left decides the side.
        let next = parts.next().unwrap_or(0.0);
        if (low < 0.0 && next < 0.0) || (low > 0.0 && next > 0.0) {
            let doubled = low * 2.0;
            let moved = high + doubled;
            if doubled == moved - high {
                high = moved;
            }
        }
        high
    }
}

impl PartialEq for ExactSum {
    fn eq(&self, other: &Self) -> bool {
        self.canonical() == other.canonical()
    }
}

impl FromIterator<f64> for ExactSum {
    fn from_iter<I: IntoIterator<Item = f64>>(terms: I) -> Self {
        let mut sum = Self::default();
        terms.into_iter().for_each(|term| sum.add(term));
        sum
    }
}

#[cfg(test)]
#[path = "exact_sum_tests.rs"]
mod tests;
