use super::*;

fn sample() -> PathSummary {
    let mut summary = PathSummary::default();
    summary.add(&["search", "email", "search"], 300, 0.1, 2).unwrap();
    summary.add(&["search", "email", "search"], 1, 0.2, 0).unwrap();
    summary.add(&["é"], 0, 0.0, 1 << 40).unwrap();
    summary
}

/// Version 1 as it was first written: later versions must go on reading it.
#[test]
fn version_one_still_reads() {
    let bytes = [
        65, 67, 80, 83, 1, 3, 5, 101, 109, 97, 105, 108, 6, 115, 101, 97, 114, 99, 104, 2, 195, 169, 2, 3, 1,
        0, 1, 173, 2, 2, 2, 52, 51, 51, 51, 51, 51, 211, 63, 0, 0, 0, 0, 0, 0, 128, 188, 1, 2, 0, 128, 128,
        128, 128, 128, 32, 0,
    ];
    assert_eq!(sample().to_bytes(), bytes);
    assert_eq!(PathSummary::from_bytes(&bytes).unwrap(), sample());
}

/// Version 2 as it was first written: email, one conversion of 100, 60 given back.
#[test]
fn version_two_still_reads() {
    let mut bytes = b"ACPS\x02\x01\x05email\x01\x01\x00\x01\x00\x01".to_vec();
    bytes.extend(40.0_f64.to_le_bytes());
    bytes.push(1);
    bytes.extend((-60.0_f64).to_le_bytes());
    let mut summary = PathSummary::default();
    summary.add(&["email"], 1, 100.0, 0).unwrap();
    summary.add(&["email"], 0, -60.0, 0).unwrap();
    assert_eq!(summary.to_bytes(), bytes);
    assert_eq!(PathSummary::from_bytes(&bytes).unwrap(), summary);
}

#[test]
fn damaged_bytes_are_errors_and_never_another_summary() {
    never_another_summary(&sample());
    let mut refunded = sample();
    refunded.add(&["search", "email", "search"], 0, -0.2, 0).unwrap();
    refunded.add(&["é"], 0, -7.0, 0).unwrap();
    never_another_summary(&refunded);
}

fn never_another_summary(summary: &PathSummary) {
    let bytes = summary.to_bytes();
    for end in 0..bytes.len() {
        let error = PathSummary::from_bytes(&bytes[..end]).unwrap_err();
        assert_eq!(error.code(), "INVALID_INPUT");
        assert!(error.path().starts_with("bytes["), "{error}");
    }
    assert!(PathSummary::from_bytes(&[bytes.clone(), vec![0]].concat()).is_err());
    for index in 0..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.clone();
            damaged[index] ^= 1 << bit;
            // Either an error, or the one summary that these bytes stand for.
            if let Ok(summary) = PathSummary::from_bytes(&damaged) {
                assert_eq!(summary.to_bytes(), damaged);
            }
        }
    }
    let mut later = bytes;
    later[4] = 3;
    assert_eq!(
        PathSummary::from_bytes(&later).unwrap_err().detail(),
        "expected a summary of version 2 or earlier, got version 3"
    );
}

#[test]
fn a_length_that_promises_too_much_asks_for_no_memory() {
    let bytes = [b"ACPS\x01".as_slice(), &[0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x7F]].concat();
    assert!(PathSummary::from_bytes(&bytes).is_err());
}
