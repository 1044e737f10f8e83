use super::*;

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn registration(id: &str, submitted: &str) -> DealRegistration {
    DealRegistration::new(id, "P1", at(submitted))
}

fn ids(lines: &[QueuedRegistration]) -> Vec<&str> {
    lines.iter().map(|line| line.id.as_str()).collect()
}

/// Submissions whose 90 days end on 1, 20 and 2 April, 1 March, and 20 April; the queue is of 26 March.
fn golden() -> Vec<DealRegistration> {
    let rows = [
        ("a", "2026-01-01"),
        ("b", "2026-01-20"),
        ("c", "2026-01-02"),
        ("d", "2025-12-01"),
        ("e", "2026-01-20"),
    ];
    rows.map(|(id, day)| registration(id, day)).to_vec()
}

#[test]
fn those_that_expire_within_7_days_come_first_then_the_oldest() {
    let as_of = at("2026-03-26T00:00:00Z");
    let queue = registration_queue(&golden(), as_of, &RegistrationQueueOptions::default()).unwrap();
    assert_eq!(
        (ids(&queue.soon), ids(&queue.rest), ids(&queue.to_expire)),
        (vec!["a", "c"], vec!["b", "e"], vec!["d"])
    );
    assert_eq!(queue.soon.iter().map(|line| line.days_left).collect::<Vec<_>>(), [6.0, 7.0]);
    assert_eq!(queue.to_expire[0].days_left, -25.0);
    assert_eq!(queue.soon[0].days_waiting, 84.0);
    let mut turned = golden();
    turned.reverse();
    assert_eq!(registration_queue(&turned, as_of, &RegistrationQueueOptions::default()).unwrap(), queue);
}

#[test]
fn what_is_not_in_the_queue_is_counted_by_its_status() {
    let mut rows = golden();
    let with = |id: &str, day: &str, status| DealRegistration {
        status,
        opportunity: Some("opp-1".into()),
        ..registration(id, day)
    };
    rows.push(with("f", "2026-03-01", RegistrationStatus::Approved));
    rows.push(with("g", "2025-11-01", RegistrationStatus::Approved));
    rows.push(with("h", "2025-11-01", RegistrationStatus::Converted));
    rows.push(with("i", "2025-11-01", RegistrationStatus::Converted));
    rows.push(registration("j", "2026-03-27"));
    let queue = registration_queue(&rows, at("2026-03-26"), &RegistrationQueueOptions::default()).unwrap();
    let expected =
        QueueCounts { registrations: 10, soon: 2, rest: 2, to_expire: 2, decided: 3, not_yet_submitted: 1 };
    assert_eq!(queue.counts, expected);
    assert_eq!(ids(&queue.to_expire), ["g", "d"]);
    let one = RegistrationStatusCount::new(RegistrationStatus::Approved, 1);
    assert_eq!(queue.decided, [one, RegistrationStatusCount::new(RegistrationStatus::Converted, 2)]);
}

#[test]
fn an_empty_queue_is_empty_and_an_id_twice_is_said() {
    let as_of = at("2026-03-26");
    let none = registration_queue(&[], as_of, &RegistrationQueueOptions::default()).unwrap();
    assert_eq!((none.counts, none.decided.len()), (QueueCounts::default(), 0));
    let twice = [registration("a", "2026-01-01"), registration("a", "2026-01-02")];
    let error = registration_queue(&twice, as_of, &RegistrationQueueOptions::default()).unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_INPUT", "registrations[1].id"));
}
