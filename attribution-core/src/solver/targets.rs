//! Targets over all channels, in one concave problem: the price at which they are just met.

use super::dual::{Concave, Solved};
use crate::math::{Sum, exp, ln};

/// Most response above a least return: a price between the hurdle and the return, at which both meet.
pub(crate) fn reach(concave: &Concave<'_>, hurdle: f64, roas: f64) -> Option<(Solved, f64)> {
    let over = |solved: &Solved| solved.above - roas * solved.spend;
    let at_hurdle = concave.solve(hurdle);
    if over(&at_hurdle) >= 0.0 || hurdle == roas {
        let upper = at_hurdle.upper;
        return (over(&at_hurdle) >= -1e-12 * at_hurdle.above.abs()).then_some((at_hurdle, upper));
    }
    // Nothing has more to spare than what is best at the return itself.
    let at_roas = concave.solve(roas);
    if over(&at_roas) < -1e-12 * at_roas.above.abs() {
        return None;
    }
    let upper_at = |price: f64, solved: &Solved| {
        // Both constraints in one price: (1 + ν) times the bound at it.
        let multiplier = 1.0 + (price - hurdle) / (roas - price);
        if multiplier.is_finite() { multiplier * solved.upper } else { f64::INFINITY }
    };
    let mut upper = at_hurdle.upper;
    let (mut low, mut high, mut prices) = (at_hurdle, at_roas, (hurdle, roas));
    for _ in 0..100 {
        if (prices.1 - prices.0).abs() <= 1e-15 * roas {
            break;
        }
        let middle = f64::midpoint(prices.0, prices.1);
        let solved = concave.solve(middle);
        upper = upper.min(upper_at(middle, &solved));
        if over(&solved) >= 0.0 {
            (high, prices.1) = (solved, middle);
        } else {
            (low, prices.0) = (solved, middle);
        }
    }
    let between = mixed(concave, &low, &high, over(&low), over(&high));
    Some((between, upper))
}

/// Least spend for a response: a price at which it is reached.
pub(crate) fn spare(concave: &Concave<'_>, response: f64) -> Option<(Solved, f64)> {
    let free = concave.solve(0.0);
    if free.above < response * (1.0 - 1e-12) {
        return None;
    }
    let dear = concave.solve(f64::MAX.sqrt());
    if dear.above >= response {
        let upper = -dear.spend;
        return Some((dear, upper));
    }
    let (mut low, mut high) = (free, dear);
    // The logarithm of the price, widened until it holds the answer.
    let average = (low.above / low.spend.max(f64::MIN_POSITIVE)).max(f64::MIN_POSITIVE);
    let (mut left, mut right) = (ln(average), ln(average));
    let mut step = 1.0;
    while left > -700.0 && concave.solve(exp(left)).above < response {
        left -= step;
        step *= 2.0;
    }
    step = 1.0;
    while right < 700.0 && concave.solve(exp(right)).above >= response {
        right += step;
        step *= 2.0;
    }
    let mut upper = f64::INFINITY;
    for _ in 0..200 {
        let middle = f64::midpoint(left, right);
        let price = exp(middle);
        let solved = concave.solve(price);
        upper = upper.min((solved.upper - response) / price);
        if solved.above >= response {
            (low, left) = (solved, middle);
        } else {
            (high, right) = (solved, middle);
        }
        if right - left <= 1e-16 * middle.abs().max(1.0) {
            break;
        }
    }
    let between = mixed(concave, &high, &low, high.above - response, low.above - response);
    Some((between, upper))
}

/// The plan between two, of which one is short by something and the other has something to spare.
fn mixed(concave: &Concave<'_>, short: &Solved, enough: &Solved, lacks: f64, spares: f64) -> Solved {
    let part = if spares > lacks { spares / (spares - lacks) } else { 0.0 };
    let totals: Vec<f64> = short
        .totals
        .iter()
        .zip(&enough.totals)
        .map(|(short, enough)| enough + part * (short - enough))
        .collect();
    Solved {
        spend: totals.iter().copied().collect::<Sum>().value(),
        above: concave.above(&totals),
        totals,
        ..enough.clone()
    }
}
