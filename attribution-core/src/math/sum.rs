//! Compensated addition.

/// A running sum that keeps the low-order bits which plain addition drops.
///
/// Neumaier's variant of Kahan summation: the error stays at about one unit in the last place of the result, however
/// many terms there are, as long as the terms do not overflow.
///
/// # Examples
/// ```
/// use attribution_core::math::Sum;
///
/// let total: Sum = [1e16, 1.0, -1e16].into_iter().collect();
/// assert_eq!(total.value(), 1.0);
/// ```
///
/// # References
/// Neumaier, A. (1974), "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54, 39–51.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sum {
    total: f64,
    lost: f64,
}

impl Sum {
    /// Adds one term.
    #[inline]
    pub fn add(&mut self, term: f64) {
        let next = self.total + term;
        self.lost += if self.total.abs() >= term.abs() {
            (self.total - next) + term
        } else {
            (term - next) + self.total
        };
        self.total = next;
    }

    /// Adds the terms of another sum.
    #[inline]
    pub fn merge(&mut self, other: Self) {
        self.add(other.total);
        self.lost += other.lost;
    }

    /// The sum so far.
    #[inline]
    #[must_use]
    pub fn value(self) -> f64 {
        // An overflowed total leaves NaN in `lost`; the infinity is the honest answer.
        if self.total.is_finite() { self.total + self.lost } else { self.total }
    }
}

impl FromIterator<f64> for Sum {
    fn from_iter<I: IntoIterator<Item = f64>>(terms: I) -> Self {
        let mut sum = Self::default();
        terms.into_iter().for_each(|term| sum.add(term));
        sum
    }
}

#[cfg(test)]
#[path = "sum_tests.rs"]
mod tests;
