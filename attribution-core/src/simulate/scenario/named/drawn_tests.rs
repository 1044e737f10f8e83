use super::*;
use crate::math::{count_f64, ln, sqrt};

#[test]
fn parameters_vary_as_they_should_and_everything_else_stays() {
    let shop = Scenario::default();
    let (mut frequencies, mut betas, mut half_lives) = (Vec::new(), Vec::new(), Vec::new());
    for seed in 0..500 {
        let drawn = shop.clone().drawn(seed);
        for (channel, before) in drawn.channels.iter().zip(&shop.channels) {
            frequencies.push(ln(channel.mean_touches / before.mean_touches));
            betas.push(ln(channel.beta / before.beta));
            half_lives.push(ln(channel.half_life_days.get() / before.half_life_days.get()));
            assert!((-1.5..=2.0).contains(&channel.tilt));
            assert_eq!(channel.name, before.name);
        }
        assert_eq!(Scenario { channels: shop.channels.clone(), ..drawn }, shop);
    }
    let deviation =
        |logs: &[f64]| sqrt(logs.iter().map(|log| log * log).sum::<f64>() / count_f64(logs.len() as u64));
    for (logs, sigma) in [(frequencies, 0.5), (betas, 0.7), (half_lives, 0.4)] {
        // 3500 draws: the standard error of a deviation is 1.2 %.
        assert!((deviation(&logs) / sigma - 1.0).abs() < 0.05);
    }
}
