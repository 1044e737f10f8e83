//! Expected values: by hand, from names that are equal in normal form, ids, and days counted on a calendar.

use proptest::prelude::*;

use super::*;
use crate::time::Timestamp;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn registration(id: &str, account: &str, name: &str, close: &str) -> DealRegistration {
    DealRegistration {
        account_name: Some(account.into()),
        opportunity_name: Some(name.into()),
        expected_close_at: Some(at(close)),
        ..DealRegistration::new(id, id, at("2026-01-01"))
    }
}

fn found(rows: &[DealRegistration]) -> RegistrationDuplicates {
    duplicate_registrations(rows, &RegistrationDuplicateOptions::default()).unwrap()
}

fn ids(found: &RegistrationDuplicates) -> Vec<(&str, &str)> {
    found.pairs.iter().map(|pair| (pair.earlier.as_str(), pair.later.as_str())).collect()
}

#[test]
fn closes_exactly_30_days_apart_are_near() {
    let rows = [
        registration("a", "Nordwind Energie GmbH", "Warehouse rollout", "2026-06-01"),
        registration("b", "NORDWIND ENERGIE", "Warehouse Rollout", "2026-07-01"),
        registration("c", "Nordwind Energie", "warehouse rollout", "2026-07-02"),
    ];
    let found = found(&rows);
    // From 1 June to 1 July are 30 days, to 2 July are 31.
    assert_eq!(ids(&found), [("a", "b"), ("b", "c")]);
    let days: Vec<f64> = found.pairs.iter().map(|pair| pair.days_between).collect();
    assert_eq!(days, [30.0, 1.0]);
    assert!(
        found
            .pairs
            .iter()
            .all(|pair| pair.account_score == 1.0 && pair.name_score == 1.0 && pair.is_conflict)
    );
}

#[test]
fn the_same_id_is_the_same_account_and_other_names_are_other_deals() {
    let with_id = |id: &str, name: &str, account: &str| DealRegistration {
        account: Some("001A".into()),
        ..registration(id, account, name, "2026-06-01")
    };
    let rows = [
        with_id("a", "Warehouse rollout", "Nordwind"),
        with_id("b", "Warehouse rollout", "Quite another name"),
        with_id("c", "Payroll migration", "Nordwind"),
        registration("d", "Südkraft AG", "Warehouse rollout", "2026-06-01"),
    ];
    let found = found(&rows);
    assert_eq!(ids(&found), [("a", "b")]);
    assert_eq!(found.pairs[0].account_score, 1.0);
}

#[test]
fn numbers_tell_deals_of_one_account_apart() {
    let rows = [
        registration("a", "Nordwind", "License renewal 2026", "2026-06-01"),
        registration("b", "Nordwind", "License renewal 2027", "2026-06-01"),
    ];
    assert_eq!(ids(&found(&rows)), []);
}

#[test]
fn domains_of_companies_join_and_those_of_free_mail_do_not() {
    let at_domain = |id: &str, domain: &str| DealRegistration {
        account_name: None,
        domain: Some(domain.into()),
        ..registration(id, "", "Warehouse rollout", "2026-06-01")
    };
    let own =
        found(&[at_domain("a", "nordwind.example"), at_domain("b", "https://www.nordwind.example/contact")]);
    assert_eq!((ids(&own), own.pairs[0].account_score), (vec![("a", "b")], 0.95));
    assert_eq!(ids(&found(&[at_domain("a", "gmail.com"), at_domain("b", "gmail.com")])), []);
}

#[test]
fn the_earlier_submission_has_priority_then_the_smaller_id() {
    let mut rows = [
        registration("a", "Nordwind", "Warehouse rollout", "2026-06-01"),
        registration("b", "Nordwind", "Warehouse rollout", "2026-06-01"),
        registration("c", "Nordwind", "Warehouse rollout", "2026-06-01"),
    ];
    rows[2].submitted_at = at("2025-12-31");
    rows[1].partner = "a".into();
    let found = found(&rows);
    assert_eq!(ids(&found), [("c", "a"), ("c", "b"), ("a", "b")]);
    assert_eq!(found.pairs.iter().map(|pair| pair.is_conflict).collect::<Vec<_>>(), [true, true, false]);
    assert_eq!((found.counts.pairs, found.counts.conflicts), (3, 2));
}

