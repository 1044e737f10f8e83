//! Net amounts of deals by partner and currency, and the deals that are pinned.

use super::period::Period;
use crate::domain::Dictionary;
use crate::domain::money::Currency;
use crate::math::index_u32;

/// Place of the net amount after the last one.
const END: u32 = u32::MAX;

/// Net amount of a partner in a deal.
#[derive(Clone, Copy, Debug)]
struct Net {
    minor: i64,
    partner: u32,
    currency: Currency,
    /// Place of the deal's next one.
    next: u32,
}

/// A deal that has entries.
#[derive(Clone, Debug)]
pub(in crate::ledger) struct Deal {
    /// Places of its first net amount and its last.
    first: u32,
    last: u32,
    /// Period of the override that pins it.
    pub(in crate::ledger) pinned: Option<Period>,
}

/// Every deal that has entries in the book of attribution.
///
/// The net amounts of all deals stand in one block, those of a deal linked in the order of its entries: a block of memory for
/// each deal would take longer to make than its entries.
#[derive(Clone, Debug, Default)]
pub(in crate::ledger) struct Deals {
    names: Dictionary,
    partners: Dictionary,
    by_name: Vec<Deal>,
    nets: Vec<Net>,
    /// Code of the deal that was changed last: entries of a deal come together.
    latest: u32,
}

impl Deals {
    /// The deal of a name, if it has entries.
    pub(in crate::ledger) fn get(&self, name: &str) -> Option<&Deal> {
        self.by_name.get(self.names.get(name)? as usize)
    }

    /// The same, to be changed; new if it had no entries.
    pub(super) fn entry(&mut self, name: &str) -> Option<&mut Deal> {
        let code = self.code(name);
        self.by_name.get_mut(code)
    }

    /// Code of a deal that is to be changed; new if it had no entries.
    fn code(&mut self, name: &str) -> usize {
        if self.names.name(self.latest) != Some(name) {
            self.latest = self.names.intern(name);
        }
        let code = self.latest as usize;
        if code == self.by_name.len() {
            self.by_name.push(Deal { first: END, last: END, pinned: None });
        }
        code
    }

    /// Adds to the net amount of a partner in a deal, which was checked to fit.
    pub(super) fn add(&mut self, deal: &str, partner: &str, currency: Currency, minor: i64) {
        let partner = self.partners.intern(partner);
        let code = self.code(deal);
        let Some(deal) = self.by_name.get_mut(code) else { return };
        let mut place = deal.first;
        while let Some(net) = self.nets.get_mut(place as usize) {
            if (net.partner, net.currency) == (partner, currency) {
                net.minor = net.minor.saturating_add(minor);
                return;
            }
            place = net.next;
        }
        let new = index_u32(self.nets.len());
        match self.nets.get_mut(deal.last as usize) {
            Some(last) => last.next = new,
            None => deal.first = new,
        }
        deal.last = new;
        self.nets.push(Net { minor, partner, currency, next: END });
    }

    /// Every net amount of a deal, in the order of its entries.
    fn of(&self, deal: Option<&Deal>) -> impl Iterator<Item = &Net> {
        let at = |place: u32| self.nets.get(place as usize);
        std::iter::successors(deal.and_then(|deal| at(deal.first)), move |net| at(net.next))
    }

    /// Net amount of a partner in a deal.
    pub(in crate::ledger) fn net(&self, deal: Option<&Deal>, partner: &str, currency: Currency) -> i64 {
        let Some(partner) = deal.and_then(|_| self.partners.get(partner)) else { return 0 };
        let mut own = self.of(deal).filter(|net| (net.partner, net.currency) == (partner, currency));
        own.next().map_or(0, |net| net.minor)
    }

    /// Net amounts of a deal that are not 0, in the order of its entries.
    pub(in crate::ledger) fn nets(&self, deal: Option<&Deal>) -> impl Iterator<Item = (&str, Currency, i64)> {
        let nets = self.of(deal).filter(|net| net.minor != 0);
        nets.filter_map(|net| Some((self.partners.name(net.partner)?, net.currency, net.minor)))
    }
}
