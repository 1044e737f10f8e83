use super::*;
use crate::domain::UnattributedConversion;
use crate::{Conversion, JourneyRules, PathCount, simulate};

/// Journeys with every column that journeys can have.
fn full() -> Journeys {
    let demo = simulate::demo();
    let mut touches = demo.touches;
    let mut conversions = demo.conversions;
    for (index, touch) in touches.iter_mut().enumerate() {
        touch.campaign = (index % 3 > 0).then(|| format!("campaign {index}"));
        touch.clicks = (index % 2 > 0).then_some(1.5);
    }
    for (index, conversion) in conversions.iter_mut().enumerate() {
        conversion.id = Some(format!("order {index}"));
        conversion.closed_at = (index > 0).then_some(conversion.at);
    }
    let given_back = |order: usize, value: f64| Conversion {
        kind: Some("refund".into()),
        refunds: Some(format!("order {order}")),
        ..Conversion::new("anyone", "2030-01-01".parse().unwrap(), value)
    };
    let (part, whole) = (given_back(0, -1.0), given_back(1, -conversions[1].value));
    conversions.extend([part, whole]);
    let built = Journeys::build(&JourneyRules::default(), &touches, &conversions).unwrap();
    let mut columns = Arc::into_inner(built.0).unwrap();
    columns.currency = Some("EUR".parse().unwrap());
    columns.unattributed.push(UnattributedConversion { row: 7, value: 0.1, count: 3 });
    Journeys(Arc::new(columns))
}

fn path_counts() -> Journeys {
    let paths = r#"[{"path":["a","b"],"conversions":2,"value":3.5,"nulls":4},{"path":[],"conversions":1}]"#;
    let paths: Vec<PathCount> = serde_json::from_str(paths).unwrap();
    Journeys::from_path_counts(&JourneyRules::default(), &paths).unwrap()
}

/// Bytes with a sum that fits, whatever is in them.
fn summed(mut body: Vec<u8>) -> Vec<u8> {
    let sum = fnv1a(&body).to_le_bytes();
    body.extend_from_slice(&sum);
    body
}

#[test]
fn every_column_comes_back() {
    for journeys in [full(), path_counts(), Journeys(Arc::default())] {
        let again = Journeys::from_bytes(&journeys.to_bytes()).unwrap();
        assert_eq!(format!("{:?}", again.0), format!("{:?}", journeys.0));
    }
}

#[test]
fn refunds_come_back() {
    let journeys = full();
    let refunds = &journeys.0.refunds;
    assert_eq!((refunds.list.len(), refunds.given_back.iter().filter(|whole| **whole).count()), (2, 1));
    let again = Journeys::from_bytes(&journeys.to_bytes()).unwrap();
    assert_eq!(again.report().refunds.given, 2);
    assert_eq!(again.summary(), journeys.summary());
}

#[test]
fn damaged_bytes_are_errors() {
    let bytes = full().to_bytes();
    for end in 0..bytes.len() {
        let error = Journeys::from_bytes(&bytes[..end]).unwrap_err();
        assert_eq!(error.code(), "INVALID_INPUT");
    }
    for index in 0..bytes.len() {
        let mut damaged = bytes.clone();
        damaged[index] ^= 1 << (index % 8);
        assert_eq!(Journeys::from_bytes(&damaged).unwrap_err().code(), "INVALID_INPUT", "{index}");
    }
}

/// Bytes that somebody made with a sum that fits are journeys that can be worked with, or an error.
#[test]
fn what_is_made_by_hand_is_checked() {
    let bytes = full().to_bytes();
    let body = &bytes[..bytes.len() - WORD];
    let spec = crate::ModelSpec::from_json(r#"{"model":"time_decay"}"#).unwrap();
    let mut refused = 0;
    for index in MAGIC.len() + 1..body.len() {
        for byte in [0, 1, 0x7F, 0xFF] {
            let mut damaged = body.to_vec();
            damaged[index] = byte;
            match Journeys::from_bytes(&summed(damaged)) {
                Ok(journeys) => drop(spec.attribute(&journeys)),
                Err(error) => {
                    assert_eq!(error.code(), "INVALID_INPUT");
                    refused += 1;
                }
            }
        }
    }
    assert!(refused > body.len());
}

#[test]
fn a_wrong_column_is_named() {
    let path = |change: fn(&mut Columns)| {
        let mut columns = Arc::into_inner(full().0).unwrap();
        change(&mut columns);
        Journeys::from_bytes(&Journeys(Arc::new(columns)).to_bytes()).unwrap_err().path().to_owned()
    };
    assert_eq!(path(|columns| columns.offsets[1] = 0), "bytes.offsets");
    assert_eq!(path(|columns| columns.converting = 1_000), "bytes.converting");
    assert_eq!(path(|columns| columns.key[0] = 1_000), "bytes.key");
    assert_eq!(path(|columns| columns.conversions.value[0] = f64::NAN), "bytes.conversions.value");
    assert_eq!(path(|columns| columns.conversions.at[0] = i64::MAX), "bytes.conversions.at");
    assert_eq!(path(|columns| columns.conversions.closed_at[0] = 1 << 62), "bytes.conversions");
    assert_eq!(path(|columns| columns.at[0] = columns.at[1] + 1), "bytes.at");
    assert_eq!(path(|columns| columns.channel[0] = MISSING_CODE), "bytes.channel");
    assert_eq!(path(|columns| columns.row.truncate(1)), "bytes.row");
    assert_eq!(path(|columns| columns.texts[0].1.codes.truncate(1)), "bytes.texts");
    assert_eq!(path(|columns| columns.numbers[0].1[0] = -1.0), "bytes.numbers");
    assert_eq!(path(|columns| columns.unattributed[0].value = f64::INFINITY), "bytes.unattributed");
}

#[test]
fn later_versions_are_refused() {
    let mut later = full().to_bytes();
    later[MAGIC.len()] = 2;
    assert_eq!(
        Journeys::from_bytes(&later).unwrap_err().detail(),
        "expected journeys of version 1, got version 2"
    );
    let bytes = full().to_bytes();
    let mut body = bytes[..bytes.len() - WORD].to_vec();
    section(&mut body, "moods", &vec![1_u32]);
    let error = Journeys::from_bytes(&summed(body)).unwrap_err();
    assert_eq!(error.path(), "bytes.moods");
}
