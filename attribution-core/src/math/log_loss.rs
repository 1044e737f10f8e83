//! Log loss: what a probability costs, by what came.

use super::ln;

/// Nearest that a probability comes to 0 and 1 in a logarithm.
const CLIP: f64 = 1e-15;

/// Log loss of one probability: minus the logarithm of that of what came.
pub(crate) fn log_loss(probability: f64, came: bool) -> f64 {
    let probability = probability.clamp(CLIP, 1.0 - CLIP);
    -ln(if came { probability } else { 1.0 - probability })
}

#[cfg(test)]
mod tests {
    use super::log_loss;

    #[test]
    fn the_loss_is_that_of_what_came() {
        let near = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-9, "{found}");
        near(log_loss(0.25, true), super::ln(4.0));
        near(log_loss(0.25, false), super::ln(4.0 / 3.0));
        // ln 10^15: a certainty that did not come is dear, and not infinitely so.
        near(log_loss(0.0, true), 34.538_776_394_910_684);
        near(log_loss(1.0, true), 0.0);
    }
}
