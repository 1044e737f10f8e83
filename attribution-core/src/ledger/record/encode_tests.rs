use super::*;
use crate::ledger::digest::{hex, sha256};
use crate::ledger::record::{Evidence, Fx, LedgerBook, LedgerEntry, PeriodName, decode};

const GENESIS: [u8; 32] = [
    0x34, 0xf1, 0xef, 0x6f, 0x2e, 0xc8, 0x00, 0xe8, 0x42, 0x0e, 0xf9, 0x02, 0xbc, 0x14, 0xf4, 0x40, 0x25,
    0x45, 0x97, 0xe3, 0xfa, 0x41, 0x04, 0x39, 0x41, 0x43, 0x43, 0xb7, 0x83, 0xfa, 0x1b, 0xf7,
];

fn bytes(record: &Record<'_>) -> Vec<u8> {
    let mut bytes = Vec::new();
    encode(record, &mut bytes);
    assert_eq!(decode(&bytes).as_ref(), Some(record));
    let entry = LedgerEntry::from_record(record, &[0; 32], None);
    assert_eq!(entry.to_record().as_ref(), Some(record));
    bytes
}

fn two() -> [String; 2] {
    ["e1".into(), "e2".into()]
}

/// A record with every field.
fn whole(evidence: &[String]) -> Record<'_> {
    let at = "2026-02-06T12:34:56.789012Z".parse().unwrap();
    Record {
        sequence: 7,
        reason: Some("agreed"),
        deal: "deal-1",
        partner: "Pärtner ✓",
        book: LedgerBook::Commission,
        currency: Some("KWD".parse().unwrap()),
        minor: -33_334,
        share: 333_333_333_333,
        role: Some("implementation"),
        rule: Some("standard"),
        rule_version: 3,
        model: Some("role_weighted"),
        reverses: Some(2),
        evidence: Evidence::Given(evidence),
        fx: Some(Fx {
            currency: "USD".parse().unwrap(),
            minor: -109_000,
            rate: "0.3058",
            source: "ECB 2026-02-06",
        }),
        calculation: sha256(&[b"0.5/1.5"]),
        ..Record::new(EntryKind::Override, at, "ann", PeriodName::new("2026-02").unwrap())
    }
}

/// Bytes and hashes of a second encoder, written in another language.
#[test]
fn a_record_with_everything_and_one_with_nothing_are_those_bytes() {
    let expected = "\
        0104070000000000000014e64f04274a060003000000616e6e07000000323032362d3032010600000061677265\
        6564060000006465616c2d310c00000050c3a472746e657220e29c93014b5744ca7dffffffffffff5505379c4d\
        000000010e000000696d706c656d656e746174696f6e01080000007374616e6461726403000000010d00000072\
        6f6c655f776569676874656401020000000000000002000000020000006531020000006532015553443856feff\
        ffffffff06000000302e333035380e00000045434220323032362d30322d3036511b7f98ddcd3f3812f7aa4b1a\
        2616c9bafa78e43bf35b606ce96bbc62345b60";
    let record = bytes(&whole(&two()));
    assert_eq!(hex(&record), expected);
    let hash = "e9a2aceebed5ddbf7aebc40410e10d25ffe3407ba984acb3819b96830dd29f7b";
    assert_eq!(hex(&sha256(&[&GENESIS, &record])), hash);

    let at = "1969-12-31T23:59:59.999999Z".parse().unwrap();
    let nothing = Record {
        deal: "d",
        partner: "p",
        currency: Some("JPY".parse().unwrap()),
        ..Record::new(EntryKind::Award, at, "", PeriodName::new("2026").unwrap())
    };
    let expected = "\
        01010000000000000000ffffffffffffffff0000000004000000323032360001000000640100000070004a5059\
        000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000\
        00000000000000000000000000000000";
    let record = bytes(&nothing);
    assert_eq!(hex(&record), expected);
    let hash = "d6aebc8b7ce3c667e1dadac7a7f044dbb2c733047809649ac10383652a51736b";
    assert_eq!(hex(&sha256(&[&GENESIS, &record])), hash);
}

#[test]
fn bytes_that_are_cut_or_go_on_are_no_record() {
    let record = bytes(&whole(&two()));
    for length in 0..record.len() {
        assert_eq!(decode(&record[..length]), None, "{length} bytes");
    }
    assert_eq!(decode(&[record.as_slice(), &[0]].concat()), None);
}

#[test]
fn other_spellings_are_no_record() {
    let record = bytes(&whole(&two()));
    let with = |place: usize, byte: u8| {
        let mut changed = record.clone();
        changed[place] = byte;
        decode(&changed).is_some()
    };
    // Version, kind, and the option of the reason: behind 18 bytes, a text of 3 and one of 7.
    assert!(!with(0, 2) && !with(1, 6) && !with(1, 0));
    let option = 18 + 4 + 3 + 4 + 7;
    assert!(record[option] == 1 && !with(option, 2));
    // Currencies in small letters would come back as capitals.
    let currency = record.windows(3).position(|three| three == b"KWD").unwrap();
    assert!(with(currency, b'L') && !with(currency, b'k'));
    // A list that says it has four thousand million members ends where they do.
    let list = record.windows(6).position(|part| part == [2, 0, 0, 0, 2, 0]).unwrap();
    assert!(!with(list + 3, 0xff));
}
