//! Deals: created, through some stages, and won, lost or still open.

use super::account::SimulatedAccount;
use super::options::SimulatedDealsOptions;
use crate::domain::{DealStatus, Opportunity, StageChange};
use crate::math::{Random, SmallSort, count_f64};
use crate::simulate::channels::rounded;
use crate::simulate::draw::{
    DAY_SECONDS, Subject, chance, log_normal, moment, pick, recorded, seconds, stream,
};

/// Stages before the close, each with the probability that a CRM gives deals in it.
const STAGES: [(&str, f64); 4] =
    [("qualification", 0.1), ("discovery", 0.25), ("proposal", 0.5), ("negotiation", 0.75)];
/// Lost deals of ten that are lost in the first stage, the second, …
const LOST_IN: [(usize, u64); 4] = [(1, 4), (2, 3), (3, 2), (4, 1)];
/// Spread of amounts, and of the time in which an account is talked to before there is a deal.
const SIGMA: f64 = 0.6;
/// That time as a part of the median cycle.
const LEAD_IN: f64 = 0.5;

/// Time in which an account is talked to: from the first touch that there could be to the close.
pub(super) struct Pursuit {
    /// In seconds since 1970, as all here.
    pub(super) begins: i64,
    /// The close, which may lie beyond the period; the first second in which there is no touch.
    pub(super) closes: i64,
    /// The opportunity that came of it.
    pub(super) deal: Option<Deal>,
}

/// An opportunity with its history.
pub(super) struct Deal {
    pub(super) created: i64,
    pub(super) record: Opportunity,
    pub(super) stages: Vec<StageChange>,
}

/// Pursuits of an account: one for each of its deals in the order of their creation, or one that came to nothing.
pub(super) fn pursuits(options: &SimulatedDealsOptions, account: &SimulatedAccount) -> Vec<Pursuit> {
    let mut random = stream(options.seed, account.index, Subject::Deals);
    let random = &mut random;
    let (start, end) = options.seconds();
    let within = |random: &mut Random| {
        let span = u64::try_from(end - start).unwrap_or(0);
        start.saturating_add_unsigned(random.below(span))
    };
    let mut created: Vec<i64> = (0..random.poisson(options.mean_deals)).map(|_| within(random)).collect();
    created.small_sort_unstable();
    let lead_in = |random: &mut Random| seconds(log_normal(LEAD_IN * account.size.cycle_days, SIGMA, random));
    if created.is_empty() {
        let begins = within(random);
        return vec![Pursuit { begins, closes: begins + 1 + lead_in(random), deal: None }];
    }
    let pursuit = |(number, created): (usize, i64)| {
        let begins = created - lead_in(random);
        let cycle = seconds(log_normal(account.size.cycle_days, options.cycle_sigma, random)).max(1);
        let closes = created + cycle;
        let deal = deal(options, account, number + 1, (created, closes), random);
        Pursuit { begins, closes, deal: Some(deal) }
    };
    created.into_iter().enumerate().map(pursuit).collect()
}

/// A deal between its creation and its close, as it is known at the end of the period.
fn deal(
    options: &SimulatedDealsOptions,
    account: &SimulatedAccount,
    number: usize,
    (created, closes): (i64, i64),
    random: &mut Random,
) -> Deal {
    let (_, end) = options.seconds();
    let won = chance(options.win_rate, random);
    let reached =
        if won { STAGES.len() } else { pick(&LOST_IN, |lost| lost.1, random).map_or(1, |lost| lost.0) };
    let status = match (closes < end, won) {
        (false, _) => DealStatus::Open,
        (true, true) => DealStatus::Won,
        (true, false) => DealStatus::Lost,
    };
    let id = account.id_of("deal", number);
    let mut stage = STAGES.first().copied().unwrap_or_default();
    let mut stages = Vec::new();
    for ((name, probability), at) in STAGES.into_iter().zip(entries(reached, created, closes, random)) {
        if at < end {
            stage = (name, probability);
            stages.push(StageChange::of_opportunity(&id, name, moment(at)));
        }
    }
    if let Some(outcome) = outcome(status) {
        stage = outcome;
        stages.push(StageChange::of_opportunity(&id, stage.0, moment(closes)));
    }
    let open = status == DealStatus::Open;
    // A forecast knows the usual cycle and not the true one.
    let forecast = (created + seconds(account.size.cycle_days)).max(end + seconds(14.0));
    let record = Opportunity {
        account: Some(account.record.id.clone()),
        name: account.record.name.as_ref().map(|name| format!("{name}, deal {number}")),
        status: Some(status),
        stage: Some(stage.0.to_owned()),
        created_at: Some(moment(created)),
        closed_at: (!open).then(|| moment(closes)),
        expected_close_at: open.then(|| moment(forecast)),
        amount: Some(rounded(log_normal(account.size.amount, SIGMA, random), 0.01).max(100.0)),
        probability: Some(stage.1),
        deal_size: recorded(account.size.name.to_owned(), options.missing, random),
        ..Opportunity::new(id)
    };
    Deal { created, record, stages }
}

/// Stage of a closed deal, and its probability.
fn outcome(status: DealStatus) -> Option<(&'static str, f64)> {
    match status {
        DealStatus::Open => None,
        DealStatus::Won => Some(("closed_won", 1.0)),
        DealStatus::Lost => Some(("closed_lost", 0.0)),
    }
}

/// Seconds at which a deal comes to each of its stages: the first at once, and then as exponential waits share the cycle.
fn entries(reached: usize, created: i64, closes: i64, random: &mut Random) -> Vec<i64> {
    let waits: Vec<f64> = (0..reached).map(|_| random.exponential(1.0)).collect();
    let whole: f64 = waits.iter().sum();
    let cycle_days = count_f64((closes - created).unsigned_abs()) / DAY_SECONDS;
    let mut passed = 0.0;
    waits
        .into_iter()
        .map(|wait| {
            let at = created + seconds(cycle_days * passed / whole.max(f64::MIN_POSITIVE));
            passed += wait;
            at.min(closes)
        })
        .collect()
}
