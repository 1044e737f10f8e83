//! Ids and the links between them, by number.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::answer::{CutIdentity, CutReason, LinkCounts};
use super::links::{IdentityKind, IdentityLink, IdentityOptions};
use super::mail::Mail;
use crate::domain::Dictionary;
use crate::error::{Error, ErrorKind, Result};
use crate::ingest::identifiers::Identifiers;
use crate::math::{SmallSort, index_u32, map_chunks};
use crate::time::Timestamp;

/// Number of kinds.
const KINDS: usize = IdentityKind::ALL.len();

/// A link between two ids, by their numbers.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    pub(super) one: u32,
    pub(super) other: u32,
    /// Microseconds; the smallest number for a link without a moment.
    pub(super) at: i64,
}

/// Ids, numbered by kind and then by name, and links between different ones.
///
/// So the smallest number of a buyer is its smallest id of the strongest kind.
pub(super) struct Graph {
    /// The names one after the other, in the order of their numbers.
    text: String,
    /// End of each name.
    ends: Vec<usize>,
    /// Number of the first id of each kind, and the number of all.
    starts: Vec<u32>,
    pub(super) edges: Vec<Edge>,
}

/// The first letters of a name as a number that is in order.
fn head(name: &str) -> u128 {
    let bytes = name.bytes().map(u128::from).chain(std::iter::repeat(0));
    bytes.take(16).fold(0, |head, byte| head << 8 | byte)
}

/// Codes of names in the order of the names; most differ in their first letters, which stand beside the code.
fn in_order(names: &Dictionary) -> Vec<u32> {
    let mut keyed: Vec<(u128, u32)> = names.names().map(head).zip(0..).collect();
    keyed.small_sort_by(|(a, one), (b, other)| {
        a.cmp(b).then_with(|| names.name(*one).cmp(&names.name(*other)))
    });
    keyed.into_iter().map(|(_, code)| code).collect()
}

/// Ids of one kind, numbered by name.
struct Numbered {
    /// The names one after the other, in the order of their numbers.
    text: String,
    /// End of each name.
    ends: Vec<usize>,
    /// Number of each text.
    numbers: Vec<u32>,
}

