use super::*;
use crate::returns::Undefined;

/// Distinct primes as inputs, where the domain lets them be whole numbers, and the value by hand.
const BY_HAND: [(Metric, &[f64], f64); 29] = [
    (Metric::Roas, &[7919.0, 104_729.0], 7919.0 / 104_729.0),
    // (0.5 · 7919 − 311) / 311.
    (Metric::Roi, &[7919.0, 311.0, 0.5], 3648.5 / 311.0),
    (Metric::Poas, &[7919.0, 311.0, 0.5], 3959.5 / 311.0),
    (Metric::Mer, &[17_389.0, 1301.0], 17_389.0 / 1301.0),
    (Metric::Cpa, &[4177.0, 53.0], 4177.0 / 53.0),
    (Metric::Cpc, &[4177.0, 1009.0], 4177.0 / 1009.0),
    (Metric::Cpm, &[4177.0, 99_991.0], 4_177_000.0 / 99_991.0),
    (Metric::Ctr, &[1009.0, 99_991.0], 1009.0 / 99_991.0),
    (Metric::Cvr, &[53.0, 1009.0], 53.0 / 1009.0),
    (Metric::Aov, &[7919.0, 53.0], 7919.0 / 53.0),
    (Metric::Cac, &[4177.0, 37.0], 4177.0 / 37.0),
    (Metric::CostPerLead, &[4177.0, 211.0], 4177.0 / 211.0),
    (Metric::CostPerOpportunity, &[4177.0, 41.0], 4177.0 / 41.0),
    (Metric::CostPerAttributedUnit, &[4177.0, 13.0], 4177.0 / 13.0),
    (Metric::PipelineRoi, &[7919.0, 2003.0, 311.0], 9922.0 / 311.0),
    (Metric::BreakEvenRoas, &[0.25], 4.0),
    (Metric::BreakEvenCpa, &[149.0, 0.25], 37.25),
    (Metric::MaxCpcBid, &[0.125, 149.0, 0.5], 9.3125),
    (Metric::TargetRoas, &[0.5, 0.25], 4.0),
    (Metric::Ltv, &[31.0, 0.5, 0.125], 124.0),
    // 31 · 0.5 · 0.75 / (1 + 0.25 − 0.75).
    (Metric::LtvDiscounted, &[31.0, 0.5, 0.75, 0.25], 23.25),
    (Metric::LtvDiscountedDue, &[31.0, 0.5, 0.75, 0.25], 38.75),
    (Metric::LtvToCac, &[373.0, 113.0], 373.0 / 113.0),
    // A margin of 0.5 on 16 leaves 8, and half of the customers stay: 8 + 4 + 2 = 14 after three periods.
    (Metric::PaybackPeriods, &[14.0, 16.0, 0.5, 0.5], 3.0),
    (Metric::Iroas, &[7919.0, 2003.0, 3.0, 191.0], 1910.0 / 191.0),
    (Metric::IncrementalRoi, &[7919.0, 311.0, 0.5], 3648.5 / 311.0),
    (Metric::IncrementalityFactor, &[53.0, 89.0], 53.0 / 89.0),
    (Metric::ArcRoas, &[2003.0, 7919.0, 191.0, 311.0], 5916.0 / 120.0),
    (Metric::EfficiencyIndex, &[0.75, 0.125], 6.0),
];

#[test]
fn every_metric_is_what_hand_arithmetic_says() {
    for ((metric, inputs, expected), known) in BY_HAND.into_iter().zip(Metric::ALL) {
        assert_eq!((metric, metric.inputs().len()), (known, inputs.len()));
        let got = metric.value(inputs).unwrap();
        assert!((got - expected).abs() <= 1e-14 * expected.abs(), "{}: {got}, not {expected}", metric.name());
        // By name it is the same, and the name leads back.
        let named = metric.inputs().iter().map(|input| input.name.to_owned()).zip(inputs.iter().copied());
        assert_eq!(metric.of(&named.collect()).unwrap(), Ok(got));
        assert_eq!(metric.name().parse::<Metric>().unwrap(), metric);
    }
}

