//! Shadow price: the response to the next unit of budget, and its division among channels.

use serde::Serialize;

use super::problem::{BudgetProblem, BudgetRule, Objective};
use crate::math::{Lookout, Sum};
use crate::solver::held_groups::{CLOSE_SUM, HeldGroups};
use crate::solver::prepared::{Class, Found, Prepared, Range};

/// Reason for a missing shadow price, or for a missing division of the next unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum NoPrice {
    /// The first unit of a curve that is infinitely steep there brings infinitely much per unit.
    Infinite,
    /// Only channels that spend in lots may take more: the next unit waits until it is a lot.
    Lots,
    /// All of a budget must be spent, and nothing may take more.
    Full,
    /// Several divisions of the next unit are as good; or another plan is as good as this one, and a little more budget brings
    /// more there.
    Ties,
    /// A target binds together with the budget.
    Target,
    /// There is no channel to spend it on.
    NoChannel,
    /// The floor of channels to explore grows with the budget, in a group that is held at its cap or floor, or by a
    /// whole lot at once.
    Explore,
}

/// Shadow price and the division of the next unit of budget.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::budget) struct NextUnit {
    /// Right derivative of what the objective reaches with respect to the budget.
    pub(in crate::budget) price: Result<f64, NoPrice>,
    /// The same in terms of the search: response less hurdle.
    pub(in crate::budget) gain: f64,
    /// Channels that may take a little more.
    pub(in crate::budget) takers: Vec<usize>,
    /// Channels at a floor that grows with the budget and asks for more than they would take, with its part of a unit.
    pub(in crate::budget) forced: Vec<(usize, f64)>,
    /// The part of each channel.
    pub(in crate::budget) parts: Result<Vec<f64>, NoPrice>,
    /// For each group what the next unit in it brings, where somebody in it may take it.
    pub(in crate::budget) in_groups: Vec<Option<f64>>,
    /// For each group the slope that its channels between their bounds share.
    pub(in crate::budget) slopes: Vec<f64>,
}

/// Slopes that differ by less, relative to the larger one, are the same: so far the search brings them together.
const SAME: f64 = 1e-7;

/// Spends that differ by less than this part of them are the same.
const CLOSE: f64 = 1e-12;

/// A channel at its spend.
struct Place<'a> {
    class: &'a Class,
    channel: usize,
    spend: f64,
    slope: f64,
    /// It may take a little more, as far as it alone is concerned.
    may_take: bool,
    /// The lot that it could take more.
    lot: Option<f64>,
    /// Derivative of its floor with respect to the budget.
    grows: f64,
}

impl Place<'_> {
    /// The second derivative.
    fn bend(&self) -> f64 {
        self.class.shape.curvature(self.spend)
    }

    /// True above its floor: it may spend a little less.
    fn may_give(&self) -> bool {
        let Range { low, high, .. } = self.class.range;
        self.spend > low * (1.0 + CLOSE) && low < high
    }

    /// True where one lot more would pay, if there were budget for it.
    fn waits(&self, groups: &HeldGroups, left: f64, hurdle: f64) -> bool {
        let shape = &self.class.shape;
        self.lot.is_some_and(|lot| {
            lot > left * (1.0 + CLOSE_SUM)
                && groups.leads_to(self.class.group, 0)
                && shape.response(self.spend + lot) - shape.response(self.spend) > hurdle * lot
        })
    }
}

