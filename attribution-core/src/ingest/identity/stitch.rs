//! Stitching links into buyers.

use super::accounts::Claims;
use super::answer::{
    IdentityConflict, IdentityConflictKind, LinkCounts, StitchedIdentities, StitchedIdentity,
};
use super::graph::Graph;
use super::links::{IdentityKind, IdentityLink, IdentityOptions};
use super::mail::Mail;
use crate::error::Result;
use crate::math::{Components, SmallSort, map_chunks};

/// Ids that a thread names at a time.
const CHUNK: usize = 1 << 16;

/// Identity resolution: ids that links connect are one buyer, whose account links or mail domains give.
///
/// Reason to pick it: a person is a cookie today, a user tomorrow and a contact of the CRM next month; touches of all of them
/// belong to one journey. Only links join, never names that look alike (deterministic matching), and what many share joins
/// nobody: a device in a shop, an office address, `info@`.
///
/// # Method
/// Ids are compared trimmed, mail addresses in small letters. Links later than `as_of` do not count. Mailboxes of roles, and ids
/// with more than `max_links` others of one kind, join nobody. The rest are connected components (union–find). A buyer is named
/// by its smallest id of the strongest kind: `crm_contact`, `crm_lead`, `user`, `email`, `phone`, `device`, `anonymous`. So the
/// answer does not depend on the order of links. Accounts join no people; a buyer's account is that of the latest link of a CRM,
/// else of the latest link, else that of the domain of a mail address: the one given in `account_domains`, else the one account
/// that links give people of this domain, else the domain itself.
///
/// # Examples
/// ```
/// use attribution_core::ingest::IdentityKind::{Account, Anonymous, CrmContact, Email};
/// use attribution_core::ingest::{IdentityLink, IdentityOptions, stitch_identities};
///
/// let links = [
///     IdentityLink::new((Anonymous, "cookie-7"), (Email, "Ann@Acme.example")),
///     IdentityLink::new((CrmContact, "003A"), (Email, "ann@acme.example")),
///     IdentityLink::new((CrmContact, "003A"), (Account, "001A")),
///     IdentityLink::new((Anonymous, "cookie-9"), (Email, "bob@acme.example")),
/// ];
/// let stitched = stitch_identities(&links, &IdentityOptions::default())?;
/// let cookie = stitched.identities.iter().find(|row| row.id == "cookie-7").map(|row| row.buyer.as_str());
/// assert_eq!((stitched.buyers, cookie), (2, Some("003A")));
/// // Bob has no link to an account, but people of his domain have one.
/// assert!(stitched.accounts.iter().all(|row| row.account == "001A"));
/// # Ok::<(), attribution_core::Error>(())
/// ```
///
/// # Errors
/// `INVALID_CONFIG` for a `max_links` of 0, `INVALID_INPUT` for 2³² ids or more.
///
/// # References
/// Tarjan, R. E. (1975), "Efficiency of a good but not linear set union algorithm", Journal of the ACM 22(2), 215–225.
/// Crocker, D. (1997), "Mailbox names for common services, roles and functions", RFC 2142.
pub fn stitch_identities(links: &[IdentityLink], options: &IdentityOptions) -> Result<StitchedIdentities> {
    options.validate()?;
    let mail = Mail::new(options);
    let mut counts = LinkCounts::default();
    let graph = Graph::new(links, options, &mail, &mut counts)?;
    let cut = graph.cut(options, &mail);
    let mut is_cut = vec![false; graph.len() as usize];
    for (number, _) in &cut {
        if let Some(mark) = is_cut.get_mut(*number as usize) {
            *mark = true;
        }
    }
    let is_cut = |number: u32| is_cut.get(number as usize).is_some_and(|mark| *mark);
    let mut components = Components::new(graph.len());
    for edge in &graph.edges {
        if is_cut(edge.one) || is_cut(edge.other) {
            counts.of_cut += 1;
        } else if graph.is_account(edge.one) || graph.is_account(edge.other) {
            counts.of_accounts += 1;
        } else {
            counts.joining += 1;
            components.unite(edge.one, edge.other);
        }
    }
    let roots = components.into_roots();
    let root = |number: u32| roots.get(number as usize).copied().unwrap_or(number);
    let links = graph.edges.iter().filter(|edge| !is_cut(edge.one) && !is_cut(edge.other));
    let links = links.filter_map(|edge| match (graph.is_account(edge.one), graph.is_account(edge.other)) {
        (false, true) => Some((edge.one, edge.other, edge.at)),
        (true, false) => Some((edge.other, edge.one, edge.at)),
        _ => None,
    });
    let claims = Claims::new(&graph, &mail, links, |number| (!is_cut(number)).then(|| root(number)));
    let people: Vec<u32> = graph.people().filter(|number| !is_cut(*number)).collect();
    let named = Named::new(&graph, &people, &root);
    let mut conflicts = named.conflicts;
    let accounts = claims.accounts(&named.buyers, options, &mut conflicts);
    conflicts.small_sort_by(|a, b| (a.conflict, &a.of).cmp(&(b.conflict, &b.of)));
    Ok(StitchedIdentities {
        links: counts,
        buyers: named.buyers.len() as u64,
        identities: named.identities,
        accounts,
        cut: cut.into_iter().map(|(_, cut)| cut).collect(),
        conflicts,
    })
}

