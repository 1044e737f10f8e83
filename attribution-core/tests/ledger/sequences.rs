//! Random sequences of calls, each decided by a slow model too.

use attribution_core::domain::{Award, AwardPart};
use attribution_core::ledger::{
    BalanceBy, BalanceOptions, DealOverride, EntryFilter, Ledger, LedgerBook, LedgerOptions, Payout, Posting,
};
use attribution_core::{Money, Result, Timestamp};
use proptest::prelude::*;
use proptest::strategy::ValueTree;

use crate::model::{Model, Month, Nets, split};

const PARTNERS: [&str; 4] = ["P1", "P2", "P3", "P4"];
const CURRENCIES: [&str; 2] = ["USD", "EUR"];

/// A call, by numbers.
#[derive(Clone, Debug)]
enum Call {
    Post(Deal),
    Recalculate(Deal),
    Override(Deal),
    Release(usize),
    Reverse(usize),
    Close(usize),
    Lock(usize),
    Reopen(usize),
    Pay(usize, i64),
    /// A moment before the last entry.
    Late(Deal),
}

/// A deal with shares in per cent, or amounts, of the first partners after one.
#[derive(Clone, Debug)]
struct Deal {
    number: usize,
    currency: usize,
    minor: i64,
    month: usize,
    from: usize,
    shares: Vec<i64>,
}

fn deal() -> impl Strategy<Value = Deal> {
    let shares = prop_oneof![
        Just(vec![100]),
        Just(vec![50, 50]),
        Just(vec![33, 33, 34]),
        Just(vec![15, 35, 50]),
        Just(vec![25, 25, 25, 25]),
        Just(vec![70, 30, 0]),
    ];
    let currency = prop_oneof![4 => Just(0_usize), 1 => Just(1)];
    (0..3_usize, currency, -40..400_i64, 0..4_usize, 0..4_usize, shares).prop_map(
        |(number, currency, minor, month, from, shares)| Deal {
            number,
            currency,
            minor,
            month,
            from,
            shares,
        },
    )
}

fn call() -> impl Strategy<Value = Call> {
    prop_oneof![
        6 => deal().prop_map(Call::Post),
        8 => deal().prop_map(Call::Recalculate),
        3 => deal().prop_map(Call::Override),
        3 => (0..3_usize).prop_map(Call::Release),
        4 => (0..12_usize).prop_map(Call::Reverse),
        2 => (0..4_usize).prop_map(Call::Close),
        1 => (0..4_usize).prop_map(Call::Lock),
        2 => (0..4_usize).prop_map(Call::Reopen),
        1 => (0..4_usize, 0..3_i64).prop_map(|(partner, minor)| Call::Pay(partner, minor)),
        1 => deal().prop_map(Call::Late),
    ]
}

impl Deal {
    fn partners(&self) -> Vec<usize> {
        (0..self.shares.len()).map(|place| (self.from + place) % PARTNERS.len()).collect()
    }

    fn amounts(&self) -> Vec<i64> {
        split(self.minor, &self.shares)
    }

    fn money(&self) -> Money {
        Money::new(self.minor, CURRENCIES[self.currency].parse().unwrap())
    }

    fn closed_at(&self) -> Timestamp {
        format!("2026-{:02}-15T12:00:00Z", self.month + 1).parse().unwrap()
    }

    fn name(&self) -> String {
        format!("deal-{}", self.number)
    }

    fn award(&self) -> Award {
        let part = |(partner, share): (usize, &i64)| {
            AwardPart::new(PARTNERS[partner], f64::from(i32::try_from(*share).unwrap()) / 100.0)
        };
        let parts = self.partners().into_iter().zip(&self.shares).map(part).collect();
        Award::new(self.name(), self.money(), self.closed_at(), parts)
    }

    fn decided(&self) -> DealOverride {
        let amounts: Vec<_> =
            self.partners().into_iter().map(|partner| PARTNERS[partner]).zip(self.amounts()).collect();
        DealOverride::new(self.name(), self.money(), self.closed_at(), &amounts)
    }

    /// Amounts that the deal should have.
    fn wanted(&self) -> Nets {
        let own = self.partners().into_iter().zip(self.amounts());
        own.map(|(partner, minor)| ((self.number, partner, self.currency), minor))
            .filter(|(_, minor)| *minor != 0)
            .collect()
    }

    fn named(&self) -> Vec<(usize, usize)> {
        self.partners().into_iter().map(|partner| (partner, self.currency)).collect()
    }
}

/// The model after a call; none when it is to be refused.
fn expected(before: &Model, call: &Call) -> Option<Model> {
    let mut model = before.clone();
    match call {
        Call::Late(_) => return (!before.is_later).then(|| expected(before, &as_post(call)))?,
        Call::Post(deal) | Call::Recalculate(deal) => {
            if model.pinned.contains_key(&deal.number) {
                return None;
            }
            let wanted = deal.wanted();
            if model.differs(deal.number, &wanted) {
                if matches!(call, Call::Post(_)) && model.has_entries(deal.number) {
                    return None;
                }
                let month = model.placed(deal.month)?;
                model.settle(deal.number, &wanted, &deal.named(), month, false);
            }
        }
        Call::Override(deal) => {
            let month = model.placed(deal.month)?;
            model.settle(deal.number, &deal.wanted(), &deal.named(), month, true);
            model.pinned.insert(deal.number, month);
        }
        Call::Release(deal) => {
            model.pinned.remove(deal)?;
            model.entries.push(None);
        }
        Call::Reverse(sequence) => {
            if model.payouts.contains(sequence) {
                model.entries.push(None);
                return model.reversed.insert(*sequence).then_some(model);
            }
            let entry = model.entries.get(*sequence)?.clone()?;
            if entry.is_reversal
                || model.pinned.contains_key(&entry.deal)
                || !model.reversed.insert(*sequence)
            {
                return None;
            }
            let month = model.placed(entry.month)?;
            let reversal = crate::model::Entry { minor: -entry.minor, month, is_reversal: true, ..entry };
            model.entries.push(Some(reversal));
        }
        Call::Close(month) => change(&mut model, *month, &[Month::Open], Month::Closed)?,
        Call::Lock(month) => change(&mut model, *month, &[Month::Open, Month::Closed], Month::Locked)?,
        Call::Reopen(month) => change(&mut model, *month, &[Month::Closed], Month::Open)?,
        Call::Pay(_, minor) => {
            if *minor == 0 {
                return None;
            }
            // All calls are in May, which stays open.
            model.payouts.insert(model.entries.len());
            model.entries.push(None);
        }
    }
    Some(model)
}

