//! Check of a record against what came before it, when a ledger is read.

use super::periods::Shut;
use super::sums::State;
use crate::ledger::chain::Chain;
use crate::ledger::options::LedgerOptions;
use crate::ledger::record::{EntryKind, LedgerBook, Record};

/// Largest share of an entry in trillionths: above a thousand it is no exact number.
pub(in crate::ledger) const MOST_SHARE: u64 = 1_000 * crate::domain::money::TRILLION;

/// The objection to a record, if there is one.
type Objection = Result<(), &'static str>;

fn that(holds: bool, objection: &'static str) -> Objection {
    if holds { Ok(()) } else { Err(objection) }
}

impl State {
    /// Checks that a record could be posted after those of `chain`.
    pub(in crate::ledger) fn check(
        &self,
        record: &Record<'_>,
        chain: &Chain,
        options: &LedgerOptions,
    ) -> Objection {
        that(record.sequence == chain.next(), "its sequence is not its place")?;
        that(
            self.last.is_none_or(|last| last <= record.at),
            "its moment is before that of the entry before",
        )?;
        let period =
            options.period_named(record.period.as_str()).map_err(|_| "its period is none of the ledger's")?;
        let decided = || that(!record.by.is_empty() && is_said(record.reason), "it does not say who and why");
        match record.kind {
            EntryKind::Release => {
                decided()?;
                let pinned = self.deals.get(record.deal).is_some_and(|deal| deal.pinned.is_some());
                return that(pinned, "it releases a deal that is not overridden");
            }
            EntryKind::Close | EntryKind::Lock => {}
            EntryKind::Reopen => decided()?,
            EntryKind::Override | EntryKind::Reversal => {
                decided()?;
                return self.check_posting(record, chain, self.periods.state(period));
            }
            _ => return self.check_posting(record, chain, self.periods.state(period)),
        }
        self.periods.objection(record.kind, period).map_or(Ok(()), Err)
    }

    fn check_posting(&self, record: &Record<'_>, chain: &Chain, shut: Option<Shut>) -> Objection {
        that(shut.is_none(), "its period is closed or locked")?;
        that(!record.partner.is_empty(), "it names no partner")?;
        that(record.share <= MOST_SHARE, "its share is above 1000")?;
        that(
            record.reverses.is_some() == (record.kind == EntryKind::Reversal),
            "it reverses an entry, or none, against its kind",
        )?;
        let attributes = record.book == LedgerBook::Attribution;
        let deal = self.deals.get(record.deal);
        let pinned = deal.is_some_and(|deal| deal.pinned.is_some());
        match record.kind {
            EntryKind::Payout => {
                that(
                    !attributes && record.minor < 0 && record.deal.is_empty(),
                    "it is no payout of commission",
                )?;
            }
            EntryKind::Reversal => self.check_reversal(record, chain)?,
            _ => that(!record.deal.is_empty(), "it names no deal")?,
        }
        if !attributes {
            return that(record.kind != EntryKind::Override, "it overrides a commission");
        }
        that(record.kind == EntryKind::Override || !pinned, "its deal is overridden")?;
        let net = record.currency.map(|currency| self.deals.net(deal, record.partner, currency));
        that(net.and_then(|net| net.checked_add(record.minor)).is_some(), "its net amount does not fit")
    }

    fn check_reversal(&self, record: &Record<'_>, chain: &Chain) -> Objection {
        let objection = "it does not take back one entry exactly, for the first time";
        let target = record.reverses.filter(|sequence| !self.reversed.contains(sequence));
        let target = target.and_then(|sequence| chain.decoded(usize::try_from(sequence).ok()?));
        let Some(target) = target else { return Err(objection) };
        that(
            target.kind.is_posting()
                && target.kind != EntryKind::Reversal
                && (target.deal, target.partner) == (record.deal, record.partner)
                && (target.book, target.currency) == (record.book, record.currency)
                && target.minor.checked_neg() == Some(record.minor),
            objection,
        )
    }
}

/// True for a text that says something.
fn is_said(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.is_empty())
}
