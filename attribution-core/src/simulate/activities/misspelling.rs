//! Spellings of a name by people in a hurry.

use crate::math::Random;

/// Number of the ways to misspell a name.
const WAYS: u64 = 7;

/// A name as somebody may write it: without legal form, in small letters, in one word, shortened, or with a slip of a letter.
pub(super) fn misspelt(name: &str, random: &mut Random) -> String {
    let (core, form) = name.rsplit_once(' ').unwrap_or((name, ""));
    let core = core.trim_end_matches(" Pty");
    let spelt = match random.below(WAYS) {
        0 => core.to_owned(),
        1 => name.to_lowercase(),
        2 => core.split(' ').collect::<String>(),
        3 => shortened(core),
        4 => format!("{} {form}", slip(core, random, |letters, at| letters.swap(at, at + 1))),
        5 => slip(core, random, |letters, at| {
            letters.remove(at);
        }),
        _ => slip(core, random, |letters, at| {
            if let Some(letter) = letters.get(at).copied() {
                letters.insert(at, letter);
            }
        }),
    };
    // Two equal letters can be swapped unseen.
    if spelt == name { core.to_owned() } else { spelt }
}

/// The last word cut to its first four letters.
fn shortened(core: &str) -> String {
    let (before, last) = core.rsplit_once(' ').unwrap_or(("", core));
    let cut: String = last.chars().take(4).collect();
    format!("{before} {cut}.").trim_start().to_owned()
}

/// A slip at one of the letters after the first, of which the last is left alone.
fn slip(core: &str, random: &mut Random, slip: impl Fn(&mut Vec<char>, usize)) -> String {
    let mut letters: Vec<char> = core.chars().collect();
    let places = (letters.len() as u64).saturating_sub(2);
    if places > 0 {
        let at = usize::try_from(1 + random.below(places)).unwrap_or(1);
        slip(&mut letters, at);
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::misspelt;
    use crate::math::Random;

    #[test]
    fn all_ways_leave_most_of_the_name() {
        let mut random = Random::new(3);
        let spelt: BTreeSet<String> = (0..200).map(|_| misspelt("Alder Bank Pty Ltd", &mut random)).collect();
        for way in ["Alder Bank", "alder bank pty ltd", "AlderBank", "Alder Bank."] {
            assert!(spelt.contains(way), "{way} is not in {spelt:?}");
        }
        assert!(spelt.iter().all(|name| name.chars().count() >= 9));
        // A name of one letter has no room for a slip.
        for _ in 0..50 {
            assert!(!misspelt("A", &mut random).is_empty());
        }
    }
}
