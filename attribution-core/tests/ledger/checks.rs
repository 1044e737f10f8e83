//! Checks that hold of any bytes that claim to be a ledger, however they are made.

use attribution_core::ledger::Ledger;

/// Bytes are refused, or are a ledger that is written as they are; the same for lines of JSON.
#[expect(clippy::unwrap_used, reason = "a check fails by panicking")]
pub(crate) fn check(data: &[u8]) {
    if let Ok(ledger) = Ledger::from_bytes(data) {
        assert_eq!(ledger.to_bytes(), data);
        sound(&ledger);
    }
    if let Ok(ledger) = Ledger::from_json_lines(&String::from_utf8_lossy(data)) {
        assert_eq!(Ledger::from_bytes(&ledger.to_bytes()).unwrap(), ledger);
        sound(&ledger);
    }
}

#[expect(clippy::unwrap_used, reason = "a check fails by panicking")]
fn sound(ledger: &Ledger) {
    assert!(ledger.verify(Some(&ledger.root().root)).unwrap().holds);
    assert_eq!(Ledger::from_json_lines(&ledger.to_json_lines()).unwrap(), *ledger);
}
