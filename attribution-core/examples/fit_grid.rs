//! Fits over a grid of curves, spends and noise: how often `auto` names the right shape, whether it is ever worse than a
//! constant, and how often intervals hold the truth with rows of weight 0 and with outliers.
//!
//!     cargo run --release --example fit_grid            # 50 replicates a cell
//!     cargo run --release --example fit_grid -- 200
//!
//! Spends are 24 even steps from a tenth of their largest to their largest, which is 0.1 to 30 times the half saturation
//! (or scale); noise is normal, with a standard deviation that is a share of the mean response.

#![expect(clippy::print_stdout, reason = "a program that prints a table")]

use attribution_core::Result;
use attribution_core::math::Random;
use attribution_core::response::{
    Curve, CurveFamily, CurveFit, FitOptions, FitWarningCode, Observations, fit_curve,
};

const ROWS: u32 = 24;
const SCALE: f64 = 1000.0;
const REACHES: [f64; 6] = [0.1, 0.3, 1.0, 3.0, 10.0, 30.0];
const NOISES: [f64; 4] = [0.01, 0.03, 0.1, 0.3];

fn main() -> Result<()> {
    let replicates = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(50);
    let worse = shapes(replicates)?;
    println!("\nfits by auto that are worse than the mean: {worse}");
    coverage(replicates.max(400))
}

fn curves() -> Result<[Curve; 5]> {
    Ok([
        Curve::michaelis_menten(10_000.0, SCALE)?,
        Curve::hill(10_000.0, SCALE, 2.5)?,
        Curve::Exponential { beta: 10_000.0, scale: SCALE },
        Curve::Log { beta: 5000.0, scale: SCALE },
        Curve::Linear { beta: 5.0 },
    ])
}

/// Families that `auto` chooses for each curve, and the number of fits that are worse than a constant.
fn shapes(replicates: u32) -> Result<u32> {
    println!("noise 1 %, 3 %, 10 %, 30 %: same family / same shape (line, bend or plateau), in %");
    println!("{:20}{}", "largest spend / scale", REACHES.map(|reach| format!("{reach:>34}")).concat());
    let auto = FitOptions::default().with_family(CurveFamily::Auto);
    let mut worse = 0;
    for (index, curve) in (0_u64..).zip(curves()?) {
        print!("{:20}", curve.family());
        for (column, reach) in (0_u64..).zip(REACHES) {
            let mut cells = Vec::new();
            for (row, noise) in (0_u64..).zip(NOISES) {
                let mut random = Random::new(1 + 1000 * index + 100 * column + 10 * row);
                let (mut same, mut alike) = (0, 0);
                for _ in 0..replicates {
                    let (spend, response) = sample(&curve, reach, noise, &mut random);
                    let fit =
                        fit_curve(Observations { spend: &spend, response: &response, weight: &[] }, &auto)?;
                    worse += u32::from(fit.r2.is_some_and(|r2| r2 < -1e-9));
                    same += u32::from(fit.curve.family() == curve.family());
                    alike += u32::from(seen(&fit, reach) == shape(&curve, reach));
                }
                cells.push(format!("{}/{}", percent(same, replicates), percent(alike, replicates)));
            }
            print!("{:>34}", cells.join(" "));
        }
        println!();
    }
    Ok(worse)
}

#[derive(PartialEq, Eq)]
enum Shape {
    Line,
    Bend,
    Plateau,
}

/// Visible shape of a curve: its slope at the end of the spends beside that at their start.
fn shape(curve: &Curve, reach: f64) -> Shape {
    let (minimum, maximum) = (0.1 * reach * SCALE, reach * SCALE);
    if curve.response(minimum) > 0.95 * curve.response(maximum) {
        Shape::Plateau
    } else if (curve.response(maximum) / maximum) / (curve.response(minimum) / minimum) > 0.95 {
        // On average no spend brings less than the least.
        Shape::Line
    } else {
        Shape::Bend
    }
}

/// The same of the curve that was fitted; a warning says what a family alone does not.
fn seen(fit: &CurveFit, reach: f64) -> Shape {
    let said = |code| fit.warnings.iter().any(|warning| warning.code == code);
    if said(FitWarningCode::OnlyPlateauSeen) {
        Shape::Plateau
    } else if said(FitWarningCode::NoBendSeen) {
        Shape::Line
    } else {
        shape(&fit.curve, reach)
    }
}

/// Coverage of 90 % intervals, and the share of fits that are identifiable.
fn coverage(replicates: u32) -> Result<()> {
    println!(
        "\n90 % intervals of beta and half_sat, michaelis_menten, spends up to 3 half saturations, noise 5 %, 24 rows"
    );
    let curve = Curve::michaelis_menten(10_000.0, SCALE)?;
    let noise = 0.05 * curve.response(1.65 * SCALE);
    let huber = Some(1.345 * noise);
    for (title, unweighted, outliers, huber_delta) in [
        ("least squares", 0, 0, None),
        ("and 90 rows of weight 0", 90, 0, None),
        ("Huber, no outlier", 0, 0, huber),
        ("Huber, 1 outlier", 0, 1, huber),
        ("Huber, 3 outliers", 0, 3, huber),
        ("Huber, 3 outliers, 90 rows of weight 0", 90, 3, huber),
        ("least squares, 1 outlier", 0, 1, None),
    ] {
        let mut options = FitOptions::default().with_family(CurveFamily::MichaelisMenten);
        options.huber_delta = huber_delta;
        let mut random = Random::new(77);
        let (mut held, mut known, mut wide) = ([0, 0], 0, 0.0);
        for _ in 0..replicates {
            let (mut spend, mut response) = sample(&curve, 3.0, 0.05, &mut random);
            let step = response.len() / 4;
            for value in response.iter_mut().skip(step).step_by(step).take(outliers) {
                *value += 20.0 * noise;
            }
            let mut weight = vec![1.0; spend.len()];
            for _ in 0..unweighted {
                spend.push(5000.0 * random.uniform());
                response.push(1e6 * random.uniform());
                weight.push(0.0);
            }
            let fit =
                fit_curve(Observations { spend: &spend, response: &response, weight: &weight }, &options)?;
            known += u32::from(fit.identifiable);
            for ((parameter, truth), held) in fit.parameters.iter().zip([10_000.0, SCALE]).zip(&mut held) {
                let Some(error) = parameter.standard_error else { continue };
                // Student's t with 22 degrees of freedom.
                *held += u32::from((parameter.value - truth).abs() <= 1.717 * error);
                wide += error / f64::from(2 * replicates) / truth;
            }
        }
        println!(
            "{title:42} identifiable {:3} %, beta {:3} %, half_sat {:>3} %, mean standard error {:.1} %",
            percent(known, replicates),
            percent(held[0], known),
            percent(held[1], known),
            100.0 * wide
        );
    }
    Ok(())
}

fn percent(part: u32, whole: u32) -> String {
    format!("{:.0}", 100.0 * f64::from(part) / f64::from(whole.max(1)))
}

fn sample(curve: &Curve, reach: f64, noise: f64, random: &mut Random) -> (Vec<f64>, Vec<f64>) {
    let step = |row| 0.1 + 0.9 * f64::from(row) / f64::from(ROWS - 1);
    let spend: Vec<f64> = (0..ROWS).map(|row| step(row) * reach * SCALE).collect();
    let deviation = noise * curve.response(0.55 * reach * SCALE);
    let response = spend.iter().map(|x| curve.response(*x) + deviation * random.normal()).collect();
    (spend, response)
}
