use super::*;

fn name(options: &LedgerOptions, at: &str) -> String {
    let period = options.period_at(at.parse().unwrap()).unwrap();
    let name = options.name_of(period).unwrap();
    assert_eq!(options.period_named(name.as_str()).unwrap(), period);
    name.as_str().to_owned()
}

#[test]
fn months_begin_by_the_clock_of_the_ledger() {
    let utc = LedgerOptions::default();
    assert_eq!(name(&utc, "2026-01-31T23:30:00Z"), "2026-01");
    let berlin = LedgerOptions::default().with_utc_offset_minutes(60);
    assert_eq!(name(&berlin, "2026-01-31T23:30:00Z"), "2026-02");
    let new_york = LedgerOptions::default().with_utc_offset_minutes(-300);
    assert_eq!(name(&new_york, "2026-02-01T04:59:59Z"), "2026-01");
    // A date is that day wherever the clock is.
    assert_eq!(name(&new_york, "2026-02-01"), "2026-02");
    assert_eq!(name(&utc, "0000-01-01"), "0000-01");
}

#[test]
fn fiscal_years_are_named_by_the_year_in_which_they_end() {
    let quarters = LedgerOptions::default().with_period(LedgerPeriod::Quarter);
    assert_eq!(name(&quarters, "2026-12-31"), "2026-Q4");
    let april = quarters.with_fiscal_start(4);
    assert_eq!(name(&april, "2026-03-31"), "2026-Q4");
    assert_eq!(name(&april, "2026-04-01"), "2027-Q1");
    assert_eq!(name(&april, "2027-01-15"), "2027-Q4");
    let years = april.with_period(LedgerPeriod::Year);
    assert_eq!(name(&years, "2026-03-31"), "2026");
    assert_eq!(name(&years, "2026-04-01"), "2027");
    assert_eq!(name(&years.with_fiscal_start(1), "2026-04-01"), "2026");
}

#[test]
fn other_spellings_are_no_names() {
    let months = LedgerOptions::default();
    for text in
        ["2026-1", "2026-13", "2026-00", "26-01", "2026-Q1", "2026", "", "-2026-01", "2026-+1", "2026-01 "]
    {
        assert_eq!(months.period_named(text).unwrap_err().path(), "period", "{text:?}");
    }
    let years = months.with_period(LedgerPeriod::Year);
    assert!(years.period_named("02026").is_err());
    assert!(years.period_named("9999").is_ok());
    assert!(years.name_of(years.period_named("9999").unwrap().next()).is_err());
}
