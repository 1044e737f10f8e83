use super::*;

fn registration(id: &str, partner: &str, day: &str, close: &str) -> DealRegistration {
    DealRegistration {
        account: Some("001A".into()),
        opportunity_name: Some("Warehouse rollout".into()),
        expected_close_at: Some(close.parse().unwrap()),
        ..DealRegistration::new(id, partner, day.parse().unwrap())
    }
}

#[test]
fn a_group_with_several_partners_shows_all_sides_and_one_of_a_single_partner_is_none() {
    let rows = [
        registration("a", "P1", "2026-01-03", "2026-06-01"),
        registration("b", "P2", "2026-01-02", "2026-06-25"),
        // 40 days from the first, 16 from the second: in the group through the second.
        registration("c", "P1", "2026-01-04", "2026-07-11"),
        registration("d", "P3", "2026-01-01", "2026-12-01"),
        registration("e", "P3", "2026-01-02", "2026-12-02"),
        DealRegistration { expected_close_at: None, ..registration("f", "P4", "2026-01-02", "2026-12-02") },
    ];
    let found = registration_conflicts(&rows, &RegistrationDuplicateOptions::default()).unwrap();
    assert_eq!(
        found.counts,
        RegistrationConflictCounts {
            registrations: 6,
            compared: 5,
            set_aside: 1,
            conflicts: 1,
            in_conflict: 3
        }
    );
    let conflict = &found.conflicts[0];
    assert_eq!((conflict.priority.as_str(), conflict.priority_partner.as_str()), ("b", "P2"));
    assert_eq!(conflict.partners, ["P1", "P2"]);
    let sides: Vec<&str> = conflict.sides.iter().map(|side| side.id.as_str()).collect();
    let pairs: Vec<_> =
        conflict.pairs.iter().map(|pair| (pair.earlier.as_str(), pair.later.as_str())).collect();
    assert_eq!((sides, pairs), (vec!["b", "a", "c"], vec![("b", "a"), ("b", "c")]));
}

#[test]
fn no_registrations_have_no_conflict() {
    let none = registration_conflicts(&[], &RegistrationDuplicateOptions::default()).unwrap();
    assert_eq!(none.counts, RegistrationConflictCounts::default());
}
