use super::*;
use crate::compare::diagnose::DataProblem;
use crate::domain::{Conversion, JourneyRules, Timestamp, Touchpoint};
use crate::ingest::PathCount;

/// A moment of so many days and minutes since the first of January 2026.
fn at(days: i64, minutes: i64) -> Timestamp {
    let start: Timestamp = "2026-01-01T00:00:00Z".parse().unwrap();
    Timestamp::from_micros(start.micros() + (days * 24 * 60 + minutes) * 60_000_000).unwrap()
}

fn built(touches: &[Touchpoint], conversions: &[Conversion]) -> Journeys {
    let rules = JourneyRules::default().with_dimensions(vec!["utm_medium".into()]);
    let has_medium = touches.iter().any(|touch| touch.dimensions.contains_key("utm_medium"));
    let rules = if has_medium { rules } else { JourneyRules::default() };
    Journeys::build(&rules, touches, conversions).unwrap()
}

fn found(journeys: &Journeys, options: &DiagnosisOptions) -> DataDiagnosis {
    diagnose(journeys, options).unwrap()
}

fn of(diagnosis: &DataDiagnosis, code: DataProblem) -> Vec<&DataFinding> {
    diagnosis.findings.iter().filter(|finding| finding.code == code).collect()
}

fn the(diagnosis: &DataDiagnosis, code: DataProblem) -> DataFinding {
    let found = of(diagnosis, code);
    assert_eq!(found.len(), 1, "{code:?} in {:?}", diagnosis.findings);
    found[0].clone()
}

/// By hand: ann is touched by email three times at one moment, two too many; by search then too, which is another touch.
/// bob's dates without hours are no moments. One sale of ann comes twice.
#[test]
fn what_comes_twice_is_counted_once_too_often() {
    let touch = |key: &str, channel: &str, minutes| Touchpoint::new(key, at(1, minutes), channel);
    let touches = [
        touch("ann", "email", 90),
        touch("ann", "email", 90),
        touch("ann", "search", 90),
        touch("ann", "email", 90),
        touch("ann", "email", 91),
        touch("bob", "email", 0),
        touch("bob", "email", 0),
    ];
    let sale = |value| Conversion::new("ann", at(2, 0), value);
    let diagnosis = found(&built(&touches, &[sale(5.0), sale(5.0), sale(6.0)]), &DiagnosisOptions::default());
    let twice = the(&diagnosis, DataProblem::DuplicateTouches);
    assert_eq!((twice.count, twice.share, twice.examples), (2, Some(2.0 / 7.0), vec!["ann".to_owned()]));
    let sold = the(&diagnosis, DataProblem::DuplicateConversions);
    assert_eq!((sold.count, sold.share), (1, Some(1.0 / 3.0)));
    assert_eq!(diagnosis.touches, 7);
}

/// By hand, with five an hour: bot has seven touches ten minutes apart, 0 to 60: each hour holds six, all seven are in one;
/// slow has as many, twelve minutes apart: five in each.
#[test]
fn more_than_a_person_makes_is_a_burst() {
    let mut touches: Vec<Touchpoint> =
        (0..7).map(|place| Touchpoint::new("bot", at(0, 10 * place), "a")).collect();
    touches.extend((0..7).map(|place| Touchpoint::new("slow", at(0, 12 * place), "a")));
    let options = DiagnosisOptions::default().with_touches_an_hour(5);
    let burst = the(&found(&built(&touches, &[]), &options), DataProblem::Bursts);
    assert_eq!((burst.count, burst.examples), (7, vec!["bot".to_owned()]));
    let usual = found(&built(&touches, &[]), &DiagnosisOptions::default());
    assert!(of(&usual, DataProblem::Bursts).is_empty());
}

/// A clock of 1970, and one a day ahead.
#[test]
fn wrong_clocks_are_found() {
    let mut touches: Vec<Touchpoint> = (0..9).map(|day| Touchpoint::new("ann", at(day, 60), "a")).collect();
    touches.push(Touchpoint::new("old", "1970-01-01T00:00:01Z".parse().unwrap(), "a"));
    touches.push(Touchpoint::new("new", at(10, 60), "a"));
    let options = DiagnosisOptions::default().with_as_of(at(9, 0));
    let diagnosis = found(&built(&touches, &[]), &options);
    assert_eq!(the(&diagnosis, DataProblem::ClockJumps).examples, ["old"]);
    assert_eq!(the(&diagnosis, DataProblem::FutureTouches).examples, ["new"]);
    assert_eq!(diagnosis.first_day.as_deref(), Some("2026-01-01"));
    assert_eq!(diagnosis.last_day.as_deref(), Some("2026-01-11"));
    // A date means its day to the end.
    let date = DiagnosisOptions::default().with_as_of("2026-01-11".parse().unwrap());
    assert!(of(&found(&built(&touches, &[]), &date), DataProblem::FutureTouches).is_empty());
}

