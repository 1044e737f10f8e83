use super::*;

fn parse(text: &str) -> Timestamp {
    text.parse().unwrap()
}

#[test]
fn every_spelling_of_one_moment_is_that_moment() {
    let noon = parse("2026-01-31T12:00:00Z");
    for text in [
        "2026-01-31 12:00:00",
        "2026-01-31T12:00",
        "2026-01-31T12:00:00.000",
        "2026-01-31T13:30:00+01:30",
        " 2026-01-31T07:00:00-05:00 ",
    ] {
        assert_eq!(parse(text), noon, "{text}");
    }
    assert_eq!(noon.days_since(parse("2026-01-31")), 0.5);
}

#[test]
fn offsets_are_read_as_databases_write_them() {
    // 12:00 UTC is 20:00 in Singapore, 08:00 in New York in summer, 17:30 in Delhi.
    let noon = parse("2026-07-31T12:00:00Z");
    for text in [
        "2026-07-31 12:00:00 UTC",
        "2026-07-31 12:00:00.000000 UTC",
        "2026-07-31 12:00 utc",
        "2026-07-31T12:00:00 GMT",
        "2026-07-31T12:00:00UTC",
        "2026-07-31 12:00:00Z",
        "2026-07-31 12:00:00 Z",
        "2026-07-31T12:00Z",
        "2026-07-31T12:00z",
        "2026-07-31 20:00:00+08",
        "2026-07-31 20:00:00.000+08",
        "2026-07-31T20:00+08:00",
        "2026-07-31 08:00:00-0400",
        "2026-07-31 08:00:00 -0400",
        "2026-07-31T08:00:00.000-0400",
        "2026-07-31 17:30:00+05:30",
        "2026-07-31 17:30+0530",
        "2026-08-01 11:59:00+2359",
        "2026-07-31 12:00:00-00",
    ] {
        assert_eq!(parse(text), noon, "{text}");
    }
    for text in [
        "2026-07-31 UTC",
        "2026-07-31+08",
        "2026-07-31 12:00:00 EST",
        "2026-07-31 12:00:00  UTC",
        "2026-07-31 12:00:00 UTC+8",
        "2026-07-31 12:00:00Z+08",
        "2026-07-31 12:00:00+8",
        "2026-07-31 12:00:00+080",
        "2026-07-31 12:00:00+24",
        "2026-07-31 12:00:00+0860",
        "2026-07-31 12:00:00+08:0",
        "2026-07-31 12:00:00+8:000",
        "2026-07-31 12:00:00+0é",
        "2026-07-31 12:00:00+",
        "2026-07-31 12:00:00 PM",
        "12:00:00Z",
    ] {
        assert!(text.parse::<Timestamp>().is_err(), "{text}");
    }
}

#[test]
fn microseconds_survive_text_and_millis() {
    let at = parse("1999-12-31T23:59:59.123457Z");
    assert_eq!(parse(&at.to_string()), at);
    assert_eq!(Timestamp::from_millis(1_700_000_000_000.001).unwrap().micros(), 1_700_000_000_000_001);
}

#[test]
fn times_before_1970_and_up_to_9999_work() {
    assert_eq!(parse("1969-12-31T23:59:59.999999Z").micros(), -1);
    assert_eq!(parse("0000-01-01"), Timestamp::MIN);
    assert_eq!(parse("9999-12-31T23:59:59.999999Z"), Timestamp::MAX);
    assert_eq!(Timestamp::MAX.to_string(), "9999-12-31T23:59:59.999999Z");
}

#[test]
fn what_is_no_time_is_refused_with_the_text() {
    for text in ["", "yesterday", "17", "2026-13-01", "10000-01-01T00:00:00Z"] {
        let error = text.parse::<Timestamp>().unwrap_err();
        assert!(error.detail().contains(&format!("{text:?}")), "{error}");
    }
    for millis in [f64::NAN, f64::INFINITY, 1e18] {
        assert!(Timestamp::from_millis(millis).is_err());
    }
    assert!(Timestamp::from_micros(i64::MAX).is_err());
    assert!(serde_json::from_str::<Timestamp>("1700000000").is_err());
}

#[test]
fn calendar_periods_are_in_utc() {
    let sunday = parse("2026-02-01T23:30:00Z");
    assert_eq!(
        (sunday.day(), sunday.week(), sunday.month()),
        ("2026-02-01".into(), "2026-01-26".into(), "2026-02".into())
    );
    assert_eq!(Timestamp::MIN.week(), "-0001-12-27");
}

