//! Expected values: by hand.

use super::*;
use crate::report::DaysSummary;

fn stage(name: &str, advanced: u64, lost: u64) -> StageRow {
    let left = advanced + lost;
    #[expect(clippy::cast_precision_loss, reason = "a few deals")]
    let part = |own: u64| (left > 0).then(|| own as f64 / left as f64);
    StageRow {
        stage: name.into(),
        entered: left,
        advanced,
        lost,
        still_there: 0,
        conversion: part(advanced),
        drop_off: part(lost),
        days: DaysSummary::default(),
        days_to_loss: DaysSummary::default(),
    }
}

#[test]
fn the_greatest_drop_off_is_that_of_a_stage_with_enough_deals() {
    let stages =
        [stage("Discovery", 9, 1), stage("Proposal", 6, 4), stage("Legal", 0, 2), stage("Closing", 7, 0)];
    let (found, part, left) = greatest_drop_off(&stages).unwrap();
    assert_eq!((found.stage.as_str(), part, left), ("Proposal", 0.4, 10));
    assert!(greatest_drop_off(&[stage("Closing", 7, 0)]).is_none());
    assert!(greatest_drop_off(&[]).is_none());
}