/// By hand: 40 days of search, ten a day but for days 10 to 12: 370 touches of 40 days are less than ten a day, so nine are
/// asked for; display runs from day 20 to day 24 with ten a day.
#[test]
fn channels_with_gaps_and_ends_are_found() {
    let mut touches = Vec::new();
    for day in 0..40 {
        for place in 0..10 {
            let channels = [("search", !(10..=12).contains(&day)), ("display", (20..=24).contains(&day))];
            for (channel, _) in channels.into_iter().filter(|(_, there)| *there) {
                let key = format!("{channel}{day}-{place}");
                touches.push(Touchpoint::new(key, at(day, 60 + place), channel));
            }
        }
    }
    let options = DiagnosisOptions::default().with_busy_channel(9);
    let diagnosis = found(&built(&touches, &[]), &options);
    let gap = the(&diagnosis, DataProblem::ChannelGaps);
    assert_eq!((gap.subject.as_str(), gap.count, gap.share), ("search", 3, Some(3.0 / 40.0)));
    assert_eq!(gap.examples, ["2026-01-11 to 2026-01-13"]);
    let (first, last) =
        (the(&diagnosis, DataProblem::ChannelAppears), the(&diagnosis, DataProblem::ChannelVanishes));
    assert_eq!(
        (first.subject.as_str(), first.count, first.examples),
        ("display", 50, vec!["2026-01-21".to_owned()])
    );
    assert_eq!(last.examples, ["2026-01-25"]);
    let usual = found(&built(&touches, &[]), &DiagnosisOptions::default().with_edge_days(20));
    assert!(
        of(&usual, DataProblem::ChannelGaps).is_empty()
            && of(&usual, DataProblem::ChannelVanishes).is_empty()
    );
    // 420 keys with one touch each.
    let keys = the(&usual, DataProblem::KeysNeverRepeat);
    assert_eq!((keys.count, keys.share), (420, Some(1.0)));
}

/// By hand: three spellings of paid search, of which one is the most frequent; a medium that is a slip and one that is known.
#[test]
fn spellings_and_mediums_are_found() {
    let touch = |key: &str, channel: &str, medium: &str| {
        let mut touch = Touchpoint::new(key, at(1, 90), channel);
        touch.dimensions.insert("utm_medium".into(), medium.into());
        touch
    };
    let touches = [
        touch("a", "paid_search", "cpc"),
        touch("b", "paid_search", "CPC"),
        touch("c", "Paid Search", "clicky"),
        touch("d", "PaidSearch", "email"),
    ];
    let diagnosis = found(&built(&touches, &[]), &DiagnosisOptions::default());
    let spellings = of(&diagnosis, DataProblem::Spellings);
    let subjects: Vec<(&str, u64)> =
        spellings.iter().map(|finding| (finding.subject.as_str(), finding.count)).collect();
    assert_eq!(
        subjects,
        [("channel: paid_search | Paid Search | PaidSearch", 2), ("utm_medium: CPC | cpc", 1)]
    );
    assert_eq!(spellings[0].remedy, "write paid_search everywhere");
    let mediums = the(&diagnosis, DataProblem::UnknownMediums);
    assert_eq!((mediums.count, mediums.examples), (1, vec!["clicky".to_owned()]));
}

/// By hand: of two conversions one has no touch of its key: half, where a fifth is asked for.
#[test]
fn conversions_without_a_touch_are_told() {
    let touches = [Touchpoint::new("ann", at(0, 60), "a")];
    let conversions = [Conversion::new("ann", at(1, 0), 1.0), Conversion::new("bob", at(1, 0), 1.0)];
    let diagnosis = found(&built(&touches, &conversions), &DiagnosisOptions::default());
    let finding = the(&diagnosis, DataProblem::ConversionsWithoutTouch);
    assert_eq!((finding.count, finding.share), (1, Some(0.5)));
    assert!(finding.sentence.contains("1 without a touch of their key"), "{}", finding.sentence);
}

/// Law: the order of rows changes nothing, and neither does a touch that several journeys hold.
#[test]
fn the_order_of_rows_changes_nothing() {
    let mut touches: Vec<Touchpoint> = Vec::new();
    for key in ["zoe", "ann", "bob"] {
        for place in 0..8 {
            let channel = if place % 3 == 0 { "E-Mail" } else { "email" };
            touches.push(Touchpoint::new(key, at(place / 4, 30 + place / 2), channel));
        }
    }
    let conversions: Vec<Conversion> =
        ["ann", "zoe"].map(|key| Conversion::new(key, at(1, 32), 1.0)).to_vec();
    let rules =
        JourneyRules::default().with_between_conversions(crate::domain::BetweenConversions::AllInWindow);
    let of = |touches: &[Touchpoint]| {
        let journeys = Journeys::build(&rules, touches, &conversions).unwrap();
        found(&journeys, &DiagnosisOptions::default().with_touches_an_hour(3))
    };
    let forward = of(&touches);
    touches.reverse();
    assert_eq!(forward, of(&touches));
    // By hand: of 24 touches two of ann and two of zoe came after they had bought.
    assert_eq!(forward.touches, 20);
}

#[test]
fn counts_of_paths_say_what_was_not_looked_at() {
    let rows = [PathCount::parse("a > b", 5, 5.0, 5).unwrap()];
    let journeys = Journeys::from_path_counts(&JourneyRules::default(), &rows).unwrap();
    let diagnosis = found(&journeys, &DiagnosisOptions::default());
    assert!(diagnosis.findings.is_empty());
    assert_eq!(diagnosis.not_looked_at[0].reason, "counts of paths have neither keys nor times");
}

#[test]
fn thresholds_out_of_range_are_refused() {
    let options = DiagnosisOptions::default().with_gap_days(0).with_min_keys(2_000_000);
    let error = diagnose(&built(&[], &[]), &options).unwrap_err();
    let paths: Vec<&str> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["gap_days", "min_keys"]);
}
