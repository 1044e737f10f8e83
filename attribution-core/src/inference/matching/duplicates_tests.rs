//! Expected values: every pair compared, unless a test says otherwise.

use super::*;

fn records(names: &[&str]) -> Vec<AccountRecord> {
    names.iter().map(|name| AccountRecord::new(*name, *name)).collect()
}

fn found(names: &[&str]) -> NearDuplicates {
    near_duplicates(&records(names), &MatchOptions::default()).unwrap()
}

#[test]
fn products_that_differ_by_a_space_are_near_duplicates() {
    // The products of a CRM that writes one of them in two ways.
    let found = found(&[
        "GTX Basic",
        "GTX Pro",
        "MG Special",
        "MG Advanced",
        "GTX Plus Pro",
        "GTX Plus Basic",
        "GTK 500",
        "GTXPro",
    ]);
    let accepted: Vec<_> = found.pairs.iter().filter(|pair| pair.band == MatchBand::Accept).collect();
    assert_eq!(accepted.len(), 1);
    assert_eq!(
        (accepted[0].left.as_str(), accepted[0].right.as_str(), accepted[0].score),
        ("GTX Pro", "GTXPro", 0.99)
    );
    assert_eq!(found.groups.len(), 1);
    assert_eq!(found.groups[0].accounts, ["GTX Pro", "GTXPro"]);
    assert_eq!((found.counts.accounts, found.counts.accounts_used), (8, 8));
    assert_eq!(found.counts.pairs, found.counts.accepted + found.counts.review);
}

#[test]
fn pairs_are_those_of_every_pair_compared() {
    let names = [
        "Amber Systems",
        "Ambre Systems",
        "Amber Systems Ltd",
        "Ember Mills",
        "Kestrel",
        "Kestrel Aviation",
        "Kestrl",
        "Silver Oak",
        "Silveroak",
        "Oak Silver",
        "Harbour Fund 1",
        "Harbour Fund 2",
        "Zulu",
    ];
    let found = found(&names);
    let matcher = AccountMatcher::new(&records(&names), &MatchOptions::default()).unwrap();
    let mut expected = Vec::new();
    for left in 0..13 {
        for right in left + 1..13 {
            let judged =
                matcher.judge(&matcher.query(left).unwrap(), &matcher.query(right).unwrap()).unwrap();
            if judged.score >= 0.7 {
                expected.push((judged.score, id(&matcher, left), id(&matcher, right)));
            }
        }
    }
    expected.sort_by(|one, other| other.0.total_cmp(&one.0).then((one.1, one.2).cmp(&(other.1, other.2))));
    let got: Vec<_> =
        found.pairs.iter().map(|pair| (pair.score, pair.left.as_str(), pair.right.as_str())).collect();
    assert_eq!(got, expected);
}

#[test]
fn groups_are_what_accepted_pairs_connect() {
    let accounts = [
        AccountRecord::new("b", "Quill").at_domain("one.example"),
        AccountRecord::new("a", "Zebra Foods").at_domain("one.example"),
        AccountRecord::new("c", "Zebra Foods"),
        AccountRecord::new("c", "Other Name"),
        AccountRecord::new("d", "Other Name Ltd"),
        AccountRecord::new("e", "Harbour Fund I"),
        AccountRecord::new("f", "Harbour Fund II"),
        AccountRecord::new("", "Zebra Foods"),
        AccountRecord::new("g", "-"),
    ];
    let found = near_duplicates(&accounts, &MatchOptions::default()).unwrap();
    assert_eq!(found.groups.iter().map(|group| group.accounts.join(" ")).collect::<Vec<_>>(), ["a b c d"]);
    assert_eq!(
        (found.counts.accounts, found.counts.accounts_used, found.counts.accounts_set_aside),
        (9, 7, 2)
    );
    assert_eq!((found.counts.accepted, found.counts.review), (3, 1));
}

#[test]
fn nothing_has_no_duplicates() {
    let found = found(&[]);
    assert_eq!((found.pairs.len(), found.groups.len(), found.counts), (0, 0, DuplicateCounts::default()));
}
