//! Rules that speak of alignment, each with its name.

use super::options::AlignmentOptions;
use super::score::{AlignmentGrade, SidePoints, SideValues};
use crate::report::recommendation::Recommendation;

/// A part of the split, what its points say, and what to do when there are too few or too many.
struct Part {
    name: &'static str,
    of: &'static str,
    points: fn(&SidePoints) -> f64,
    ideal: fn(&AlignmentOptions) -> f64,
    below: &'static str,
    above: &'static str,
}

const PARTS: [Part; 3] = [
    Part {
        name: "marketing",
        of: "marketing alone",
        points: |points| points.marketing_only,
        ideal: |options| options.ideal.marketing,
        below: "bring marketing into deals that sales works alone, with content and events for the accounts in the pipeline",
        above: "sales takes little part in what marketing begins: agree on the moment at which it takes over",
    },
    Part {
        name: "sales",
        of: "sales alone",
        points: |points| points.sales_only,
        ideal: |options| options.ideal.sales,
        below: "follow up what marketing begins sooner, and record calls and meetings as touches",
        above: "sales works most deals alone: have marketing support the same accounts",
    },
    Part {
        name: "joint",
        of: "touches of both sides together",
        points: |points| points.joint,
        ideal: |options| options.ideal.joint,
        below: "plan touches together, such as events with a sales host, and record both sides on them",
        above: "check that both sides were there at the touches that are recorded as joint",
    },
];

/// Recommendations of the rules for a split, the most important first.
pub(super) fn recommendations(values: &SideValues, options: &AlignmentOptions) -> Vec<Recommendation> {
    let mut said = Vec::new();
    let all = values.assigned() + values.unassigned;
    let unassigned = if all > 0.0 { values.unassigned / all } else { 0.0 };
    if unassigned > options.max_unassigned_share {
        let sentence = format!(
            "{:.1}% of the value was earned by touches of no known side: record the side of touches before the score is trusted",
            100.0 * unassigned
        );
        let numbers = (unassigned, options.max_unassigned_share);
        said.push(Recommendation::new("sides_unknown", "unassigned_share", numbers, sentence));
    }
    let Some(points) = values.points() else { return said };
    for part in &PARTS {
        let (own, ideal) = ((part.points)(&points), (part.ideal)(options));
        let (low, high) = (ideal - options.tolerance_points, ideal + options.tolerance_points);
        let (word, threshold, advice) = if own < low {
            ("below", low, part.below)
        } else if own > high {
            ("above", high, part.above)
        } else {
            continue;
        };
        let (rule, measure) = (format!("{}_{word}_ideal", part.name), format!("{}_points", part.name));
        let sentence =
            format!("{} earned {own:.1} of 100 points, where {ideal:.0} are wanted: {advice}", part.of);
        said.push(Recommendation::new(&rule, &measure, (own, threshold), sentence));
    }
    let score = points.score(options.ideal);
    if said.is_empty() && AlignmentGrade::from_score(score) <= AlignmentGrade::AMinus {
        let sentence =
            format!("sales and marketing are aligned, with {score:.1} of 100 points: keep the split");
        said.push(Recommendation::new("aligned", "score", (score, ALIGNED), sentence));
    }
    said
}

/// The least score that is called aligned: the lowest A.
const ALIGNED: f64 = 90.0;