fn as_post(call: &Call) -> Call {
    match call {
        Call::Late(deal) => Call::Post(deal.clone()),
        call => call.clone(),
    }
}

fn change(model: &mut Model, month: usize, from: &[Month], to: Month) -> Option<()> {
    if !from.contains(&model.months[month]) {
        return None;
    }
    model.months[month] = to;
    model.entries.push(None);
    Some(())
}

fn made(ledger: &mut Ledger, call: &Call, minute: usize) -> Result<()> {
    let at = format!("2026-05-10T10:{minute:02}:00Z").parse()?;
    let posting = Posting::new(at, "ann").with_reason("as agreed");
    let period = |month: &usize| format!("2026-{:02}", month + 1);
    match call {
        Call::Late(deal) => {
            let mut early = posting;
            early.at = "2026-05-10T09:59:59.999999Z".parse()?;
            ledger.post(&[deal.award()], &early)
        }
        Call::Post(deal) => ledger.post(&[deal.award()], &posting),
        Call::Recalculate(deal) => {
            let preview = ledger.preview_recalculation(&[deal.award()], &posting)?;
            let posted = ledger.recalculate(&[deal.award()], &posting)?;
            assert_eq!(ledger.posted_entries(posted).entries, preview);
            Ok(posted)
        }
        Call::Override(deal) => ledger.override_deal(&deal.decided(), &posting),
        Call::Release(deal) => ledger.release(&format!("deal-{deal}"), &posting),
        Call::Reverse(sequence) => ledger.reverse(*sequence as u64, &posting),
        Call::Close(month) => ledger.close_period(&period(month), &posting),
        Call::Lock(month) => ledger.lock_period(&period(month), &posting),
        Call::Reopen(month) => ledger.reopen_period(&period(month), &posting),
        Call::Pay(partner, minor) => {
            let amount = Money::new(*minor, CURRENCIES[0].parse()?);
            ledger.pay(&Payout::new(PARTNERS[*partner], amount, "wire"), &posting)
        }
    }
    .map(drop)
}

/// Net amounts as the ledger says.
fn nets(ledger: &Ledger) -> Nets {
    let options = BalanceOptions::default()
        .with_book(LedgerBook::Attribution)
        .with_by(vec![BalanceBy::Partner, BalanceBy::Deal]);
    let place = |list: &[&str], name: &str| list.iter().position(|one| *one == name).unwrap();
    let rows = ledger.balance(&options).unwrap().into_iter().filter(|row| row.minor != 0);
    let key = |row: attribution_core::ledger::BalanceRow| {
        let deal = row.deal.unwrap().trim_start_matches("deal-").parse().unwrap();
        let partner = place(&PARTNERS, &row.partner.unwrap());
        ((deal, partner, place(&CURRENCIES, row.currency.code())), row.minor)
    };
    rows.map(key).collect()
}

/// Runs the calls on the ledger and on the model.
fn run(calls: &[Call]) {
    let mut ledger = Ledger::new(LedgerOptions::default()).unwrap();
    let mut model = Model::new();
    for (minute, call) in calls.iter().enumerate() {
        let (root, length) = (ledger.root(), ledger.len());
        let after = expected(&model, call);
        let result = made(&mut ledger, call, minute);
        assert_eq!(result.is_ok(), after.is_some(), "{call:?} in {calls:?}: {result:?}");
        let Some(after) = after else {
            assert_eq!(ledger.root(), root, "{call:?} was refused");
            continue;
        };
        model = after;
        model.is_later |= ledger.len() > length && !matches!(call, Call::Late(_));
        assert_eq!(ledger.len(), model.entries.len(), "{call:?} in {calls:?}");
        assert_eq!(nets(&ledger), model.nets(), "{call:?} in {calls:?}");
        for entry in ledger.entries(&EntryFilter::default().with_first(length as u64)).unwrap() {
            if let Some(Some(expected)) = model.entries.get(usize::try_from(entry.sequence).unwrap())
                && entry.book == Some(LedgerBook::Attribution)
            {
                assert_eq!(entry.period, format!("2026-{:02}", expected.month + 1));
                assert_eq!(model.months[expected.month], Month::Open, "{call:?} in {calls:?}");
            }
        }
    }
    let root = ledger.root();
    assert!(ledger.verify(Some(&root.root)).unwrap().holds);
    assert_eq!(Ledger::from_bytes(&ledger.to_bytes()).unwrap(), ledger);
    let read = Ledger::from_json_lines(&ledger.to_json_lines()).unwrap();
    assert_eq!((read.root(), read == ledger), (root, true));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn calls_do_what_a_slow_ledger_does(calls in prop::collection::vec(call(), 1..10)) {
        run(&calls);
    }
}

#[test]
fn sixty_calls_in_one_ledger() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    for _ in 0..20 {
        let calls = prop::collection::vec(call(), 60).new_tree(&mut runner).unwrap().current();
        run(&calls);
    }
}
