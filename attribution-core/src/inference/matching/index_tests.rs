//! Expected values: common keys counted name by name.

use super::super::name::NameReader;
use super::*;
use crate::math::Random;

/// Invented names of two or three short words.
fn names(count: u32, random: &mut Random) -> Vec<Name> {
    let reader = NameReader::new();
    let mut word = || {
        let letters = 3 + random.below(4);
        (0..letters).map(|_| char::from(b'a' + u8::try_from(random.below(8)).unwrap())).collect::<String>()
    };
    (0..count).map(|_| reader.read(&format!("{} {}", word(), word()))).collect()
}

#[test]
fn the_nearest_are_those_with_the_heaviest_keys_in_common() {
    let mut random = Random::new(7);
    let all = names(300, &mut random);
    let index = NameIndex::new(&all);
    let own: Vec<Vec<u64>> = all.iter().map(keys).collect();
    let mut room = SearchRoom::default();
    for query in names(40, &mut random) {
        let wanted = keys(&query);
        let heavy = |key: &u64| {
            let with = own.iter().filter(|keys| keys.contains(key)).count();
            300_usize.checked_div(with).map_or(0, |rarity| (1 + rarity.ilog2()) << u32::from(key & WORD != 0))
        };
        let weight = |place: usize| -> u32 {
            let total = |keys: &[u64]| keys.iter().map(heavy).sum::<u32>();
            let common = wanted.iter().filter(|key| own[place].contains(key)).map(heavy).sum::<u32>();
            8192 * common / (total(&wanted) + total(&own[place]))
        };
        let mut expected: Vec<(u32, u32)> = (0..300).map(|place| (weight(place as usize), place)).collect();
        expected.retain(|(weight, _)| *weight > 0);
        expected.sort_by_key(|(weight, place)| (u32::MAX - weight, *place));
        for limit in [1, 10, 1000] {
            let expected: Vec<u32> = expected.iter().take(limit).map(|(_, place)| *place).collect();
            assert_eq!(index.nearest(&query, limit, &mut room), expected);
        }
    }
}

#[test]
fn a_name_that_very_many_have_is_found_within_its_bounds() {
    let reader = NameReader::new();
    let count = MOST_ENTRIES + 10;
    let all: Vec<Name> = (0..count).map(|_| reader.read("Acme")).collect();
    let found = NameIndex::new(&all).nearest(&reader.read("Acme"), 3, &mut SearchRoom::default());
    assert_eq!(found, [0, 1, 2]);
}
