//! Name with the weights of its words.

use super::weights::WordWeights;
use crate::inference::matching::name::Name;

/// Name in normal form, with the weight of each word.
#[derive(Clone, Copy)]
pub(in crate::inference::matching) struct WeighedName<'a> {
    pub(super) name: &'a Name,
    weights: &'a [f64],
}

impl<'a> WeighedName<'a> {
    pub(in crate::inference::matching) fn new(name: &'a Name, weights: &'a [f64]) -> Self {
        Self { name, weights }
    }

    /// The words with their weights.
    pub(super) fn words(self) -> impl Iterator<Item = (&'a str, f64)> + Clone {
        self.name.words.iter().map(String::as_str).zip(self.weights.iter().copied())
    }

    /// Rows of so many words, with their weights.
    pub(super) fn rows(self, length: usize) -> impl Iterator<Item = (&'a [String], &'a [f64])> {
        self.name.words.windows(length).zip(self.weights.windows(length))
    }

    /// The name itself.
    pub(in crate::inference::matching) fn name(self) -> &'a Name {
        self.name
    }

    /// True without a word.
    pub(in crate::inference::matching) fn is_empty(self) -> bool {
        self.name.words.is_empty()
    }

    /// Number of the words.
    pub(super) fn len(self) -> usize {
        self.name.words.len()
    }
}

/// Weights of a name's words.
pub(in crate::inference::matching) fn weights_of(name: &Name, weights: &WordWeights) -> Vec<f64> {
    name.words.iter().map(|word| weights.weight(word)).collect()
}
