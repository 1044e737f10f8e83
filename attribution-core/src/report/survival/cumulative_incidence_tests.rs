use super::*;
use crate::domain::DealStatus::{Lost, Open, Won};

fn estimate(deals: &[(u32, u8)]) -> CumulativeIncidence {
    let outcome = |code: u8| [Open, Won, Lost][usize::from(code)];
    let deals: Vec<CycleTime> = deals
        .iter()
        .map(|(days, code)| CycleTime { days: f64::from(*days), outcome: outcome(*code) })
        .collect();
    CumulativeIncidence::new(&deals)
}

/// Days drawn at random from 1 to 12, with many ties; incidences and errors are those of `CumIncidenceRight` of
/// statsmodels 0.15.
#[test]
fn ties_and_censored_deals_as_statsmodels_has_them() {
    let estimate = estimate(&[
        (2, 1),
        (2, 0),
        (10, 0),
        (6, 2),
        (8, 1),
        (8, 1),
        (9, 2),
        (1, 1),
        (6, 2),
        (2, 0),
        (5, 1),
        (12, 1),
        (7, 1),
        (1, 1),
        (7, 0),
        (2, 2),
        (10, 2),
        (12, 0),
        (12, 1),
        (8, 0),
        (11, 0),
        (5, 2),
        (2, 1),
        (7, 0),
    ]);
    let expected = [
        (1.0, 24, 2, 0.083_333_333_333_333_33, 0.056_416_933_365_527_5),
        (2.0, 22, 2, 0.166_666_666_666_666_66, 0.076_072_577_431_273_08),
        (5.0, 17, 1, 0.213_235_294_117_647_05, 0.084_882_858_319_286_37),
        (7.0, 13, 1, 0.259_803_921_568_627_4, 0.091_736_504_697_476_39),
        (8.0, 10, 2, 0.371_568_627_450_980_35, 0.106_332_502_379_026_79),
        (12.0, 3, 2, 0.584_453_781_512_605, 0.127_535_510_601_899_22),
    ];
    assert_eq!(estimate.steps.len(), expected.len());
    for (step, (days, at_risk, won, incidence, std_error)) in estimate.steps.iter().zip(expected) {
        assert_eq!((step.days, step.at_risk, step.won), (days, at_risk, won));
        assert!((step.incidence - incidence).abs() < 1e-12, "{step:?}");
        assert!((step.std_error - std_error).abs() < 1e-12, "{step:?}");
    }
    assert_eq!(estimate.won, Some(estimate.steps[5].incidence));
}

/// Without open deals the incidence is the part that was won, and its error that of a share: √(p(1 − p)/n).
#[test]
fn without_open_deals_it_is_the_part_that_was_won() {
    let estimate = estimate(&[(1, 1), (2, 2), (3, 1), (4, 2), (5, 1)]);
    let incidences: Vec<f64> = estimate.steps.iter().map(|step| step.incidence).collect();
    for (step, part) in estimate.steps.iter().zip([0.2, 0.4, 0.6]) {
        assert!((step.incidence - part).abs() < 1e-12, "{incidences:?}");
        assert!((step.std_error - (part * (1.0 - part) / 5.0).sqrt()).abs() < 1e-12, "{step:?}");
    }
}

/// By hand: won 1/4 on day 1; lost one of three; won one of the two that are left, 1/4 + (3/4)(2/3)(1/2) = 1/2. Kaplan and
/// Meier with the loss as censored would say 1 − (3/4)(1/2) = 5/8.
#[test]
fn a_lost_deal_is_not_won_later() {
    let estimate = estimate(&[(1, 1), (2, 2), (3, 1), (4, 0)]);
    assert_eq!(estimate.won, Some(0.5));
}

#[test]
fn nothing_is_known_where_nothing_was_closed() {
    assert_eq!(estimate(&[(4, 0), (5, 0)]).won, None);
    assert_eq!(estimate(&[(4, 2), (5, 0)]).won, Some(0.0));
}
