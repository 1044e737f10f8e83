//! Touches that may earn a deal, before windows are cut: those of its account, of its leads, and those that name it.

use super::super::touches::TouchRow;
use super::touch_links::{TouchLinks, UNKNOWN};
use crate::domain::{Deals, JourneyKey, JourneyRules, MISSING_CODE, Opportunity, TouchesOf};
use crate::math::{SmallSort, index_u32};

/// Touches of deals, as positions among the sorted touches.
pub(super) struct Candidates<'a> {
    deals: &'a Deals,
    touches_of: TouchesOf,
    touches: &'a [TouchRow],
    /// Start of the touches of each key; the first keys are the accounts.
    starts: &'a [u32],
    links: &'a TouchLinks,
    /// Opportunity that each of the sorted touches names.
    opportunity: Vec<u32>,
    of_leads: Lists,
    of_opportunities: Lists,
}

/// Lists of positions, by code.
struct Lists {
    starts: Vec<u32>,
    positions: Vec<u32>,
}

impl Lists {
    /// Positions of the items of each code below `codes`, in order.
    fn new(codes: usize, items: impl Iterator<Item = u32> + Clone) -> Self {
        let starts =
            super::super::build::key_starts(codes, items.clone().filter(|code| (*code as usize) < codes));
        let mut next = starts.clone();
        let mut positions = vec![0; starts.last().copied().unwrap_or(0) as usize];
        for (position, code) in (0_u32..).zip(items) {
            let Some(slot) = next.get_mut(code as usize).filter(|_| (code as usize) < codes) else {
                continue;
            };
            if let Some(held) = positions.get_mut(*slot as usize) {
                *held = position;
            }
            *slot += 1;
        }
        Self { starts, positions }
    }

    fn of(&self, code: u32) -> &[u32] {
        let bound = |code: usize| self.starts.get(code).copied().map(|start| start as usize);
        match (bound(code as usize), bound(code as usize + 1)) {
            (Some(from), Some(to)) => self.positions.get(from..to).unwrap_or_default(),
            _ => &[],
        }
    }
}

/// Source of the touches of one deal.
pub(super) enum Source {
    /// All touches of an account, from one position to another.
    Account(std::ops::Range<usize>),
    /// Touches of its leads, as codes.
    Leads(Vec<u32>),
    /// Only touches that name it.
    Named,
}

/// The rule that says whose touches may earn a deal.
fn touches_of(rules: &JourneyRules) -> TouchesOf {
    rules.touches_of.unwrap_or(match rules.key {
        JourneyKey::Journey | JourneyKey::Account => TouchesOf::Account,
        JourneyKey::Lead => TouchesOf::Leads,
        JourneyKey::Opportunity => TouchesOf::Opportunity,
    })
}

impl<'a> Candidates<'a> {
    pub(super) fn new(
        rules: &JourneyRules,
        deals: &'a Deals,
        links: &'a TouchLinks,
        (touches, starts): (&'a [TouchRow], &'a [u32]),
    ) -> Self {
        let of_row =
            |codes: &[u32], touch: &TouchRow| codes.get(touch.row as usize).copied().unwrap_or(MISSING_CODE);
        let opportunity: Vec<u32> = touches.iter().map(|touch| of_row(&links.opportunity, touch)).collect();
        let leads = touches.iter().map(|touch| of_row(&links.leads.codes, touch));
        let of_leads = Lists::new(links.leads.names.len(), leads);
        let of_opportunities = Lists::new(deals.opportunities().len(), opportunity.iter().copied());
        let touches_of = touches_of(rules);
        Self { deals, touches_of, touches, starts, links, opportunity, of_leads, of_opportunities }
    }

    /// Source of the touches of the opportunity in a row.
    pub(super) fn source(&self, row: usize, deal: &Opportunity) -> Source {
        let account = || deal.account.as_deref().map(|account| self.of_account(account));
        let leads = || {
            let codes = self.deals.leads_of(row).filter_map(|lead| self.links.leads.names.get(&lead.id));
            codes.collect::<Vec<_>>()
        };
        let has_leads = || self.deals.leads_of(row).next().is_some();
        match self.touches_of {
            TouchesOf::Account => account().map_or_else(|| Source::Leads(leads()), Source::Account),
            TouchesOf::Leads => Source::Leads(leads()),
            TouchesOf::Hybrid if has_leads() => Source::Leads(leads()),
            TouchesOf::Hybrid => account().map_or(Source::Named, Source::Account),
            TouchesOf::Opportunity => Source::Named,
        }
    }

    /// The touches of an account, from one position to another.
    fn of_account(&self, account: &str) -> std::ops::Range<usize> {
        let Some(code) = self.links.accounts.names.get(account) else { return 0..0 };
        let start = |code: usize| self.starts.get(code).map_or(self.touches.len(), |start| *start as usize);
        start(code as usize)..start(code as usize + 1)
    }

    /// True for an opportunity of which nothing says whose touches are its own.
    pub(super) fn is_without_account(&self, row: usize, deal: &Opportunity) -> bool {
        deal.account.is_none() && self.deals.leads_of(row).next().is_none() && self.naming(row).is_empty()
    }

    /// Touches that name the opportunity in a row.
    pub(super) fn naming(&self, row: usize) -> &[u32] {
        self.of_opportunities.of(index_u32(row))
    }

    /// True for a touch that names no opportunity.
    pub(super) fn is_free(&self, position: usize) -> bool {
        self.opportunity.get(position) == Some(&MISSING_CODE)
    }

    /// True for a touch that names an opportunity which no record has.
    pub(super) fn is_of_unknown(&self, position: usize) -> bool {
        self.opportunity.get(position) == Some(&UNKNOWN)
    }

    /// Touches of some leads that name no opportunity.
    pub(super) fn of_leads(&self, leads: &[u32], into: &mut Vec<u32>) {
        for lead in leads {
            into.extend(self.of_leads.of(*lead).iter().filter(|position| self.is_free(**position as usize)));
        }
    }

    /// Puts touches into the order of time, then that of the input.
    pub(super) fn sort(&self, positions: &mut Vec<u32>) {
        let place = |position: &u32| self.touches.get(*position as usize).map(|touch| (touch.at, touch.row));
        if !positions.is_sorted_by_key(place) {
            positions.small_sort_by_key(place);
        }
        positions.dedup();
    }
}
