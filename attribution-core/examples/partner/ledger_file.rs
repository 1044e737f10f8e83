//! The ledger as a file of JSON lines, and what the command asks of it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use attribution_core::ledger::{BalanceBy, BalanceOptions, EntryFilter, Ledger, LedgerBook, LedgerOptions};

use crate::failure::Failure;

/// Reads a ledger, whose every hash is checked; a file that is not there is a new one.
pub(crate) fn read(file: &Path) -> Result<Ledger, Failure> {
    match fs::read_to_string(file) {
        Ok(lines) => {
            Ledger::from_json_lines(&lines).map_err(|error| Failure::from(error).in_option("--ledger"))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Ok(Ledger::new(LedgerOptions::default())?)
        }
        Err(error) => Err(Failure::file(file, &error)),
    }
}

/// Writes a ledger beside its file first, so that a failure leaves the old one.
pub(crate) fn write(file: &Path, ledger: &Ledger) -> Result<(), Failure> {
    let beside = file.with_extension("new");
    fs::write(&beside, ledger.to_json_lines()).map_err(|error| Failure::file(&beside, &error))?;
    fs::rename(&beside, file).map_err(|error| Failure::file(file, &error))
}

/// Periods with attributed entries, in their order.
pub(crate) fn periods(ledger: &Ledger) -> Result<BTreeSet<String>, Failure> {
    let attributed = EntryFilter::default().with_book(LedgerBook::Attribution);
    Ok(ledger.entries(&attributed)?.into_iter().map(|entry| entry.period).collect())
}

/// Balances of partners.
pub(crate) fn by_partner() -> BalanceOptions {
    BalanceOptions::default().with_by(vec![BalanceBy::Partner])
}
