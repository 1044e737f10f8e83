use super::Activity;
use crate::domain::EvidenceSource;

fn read(row: &str) -> Activity {
    serde_json::from_str(row).unwrap()
}

#[test]
fn a_confidence_of_0_is_one() {
    let row = |rest: &str| read(&format!(r#"{{"id": "a", "at": "2026-06-20T12:00:00Z"{rest}}}"#));
    let sure = |rest: &str| row(rest).own_confidence();
    assert_eq!(sure(""), 0.6);
    assert_eq!(sure(r#", "confidence": 0"#), 0.0);
    assert_eq!(sure(r#", "source": "contact_role""#), 0.9);
    assert_eq!(sure(r#", "source": "deal_registration", "confidence": null"#), 1.0);
}

#[test]
fn the_channel_is_that_of_whoever_it_counts_for() {
    let mut activity = Activity::new("a", "2026-06-20T12:00:00Z".parse().unwrap());
    assert_eq!(activity.channel(), "sales");
    activity.campaign = Some("spring".into());
    assert_eq!(activity.channel(), "campaign");
    activity.partner = Some("P1".into());
    assert_eq!(activity.channel(), "partner");
    activity.channel = Some("webinar".into());
    assert_eq!(activity.channel(), "webinar");
}

#[test]
fn every_problem_is_said() {
    let mut activity = Activity::new("", "2026-06-20T12:00:00Z".parse().unwrap());
    activity.channel = Some(String::new());
    activity.weight = Some(-1.0);
    activity.confidence = Some(1.5);
    let error = activity.validate().unwrap_err();
    let paths: Vec<_> = error.problems().map(|problem| problem.path.as_str()).collect();
    assert_eq!(paths, ["id", "channel", "weight", "confidence"]);
}

#[test]
fn sources_are_found_in_any_spelling() {
    for source in EvidenceSource::ALL {
        assert_eq!(EvidenceSource::from_name(&source.name().replace('_', " ").to_uppercase()), Some(source));
    }
    assert_eq!(EvidenceSource::from_name("hearsay"), None);
}