/// Shadow price of a plan and the division of the next unit of budget.
///
/// A little more of a budget goes to the channel with the largest slope among those that may take it: exchanges between
/// channels bring nothing to the best plan. Where several share that slope, it is divided so that they still do:
/// `(1 / f″) / Σ (1 / f″)`.
pub(in crate::budget) fn next_unit(
    problem: &BudgetProblem,
    prepared: &Prepared,
    found: &Found,
    lookout: &Lookout<'_>,
) -> NextUnit {
    let groups = HeldGroups::new(prepared, found);
    let places = places(prepared, found);
    let steepest = |outer: usize| {
        let wanted = lookout.goes_on(places.len());
        let own = places
            .iter()
            .filter(|place| wanted && place.may_take && groups.leads_to(place.class.group, outer));
        own.map(|place| place.slope).reduce(f64::max)
    };
    let in_groups: Vec<Option<f64>> = (0..prepared.groups.len()).map(steepest).collect();
    let maximum = in_groups.first().copied().flatten();
    let spend = found.spends.iter().copied().collect::<Sum>().value();
    let used = problem.budget.is_none_or(|budget| spend >= budget * (1.0 - CLOSE_SUM));
    let (hurdle, exactly) = (problem.hurdle(), problem.budget_rule == BudgetRule::Exactly);
    // What is not worth its hurdle is not spent.
    let worth = |slope: f64| exactly || hurdle == 0.0 || slope > hurdle * (1.0 + CLOSE_SUM);
    let left = problem.budget.map_or(0.0, |budget| budget - spend);
    let slope = match maximum.filter(|slope| used && (problem.budget.is_none() || worth(*slope))) {
        Some(_) if used && problem.binds_with_budget(found) => Err(NoPrice::Target),
        Some(slope) => Ok(Some(slope)),
        None if places.iter().any(|place| place.waits(&groups, left, hurdle)) => {
            Err(if places.iter().any(|place| place.grows > 0.0) { NoPrice::Explore } else { NoPrice::Lots })
        }
        None if exactly && maximum.is_none() => Err(NoPrice::Full),
        None => Ok(None),
    };
    let mut gain = 0.0;
    let mut asked = Vec::new();
    let (price, parts) = match slope.and_then(|slope| Ok((slope, forced(&places, &groups, slope)?))) {
        Err(reason) => (Err(reason), Err(reason)),
        Ok((slope, forced)) => {
            let rest = 1.0 - forced.iter().map(|place| place.grows).sum::<f64>();
            let mut price: Sum =
                forced.iter().map(|place| place.grows * problem.objective_slope(place.slope)).collect();
            price.add(slope.map_or(0.0, |slope| rest * problem.objective_slope(slope)));
            let by_forced = forced.iter().map(|place| place.grows * (place.slope - hurdle)).sum::<f64>();
            gain = by_forced + slope.map_or(0.0, |slope| rest * (slope - hurdle));
            let price = Some(price.value()).filter(|price| price.is_finite()).ok_or(NoPrice::Infinite);
            let parts = match slope.filter(|_| problem.budget.is_some()) {
                Some(slope) => divided(&places, &groups, slope, rest),
                None => Ok(vec![0.0; found.spends.len()]),
            };
            asked = forced.iter().map(|place| (place.channel, place.grows)).collect();
            let parts = parts.map(|mut parts| {
                for (channel, grows) in &asked {
                    if let Some(slot) = parts.get_mut(*channel) {
                        *slot += grows;
                    }
                }
                parts
            });
            (price, parts)
        }
    };
    let whole = if used { maximum } else { Some(hurdle) };
    let slopes = groups.slopes(whole, &in_groups, found);
    let takers = places.iter().filter(|place| place.may_take && groups.leads_to(place.class.group, 0));
    let takers = takers.map(|place| place.channel).collect();
    NextUnit { price, gain, takers, forced: asked, parts, in_groups, slopes }
}

/// Every channel at its spend.
fn places<'a>(prepared: &'a Prepared, found: &Found) -> Vec<Place<'a>> {
    let of = |class: &'a Class| class.channels.iter().map(move |channel| (class, *channel));
    let place = |(class, channel): (&'a Class, usize)| {
        let spend = found.spends.get(channel).copied()?;
        let range = prepared.ranges.get(channel)?;
        let cap = prepared.caps.get(channel).copied()?;
        // Who spends nothing because of a least amount waits for all of it.
        let off = range.off && spend < range.low * (1.0 - CLOSE);
        let below = |more: f64| spend + more < cap * (1.0 - CLOSE);
        Some(Place {
            class,
            channel,
            spend,
            slope: class.shape.marginal(spend),
            may_take: !off && range.lot.is_none() && below(0.0),
            lot: range.lot.filter(|lot| below(lot * (1.0 - CLOSE_SUM))),
            grows: if spend <= range.low * (1.0 + CLOSE) {
                prepared.grows.get(channel).copied()?
            } else {
                0.0
            },
        })
    };
    prepared.classes.iter().flat_map(of).filter_map(place).collect()
}