#[test]
fn no_metric_answers_for_another() {
    // Each pair of metrics with the same inputs differs in its formula.
    for (index, metric) in Metric::ALL.into_iter().enumerate() {
        assert_eq!(metric as usize, index);
        for other in Metric::ALL.into_iter().skip(index + 1) {
            assert_ne!((metric.name(), metric.formula()), (other.name(), other.formula()));
            assert_ne!(metric.name(), other.name());
        }
    }
    let error = "efficiency_indx".parse::<Metric>().unwrap_err();
    assert_eq!((error.code(), error.path()), ("INVALID_CONFIG", "metric"));
    assert_eq!(
        error.detail(),
        r#"expected the name of a metric, got "efficiency_indx"; did you mean efficiency_index?"#
    );
    assert!("".parse::<Metric>().unwrap_err().detail().starts_with("expected one of roas, roi, "));
}

#[test]
fn every_input_keeps_its_range_in_every_metric() {
    for (metric, inputs, _) in BY_HAND {
        for (index, input) in metric.inputs().iter().enumerate() {
            let with = |value: f64| {
                let mut values = inputs.to_vec();
                values[index] = value;
                let named = metric.inputs().iter().map(|input| input.name.to_owned()).zip(values.clone());
                (metric.value(&values), metric.of(&named.collect()))
            };
            let outside: &[f64] = match input.domain {
                Domain::Finite => &[],
                Domain::NotNegative => &[-0.1],
                Domain::Positive => &[-0.1, 0.0],
                Domain::Share => &[-0.1, 1.2],
                Domain::PositiveShare => &[-0.1, 0.0, 1.2],
            };
            for value in outside {
                let (ratio, named) = with(*value);
                assert_eq!(ratio, Err(Undefined::OutOfRange), "{} of {}", metric.name(), input.name);
                let error = named.unwrap_err();
                assert_eq!(error.path(), format!("values.{}", input.name));
                assert_eq!(error.detail(), format!("expected {}, got {value}", input.domain.text()));
            }
            for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
                let (ratio, named) = with(value);
                assert_eq!(ratio, Err(Undefined::NonFinite), "{} of {}", metric.name(), input.name);
                assert_eq!(named.unwrap_err().path(), format!("values.{}", input.name));
            }
            // Whatever lies in the range has a finite value or a reason.
            for value in [0.0, 1.0, f64::MAX, f64::MIN_POSITIVE, -1e300] {
                if let Ok(value) = with(value).0 {
                    assert!(value.is_finite(), "{} of {}", metric.name(), input.name);
                }
            }
        }
    }
}

#[test]
fn inputs_are_told_by_name() {
    let of = |metric: Metric, values: &[(&str, f64)]| {
        metric.of(&values.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect())
    };
    let detail = |metric: Metric, values: &[(&str, f64)]| {
        let error = of(metric, values).unwrap_err();
        format!("{error}")
    };
    assert_eq!(of(Metric::Roi, &[("revenue", 12.0), ("spend", 4.0)]).unwrap(), Ok(2.0));
    assert_eq!(
        detail(Metric::Ltv, &[("revenue_per_period", 1.0), ("chrun", 0.5), ("churn", 0.5)]),
        "values.chrun: expected one of revenue_per_period, margin, churn; did you mean churn?"
    );
    assert_eq!(detail(Metric::BreakEvenRoas, &[]), "values.margin: expected a number, got none");
    assert_eq!(Metric::Ltv.value(&[1.0]), Err(Undefined::Missing));
}

#[test]
fn the_guide_lists_every_metric_as_it_is() {
    let guide = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/economics.md");
    let guide = std::fs::read_to_string(guide).unwrap();
    for metric in Metric::ALL {
        let inputs = metric.inputs().iter().map(|input| {
            let range = match input.domain {
                Domain::Finite => "any",
                Domain::NotNegative => "0 or more",
                Domain::Positive => "above 0",
                Domain::Share => "0 to 1",
                Domain::PositiveShare => "above 0, at most 1",
            };
            let default = input.default.map_or(String::new(), |value| format!(", {value} when left out"));
            format!("`{}` {range}{default}", input.name)
        });
        let inputs = inputs.collect::<Vec<_>>().join("; ");
        let row = format!("| `{}` | {} | {inputs} |", metric.name(), metric.formula());
        assert!(guide.contains(&row), "docs/economics.md has no row {row}");
    }
}
