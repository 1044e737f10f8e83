//! Touches: contacts with the people of an account on the way to the close of a deal.

use super::account::SimulatedAccount;
use super::deal::Pursuit;
use super::lead::touched;
use super::options::SimulatedDealsOptions;
use super::touch_kind::TouchKind;
use crate::domain::{Lead, Side, Touchpoint};
use crate::math::{Random, SmallSort, count_f64};
use crate::simulate::channels::rounded;
use crate::simulate::draw::{DAY_SECONDS, Subject, chance, moment, score, seconds, stream};

/// Funnel stages, the first at the beginning of the way.
const STAGES: [&str; 6] = ["awareness", "interest", "consideration", "intent", "evaluation", "purchase"];
/// Campaigns that every paid channel runs.
const CAMPAIGNS: u64 = 3;
const REPRESENTATIVES: u32 = 12;
/// Touches of an account that no deal comes of, as a part of those on the way to a deal.
const WITHOUT_DEAL: f64 = 0.3;
/// Part of the sales calls that are logged on the deal itself.
const LOGGED: f64 = 0.5;

/// Touches of an account in the order of time.
pub(super) fn touches(
    options: &SimulatedDealsOptions,
    account: &SimulatedAccount,
    pursuits: &[Pursuit],
    leads: &[Lead],
) -> Vec<Touchpoint> {
    let mut random = stream(options.seed, account.index, Subject::Touches);
    let random = &mut random;
    let mut touches: Vec<Touchpoint> = Vec::new();
    for pursuit in pursuits {
        let part = if pursuit.deal.is_some() { 1.0 } else { WITHOUT_DEAL };
        let count = random.poisson(options.mean_touches * account.size.people * part);
        touches.extend((0..count).filter_map(|_| touch(options, account, pursuit, leads, random)));
    }
    touches.small_sort_by_key(|touch| touch.at);
    for (touch, number) in touches.iter_mut().zip(1..) {
        touch.id = Some(account.id_of("touch", number));
    }
    touches
}

/// A touch; none when it lies outside the period.
fn touch(
    options: &SimulatedDealsOptions,
    account: &SimulatedAccount,
    pursuit: &Pursuit,
    leads: &[Lead],
    random: &mut Random,
) -> Option<Touchpoint> {
    let kind = TouchKind::drawn(random);
    let position = kind.position(random);
    let way = count_f64((pursuit.closes - pursuit.begins).unsigned_abs()) / DAY_SECONDS;
    let at = (pursuit.begins + seconds(way * position)).min(pursuit.closes - 1);
    let channel = kind.channel(random)?;
    let side = kind.side(random);
    let (cost, campaign) =
        (rounded(channel.cost * (0.5 + random.uniform()), 100.0), 1 + random.below(CAMPAIGNS));
    let lead = touched(leads, random);
    let deal = pursuit.deal.as_ref().filter(|deal| kind.is_logged_on_deals() && at >= deal.created);
    let logged = chance(LOGGED, random);
    let engagement = score(kind.engagement, random);
    let mut maybe = || chance(options.missing, random);
    let (no_lead, no_engagement, no_stage, no_side) = (maybe(), maybe(), maybe(), maybe());
    let (start, end) = options.seconds();
    let by_sales = side.is_some_and(|side| side != Side::Marketing);
    let touch = || Touchpoint {
        kind: Some(kind.name.to_owned()),
        campaign: (cost > 0.0 && side != Some(Side::Sales)).then(|| format!("{}_{campaign}", channel.name)),
        account: Some(account.record.id.clone()),
        lead: lead.filter(|_| !no_lead).map(|lead| lead.id.clone()),
        opportunity: deal.filter(|_| logged).map(|deal| deal.record.id.clone()),
        cost: Some(cost),
        engagement: (!no_engagement).then_some(engagement),
        stage: stage(position).filter(|_| !no_stage).map(str::to_owned),
        side: side.filter(|_| !no_side),
        sales_rep: by_sales.then(|| format!("rep-{}", 1 + account.index % REPRESENTATIVES)),
        ..Touchpoint::new(&account.record.id, moment(at), channel.name)
    };
    (start..end).contains(&at).then(touch)
}

/// Funnel stage at a position between the beginning of the way, 0, and the close, 1.
fn stage(position: f64) -> Option<&'static str> {
    let scaled = position * count_f64(STAGES.len() as u64);
    let reached = (1..STAGES.len()).take_while(|place| count_f64(*place as u64) <= scaled).count();
    STAGES.get(reached).copied()
}
