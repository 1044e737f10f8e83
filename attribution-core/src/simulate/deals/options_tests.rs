use super::*;

fn refused(options: &SimulatedDealsOptions) -> Vec<(String, String)> {
    let error = options.validate().unwrap_err();
    assert_eq!(error.code(), "INVALID_CONFIG");
    error.problems().map(|problem| (problem.path.clone(), problem.detail.clone())).collect()
}

fn options() -> SimulatedDealsOptions {
    SimulatedDealsOptions::default()
}

#[test]
fn the_defaults_can_be_used() {
    assert!(options().validate().is_ok());
    assert_eq!((options().start.day(), options().end.day()), ("2024-01-01".into(), "2026-01-01".into()));
    let read: SimulatedDealsOptions = serde_json::from_str(r#"{"accounts":3,"end":"2027-01-01"}"#).unwrap();
    assert_eq!(read, options().with_accounts(3).with_end("2027-01-01".parse().unwrap()));
}

#[test]
fn every_number_out_of_range_is_named() {
    let wrong = options()
        .with_mean_deals(-1.0)
        .with_mean_leads(1.0)
        .with_mean_touches(f64::INFINITY)
        .with_win_rate(1.5)
        .with_cycle_sigma(f64::NAN)
        .with_missing(2.0);
    let paths: Vec<_> = refused(&wrong).into_iter().map(|(path, _)| path).collect();
    assert_eq!(paths, ["mean_deals", "mean_leads", "mean_touches", "win_rate", "cycle_sigma", "missing"]);
    let detail = refused(&options().with_win_rate(1.5)).remove(0).1;
    assert_eq!(detail, "expected a number from 0 to 1, got 1.5");
}

#[test]
fn a_period_of_less_than_a_day_is_refused() {
    let start = options().start;
    let wrong = refused(&options().with_end(start));
    let detail = "expected a day or more after 2024-01-01T00:00:00Z, got 2024-01-01T00:00:00Z";
    assert_eq!(wrong, [("end".to_owned(), detail.to_owned())]);
    assert!(options().with_end("2024-01-02".parse().unwrap()).validate().is_ok());
}

#[test]
fn more_rows_than_memory_holds_are_refused() {
    let wrong = refused(&options().with_accounts(u32::MAX).with_mean_touches(1.0));
    let paths: Vec<_> = wrong.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["accounts", "accounts"]);
    assert_eq!(wrong[0].1, "expected fewer than 100000000 touches, got 4294967295");
    assert!(wrong[1].1.contains("leads"));
}

#[test]
fn unknown_options_are_refused() {
    assert!(serde_json::from_str::<SimulatedDealsOptions>(r#"{"account":3}"#).is_err());
}
