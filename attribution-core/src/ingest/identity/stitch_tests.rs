//! Expected values: by hand, and by a slow search through all links.

use std::collections::{BTreeMap, BTreeSet};

use super::super::answer::{AccountSource, CutReason};
use super::IdentityKind::{Account, Anonymous, CrmContact, CrmLead, Device, Email, Phone, User};
use super::*;
use crate::math::Random;
use crate::time::Timestamp;

fn link(left: (IdentityKind, &str), right: (IdentityKind, &str)) -> IdentityLink {
    IdentityLink::new(left, right)
}

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn stitched(links: &[IdentityLink]) -> StitchedIdentities {
    stitch_identities(links, &IdentityOptions::default()).unwrap()
}

fn buyer<'a>(found: &'a StitchedIdentities, kind: IdentityKind, id: &str) -> Option<&'a str> {
    found.identities.iter().find(|row| row.kind == kind && row.id == id).map(|row| row.buyer.as_str())
}

fn account<'a>(found: &'a StitchedIdentities, buyer: &str) -> Option<(&'a str, AccountSource)> {
    let row = found.accounts.iter().find(|row| row.buyer == buyer)?;
    Some((row.account.as_str(), row.source))
}

#[test]
fn a_buyer_is_named_by_the_smallest_id_of_the_strongest_kind() {
    let found = stitched(&[
        link((Anonymous, "c-2"), (User, "u-9")),
        link((User, "u-1"), (Email, " Ann@Example.com ")),
        link((Email, "ann@example.com"), (User, "u-9")),
        link((Device, "d"), (Phone, "1")),
    ]);
    assert_eq!((found.buyers, found.links.joining), (2, 4));
    assert_eq!(buyer(&found, Anonymous, "c-2"), Some("u-1"));
    assert_eq!(buyer(&found, Email, "ann@example.com"), Some("u-1"));
    assert_eq!(buyer(&found, Device, "d"), Some("1"));
}

#[test]
fn a_shared_device_and_an_office_mailbox_join_no_companies() {
    let mut links: Vec<IdentityLink> = (0..51)
        .map(|number| link((Device, "kiosk"), (User, Box::leak(format!("u-{number:02}").into_boxed_str()))))
        .collect();
    links.push(link((Email, "info@acme.example"), (CrmContact, "a")));
    links.push(link((Email, "INFO@acme.example"), (CrmContact, "b")));
    let found = stitched(&links);
    assert_eq!(found.links.of_cut, 53);
    let cut: Vec<_> = found.cut.iter().map(|cut| (cut.id.as_str(), cut.reason, cut.linked)).collect();
    assert_eq!(
        cut,
        [("info@acme.example", CutReason::RoleMailbox, 2), ("kiosk", CutReason::TooManyLinks, 51)]
    );
    // Everybody is alone; the device and the mailbox are nobody's.
    assert_eq!((found.buyers, buyer(&found, Device, "kiosk")), (53, None));
    assert!(found.accounts.is_empty());
    // Fifty are allowed, whatever the number of links to each.
    links.remove(0);
    links.extend((0..5).map(|_| link((User, "u-01"), (Device, "kiosk"))));
    assert_eq!(stitched(&links).buyers, 3);
}

#[test]
fn accounts_come_from_the_latest_link_of_a_crm() {
    let found = stitched(&[
        link((CrmContact, "c"), (Account, "old")).seen_at(at("2026-01-01")),
        link((CrmLead, "l"), (Account, "new")).seen_at(at("2026-02-01")),
        link((User, "u"), (Account, "typed")).seen_at(at("2026-03-01")),
        link((CrmContact, "c"), (CrmLead, "l")),
        link((CrmContact, "c"), (User, "u")),
        link((CrmContact, "other"), (Account, "old")),
    ]);
    // People of one account are people of their own.
    assert_eq!((found.buyers, found.links.of_accounts), (2, 4));
    assert_eq!(account(&found, "c"), Some(("new", AccountSource::Link)));
    assert_eq!(account(&found, "other"), Some(("old", AccountSource::Link)));
    let [conflict] = found.conflicts.as_slice() else { panic!("{:?}", found.conflicts) };
    assert_eq!((conflict.conflict, conflict.of.as_str()), (IdentityConflictKind::Accounts, "c"));
    assert_eq!(conflict.values, ["new", "old", "typed"]);
    assert_eq!(conflict.chosen.as_deref(), Some("new"));
}

#[test]
fn domains_give_accounts_but_free_mail_does_not() {
    let links = [
        link((CrmContact, "a"), (Email, "a@acme.example")),
        link((CrmContact, "a"), (Account, "001")),
        link((User, "b"), (Email, "b@acme.example")),
        link((User, "c"), (Email, "c@gmail.com")),
        link((User, "d"), (Email, "d@lonely.example")),
        link((User, "e"), (Email, "e@split.example")),
        link((CrmContact, "f"), (Email, "f@split.example")),
        link((CrmContact, "f"), (Account, "002")),
        link((CrmContact, "g"), (Email, "g@split.example")),
        link((CrmContact, "g"), (Account, "003")),
    ];
    let found = stitched(&links);
    assert_eq!(account(&found, "b"), Some(("001", AccountSource::Domain)));
    assert_eq!(account(&found, "c"), None);
    assert_eq!(account(&found, "d"), Some(("lonely.example", AccountSource::DomainItself)));
    assert_eq!(account(&found, "e"), None);
    let [conflict] = found.conflicts.as_slice() else { panic!("{:?}", found.conflicts) };
    assert_eq!((conflict.of.as_str(), conflict.chosen.as_deref()), ("split.example", None));
    let options = IdentityOptions::default()
        .with_accounts_by_domain(false)
        .with_account_domains([(" Split.Example".to_owned(), "009".to_owned())].into());
    let found = stitch_identities(&links, &options).unwrap();
    assert_eq!(account(&found, "e"), Some(("009", AccountSource::Domain)));
    assert_eq!((account(&found, "b"), account(&found, "d")), (None, None));
    assert_eq!(found.conflicts[0].chosen.as_deref(), Some("009"));
}

