use crate::domain::{Award, AwardPart};
use crate::error::ErrorKind;
use crate::ledger::fixture::{all, amounts, award, ledger, on, posted, row, thirds, usd, why};
use crate::ledger::{CurrencyConversion, EntryKind, ExchangeRate};
use crate::money::Money;

fn money(minor: i64, currency: &str) -> Money {
    Money::new(minor, currency.parse().unwrap())
}

#[test]
fn a_deal_of_three_partners_has_the_hashes_of_the_reference() {
    let nothing = "v1:0:34f1ef6f2ec800e8420ef902bc14f440254597e3fa410439414343b783fa1bf7";
    assert_eq!(ledger().root().root, nothing);
    let ledger = posted();
    let hashes: Vec<_> = all(&ledger).into_iter().map(|entry| entry.hash).collect();
    assert_eq!(
        hashes,
        [
            "8ad34494e08ee87b1da783533b1377b750ffbbb504cfcd34555041a9e79badf8",
            "e1cf8e63ea0e794d4530d1742c005515ed0dcb09c0cb6dc42038df582ab1eefa",
            "441e15fc1af08232b00c3bd6fe552744eddc69daa169135b3790dbbc84bd4121",
        ]
    );
    let third = 333_333_333_333;
    let expected = [row("P1", 3_334, third), row("P2", 3_333, third), row("P3", 3_333, third)];
    assert_eq!(amounts(&ledger, 0), expected);
}

#[test]
fn the_same_award_again_posts_nothing() {
    let mut ledger = posted();
    let root = ledger.root();
    assert_eq!(ledger.post(&[thirds()], &on("02-02", "system")).unwrap().count, 0);
    assert_eq!(ledger.recalculate(&[thirds()], &on("02-02", "system")).unwrap().count, 0);
    assert_eq!(ledger.root(), root);
    // Another version of the rule that comes to the same amounts posts nothing either.
    let newer = Award { rule_version: 2, ..thirds() };
    assert_eq!(ledger.recalculate(&[newer], &on("02-02", "system")).unwrap().count, 0);
}

#[test]
fn other_amounts_are_adjusted_and_never_posted() {
    let mut ledger = posted();
    let halves = award(2, &[("P1", 0.5), ("P2", 0.5)]);
    let before = ledger.clone();
    let refused = ledger.post(std::slice::from_ref(&halves), &on("02-03", "system")).unwrap_err();
    assert_eq!((refused.kind(), refused.path()), (ErrorKind::NotAllowed, "awards[0].deal"));
    assert!(refused.detail().contains("recalculate"));
    assert_eq!(ledger, before);

    let preview =
        ledger.preview_recalculation(std::slice::from_ref(&halves), &on("02-03", "system")).unwrap();
    assert_eq!(ledger, before);
    let posted = ledger.recalculate(&[halves], &on("02-03", "system")).unwrap();
    assert_eq!(posted.sequences(), 3..6);
    assert_eq!(all(&ledger)[3..], preview);
    assert_eq!(ledger.root().root, "v1:6:278a430fbc20856bd6b3541cf4553d6c9f2016e0c6267016acce55d76c3be997");
    let half = 500_000_000_000;
    let expected = [row("P1", 1_666, half), row("P2", 1_667, half), row("P3", -3_333, 0)];
    assert_eq!(amounts(&ledger, 3), expected);
}

#[test]
fn an_award_that_is_refused_takes_the_whole_call_with_it() {
    let mut ledger = posted();
    let before = ledger.clone();
    let other = Award { deal: "deal-2".into(), ..thirds() };
    let wrong = Award { deal: "deal-3".into(), ..award(1, &[("P1", 0.5)]) };
    let error = ledger.post(&[other.clone(), wrong], &on("02-02", "system")).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidInput, "awards[1].parts"));
    let error = ledger.post(&[other.clone(), other.clone()], &on("02-02", "system")).unwrap_err();
    assert_eq!(error.path(), "awards[1].deal");
    let error = ledger.post(std::slice::from_ref(&other), &on("02-02", "")).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidInput, "by"));
    let error = ledger.post(&[other], &on("01-31", "system")).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::NotAllowed, "at"));
    assert_eq!(ledger, before);
}

#[test]
fn a_key_answers_again_and_posts_once() {
    let mut ledger = ledger();
    let first = ledger.post(&[thirds()], &on("02-01", "system").with_key("run-1")).unwrap();
    assert!(!first.repeated);
    ledger.reverse(0, &why("02-02", "ann", "wrong partner")).unwrap();
    // Later, and also with a moment before the last entry: it is the same call.
    for day in ["02-05", "02-01"] {
        let again = ledger.post(&[thirds()], &on(day, "system").with_key("run-1")).unwrap();
        assert_eq!((again.sequences(), again.repeated), (0..3, true));
    }
    assert_eq!(ledger.len(), 4);
    for (awards, by) in [(vec![], "system"), (vec![thirds()], "ann")] {
        let error = ledger.post(&awards, &on("02-05", by).with_key("run-1")).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::NotAllowed, "key"));
    }
    let error = ledger.recalculate(&[thirds()], &on("02-05", "system").with_key("run-1")).unwrap_err();
    assert_eq!(error.path(), "key");
    assert_eq!(
        ledger.recalculate(&[thirds()], &on("02-05", "system").with_key("")).unwrap_err().path(),
        "key"
    );
}

