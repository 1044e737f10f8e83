//! Expected values: every pair compared, without blocking, unless a test says otherwise.

use proptest::prelude::*;

use super::*;
use crate::math::Random;

/// Invented names in which words come back, some with a letter lost.
fn names(count: u32, seed: u64) -> Vec<String> {
    let mut random = Random::new(seed);
    let syllables = ["nor", "wind", "har", "bel", "tos", "kra", "lin", "ger", "mu", "vel"];
    let mut word = || -> String {
        let place = |random: &mut Random| usize::try_from(random.below(10)).unwrap();
        let mut word = [syllables[place(&mut random)], syllables[place(&mut random)]].concat();
        if random.below(5) == 0 {
            word.remove(1);
        }
        word
    };
    (0..count).map(|number| if number % 2 == 0 { word() } else { format!("{} {}", word(), word()) }).collect()
}

#[test]
fn blocking_loses_no_match_that_comparing_all_finds() {
    let accounts: Vec<AccountRecord> =
        (0..400).zip(names(400, 3)).map(|(id, name)| AccountRecord::new(format!("{id:03}"), name)).collect();
    let options = MatchOptions::default().with_accept(0.8);
    let matcher = AccountMatcher::new(&accounts, &options).unwrap();
    let mut found = 0;
    for name in names(150, 4) {
        let best = matcher.best(Some(&name), None);
        let expected = matcher.with_query(Some(&name), None, |query| {
            let all = (0..400).filter_map(|place| {
                Some(Scored { place, judged: matcher.judge(query, &matcher.query(place)?)? })
            });
            let mut all: Vec<Scored> = all.collect();
            all.sort_by(by_rank);
            all.into_iter().next().map(|one| (one.place, one.judged.score))
        });
        let (place, score) = expected.unwrap();
        // Between 0.7 and 0.8 a name may have no three letters in common with many others that have.
        if score >= 0.8 {
            let best = best.unwrap();
            assert_eq!((best.account, best.score), (format!("{place:03}"), score), "{name}");
            found += 1;
        }
    }
    assert!(found > 50, "only {found}");
}

#[test]
fn ties_go_to_the_equal_domain_then_to_the_smaller_id() {
    let accounts = [
        AccountRecord::new("3", "Acme"),
        AccountRecord::new("2", "Acme").at_domain("acme.example"),
        AccountRecord::new("1", "Acme GmbH"),
        AccountRecord::new("4", "Amber").at_domain("group.example"),
        AccountRecord::new("5", "Quill").at_domain("group.example"),
    ];
    let matcher = AccountMatcher::new(&accounts, &MatchOptions::default()).unwrap();
    let best = |name, domain| matcher.best(name, domain).map(|found| found.account);
    assert_eq!(best(Some("ACME"), None).as_deref(), Some("1"));
    assert_eq!(best(Some("ACME"), Some("www.acme.example")).as_deref(), Some("2"));
    // Two accounts of a group have the domain: the more similar name.
    assert_eq!(best(Some("Quil"), Some("group.example")).as_deref(), Some("5"));
    assert_eq!(best(None, Some("group.example")).as_deref(), Some("4"));
    assert_eq!(best(None, None), None);
    assert_eq!(best(Some("…"), Some("gmail.com")), None);
    let all: Vec<_> = matcher.candidates(Some("Acme"), None, 10).into_iter().map(|one| one.account).collect();
    assert_eq!(all, ["1", "2", "3"]);
    assert_eq!(matcher.candidates(Some("Acme"), None, 2).len(), 2);
}

#[test]
fn records_of_one_id_are_other_names_of_one_account() {
    let accounts =
        [AccountRecord::new("1", "International Business Machines"), AccountRecord::new("1", "Big Blue")];
    let matcher = AccountMatcher::new(&accounts, &MatchOptions::default()).unwrap();
    for name in ["Big Blue", "International Business Machines Corp"] {
        let found = matcher.candidates(Some(name), None, 10);
        assert_eq!(
            found.iter().map(|one| (one.account.as_str(), one.score)).collect::<Vec<_>>(),
            [("1", 1.0)]
        );
    }
}

#[test]
fn an_explanation_takes_the_score_apart() {
    let accounts = [AccountRecord::new("1", "Nordwind Energie Group GmbH")];
    let matcher = AccountMatcher::new(&accounts, &MatchOptions::default()).unwrap();
    let found = matcher.best(Some("Nord Wind Energy"), None).unwrap();
    let explanation = found.explanation.unwrap();
    assert_eq!(
        (explanation.left.as_str(), explanation.right.as_str()),
        ("nord wind energy", "nordwind energie group")
    );
    assert_eq!(explanation.right_legal_forms, ["gmbh"]);
    let tokens: Vec<_> =
        explanation.tokens.iter().map(|pair| (pair.left.as_str(), pair.right.as_str())).collect();
    assert_eq!(tokens, [("nord wind", "nordwind"), ("energy", "energie")]);
    assert_eq!(explanation.unpaired.iter().map(|one| one.token.as_str()).collect::<Vec<_>>(), ["group"]);
    let whole = f64::midpoint(explanation.indel_ratio.unwrap(), explanation.jaro_winkler.unwrap());
    assert_eq!(found.score, f64::midpoint(explanation.token_overlap.unwrap(), whole));
    let short = MatchOptions::default().with_explain(false);
    let matcher = AccountMatcher::new(&accounts, &short).unwrap();
    assert_eq!(matcher.best(Some("Nord Wind Energy"), None).unwrap().explanation, None);
}

proptest! {
    #[test]
    fn the_order_of_accounts_does_not_matter(seed in 0_u64..1000) {
        let mut accounts: Vec<AccountRecord> =
            (0..30).zip(names(30, seed)).map(|(id, name)| AccountRecord::new(format!("{}", id % 25), name)).collect();
        let matcher = AccountMatcher::new(&accounts, &MatchOptions::default()).unwrap();
        accounts.reverse();
        let turned = AccountMatcher::new(&accounts, &MatchOptions::default()).unwrap();
        for name in names(10, seed + 1) {
            prop_assert_eq!(matcher.candidates(Some(&name), None, 5), turned.candidates(Some(&name), None, 5));
        }
    }
}
