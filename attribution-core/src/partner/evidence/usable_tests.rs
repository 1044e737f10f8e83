use super::*;
use crate::domain::DealStatus;

fn deal() -> Opportunity {
    Opportunity {
        status: Some(DealStatus::Won),
        created_at: Some("2026-01-10T00:00:00Z".parse().unwrap()),
        closed_at: Some("2026-06-30T12:00:00Z".parse().unwrap()),
        ..Opportunity::new("deal-1")
    }
}

fn evidence(id: &str, at: Option<&str>) -> PartnerEvidence {
    PartnerEvidence { at: at.map(|at| at.parse().unwrap()), ..PartnerEvidence::new(id, "P1", "deal-1") }
}

/// Ids of the touches that count, and the others with their reasons.
fn told(deals: &[Opportunity], evidence: &[PartnerEvidence]) -> (Vec<String>, Vec<(String, UnusedReason)>) {
    let mut unused = Unused::default();
    let found = by_deal(deals, evidence, &mut unused).unwrap();
    let counted = found.iter().flat_map(|of| &of.touches).map(|touch| touch.evidence.id.clone());
    let unused = unused.list(evidence).into_iter().map(|row| (row.evidence, row.reason));
    (counted.collect(), unused.collect())
}

#[test]
fn touches_stand_in_the_order_of_time_and_those_without_are_as_old_as_the_deal() {
    let rows = [
        evidence("late", Some("2026-03-01")),
        evidence("b", None),
        evidence("before", Some("2026-01-09")),
        evidence("a", None),
        evidence("last moment", Some("2026-06-30T12:00:00Z")),
    ];
    assert_eq!(told(&[deal()], &rows).0, ["before", "a", "b", "late", "last moment"]);
}

#[test]
fn every_row_that_does_not_count_has_its_reason() {
    let ended = PartnerEvidence { valid_to: Some("2026-01-09".parse().unwrap()), ..evidence("ended", None) };
    let begins =
        PartnerEvidence { valid_from: Some("2026-07-01".parse().unwrap()), ..evidence("begins", None) };
    let other = PartnerEvidence { opportunity: "deal-2".into(), ..evidence("other", None) };
    let rows = [
        evidence("after", Some("2026-06-30T12:00:01Z")),
        ended,
        begins,
        other,
        evidence("good", None),
        evidence("good", Some("2026-03-01")),
    ];
    let (counted, unused) = told(&[deal()], &rows);
    assert_eq!(counted, ["good"]);
    let expected = [
        ("after", UnusedReason::AfterClose),
        ("ended", UnusedReason::TagNotValid),
        ("begins", UnusedReason::TagNotValid),
        ("other", UnusedReason::UnknownDeal),
        ("good", UnusedReason::Repeated),
    ];
    assert_eq!(unused, expected.map(|(id, reason)| (id.to_owned(), reason)));
}

#[test]
fn a_close_on_a_date_lasts_to_the_end_of_the_day() {
    let by_day = Opportunity { closed_at: Some("2026-06-30".parse().unwrap()), ..deal() };
    let rows =
        [evidence("noon", Some("2026-06-30T12:00:00Z")), evidence("next day", Some("2026-07-01T00:00:00Z"))];
    let (counted, unused) = told(&[by_day], &rows);
    assert_eq!(counted, ["noon"]);
    assert_eq!(unused, [("next day".to_owned(), UnusedReason::AfterClose)]);
}

#[test]
fn an_open_deal_takes_evidence_of_any_time_and_a_refund_may_be_negative() {
    let open = Opportunity { status: None, closed_at: None, expected_close_at: deal().closed_at, ..deal() };
    assert_eq!(told(&[open], &[evidence("late", Some("2027-01-01"))]).0, ["late"]);
    let refund = Opportunity { amount: Some(-100.0), ..deal() };
    assert_eq!(told(&[refund], &[evidence("e", None)]).0, ["e"]);
}

#[test]
fn what_cannot_be_is_refused_with_its_address() {
    let refused = |deals: &[Opportunity], rows: &[PartnerEvidence]| {
        by_deal(deals, rows, &mut Unused::default()).unwrap_err().path().to_owned()
    };
    assert_eq!(refused(&[deal(), deal()], &[]), "opportunities[1].id");
    let no_number = Opportunity { amount: Some(f64::INFINITY), ..deal() };
    assert_eq!(refused(&[no_number], &[]), "opportunities[0].amount");
    let unsure = PartnerEvidence { confidence: Some(1.5), ..evidence("e", None) };
    assert_eq!(refused(&[deal()], &[evidence("d", None), unsure]), "evidence[1].confidence");
}

#[test]
fn a_close_of_which_nothing_is_known_ends_nothing() {
    let undated = Opportunity { closed_at: None, ..deal() };
    assert_eq!(told(&[undated], &[evidence("late", Some("2026-02-01"))]).0, ["late"]);
}
