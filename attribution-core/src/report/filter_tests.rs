//! Expected values: by hand from the two accounts of the fixture.

use super::*;
use crate::report::fixture::{at, deals, journeys};

fn admitted(filter: &ReportFilter) -> Vec<String> {
    let deals = deals();
    let rows = (0..deals.opportunities().len()).filter(|row| filter.admits_deal(&deals, *row));
    rows.map(|row| deals.opportunities()[row].id.clone()).collect()
}

fn period(start: &str, end: &str) -> ReportFilter {
    ReportFilter::default().with_period(Period { start: at(start), end: at(end) })
}

#[test]
fn deals_pass_by_account_size_and_segment_of_their_own_or_of_their_account() {
    let filter = ReportFilter::default;
    assert_eq!(admitted(&filter()), ["won", "open", "lost", "untouched"]);
    assert_eq!(admitted(&filter().with_accounts(vec!["acme".into()])), ["won", "open"]);
    assert_eq!(admitted(&filter().with_deal_sizes(vec!["SMB".into()])), ["lost", "untouched"]);
    assert_eq!(admitted(&filter().with_segments(vec!["software".into()])), ["won", "open", "lost"]);
    let both = filter().with_segments(vec!["retail".into()]).with_deal_sizes(vec!["enterprise".into()]);
    assert_eq!(admitted(&both), Vec::<String>::new());
}

#[test]
fn a_period_holds_its_start_and_not_its_end() {
    // Won on 1 April at noon, lost on 20 March, open since 1 May, the deal without a touch won on 20 January.
    assert_eq!(admitted(&period("2026-04-01T12:00:00Z", "2026-05-01T00:00:00Z")), ["won"]);
    assert_eq!(admitted(&period("2026-05-01T00:00:00Z", "2026-05-02")), ["open"]);
    assert_eq!(admitted(&period("2026-03-20", "2026-04-01T12:00:00Z")), ["lost"]);
    // By touches every deal is in the report.
    assert_eq!(admitted(&period("2026-03-20", "2026-03-21").with_period_of(PeriodOf::Touch)).len(), 4);
}

#[test]
fn a_filter_that_names_what_is_not_there_is_refused_with_the_nearest_name() {
    let journeys = journeys();
    let refused = |filter: ReportFilter| {
        let error = filter.check(&journeys).unwrap_err();
        (error.code(), error.path().to_owned(), error.detail().to_owned())
    };
    let (code, path, detail) =
        refused(ReportFilter::default().with_accounts(vec!["acme".into(), "betta".into()]));
    assert_eq!((code, path.as_str()), ("INVALID_CONFIG", "filter.accounts[1]"));
    assert!(detail.ends_with("did you mean beta?"), "{detail}");
    let (.., detail) = refused(ReportFilter::default().with_deal_sizes(vec!["enterprize".into()]));
    assert!(detail.ends_with("did you mean enterprise?"), "{detail}");
    let (_, path, _) = refused(period("2026-04-01", "2026-04-01"));
    assert_eq!(path, "filter.period");
}

#[test]
fn journeys_without_deals_have_no_accounts() {
    use crate::domain::JourneyRules;
    let journeys = Journeys::build(&JourneyRules::default(), &[], &[]).unwrap();
    assert!(period("2026-04-01", "2026-04-02").check(&journeys).is_ok());
    let error = ReportFilter::default().with_accounts(vec!["acme".into()]).check(&journeys).unwrap_err();
    assert_eq!((error.code(), error.path()), ("MISSING_DATA", "opportunities"));
}
