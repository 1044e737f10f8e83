//! Ten bins of equal width, for numbers from 0 to 1.

use serde::Serialize;

/// Number of bins.
pub(crate) const BINS: usize = 10;

/// Distance within which a number meets a border.
pub(crate) const TIE: f64 = 1e-12;

/// Bin of a histogram: from `low`, which belongs to it, up to `high`, which belongs to it in the last bin alone.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct HistogramBin {
    /// Lower border.
    pub low: f64,
    /// Upper border.
    pub high: f64,
    /// Numbers in it.
    pub count: u64,
}

/// The bin of a number from 0 to 1; one that lies below a border by less than 1e-12 opens the bin above it.
pub(crate) fn bin_of(number: f64) -> usize {
    (1..BINS).rev().find(|bin| number >= border(*bin) - TIE).unwrap_or_default()
}

/// Lower border of a bin.
#[expect(clippy::cast_precision_loss, reason = "numbers up to ten")]
pub(crate) fn border(bin: usize) -> f64 {
    bin as f64 / BINS as f64
}

/// Histogram of numbers from 0 to 1.
pub(crate) fn histogram(numbers: impl Iterator<Item = f64>) -> Vec<HistogramBin> {
    let bin = |bin: usize| HistogramBin { low: border(bin), high: border(bin + 1), count: 0 };
    let mut bins: Vec<HistogramBin> = (0..BINS).map(bin).collect();
    for number in numbers {
        bins.get_mut(bin_of(number)).into_iter().for_each(|bin| bin.count += 1);
    }
    bins
}

#[cfg(test)]
mod tests {
    use super::histogram;

    #[test]
    fn a_border_opens_its_bin_whatever_the_last_bit() {
        let numbers = [0.0, 0.1, 0.1 + 0.2, 0.35, 0.7, 0.9, 0.99, 1.0, 0.7 - 1e-16];
        let counts: Vec<u64> = histogram(numbers.into_iter()).iter().map(|bin| bin.count).collect();
        assert_eq!(counts, [1, 1, 0, 2, 0, 0, 0, 2, 0, 3]);
    }
}
