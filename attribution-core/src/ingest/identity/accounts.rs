//! Accounts of buyers: by links, else by the domains of their mail addresses.

use std::collections::{BTreeMap, BTreeSet};

use super::answer::{AccountSource, BuyerAccount, IdentityConflict, IdentityConflictKind};
use super::graph::Graph;
use super::links::{IdentityKind, IdentityOptions};
use super::mail::Mail;
use crate::domain::folded;
use crate::math::SmallSort;

/// A link of a buyer to an account, the one that counts last: of a CRM, late, and with the smallest name.
type Claim<'a> = (bool, i64, std::cmp::Reverse<&'a str>);

/// Links of buyers to accounts, and their mail domains, by the number that stands for the buyer.
#[derive(Default)]
pub(super) struct Claims<'a> {
    links: Vec<(u32, Claim<'a>)>,
    domains: Vec<(u32, &'a str)>,
}

/// The rows of one buyer among those of all, which are in order.
fn of_buyer<T>(rows: &[(u32, T)], buyer: u32) -> &[(u32, T)] {
    let from = rows.partition_point(|(own, _)| *own < buyer);
    let rows = rows.get(from..).unwrap_or_default();
    rows.get(..rows.partition_point(|(own, _)| *own == buyer)).unwrap_or_default()
}

impl<'a> Claims<'a> {
    /// Claims of the links of people to accounts, person by buyer, and of the mail addresses of buyers.
    pub(super) fn new(
        graph: &'a Graph,
        mail: &Mail,
        links: impl Iterator<Item = (u32, u32, i64)>,
        buyer: impl Fn(u32) -> Option<u32>,
    ) -> Self {
        let mut claims = Self::default();
        for (person, account, at) in links {
            let claim = (graph.kind(person).is_of_crm(), at, std::cmp::Reverse(graph.name(account)));
            claims.links.extend(buyer(person).map(|buyer| (buyer, claim)));
        }
        claims.links.small_sort_unstable();
        for number in graph.of_kind(IdentityKind::Email) {
            let Some(domain) = mail.organisation(graph.name(number)) else { continue };
            claims.domains.extend(buyer(number).map(|buyer| (buyer, domain)));
        }
        claims.domains.small_sort_unstable();
        claims.domains.dedup();
        claims
    }

    /// The account by links, with all that links say.
    fn linked(&self, buyer: u32) -> Option<(&'a str, BTreeSet<&'a str>)> {
        let claims = of_buyer(&self.links, buyer);
        let (_, (_, _, std::cmp::Reverse(account))) = claims.last()?;
        Some((account, claims.iter().map(|(_, (_, _, std::cmp::Reverse(account)))| *account).collect()))
    }

    /// The accounts of the people of each domain that have one by a link.
    fn of_domains(&self) -> BTreeMap<&'a str, BTreeSet<&'a str>> {
        let mut of_domains: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for (buyer, domain) in &self.domains {
            if let Some((account, _)) = self.linked(*buyer) {
                of_domains.entry(domain).or_default().insert(account);
            }
        }
        of_domains
    }

    /// Accounts of buyers, whose names are given in order, and the conflicts about them.
    pub(super) fn accounts(
        &self,
        buyers: &[(String, u32)],
        options: &IdentityOptions,
        conflicts: &mut Vec<IdentityConflict>,
    ) -> Vec<BuyerAccount> {
        let given: BTreeMap<String, &String> = options
            .account_domains
            .iter()
            .map(|(domain, account)| (folded(domain).into_owned(), account))
            .collect();
        let of_domains = self.of_domains();
        let conflict = |conflict, of: &str, values: &BTreeSet<&str>, chosen: Option<&str>| IdentityConflict {
            conflict,
            of: of.to_owned(),
            values: values.iter().map(|value| (*value).to_owned()).collect(),
            chosen: chosen.map(str::to_owned),
        };
        let mut accounts = Vec::new();
        for (buyer, root) in buyers {
            let mut push = |account: &str, source| {
                accounts.push(BuyerAccount { buyer: buyer.clone(), account: account.to_owned(), source });
            };
            if let Some((account, all)) = self.linked(*root) {
                if all.len() > 1 {
                    conflicts.push(conflict(IdentityConflictKind::Accounts, buyer, &all, Some(account)));
                }
                push(account, AccountSource::Link);
                continue;
            }
            let known = |(_, domain): &(u32, &'a str)| match given.get(*domain) {
                Some(account) => Some((account.as_str(), AccountSource::Domain)),
                None if !options.accounts_by_domain => None,
                None => match of_domains.get(domain) {
                    Some(accounts) if accounts.len() == 1 => {
                        accounts.first().map(|account| (*account, AccountSource::Domain))
                    }
                    // Of several accounts it is not known which.
                    Some(_) => None,
                    None => Some((*domain, AccountSource::DomainItself)),
                },
            };
            // A known account of a domain goes before the domain itself.
            let found = of_buyer(&self.domains, *root).iter().filter_map(known);
            let best =
                found.min_by_key(|(account, source)| (*source == AccountSource::DomainItself, *account));
            if let Some((account, source)) = best {
                push(account, source);
            }
        }
        for (domain, accounts) in of_domains.iter().filter(|(_, accounts)| accounts.len() > 1) {
            let chosen = given.get(*domain).map(|account| account.as_str());
            conflicts.push(conflict(IdentityConflictKind::Domain, domain, accounts, chosen));
        }
        accounts
    }
}