/// Channels of which a larger budget asks more than they would take: those at a floor that grows with it.
fn forced<'a, 'b>(
    places: &'b [Place<'a>],
    groups: &HeldGroups,
    slope: Option<f64>,
) -> Result<Vec<&'b Place<'a>>, NoPrice> {
    let minimum = slope.unwrap_or(f64::INFINITY) * (1.0 - SAME);
    let within =
        |place: &Place<'_>, held: &dyn Fn(usize) -> bool| groups.up_from(place.class.group).any(held);
    // Below a cap that is reached, others give what a floor asks for, however steep its own channel is.
    let asks = |place: &&Place<'_>| {
        place.slope < minimum || place.grows.is_infinite() || within(place, &|group| groups.is_full(group))
    };
    let forced: Vec<&Place<'_>> = places.iter().filter(|place| place.grows > 0.0).filter(asks).collect();
    let unknown =
        |place: &&Place<'_>| place.grows.is_infinite() || within(place, &|group| groups.is_held(group));
    if forced.iter().any(unknown) { Err(NoPrice::Explore) } else { Ok(forced) }
}

/// A part of the next unit, divided among the channels that share a slope.
fn divided(places: &[Place<'_>], groups: &HeldGroups, slope: f64, whole: f64) -> Result<Vec<f64>, NoPrice> {
    let same = |place: &&Place<'_>| place.slope >= slope * (1.0 - SAME);
    let may_take = |place: &&Place<'_>| place.may_take && groups.leads_to(place.class.group, 0);
    let takers: Vec<&Place<'_>> = places.iter().filter(same).filter(may_take).collect();
    let mut parts = vec![0.0; places.len()];
    let mut give = |place: &Place<'_>, part: f64| {
        if let Some(slot) = parts.get_mut(place.channel) {
            *slot = part;
        }
    };
    // A straight line at its cap could give to another one that is as steep.
    let gives = |place: &Place<'_>| {
        place.slope <= slope * (1.0 + SAME) && !place.may_take && place.lot.is_none() && place.may_give()
    };
    let lines =
        places.iter().filter(|place| place.class.shape.is_straight() && gives(place)).filter(same).count();
    let takes_all = |place: &&&Place<'_>| place.bend() == 0.0;
    let straight: Vec<&&Place<'_>> = takers.iter().filter(takes_all).collect();
    match (takers.as_slice(), straight.as_slice()) {
        ([one], []) => give(one, whole),
        (_, [one]) if lines == 0 => give(one, whole),
        (several, []) if slope.is_finite() => {
            let moves: Vec<f64> = several.iter().map(|place| 1.0 / place.bend()).collect();
            let convex = moves.iter().filter(|own| **own > 0.0).count();
            let total = moves.iter().copied().collect::<Sum>().value();
            // One channel where its curve is convex takes from the others, as long as that is no gain by itself.
            let settled = convex == 0 || (convex == 1 && total > 0.0);
            if !settled || total == 0.0 || !moves.iter().all(|own| own.is_finite()) {
                return Err(NoPrice::Ties);
            }
            let free = |place: &Place<'_>| convex == 0 || place.may_give() || place.bend() > 0.0;
            if !several.iter().all(|place| free(place)) {
                return Err(NoPrice::Ties);
            }
            for (place, own) in several.iter().zip(&moves) {
                give(place, whole * (own / total));
            }
        }
        _ => return Err(NoPrice::Ties),
    }
    Ok(parts)
}

impl BudgetProblem {
    /// Gain in the objective from a unit that brings so much.
    fn objective_slope(&self, slope: f64) -> f64 {
        let profit = self.margin * slope - 1.0;
        match self.objective {
            // Without a budget all is spent that pays, and the next unit brings no more than it costs.
            Objective::MaxProfit if self.budget.is_none() => 0.0,
            Objective::MaxProfit => profit,
            Objective::MaxResponse | Objective::MaxRoas | Objective::MinSpend => slope,
        }
    }

    /// True where all of a budget is spent and a target over all channels is only just reached.
    fn binds_with_budget(&self, found: &Found) -> bool {
        let (spend, response) = self.totals(&found.spends);
        let just = |roas: f64| response - roas * spend <= CLOSE_SUM * response;
        self.budget.is_some() && spend > 0.0 && self.least_roas().is_some_and(just)
    }
}

#[cfg(test)]
#[path = "next_unit_tests.rs"]
mod tests;
