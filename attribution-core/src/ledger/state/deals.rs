//! Net amounts of deals by partner and currency, and the deals that are pinned.

use super::period::Period;
use crate::domain::Dictionary;
use crate::domain::money::Currency;

/// Net amount of a partner in a deal.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Net {
    pub(super) partner: u32,
    pub(super) currency: Currency,
    pub(super) minor: i64,
}

/// A deal that has entries.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::ledger) struct Deal {
    pub(super) nets: Vec<Net>,
    /// Period of the override that pins it.
    pub(in crate::ledger) pinned: Option<Period>,
}

impl Deal {
    /// Net amount of a partner, by its code.
    pub(super) fn net(&self, partner: Option<u32>, currency: Currency) -> i64 {
        let same = |net: &&Net| Some(net.partner) == partner && net.currency == currency;
        self.nets.iter().find(same).map_or(0, |net| net.minor)
    }

    /// Adds to the net amount of a partner, which was checked to fit.
    pub(super) fn add(&mut self, partner: u32, currency: Currency, minor: i64) {
        let known = self.nets.iter_mut().find(|net| net.partner == partner && net.currency == currency);
        if let Some(net) = known {
            net.minor = net.minor.saturating_add(minor);
            return;
        }
        self.nets.push(Net { partner, currency, minor });
    }
}

/// Every deal that has entries in the book of attribution.
#[derive(Clone, Debug, Default)]
pub(in crate::ledger) struct Deals {
    names: Dictionary,
    partners: Dictionary,
    by_name: Vec<Deal>,
}

impl Deals {
    /// The deal of a name, if it has entries.
    pub(in crate::ledger) fn get(&self, name: &str) -> Option<&Deal> {
        self.by_name.get(self.names.get(name)? as usize)
    }

    /// The same, to be changed; new if it had no entries.
    pub(super) fn entry(&mut self, name: &str) -> Option<&mut Deal> {
        let code = self.names.intern(name) as usize;
        if code == self.by_name.len() {
            self.by_name.push(Deal::default());
        }
        self.by_name.get_mut(code)
    }

    /// Adds to the net amount of a partner in a deal.
    pub(super) fn add(&mut self, deal: &str, partner: &str, currency: Currency, minor: i64) {
        let partner = self.partners.intern(partner);
        if let Some(deal) = self.entry(deal) {
            deal.add(partner, currency, minor);
        }
    }

    /// Net amount of a partner in a deal.
    pub(in crate::ledger) fn net(&self, deal: Option<&Deal>, partner: &str, currency: Currency) -> i64 {
        deal.map_or(0, |deal| deal.net(self.partners.get(partner), currency))
    }

    /// Net amounts of a deal that are not 0, in the order of its entries.
    pub(in crate::ledger) fn nets<'a>(
        &'a self,
        deal: Option<&'a Deal>,
    ) -> impl Iterator<Item = (&'a str, Currency, i64)> {
        let nets = deal.map_or(&[][..], |deal| deal.nets.as_slice());
        nets.iter()
            .filter(|net| net.minor != 0)
            .filter_map(|net| Some((self.partners.name(net.partner)?, net.currency, net.minor)))
    }
}
