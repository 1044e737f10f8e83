//! Awards: the first entries of a deal, and what later awards change.

use super::circumstances::Posting;
use super::conversion::{CurrencyConversion, ExchangeRate};
use super::differences::{Target, push_differences};
use super::entries::{Posted, record_of};
use crate::domain::money::{Currency, trillionths};
use crate::domain::{Award, Dictionary, Money};
use crate::error::{Error, ErrorKind, Result};
use crate::ledger::chain::Batch;
use crate::ledger::partner_ledger::Ledger;
use crate::ledger::record::{EntryKind, Fx, LedgerEntry, PeriodName, Record};

/// Fate of a deal that has entries.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mode {
    /// It has to stay as it is.
    Post,
    /// Amounts that differ are adjusted.
    Recalculate,
}

/// An award whose amount is in the currency of its entries.
struct Converted<'a> {
    award: &'a Award,
    amount: Money,
    rate: Option<&'a ExchangeRate>,
}

impl Ledger {
    /// Posts the first awards of deals, an entry for each partner that has an amount.
    ///
    /// The same award again posts nothing. All awards of a call are posted, or none.
    ///
    /// # Errors
    /// `NOT_ALLOWED` for a deal that has other amounts already ([`Ledger::recalculate`] adjusts them), a deal that is overridden, a
    /// locked period, a moment before the last entry, and a key with other content; `INVALID_INPUT` as [`Award::validate`], for a
    /// deal twice in one currency, and without `by`; `MISSING_DATA` for a rate that is needed.
    pub fn post(&mut self, awards: &[Award], posting: &Posting) -> Result<Posted> {
        self.once(&("post", awards), posting, |ledger| ledger.planned(awards, posting, Mode::Post))
    }

    /// Posts what new awards change: an adjustment for each partner whose net amount differs.
    ///
    /// A deal without entries gets its first ones. Partners that are no longer in the award, and amounts in currencies in which the
    /// deal is no longer awarded, are adjusted to nothing. What a bare reversal took back comes back.
    ///
    /// # Errors
    /// As [`Ledger::post`], without the first.
    pub fn recalculate(&mut self, awards: &[Award], posting: &Posting) -> Result<Posted> {
        self.once(&("recalculate", awards), posting, |ledger| {
            ledger.planned(awards, posting, Mode::Recalculate)
        })
    }

    /// The entries that [`Ledger::recalculate`] would post, without posting them.
    ///
    /// # Errors
    /// As [`Ledger::recalculate`].
    pub fn preview_recalculation(&self, awards: &[Award], posting: &Posting) -> Result<Vec<LedgerEntry>> {
        Ok(self.preview(&self.planned(awards, posting, Mode::Recalculate)?))
    }

    fn planned(&self, awards: &[Award], posting: &Posting, mode: Mode) -> Result<Batch> {
        let mut batch = self.begin(posting)?;
        if let Some(conversion) = &posting.convert {
            conversion.validate()?;
        }
        batch.reserve(awards.iter().map(|award| award.parts.len()).sum());
        let mut deals = DealCurrencies::with_room(awards.len());
        let mut converted = Vec::with_capacity(awards.len());
        for (place, award) in awards.iter().enumerate() {
            let one = Converted::new(award, posting.convert.as_ref()).map_err(|error| at(error, place))?;
            if !deals.add(&award.deal, one.amount.currency) {
                let detail =
                    format!("expected each deal once in {}, got {:?} again", one.amount.currency, award.deal);
                return Err(at(Error::new(ErrorKind::InvalidInput, "deal", detail), place));
            }
            converted.push(one);
        }
        for (place, award) in converted.iter().enumerate() {
            self.plan(&mut batch, award, &deals, posting, mode).map_err(|error| at(error, place))?;
        }
        Ok(batch)
    }

