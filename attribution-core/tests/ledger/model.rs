//! A slow ledger: lists that are added up anew for every question.

use std::collections::{BTreeMap, BTreeSet};

/// An entry with an amount in the book of attribution.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) deal: usize,
    pub(crate) partner: usize,
    pub(crate) currency: usize,
    pub(crate) minor: i64,
    pub(crate) month: usize,
    pub(crate) is_reversal: bool,
}

/// State of a month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Month {
    Open,
    Closed,
    Locked,
}

/// Amounts by deal, partner and currency.
pub(crate) type Nets = BTreeMap<(usize, usize, usize), i64>;

#[derive(Clone, Debug)]
pub(crate) struct Model {
    /// Every entry by its sequence; none for those of other kinds.
    pub(crate) entries: Vec<Option<Entry>>,
    pub(crate) months: [Month; 16],
    pub(crate) pinned: BTreeMap<usize, usize>,
    pub(crate) reversed: BTreeSet<usize>,
    /// True once an entry has a moment that the late calls are before.
    pub(crate) is_later: bool,
    /// Sequences of payouts.
    pub(crate) payouts: BTreeSet<usize>,
}

impl Model {
    pub(crate) fn new() -> Self {
        Self {
            entries: Vec::new(),
            months: [Month::Open; 16],
            pinned: BTreeMap::new(),
            reversed: BTreeSet::new(),
            is_later: false,
            payouts: BTreeSet::new(),
        }
    }

    /// Net amounts that are not 0.
    pub(crate) fn nets(&self) -> Nets {
        let mut nets = Nets::new();
        for entry in self.entries.iter().flatten() {
            *nets.entry((entry.deal, entry.partner, entry.currency)).or_default() += entry.minor;
        }
        nets.retain(|_, minor| *minor != 0);
        nets
    }

    pub(crate) fn has_entries(&self, deal: usize) -> bool {
        self.entries.iter().flatten().any(|entry| entry.deal == deal)
    }

    /// The month in which something of a month is posted; none when that is locked.
    pub(crate) fn placed(&self, month: usize) -> Option<usize> {
        if self.months[month] == Month::Locked {
            return None;
        }
        (month..16).find(|month| self.months[*month] == Month::Open)
    }

    /// True when a deal differs from what it should have.
    pub(crate) fn differs(&self, deal: usize, wanted: &Nets) -> bool {
        let own: Nets = self.nets().into_iter().filter(|((of, _, _), _)| *of == deal).collect();
        own != *wanted
    }

    /// Posts what brings a deal to its amounts, with `whole` also for those named that do not change.
    pub(crate) fn settle(
        &mut self,
        deal: usize,
        wanted: &Nets,
        named: &[(usize, usize)],
        month: usize,
        whole: bool,
    ) {
        let nets = self.nets();
        // Those that are named in their order, then the others: first in the same currency, then in the other one.
        let mut others: Vec<(usize, usize)> = nets
            .keys()
            .filter(|(of, partner, currency)| *of == deal && !named.contains(&(*partner, *currency)))
            .map(|(_, partner, currency)| (*partner, *currency))
            .collect();
        others.sort_by_key(|(partner, currency)| (*currency != named[0].1, *partner));
        let touched = [named, &others].concat();
        for (partner, currency) in touched {
            let key = (deal, partner, currency);
            let minor = wanted.get(&key).unwrap_or(&0) - nets.get(&key).unwrap_or(&0);
            if minor != 0 || whole && named.contains(&(partner, currency)) {
                self.entries.push(Some(Entry { deal, partner, currency, minor, month, is_reversal: false }));
            }
        }
    }
}

/// Largest remainder in whole numbers, by hand: everyone gets the part rounded down, then a unit each by the largest rest.
pub(crate) fn split(total: i64, shares: &[i64]) -> Vec<i64> {
    let sum: i64 = shares.iter().sum();
    let mut parts: Vec<i64> = shares.iter().map(|share| total.abs() * share / sum).collect();
    let mut rests: Vec<i64> = shares.iter().map(|share| total.abs() * share % sum).collect();
    while parts.iter().sum::<i64>() < total.abs() {
        let largest =
            (0..rests.len()).fold(0, |best, place| if rests[place] > rests[best] { place } else { best });
        parts[largest] += 1;
        rests[largest] = -1;
    }
    parts.into_iter().map(|part| part * total.signum()).collect()
}
