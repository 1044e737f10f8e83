//! Branded search: terms near the name of a brand.

use serde::{Deserialize, Serialize};
use strsim::osa_distance;

/// Most words of a term that are looked at together, for brands of fewer words.
const JOINED_WORDS: usize = 3;

/// Branded search: a term beside the names of brands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct BrandedSearch {
    /// True for a term near a brand, false for another term; `null` without a term or brands, as nothing is known then.
    pub branded: Option<bool>,
    /// Brand that is nearest, as it was given.
    pub brand: Option<String>,
    /// Words of the term that are near it, without spaces.
    pub matched: Option<String>,
    /// Edits between them.
    pub edits: Option<u64>,
}

/// Branded search: tells terms near the name of a brand, typing errors included.
///
/// Reason to pick it: who searches for your name knew you before. Words of the term, up to three of them joined, are
/// compared with each brand by the optimal string alignment distance: insertions, deletions, substitutions and swaps of
/// neighbours. Brands of up to 4 letters allow no edit, those of up to 8 one, longer ones two.
///
/// # Examples
/// ```
/// use attribution_core::channels::branded_search;
///
/// let near = branded_search(Some("phillips hue"), &["Philips".to_owned()]);
/// assert_eq!((near.branded, near.edits), (Some(true), Some(1)));
/// assert_eq!(branded_search(None, &["Philips".to_owned()]).branded, None);
/// ```
///
/// # References
/// Boytsov, "Indexing methods for approximate dictionary searching", 2011, doi:10.1145/1963190.1963191.
#[must_use]
pub fn branded_search(term: Option<&str>, brands: &[String]) -> BrandedSearch {
    BrandTerms::new(brands).search(term)
}

/// Names of brands, ready to be compared.
pub(in crate::channels) struct BrandTerms {
    brands: Vec<BrandTerm>,
}

struct BrandTerm {
    name: String,
    /// Letters and digits in lower case.
    letters: String,
    edits: usize,
    words: usize,
}

fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

impl BrandTerms {
    pub(in crate::channels) fn new(brands: &[String]) -> Self {
        let brand = |name: &String| {
            let words = words(name);
            let letters = words.concat();
            let edits = match letters.chars().count() {
                0..=4 => 0,
                5..=8 => 1,
                _ => 2,
            };
            BrandTerm { name: name.clone(), letters, edits, words: words.len().max(JOINED_WORDS) }
        };
        Self { brands: brands.iter().map(brand).filter(|brand| !brand.letters.is_empty()).collect() }
    }

    /// True for a term near one of the brands; `None` without a term or brands.
    pub(in crate::channels) fn are_near(&self, term: Option<&str>) -> Option<bool> {
        if self.brands.is_empty() { None } else { self.search(term).branded }
    }

    fn search(&self, term: Option<&str>) -> BrandedSearch {
        let words = words(term.unwrap_or_default());
        if words.is_empty() || self.brands.is_empty() {
            return BrandedSearch::default();
        }
        let near = self.brands.iter().flat_map(|brand| brand.near(&words)).min_by_key(|(edits, _, _)| *edits);
        match near {
            Some((edits, brand, matched)) => BrandedSearch {
                branded: Some(true),
                brand: Some(brand.to_owned()),
                matched: Some(matched),
                edits: Some(edits as u64),
            },
            None => BrandedSearch { branded: Some(false), ..BrandedSearch::default() },
        }
    }
}

impl BrandTerm {
    /// Neighbouring words of a term that are near the brand: edits, name, words joined.
    fn near<'a>(&'a self, words: &'a [String]) -> impl Iterator<Item = (usize, &'a str, String)> + 'a {
        let joined = (1..=self.words).flat_map(|size| words.windows(size).map(<[String]>::concat));
        joined.filter_map(|joined| {
            let edits = osa_distance(&joined, &self.letters);
            (edits <= self.edits).then_some((edits, self.name.as_str(), joined))
        })
    }
}

#[cfg(test)]
#[path = "branded_tests.rs"]
mod tests;