impl Numbered {
    fn of(texts: &[Cow<'_, str>]) -> Self {
        let text = |item: u32| texts.get(item as usize).map_or("", |text| text);
        let identifiers = Identifiers::of(texts.len(), text);
        let mut names = Dictionary::default();
        identifiers.append_to(&mut names);
        let mut numbers = vec![0; names.len()];
        let (mut text, mut ends) = (String::new(), Vec::with_capacity(names.len()));
        for code in in_order(&names) {
            if let Some(slot) = numbers.get_mut(code as usize) {
                *slot = index_u32(ends.len());
            }
            text.push_str(names.name(code).unwrap_or_default());
            ends.push(text.len());
        }
        let number = |code: &u32| numbers.get(*code as usize).copied().unwrap_or(0);
        Self { text, ends, numbers: identifiers.codes.iter().map(number).collect() }
    }
}

impl Graph {
    /// Reads links; those that say nothing are counted.
    ///
    /// # Errors
    /// `INVALID_INPUT` for more ids than fit into 32 bits.
    pub(super) fn new(
        links: &[IdentityLink],
        options: &IdentityOptions,
        mail: &Mail,
        counts: &mut LinkCounts,
    ) -> Result<Self> {
        let mut texts: [Vec<Cow<'_, str>>; KINDS] = Default::default();
        let mut read: Vec<([IdentityKind; 2], Edge)> = Vec::with_capacity(links.len());
        counts.given = links.len() as u64;
        for link in links {
            let kinds = [link.left_kind, link.right_kind];
            let [left, right] = [&link.left, &link.right].map(|id| id.trim());
            let is_late = || Some(link.at?.micros() > options.as_of?.micros());
            if left.is_empty() || right.is_empty() {
                counts.without_id += 1;
            } else if is_late() == Some(true) {
                counts.after_as_of += 1;
            } else if kinds == [IdentityKind::Account; 2] {
                counts.between_accounts += 1;
            } else {
                let mut place = |kind: IdentityKind, id| {
                    let is_mail = kind == IdentityKind::Email;
                    let text = if is_mail { mail.address(id) } else { Cow::Borrowed(id) };
                    texts.get_mut(kind as usize).map_or(0, |texts| {
                        texts.push(text);
                        index_u32(texts.len() - 1)
                    })
                };
                let (one, other) = (place(link.left_kind, left), place(link.right_kind, right));
                let at = link.at.map_or(i64::MIN, Timestamp::micros);
                read.push((kinds, Edge { one, other, at }));
            }
        }
        let total: usize = texts.iter().map(Vec::len).sum();
        if total >= u32::MAX as usize {
            let detail = format!("expected fewer than {} ids, got {total}", u32::MAX);
            return Err(Error::new(ErrorKind::InvalidInput, "links", detail));
        }
        let mut graph = Self { text: String::new(), ends: Vec::new(), starts: vec![0], edges: Vec::new() };
        // Kinds know nothing of each other, and sorting names is most of the work.
        let numbered = map_chunks(KINDS, 1, |kinds| {
            let texts = texts.get(kinds.start).map(Vec::as_slice).unwrap_or_default();
            Numbered::of(texts)
        });
        let numbers: Vec<Vec<u32>> = numbered.into_iter().map(|own| graph.append(own)).collect();
        let number = |kind: IdentityKind, place: u32| {
            let of_kind = numbers.get(kind as usize);
            of_kind.and_then(|numbers| numbers.get(place as usize)).copied().unwrap_or(0)
        };
        let edges = read.into_iter().map(|([left, right], edge)| Edge {
            one: number(left, edge.one),
            other: number(right, edge.other),
            at: edge.at,
        });
        graph.edges = edges.filter(|edge| edge.one != edge.other).collect();
        counts.of_one_id = counts.given
            - counts.without_id
            - counts.after_as_of
            - counts.between_accounts
            - graph.edges.len() as u64;
        Ok(graph)
    }

    /// Puts the ids of the next kind behind those that are there, and gives the number of each of its texts.
    fn append(&mut self, own: Numbered) -> Vec<u32> {
        let (first, begin) = (index_u32(self.ends.len()), self.text.len());
        self.text.push_str(&own.text);
        self.ends.extend(own.ends.iter().map(|end| begin + end));
        self.starts.push(index_u32(self.ends.len()));
        let mut numbers = own.numbers;
        for number in &mut numbers {
            *number += first;
        }
        numbers
    }

    /// Number of ids.
    pub(super) fn len(&self) -> u32 {
        self.starts.last().copied().unwrap_or(0)
    }

    /// Ids of a kind.
    pub(super) fn of_kind(&self, kind: IdentityKind) -> std::ops::Range<u32> {
        let start = |place: usize| self.starts.get(place).copied().unwrap_or(0);
        start(kind as usize)..start(kind as usize + 1)
    }

    /// Kind of an id.
    pub(super) fn kind(&self, number: u32) -> IdentityKind {
        let after = self.starts.partition_point(|start| *start <= number);
        let place = after.saturating_sub(1).min(KINDS - 1);
        IdentityKind::ALL.get(place).copied().unwrap_or(IdentityKind::Account)
    }

    /// Text of an id.
    pub(super) fn name(&self, number: u32) -> &str {
        let end = |number: usize| self.ends.get(number).copied();
        let start = (number as usize).checked_sub(1).and_then(end).unwrap_or(0);
        let end = end(number as usize).unwrap_or(start);
        self.text.get(start..end).unwrap_or_default()
    }

    /// True for an account.
    pub(super) fn is_account(&self, number: u32) -> bool {
        number >= self.starts.get(KINDS - 1).copied().unwrap_or(u32::MAX)
    }

    /// The numbers of people's ids.
    pub(super) fn people(&self) -> std::ops::Range<u32> {
        0..self.starts.get(KINDS - 1).copied().unwrap_or(0)
    }

    /// Ids that join nobody, in order: mailboxes of roles, and ids with too many others of one kind.
    pub(super) fn cut(&self, options: &IdentityOptions, mail: &Mail) -> Vec<(u32, CutIdentity)> {
        let mut degree = vec![0_u32; self.len() as usize];
        for Edge { one, other, .. } in &self.edges {
            for end in [one, other] {
                if let Some(degree) = degree.get_mut(*end as usize) {
                    *degree = degree.saturating_add(1);
                }
            }
        }
        let is_role =
            |number: u32| self.kind(number) == IdentityKind::Email && mail.is_of_a_role(self.name(number));
        let many =
            |number: u32| degree.get(number as usize).is_some_and(|degree| *degree > options.max_links);
        // Few ids have so many links that their others need counting.
        let mut others: Vec<BTreeSet<u32>> = Vec::new();
        let mut places = vec![u32::MAX; self.len() as usize];
        let suspects: Vec<u32> = (0..self.len())
            .filter(|number| !self.is_account(*number) && (many(*number) || is_role(*number)))
            .collect();
        for (place, number) in suspects.iter().enumerate() {
            others.push(BTreeSet::new());
            if let Some(slot) = places.get_mut(*number as usize) {
                *slot = index_u32(place);
            }
        }
        for Edge { one, other, .. } in &self.edges {
            for (own, linked) in [(one, other), (other, one)] {
                let place = places.get(*own as usize).copied().unwrap_or(u32::MAX);
                if let Some(others) = others.get_mut(place as usize) {
                    others.insert(*linked);
                }
            }
        }
        let mut cut: Vec<(u32, CutIdentity)> = Vec::new();
        for (number, others) in suspects.iter().zip(&others) {
            let mut by_kind = [0_u64; KINDS];
            for other in others {
                if let Some(count) = by_kind.get_mut(self.kind(*other) as usize) {
                    *count += 1;
                }
            }
            let linked = by_kind.iter().copied().max().unwrap_or(0);
            let most = by_kind.iter().position(|count| *count == linked).unwrap_or(0);
            let reason = match is_role(*number) {
                true => CutReason::RoleMailbox,
                false if linked > u64::from(options.max_links) => CutReason::TooManyLinks,
                false => continue,
            };
            cut.push((
                *number,
                CutIdentity {
                    kind: self.kind(*number),
                    id: self.name(*number).to_owned(),
                    reason,
                    linked_kind: IdentityKind::ALL.get(most).copied().unwrap_or(IdentityKind::Account),
                    linked,
                },
            ));
        }
        cut
    }
}