#[test]
fn the_total_of_a_deal_is_converted_and_then_split() {
    let mut ledger = ledger();
    let rate = ExchangeRate::new("USD".parse().unwrap(), "0.925", "ECB 2026-02-06");
    let convert = CurrencyConversion::new("EUR".parse().unwrap(), vec![rate]);
    let posting = on("02-07", "system").with_convert(convert.clone());
    // 100.01 dollars are 92.50925 euros, 9 251 cents; a third of these is 3 083.67.
    let deal = Award { amount: usd(10_001), ..thirds() };
    let euros = Award { deal: "deal-2".into(), amount: money(300, "EUR"), ..thirds() };
    ledger.post(&[deal, euros], &posting).unwrap();
    let entries = all(&ledger);
    assert_eq!(
        entries.iter().map(|entry| entry.minor.unwrap()).collect::<Vec<_>>(),
        [3_084, 3_084, 3_083, 100, 100, 100]
    );
    assert!(entries.iter().all(|entry| entry.currency == Some("EUR".parse().unwrap())));
    let fx = entries[0].fx.as_ref().unwrap();
    assert_eq!((fx.minor, fx.rate.as_str(), fx.source.as_str()), (10_001, "0.925", "ECB 2026-02-06"));
    assert_eq!((entries[0].deal_minor, entries[3].deal_minor), (Some(9_251), Some(300)));
    assert_eq!(entries[3].fx, None);

    let yen = Award { deal: "deal-3".into(), amount: money(300, "JPY"), ..thirds() };
    let error = ledger.post(&[yen], &posting).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::MissingData, "convert.rates"));
    for (rate, path) in
        [("0,9", "convert.rates[0].rate"), ("0", "convert.rates[0].rate"), ("1", "convert.rates[1].from")]
    {
        let twice = ["USD", "USD"].map(|from| ExchangeRate::new(from.parse().unwrap(), rate, ""));
        let convert = CurrencyConversion::new("EUR".parse().unwrap(), twice.to_vec());
        let error = ledger.post(&[thirds()], &on("02-08", "system").with_convert(convert)).unwrap_err();
        assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidInput, path));
    }
}

#[test]
fn a_deal_that_is_awarded_in_another_currency_has_nothing_left_in_the_first() {
    let mut ledger = posted();
    let euros = Award { amount: money(9_000, "EUR"), ..thirds() };
    assert_eq!(
        ledger.post(std::slice::from_ref(&euros), &on("02-02", "system")).unwrap_err().kind(),
        ErrorKind::NotAllowed
    );
    ledger.recalculate(std::slice::from_ref(&euros), &on("02-02", "system")).unwrap();
    let third = 333_333_333_333;
    let expected = [
        row("P1", 3_000, third),
        row("P2", 3_000, third),
        row("P3", 3_000, third),
        row("P1", -3_334, 0),
        row("P2", -3_333, 0),
        row("P3", -3_333, 0),
    ];
    assert_eq!(amounts(&ledger, 3), expected);
    // A deal that is in two currencies has an award in each, in one call.
    ledger.recalculate(&[thirds(), euros], &on("02-03", "system")).unwrap();
    assert_eq!(
        amounts(&ledger, 9),
        [row("P1", 3_334, third), row("P2", 3_333, third), row("P3", 3_333, third)]
    );
}

#[test]
fn a_refund_is_awarded_by_the_same_shares() {
    let mut ledger = posted();
    ledger.recalculate(&[Award { amount: usd(0), ..thirds() }], &on("02-02", "system")).unwrap();
    assert_eq!(
        amounts(&ledger, 3).iter().map(|(_, minor, _)| *minor).collect::<Vec<_>>(),
        [-3_334, -3_333, -3_333]
    );
    ledger.recalculate(&[Award { amount: usd(-10), ..thirds() }], &on("02-02", "system")).unwrap();
    assert_eq!(amounts(&ledger, 6).iter().map(|(_, minor, _)| *minor).collect::<Vec<_>>(), [-4, -3, -3]);
}

#[test]
fn what_an_award_rests_on_is_on_record() {
    let mut ledger = ledger();
    let part = AwardPart {
        role: Some("implementation".into()),
        evidence: vec!["e1".into(), "e2".into()],
        calculation: Some("0.5/1.5".into()),
        ..AwardPart::new("P1", 1.0)
    };
    ledger.post(&[Award { parts: vec![part], ..thirds() }], &on("02-01", "system")).unwrap();
    let entry = ledger.entry(0).unwrap();
    assert_eq!((entry.kind, entry.role.as_deref()), (EntryKind::Award, Some("implementation")));
    assert_eq!(entry.evidence, ["e1", "e2"]);
    let digest = "1b7f98ddcd3f3812f7aa4b1a2616c9bafa78e43bf35b606ce96bbc62345b60";
    assert!(entry.calculation.unwrap().ends_with(digest));
}

#[test]
fn nets_that_do_not_fit_are_refused() {
    let mut ledger = ledger();
    let largest = |minor| Award { amount: usd(minor), ..award(1, &[("P1", 1.0)]) };
    ledger.post(&[largest(i64::MAX)], &on("02-01", "system")).unwrap();
    let error = ledger.recalculate(&[largest(-10)], &on("02-01", "system")).unwrap_err();
    assert_eq!((error.kind(), error.path()), (ErrorKind::InvalidInput, "awards[0].amount"));
    assert_eq!(ledger.len(), 1);
}
