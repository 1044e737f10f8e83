//! Explanations print their arithmetic: whoever works it out gets the weight, the share and the value.

#![expect(
    clippy::string_slice,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test fails by panicking; a second way to work out powers is its point"
)]

use super::*;

/// Works out a line: numbers, names of lines before it, `+ - × / ^`, brackets.
struct Reader<'a> {
    rest: &'a str,
    known: &'a [(String, f64)],
}

impl Reader<'_> {
    fn takes(&mut self, sign: char) -> bool {
        let rest = self.rest.trim_start();
        let found = rest.strip_prefix(sign);
        self.rest = found.unwrap_or(rest);
        found.is_some()
    }

    fn sum(&mut self) -> f64 {
        let mut sum = self.product();
        loop {
            if self.takes('+') {
                sum += self.product();
            } else if self.takes('-') {
                sum -= self.product();
            } else {
                return sum;
            }
        }
    }

    fn product(&mut self) -> f64 {
        let mut product = self.power();
        loop {
            if self.takes('×') {
                product *= self.power();
            } else if self.takes('/') {
                product /= self.power();
            } else {
                return product;
            }
        }
    }

    fn power(&mut self) -> f64 {
        if self.takes('-') {
            return -self.power();
        }
        let base = self.atom();
        if self.takes('^') { base.powf(self.power()) } else { base }
    }

    fn atom(&mut self) -> f64 {
        if self.takes('(') {
            let inner = self.sum();
            assert!(self.takes(')'), "no closing bracket before {:?}", self.rest);
            return inner;
        }
        let rest = self.rest;
        if let Some((name, value)) = self.known.iter().find(|(name, _)| rest.starts_with(name.as_str())) {
            self.rest = &rest[name.len()..];
            return *value;
        }
        let mut end =
            rest.find(|letter: char| !(letter.is_ascii_digit() || letter == '.')).unwrap_or(rest.len());
        if let Some(exponent) = rest[end..].strip_prefix('e') {
            let digits = exponent.trim_start_matches('-');
            let digits = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
            end += 1 + usize::from(exponent.starts_with('-')) + digits;
        }
        self.rest = &rest[end..];
        rest[..end].parse().unwrap_or_else(|_| panic!("no number in {rest:?}"))
    }
}

/// Name and result of a line; all its sides must agree.
fn worked_out(line: &str, known: &[(String, f64)]) -> (String, f64) {
    let line = line.split(", because").next().unwrap();
    let (name, sides) = line.split_once(" = ").unwrap_or_else(|| panic!("no result in {line:?}"));
    let values: Vec<f64> = sides
        .split(" = ")
        .map(|side| {
            let mut reader = Reader { rest: side, known };
            let value = reader.sum();
            assert!(reader.rest.trim().is_empty(), "{:?} is left of {line:?}", reader.rest);
            value
        })
        .collect();
    let last = *values.last().unwrap();
    for value in values {
        // Powers of ten below the smallest normal number have no digits to be exact to.
        assert!((value - last).abs() <= 1e-12 * last.abs() + 1e-300, "{line:?}: {value} is not {last}");
    }
    (name.to_owned(), last)
}

/// Works out the arithmetic of every touch of every journey; how many lines that took.
fn check(spec: &ModelSpec, journeys: &Journeys) -> usize {
    let mut lines = 0;
    for index in 0..journeys.converting() {
        for touch in spec.explain(journeys, index).unwrap().touches {
            let mut known = Vec::new();
            for line in &touch.arithmetic {
                known.push(worked_out(line, &known));
                lines += 1;
            }
            let expected = [("weight", touch.raw_weight), ("share", touch.weight), ("value", touch.value)];
            for (name, value) in expected {
                let found = known.iter().find(|(known, _)| known == name).unwrap().1;
                assert_eq!(found.to_bits(), value.to_bits(), "{spec}: {:?}", touch.arithmetic);
            }
            assert!(!touch.factors.is_empty() || no_factor_is_known(spec), "{spec}: {touch:?}");
            let mut words = touch.arithmetic.iter().map(String::as_str).chain([touch.sentence.as_str()]);
            let endless =
                |text: &str| text.split_whitespace().any(|word| ["inf", "-inf", "NaN"].contains(&word));
            assert!(!words.any(endless), "{touch:?}");
        }
    }
    lines
}

/// Models that may have nothing to look at: a touch without the field that they weigh.
fn no_factor_is_known(spec: &ModelSpec) -> bool {
    [
        "activity_weighted",
        "engagement_weighted",
        "influencer_touch",
        "position_based",
        "j_shaped",
        "inverse_j",
    ]
    .contains(&spec.name().as_str())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn printed_arithmetic_gives_the_weight(log in log()) {
        let journeys = log.journeys();
        for spec in specs() {
            check(&spec, &journeys);
        }
    }
}

#[test]
fn sums_beyond_all_numbers_are_worked_out_in_parts() {
    let touches =
        [0, 5].map(|hour| Touchpoint { weight: Some(1.5e308), ..Touchpoint::new("j0", at(hour), "c0") });
    let log = Log { touches: touches.to_vec(), conversions: vec![Conversion::new("j0", at(9), 10.0)] };
    let journeys = log.journeys();
    assert_eq!(check(&ModelSpec::activity_weighted(), &journeys), 6);
    let explanation = ModelSpec::activity_weighted().explain(&journeys, 0).unwrap();
    assert_eq!(explanation.touches[0].arithmetic[1], "share = 1.5e308 / 1.5e308 / 2 = 0.5");
}

#[test]
fn time_decay_prints_how_its_weight_comes_about() {
    let touches = vec![Touchpoint::new("j0", at(0), "c0"), Touchpoint::new("j0", at(84), "c1")];
    let log = Log { touches, conversions: vec![Conversion::new("j0", at(132), 30.0)] };
    let explanation = ModelSpec::time_decay().explain(&log.journeys(), 0).unwrap();
    // Three and a half days before the last touch, at a half-life of seven: the root of a half.
    assert_eq!(explanation.touches[0].arithmetic[0], "weight = 2 ^ (-3.5 / 7) = 0.7071067811865476");
    assert_eq!(explanation.touches[1].arithmetic[0], "weight = 2 ^ (-0 / 7) = 1");
    assert!(
        explanation.touches[1]
            .sentence
            .ends_with("it came 2.00 days before the conversion, and no touch came later")
    );
}
