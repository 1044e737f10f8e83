//! Expected values: the formulas by hand.

use super::*;
use HealthGrade::{A, B, C, D, F};

fn all() -> PartnerFigures {
    PartnerFigures {
        revenue_recent: Some(120_000.0),
        revenue_before: Some(100_000.0),
        days_since_activity: Some(45.0),
        won: Some(6),
        lost: Some(4),
        baseline_win_rate: Some(0.4),
        pipeline: Some(300_000.0),
        target: Some(100_000.0),
        approved: Some(8),
        not_approved: Some(2),
        ..PartnerFigures::new("P1")
    }
}

fn row_of(figures: PartnerFigures) -> HealthRow {
    partner_health(&[figures], &HealthOptions::default()).unwrap().partners.remove(0)
}

fn assert_score(row: &HealthRow, score: f64, grade: HealthGrade) {
    assert!(row.score.is_some_and(|found| (found - score).abs() < 1e-9), "{row:?}");
    assert_eq!(row.grade, Some(grade));
}

#[test]
fn all_inputs_make_the_weighted_mean() {
    // 50 · 1.2; 100 / 2; 50 · 0.6 / 0.4; 100 · 3 / 3; 80: 0.3 · 60 + 0.2 · 50 + 0.2 · 75 + 0.2 · 100 + 0.1 · 80 = 71.
    let row = row_of(all());
    let parts = row.parts.values().map(Option::unwrap);
    for (part, expected) in parts.into_iter().zip([60.0, 50.0, 75.0, 100.0, 80.0]) {
        assert!((part - expected).abs() < 1e-9, "{row:?}");
    }
    assert_score(&row, 71.0, B);
    assert_eq!((row.missing.len(), row.figures), (0, all()));
}

#[test]
fn a_missing_part_reweights_the_others() {
    // (18 + 10 + 15 + 20) / 0.9 = 70.
    let row = row_of(PartnerFigures { approved: None, not_approved: None, ..all() });
    assert_score(&row, 70.0, B);
    assert_eq!(row.missing, ["registration_quality"]);
    assert!((row.weights.revenue_trend - 1.0 / 3.0).abs() < 1e-12 && row.weights.registration_quality == 0.0);
    // Nothing decided is nothing known.
    let undecided = row_of(PartnerFigures { approved: Some(0), not_approved: Some(0), ..all() });
    assert_eq!(undecided.missing, ["registration_quality"]);
}

#[test]
fn revenue_out_of_nothing_is_the_full_trend_and_nothing_out_of_nothing_is_unknown() {
    // 71 + 0.3 · 40 = 83.
    assert_score(&row_of(PartnerFigures { revenue_before: Some(0.0), ..all() }), 83.0, B);
    let trend = |recent, before| {
        let figures = PartnerFigures { revenue_recent: Some(recent), revenue_before: Some(before), ..all() };
        row_of(figures).parts.revenue_trend
    };
    assert_eq!(trend(0.0, 0.0), None);
    assert_eq!(trend(-10.0, 100.0), Some(0.0));
    assert_eq!(trend(10.0, -100.0), Some(100.0));
    assert_eq!(trend(1e300, 1e-300), Some(100.0));
}

#[test]
fn nothing_known_has_no_score() {
    let row = row_of(PartnerFigures::new("P1"));
    assert_eq!((row.score, row.grade), (None, None));
    assert_eq!(
        row.missing,
        ["pipeline_coverage", "recency", "registration_quality", "revenue_trend", "win_rate"]
    );
    assert!(partner_health(&[], &HealthOptions::default()).unwrap().partners.is_empty());
}

#[test]
fn exactly_85_is_an_a() {
    // (0.2 · 100 + 0.2 · 70) / 0.4 = 85, which doubles may miss by a bit.
    let figures = PartnerFigures {
        days_since_activity: Some(0.0),
        pipeline: Some(210_000.0),
        target: Some(100_000.0),
        ..PartnerFigures::new("P1")
    };
    let row = row_of(figures);
    assert_score(&row, 85.0, A);
    assert_eq!(row.missing, ["registration_quality", "revenue_trend", "win_rate"]);
    let grades = [84.994, 84.995, 70.0, 69.99, 55.0, 40.0, 39.99].map(HealthGrade::of);
    assert_eq!(grades, [B, A, B, C, C, D, F]);
}

#[test]
fn a_win_rate_counts_from_5_closed_deals() {
    let part = |won, lost, baseline| {
        let figures =
            PartnerFigures { won: Some(won), lost: Some(lost), baseline_win_rate: baseline, ..all() };
        row_of(figures).parts.win_rate
    };
    assert_eq!(part(2, 2, Some(0.5)), None);
    assert_eq!(part(5, 0, Some(0.5)), Some(100.0));
    assert_eq!(part(0, 5, Some(0.5)), Some(0.0));
    assert_eq!(part(5, 0, None), None);
    assert_eq!(part(0, 5, Some(0.0)), None);
    assert_eq!(part(1, 4, Some(0.0)), Some(100.0));
}

#[test]
fn figures_and_options_that_cannot_be_are_refused_with_their_address() {
    let wrong = PartnerFigures {
        revenue_recent: Some(f64::NAN),
        days_since_activity: Some(-1.0),
        baseline_win_rate: Some(1.1),
        ..PartnerFigures::new("")
    };
    let error = partner_health(&[all(), all(), wrong], &HealthOptions::default()).unwrap_err();
    let paths: Vec<&str> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(
        paths,
        [
            "partners[1].partner",
            "partners[2].partner",
            "partners[2].revenue_recent",
            "partners[2].days_since_activity",
            "partners[2].baseline_win_rate"
        ]
    );
    let none = HealthWeights {
        revenue_trend: 0.0,
        recency: 0.0,
        win_rate: 0.0,
        pipeline_coverage: 0.0,
        registration_quality: 0.0,
    };
    for (options, path) in [
        (HealthOptions::default().with_weights(none), "options.weights"),
        (HealthOptions::default().with_weights(none.with_recency(-1.0)), "options.weights.recency"),
        (HealthOptions::default().with_coverage(0.0), "options.coverage"),
    ] {
        assert_eq!(partner_health(&[], &options).unwrap_err().path(), path);
    }
}