#[test]
fn two_contacts_of_one_buyer_are_a_conflict() {
    let found = stitched(&[
        link((CrmContact, "b"), (Email, "x@example.com")),
        link((CrmContact, "a"), (Email, "x@example.com")),
    ]);
    assert_eq!(buyer(&found, CrmContact, "b"), Some("a"));
    assert_eq!(found.conflicts[0].values, ["a", "b"]);
}

#[test]
fn buyers_of_one_name_are_told_apart_by_kind() {
    let found =
        stitched(&[link((User, "7"), (Email, "x@example.com")), link((Device, "7"), (Anonymous, "c"))]);
    assert_eq!((buyer(&found, User, "7"), buyer(&found, Anonymous, "c")), (Some("user:7"), Some("device:7")));
}

#[test]
fn every_link_is_accounted_for() {
    let links = [
        link((User, "a"), (User, "b")),
        link((User, "a"), (User, "a ")),
        link((User, " "), (User, "b")),
        link((Account, "x"), (Account, "y")),
        link((User, "a"), (Account, "x")),
        link((User, "a"), (User, "late")).seen_at(at("2026-02-01T00:00:01Z")),
        link((User, "a"), (User, "just")).seen_at(at("2026-02-01")),
        link((User, "a"), (Email, "sales@x.example")),
    ];
    let options = IdentityOptions::default().with_as_of(at("2026-02-01"));
    let found = stitch_identities(&links, &options).unwrap();
    let LinkCounts {
        given,
        joining,
        of_accounts,
        after_as_of,
        without_id,
        of_one_id,
        between_accounts,
        of_cut,
    } = found.links;
    assert_eq!([given, joining, of_accounts, after_as_of], [8, 2, 1, 1]);
    assert_eq!([without_id, of_one_id, between_accounts, of_cut], [1, 1, 1, 1]);
    assert_eq!(found.buyers, 1);
    assert_eq!(stitch_identities(&links, &options.with_max_links(0)).unwrap_err().path(), "max_links");
}

#[test]
fn providers_deliver_several_spellings_to_one_mailbox_when_asked() {
    let links = [
        link((User, "a"), (Email, "ann.lee+shop@gmail.com")),
        link((User, "b"), (Email, "AnnLee@googlemail.com")),
        link((User, "c"), (Email, "bo+x@acme.example")),
        link((User, "d"), (Email, "bo@acme.example")),
    ];
    assert_eq!(stitched(&links).buyers, 4);
    let found = stitch_identities(&links, &IdentityOptions::default().with_mailbox_rules(true)).unwrap();
    assert_eq!(found.buyers, 2);
    assert_eq!(buyer(&found, Email, "annlee@gmail.com"), Some("a"));
}

/// Sets of ids that can be reached from each other, by going over all links until nothing changes.
fn reached(links: &[IdentityLink]) -> BTreeSet<BTreeSet<(IdentityKind, String)>> {
    let mut sets: Vec<BTreeSet<(IdentityKind, String)>> = Vec::new();
    for link in links.iter().filter(|link| link.left_kind != Account && link.right_kind != Account) {
        let both = [(link.left_kind, link.left.clone()), (link.right_kind, link.right.clone())];
        let (touched, mut rest): (Vec<_>, Vec<_>) =
            sets.into_iter().partition(|set| both.iter().any(|id| set.contains(id)));
        rest.push(touched.into_iter().flatten().chain(both).collect());
        sets = rest;
    }
    sets.into_iter().collect()
}

#[test]
fn the_answer_does_not_depend_on_the_order_of_links() {
    for seed in 0..40 {
        let mut random = Random::new(seed);
        let mut id = |prefix: &str, most: u64| format!("{prefix}{}", random.below(most));
        let kinds = [CrmContact, User, Email, Device, Anonymous, Account];
        let mut links: Vec<IdentityLink> = Vec::new();
        for index in 0..60 {
            let (left, right) = (kinds[index % 5], kinds[(index * 7 + 3) % 6]);
            let (one, other) = (id("i", 30), id("i", 30));
            if (left, &one) != (right, &other) {
                let day = 1 + index % 28;
                links.push(link((left, &one), (right, &other)).seen_at(at(&format!("2026-01-{day:02}"))));
            }
        }
        let found = stitched(&links);
        let mut sets: BTreeMap<&str, BTreeSet<(IdentityKind, String)>> = BTreeMap::new();
        for row in &found.identities {
            sets.entry(&row.buyer).or_default().insert((row.kind, row.id.clone()));
        }
        let alone = |set: &BTreeSet<_>| set.len() > 1;
        let several: BTreeSet<_> = sets.into_values().filter(alone).collect();
        assert_eq!(
            several,
            reached(&links).into_iter().filter(alone).collect::<BTreeSet<_>>(),
            "seed {seed}"
        );
        let turned: Vec<IdentityLink> = links
            .iter()
            .rev()
            .map(|link| IdentityLink {
                left_kind: link.right_kind,
                left: link.right.clone(),
                right_kind: link.left_kind,
                right: link.left.clone(),
                ..link.clone()
            })
            .collect();
        assert_eq!(stitched(&turned), found, "seed {seed}");
    }
}
