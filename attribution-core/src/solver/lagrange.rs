//! Lagrange dual at given prices: a bound on every plan by weak duality, from the curves themselves.

use super::dual::limits;
use super::prepared::{Class, Group, Range};
use super::relaxation::Piece;
use crate::math::{Lookout, Sum};

/// Value of the Lagrange dual at prices of the groups, where each unit costs `hurdle`: no plan brings more. `None` when no
/// spends keep all caps and floors.
///
/// It takes the convex conjugate of each curve, `sup f(x) − price · x`, which is that of the least concave curve above it too:
/// no tangent has to be found.
pub(crate) fn lagrange_dual<'a>(
    groups: &[Group],
    classes: &'a [Class],
    changed: &'a [(usize, Vec<Range>)],
    hurdle: f64,
    prices: &[f64],
    lookout: &Lookout<'_>,
) -> Option<f64> {
    let ranges = |(index, class): (usize, &'a Class)| {
        let own = changed.iter().find(|(of, _)| *of == index).map(|(_, ranges)| ranges.as_slice());
        own.unwrap_or(std::slice::from_ref(&class.range)).iter().map(move |range| (class, *range))
    };
    let parts: Vec<(&Class, Range)> = classes.iter().enumerate().flat_map(ranges).collect();
    let limits = limits(groups, parts.iter().map(|(class, range)| (class.group, *range)))?;
    let mut outer = vec![hurdle; groups.len()];
    for (group, own) in groups.iter().zip(prices) {
        for inner in &group.groups {
            if let Some(slot) = outer.get_mut(*inner) {
                *slot = *own;
            }
        }
    }
    let caps = prices.iter().zip(outer).zip(&limits).map(|((own, outer), (minimum, maximum))| {
        let multiplier = own - outer;
        if multiplier > 0.0 { multiplier * maximum } else { multiplier * minimum }
    });
    let curves = parts.iter().map(|(class, range)| {
        let price = prices.get(class.group).copied().unwrap_or(hurdle);
        f64::from(range.count) * conjugate(class, *range, price, lookout)
    });
    Some(caps.chain(curves).collect::<Sum>().value())
}

/// `sup f(x) − price · x` over what one channel may spend.
fn conjugate(class: &Class, range: Range, price: f64, lookout: &Lookout<'_>) -> f64 {
    let shape = &class.shape;
    let smooth = shape.single().is_some_and(|part| !part.curve.is_tabulated());
    if range.lot.is_some() || !smooth {
        let one = Range { count: 1, ..range };
        let piece = Piece::new(shape, 0, class.group, one, lookout);
        let best = piece.demand(price).low;
        return piece.above_all(best) - price * best;
    }
    let gain = |spend: f64| shape.response(spend) - price * spend;
    // The only maximum between the bounds lies where the curve is concave.
    let inside = shape.inverse_marginal(price).filter(|spend| *spend > range.low && *spend < range.high);
    let ends = [range.low, range.high].into_iter().chain(inside).map(gain).fold(f64::NEG_INFINITY, f64::max);
    if range.off { ends.max(0.0) } else { ends }
}

#[cfg(test)]
#[path = "lagrange_tests.rs"]
mod tests;
