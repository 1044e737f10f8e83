//! Explanation of a score.

use super::formula::Judgement;
use super::pairing::Pair;
use super::weighed::WeighedName;
use crate::inference::matching::answer::{MatchExplanation, MatchSide, TokenPair, UnpairedToken};

/// The explanation of a judgement: what was compared, and what each part of it gave.
pub(in crate::inference::matching) fn explanation(
    judged: &Judgement,
    left: WeighedName<'_>,
    right: WeighedName<'_>,
    domain: Option<&str>,
) -> MatchExplanation {
    let pairs = &judged.pairing.pairs;
    let pair = |pair: &Pair| TokenPair {
        left: written(left, pair.left),
        right: written(right, pair.right),
        weight: pair.weight,
        similarity: pair.similarity,
    };
    let unpaired = |side: MatchSide, name: WeighedName<'_>, taken: u64| {
        let words = name.words().enumerate().filter(move |(place, _)| taken & (1 << place) == 0);
        let tokens = words.map(|(_, (word, weight))| UnpairedToken { side, token: word.to_owned(), weight });
        tokens.collect::<Vec<_>>()
    };
    let (taken_left, taken_right) =
        pairs.iter().fold((0, 0), |(one, other), pair| (one | pair.left, other | pair.right));
    let mut alone = unpaired(MatchSide::Left, left, taken_left);
    alone.extend(unpaired(MatchSide::Right, right, taken_right));
    let is_compared = !left.is_empty() && !right.is_empty();
    MatchExplanation {
        left: left.name.words.join(" "),
        right: right.name.words.join(" "),
        left_legal_forms: left.name.forms.clone(),
        right_legal_forms: right.name.forms.clone(),
        tokens: pairs.iter().map(pair).collect(),
        unpaired: alone,
        token_overlap: is_compared.then_some(judged.overlap),
        indel_ratio: is_compared.then_some(judged.indel),
        jaro_winkler: is_compared.then_some(judged.jaro_winkler),
        domain: domain.map(str::to_owned),
        notes: judged.notes.clone(),
    }
}

/// The words at places, and the legal forms behind them.
fn written(name: WeighedName<'_>, places: u64) -> String {
    let words = name.words().map(|(word, _)| word).chain(name.name.forms.iter().copied());
    let taken = words.enumerate().filter(|(place, _)| places & (1 << place) != 0);
    taken.map(|(_, word)| word).collect::<Vec<_>>().join(" ")
}