    fn plan(
        &self,
        batch: &mut Batch,
        converted: &Converted<'_>,
        deals: &DealCurrencies,
        posting: &Posting,
        mode: Mode,
    ) -> Result<()> {
        let Converted { award, amount, rate } = converted;
        let amounts = converted.amounts()?;
        let deal = self.state.deals.get(&award.deal);
        if deal.is_some_and(|deal| deal.pinned.is_some()) {
            return Err(overridden(&award.deal));
        }
        let targets = award.parts.iter().zip(&amounts).map(|(part, minor)| Target {
            partner: &part.partner,
            minor: *minor,
            share: trillionths(part.share),
            role: part.role.as_deref(),
            evidence: &part.evidence,
            calculation: part.calculation.as_deref(),
        });
        let own = self.differences(&award.deal, deal, amount.currency, &targets, false)?;
        // Only the first award of the deal in the call looks after its other currencies.
        let kept = if deal.is_some() { deals.of(&award.deal) } else { Vec::new() };
        let others = match kept.first() {
            Some(first) if *first == amount.currency => self.other_currencies(deal, &kept),
            _ => Vec::new(),
        };
        if own.is_empty() && others.is_empty() {
            return Ok(());
        }
        if mode == Mode::Post && deal.is_some() {
            let detail = format!(
                "expected the amounts that {:?} has, or a deal without entries: recalculate adjusts it",
                award.deal
            );
            return Err(Error::new(ErrorKind::NotAllowed, "deal", detail));
        }
        let kind = if deal.is_some() { EntryKind::Adjustment } else { EntryKind::Award };
        let period = self.placed(self.options.period_at(award.closed_at)?)?;
        let base = Record {
            deal: &award.deal,
            rule: award.rule.as_deref(),
            rule_version: award.rule_version,
            model: award.model.as_deref(),
            ..record_of(kind, posting, PeriodName::default())
        };
        let fx = rate.map(|rate| Fx {
            currency: award.amount.currency,
            minor: award.amount.minor,
            rate: &rate.rate,
            source: &rate.source,
        });
        push_differences(batch, &Record { fx, ..base }, period, &own, Some(amount.minor));
        for currency in others {
            let gone = self.differences(&award.deal, deal, currency, &std::iter::empty(), false)?;
            push_differences(batch, &base, period, &gone, None);
        }
        Ok(())
    }
}

impl<'a> Converted<'a> {
    fn new(award: &'a Award, conversion: Option<&'a CurrencyConversion>) -> Result<Self> {
        let (amount, rate) = match conversion {
            Some(conversion) => conversion.converted(award.amount)?,
            None => (award.amount, None),
        };
        Ok(Self { award, amount, rate })
    }

    /// Amounts of the parts in the currency of the entries.
    fn amounts(&self) -> Result<Vec<i64>> {
        if self.rate.is_none() {
            return self.award.amounts();
        }
        Award { amount: self.amount, ..self.award.clone() }.amounts()
    }
}

/// Currencies in which a call awards each deal.
struct DealCurrencies {
    deals: Dictionary,
    /// The first currency of each deal.
    firsts: Vec<Currency>,
    /// Currencies that few deals have beside it.
    others: Vec<(u32, Currency)>,
}

impl DealCurrencies {
    /// No deals yet, with room for so many.
    fn with_room(deals: usize) -> Self {
        let mut names = Dictionary::default();
        names.reserve(deals);
        Self { deals: names, firsts: Vec::with_capacity(deals), others: Vec::new() }
    }

    /// Adds a currency of a deal; false when it is there already.
    fn add(&mut self, deal: &str, currency: Currency) -> bool {
        let code = self.deals.intern(deal);
        match self.firsts.get(code as usize) {
            None => self.firsts.push(currency),
            Some(first) if *first == currency || self.others.contains(&(code, currency)) => return false,
            Some(_) => self.others.push((code, currency)),
        }
        true
    }

    /// Currencies of a deal, the first one first.
    fn of(&self, deal: &str) -> Vec<Currency> {
        let Some(code) = self.deals.get(deal) else { return Vec::new() };
        let first = self.firsts.get(code as usize).copied();
        let others = self.others.iter().filter(|(of, _)| *of == code).map(|(_, currency)| *currency);
        first.into_iter().chain(others).collect()
    }
}

/// The error of an award by its place; that of a rate is about the posting.
fn at(error: Error, place: usize) -> Error {
    if error.path().starts_with("convert") { error } else { error.within(&format!("awards[{place}]")) }
}

pub(super) fn overridden(deal: &str) -> Error {
    let detail =
        format!("expected a deal that is not overridden: {deal:?} keeps its amounts until it is released");
    Error::new(ErrorKind::NotAllowed, "deal", detail)
}

#[cfg(test)]
#[path = "awards_tests.rs"]
mod tests;