/// Reference reader: the formats of `chrono`.
fn by_formats(text: &str) -> Option<NaiveDateTime> {
    let formats = ["%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%dT%H:%M:%S%.f", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"];
    formats.iter().find_map(|format| NaiveDateTime::parse_from_str(text, format).ok()).or_else(|| {
        let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        date.and_hms_opt(0, 0, 0)
    })
}

#[test]
fn texts_without_an_offset_are_read_as_formats_read_them() {
    let mut texts: Vec<String> = [
        "2026-01-31",
        "2026-02-29",
        "2024-02-29 ",
        "+2026-1-5",
        "-1-01-01",
        "+02026-01-05 1:2",
        "+999999999999-01-01",
        "12026-01-01",
        " 2026- 1- 5 7: 3: 9",
        "2026-01-05T 07:03",
        "2026-01-0507:03",
        "2026-01-05\u{2003}07:03:04",
        "2026-01-05 T07:03",
        "2026-01-05 07:03 ",
        "2026-01-05T07:03:60",
        "2026-01-05 07:03:60.5",
        "2026-01-05 07:03:61",
        "2026-01-05 07:03:59.",
        "2026-01-05 07:03:59.1234567890123",
        "2026-01-05 07:03:59.1x",
        "2026-01-05 24:00",
        "2026-13-05 23:60",
        "2026-01-05 ü",
        "",
        "-",
    ]
    .map(str::to_owned)
    .into();
    // The same with some letters changed.
    let letters: Vec<char> = "0123456789-+:.T Zé".chars().collect();
    let mut random = crate::math::Random::new(5);
    let mut below = |count: usize| usize::try_from(random.below(count as u64)).unwrap();
    for of in
        ["2026-01-31T12:34:56.789", "2026-11-09 01:02:03", "2026-1-5 7:3", "2026-10-11", "+12-1-1T0:0:60.25"]
    {
        for _ in 0..20_000 {
            let mut text: Vec<char> = of.chars().collect();
            for _ in 0..=below(3) {
                let (index, letter) = (below(text.len()), letters[below(letters.len())]);
                match below(3) {
                    0 => text[index] = letter,
                    1 => text.insert(index, letter),
                    _ if text.len() > 1 => drop(text.remove(index)),
                    _ => {}
                }
            }
            texts.push(text.into_iter().collect());
        }
    }
    let read = texts.iter().filter(|text| by_formats(text).is_some()).count();
    assert!(read > 10_000 && read < 90_000, "{read} are times");
    // Unlike formats, a year without a sign has four digits, and dots may stand where hyphens do.
    let expected = |text: &str| {
        let start = text.trim_start();
        let digits = start.bytes().take_while(u8::is_ascii_digit).count();
        match start.get(digits..digits + 1) {
            _ if (1..4).contains(&digits) => None,
            Some(".") if text.matches('.').count() < 2 => None,
            Some(".") => by_formats(&text.replacen('.', "-", 2)),
            _ => by_formats(text),
        }
    };
    for text in texts {
        assert_eq!(without_offset(&text), expected(&text), "{text:?}");
    }
}

#[test]
fn calendar_periods_are_written_as_formats_write_them() {
    for at in [Timestamp::MIN, Timestamp::MAX, parse("0009-03-04"), parse("2026-01-31"), parse("1969-12-31")]
    {
        let date = at.to_chrono().date_naive();
        let monday = date.week(chrono::Weekday::Mon).first_day();
        assert_eq!(at.day(), date.format("%Y-%m-%d").to_string());
        assert_eq!(at.week(), monday.format("%Y-%m-%d").to_string());
        assert_eq!(at.month(), date.format("%Y-%m").to_string());
    }
}

#[test]
fn a_date_is_told_from_its_midnight_and_equal_to_it() {
    for (text, is_date) in [
        ("2026-01-31", true),
        (" 2026-1-31 ", true),
        ("2026-01-31T00:00:00Z", false),
        ("2026-01-31 00:00", false),
        ("2026-01-31T00:00+01:00", false),
    ] {
        assert_eq!(text.parse::<Timestamp>().unwrap().is_date(), is_date, "{text}");
    }
    let (date, midnight): (Timestamp, Timestamp) =
        ("2026-01-31".parse().unwrap(), "2026-01-31T00:00:00Z".parse().unwrap());
    assert_eq!(date, midnight);
    assert_eq!(date.to_string(), midnight.to_string());
    let sale = crate::Conversion::new("ann", date, 1.0);
    let json = serde_json::to_string(&sale).unwrap();
    assert!(json.contains(r#""at":"2026-01-31""#), "{json}");
    assert!(serde_json::from_str::<crate::Conversion>(&json).unwrap().at.is_date());
}