#[test]
fn what_is_not_compared_has_its_reason() {
    let own = registration("a", "Nordwind", "Warehouse rollout", "2026-06-01");
    let with_id = |id: &str| DealRegistration { id: id.into(), ..own.clone() };
    let rows = [
        own.clone(),
        DealRegistration { status: RegistrationStatus::Rejected, ..with_id("b") },
        DealRegistration { submitted_at: at("2025-01-01"), ..with_id("c") },
        DealRegistration { account_name: Some(" ".into()), ..with_id("d") },
        DealRegistration { opportunity_name: None, ..with_id("e") },
        DealRegistration { expected_close_at: None, ..with_id("f") },
        DealRegistration { status: RegistrationStatus::Approved, ..with_id("g") },
    ];
    let options = RegistrationDuplicateOptions::default().with_as_of(at("2026-02-01"));
    let found = duplicate_registrations(&rows, &options).unwrap();
    let reasons: Vec<_> = found.set_aside.iter().map(|one| (one.registration.as_str(), one.reason)).collect();
    assert_eq!(
        reasons,
        [
            ("b", DuplicateSetAsideReason::NotOpen),
            ("c", DuplicateSetAsideReason::Expired),
            ("d", DuplicateSetAsideReason::WithoutAccount),
            ("e", DuplicateSetAsideReason::WithoutOpportunityName),
            ("f", DuplicateSetAsideReason::WithoutClose),
        ]
    );
    assert_eq!((found.counts.registrations, found.counts.compared, found.counts.set_aside), (7, 2, 5));
    assert_eq!(ids(&found), [("a", "g")]);
}

#[test]
fn absurd_lists_are_answered_or_refused_with_a_sentence() {
    assert_eq!(found(&[]).counts, RegistrationDuplicateCounts::default());
    let own = registration("a", "Nordwind", "Warehouse rollout", "2026-06-01");
    let twice =
        duplicate_registrations(&[own.clone(), own.clone()], &RegistrationDuplicateOptions::default());
    assert_eq!(twice.unwrap_err().path(), "registrations[1].id");
    let many: Vec<DealRegistration> =
        (0..200).map(|place| DealRegistration { id: place.to_string(), ..own.clone() }).collect();
    let limited = RegistrationDuplicateOptions::default().with_max_pairs(10_000);
    let error = duplicate_registrations(&many, &limited).unwrap_err();
    assert_eq!(
        error.to_string(),
        "registrations: expected at most 10000 pairs of duplicates, which `max_pairs` allows, got more"
    );
    assert_eq!(found(&many).counts.pairs, 200 * 199 / 2);
    let none = RegistrationDuplicateOptions::default().with_max_pairs(0);
    assert_eq!(duplicate_registrations(&[], &none).unwrap_err().path(), "options.max_pairs");
}

const ACCOUNTS: [&str; 5] =
    ["Nordwind Energie GmbH", "Nordwind Energie", "Nordwind Enrgie", "Südkraft AG", "Sudkraft"];
const NAMES: [&str; 4] = ["Warehouse rollout", "Warehouse roll-out", "Payroll migration", "Payroll 2026"];

fn rows() -> impl Strategy<Value = Vec<DealRegistration>> {
    let row = (0..ACCOUNTS.len(), 0..NAMES.len(), 1_u32..29, 1_u32..13, any::<bool>());
    prop::collection::vec(row, 0..14).prop_map(|rows| {
        let row = |(place, (account, name, day, month, has_id)): (usize, (usize, usize, u32, u32, bool))| {
            let close = format!("2026-{month:02}-{day:02}");
            DealRegistration {
                account: has_id.then(|| format!("{}", account / 3)),
                submitted_at: at(&format!("2025-{month:02}-01")),
                ..registration(&format!("r{place:02}"), ACCOUNTS[account], NAMES[name], &close)
            }
        };
        rows.into_iter().enumerate().map(row).collect()
    })
}

proptest! {
    #[test]
    fn the_order_of_rows_does_not_matter(rows in rows(), turn in 0_usize..14) {
        let mut other = rows.clone();
        other.rotate_left(turn.min(rows.len()));
        other.reverse();
        prop_assert_eq!(found(&rows), found(&other));
    }

    #[test]
    fn pairs_are_those_of_every_pair_compared(rows in rows()) {
        // Accounts of one id, and deals whose names are equal but for hyphen and case: the others need no score to be apart.
        let found = found(&rows);
        for (place, one) in rows.iter().enumerate() {
            for other in rows.iter().skip(place + 1) {
                let same_id = one.account.is_some() && one.account == other.account;
                let same_name = one.opportunity_name == other.opportunity_name;
                let near = days_apart(one, other) <= 30.0;
                let pair = found.pairs.iter().any(|pair| {
                    [&pair.earlier, &pair.later] == [&one.id, &other.id] || [&pair.later, &pair.earlier] == [&one.id, &other.id]
                });
                if same_id && same_name && near {
                    prop_assert!(pair, "{one:?} {other:?}");
                }
                if !near {
                    prop_assert!(!pair);
                }
            }
        }
    }
}
