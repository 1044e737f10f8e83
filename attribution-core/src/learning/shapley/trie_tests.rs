use proptest::prelude::*;

use super::*;

/// True for a subsequence of another sequence, in its order: the definition.
fn is_in(part: &[u32], whole: &[u32]) -> bool {
    let mut rest = whole.iter();
    part.iter().all(|member| rest.any(|other| other == member))
}

fn sequence() -> impl Strategy<Value = Vec<u32>> {
    Just((0..9_u32).collect::<Vec<_>>())
        .prop_shuffle()
        .prop_flat_map(|all| (1..9_usize).prop_map(move |len| all[..len].to_vec()))
}

proptest! {
    #[test]
    fn every_subsequence_is_found_once_and_no_other(sequences in prop::collection::btree_set(sequence(), 1..40), whole in sequence()) {
        let numbered: Vec<(Vec<u32>, f64)> = sequences.into_iter().zip((0..).map(|power| f64::from(1_u32 << (power % 24)))).collect();
        let trie = Trie::new(numbered.iter().map(|(members, number)| (members.as_slice(), *number)));
        prop_assert_eq!(trie.len(), numbered.len());
        let mut found = Vec::new();
        let sums = trie.sums_by_member(&whole, |length, number| { found.push((length, number.to_bits())); number });
        let inside: Vec<_> = numbered.iter().filter(|(members, _)| is_in(members, &whole)).collect();
        let mut expected: Vec<_> = inside.iter().map(|(members, number)| (members.len(), number.to_bits())).collect();
        found.sort_unstable();
        expected.sort_unstable();
        prop_assert_eq!(found, expected);
        for (member, sum) in whole.iter().zip(sums) {
            let expected: f64 = inside.iter().filter(|(members, _)| members.contains(member)).map(|(_, number)| number).sum();
            // Powers of two add up exactly.
            prop_assert_eq!(sum, expected);
        }
        for (members, number) in &numbered {
            prop_assert_eq!(trie.get(members), Some(*number));
        }
    }
}

#[test]
fn a_sequence_may_be_as_long_as_there_are_channels() {
    let long: Vec<u32> = (0..200_000).collect();
    let trie = Trie::new([(long.as_slice(), 0.5), (&long[..2], 0.25)].into_iter());
    assert_eq!(trie.get(&long), Some(0.5));
    let sums = trie.sums_by_member(&long, |_, number| number);
    assert_eq!((sums[0], sums[1], sums[2], sums[199_999]), (0.75, 0.75, 0.5, 0.5));
}
