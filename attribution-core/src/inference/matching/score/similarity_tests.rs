//! Expected values: the table of the longest common subsequence filled cell by cell, and rapidfuzz 3 where a test says so.

use proptest::prelude::*;

use super::*;

/// The longest common subsequence by its definition.
fn longest(text: &[char], other: &[char]) -> u64 {
    let mut table = vec![vec![0; other.len() + 1]; text.len() + 1];
    for (row, own) in text.iter().enumerate() {
        for (column, letter) in other.iter().enumerate() {
            table[row + 1][column + 1] = if own == letter {
                table[row][column] + 1
            } else {
                table[row][column + 1].max(table[row + 1][column])
            };
        }
    }
    table[text.len()][other.len()]
}

proptest! {
    #[test]
    fn the_quick_look_at_letters_loses_no_similar_word(word in "[a-zé]{1,8}", other in "[a-zé]{1,8}") {
        let long = word.chars().count().max(other.chars().count());
        let unedited = 1.0 - count_f64(osa_distance(&word, &other) as u64) / count_f64(long as u64);
        let expected = (unedited >= 0.5).then_some(unedited);
        prop_assert_eq!(word_similarity(Word::new(&word), Word::new(&other)), expected);
    }

    #[test]
    fn indel_ratio_is_that_of_the_table(text in "[a-dä]{0,140}", other in "[a-dä]{0,40}") {
        let (one, two): (Vec<char>, Vec<char>) = (text.chars().take(128).collect(), other.chars().collect());
        let letters = one.len() + two.len();
        let expected =
            if letters == 0 { 1.0 } else { count_f64(2 * longest(&one, &two)) / count_f64(letters as u64) };
        prop_assert_eq!(indel_ratio(&text, &other), expected);
        prop_assert_eq!(indel_ratio(&other, &text), expected);
    }

    #[test]
    fn similar_words_are_at_least_half_alike(word in "[a-c]{1,8}", other in "[a-c]{1,8}") {
        if let Some(similarity) = word_similarity(Word::new(&word), Word::new(&other)) {
            prop_assert!((0.5..=1.0).contains(&similarity));
            prop_assert_eq!(similarity == 1.0, word == other);
        }
    }
}

#[test]
fn similarities_are_those_of_rapidfuzz() {
    // rapidfuzz: OSA.normalized_similarity, from 0.5 upward.
    for (word, other, expected) in [
        ("martha", "marhta", Some(0.833_333_333_333_333_4)),
        ("boehm", "berm", Some(0.6)),
        ("huels", "hels", Some(0.8)),
        ("north", "south", Some(0.6)),
        ("bank", "mill", None),
        ("international", "intl", None),
    ] {
        let got = word_similarity(Word::new(word), Word::new(other));
        let is_near = |(got, expected): (f64, f64)| (got - expected).abs() < 1e-12;
        assert!(
            got.is_some() == expected.is_some() && got.zip(expected).is_none_or(is_near),
            "{word} {other}: {got:?}"
        );
    }
}