/// Buyers with their names.
struct Named {
    identities: Vec<StitchedIdentity>,
    /// Name and the number that stands for each buyer, by name.
    buyers: Vec<(String, u32)>,
    conflicts: Vec<IdentityConflict>,
}

impl Named {
    /// Names the buyers of ids: by the smallest number, which stands for them.
    fn new(graph: &Graph, people: &[u32], root: &(impl Fn(u32) -> u32 + Sync)) -> Self {
        let mut buyers: Vec<u32> = people.iter().copied().filter(|number| root(*number) == *number).collect();
        // In order within each kind; all that is to do is to merge the kinds.
        buyers.small_sort_by(|a, b| graph.name(*a).cmp(graph.name(*b)));
        let mut is_shared = vec![false; graph.len() as usize];
        for two in buyers.windows(2) {
            if let [one, other] = *two
                && graph.name(one) == graph.name(other)
            {
                for buyer in [one, other] {
                    is_shared.get_mut(buyer as usize).into_iter().for_each(|mark| *mark = true);
                }
            }
        }
        let name = |buyer: u32| {
            let text = graph.name(buyer);
            let is_shared = is_shared.get(buyer as usize).is_some_and(|mark| *mark);
            if is_shared { format!("{}:{text}", graph.kind(buyer).name()) } else { text.to_owned() }
        };
        let is_contact = |number: &&u32| graph.kind(**number) == IdentityKind::CrmContact;
        let contacts = people.iter().take_while(is_contact).map(|number| (root(*number), *number));
        let mut contacts: Vec<(u32, u32)> = contacts.collect();
        contacts.small_sort_unstable();
        let several = contacts.chunk_by(|(one, _), (other, _)| one == other).filter(|ids| ids.len() > 1);
        let conflict = |ids: &[(u32, u32)]| IdentityConflict {
            conflict: IdentityConflictKind::Contacts,
            of: ids.first().map(|(buyer, _)| name(*buyer)).unwrap_or_default(),
            values: ids.iter().map(|(_, number)| graph.name(*number).to_owned()).collect(),
            chosen: ids.first().map(|(_, number)| graph.name(*number).to_owned()),
        };
        let identity = |number: &u32| StitchedIdentity {
            kind: graph.kind(*number),
            id: graph.name(*number).to_owned(),
            buyer: name(root(*number)),
        };
        let chunks = map_chunks(people.len(), CHUNK, |range| {
            people.get(range).unwrap_or_default().iter().map(identity).collect::<Vec<_>>()
        });
        let mut identities = Vec::with_capacity(people.len());
        for chunk in chunks {
            identities.extend(chunk);
        }
        Self {
            conflicts: several.map(conflict).collect(),
            identities,
            buyers: buyers.iter().map(|buyer| (name(*buyer), *buyer)).collect(),
        }
    }
}

#[cfg(test)]
#[path = "stitch_tests.rs"]
mod tests;
