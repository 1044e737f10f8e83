//! States of periods: open, closed or locked.

use std::collections::BTreeMap;

use super::period::Period;
use crate::ledger::record::EntryKind;

/// State of a period that is not open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ledger) enum Shut {
    /// Late entries go to the next open one.
    Closed,
    /// Late entries are refused.
    Locked,
}

/// Periods that are not open.
#[derive(Clone, Debug, Default, PartialEq)]
pub(in crate::ledger) struct Periods(BTreeMap<Period, Shut>);

impl Periods {
    pub(in crate::ledger) fn state(&self, period: Period) -> Option<Shut> {
        self.0.get(&period).copied()
    }

    /// The first open period from this one on.
    pub(in crate::ledger) fn open_from(&self, mut period: Period) -> Period {
        for (shut, _) in self.0.range(period..) {
            if *shut != period {
                break;
            }
            period = period.next();
        }
        period
    }

    /// Objection to a change of a period; none when it is allowed.
    pub(in crate::ledger) fn objection(&self, kind: EntryKind, period: Period) -> Option<&'static str> {
        match (kind, self.state(period)) {
            (EntryKind::Close, None)
            | (EntryKind::Lock, None | Some(Shut::Closed))
            | (EntryKind::Reopen, Some(Shut::Closed)) => None,
            (EntryKind::Close, Some(Shut::Closed)) => {
                Some("expected an open period to close, got a closed one")
            }
            (EntryKind::Close, Some(Shut::Locked)) => {
                Some("expected an open period to close, got a locked one")
            }
            (EntryKind::Lock, _) => Some("expected an open or closed period to lock, got a locked one"),
            (_, None) => Some("expected a closed period to reopen, got an open one"),
            _ => Some("expected a closed period to reopen, got a locked one, which stays so"),
        }
    }

    /// Makes a change that is allowed.
    pub(super) fn change(&mut self, kind: EntryKind, period: Period) {
        match kind {
            EntryKind::Close => self.0.insert(period, Shut::Closed),
            EntryKind::Lock => self.0.insert(period, Shut::Locked),
            _ => self.0.remove(&period),
        };
    }
}
